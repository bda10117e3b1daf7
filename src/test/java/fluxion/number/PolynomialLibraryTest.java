package fluxion.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fluxion.number.PolynomialLibrary.Term;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolynomialLibraryTest {
    /** Coefficients and exponents of the variables, in turn. */
    private static List<Term> terms(String text) {
        var terms = new ArrayList<Term>();
        for (String term : text.strip().split("\\s*;\\s*")) {
            var parts = term.split("\\s+");
            var ratio = Arrays.stream(parts[0].split("/")).mapToLong(Long::parseLong).toArray();
            terms.add(new Term(Rational.of(ratio[0], ratio.length == 1 ? 1 : ratio[1]),
                Arrays.stream(parts).skip(1).map(Integer::valueOf).toList()));
        }
        return terms;
    }

    /** Polynomials in powers of their variables have factors in lower ones: xⁿ − 1 as many as n has divisors. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1 2; -1 0           | 2
        1 24; -1 0          | 8
        1 30; -1 0          | 8
        1 60; -1 0          | 12
        1 24; 1 12; 1 0     | 3
        1 16; 1 0           | 1
        1 4; 4 0            | 2
        1 32; 4 0           | 2
        1 6 0; -1 0 6       | 4
        1 12 3; -1 0 0      | 2
        """)
    void factors(String p, int count) {
        var terms = terms(p);
        assertEquals(Optional.of(count), PolynomialLibrary.factors(terms, terms.getFirst().exponents().size())
            .map(List::size));
    }

    @Test void saysNothingOfLongPolynomials() {
        assertEquals(Optional.empty(), PolynomialLibrary.factors(terms("1 41; 1 1; 1 0"), 1));
    }

    /** In x itself its factors modulo a prime have so many combinations that no end was seen. */
    @Test void powersAreTakenForVariables() {
        var p = terms("""
            -7/10 0 1 0; -63/20 0 0 0; 9/4 0 2 0; 1/4 30 0 1; 1/2 0 3 0; 7/20 3 0 0; 9/4 27 0 1; 1/2 24 1 0; 1/4 6 2 1;
            -7/10 3 1 1; 1 3 1 2; 1/2 3 3 1; 9/4 3 2 1; 1/2 27 1 1; 9/4 24 0 0; -7/20 6 0 1; 1/2 6 0 2; -1/4 27 0 0;
            -73/20 3 0 1; 9/2 3 0 2; -1/4 3 2 0; 9/2 0 0 1; 1 0 1 1""");
        assertEquals(Optional.of(2), assertTimeoutPreemptively(Duration.ofMinutes(1),
            () -> PolynomialLibrary.factors(p, 3).map(List::size)));
    }
}
