package fluxion.syntax;

import fluxion.syntax.Surface.*;
import fluxion.syntax.antlr.LatexLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of a function in pieces, {@code -x & x < 0 \\ x & \text{otherwise}}: formulas with signs between them that
 * tell what they are to each other. Two cells make a line; the words {@code if} and the like begin a cell as well.
 */
final class LatexPieces {
    /** Signs between the formulas, as separators spell them; the others are words or the comma. */
    static final String ROW = "\\\\";
    static final String CELL = "&";
    static final String AND = "and";
    static final String OR = "or";
    static final String OTHERWISE = "otherwise";
    private static final String COMMA = ",";
    private static final Set<String> CONDITIONS = Set.of("if", "for", "when", "where", "whenever", "provided",
        "provided that", "as long as", "while", "with", "at", "on", "for all", "for every", "in case", "si", "wenn");
    private static final Set<String> OTHERS = Set.of(OTHERWISE, "else", "elsewhere", "if otherwise", "for otherwise",
        "for other cases", "in other cases", "in all other cases", "other", "others", "sonst", "sinon");

    private final LatexProblems problems;

    LatexPieces(LatexProblems problems) {
        this.problems = problems;
    }

    /** Words that are no formula, as letters by themselves. */
    static boolean isWord(String word) {
        return word.equals(AND) || word.equals(OR) || word.length() > 1 && CONDITIONS.contains(word)
            || OTHERS.contains(word);
    }

    /** What words in a line are for the grammar: signs between formulas, a name that a condition is, or a remark. */
    static List<LatexToken> words(LatexToken remark) {
        String said = remark.text().toLowerCase(Locale.ROOT).replaceAll("[.,;:]", " ").strip()
            .replaceAll("\\s+", " ");
        int separator = LatexLexer.SEPARATOR;
        if (said.isEmpty()) return List.of();
        if (said.equals(AND) || said.equals(OR)) return List.of(remark.as(separator, said));
        if (CONDITIONS.contains(said)) return List.of(remark.as(separator, CELL));
        var name = remark.as(LatexLexer.NAME, OTHERWISE);
        if (OTHERS.contains(said)) return List.of(remark.before(separator, CELL), name);
        String property = said.replaceFirst("^(is|are) (an? )?", "");
        return List.of(Properties.words().contains(property) ? remark.as(name.type(), property) : remark);
    }

    /** The function; what stands between the formulas is one less than they are. */
    Surface of(Span span, List<Surface> formulas, List<LatexToken> between) {
        var branches = new ArrayList<Surface>();
        for (var line : split(formulas, between, ROW)) branch(line).ifPresent(branches::add);
        return Surfaces.call(span, "piecewise", branches);
    }

    /** Formulas, and what stands between them. */
    private record Run(List<Surface> formulas, List<LatexToken> between) {
        boolean isEmpty() {
            return formulas.stream().allMatch(Missing.class::isInstance);
        }

        Span span() {
            return formulas.getFirst().span().to(formulas.getLast().span());
        }
    }

    private static List<Run> split(List<Surface> formulas, List<LatexToken> between, String sign) {
        var runs = new ArrayList<Run>();
        int from = 0;
        for (int i = 0; i < formulas.size(); i++)
            if (i == between.size() || between.get(i).text().equals(sign)) {
                runs.add(new Run(formulas.subList(from, i + 1), between.subList(from, i)));
                from = i + 1;
            }
        runs.removeIf(Run::isEmpty);
        return runs;
    }

    private Optional<Surface> branch(Run line) {
        var cells = split(line.formulas(), line.between(), CELL);
        if (cells.size() == 1 && cells.getFirst().formulas().size() > 1
            && cells.getFirst().between().getFirst().text().equals(COMMA)) cells = cut(cells.getFirst());
        if (cells.size() != 2) {
            boolean equation = cells.size() == 1 && cells.getFirst().formulas().getFirst() instanceof Chain;
            if (equation) problems.passes(line.span(), "system", problems.written(line.span()));
            else problems.refuse(Code.CANNOT_READ, line.span(), "line-without-condition",
                problems.written(line.span()));
            return Optional.empty();
        }
        var value = cells.getFirst();
        Surface then = value.formulas().size() == 1 ? value.formulas().getFirst()
            : new Group(value.span(), Bracket.BRACE, value.formulas());
        return Optional.of(new Branch(line.span(), condition(cells.getLast()), then));
    }

    /** {@code x^2, x > 0}: the value, and behind the comma the condition. */
    private static List<Run> cut(Run cell) {
        return List.of(new Run(cell.formulas().subList(0, 1), List.of()),
            new Run(cell.formulas().subList(1, cell.formulas().size()),
                cell.between().subList(1, cell.between().size())));
    }

    private static Surface condition(Run cell) {
        return clause(cell.span(), cell.formulas(), cell.between());
    }

    /** Conditions that words or commas join: "and" binds tighter than "or", and a comma stands for "and". */
    static Surface clause(Span span, List<Surface> formulas, List<LatexToken> between) {
        var any = split(formulas, between, OR).stream().<Surface>map(part -> part.formulas().size() == 1
            ? part.formulas().getFirst() : new Clause(part.span(), true, part.formulas())).toList();
        return any.size() == 1 ? any.getFirst() : new Clause(span, false, any);
    }
}
