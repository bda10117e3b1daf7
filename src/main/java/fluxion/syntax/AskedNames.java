package fluxion.syntax;

import fluxion.syntax.antlr.FluxionLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;

/**
 * Names that plain text would take for several, because letters follow digits: {@code u1q2} is the product of u1 and
 * q2, unless it is asked for. Then it is a name wherever it stands as one word.
 */
final class AskedNames {
    private AskedNames() {}

    static List<CommonToken> joined(List<CommonToken> tokens, Set<String> asked) {
        if (!haveSeveral(asked)) return tokens;
        var joined = new ArrayList<CommonToken>(tokens.size());
        for (int i = 0, next; i < tokens.size(); i = next) {
            next = i + 1;
            while (isPart(tokens.get(i)) && isPart(tokens.get(next)) && touch(tokens, next)) next++;
            String word = next == i + 1 ? "" : word(tokens.subList(i, next));
            if (asked.contains(word)) joined.add(named(tokens.get(i), word));
            else joined.addAll(tokens.subList(i, next));
        }
        return joined;
    }

    private static boolean haveSeveral(Set<String> asked) {
        for (String name : asked) if (isOfSeveral(name)) return true;
        return false;
    }

    /** A letter behind a digit. */
    private static boolean isOfSeveral(String name) {
        for (int i = 1; i < name.length(); i++)
            if (Character.isLetter(name.charAt(i)) && Character.isDigit(name.charAt(i - 1))) return true;
        return false;
    }

    private static boolean isPart(CommonToken token) {
        return token.getType() == FluxionLexer.NAME;
    }

    private static boolean touch(List<CommonToken> tokens, int next) {
        return TextScanner.touch(tokens.get(next - 1), tokens.get(next));
    }

    private static String word(List<CommonToken> parts) {
        var word = new StringBuilder();
        for (var part : parts) word.append(part.getText());
        return word.toString();
    }

    private static CommonToken named(CommonToken first, String word) {
        first.setText(word);
        first.setStopIndex(first.getStartIndex() + word.length() - 1);
        return first;
    }
}
