package fluxion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.function.Functions;
import fluxion.print.Target;
import fluxion.print.Unwritable;
import fluxion.syntax.Dialect;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Source;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written for another program is read as that program means it: as the same formula, or not at all. */
class DialectsRoundTripTest {
    /** So many functions of the table have another order or number of arguments, or lists of them, in a dialect. */
    private static final int MOST = 5;

    private static Optional<Expr> read(Dialect dialect, String text) {
        return Reader.formula(Source.of(text), Syntax.TEXT, Context.EMPTY, ReadingOptions.DEFAULT.in(dialect))
            instanceof Reading.Read<Expr>(var value, _) ? Optional.of(value) : Optional.empty();
    }

    /** The formula in the notation; empty if that has no words for it. */
    private static Optional<String> written(Target target, Expr formula) {
        try {
            return Optional.of(target.write(formula));
        } catch (Unwritable _) {
            return Optional.empty();
        }
    }

    /** Written again it is the same text, so that nothing was read as something else. */
    private static boolean returns(Dialect dialect, Target target, Expr formula) {
        var text = written(target, formula);
        if (text.isEmpty()) return true;
        String written = text.get();
        var back = read(dialect, written);
        back.ifPresent(again -> assertEquals(bare(written), bare(target.write(again)), written));
        back.ifPresent(again -> assertEquals(Optional.of(again), read(dialect, target.write(again))));
        return back.isPresent();
    }

    /** Definitions that are written for a function stand in brackets, which a quotient does not need. */
    private static String bare(String text) {
        return text.replaceAll("\\bS\\(|[()\\s]", "");
    }

    @ParameterizedTest
    @EnumSource(value = Dialect.class, names = "FLUXION", mode = EnumSource.Mode.EXCLUDE)
    void everyFunction(Dialect dialect) {
        var target = Target.valueOf(dialect.name());
        var unread = new ArrayList<String>();
        for (var f : Functions.all()) {
            var arguments = Stream.of("x", "y", "z", "t").limit(f.arity()).<Expr>map(Exprs::variable).toList();
            if (!returns(dialect, target, Exprs.apply(f, arguments))) unread.add(f.name());
        }
        assertTrue(unread.size() <= MOST, unread.toString());
    }

    @ParameterizedTest
    @EnumSource(value = Dialect.class, names = "FLUXION", mode = EnumSource.Mode.EXCLUDE)
    void randomFormulas(Dialect dialect) {
        var target = Target.valueOf(dialect.name());
        var read = new ArrayList<Boolean>();
        RandomExpressions.forAll(7, 500, f -> {
            boolean root = written(target, f).filter(text -> text.contains("signum(")).isPresent();  // Maxima has none
            if (!root) read.add(returns(dialect, target, f));
        });
        long read100 = 100 * read.stream().filter(one -> one).count() / read.size();
        assertTrue(read100 >= (dialect == Dialect.MATHEMATICA ? 85 : 99), dialect + ": " + read100 + " % are read");
    }

    @ParameterizedTest
    @EnumSource(value = Dialect.class, names = "FLUXION", mode = EnumSource.Mode.EXCLUDE)
    void derivatives(Dialect dialect) {
        var x = Exprs.variable("x");
        var f = Exprs.apply(fluxion.expr.AbstractFunction.of("f", 1), x);
        for (Expr formula : List.of(f, Exprs.apply(fluxion.expr.DerivativeOperator.TOTAL, f, x)))
            assertTrue(returns(dialect, Target.valueOf(dialect.name()), formula), dialect.label());
    }
}
