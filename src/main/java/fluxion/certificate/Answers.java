package fluxion.certificate;

import fluxion.certificate.Advice.Factors;
import fluxion.certificate.Advice.Part;
import fluxion.certificate.Advice.Summand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Advice as it stands in a certificate. What is not answered is answered in the plainest way: a polynomial is its own
 * factor, a fraction its own angle.
 */
public record Answers(Map<Polynomial, Factors> factors, Map<Fraction, Fraction> cancelled,
    Map<Fraction, List<Part>> exponents, Map<Fraction, List<Part>> angles, Map<Polynomial, Integer> orders,
    Map<Fraction, Integer> shifts, Map<Polynomial, List<Summand>> sums) {

    /** No answers yet. */
    public Answers() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(),
            new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    public int size() {
        return factors.size() + cancelled.size() + exponents.size() + angles.size() + orders.size() + shifts.size()
            + sums.size();
    }
}
