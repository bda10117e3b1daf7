package fluxion.document;

import fluxion.syntax.Span;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The signs that a page writes in other words: {@code &lt;} for {@code <}. Every sign keeps its place. */
final class Entities {
    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("lt", "<"), Map.entry("gt", ">"),
        Map.entry("amp", "&"), Map.entry("nbsp", " "), Map.entry("quot", "\""), Map.entry("apos", "'"),
        Map.entry("prime", "'"), Map.entry("minus", "-"), Map.entry("times", "×"), Map.entry("middot", "·"),
        Map.entry("sdot", "·"), Map.entry("le", "≤"), Map.entry("ge", "≥"), Map.entry("ne", "≠"),
        Map.entry("thinsp", " "), Map.entry("ensp", " "), Map.entry("emsp", " "));
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,8});");
    /** Tags that stand within formulas; what may be a comparison, as in a<b>c, is none. */
    private static final Pattern TAG =
        Pattern.compile("</?(br|wbr|span|em|strong|nobr|font|p|div|sub|sup)(\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);

    private Entities() {}

    /** The text with the signs themselves in its formulas, followed by blanks, and without tags there. */
    static String decoded(String text, List<Fragment> fragments) {
        var plain = new StringBuilder(text);
        for (Fragment fragment : fragments) decode(plain, fragment.span());
        return plain.toString();
    }

    private static void decode(StringBuilder plain, Span place) {
        var formula = plain.substring(place.from(), place.to());
        var tags = TAG.matcher(formula);
        while (tags.find()) put(plain, place.from() + tags.start(), place.from() + tags.end(), "");
        var entities = ENTITY.matcher(formula);
        while (entities.find()) {
            var sign = sign(entities.group(1));
            if (!sign.isEmpty()) put(plain, place.from() + entities.start(), place.from() + entities.end(), sign);
        }
    }

    private static void put(StringBuilder plain, int from, int to, String sign) {
        for (int i = from; i < to; i++) {
            boolean keeps = i - from >= sign.length() && plain.charAt(i) == '\n';
            if (!keeps) plain.setCharAt(i, i - from < sign.length() ? sign.charAt(i - from) : ' ');
        }
    }

    private static String sign(String entity) {
        if (!entity.startsWith("#")) return NAMED.getOrDefault(entity, "");
        boolean hexadecimal = Character.toLowerCase(entity.charAt(1)) == 'x';
        int code = Integer.parseInt(entity.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }
}
