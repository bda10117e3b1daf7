package fluxion.print;

import static fluxion.RandomExpressions.forAll;
import static fluxion.Structures.structure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.fail;

import fluxion.RandomExpressions;
import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.MathFunction;
import fluxion.function.Context;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.syntax.Code;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Reading.Unread;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Severity;
import fluxion.syntax.Source;
import fluxion.syntax.Syntax;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written reads back as the very same node, and nobody is warned. */
class RoundTripTest {
    /** Functions written as a letter, which might be a name: their calls are read as calls, with a doubt. */
    private static final Set<String> LETTERS =
        Set.of("gamma", "beta", "zeta", "digamma", "Chi", "lambertw", "heaviside", "besselj", "bessely", "besseli",
            "besselk");
    private static final RandomExpressions KINDS = RandomExpressions.ALL_KINDS.with(
        Functions.all().stream().filter(f -> !LETTERS.contains(f.name()) && !f.name().equals("factorial")).toList());
    private static final Context SHEET = declared(KINDS.functions());

    enum Written {
        AS_TEXT(Syntax.TEXT, Printer::text),
        AS_LATEX(Syntax.LATEX, Printer::latex);

        private final Syntax syntax;
        private final Function<Expr, String> printer;

        Written(Syntax syntax, Function<Expr, String> printer) {
            this.syntax = syntax;
            this.printer = printer;
        }

        void readsBack(Expr e) {
            readsBack(e, SHEET, Fold.postOrder(e).stream().anyMatch(Written::isInDoubt) ? Set.of(Code.AMBIGUOUS)
                : Set.of());
        }

        /** log(2, x) has the base x, and is told apart from the logarithm of x to the base 2. */
        private static boolean isInDoubt(Expr node) {
            return node instanceof Apply(MathFunction f, var us) && f == Functions.LOG
                && us.getFirst() instanceof Num && !(us.getLast() instanceof Num(var base) && isNumeral(base));
        }

        private static boolean isNumeral(Rational base) {
            return base.isInteger() && base.signum() >= 0;
        }

        void readsBack(Expr e, Context sheet, Set<Code> doubtsAllowed) {
            String text = printer.apply(e);
            switch (Reader.formula(Source.of(text), syntax, sheet, ReadingOptions.DEFAULT)) {
                case Unread<Expr>(var errors)          -> fail(text + ": " + errors);
                case Read<Expr>(var value, var doubts) -> {
                    assertSame(e, value, () -> text + " is read as " + printer.apply(value));
                    assertEquals(List.of(),
                        doubts.stream().filter(d -> d.severity() != Severity.NOTE
                        && !doubtsAllowed.contains(d.code())).toList(), text);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void randomExpressions(Written written) {
        forAll(KINDS, 11, 10_000, (Expr e) -> written.readsBack(e));
    }

    @Tag("soak")
    @ParameterizedTest
    @EnumSource
    void manyRandomExpressions(Written written) {
        forAll(KINDS, 13, 100_000, (Expr e) -> written.readsBack(e));
    }

    @ParameterizedTest
    @EnumSource
    void derivativesNotYetCarriedOut(Written written) {
        var operators = List.of(DerivativeOperator.TOTAL, DerivativeOperator.PARTIAL);
        var names = KINDS.variables();
        forAll(KINDS, 12, 2_000, (f, g) -> {
            int pick = Math.abs(Printer.text(f).hashCode());
            Expr x = names.get(pick % names.size());
            Expr inner = Exprs.apply(operators.get(pick % 2), f, x);
            written.readsBack(inner);
            written.readsBack(Exprs.apply(operators.get(pick / 2 % 2), Exprs.product(g, inner),
                names.get(pick / 3 % names.size())));
            written.readsBack(Exprs.apply(operators.get(pick % 2), inner, x));
            written.readsBack(Exprs.sum(g, Exprs.product(f, inner, g), Exprs.negate(inner),
                Exprs.quotient(inner, Exprs.power(inner, f))));
        });
    }

    static Stream<MathFunction> everyFunction() {
        return Functions.all().stream().filter(f -> !f.name().equals("factorial"));   // n! is read as Γ(n + 1)
    }

    @ParameterizedTest
    @MethodSource
    void everyFunction(MathFunction f) {
        var names = IntStream.range(0, f.arity()).mapToObj(k -> (Expr) KINDS.variables().get(k)).toList();
        Expr call = Exprs.apply(f, names);
        var doubts = LETTERS.contains(f.name()) ? Set.of(Code.CALL) : Set.<Code>of();
        for (Written written : Written.values())
            for (Expr e : List.of(call, Exprs.square(call), Exprs.power(call, Exprs.MINUS_ONE),
                Exprs.product(call, call),
                                  Exprs.product(Exprs.TWO, names.getFirst(), call, names.getLast()),
                                  Exprs.power(Exprs.TWO, call), Exprs.quotient(Exprs.sum(call, Exprs.ONE), call)))
                written.readsBack(e, SHEET, doubts);
    }

    /** Variables that are called as functions are, and functions of the table without a call. */
    @ParameterizedTest
    @EnumSource
    void namesThatCouldBeCalls(Written written) {
        for (String name : List.of("f", "g", "h", "F", "G", "H", "phi", "sigma", "gamma", "W", "B", "J", "d", "D",
            "y'", "theta1", "x_{i,j}"))
            for (String rest : List.of("(+ x 1)", "x", "(sin x)", "(^ x 2)", "(/ 1 x)", "(^ (+ x 1) 1/2)", "(^ e x)",
                "2"))
                for (String form : List.of("(* %s %s)", "(* 2 %s %s)", "(* (^ %s 2) %s)", "(* (^ x %s) %s)",
                    "(/ %s %s)", "(/ 1 (* %s %s))", "(+ (/ 1 %2$s) %1$s)"))
                    written.readsBack(structure(form.formatted(name, rest)), Context.EMPTY, Set.of());
    }

    @Test void longProductsAndSums() {
        var names = IntStream.range(0, 100).mapToObj(i -> (Expr) Exprs.variable("x" + i)).toList();
        for (int n : List.of(63, 64, 65, 66, 99))
            for (Expr c : List.of(Exprs.ONE, Exprs.MINUS_ONE, Exprs.num(-2), Exprs.num(-1, 2))) {
                Expr product = Exprs.product(Stream.concat(Stream.of(c), names.stream().limit(n)).toList());
                for (Expr e : List.of(product, Exprs.negate(product), Exprs.sum(names.getFirst(), product),
                    Exprs.product(product, product),
                                      Exprs.negate(Exprs.sum(names)),
                                          Exprs.sum(Exprs.sum(names.subList(0, n)), product)))
                    for (Written written : Written.values()) written.readsBack(e);
            }
    }

    private static Context declared(List<FunctionSymbol> functions) {
        var context = Context.EMPTY;
        for (FunctionSymbol f : functions) if (f instanceof AbstractFunction g) context = context.declare(g);
        return context;
    }
}
