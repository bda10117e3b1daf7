package fluxion.explain;

import fluxion.message.Messages;
import fluxion.print.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Derivations on paper: lines of equations with the reasons for them. */
public record Writeup(Derivation derivation, Detail detail) {
    /** In LaTeX an {@code align*}, a reason at each line. */
    public List<String> in(Writing writing) {
        return switch (writing.kind()) {
            case TEXT, UNICODE -> linear(writing);
            case LATEX         -> aligned(writing);
        };
    }

    /** The reasons stand below each line, or for the shortest account behind it. */
    private List<String> linear(Writing writing) {
        var wording = new Wording(writing);
        var lines = Lines.of(derivation, detail);
        var written = new ArrayList<String>();
        for (Line line : lines.all()) {
            line.left().ifPresent(left -> written.add(writing.of(left)));
            String whole = Messages.text("explain.equals", writing.of(line.whole()));
            boolean brief = detail == Detail.BRIEF && !line.steps().isEmpty();
            written.add(brief ? Messages.text("explain.line", whole, Wording.titles(line.steps())) : whole);
            if (!brief) wording.sentences(line.steps()).forEach(sentence -> written.add(Wording.INDENT + sentence));
        }
        if (lines.cut()) written.add(Messages.text("explain.cut"));
        return written;
    }

    private List<String> aligned(Writing writing) {
        var lines = Lines.of(derivation, detail);
        var rows = new ArrayList<Aligned.Row>();
        for (Line line : lines.all())
            rows.add(new Aligned.Row(line.left().map(about -> writing.of(about)).orElse(""), writing.of(line.whole()),
                line.steps().isEmpty() ? "" : reason(line.steps(), writing)));
        var written = new ArrayList<>(Aligned.of(rows));
        if (lines.cut()) written.addAll(List.of("", Messages.text("explain.cut")));
        return written;
    }

    /** The names of the rules, and where they hold; what stands for what, where that is said of one alone. */
    private static String reason(List<Step> steps, Writing writing) {
        return new Wording(writing).where(named(steps, writing), steps);
    }

    private static String named(List<Step> steps, Writing writing) {
        String titles = Wording.titles(steps).replace("²", "$^2$").replace("Σ", "$\\Sigma$").replace("∏", "$\\Pi$");
        if (steps.size() > 1 || !(steps.getFirst().reason() instanceof Reason.Differentiated)) return titles;
        var letters = Schema.of(steps.getFirst()).letters();
        return letters.isEmpty() ? titles : Messages.text("explain.with", titles, letters.entrySet().stream()
            .map(letter -> "$" + writing.of(letter.getKey()) + " = " + writing.of(letter.getValue())
                + "$").collect(Collectors.joining(", ")));
    }

    /** The name of the first rule to be applied, and where. */
    public static String hint(Derivation derivation) {
        return first(derivation).map(step -> Messages.text("explain.hint", Wording.capital(step.reason().title()),
            Writing.TEXT.of(step.before()))).orElseGet(() -> Messages.text("explain.nothing"));
    }

    /** The first step, and why it may be taken. */
    public static List<String> next(Derivation derivation) {
        var wording = new Wording(Writing.TEXT);
        return first(derivation).map(step -> List.of(Messages.text("explain.step", Writing.TEXT.of(step.before()),
            Writing.TEXT.of(step.after())), Wording.INDENT + wording.sentence(step)))
            .orElseGet(() -> List.of(Messages.text("explain.nothing")));
    }

    private static Optional<Step> first(Derivation derivation) {
        return derivation.steps().stream().findFirst();
    }
}
