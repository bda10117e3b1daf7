package fluxion.certificate;

import java.util.List;

/**
 * {@code left = right} at every real point at which the assumptions hold and every part of both sides has a value, what
 * is differentiated being smooth there.
 *
 * @param terms       formulas, operands before what is made of them
 * @param assumptions of terms at these places
 */
public record Claim(List<Term> terms, int left, int right, List<Condition> assumptions) {
    public Claim {
        terms = List.copyOf(terms);
        assumptions = List.copyOf(assumptions);
    }
}
