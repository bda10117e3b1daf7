package fluxion.explain;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.message.Messages;
import fluxion.print.Printer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Derivations on paper: lines of equations with the reasons for them. */
public record Writeup(Derivation derivation, Detail detail) {
    private static final String INDENT = "    ";

    /** Plain text; the reasons stand below each line, or for the shortest account behind it. */
    public List<String> text() {
        return linear(Printer::text, Printer::text);
    }

    /** With the signs of mathematics. */
    public List<String> unicode() {
        return linear(Printer::unicode, Printer::unicode);
    }

    private List<String> linear(Function<Expr, String> formula, Function<Condition, String> condition) {
        var wording = new Wording(formula, condition);
        var lines = Lines.of(derivation, detail);
        var written = new ArrayList<String>();
        for (Line line : lines.all()) {
            line.left().ifPresent(left -> written.add(formula.apply(left)));
            String whole = Messages.text("explain.equals", formula.apply(line.whole()));
            boolean brief = detail == Detail.BRIEF && !line.steps().isEmpty();
            written.add(brief ? Messages.text("explain.line", whole, Wording.titles(line.steps())) : whole);
            if (!brief) wording.sentences(line.steps()).forEach(sentence -> written.add(INDENT + sentence));
        }
        if (lines.cut()) written.add(Messages.text("explain.cut"));
        return written;
    }

    /** An {@code align*}, a reason at each line. */
    public List<String> latex() {
        var lines = Lines.of(derivation, detail);
        var written = new ArrayList<String>(List.of("\\begin{align*}"));
        for (Line line : lines.all()) {
            String left = line.left().map(Printer::latex).orElse("");
            String end = line == lines.all().getLast() && !lines.cut() ? "" : " \\\\";
            String reason = line.steps().isEmpty() ? "" : " && \\text{" + Wording.titles(line.steps()) + "}";
            written.add(left + " &= " + Printer.latex(line.whole()) + reason + end);
        }
        if (lines.cut()) written.add(" & \\text{" + Messages.text("explain.cut") + "}");
        written.add("\\end{align*}");
        return written;
    }

    /** The name of the first rule to be applied, and where. */
    public static String hint(Derivation derivation) {
        return first(derivation).map(step -> Messages.text("explain.hint", Wording.capital(step.reason().title()),
            Printer.text(step.before()))).orElseGet(() -> Messages.text("explain.nothing"));
    }

    /** The first step, and why it may be taken. */
    public static List<String> next(Derivation derivation) {
        var wording = new Wording(Printer::text, Printer::text);
        return first(derivation).map(step -> List.of(Messages.text("explain.step", Printer.text(step.before()),
            Printer.text(step.after())), INDENT + wording.sentence(step)))
            .orElseGet(() -> List.of(Messages.text("explain.nothing")));
    }

    private static Optional<Step> first(Derivation derivation) {
        return derivation.steps().stream().findFirst();
    }
}
