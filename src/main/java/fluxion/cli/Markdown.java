package fluxion.cli;

import java.util.ArrayList;
import java.util.List;

/** Answers in LaTeX as Markdown: what is set apart stands in a fence of its own, which needs no escapes. */
final class Markdown {
    private Markdown() {}

    /** The lines, with a fence around each {@code align*}. */
    static List<String> fenced(List<String> lines) {
        var fenced = new ArrayList<String>();
        for (String line : lines) {
            if (line.startsWith("\\begin{align*}")) fenced.add("```math");
            fenced.add(line);
            if (line.startsWith("\\end{align*}")) fenced.add("```");
        }
        return fenced;
    }

    /** The lines in a fence. */
    static List<String> fence(List<String> lines) {
        var fence = new ArrayList<>(List.of("```math"));
        fence.addAll(lines);
        fence.add("```");
        return fence;
    }
}
