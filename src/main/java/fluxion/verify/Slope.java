package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.number.Interval;
import fluxion.number.Rational;
import java.util.Locale;

/** What is known about the derivative of a function at a point. */
public sealed interface Slope {
    /** It exists, lies in the range, and is this number. */
    record Exists(Interval range, Expr value) implements Slope {
        /** Exactly this number. */
        public static Exists of(Rational number) {
            return new Exists(Interval.of(number), Exprs.num(number));
        }
    }

    /** It exists, and is this expression in other names. */
    record Expressed(Expr value) implements Slope {}

    /** It exists, and is about this number, of which no enclosure is known. */
    record About(double value) implements Slope {}

    /** It does not exist. */
    record Missing(Why why) implements Slope {}

    /** Neither was established. */
    record Unknown() implements Slope {}

    /** Why a derivative does not exist. */
    enum Why {
        /** The function has no value at the point. */
        OUTSIDE,
        /** The function has no values on one side of the point. */
        BORDER,
        /** The function jumps at the point. */
        JUMP,
        /** The slopes on the two sides differ. */
        KINK,
        /** The function jumps at the point, or the slopes on the two sides differ. */
        BREAK,
        /** The slope is infinite. */
        VERTICAL,
        /** The difference quotient has no limit, and oscillates. */
        OSCILLATION;

        /** {@code outside}, {@code border}, … */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
