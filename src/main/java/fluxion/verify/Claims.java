package fluxion.verify;

import fluxion.diff.Definitions;
import fluxion.diff.Derived;
import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Derived.NoDerivative;
import fluxion.diff.Form;
import fluxion.diff.IntegerExponents;
import fluxion.diff.Resolver;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Evaluation;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.function.Indices;
import fluxion.function.Kin;
import fluxion.simplify.Signs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Turns the two sides of an equation, as written in a sheet, into a claim that speaks of the sheet's inputs only. */
public final class Claims {
    private Claims() {}

    /**
     * The claim with derivatives carried out and definitions put in. A side that differentiates has a value only where
     * what it differentiates has one, and is smooth: d/dx ln x is 1/x for x &gt; 0 only; or where the derivative is
     * known to exist all the same: d/dx x|x| is 0 at 0.
     */
    public static Derived<Claim> of(Expr left, Expr right, Context context) {
        var spelt = Kin.spelt(List.of(left, right));
        spelt.keySet().removeAll(context.definitions().keySet());
        return spelt.isEmpty() ? claim(left, right, context) : claim(Substitution.replace(left, spelt),
            Substitution.replace(right, spelt), context);
    }

    private static Derived<Claim> claim(Expr left, Expr right, Context given) {
        var integers = IntegerExponents.of(List.of(left, right), List.of(), given);
        var context = integers.in(given);
        var formulas = new ArrayList<Expr>();
        var sides = List.of(new Draft(left, 1, context, formulas), new Draft(right, 2, context, formulas));
        return switch (Resolver.resolve(formulas, context, Form.EXPANDED)) {
            case NoDerivative<List<Expr>>(var where, var why, var names) -> new NoDerivative<>(where, why, names);
            case Differentiated<List<Expr>>(var resolved, var conditions, var notes) -> {
                var smooth = Condition.all(conditions.stream().map(c -> c.map(e -> expanded(e, context))).toList());
                var u = sides.getFirst().side(resolved, smooth, context.assumptions());
                var v = sides.getLast().side(resolved, smooth, context.assumptions());
                yield new Differentiated<>(Gaps.claim(u, v, relevant(List.of(u.formula(), v.formula(), left, right),
                    context)), conditions, Stream.concat(notes.stream(), integers.notes().stream()).toList());
            }
        };
    }

    /** A side with all that is to be resolved along with it, by its places among the formulas. */
    private static final class Draft {
        private final Written written;
        private final int from;
        private final int bodies;

        Draft(Expr side, int number, Context context, List<Expr> formulas) {
            written = Written.of(side, number, context);
            from = formulas.size();
            formulas.add(side);
            var found = differentiated(side);
            formulas.addAll(found);
            bodies = found.size();
            formulas.add(written.frame());
            for (Taken one : written.taken()) {
                formulas.add(one.base());
                formulas.addAll(one.place().values());
            }
        }

        Side side(List<Expr> resolved, Condition smooth, List<Condition> assumptions) {
            Expr formula = resolved.get(from);
            int next = from + 1 + bodies;
            Expr frame = resolved.get(next++);
            var taken = new ArrayList<Taken>();
            for (Taken one : written.taken()) {
                Expr base = resolved.get(next++);
                var place = new LinkedHashMap<Variable, Expr>();
                for (Variable x : one.place().keySet()) place.put(x, resolved.get(next++));
                taken.add(new Taken(one.slot(), base, one.by(), place).plain());
            }
            var before = new ArrayList<Condition>();
            for (Expr body : resolved.subList(from + 1, from + 1 + bodies)) before.add(Domain.of(body, assumptions));
            for (Taken one : taken) before.add(Domain.of(one.body(), assumptions));
            var domain = new ArrayList<Condition>(List.of(Domain.of(formula, assumptions)));
            domain.addAll(before);
            if (written.differentiates()) domain.add(smooth);
            else before.add(domain.getFirst());
            if (written.differentiates()) before.add(outside(Domain.of(frame, assumptions), taken));
            var side = new Side(formula, Condition.all(domain), Condition.all(before), frame, taken, written.opaque());
            return side.hasNewFunctions()
                ? new Side(formula, side.domain(), side.before(), frame, taken, true) : side;
        }

        /** What the frame demands whatever stands in its slots. */
        private static Condition outside(Condition domain, List<Taken> taken) {
            var slots = taken.stream().map(Taken::slot).toList();
            return Condition.all(domain.conjuncts().stream().filter(part -> part.expressions().stream()
                .noneMatch(e -> slots.stream().anyMatch(slot -> Substitution.contains(e, slot)))).toList());
        }
    }

    /**
     * The assumptions that speak, perhaps by way of others, of the variables of the sides: of those that are written,
     * too, since whether a derivative by x_k exists is a question of k. A point of those variables
     * can be completed to one at which the others hold, too, unless they contradict one another.
     */
    private static List<Condition> relevant(List<Expr> sides, Context context) {
        var open = new ArrayList<>(context.assumptions().stream().map(c -> c.map(e -> expanded(e, context))).toList());
        for (Condition whole : indices(sides)) if (!open.contains(whole)) open.add(whole);
        if (open.isEmpty() || Signs.contradict(open)) return List.copyOf(open);
        var about = new HashSet<Variable>();
        for (Expr side : sides) about.addAll(Substitution.variables(side));
        for (Variable v : List.copyOf(about)) Indices.member(v).ifPresent(member ->
            member.indices().forEach(index -> about.addAll(Substitution.variables(index))));
        var kept = new HashSet<Condition>();
        for (boolean more = true; more; ) {
            more = false;
            for (Condition condition : open) {
                var variables = condition.expressions().stream().flatMap(e -> Substitution.variables(e).stream())
                    .toList();
                boolean near = variables.isEmpty() || variables.stream().anyMatch(about::contains);
                if (near && kept.add(condition)) more |= about.addAll(variables);
            }
        }
        open.removeIf(condition -> !kept.contains(condition));
        return List.copyOf(open);
    }

    /**
     * That k is an integer where a sum over the family of x_k is differentiated by x_k: elsewhere a subscript may be a
     * mere label.
     */
    private static List<Condition> indices(List<Expr> sides) {
        var nodes = Fold.withTemplates(sides);
        var families = nodes.stream().flatMap(node -> node instanceof Apply(IndexedName family, _)
            ? Stream.of(family) : Stream.empty()).distinct().toList();
        return nodes.stream().flatMap(node -> node instanceof Apply(DerivativeOperator _, var us)
                && us.getLast() instanceof Variable x ? families.stream().flatMap(family ->
                    Indices.in(family, x).stream()) : Stream.empty())
            .flatMap(List::stream).filter(Variable.class::isInstance).distinct()
            .<Condition>map(Condition.IsInteger::new).toList();
    }

    /**
     * What stands under derivative operators anywhere in the formula, outermost operators included; at the place where
     * the derivative is evaluated, if it is.
     */
    private static List<Expr> differentiated(Expr formula) {
        var found = new LinkedHashSet<Expr>();
        var done = new HashSet<Expr>();
        var todo = new ArrayDeque<>(List.of(formula));
        while (!todo.isEmpty()) {
            Expr node = todo.pop();
            if (!done.add(node)) continue;
            if (node instanceof Apply(DerivativeOperator _, var us)) found.add(us.getFirst());
            if (node instanceof Apply(Evaluation at, var us)) {
                for (Expr body : bodies(us.getFirst())) found.add(Exprs.apply(at, body, us.get(1), us.get(2)));
                todo.push(us.get(2));
            } else node.children().reversed().forEach(todo::push);
        }
        return List.copyOf(found);
    }

    private static List<Expr> bodies(Expr formula) {
        return Fold.postOrder(formula).stream().filter(node -> node instanceof Apply(DerivativeOperator _, _))
            .map(node -> node.children().getFirst()).distinct().toList();
    }

    /** With the definitions put in, where they can be. */
    static Expr expanded(Expr e, Context context) {
        return Definitions.expand(e, context) instanceof Differentiated<Expr>(var all, _, _) ? all : e;
    }
}
