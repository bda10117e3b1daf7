package fluxion.print;

import java.util.List;

/** What a node is written as: text, and holes for children that must hold together at least so tightly. */
sealed interface Piece {
    record Text(String text) implements Piece {}

    record Hole(Layout child, Precedence atLeast) implements Piece {
        /** The one place where brackets are decided. */
        boolean bracketed() {
            return child.precedence().compareTo(atLeast) < 0;
        }

        Edge first() {
            return bracketed() ? Edge.OPEN : child.first();
        }

        Edge last() {
            return bracketed() ? Edge.OTHER : child.last();
        }
    }

    /** Parts that stand in the plane; {@link Boxes} sets them, and nothing else meets them. */
    record Block(Kind kind, String sign, List<Hole> parts) implements Piece {
        enum Kind {
            /** An exponent of what stands before it. */
            RAISED,
            /** Numerator, denominator. */
            FRACTION, ROOT, BRACKETS, BARS,
            /** Below and above a sign. */
            BOUNDS,
            /** The branches behind a brace. */
            ROWS
        }
    }
}
