package fluxion.print;

import fluxion.print.Piece.Block;
import fluxion.print.Piece.Hole;
import fluxion.print.Piece.Text;
import java.util.ArrayList;
import java.util.List;

/** Sets layouts in the plane. Recursion: over formulas of a size that the printer bounds. */
final class Boxes {
    private static final String LEFT = "(⎛⎜⎝";
    private static final String RIGHT = ")⎞⎟⎠";
    private static final String BRACE = "{⎧⎪⎩⎨";
    /** As high as the sum of one term, at least. */
    private static final int ROWS = 3;

    private Boxes() {}

    static Box of(Layout layout) {
        Box all = Box.line("");
        for (Piece piece : layout.pieces())
            all = switch (piece) {
                case Text(var text)                   -> all.beside(Box.line(text));
                case Hole hole                        -> all.beside(of(hole));
                case Block(var kind, var sign, var in) -> block(kind, sign, in, all);
            };
        return all;
    }

    private static Box of(Hole hole) {
        Box child = of(hole.child());
        return hole.bracketed() ? child.between(LEFT, RIGHT) : child;
    }

    /** @param before what stands to the left: an exponent is raised above that */
    private static Box block(Block.Kind kind, String sign, List<Hole> parts, Box before) {
        var boxes = new ArrayList<Box>();
        for (Hole part : parts) boxes.add(of(part));
        return switch (kind) {
            case RAISED   -> before.raised(boxes.getFirst());
            case FRACTION -> before.beside(Box.fraction(boxes.getFirst(), boxes.getLast()));
            case ROOT     -> before.beside(Box.root(boxes.getFirst()));
            case BRACKETS -> before.beside(boxes.getFirst().between(LEFT, RIGHT));
            case BARS     -> before.beside(boxes.getFirst().between("|││││", "|││││"));
            case BOUNDS   -> before.beside(Box.stacked(1, List.of(boxes.getLast(), Box.line(sign), boxes.getFirst())));
            case ROWS     -> before.beside(rows(boxes));
        };
    }

    private static Box rows(List<Box> boxes) {
        var rows = new ArrayList<>(boxes);
        if (rows.size() < ROWS) rows.add(1, Box.line(""));
        return Box.rows(rows).between(BRACE, "");
    }
}
