package fluxion.print;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How one node is written. Layouts of children are inside the holes, so layouts share as expressions do; two layouts
 * are never compared.
 *
 * @param tall  whether it is higher than a line, so that brackets around it should grow
 * @param first what it begins with
 * @param last  what it ends with
 * @param closed how it is written where a factor follows that it would take for its own: sin(x) for sin x
 */
record Layout(Precedence precedence, List<Piece> pieces, boolean tall, Edge first, Edge last,
              Optional<Layout> closed) {

    /** A text that is never bracketed. */
    static Layout atom(String text, Edge edge) {
        return new Layout(Precedence.ATOM, List.of(new Piece.Text(text)), false, edge, edge, Optional.empty());
    }

    /** −u. */
    static Layout signed(String sign, Layout unsigned) {
        return new Builder().text(sign).hole(unsigned, Precedence.QUOTIENT).build(Precedence.SIGNED);
    }

    /** Of a layout −u: the hole of u. */
    Piece.Hole unsigned() {
        return (Piece.Hole) pieces.getLast();
    }

    /** The text, with brackets of the notation; linear in its length, on the heap. */
    String write(Notation notation) {
        var out = new StringBuilder();
        var todo = new ArrayDeque<Rest>();
        todo.push(new Rest(pieces, ""));
        while (!todo.isEmpty()) {
            Rest rest = todo.peek();
            if (rest.next == rest.pieces.size()) {
                out.append(rest.close);
                todo.pop();
            } else switch (rest.pieces.get(rest.next++)) {
                case Piece.Text(var text) -> out.append(text);
                case Piece.Hole hole      -> {
                    if (hole.child().isText()) out.append(((Piece.Text) hole.child().pieces.getFirst()).text());
                    else todo.push(opened(hole, notation, out));
                }
                case Piece.Block block    -> throw new IllegalStateException("not on one line: " + block.kind());
            }
        }
        return out.toString();
    }

    private static Rest opened(Piece.Hole hole, Notation notation, StringBuilder out) {
        boolean tall = hole.child().tall;
        if (hole.bracketed()) out.append(notation.open(tall));
        return new Rest(hole.child().pieces, hole.bracketed() ? notation.close(tall) : "");
    }

    /** The same, but otherwise where a factor follows. */
    Layout or(Layout before) {
        return new Layout(precedence, pieces, tall, first, last, Optional.of(before));
    }

    /** Whether it is a name or number, perhaps with a coefficient before what stands between factors: x, 2 x. */
    boolean isShort(String between) {
        if (isText()) return last == Edge.OTHER || last == Edge.DIGIT;
        return precedence == Precedence.PRODUCT && first == Edge.DIGIT && pieces.size() == 3
            && pieces.get(1) instanceof Piece.Text(var sign) && sign.equals(between)
            && pieces.getFirst() instanceof Piece.Hole c && pieces.getLast() instanceof Piece.Hole x
            && c.child().isText() && x.child().isText() && x.child().last == Edge.OTHER;
    }

    private boolean isText() {
        return precedence == Precedence.ATOM && pieces.size() == 1 && pieces.getFirst() instanceof Piece.Text;
    }

    /** What is still to be written of a layout, and its closing bracket. */
    private static final class Rest {
        private final List<Piece> pieces;
        private final String close;
        private int next;

        Rest(List<Piece> pieces, String close) {
            this.pieces = pieces;
            this.close = close;
        }
    }

    /** A layout under construction, left to right. */
    static final class Builder {
        private final List<Piece> pieces = new ArrayList<>();
        private boolean tall;
        private Edge first;
        private Edge last;

        Builder text(String text) {
            return text(text, Edge.OTHER);
        }

        Builder text(String text, Edge edge) {
            return add(new Piece.Text(text), edge, edge);
        }

        /** A text before what begins so, or nothing. */
        Builder opened(String text, Edge edge) {
            return text.isEmpty() ? this : text(text, edge);
        }

        Builder hole(Layout child, Precedence atLeast) {
            return hole(new Piece.Hole(child, atLeast));
        }

        Builder hole(Piece.Hole hole) {
            tall |= hole.child().tall();
            return add(hole, hole.first(), hole.last());
        }

        /** Parts in the plane: higher than a line. */
        Builder block(Piece.Block.Kind kind, String sign, Piece.Hole... parts) {
            return add(new Piece.Block(kind, sign, List.of(parts)), Edge.OTHER, Edge.OTHER);
        }

        /** The holes, separated. */
        Builder holes(List<Layout> children, Precedence atLeast, String separator) {
            for (int i = 0; i < children.size(); i++) {
                if (i > 0) text(separator);
                hole(children.get(i), atLeast);
            }
            return this;
        }

        /** What stands last will be taken for something else by what follows. */
        Builder last(Edge edge) {
            last = edge;
            return this;
        }

        Builder tall() {
            tall = true;
            return this;
        }

        private Builder add(Piece piece, Edge begins, Edge ends) {
            if (pieces.isEmpty()) first = begins;
            last = ends;
            pieces.add(piece);
            return this;
        }

        Layout build(Precedence precedence) {
            return new Layout(precedence, List.copyOf(pieces), tall, first, last, Optional.empty());
        }
    }
}
