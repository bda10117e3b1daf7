package fluxion.verify;

import static fluxion.verify.Mistake.Kind.CONSTANT_ADDED;
import static fluxion.verify.Mistake.Kind.CONSTANT_FACTOR;
import static fluxion.verify.Mistake.Kind.CONSTANT_KEPT;
import static fluxion.verify.Mistake.Kind.DIFFERENTIATED_TWICE;
import static fluxion.verify.Mistake.Kind.FUNCTION_SIGN;
import static fluxion.verify.Mistake.Kind.INNER_DERIVATIVE;
import static fluxion.verify.Mistake.Kind.INTEGRATED;
import static fluxion.verify.Mistake.Kind.NOT_DIFFERENTIATED;
import static fluxion.verify.Mistake.Kind.OTHER_VARIABLE;
import static fluxion.verify.Mistake.Kind.PRODUCT_HALF;
import static fluxion.verify.Mistake.Kind.PRODUCT_OF_DERIVATIVES;
import static fluxion.verify.Mistake.Kind.QUOTIENT_ORDER;
import static fluxion.verify.Mistake.Kind.SIGN;

import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Differentiator;
import fluxion.diff.Slip;
import fluxion.diff.Slipped;
import fluxion.expr.Condition;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Unbound;
import fluxion.print.Printer;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names the mistake behind a refuted derivative: the claim is compared with what known mistakes lead to, and a mistake
 * is named only if it is proved to give the claim and no other mistake does.
 */
public record Mistakes(Expr f, Variable x, Expr claimed, Expr expected, List<Condition> assumptions, double seconds) {
    private static final int MAX_NODES = 300;
    private static final int LARGEST_DENOMINATOR = 12;
    private static final double PART_FOR_EACH = 0.25;

    /** What a mistake would lead to. */
    private record Suspect(Mistake mistake, Expr outcome) {}

    /** The mistake, if it is certain and no other leads to the same. */
    public Optional<Mistake> named(Witness witness) {
        if (expected == Exprs.ZERO || Size.distinct(List.of(f, claimed)) > MAX_NODES) return Optional.empty();
        long deadline = System.nanoTime() + (long) (seconds * 1e9);
        var found = new LinkedHashSet<Mistake>();
        for (Suspect suspect : suspects()) {
            if (System.nanoTime() > deadline) return Optional.empty();       // not every one was tried
            if (!found.contains(suspect.mistake) && mayBe(suspect.outcome, witness)
                && same(claimed, suspect.outcome)) found.add(suspect.mistake);
        }
        if (derivative(claimed, x).filter(d -> same(d, f)).isPresent()) found.add(new Mistake(INTEGRATED, ""));
        added().ifPresent(found::add);
        if (found.isEmpty()) factor(witness).ifPresent(found::add);
        merge(found);
        boolean unique = found.size() == 1 && System.nanoTime() < deadline;
        return unique ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<Suspect> suspects() {
        var suspects = new ArrayList<Suspect>();
        suspects.add(new Suspect(new Mistake(SIGN, ""), Exprs.negate(expected)));
        suspects.add(new Suspect(new Mistake(NOT_DIFFERENTIATED, ""), f));
        derivative(expected, x).filter(d -> d != Exprs.ZERO)
            .ifPresent(d -> suspects.add(new Suspect(new Mistake(DIFFERENTIATED_TWICE, ""), d)));
        for (Variable y : Substitution.variables(f))
            if (y != x) derivative(f, y).filter(d -> d != Exprs.ZERO)
                .ifPresent(d -> suspects.add(new Suspect(new Mistake(OTHER_VARIABLE, y.name()), d)));
        for (Slipped slipped : Slipped.all(f, x))
            suspects.add(new Suspect(new Mistake(Mistake.Kind.of(slipped.slip()), detail(slipped)),
                slipped.derivative()));
        return suspects;
    }

    /** What the sentence about the slip shows: the inner derivative that was lost, or the part it happened at. */
    private static String detail(Slipped slipped) {
        boolean shown = slipped.slip() == Slip.INNER_DERIVATIVE && slipped.inner().isPresent();
        return Printer.unicode(shown ? Simplifier.simplify(slipped.inner().get()).expr() : slipped.places().getFirst());
    }

    /** Certainly not, if its enclosure at the witness lies apart from that of the claim. */
    private boolean mayBe(Expr outcome, Witness witness) {
        try {
            return !(Enclosures.at(outcome, witness.point()) instanceof Enclosure.Within<Interval>(var range, _))
                || range.intersects(witness.left().interval());
        } catch (Unbound _) {                                    // the point is one of a sum that is written out
            return true;
        }
    }

    /** Descriptions that say the same, or less, go. */
    private static void merge(Set<Mistake> found) {
        var kinds = found.stream().map(Mistake::kind).toList();
        if (kinds.contains(SIGN))                                                   // ∫ cos is −cos′, too
            found.removeIf(m -> Set.of(FUNCTION_SIGN, QUOTIENT_ORDER, INTEGRATED).contains(m.kind()));
        if (kinds.contains(CONSTANT_KEPT)) found.removeIf(m -> m.kind() == CONSTANT_ADDED);
        if (kinds.contains(PRODUCT_HALF)) found.removeIf(m -> m.kind() == PRODUCT_OF_DERIVATIVES);  // (x eˣ)′ = eˣ
        if (kinds.contains(PRODUCT_OF_DERIVATIVES))
            found.removeIf(m -> m.kind() == DIFFERENTIATED_TWICE);                     // (x ln x)″ is 1/x, too
        if (kinds.contains(INNER_DERIVATIVE)) found.removeIf(m -> m.kind() == NOT_DIFFERENTIATED);  // (e^2x)′ = e^2x
    }

    /** f′ + k */
    private Optional<Mistake> added() {
        Expr k = Simplifier.simplify(Exprs.subtract(claimed, expected)).expr();
        return Substitution.contains(k, x) || !same(claimed, Exprs.sum(expected, k)) ? Optional.empty()
            : Optional.of(new Mistake(CONSTANT_ADDED, Printer.unicode(k)));
    }

    /** k f′: what can be said if nothing else explains the claim. */
    private Optional<Mistake> factor(Witness witness) {
        return ratio(witness).filter(k -> same(claimed, Exprs.product(Exprs.num(k), expected)))
            .map(k -> new Mistake(CONSTANT_FACTOR, k.toString()));
    }

    /** The simple number k with claimed = k f′ at the witness. */
    private static Optional<Rational> ratio(Witness witness) {
        double k = witness.left().interval().mid() / witness.right().interval().mid();
        for (int q = 1; q <= LARGEST_DENOMINATOR; q++) {
            double p = Math.rint(k * q);
            boolean close = p != 0 && Math.abs(p) < 1e6 && Math.abs(k * q - p) < 1e-9 * Math.abs(p);
            if (close) return Optional.of(Rational.of((long) p, q));
        }
        return Optional.empty();
    }

    private static Optional<Expr> derivative(Expr u, Variable by) {
        return Differentiator.derivative(u, by, Context.EMPTY) instanceof Differentiated<Expr>(var d, _, _)
            ? Optional.of(Simplifier.simplify(d).expr()) : Optional.empty();
    }

    private boolean same(Expr u, Expr v) {
        var claim = new Claim(u, Domain.of(u, assumptions), v, Domain.of(v, assumptions), assumptions);
        return Judge.judge(claim, seconds * PART_FOR_EACH) instanceof Verdict.Proved;
    }
}
