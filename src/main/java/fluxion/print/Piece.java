package fluxion.print;

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
}
