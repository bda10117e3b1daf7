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
}
