package fluxion.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.fail;

import fluxion.RandomExpressions;
import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Evaluation;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Functions;
import fluxion.print.Style.Choice;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Reading.Unread;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Source;
import fluxion.syntax.Syntax;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every form of the language is printed as reads back as the very same node: sums, products and integrals, pieces,
 * derivatives and values at a place, over and within all else, of names in every decoration and all functions of the
 * table, in plain text, Unicode, and LaTeX in every style that reads back.
 */
class FormsRoundTripTest {
    private static final List<AbstractFunction> ABSTRACT =
        List.of(AbstractFunction.of("f", 1), AbstractFunction.of("phi", 1), AbstractFunction.of("G", 2));
    private static final RandomExpressions KINDS = RandomExpressions.over("x", "y", "t", "w1", "x_ij", "alpha",
        "y_hat", "x_bar_2", "theta_hat_i", "W^{[1]}", "a_j^{[2]}", "x_star", "delta_alpha", "x_{i,j}", "v_max", "é",
        "ж1", "A_{n+1}").with(ABSTRACT.toArray(AbstractFunction[]::new)).with(Functions.all());
    private static final Context SHEET = declared();

    private enum Written {
        TEXT(Syntax.TEXT, Printer::text),
        UNICODE(Syntax.TEXT, Printer::unicode),
        LATEX(Syntax.LATEX, Printer::latex),
        LAGRANGE(Choice.LAGRANGE), NEWTON(Choice.NEWTON), UPRIGHT(Choice.UPRIGHT_D), CDOT(Choice.CDOT),
        BARE(Choice.BARE), SLASH(Choice.SLASH), BARE_SLASH(Choice.BARE, Choice.SLASH),
        ALL(Choice.LAGRANGE, Choice.NEWTON, Choice.UPRIGHT_D, Choice.CDOT, Choice.BARE, Choice.SLASH);

        private final Syntax syntax;
        private final Function<Expr, String> printer;

        Written(Syntax syntax, Function<Expr, String> printer) {
            this.syntax = syntax;
            this.printer = printer;
        }

        Written(Choice... choices) {
            this(Syntax.LATEX, e -> Printer.latex(e, Style.of(choices)));
        }

        void readsBack(Expr e) {
            String text = printer.apply(e);
            switch (Reader.formula(Source.of(text), syntax, SHEET, ReadingOptions.DEFAULT)) {
                case Unread<Expr>(var errors)     -> fail(this + " " + text + ": " + errors);
                case Read<Expr>(var value, var _) ->
                    assertSame(e, value, () -> this + " " + text + " is read as " + printer.apply(value));
            }
        }
    }

    private static final Variable X = Exprs.variable("x");
    private static final Variable K = Exprs.variable("k");

    /** Forms over two formulas. */
    private enum Form {
        SUM {
            @Override Expr of(Expr f, Expr g) { return bound(Binder.Kind.SUM, f, g); }
        },
        PRODUCT {
            @Override Expr of(Expr f, Expr g) { return bound(Binder.Kind.PRODUCT, f, g); }
        },
        INTEGRAL {
            @Override Expr of(Expr f, Expr g) { return bound(Binder.Kind.INTEGRAL, f, g); }
        },
        PIECES {
            @Override Expr of(Expr f, Expr g) {
                var below = new Pieces.Branch(new Compare(f, Relation.LT, g), f);
                var equal = new Pieces.Branch(Condition.all(List.of(new Compare(X, Relation.EQ, Exprs.ONE),
                    new Compare(g, Relation.NE, X))), Exprs.sum(g, X));
                return Pieces.of(List.of(below, equal, new Pieces.Branch(Condition.ALWAYS, g)));
            }
        },
        DERIVATIVE {
            @Override Expr of(Expr f, Expr g) {
                Expr inner = Exprs.apply(DerivativeOperator.PARTIAL, f, Exprs.variable("y"));
                return Exprs.product(Exprs.apply(DerivativeOperator.TOTAL, Exprs.product(inner, g), X), f);
            }
        },
        PLACE {
            @Override Expr of(Expr f, Expr g) {
                return Exprs.apply(Evaluation.AT, Exprs.apply(DerivativeOperator.TOTAL, f, X), X, g);
            }
        },
        SLOT {
            @Override Expr of(Expr f, Expr g) {
                return Exprs.apply(ABSTRACT.getLast().differentiated(1).differentiated(0).differentiated(1), f, g);
            }
        },
        FACTORIAL {
            @Override Expr of(Expr f, Expr g) {
                Expr u = Exprs.apply(Functions.FACTORIAL, Exprs.product(f, X));
                return Exprs.quotient(Exprs.power(u, g), Exprs.sum(u, Exprs.apply(Functions.FACTORIAL, X)));
            }
        },
        ROOTS {
            @Override Expr of(Expr f, Expr g) {
                return Exprs.power(Exprs.quotient(f, Exprs.sqrt(g)), Exprs.quotient(Exprs.ONE, f));
            }
        },
        NEGATIVE {
            @Override Expr of(Expr f, Expr g) {
                return Exprs.subtract(Exprs.negate(Exprs.power(f, Exprs.num(-2))), Exprs.product(Exprs.num(-3, 2), g));
            }
        };

        abstract Expr of(Expr f, Expr g);

        private static Expr bound(Binder.Kind kind, Expr f, Expr g) {
            Expr body = Exprs.sum(Substitution.replace(f, Map.of(X, K)), Exprs.product(K, g));
            return Binder.of(kind, K, Exprs.ONE, g, body);
        }

        /** The form by itself, and within a sum, a product, a power and a call. */
        Stream<Expr> within(Expr f, Expr g) {
            Expr form = of(f, g);
            if (this == PLACE) return Stream.of(form);
            return Stream.of(form, Exprs.sum(g, Exprs.negate(form), f), Exprs.product(f, form, g),
                Exprs.power(Exprs.quotient(form, g), f), Exprs.apply(ABSTRACT.getFirst(), form));
        }
    }

    private static Context declared() {
        var context = Context.EMPTY;
        for (AbstractFunction f : ABSTRACT) context = context.declare(f);
        return context;
    }

    private static void roundTrip(Form form, long seed, int count) {
        RandomExpressions.forAll(KINDS, seed, count, (f, g) -> {
            if (isLeftOut(f) || isLeftOut(g)) return;
            form.within(f, g).forEach(e -> {
                for (Written written : Written.values()) written.readsBack(e);
            });
        });
    }

    /** Forms of large formulas take long, and say nothing new; 5! is read as 120, and 0 times a name is 0. */
    private static boolean isLeftOut(Expr e) {
        return Size.tree(e) > 25 || hasNumberFactorial(e) || Fold.postOrder(e).contains(Exprs.ZERO);
    }

    private static boolean hasNumberFactorial(Expr e) {
        return Fold.postOrder(e).stream().anyMatch(node -> node instanceof Apply(var f, var us)
            && f == Functions.FACTORIAL && us.getFirst() instanceof Num);
    }

    @ParameterizedTest
    @EnumSource
    void formsOfRandomExpressions(Form form) {
        roundTrip(form, 31, 60);
    }

    @Tag("soak")
    @ParameterizedTest
    @EnumSource
    void manyFormsOfRandomExpressions(Form form) {
        roundTrip(form, 32, 2_000);
    }

    /** A million printed formulas: 100,000 random expressions, in every way of writing. */
    @Tag("soak")
    @Test
    void aMillion() {
        RandomExpressions.forAll(KINDS, 33, 1_000_000 / Written.values().length, (Expr e) -> {
            if (!hasNumberFactorial(e)) for (Written written : Written.values()) written.readsBack(e);
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyFunctionOfTheTable(Written written) {
        for (var f : Functions.all()) {
            var names = KINDS.variables().subList(0, f.arity());
            Expr call = Exprs.apply(f, List.copyOf(names));
            for (Expr e : List.of(call, Exprs.square(call), Exprs.product(call, X), Exprs.power(Exprs.TWO, call)))
                written.readsBack(e);
        }
        assertEquals(KINDS.functions().size(), Functions.all().size() + ABSTRACT.size());
    }
}
