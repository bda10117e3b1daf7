package fluxion.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The known command that an unknown one most likely is, if only one comes into question. */
final class LatexRepair {
    /** Shorter words are near too many others: {@code \vr} is nobody's misspelt {@code \vert}. */
    private static final int SHORTEST = 4;
    /** How many letters may be glued to a command: {@code \particalw}. */
    private static final int GLUED = 2;

    private LatexRepair() {}

    /** @param rest letters that were glued to the command, or nothing */
    record Repaired(String name, String rest) {}

    /** What the unknown word is read as. */
    static Optional<Repaired> of(String word) {
        var spelt = unique(word, nearest(word));
        var glued = glued(word);
        if (spelt.isPresent() && glued.isPresent())
            return doubled(word) || !spelt.get().equals(glued.get().name()) ? Optional.empty() : glued;
        return spelt.isPresent() ? spelt.map(name -> new Repaired(name, "")) : glued;
    }

    /** Known commands that the word may have been meant to be, nearest first, at most three. */
    static List<String> suggestions(String word) {
        var near = new ArrayList<String>();
        if (word.length() < SHORTEST - 1) return near;
        glued(word).ifPresent(g -> near.add(g.name() + " " + g.rest()));
        for (String name : nearest(word)) if (near.size() < 3) near.add(name);
        return near;
    }

    /**
     * A word that is only near another by having one more letter at its end is a typing mistake if that letter is
     * doubled.
     */
    private static boolean doubled(String word) {
        int n = word.length();
        return n >= 2 && word.charAt(n - 1) == word.charAt(n - 2);
    }

    private static Optional<String> unique(String word, List<String> nearest) {
        if (word.length() < SHORTEST || nearest.size() != 1) return Optional.empty();
        String name = nearest.getFirst();
        boolean longer = word.startsWith(name) && !doubled(word);
        return name.length() < SHORTEST || longer ? Optional.empty() : Optional.of(name);
    }

    /** A command that stands for itself with letters of the next name glued to it, perhaps misspelt as well. */
    private static Optional<Repaired> glued(String word) {
        for (int rest = 1; rest <= GLUED && word.length() - rest >= 2; rest++) {
            if (rest == 1 && doubled(word)) continue;
            if (word.length() - rest == 2 && !word.startsWith("pi")) break;
            String head = word.substring(0, word.length() - rest);
            if (LatexCommands.find(head).filter(LatexCommands::standsForItself).isPresent())
                return Optional.of(new Repaired(head, word.substring(head.length())));
        }
        for (int rest = 1; rest <= GLUED && word.length() - rest >= 7; rest++) {
            String head = word.substring(0, word.length() - rest);
            var near = nearest(head);
            if (near.size() == 1
                && LatexCommands.find(near.getFirst()).filter(LatexCommands::standsForItself).isPresent()
                && !near.getFirst().equals(word))
                return Optional.of(new Repaired(near.getFirst(), word.substring(head.length())));
        }
        return Optional.empty();
    }

    /** All commands at the smallest distance, if that is small for a word of this length. */
    private static List<String> nearest(String word) {
        int best = word.length() < 2 ? 0 : word.length() < 8 ? 1 : 2;
        var near = new ArrayList<String>();
        for (String name : LatexCommands.names()) {
            if (Math.abs(name.length() - word.length()) > best || !Character.isLetter(name.charAt(0))) continue;
            int distance = distance(word, name);
            if (distance > best) continue;
            if (distance < best) near.clear();
            best = distance;
            near.add(name);
        }
        return near;
    }

    /**
     * Letters to add, drop, change or exchange with a neighbour (the restricted distance of Damerau and Levenshtein).
     */
    static int distance(String u, String v) {
        int[][] d = new int[u.length() + 1][v.length() + 1];
        for (int i = 0; i <= u.length(); i++) d[i][0] = i;
        for (int j = 0; j <= v.length(); j++) d[0][j] = j;
        for (int i = 1; i <= u.length(); i++)
            for (int j = 1; j <= v.length(); j++) {
                int change = u.charAt(i - 1) == v.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && u.charAt(i - 1) == v.charAt(j - 2) && u.charAt(i - 2) == v.charAt(j - 1))
                    d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
            }
        return d[u.length()][v.length()];
    }
}
