package fluxion.explain;

import fluxion.diff.Trace;
import fluxion.explain.Reason.Shape;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.simplify.Rewrites;
import java.util.ArrayList;
import java.util.List;

/** Watches the engine and keeps what it does, phase by phase. It changes nothing. */
public final class Recorder {
    /** So many steps are kept; the derivation of more says that it is cut short. */
    private static final int MOST_STEPS = 100_000;

    private final boolean idle;
    private final List<Phase> phases = new ArrayList<>();
    private int left = MOST_STEPS;

    private Recorder(boolean idle) {
        this.idle = idle;
    }

    /** Keeps nothing, and costs nothing. */
    public static Recorder idle() {
        return new Recorder(true);
    }

    public static Recorder started() {
        return new Recorder(false);
    }

    /** Watches a differentiation. */
    public Trace trace() {
        return idle ? Trace.NONE : new Unfolding(this);
    }

    /** Watches a simplification. */
    public Rewrites rewrites() {
        return idle ? Rewrites.NONE : new Simplifying(this);
    }

    /** The whole was brought into another form. */
    public void shaped(Shape shape, Expr before, Expr after) {
        if (idle || before == after) return;
        ended(shaping(shape, before, after));
    }

    /** The whole reached so far was brought into another form. */
    public void reached(Shape shape, Expr after) {
        if (!idle) shaped(shape, phases.getLast().to(), after);
    }

    /** Another recorder that has kept the same so far. */
    public Recorder copy() {
        var copy = new Recorder(idle);
        copy.phases.addAll(phases);
        copy.left = left;
        return copy;
    }

    /** Keeps what is done within a part of what this one watches. */
    Recorder inner() {
        var inner = new Recorder(false);
        inner.left = left;
        return inner;
    }

    List<Phase> phases() {
        return List.copyOf(phases);
    }

    /** Whether one more step may be kept. */
    boolean spend() {
        return left-- > 0;
    }

    /**
     * A phase is over. Where its steps lead to the result but for brackets, setting these is a phase of its own; that
     * they lead nowhere else is a law that tests hold it to.
     */
    void ended(Phase phase) {
        if (left < 0) return;
        Expr reached = Rewriting.by(phase.steps()).of(phase.from());
        phases.add(new Phase(phase.kind(), phase.from(), phase.steps(), reached));
        if (reached != phase.to()) shaped(Shape.REGROUPED, reached, phase.to());
    }

    /** What was done. The derivatives that stand in the formula itself were carried out before. */
    public Derivation derivation(Expr formula, List<Variable> by, Expr answer) {
        var all = new ArrayList<Phase>();
        if (!phases.isEmpty() && phases.getFirst().kind() == Phase.Kind.DIFFERENTIATING) {
            Expr settled = phases.getFirst().from().children().getFirst();
            if (settled != formula) all.add(shaping(Shape.CARRIED_OUT, formula, settled));
        }
        all.addAll(phases);
        return new Derivation(formula, by, all, answer, left >= 0);
    }

    private static Phase shaping(Shape shape, Expr before, Expr after) {
        var step = new Step(new Reason.Shaped(shape), before, after, List.of(), List.of(), List.of());
        return new Phase(Phase.Kind.SHAPING, before, List.of(step), after);
    }
}
