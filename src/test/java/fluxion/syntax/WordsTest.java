package fluxion.syntax;

import static fluxion.syntax.Readings.assertReads;
import static fluxion.syntax.Readings.errors;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.Fluxion;
import fluxion.expr.Expr;
import fluxion.function.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that hold a letter by which is differentiated, or which stands beside: products, names, or refused. */
class WordsTest {
    private static Reading<Expr> asked(String text, String by) {
        var options = ReadingOptions.DEFAULT;
        for (String x : by.strip().split(",")) options = options.by(x);
        return Reader.formula(Source.of(text), Syntax.TEXT, Context.EMPTY, options);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        xy                → x     → (* x y)
        xy + x            → x     → (+ (* x y) x)
        ab                → a,b   → (* a b)
        abc               → a,b,c → (* a b c)
        ax^2 + bx + c     → x     → (+ (* a (^ x 2)) (* b x) c)
        mx + b            → x     → (+ (* m x) b)
        1/2mv^2           → v     → (* 1/2 m (^ v 2))
        e^kt              → t     → (^ e (* k t))
        e^-kt             → t     → (^ e (* -1 k t))
        ex                → x     → (* e x)
        xe^x              → x     → (* x (^ e x))
        Ce^(kt)           → t     → (* C (^ e (* k t)))
        Ae^kx             → x     → (* A (^ e (* k x)))
        xf(x)             → x     → (* x (f x))
        ax_1              → x1    → (* a x1)
        pir^2             → r     → (* pi (^ r 2))
        2pir              → r     → (* 2 pi r)
        2pix              → x     → (* 2 pi x)
        alphax            → x     → (* alpha x)
        cost              → t     → (cos t)
        expx              → x     → (^ e x)
        loss              → s     → loss
        loss + s          → s     → (+ loss s)
        rate*t            → t     → (* rate t)
        2loss             → loss  → (* 2 loss)
        u1q2 x1           → u1q2  → (* u1q2 x1)
        exp(w1q2)u1q2^2   → u1q2,w1q2 → (* (^ e w1q2) (^ u1q2 2))
        x2                → x     → x2
        x2 + x            → x     → (+ x2 x)
        xy + zx + x(y+z)  → a     → (+ (* x y) (* z x) (* x (+ y z)))
        """)
    void areReadWithAWarning(String text, String by, String structure) {
        var reading = asked(text.strip(), by);
        assertReads(structure, reading);
        boolean named = by.strip().equals("loss") || by.contains("q2");
        assertEquals(named, reading.diagnostics().stream().noneMatch(d -> d.severity() == Severity.WARNING));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        abc   → a → a*b*c
        mgh   → h → m*g*h
        axy   → x → a*x*y
        idx   → x → i*d*x
        sinxy → x → sin(x*y)
        """)
    void longerWordsThatHoldTheOnlyMentionAreRefused(String text, String by, String product) {
        var errors = errors(asked(text.strip(), by));
        assertEquals(1, errors.size());
        assertTrue(errors.getFirst().hint().orElse("").contains(product), errors.getFirst().toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
        d/dx(xy)      → (d (* x y) x)
        d/dx xy       → (d (* x y) x)
        ∂/∂x(xy)      → (∂ (* x y) x)
        diff(xy, x)   → (d (* x y) x)
        D(xy, x)      → (d (* x y) x)
        D_x xy        → (d (* x y) x)
        dy/dx + xy    → (+ (d y x) (* x y))
        df/dg g(x)    → (* (d f g) (g x))
        xe^x          → (* x (^ e x))
        tree + t + r  → (+ tree t r)
        kq1 + k + q1  → (+ (* k q1) k q1)
        gamma + gamma(x)   → (+ gamma (* gamma x))
        """)
    void aDerivativeAsksForItsVariable(String text, String structure) {
        assertReads(structure, Readings.text(text));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '=', textBlock = """
        xy            = y x
        xy            = yx
        abc           = cab
        2ab           = a b + b a
        ab/b          = a
        sinx          = sin x
        """)
    void whatStandsAloneBesideIsAVariable(String left, String right) {
        assertEquals("proved", Fluxion.create().compare(left, right).word());
    }

    @Test void aParameterIsAskedFor() {
        var context = Readings.after("f(x) = ax + b");
        assertReads("(+ (* a x) b)", new Reading.Read<>(context.functions().get("f").body(), java.util.List.of()));
    }

    @Test void aProductUnderStrictIsRefused() {
        var options = ReadingOptions.DEFAULT.by("x").strictly();
        assertFalse(errors(Reader.formula(Source.of("xy"), Syntax.TEXT, Context.EMPTY, options)).isEmpty());
    }
}
