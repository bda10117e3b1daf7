package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.expr.Condition;
import fluxion.expr.Relation;
import fluxion.function.Context;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claims that hold where equations do that are assumed, by division by these. */
final class RelationsTest {
    @ParameterizedTest(name = "{0} if {1}")
    @CsvSource(delimiter = '|', textBlock = """
        -(1 + (x/y)^2)/y = -25/y^3                  | x^2 + y^2 = 25              | proved
        a^3 + b^3 + c^3 = 3 a b c                   | a + b + c = 0               | proved
        x^4 = 1 - 2 y^2 + z^4                       | x^2 + y^2 = 1; z = y        | proved
        exp(x y) (x + y) = (x + y)^2                | exp(x y) = x + y            | proved
        sin(t)^4 + 2 sin(t)^2 u = 1 - u^2           | u = cos(t)^2                | proved
        (x^3 + y^3)/(x y) = 6                       | x^3 + y^3 = 6 x y           | proved
        x^4 + y^4 = 625                             | x^2 + y^2 = 25              | refuted
        x^3 + y^3 = 6 x                             | x^3 + y^3 = 6 x y           | refuted
        """)
    void judged(String equation, String given, String word) {
        var sides = equation.split(" = ");
        var context = Context.EMPTY;
        for (String one : given.split("; ")) {
            var parts = one.split(" = ");
            context = context.assume(new Condition.Compare(Claimed.expr(parts[0]), Relation.EQ,
                Claimed.expr(parts[1])));
        }
        assertEquals(word, Judge.judge(Claimed.claim(sides[0], sides[1], context), 5).word());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a b x = 1; a b = 0           | true
        x = 1; x^2 = 2               | true
        x y = 1; x = 0               | true
        x y = 0; x = 0               | false
        x = 1; y = 2                 | false
        x + y = 1; x + y = z         | false
        x = 1                        | false
        """)
    void contradict(String equations, boolean empty) {
        var conditions = Stream.of(equations.split("; ")).map(one -> one.split(" = ")).<Condition>map(sides ->
            new Condition.Compare(Claimed.expr(sides[0]), Relation.EQ, Claimed.expr(sides[1]))).toList();
        assertEquals(empty, Relations.contradict(conditions));
    }
}
