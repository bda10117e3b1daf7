package fluxion.cli;

import java.util.ArrayList;
import java.util.List;

/** Takes apart what an option's value or a claim consists of. */
final class Split {
    private Split() {}

    /** {@code x_{1,2}, y} are two names. */
    static List<String> at(char separator, String text) {
        var items = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("([{".indexOf(c) >= 0) depth++;
            if (")]}".indexOf(c) >= 0) depth--;
            if (c == separator && depth <= 0) {
                items.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        items.add(text.substring(from).strip());
        items.removeIf(String::isEmpty);
        return items;
    }

    /**
     * The two sides of a text with one sign of equality outside of brackets and environments, as in
     * {@code \sum_{i=1}^n i = n(n+1)/2}; empty if there is none or more.
     */
    static List<String> atEquality(String text) {
        var sides = new ArrayList<String>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if ("([{".indexOf(text.charAt(i)) >= 0 || text.startsWith("\\begin", i)) depth++;
            if (")]}".indexOf(text.charAt(i)) >= 0 || text.startsWith("\\end", i)) depth--;
            if (depth > 0) continue;
            boolean part = i > 0 && "<>!:=".indexOf(text.charAt(i - 1)) >= 0 || i + 1 < text.length()
                && text.charAt(i + 1) == '=';
            if (text.charAt(i) != '=' || part) continue;
            sides.add(text.substring(from, i).strip());
            from = i + 1;
        }
        sides.add(text.substring(from).strip());
        return sides.size() == 2 ? sides : List.of();
    }
}
