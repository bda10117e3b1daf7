package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A bold letter is read as the letter; a formula that has the plain one as well is told so. */
final class LatexFonts {
    private final LatexProblems problems;
    private final Map<String, LatexToken> dressed = new LinkedHashMap<>();
    private final Set<String> plain = new HashSet<>();
    private Span undressed = new Span(0, 0);

    LatexFonts(LatexProblems problems) {
        this.problems = problems;
    }

    /** A font and the tokens after it, of which a letter or command may be its argument. */
    void dress(LatexToken font, List<LatexToken> after) {
        if (!font.text().startsWith("\\math") && !font.text().startsWith("\\b")) return;
        var argument = !after.isEmpty() && after.getFirst().is(LBRACE) ? after.subList(1, Math.min(2, after.size())) : after.subList(0, Math.min(1, after.size()));
        if (argument.isEmpty() || !argument.getFirst().is(LETTER) && !argument.getFirst().is(COMMAND)) return;
        dressed.putIfAbsent(argument.getFirst().text().replace("\\", ""), font);
        undressed = argument.getFirst().span();
    }

    void plain(List<LatexToken> names) {
        for (LatexToken name : names)
            if (!name.span().equals(undressed)) plain.add(name.text());
    }

    void report() {
        dressed.forEach((name, font) -> {
            if (plain.contains(name)) problems.warn(Code.REPAIRED, font.span(), "font", font.text() + "{" + name + "}", name);
        });
    }
}
