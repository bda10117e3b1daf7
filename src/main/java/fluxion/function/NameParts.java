package fluxion.function;

import fluxion.function.Names.Accent;
import fluxion.function.Names.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A name taken apart: {@code y_hat_1'} has the base y, the accent hat, the subscript 1 and one prime. A single
 * subscript that is an accent's word is that accent: {@code x_{bar}} is {@code \bar x}.
 *
 * @param above an index above, with its brackets: {@code [1](i)} in {@code a^{[1](i)}}; empty if there is none
 */
record NameParts(String base, List<String> accents, List<String> subscripts, int primes, String above) {
    NameParts {
        accents = List.copyOf(accents);
        subscripts = List.copyOf(subscripts);
    }

    /** Takes ASCII text apart; text that is no name at all becomes the base as it stands. */
    static NameParts of(String text) {
        int raised = above(text);
        if (raised > 0) return of(text.substring(0, raised)).raised(text.substring(raised + 2, text.length() - 1));
        int end = text.length();
        while (end > 1 && text.charAt(end - 1) == '\'') end--;
        String rest = text.substring(0, end);
        int primes = text.length() - end;
        int head = 0;
        while (head < rest.length() && rest.charAt(head) != '_') head++;
        String base = rest.substring(0, head);
        int letters = base.length();
        while (letters > 0 && Character.isDigit(base.charAt(letters - 1))) letters--;
        if (letters == 0) return new NameParts(rest, List.of(), List.of(), primes, "");
        var accents = new ArrayList<String>();
        var subscripts = new ArrayList<String>();
        if (letters < base.length()) subscripts.add(base.substring(letters));
        if (head < rest.length()) for (String part : parts(rest.substring(head)))
            if (Names.isAccent(part) && subscripts.isEmpty()) accents.add(part); else subscripts.add(part);
        return new NameParts(base.substring(0, letters), accents, subscripts, primes, "");
    }

    /** Where the index above begins, if there is one; a subscript may have one of its own. */
    static int above(String text) {
        if (!text.endsWith("}")) return -1;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '^' && depth == 0) return i;
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return -1;
    }

    /** {@code _hat_{i,j}} is hat, i, j. */
    private static List<String> parts(String tail) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        int depth = 0;
        for (char c : tail.toCharArray()) {
            if (c == '{' && depth++ == 0 || c == '}' && --depth == 0 || c == ' ') continue;
            if ((c == '_' || c == ',') && depth <= (c == ',' ? 1 : 0)) {
                if (!part.isEmpty()) parts.add(part.toString());
                part.setLength(0);
            } else part.append(c);
        }
        if (!part.isEmpty()) parts.add(part.toString());
        return parts;
    }

    NameParts accented(String accent) {
        var more = new ArrayList<>(accents);
        more.add(accent);
        return new NameParts(base, more, subscripts, primes, above);
    }

    NameParts subscripted(String subscript) {
        var more = new ArrayList<>(subscripts);
        more.addAll(parts("_{" + subscript + "}"));
        return new NameParts(base, accents, more, primes, above);
    }

    NameParts primed(int count) {
        return new NameParts(base, accents, subscripts, primes + count, above);
    }

    NameParts raised(String index) {
        return new NameParts(base, accents, subscripts, primes, above + index);
    }

    String canonical() {
        var out = new StringBuilder(base);
        for (String accent : accents) out.append('_').append(accent);
        if (subscripts.size() == 1) {
            String only = subscripts.getFirst();
            if (!plain(only)) out.append("_{").append(only).append('}');
            else if (isNumber(only) && accents.isEmpty()) out.append(only);
            else out.append('_').append(only);
        } else if (subscripts.size() > 1) out.append("_{").append(String.join(",", subscripts)).append('}');
        return out.append("'".repeat(primes)).append(aboveTheLine(above)).toString();
    }

    private static String aboveTheLine(String index) {
        return index.isEmpty() ? "" : "^{" + index + "}";
    }

    String latex() {
        String core = word(base, "\\mathrm");
        for (String accent : accents)
            if (!accent.equals(Accent.STAR.word)) core = "\\" + accent + "{" + core + "}";
        String below = subscripts.stream().map(NameParts::script).collect(Collectors.joining(","));
        if (below.length() == 1) core += "_" + below;
        else if (!below.isEmpty()) core += "_{" + below + "}";
        String star = accents.contains(Accent.STAR.word) ? "*" : "";
        return core + "'".repeat(primes) + aboveTheLine(star + words(above, NameParts::script));
    }

    /** The index with every run of letters written in another way. */
    private static String words(String index, UnaryOperator<String> writing) {
        var out = new StringBuilder();
        for (int from = 0, to; from < index.length(); from = to) {
            boolean word = Character.isLetter(index.charAt(from));
            for (to = from + 1; word && to < index.length() && Character.isLetter(index.charAt(to)); ) to++;
            out.append(word ? writing.apply(index.substring(from, to)) : index.substring(from, to));
        }
        return out.toString();
    }

    /** A letter, a Greek letter, or a word in upright type. */
    private static String word(String word, String upright) {
        if (word.length() <= 1 || word.replaceAll("\\p{M}", "").length() <= 1) return word;
        return Greek.command(word).orElseGet(() -> upright + "{" + word + "}");
    }

    /**
     * Index letters and pairs of letters in italics ({@code x_{ij}}), longer words upright ({@code x_{\text{max}}}).
     */
    private static String script(String part) {
        boolean letters = part.chars().allMatch(Character::isLetter);
        boolean indices = part.chars().allMatch(c -> c >= 'i' && c <= 'l');
        return !letters || part.length() <= 2 && !Greek.isLetter(part) || indices ? part : word(part, "\\text");
    }

    String unicode() {
        var out = new StringBuilder(Greek.symbol(base).orElse(base));
        boolean letter = out.codePointCount(0, out.length()) == 1;
        for (String accent : accents)
            if (letter) out.append(Accent.of(accent).map(a -> String.valueOf(a.mark)).orElse("_" + accent));
            else out.append('_').append(accent);
        String shown = letter ? java.text.Normalizer.normalize(out, java.text.Normalizer.Form.NFC) : out.toString();
        return shown + belowTheLine() + "′".repeat(primes) + aboveTheLine(words(above, NameParts::symbol));
    }

    private String belowTheLine() {
        if (subscripts.isEmpty()) return "";
        if (subscripts.size() > 1)
            return "_{" + String.join(",", subscripts.stream().map(NameParts::symbol).toList()) + "}";
        String only = subscripts.getFirst();
        if (isNumber(only) || only.length() <= 2 && Greek.symbol(only).isEmpty())
            return Scripts.small(only).orElseGet(() -> below(only));
        return below(symbol(only));
    }

    private static String below(String text) {
        return plain(text) ? "_" + text : "_{" + text + "}";
    }

    private static String symbol(String part) {
        return Greek.symbol(part).orElse(part);
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) if (!Character.isDigit(text.charAt(i))) return false;
        return !text.isEmpty();
    }

    /** Whether the text is one word of plain text: letters, and digits after them. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)
                || i > 0 && Character.isLetter(c) && Character.isDigit(text.charAt(i - 1))) return false;
        }
        return true;
    }
}
