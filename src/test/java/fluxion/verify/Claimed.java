package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.diff.Derived.Differentiated;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure.Within;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.print.Printer;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Source;
import fluxion.syntax.Syntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Claims as they are written, and what every witness against one promises. */
final class Claimed {
    private Claimed() {}

    static Expr expr(String text) {
        return assertInstanceOf(Read.class,
            Reader.formula(Source.of(text), Syntax.TEXT, Context.EMPTY, ReadingOptions.DEFAULT))
            .value() instanceof Expr e ? e : null;
    }

    static Claim claim(String left, String right, Context context) {
        var derived = Claims.of(expr(left), expr(right), context);
        return assertInstanceOf(Differentiated.class, derived).derivative() instanceof Claim c ? c : null;
    }

    static Claim claim(String left, String right) {
        return claim(left, right, Context.EMPTY);
    }

    /** Checked anew: the point lies in both domains, and the values do not overlap. */
    static void assertSound(Claim claim, Witness witness) {
        for (Condition premise : claim.premises())
            assertEquals(Truth.TRUE, Enclosures.holdsAt(premise, witness.point()), () -> Printer.text(premise));
        assertTrue(Enclosures.at(claim.left(), witness.point()).within().isPresent());
        assertTrue(Enclosures.at(claim.right(), witness.point()).within().isPresent());
        assertTrue(witness.left().isApart(witness.right()));
    }

    /** At every one of the first sample points at which the sides can be compared, the verdict is right. */
    static void assertRightAtPoints(Claim claim, Verdict verdict, int count) {
        var variables = claim.variables();
        SamplePoints.of(variables, List.of()).limit(count).forEach(values -> {
            var point = new LinkedHashMap<Variable, Rational>();
            for (int i = 0; i < variables.size(); i++) point.put(variables.get(i), values.get(i));
            assertTrue(isRight(claim, verdict, point), () -> point + " " + text(claim, verdict));
        });
    }

    static String text(Claim claim, Verdict verdict) {
        return Printer.text(claim.left()) + " = " + Printer.text(claim.right()) + ": " + verdict;
    }

    private static boolean isRight(Claim claim, Verdict verdict, Map<Variable, Rational> point) {
        for (Condition premise : claim.premises())
            if (Enclosures.holdsAt(premise, point) != Truth.TRUE) return true;
        if (!(Enclosures.at(claim.left(), point) instanceof Within(var u, var p))) return true;
        if (!(Enclosures.at(claim.right(), point) instanceof Within(var v, var q))) return true;
        boolean equal = p.isPresent() && p.equals(q);
        boolean apart = !u.intersects(v);
        return switch (verdict) {
            case Verdict.Proved _ -> !apart;
            case Verdict.Conditional(var where, _) -> switch (Enclosures.holdsAt(where, point)) {
                case TRUE    -> !apart;
                case FALSE   -> !equal;
                case UNKNOWN -> true;
            };
            case Verdict.Refuted _ -> true;
            case Verdict.Undecided(var reason, _) -> reason != Verdict.Reason.NO_COMMON_POINT
                && reason != Verdict.Reason.CONTRADICTION;
        };
    }
}
