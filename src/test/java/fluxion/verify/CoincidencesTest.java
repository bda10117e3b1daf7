package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fluxion.expr.Expr.Variable;
import fluxion.number.Rational;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members of a family that are one and the same at some values of their indices. */
final class CoincidencesTest {
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
        c_k c1 k       | 2 1 1     | true
        c_k c1 k       | 1 1 1     | false
        c_k c1 k       | 2 1 2     | false
        c_k c1         | 2 1       | false
        c_k c_j k j    | 2 1 3 3   | true
        c_k c_j k j    | 2 1 3 4   | false
        w_{i,k} w_{i,1} i k | 2 1 5 1 | true
        w_{i,k} w_{1,i} i k | 2 1 5 1 | false
        x_{n+1} x_3 n  | 2 1 2     | true
        x_k y_1 k      | 2 1 1     | false
        """)
    void torn(String names, String values, boolean torn) {
        var point = new LinkedHashMap<Variable, Rational>();
        var numbers = values.split(" ");
        for (String name : names.split(" "))
            point.put((Variable) Claimed.expr(name), Rational.of(Long.parseLong(numbers[point.size()])));
        assertEquals(torn, new Coincidences(List.copyOf(point.keySet())).areTorn(point));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"c_k k, c_1", "c_k + 0 k, c_1 + 0 k", "w_ij i j, w_11"})
    void witnesses(String left, String right) {
        var verdict = assertInstanceOf(Verdict.Refuted.class, Judge.judge(Claimed.claim(left, right), 5));
        var point = verdict.witness().point();
        assertEquals(false, new Coincidences(List.copyOf(point.keySet())).areTorn(point));
    }
}
