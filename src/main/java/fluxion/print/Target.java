package fluxion.print;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The notations in which formulas are written for people, pages and other programs. */
public enum Target {
    /** Plain text, as it is typed in. */
    TEXT("text", new PlainText()),
    /** LaTeX, as it stands between dollar signs. */
    LATEX("latex", Markup.latex(Style.PLAIN)),
    /** One line with the signs of mathematics. */
    UNICODE("unicode", new Unicode()),
    /** Presentation MathML, without the element {@code <math>} around it. */
    MATHML("mathml", new Markup(new MathMl(), Style.PLAIN)),
    /** Typst, as it stands between dollar signs. */
    TYPST("typst", new Markup(new Typst(), Style.PLAIN)),
    ASCIIMATH("asciimath", new Markup(new AsciiMath(), Style.PLAIN)),
    /** Content MathML, without the element {@code <math>} around it. */
    CONTENT_MATHML("content-mathml"),
    SYMPY("sympy"), MATHEMATICA("mathematica"), MAXIMA("maxima");

    private final String label;
    private final Optional<Notation> notation;
    private Optional<Vocabulary> words = Optional.empty();

    Target(String label) {
        this.label = label;
        this.notation = Optional.empty();
    }

    Target(String label, Notation notation) {
        this.label = label;
        this.notation = Optional.of(notation);
    }

    /** {@code mathml} */
    public String label() { return label; }

    /** @throws Unwritable if the formula has a part that the notation has no words for */
    public String write(Expr e) {
        if (this == CONTENT_MATHML) return ContentMathMl.write(e);
        if (notation.isPresent()) return Printer.write(e, notation.get());
        Expr prepared = new Spelling(words()).prepared(e);
        return Printer.write(prepared, Formal.of(words(), List.of(prepared)));
    }

    /** @throws Unwritable as for formulas */
    public String write(Condition condition) {
        if (this == CONTENT_MATHML) return ContentMathMl.write(condition);
        if (notation.isPresent()) return Conditions.write(condition, notation.get());
        var prepared = condition.map(new Spelling(words())::prepared);
        return Conditions.inFormula(prepared, Formal.of(words(), prepared.expressions()));
    }

    /** The table of a formal language, read when it is first asked for. */
    private synchronized Vocabulary words() {
        if (words.isEmpty()) words = Optional.of(new Vocabulary(label));
        return words.get();
    }

    public static Optional<Target> labelled(String label) {
        return Stream.of(values()).filter(target -> target.label.equals(label)).findFirst();
    }

    /** All labels, as they are listed. */
    public static String labels() {
        return Stream.of(values()).map(Target::label).collect(Collectors.joining(", "));
    }
}
