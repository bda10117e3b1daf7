package fluxion.explain;

import fluxion.expr.Expr;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A derivation as lines: each is the one before with some of its parts rewritten.
 *
 * @param cut whether lines are left out, because there would be too many or they would be too long
 */
public record Lines(List<Line> all, boolean cut) {
    /** So many lines at most. */
    public static final int MOST = 200;
    /** A line with more nodes than this when written out is left out, and so are those behind it but the last. */
    private static final long WIDEST = 2_000;

    public Lines {
        all = List.copyOf(all);
    }

    /** Whether the last line is the answer: it may be too long for one, and the derivation of a numeral has none. */
    public boolean leadTo(Expr answer) {
        return !all.isEmpty() && all.getLast().whole() == answer;
    }

    /** Whether the step can be shown: what stands in it is no longer than a line may be. */
    public static boolean isShort(Step step) {
        return Size.isAtMost(WIDEST, step.before()) && Size.isAtMost(WIDEST, step.after());
    }

    /** The lines of a derivation. */
    public static Lines of(Derivation derivation, Detail detail) {
        return new Writer(derivation, detail).lines();
    }

    private static final class Writer {
        private final Derivation derivation;
        private final Detail detail;
        private final List<Line> lines = new ArrayList<>();
        private Optional<Expr> left = Optional.empty();
        private Expr whole;
        private boolean cut;

        Writer(Derivation derivation, Detail detail) {
            this.derivation = derivation;
            this.detail = detail;
            whole = derivation.formula();
        }

        Lines lines() {
            cut = !derivation.complete();
            begin(derivation.formula());
            var variables = derivation.by().iterator();
            Expr asked = derivation.formula();
            for (var phase : merged()) {
                if (phase.kind() == Phase.Kind.DIFFERENTIATING) {
                    var x = variables.next();
                    asked = Derivation.pending(asked, x);
                    begin(asked);
                    write(Derivation.pending(whole, x), List.of());
                    differentiate(phase);
                } else simplify(phase);
            }
            if (whole != derivation.answer()) write(derivation.answer(), List.of());
            boolean ends = !lines.isEmpty() && lines.getLast().whole() == derivation.answer();
            if (cut && !ends && Size.isAtMost(WIDEST, derivation.answer()))
                lines.add(new Line(left, derivation.answer(), List.of()));
            return new Lines(lines, cut);
        }

        /** The next line opens a chain of equations of its own. */
        private void begin(Expr about) {
            left = Optional.of(about);
        }

        private void write(Expr next, List<Step> steps) {
            if (left.isPresent() ? next == left.get() : next == whole) { whole = next; return; }
            whole = next;
            if (lines.size() >= MOST || !Size.isAtMost(WIDEST, next)) { cut = true; return; }
            lines.add(new Line(left, next, steps));
            left = Optional.empty();
        }

        /** What is not told step by step is one phase with what follows it. */
        private List<Phase> merged() {
            var merged = new ArrayList<Phase>();
            for (Phase phase : derivation.phases()) {
                boolean along = detail != Detail.FULL && !merged.isEmpty()
                    && phase.kind() != Phase.Kind.DIFFERENTIATING
                    && merged.getLast().kind() != Phase.Kind.DIFFERENTIATING;
                if (!along) { merged.add(phase); continue; }
                var first = merged.removeLast();
                var steps = new ArrayList<>(first.steps());
                steps.addAll(phase.steps());
                merged.add(new Phase(Phase.Kind.SIMPLIFYING, first.from(), steps, phase.to()));
            }
            return merged;
        }

        private void simplify(Phase phase) {
            if (detail == Detail.FULL)
                for (Step step : phase.steps()) {
                    if (cut) break;
                    write(Substitution.replace(whole, Map.of(step.before(), step.after())),
                        List.of(step));
                }
            write(phase.to(), detail == Detail.FULL ? List.of() : phase.steps());
        }

        private void differentiate(Phase phase) {
            if (detail != Detail.BRIEF) {
                var byPlace = new LinkedHashMap<Expr, Step>();
                for (Step step : phase.steps()) byPlace.put(step.before(), step);
                if (detail == Detail.FULL) ruleByRule(phase); else layerByLayer(phase.from(), byPlace);
            }
            write(phase.to(), detail == Detail.BRIEF ? phase.steps() : List.of());
        }

        private void ruleByRule(Phase phase) {
            var rewriting = Rewriting.none();
            for (Step step : phase.steps()) {
                if (cut) return;
                rewriting.add(step);
                write(rewriting.of(whole), List.of(step));
            }
        }

        /** (2 x)′ is 2, and nobody writes a line for it. */
        private static boolean isAtOnce(Step step) {
            return step != null && step.isLinear() && step.open().isEmpty();
        }

        /** All that is open is carried out in one line; what only tells terms apart comes along. */
        private void layerByLayer(Expr from, Map<Expr, Step> byPlace) {
            var rewriting = Rewriting.none();
            var done = new IdentityHashMap<Expr, Boolean>();
            List<Expr> open = List.of(from);
            while (!open.isEmpty() && !cut) {
                var steps = new ArrayList<Step>();
                var next = new LinkedHashSet<Expr>();
                var todo = new ArrayDeque<>(open);
                while (!todo.isEmpty()) {
                    Step step = byPlace.get(todo.poll());
                    if (step == null || done.put(step.before(), true) != null) continue;
                    steps.add(step);
                    rewriting.add(step);
                    for (Expr inner : step.open())
                        if (step.isLinear() || isAtOnce(byPlace.get(inner))) todo.add(inner); else next.add(inner);
                }
                write(rewriting.of(whole), steps);
                open = List.copyOf(next);
            }
        }
    }
}
