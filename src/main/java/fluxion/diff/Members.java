package fluxion.diff;

import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Indices;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Definitions of members that follow from that of a general one: where {@code p_i = e^{z_i}/S} is defined, p_k is
 * e^{z_k}/S. A member with a definition of its own keeps it, and so does a family that a derivative is taken by.
 */
final class Members {
    private final Context context;
    private final Map<IndexedName, Variable> general = new LinkedHashMap<>();

    private Members(Context context, Collection<Variable> by) {
        this.context = context;
        for (Variable v : context.definitions().keySet()) Indices.member(v)
            .filter(member -> isGeneral(member.indices()) && by.stream().noneMatch(x -> isOf(x, member.family())))
            .ifPresent(member -> general.putIfAbsent(member.family(), v));
        general.values().removeIf(this::restsOnItsFamily);
    }

    /** The context with definitions of the members that the formulas speak of. */
    static Context completed(List<Expr> roots, Context context, Collection<Variable> asked) throws Undone {
        if (context.definitions().isEmpty()) return context;
        var by = new HashSet<>(asked);
        for (Expr node : Fold.withTemplates(roots))
            if (node instanceof Apply(DerivativeOperator _, var us) && us.get(1) instanceof Variable x) by.add(x);
        var members = new Members(context, by);
        return members.general.isEmpty() ? context : members.with(roots);
    }

    /** Whether the indices are names, all different, so that the member stands for every other. */
    static boolean isGeneral(List<Expr> indices) {
        return !indices.isEmpty() && indices.stream().allMatch(Variable.class::isInstance)
            && indices.stream().distinct().count() == indices.size();
    }

    static boolean isOf(Variable x, IndexedName family) {
        return Indices.member(x).filter(member -> member.family().equals(family)).isPresent();
    }

    /** Whether it is a recursion, as {@code a_n = a_{n-1} + 2} is. */
    private boolean restsOnItsFamily(Variable name) {
        var family = Indices.member(name).orElseThrow().family();
        var seen = new HashSet<Variable>();
        var todo = new ArrayDeque<>(List.of(name));
        while (!todo.isEmpty()) {
            Variable v = todo.pop();
            Expr body = seen.add(v) ? formula(v).orElse(null) : null;
            if (body == null) continue;
            for (Expr node : Fold.withTemplates(List.of(body))) {
                if (node instanceof Apply(IndexedName f, _) && f.equals(family)) return true;
                if (node instanceof Variable u && isOf(u, family)) return true;
                if (node instanceof Variable u) todo.push(u);
            }
        }
        return false;
    }

    /** What the name is defined as, or the general member of its family. */
    private Optional<Expr> formula(Variable v) {
        var own = Optional.ofNullable(context.definitions().get(v));
        return own.or(() -> Indices.member(v).map(member -> general.get(member.family()))
            .map(context.definitions()::get));
    }

    private Context with(List<Expr> roots) throws Undone {
        var completed = context;
        var todo = new ArrayDeque<Expr>(roots);
        context.definitions().values().forEach(todo::add);
        var seen = new HashSet<Variable>();
        while (!todo.isEmpty())
            for (Expr node : Fold.withTemplates(List.of(todo.pop()))) {
                if (!(node instanceof Variable v) || !seen.add(v) || context.definitions().containsKey(v)) continue;
                var member = Indices.member(v).filter(of -> general.containsKey(of.family()));
                if (member.isEmpty()) continue;
                Expr body = instance(general.get(member.get().family()), context.definitions(),
                    member.get().indices());
                completed = completed.define(v, body);
                todo.add(body);
            }
        return completed;
    }

    /** The formula of a general member, at other indices. @throws Undone if an index is hidden in a name */
    static Expr instance(Variable name, Map<Variable, Expr> definitions, List<Expr> indices) throws Undone {
        Expr body = definitions.get(name);
        var shields = new ArrayList<Variable>();
        for (Expr index : Indices.member(name).orElseThrow().indices()) {
            var bound = Indices.bound(body, (Variable) index);
            if (bound.isEmpty()) throw new Undone(name, Derived.Why.FAMILY_DEFINED, name.name());
            Variable shield = Exprs.variable("#own" + shields.size());
            body = Substitution.replace(bound.get(), Map.of(Indices.SHIELD, shield));
            shields.add(shield);
        }
        return Formula.substitute(body, shields, indices);
    }
}
