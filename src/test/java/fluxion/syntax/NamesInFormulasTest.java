package fluxion.syntax;

import static fluxion.syntax.Readings.after;
import static fluxion.syntax.Readings.assertReads;
import static fluxion.syntax.Readings.text;
import static fluxion.syntax.Readings.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import fluxion.expr.Exprs;
import fluxion.function.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is one name, what a product, and what a call. */
class NamesInFormulasTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        w1 + w_1 + w_{1} + w₁   → (+ w1 w1 w1 w1)
        x_i + xᵢ                → (+ x_i x_i)
        x_ij + x_{ij}           → (+ x_ij x_ij)
        x_{i,j}                 → x_{i,j}
        x_{n+1}                 → x_{n+1}
        x_max                   → x_max
        alpha + α               → (+ alpha alpha)
        theta_1 + θ1 + θ₁       → (+ theta1 theta1 theta1)
        y_hat + ŷ               → (+ y_hat y_hat)
        x_1^2                   → (^ x1 2)
        W_1 - w_1               → (+ W1 (* -1 w1))
        y'                      → y'
        xy                      → xy
        xy + x + y              → (+ (* x y) x y)
        xy^2 + x/y              → (+ (* x (^ y 2)) (/ x y))
        loss                    → loss
        pi r^2                  → (* pi (^ r 2))
        πr²                     → (* pi (^ r 2))
        e(x+1)                  → (* e (+ x 1))
        i j k                   → (* i j k)
        f(x+1)                  → (f (+ x 1))
        f(x) + f                → (+ (* f x) f)
        f (x+1)                 → (* f (+ x 1))
        h (1 - h)               → (* h (+ 1 (* -1 h)))
        F0(x)                   → (F0 x)
        w1(x+1)                 → (* w1 (+ x 1))
        φ(x) + σ(x)             → (+ (phi x) (sigma x))
        Γ(x) + ψ(x)             → (+ (gamma x) (digamma x))
        Γ + ψ                   → (+ Gamma psi)
        W(x)                    → (lambertw x)
        W + 1                   → (+ W 1)
        J_0(x) + J0(x)          → (+ (besselj 0 x) (besselj 0 x))
        sin2x                   → (sin (* 2 x))
        sinx + x                → (+ (sin x) x)
        2sinx                   → (* 2 (sin x))
        xsin(x)                 → (* x (sin x))
        sin xcos x              → (* (sin x) (cos x))
        sinxcosx                → (* (sin x) (cos x))
        xlnx                    → (* x (ln x))
        cost                    → cost
        cost + t                → (+ (cos t) t)
        x[1] + x_1              → (+ x1 x1)
        x[1, 2]                 → x_{1,2}
        y_hat_i                 → y_hat_i
        ẋ                       → x_dot
        ẍ + ẋ                   → (+ x_ddot x_dot)
        x⃛                       → x_dddot
        ½mẋ²                    → (* 1/2 m (^ x_dot 2))
        mẍ + b                  → (+ (* m x_ddot) b)
        θ̇²                      → (^ theta_dot 2)
        ẋ(t)                    → (x:1 t)
        ẋ₁                      → x_{1,dot}
        sin ẋ                   → (sin x_dot)
        d/dt(ẋ^2)               → (d (^ (d x t) 2) t)
        dẋ/dt                   → (d (d x t) t)
        ∂L/∂ẋ                   → (∂ L x_dot)
        ∂(ẋ^2)/∂ẋ               → (∂ (^ x_dot 2) x_dot)
        """)
    void names(String text, String structure) {
        assertReads(structure, text(text));
    }

    @Test void aWordIsAProductOfTheVariableAskedFor() {
        var reading = Reader.formula(Source.of("ax"), Syntax.TEXT, Context.EMPTY,
            ReadingOptions.DEFAULT.by("x").by("a"));
        assertReads("(* a x)", reading);
    }

    @Test void whatIsDeclaredIsThatName() {
        var context = after("loss = x^2", "e_0 = 1", "k = k(t)");
        assertReads("(* 2 loss)", Reader.formula(Source.of("2loss"), Syntax.TEXT, context, ReadingOptions.DEFAULT));
        assertReads("(d k t)", Reader.formula(Source.of("k'"), Syntax.TEXT, context, ReadingOptions.DEFAULT));
        assertReads("k", Reader.formula(Source.of("k(t)"), Syntax.TEXT, context, ReadingOptions.DEFAULT));
        assertReads("(k 2)", Reader.formula(Source.of("k(2)"), Syntax.TEXT, context, ReadingOptions.DEFAULT));
    }

    @Test void aDeclaredFunctionIsCalledAcrossASpace() {
        var context = after("u(x) = x^2");
        assertReads("(u (+ x 1))", Reader.formula(Source.of("u (x+1)"), Syntax.TEXT, context, ReadingOptions.DEFAULT));
        assertReads("(u:1 (* 2 x))", Reader.formula(Source.of("u'(2x)"), Syntax.TEXT, context, ReadingOptions.DEFAULT));
    }

    @Test void eIsAVariableWhereItIsBound() {
        assertSame(Exprs.E, value(text("e")));
        assertSame(Exprs.variable("e"),
            value(Reader.formula(Source.of("e"), Syntax.TEXT, Context.EMPTY, ReadingOptions.DEFAULT.by("e"))));
        assertEquals(Exprs.variable("e"),
            value(Reader.formula(Source.of("e"), Syntax.TEXT, after("constant e"), ReadingOptions.DEFAULT)));
        assertEquals("(e)", after("g(e) = e").functions().get("g").parameters().stream().map(v ->
            v.name()).toList().toString().replace('[', '(').replace(']', ')'));
        assertSame(Exprs.variable("e"), after("g(e) = e").functions().get("g").body());
    }

    @Test void anAliasIsTheNameItStandsFor() {
        var context = after("alias W_1 = w_1");
        assertReads("(+ w1 w1)", Reader.formula(Source.of("W_1 + w1"), Syntax.TEXT, context, ReadingOptions.DEFAULT));
    }

    @Test void decimalCommaIfAskedFor() {
        var reading = Reader.formula(Source.of("1,5x + max(1,5; 2)"), Syntax.TEXT, Context.EMPTY,
            ReadingOptions.DEFAULT.withDecimalComma());
        assertReads("(+ (* 3/2 x) (max 3/2 2))", reading);
    }
}
