package fluxion.simplify;

import static fluxion.simplify.Shorthand.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.print.Printer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions in a reader's words: the same condition at every point where both sides have values. */
class PlainConditionsTest {
    private static final List<String> SIDES = List.of("x^3", "x^2", "x^(2/3)", "x^(5/3)", "sign(x)", "abs(x) - 2",
        "abs(x - 1) - x^2 - 1", "abs(1 - x^2) - x^2 - 1", "abs(x) - x", "2*abs(x)/(x^2+1) - 1", "abs(x)/(x^2+1) - 1/2",
        "2*x^2 - x^4 - 1", "x^4 - 2*x^2 + 1", "x^2 - 2*abs(x) + 1", "x^2 - abs(x) - 2", "(x+1)/(1-x)", "(x-2)/(x+1)",
        "1/x", "1/x - 1", "sqrt(x) - 2", "sqrt(x) + 1", "exp(x) - 1", "exp(x) + 1", "exp(x)*(x-1)", "-exp(x)*(x-1)",
        "x + sqrt(x^2-1)", "x + sqrt(x^2+1)", "x - sqrt(x^2+1)", "ln(x)", "ln(x) - 1", "1 - 1/(1+exp(-x))",
        "sigmoid(x) - 1", "sigmoid(x) - 1/3", "3 - pi*x", "x - pi", "exp(x) - x", "x^2 - 4", "x^3 - x",
        "x*(x-1)^2", "x*(1-x)", "x/(x-1) - 3", "(x-1)/(x*(x-1))",
        "x^3*sin(x)^2", "-x^2*(x-1)^3", "x^2*(x-1)", "(x-1)^2*(x+1)^2", "x^2*tan(x)", "-x^(2/3)*(x-1)");

    @ParameterizedTest
    @EnumSource(Relation.class)
    void keepsItsMeaning(Relation relation) {
        for (String side : SIDES) {
            var condition = new Compare(read(side), relation, Exprs.ZERO);
            var plain = Condition.all(SideConditions.beyond(condition, Condition.ALWAYS, List.of()));
            for (int k = -24; k <= 24; k++) {
                var point = Map.of(Exprs.variable("x"), Rational.of(k, 6));
                Truth before = Enclosures.holdsAt(condition, point);
                Truth after = Enclosures.holdsAt(plain, point);
                boolean hasValue = Enclosures.at(read(side), point).within().isPresent();
                if (!hasValue || before == Truth.UNKNOWN || after == Truth.UNKNOWN) continue;
                assertEquals(before, after, side + " " + relation + " 0 as " + Printer.text(plain) + " at " + point);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sign(x)                  | GE | x >= 0
        x^3                      | GE | x >= 0
        2*x^2 - x^4 - 1          | LT | x != -1, x != 1
        abs(1 - x^2) - x^2 - 1   | LT | x != 0
        abs(x)/(x^2+1) - 1/2     | LT | x != 1, x != -1
        1 - x^4                  | GE | x >= -1, x <= 1
        x^3 - x                  | GE | x^3 - x >= 0
        (x+1)/(1-x)              | GT | x > -1, x < 1
        (x+1)/(1-x)              | GE | x < 1, x >= -1
        x*(1-x)                  | GT | x > 0, x < 1
        sqrt(x) - 2              | LT | x < 4
        exp(x) - 1               | GT | x > 0
        x + sqrt(x^2-1)          | GT | x > 0
        x - pi                   | NE | x != pi
        1 - sigmoid(x)           | GT | ''
        x^9*sin(x)^2             | GT | x > 0, sin(x) != 0
        x^2*tan(x)               | LT | x != 0, tan(x) < 0
        -x^2*cos(x)^3            | GT | x != 0, cos(x) < 0
        (x-1)^2*ln(x)^2          | GT | x != 1
        x^2*cos(x)               | GE | x^2 cos(x) >= 0
        """)
    void isPlain(String side, Relation relation, String plain) {
        var demands = SideConditions.beyond(new Compare(read(side), relation, Exprs.ZERO), Condition.ALWAYS, List.of());
        assertEquals(plain, demands.stream().map(Printer::text).sorted(Comparator.comparing(plain::indexOf))
            .collect(Collectors.joining(", ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp(x) - x", "x - cos(x)"})
    void othersAreLeft(String side) {
        var condition = new Compare(read(side), Relation.GT, Exprs.ZERO);
        assertEquals(1, SideConditions.beyond(condition, Condition.ALWAYS, List.of()).size());
    }
}
