package fluxion;

import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Differentiator;
import fluxion.diff.Gradient;
import fluxion.diff.Hessian;
import fluxion.diff.Jacobian;
import fluxion.diff.Note;
import fluxion.explain.Reason.Shape;
import fluxion.explain.Recorder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Size;
import fluxion.function.Context;
import fluxion.print.WhereForm;
import fluxion.simplify.AssumedEquations;
import fluxion.simplify.SideConditions;
import fluxion.simplify.Simplified;
import fluxion.simplify.Simplifier;
import fluxion.verify.TiedSets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Differentiates, brings the result into its form, and says where it is right. */
record Differentiation(Form form, Context context, Supplier<Recorder> recorders) {
    /** Larger formulas are not simplified before they are differentiated. */
    private static final int SIMPLIFIED_FIRST = 500;

    /** Up to this order derivatives are simplified one after another; beyond, that may swell. */
    private static final int FEW = 3;
    /** A derivative with more distinct nodes is none to go on from by simplifying. */
    private static final int SHORT = 150;

    /** Watched by nobody. */
    Differentiation(Form form, Context context) {
        this(form, context, Recorder::idle);
    }

    /** The derivative by one variable after another. */
    Derivative derivative(Expr f, List<Variable> variables) {
        return best(f, variables).derivative();
    }

    /** The same, and how it came about. */
    static Explained explained(Expr f, List<Variable> variables, Form form, Context context) {
        var best = new Differentiation(form, context, Recorder::started).best(f, variables);
        return new Explained(best.derivative(), best.recorder().derivation(f, variables, best.result()));
    }

    private Attempt best(Expr f, List<Variable> variables) {
        var asked = new Asked(f, variables, new Later<>(() -> Validity.domain(f, context)),
            new SideConditions(context.assumptions()), new TiedSets(context.assumptions()));
        var direct = new Start(asked, f, Around.unmoved(variables, context), recorders.get()).attempt();
        var nodes = Fold.postOrder(f);
        boolean kinked = isAny(nodes, Differentiation::isKinked);
        boolean swollen = isAny(nodes, Differentiation::isFraction)
            && Size.tree(direct.result()) > 2 * Size.tree(f);
        if (!kinked && !swollen && direct.isSeen() || nodes.size() > SIMPLIFIED_FIRST) return direct;
        var recorder = recorders.get();
        var around = Around.of(variables, context);
        Expr simple = Simplifier.simplify(f, around.context(), recorder.rewrites()).expr();
        if (simple == f) return direct;
        boolean plainer = Size.tree(simple) < Size.tree(f) || calls(simple) < calls(f);
        if (!((kinked || swollen) && plainer) && direct.isFine()) return direct;
        var after = new Start(asked, simple, around, recorder).attempt();
        if (after.isNowhere()) return direct;
        boolean found = direct.isNowhere();
        boolean counts = kinked || swollen || !around.narrowed().isEmpty();
        boolean shrunk = swollen && 2 * Size.tree(after.result()) <= Size.tree(direct.result());
        return found || shrunk || after.isSimplerThan(direct, counts) ? after : direct;
    }

    private static boolean isAny(List<Expr> nodes, Predicate<Expr> kind) {
        for (Expr node : nodes) if (kind.test(node)) return true;
        return false;
    }

    /** Whether something may cancel in it: sin² x/(1 + cos x). */
    private static boolean isFraction(Expr node) {
        return node instanceof Quotient(_, var v) && !(v instanceof Num);
    }

    private static long calls(Expr f) {
        return Fold.postOrder(f).stream().filter(Apply.class::isInstance).count();
    }

    /** Whether it is smooth not everywhere, so that a plainer formula of the function may have a plainer derivative. */
    private static boolean isKinked(Expr node) {
        return node instanceof Apply(MathFunction g, var us)
            && (us.size() > 1 || !g.smooth(us).equals(Condition.ALWAYS))
            || node instanceof Power(_, Num(var r)) && !r.isInteger();
    }

    /**
     * A question, and what is known of it whatever formula is differentiated.
     *
     * @param domain where the function has a value
     */
    private record Asked(Expr f, List<Variable> by, Supplier<Condition> domain, SideConditions sides, TiedSets ties) {}

    /**
     * Differentiates another formula with the same values: |x|² as x². Where the function has values on one side only,
     * it has no derivative, though the other formula may.
     *
     * @param around what is taken for granted of the formulas that are differentiated
     */
    private final class Start {
        private final Asked asked;
        private final List<Variable> variables;
        private final Expr same;
        private final Around around;
        private final Recorder recorder;

        Start(Asked asked, Expr same, Around around, Recorder recorder) {
            this.asked = asked;
            this.same = same;
            this.around = around;
            this.recorder = recorder;
            variables = asked.by();
        }

        Attempt attempt() {
            boolean high = variables.size() > FEW;
            var other = recorder.copy();
            if (high && form == Form.RAW) return collected(other);
            var demands = new ArrayList<Condition>();
            var shaping = new Shaping(form, around.context(), recorder, variables);
            var between = new Between(variables.size(), shaping, demands);
            var steps = Differentiator.derivative(same, variables, context, between, high ? SHORT : Integer.MAX_VALUE,
                recorder.trace());
            if (!high) return finished(Fault.derived(steps), between.stages, demands, recorder);
            var collected = collected(other);
            if (!(steps instanceof Differentiated<Expr> done)) return collected;
            var stepwise = finished(done, between.stages, demands, recorder);
            return Size.tree(stepwise.result()) <= Size.tree(collected.result()) ? stepwise : collected;
        }

        private Attempt collected(Recorder other) {
            var stages = new ArrayList<Expr>();
            var derived = Fault.derived(Differentiator.collected(same, variables, context, collected -> {
                stages.add(collected);
                other.reached(Shape.COLLECTED, collected);
            }, other.trace()));
            return finished(derived, stages.subList(0, stages.size() - 1), new ArrayList<>(), other);
        }

        private Attempt finished(Differentiated<Expr> derived, List<Expr> stages, List<Condition> demands,
            Recorder recorder) {
            demands.addAll(derived.conditions());
            demands.addAll(around.narrowed());
            var domain = asked.domain().get();
            var edges = same != asked.f() ? Edges.beside(domain, variables, asked.sides())
                : Edges.of(domain, variables, List.of(derived.derivative()), demands, context, asked.sides());
            var shaping = new Shaping(form, around.narrowed().isEmpty() ? context : around.context().assume(
                AssumedEquations.among(context.assumptions())), recorder, variables);
            var shaped = shaped(derived.derivative(), shaping);
            var validity = Validity.of(domain, List.of(asked.f()), List.of(shaped.expr()), () -> Stream.of(demands,
                edges.lost().get(), shaped.conditions()).flatMap(List::stream).toList(), context, asked.sides());
            return new Attempt(asked.f(), variables, edges, stages, shaped.expr(), validity,
                sentences(derived.notes(), variables), around.context(), asked.ties(), recorder);
        }

        private Simplified shaped(Expr derivative, Shaping shaping) {
            if (isLarge(List.of(derivative))) return Simplified.asItIs(derivative);
            return variables.size() > FEW ? shaping.nested(derivative, List.of(asked.f()))
                : shaping.shaped(derivative, List.of(asked.f()));
        }
    }

    /** Keeps derivatives small before they are differentiated again; the last one is shaped by itself. */
    private static final class Between implements UnaryOperator<Expr> {
        private final Shaping shaping;
        private final List<Condition> demands;
        private final List<Expr> stages = new ArrayList<>();
        private int left;

        Between(int orders, Shaping shaping, List<Condition> demands) {
            this.shaping = shaping;
            this.demands = demands;
            left = orders;
        }

        @Override public Expr apply(Expr derivative) {
            if (--left == 0) return derivative;
            stages.add(kept(shaping.between(derivative), demands));
            return stages.getLast();
        }
    }

    Partials gradient(Expr f, List<Variable> variables) {
        return partials(List.of(f), variables, rows(Fault.derived(Gradient.reverse(f, variables, context))),
            (_, k) -> List.of(variables.get(k)));
    }

    Partials jacobian(List<Expr> formulas, List<Variable> variables) {
        return partials(formulas, variables, Fault.derived(Jacobian.of(formulas, variables, context)),
            (_, k) -> List.of(variables.get(k)));
    }

    Partials hessian(Expr f, List<Variable> variables) {
        return partials(List.of(f), variables, Fault.derived(Hessian.of(f, variables, context)),
            (i, k) -> List.of(variables.get(i), variables.get(k)));
    }

    private static Differentiated<List<List<Expr>>> rows(Differentiated<List<Expr>> gradient) {
        return new Differentiated<>(List.of(gradient.derivative()), gradient.conditions(), gradient.notes());
    }

    /** @param by by what the entry in this row and column is differentiated */
    private Partials partials(List<Expr> formulas, List<Variable> variables, Differentiated<List<List<Expr>>> derived,
        BiFunction<Integer, Integer, List<Variable>> by) {
        var demands = new ArrayList<>(derived.conditions());
        var raw = derived.derivative();
        var sides = new SideConditions(context.assumptions());
        for (Expr f : formulas) demands.addAll(Edges.of(Validity.domain(f, context), variables, entries(raw), demands,
            context, sides).lost().get());
        var shaped = shaped(raw, formulas);
        shaped.forEach(row -> row.forEach(entry -> demands.addAll(entry.conditions())));
        var rows = shaped.stream().map(row -> row.stream().map(Simplified::expr).toList()).toList();
        var validity = Validity.of(formulas, entries(rows), () -> demands, context);
        boolean shared = form == Form.SHARED || isLarge(entries(raw)) || isLarge(entries(rows));
        var mentioned = Mentioned.in(formulas, variables, context);
        var where = shared ? WhereForm.of(entries(rows), mentioned) : WhereForm.writtenOut(entries(rows));
        var apart = new Later<>(() -> new EntryDerivatives(context).of(formulas, shaped, by));
        return new Partials(rows, where, mentioned, validity.told(), validity.exceptional(), apart,
            Note.sentences(derived.notes()));
    }

    /** A variable that is differentiated by later is no constant. */
    static List<String> sentences(List<Note> notes, List<Variable> variables) {
        if (notes.isEmpty()) return List.of();
        var names = variables.stream().map(Variable::name).toList();
        return Note.sentences(notes.stream()
            .filter(note -> note.kind() != Note.Kind.TAKEN_AS_CONSTANT || !names.containsAll(note.names())).toList());
    }

    private List<List<Simplified>> shaped(List<List<Expr>> rows, List<Expr> formulas) {
        var shaping = new Shaping(form, context, List.of());
        var wording = shaping.wording(formulas);
        boolean large = isLarge(entries(rows));
        return rows.stream().map(row -> row.stream().map(entry -> large ? Simplified.asItIs(entry)
            : shaping.shaped(entry, wording)).toList()).toList();
    }

    private static Expr kept(Simplified simplified, List<Condition> demands) {
        demands.addAll(simplified.conditions());
        return simplified.expr();
    }

    private static boolean isLarge(List<Expr> results) {
        return WhereForm.size(results) > WhereForm.LARGE;
    }

    static List<Expr> entries(List<List<Expr>> rows) {
        return rows.stream().flatMap(List::stream).toList();
    }
}
