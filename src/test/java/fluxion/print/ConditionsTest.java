package fluxion.print;

import static fluxion.Structures.structure;
import static fluxion.expr.Condition.all;
import static fluxion.expr.Condition.any;
import static fluxion.expr.Condition.nonNegative;
import static fluxion.expr.Condition.nonZero;
import static fluxion.expr.Condition.positive;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Relation;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionsTest {
    private static final Expr X = structure("x");
    private static final Expr Y = structure("y");
    private static final Expr N = structure("n");

    static Stream<Arguments> conditions() {
        return Stream.of(
            row(positive(X),                                  "x > 0", "x > 0", "x > 0"),
            row(nonZero(structure("(+ (^ x 2) -1)")),         "x^2 - 1 != 0", "x^{2} - 1 \\neq 0", "x² − 1 ≠ 0"),
            row(all(nonZero(X), nonNegative(Y)),              "x != 0, y >= 0", "x \\neq 0, y \\geq 0", "x ≠ 0, y ≥ 0"),
            row(all(compare(X, Relation.GE, "-1"), compare(X, Relation.LE, "1")),
                "-1 <= x <= 1", "-1 \\leq x \\leq 1", "−1 ≤ x ≤ 1"),
            row(all(new Compare(structure("(/ pi 2)"), Relation.GT, X), nonZero(Y), compare(X, Relation.GE, "0")),
                "y != 0, 0 <= x < pi/2", "y \\neq 0, 0 \\leq x < \\frac{\\pi}{2}", "y ≠ 0, 0 ≤ x < π/2"),
            row(all(compare(X, Relation.GT, "0"), compare(X, Relation.GT, "1"), compare(X, Relation.LT, "2")),
                "0 < x < 2, x > 1", "0 < x < 2, x > 1", "0 < x < 2, x > 1"),
            row(all(positive(X), new Compare(X, Relation.LT, Y)), "x > 0, x < y", "x > 0, x < y", "x > 0, x < y"),
            row(new Condition.IsInteger(N),                   "n integer", "n \\in \\mathbb{Z}", "n integer"),
            row(new Condition.NotInteger(N),                  "n not an integer", "n \\notin \\mathbb{Z}",
                "n not an integer"),
            row(any(positive(X), new Condition.IsInteger(N)), "x > 0 or n integer",
                "x > 0\\text{ or }n \\in \\mathbb{Z}", "x > 0 or n integer"),
            row(all(nonZero(Y), any(positive(X), all(nonZero(X), new Condition.IsInteger(N)))),
                "y != 0, (x > 0 or (x != 0, n integer))",
                "y \\neq 0, (x > 0\\text{ or }(x \\neq 0, n \\in \\mathbb{Z}))",
                "y ≠ 0, (x > 0 or (x ≠ 0, n integer))"),
            row(Condition.ALWAYS, "always", "\\text{always}", "always"),
            row(Condition.NEVER, "never", "\\text{never}", "never"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void conditions(Condition condition, String text, String latex, String unicode) {
        assertEquals(text, Printer.text(condition));
        assertEquals(latex, Printer.latex(condition));
        assertEquals(unicode, Printer.unicode(condition));
    }

    private static Arguments row(Condition condition, String text, String latex, String unicode) {
        return Arguments.of(condition, text, latex, unicode);
    }

    private static Compare compare(Expr u, Relation relation, String bound) {
        return new Compare(u, relation, structure(bound));
    }
}
