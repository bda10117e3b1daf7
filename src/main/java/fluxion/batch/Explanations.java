package fluxion.batch;

import fluxion.explain.Derivation;
import fluxion.explain.Detail;
import fluxion.explain.Line;
import fluxion.explain.Lines;
import fluxion.explain.Phase;
import fluxion.explain.Step;
import fluxion.explain.Wording;
import fluxion.explain.Writeup;
import fluxion.expr.Condition;
import fluxion.print.Printer;
import fluxion.print.Writing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The steps of a derivative: as a program wants them, and as the lines of a person. */
final class Explanations {
    private static final Wording WORDING = new Wording(Writing.TEXT);

    private Explanations() {}

    /** Adds the steps to the answer. */
    static Answer with(Answer answer, Derivation derivation) {
        var lines = Lines.of(derivation, Detail.NORMAL);
        var shown = derivation.phases().stream().flatMap(phase -> phase.steps().stream().filter(Lines::isShort)
            .map(step -> entry(phase, step))).limit(Lines.MOST + 1L).toList();
        boolean cut = lines.cut() || shown.size() < derivation.steps().size();
        return answer.put("steps", shown.size() > Lines.MOST ? shown.subList(0, Lines.MOST) : shown)
            .put("hint", Writeup.hint(derivation))
            .put("lines", lines.all().stream().map(Explanations::entry).toList()).put("cut", cut);
    }

    private static Map<String, Object> entry(Phase phase, Step step) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("kind", phase.kind().name().toLowerCase(Locale.ROOT));
        entry.put("rule", step.reason().id());
        entry.put("before", Printer.text(step.before()));
        entry.put("after", Printer.text(step.after()));
        entry.put("given", texts(step.given()));
        entry.put("conditions", texts(step.conditions()));
        entry.put("reason", WORDING.sentence(step));
        if (!step.within().isEmpty()) entry.put("within", step.within().stream().flatMap(inner ->
            inner.phase().steps().stream().map(own -> entry(inner.phase(), own))).toList());
        return entry;
    }

    private static Map<String, Object> entry(Line line) {
        var entry = new LinkedHashMap<String, Object>();
        line.left().ifPresent(left -> entry.put("left", Printer.text(left)));
        line.left().ifPresent(left -> entry.put("left-latex", Printer.latex(left)));
        entry.put("text", Printer.text(line.whole()));
        entry.put("latex", Printer.latex(line.whole()));
        entry.put("reasons", WORDING.sentences(line.steps()));
        return entry;
    }

    private static List<String> texts(List<Condition> conditions) {
        return conditions.stream().map(Printer::text).toList();
    }
}
