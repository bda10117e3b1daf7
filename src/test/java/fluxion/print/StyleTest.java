package fluxion.print;

import static fluxion.Structures.structure;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import fluxion.RandomExpressions;
import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.FunctionSymbol;
import fluxion.function.Context;
import fluxion.function.Functions;
import fluxion.print.Style.Choice;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Reading.Unread;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Severity;
import fluxion.syntax.Source;
import fluxion.syntax.Syntax;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/** In every style LaTeX reads back as the very same node, nobody is warned, and it can be set. */
class StyleTest {
    private static final Set<String> LETTERS = Set.of("gamma", "beta", "zeta", "digamma", "Chi", "lambertw",
        "heaviside", "besselj", "bessely", "besseli", "besselk", "factorial");
    private static final RandomExpressions KINDS = RandomExpressions.over("x", "y", "t", "w1", "alpha")
        .with(Functions.all().stream().filter(f -> !LETTERS.contains(f.name())).toList())
        .with(AbstractFunction.of("f", 1), AbstractFunction.of("phi", 1), AbstractFunction.of("G", 2));
    private static final Context SHEET = declared(KINDS.functions());

    static Stream<Style> styles() {
        var readable = EnumSet.complementOf(EnumSet.of(Choice.PARTIAL, Choice.TOTAL));
        return Stream.concat(readable.stream().map(Style::of), Stream.of(new Style(readable), Style.of(Choice.CDOT,
            Choice.BARE), Style.of(Choice.BARE, Choice.SLASH), Style.of(Choice.CDOT, Choice.SLASH)));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void randomExpressions(Style style) {
        readBack(style, 2_000);
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("styles")
    void manyRandomExpressions(Style style) {
        readBack(style, 100_000);
    }

    private static void readBack(Style style, int count) {
        RandomExpressions.forAll(KINDS, 21, count, (Expr e) -> {
            Expr x = Exprs.variable("x");
            Expr derivative = Exprs.apply(DerivativeOperator.TOTAL, e, x);
            readsBack(style, e);
            readsBack(style, Exprs.product(derivative, Exprs.sum(x, Exprs.ONE), derivative));
            set(Printer.latex(e, style));
        });
    }

    private static void readsBack(Style style, Expr e) {
        String text = Printer.latex(e, style);
        switch (Reader.formula(Source.of(text), Syntax.LATEX, SHEET, ReadingOptions.DEFAULT)) {
            case Unread<Expr>(var errors)          -> fail(text + ": " + errors);
            case Read<Expr>(var value, var doubts) -> {
                assertSame(e, value, () -> text + " is read as " + Printer.latex(value));
                assertEquals(List.of(), doubts.stream().filter(d -> d.severity() != Severity.NOTE).toList(), text);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        lagrange  | (' (* x (sin x)))                | (x \\sin(x))'
        upright-d | (' (* x (sin x)))                | \\frac{\\mathrm{d}}{\\mathrm{d}x}(x \\sin(x))
        partial   | (' (* x (sin x)))                | \\frac{\\partial}{\\partial x}(x \\sin(x))
        cdot      | (* 2 x (+ y 1))                  | 2 \\cdot x \\cdot (y + 1)
        bare      | (* x (sin (* 2 x)))              | x \\sin 2 x
        bare      | (* (sin x) x (cos x))            | \\sin(x) x \\cos x
        bare      | (^ (sin x) 2)                    | \\sin^{2} x
        bare      | (sin (+ x 1))                    | \\sin(x + 1)
        slash     | (/ (+ x 1) (* y x))              | (x + 1)/(y x)
        """)
    void looks(String label, String structure, String latex) {
        Expr e = structure.startsWith("('") ? Exprs.apply(DerivativeOperator.TOTAL,
            structure(structure.substring(3, structure.length() - 1)), Exprs.variable("x")) : structure(structure);
        assertEquals(latex, Printer.latex(e, Style.of(Style.labelled(label).orElseThrow())));
    }

    @Test void dots() {
        var y = AbstractFunction.of("y", 1).differentiated(0);
        Expr t = Exprs.variable("t");
        assertEquals("\\ddot{y}(t) + \\dot{y}(t)", Printer.latex(Exprs.sum(Exprs.apply(y.differentiated(0), t),
            Exprs.apply(y, t)), Style.of(Choice.NEWTON)));
    }

    private static void set(String latex) {
        var icon = assertDoesNotThrow(() -> new TeXFormula(latex).createTeXIcon(TeXConstants.STYLE_DISPLAY, 20), latex);
        assertTrue(icon.getIconWidth() > 0, latex);
    }

    private static Context declared(List<FunctionSymbol> functions) {
        var context = Context.EMPTY;
        for (FunctionSymbol f : functions) if (f instanceof AbstractFunction g) context = context.declare(g);
        return context;
    }
}
