package fluxion.verify;

import fluxion.numeric.Truth;
import fluxion.simplify.Signs;

/** The proof by normal form, with what is known of signs from the premises. */
final class Algebraic {
    private Algebraic() {}

    /** First inside the premises, if that is enough because both sides are continuous. */
    static Algebra.Outcome decide(Claim claim, Work work) {
        var interior = Closure.interior(claim);
        if (interior.isPresent() && normalForm(interior.get(), work) instanceof Algebra.Outcome.Zero zero) return zero;
        return normalForm(claim, work);
    }

    private static Algebra.Outcome normalForm(Claim claim, Work work) {
        return new Algebra(claim, (condition, premises) -> {
            work.spend(1);
            return Signs.holds(condition, premises) == Truth.TRUE;
        }).decide(work);
    }
}
