package fluxion.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.diff.Derived.Differentiated;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.function.Context;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import fluxion.print.Printer;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Source;
import fluxion.syntax.Syntax;

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
}
