package fluxion.print;

import static fluxion.Structures.structure;
import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.sum;
import static fluxion.expr.Exprs.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.RandomExpressions;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereFormTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        (* (+ (* x y) (sin z)) (^ e (+ (* x y) (sin z))))       | s1 = x y + sin(z); s1 exp(s1)
        (* (+ (* s1 y) (sin z)) (^ e (+ (* s1 y) (sin z))))     | s2 = s1 y + sin(z); s2 exp(s2)
        (* (+ 1 x) (^ e (+ 1 x)))                               | (1 + x) exp(1 + x)
        (+ (sin (+ (* x y) (* y z))) (cos (/ 1 (+ 1 (sin (+ (* x y) (* y z)))))) (^ (+ 1 (sin (+ (* x y) (* y z)))) 3)) \
                                                                | s1 = sin(x y + y z); s1 + cos(1/(1 + s1)) + (1 + s1)^3
        """)
    void namesWhatIsShared(String structure, String lines) {
        assertEquals(lines, WhereForm.of(List.of(structure(structure))).text().replace("\n", "; "));
    }

    @Test void severalResultsShareTheirDefinitions() {
        Expr shared = structure("(^ e (+ (* x y) (sin z)))");
        var form = WhereForm.of(List.of(product(shared, variable("x")), product(shared, variable("y"))));
        assertEquals("s1 = exp(x y + sin(z))\ns1 x\ns1 y", form.text());
        assertEquals("s_1 = e^{x y + \\sin(z)}\ns_1 x\ns_1 y", form.latex());
    }

    @Test void definitionsPutBackGiveTheExpression() {
        RandomExpressions.forAll(RandomExpressions.ALL_KINDS, 5, 500, (f, g) -> {
            Expr whole = sum(product(f, g), power(sum(f, ONE), g));
            var form = WhereForm.of(List.of(whole));
            var known = new HashMap<Variable, Expr>();
            form.definitions().forEach(d -> known.put(d.name(), Substitution.replace(d.body(), known)));
            assertSame(whole, Substitution.replace(form.results().getFirst(), known));
        });
    }

    @Test void aTreeOfTwoToTheThousandIsWrittenByItsDistinctParts() {
        Expr e = variable("x");
        for (int i = 0; i < 1000; i++) e = product(sum(e, ONE), Exprs.exp(e));
        Expr bomb = e;
        String text = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Printer.text(bomb));
        assertTrue(text.startsWith("s1 = (x + 1) exp(x)\ns2 = (s1 + 1) exp(s1)\n"), () -> text.substring(0, 200));
        assertTrue(text.length() < 60_000, () -> text.length() + " characters");
        assertEquals(text, Printer.text(bomb));
    }

    @Test void tinySharedPartsDoNotAddUp() {
        Expr e = variable("x");
        for (int i = 0; i < 1000; i++) e = Exprs.quotient(e, e);
        Expr bomb = e;
        String text = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Printer.latex(bomb));
        assertTrue(text.length() < 60_000, () -> text.length() + " characters");
    }

    /** 0·u is not 0 where u has no value; with a name for u it would be. */
    @Test void noDefinitionLosesWhereItHasAValue() {
        Expr u = structure("(ln (+ (* x y) (sin z)))");
        var form = WhereForm.of(List.of(sum(product(Exprs.ZERO, u), power(u, Exprs.ZERO), u)));
        assertEquals("s1 = ln(x y + sin(z))\n0 ln(x y + sin(z)) + ln(x y + sin(z))^0 + s1", form.text());
    }

    @Test void isWorthwhileWhereMoreThanANameIsShared() {
        assertTrue(WhereForm.isWorthwhile(Fold.postOrder(
            structure("(* (+ (* x y) (sin z)) (^ e (+ (* x y) (sin z))))"))));
        assertFalse(WhereForm.isWorthwhile(Fold.postOrder(structure("(* (+ (* x y) z) (^ e (* x y)))"))));
    }

    @Test void smallExpressionsStayWhole() {
        Expr u = structure("(* (+ (* x y) (sin z)) (^ e (+ (* x y) (sin z))))");
        assertEquals("(x y + sin(z)) exp(x y + sin(z))", Printer.text(u));
    }
}
