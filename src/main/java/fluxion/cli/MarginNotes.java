package fluxion.cli;

import fluxion.document.Step;
import fluxion.document.Step.Outcome.Judged;
import fluxion.syntax.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A copy of a LaTeX document with what is wrong or open in its margin, beside each formula. */
record MarginNotes(Telling telling) {
    private static final List<String> TOLD = List.of("refuted", "conditional", "undecided", "unreadable");
    private static final String BODY = "\\begin{document}";
    private static final String COMMAND =
        "\\providecommand{\\fluxionnote}[2]{\\marginpar{\\raggedright\\scriptsize\\textbf{#1} #2}}\n";
    /** What LaTeX takes for something else in plain words. */
    private static final Map<Character, String> ESCAPED = Map.ofEntries(Map.entry('\\', "\\textbackslash{}"),
        Map.entry('{', "\\{"), Map.entry('}', "\\}"), Map.entry('$', "\\$"), Map.entry('&', "\\&"),
        Map.entry('#', "\\#"), Map.entry('%', "\\%"), Map.entry('_', "\\_"), Map.entry('^', "\\textasciicircum{}"),
        Map.entry('~', "\\textasciitilde{}"), Map.entry('<', "$<$"), Map.entry('>', "$>$"), Map.entry('−', "$-$"),
        Map.entry('≤', "$\\leq$"), Map.entry('≥', "$\\geq$"), Map.entry('≠', "$\\neq$"), Map.entry('…', "\\ldots{}"),
        Map.entry('·', "$\\cdot$"), Map.entry('²', "$^2$"), Map.entry('³', "$^3$"), Map.entry('∂', "$\\partial$"));

    String of(List<Step> steps) {
        String text = telling.document().source().text();
        var notes = new TreeMap<Integer, String>();
        for (Span formula : telling.document().formulas()) {
            var told = steps.stream().filter(step -> TOLD.contains(step.outcome().word())
                && formula.from() <= step.span().from() && step.span().from() < formula.to()).map(this::note)
                .collect(Collectors.joining());
            if (!told.isEmpty()) notes.merge(outside(text, formula), told, String::concat);
        }
        if (!notes.isEmpty()) notes.merge(Math.max(0, text.indexOf(BODY)), COMMAND, (note, command) -> command + note);
        var out = new StringBuilder();
        int from = 0;
        for (var note : notes.entrySet()) {
            out.append(text, from, note.getKey()).append(note.getValue());
            from = note.getKey();
        }
        return out.append(text.substring(from)).toString();
    }

    /** Where no brace of the paragraph is open behind the formula: a note in a title or a caption is lost. */
    private static int outside(String text, Span formula) {
        int open = 0;
        for (int i = Math.max(0, text.lastIndexOf("\n\n", formula.from())); i < text.length(); i++) {
            if (i >= formula.to() && open <= 0) return i;
            char c = text.charAt(i);
            if (c == '\\') i++;
            else if (c == '{') open++;
            else if (c == '}') open--;
            else if (i >= formula.to() && text.startsWith("\n\n", i)) return formula.to();
        }
        return formula.to();
    }

    private String note(Step step) {
        boolean judged = step.outcome() instanceof Judged;
        var correction = step.outcome() instanceof Judged(_, _, _, _, var found) ? found.expected().orElse("") : "";
        var lines = judged && !correction.isEmpty() ? telling.details(step).stream()
            .map(line -> line.endsWith(correction) ? escaped(line.substring(0, line.length() - correction.length()))
                + "$" + correction + "$" : escaped(line)).toList()
            : List.of(escaped(telling.message(step)));
        return "\\fluxionnote{" + step.outcome().word() + "}{" + String.join("; ", lines) + "}";
    }

    private static String escaped(String line) {
        return line.chars().mapToObj(c -> ESCAPED.getOrDefault((char) c, String.valueOf((char) c)))
            .collect(Collectors.joining()).replaceAll("\\s+", " ");
    }
}
