package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What signs beyond the language are in the shape of a formula: names, relations between formulas, operations. */
final class LatexShape {
    /** The constructs whose signs are relations, but for those below. */
    private static final Set<String> RELATIONS = Set.of("set", "arrow", "approximation", "logic", "mapping");
    private static final Set<String> RELATING = Set.of("perp", "ncong", "nmid", "prec", "succ", "preceq", "succeq");
    private static final Set<String> OPERATIONS = Set.of("cup", "cap", "uplus", "sqcup", "sqcap", "setminus", "land",
        "lor", "wedge", "vee", "bullet", "oplus", "otimes", "odot", "ominus", "circledast", "boxtimes", "boxplus",
        "ltimes", "rtimes", "bmod", "mod", "circ");
    private static final Set<String> NAMES = Set.of("emptyset", "varnothing", "bigcup", "bigcap", "biguplus",
        "bigsqcup", "complement", "forall", "exists", "nexists", "neg", "lnot", "uparrow", "downarrow", "updownarrow");
    /** Signs of which nobody can say what they mean. */
    private static final Set<String> MEANINGLESS = Set.of("aleph", "_", "&", "#", "$");
    private static final Map<String, String> BRACKETS = Map.of("langle", "⟨", "rangle", "⟩");

    private LatexShape() {}

    /** Whether the sign has a meaning, though not in the language. */
    static boolean isKnown(String command) {
        return !MEANINGLESS.contains(command.substring(1));
    }

    /** The token that stands for the sign where only the shape of the formula is asked for. */
    static Optional<LatexToken> of(LatexToken sign, String construct, LatexCursor at) {
        String word = sign.text().substring(1);
        if (word.startsWith("x") && construct.equals("arrow")) {
            at.optional();
            at.argument();
        }
        if (word.equals("substack")) return Optional.empty();
        if (BRACKETS.containsKey(word)) return Optional.of(sign.as(word.equals("langle") ? OPEN : CLOSE,
            BRACKETS.get(word)));
        if (construct.equals("choice")) return Optional.of(sign.as(SIGN, "+"));
        boolean script = at.after(CARET) || at.after(UNDERSCORE) || at.after(BEGIN) && at.at(RBRACE);
        if (OPERATIONS.contains(word) && !script) return Optional.of(sign.as(TIMES));
        boolean relation = RELATIONS.contains(construct) && !NAMES.contains(word) && !OPERATIONS.contains(word);
        return Optional.of(relation || RELATING.contains(word) ? sign.as(RELATION, word) : sign.as(NAME, word));
    }

    /** Takes down the integrals that are no numbers: those without two bounds. */
    static List<LatexToken> integrals(List<LatexToken> tokens, LatexProblems problems) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).is(NAME, LatexIntegrals.SIGN_NAME)) continue;
            boolean sub = false;
            boolean sup = false;
            int k = i + 1;
            while (k < tokens.size() && (tokens.get(k).is(UNDERSCORE) || tokens.get(k).is(CARET))) {
                if (tokens.get(k).is(UNDERSCORE)) sub = true; else sup = true;
                k = afterGroup(tokens, k + 1);
            }
            var span = tokens.get(i).span();
            if (!(sub && sup)) problems.passes(span, sub ? "integral" : "family", problems.written(span));
        }
        return tokens;
    }

    /** The place after a group, or after one token. */
    private static int afterGroup(List<LatexToken> tokens, int from) {
        int depth = 0;
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i).is(BEGIN) || tokens.get(i).is(OPEN)) depth++;
            if (tokens.get(i).is(END) || tokens.get(i).is(CLOSE)) depth--;
            if (depth <= 0) return i + 1;
        }
        return tokens.size();
    }
}
