package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Gives each command and script the argument TeX gives it: one digit of {@code \frac12}, one token, or a group; and
 * marks what is not there. After this pass every decision of the grammar needs one token.
 */
final class LatexArguments {
    private final List<LatexToken> in;
    private final LatexProblems problems;
    private final List<LatexToken> out = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>(List.of(new Level(false)));
    /** How many commands have been taken as arguments of one another: {@code \sqrt\sqrt x}. */
    private int chain;

    /** The state between two brackets. */
    private static final class Level {
        final boolean degree;
        int pending;
        /** The command or sign that the pending arguments belong to. */
        Span owner = new Span(0, 0);
        boolean function;
        boolean operand;
        boolean numeral;

        Level(boolean degree) {
            this.degree = degree;
        }
    }

    private LatexArguments(List<LatexToken> in, LatexProblems problems) {
        this.in = in;
        this.problems = problems;
    }

    static List<LatexToken> given(List<LatexToken> tokens, LatexProblems problems) {
        var arguments = new LatexArguments(tokens, problems);
        for (int i = 0; i < tokens.size() && !problems.refused(); i++) i = arguments.next(i);
        if (!tokens.isEmpty()) {
            int end = tokens.getLast().span().to();
            arguments.gaps(new LatexToken(GAP, "", new Span(end, end), false));
        }
        return arguments.out;
    }

    private Level level() {
        return levels.element();
    }

    private LatexToken last() {
        return out.isEmpty() ? new LatexToken(EOF, "", new Span(0, 0), false) : out.getLast();
    }

    /** Takes the token; gives the place of the last one taken. */
    private int next(int i) {
        LatexToken token = in.get(i);
        if (token.is(END) || token.is(CLOSE)) {
            close(token);
            return i;
        }
        if (last().is(CARET)) {
            int primes = LatexShapes.primes(in, i);
            if (primes > 0) return raised(i, primes);
            int star = LatexShapes.star(in, i);
            if (star > 0) return decorated(i, star);
        }
        if (level().pending > 0) {
            if (token.is(SIGN)) {
                out.add(token.as(PREFIX));
                return i;
            }
            if (LatexShapes.alone(in, i)) {
                taken(new LatexToken(in.get(i + 1).type(), in.get(i + 1).text(), token.span().to(in.get(i + 2).span()),
                    token.space()));
                return i + 2;
            }
            if (LatexRows.startsOperand(token)) {
                argument(token);
                return i;
            }
            gaps(token);
        } else if (token.is(BEGIN, "{") && i + 1 < in.size() && in.get(i + 1).is(END)) {
            return i + 1;
        } else if (bare(i)) {
            plain(in.get(i + 1));
            return i + 2;
        }
        if (token.is(FRACTION) && level().numeral && last().is(NUMERAL) && LatexShapes.ofNumerals(in, i))
            problems.warn(Code.AMBIGUOUS, last().span().to(token.span()), "mixed-number", last().text());
        plain(token);
        return i;
    }

    private int raised(int i, int primes) {
        boolean braced = in.get(i).is(BEGIN);
        out.removeLast();
        level().pending--;
        int first = braced ? i + 1 : i;
        out.addAll(in.subList(first, first + primes));
        level().operand = true;
        return first + primes - (braced ? 0 : 1);
    }

    private int decorated(int i, int length) {
        out.add(in.get(i).as(NAME, "*"));
        level().pending--;
        level().operand = true;
        return i + length - 1;
    }

    /** Whether braces around a name mean nothing: they are not the argument of a function. */
    private boolean bare(int i) {
        return in.get(i).is(BEGIN, "{") && i + 2 < in.size() && in.get(i + 2).is(END) && !level().function
            && !last().is(NAME)
            && (in.get(i + 1).is(NAME) || in.get(i + 1).is(FUNCTION));
    }

    private void taken(LatexToken token) {
        level().pending--;
        chain = 0;
        out.add(token);
        level().operand = level().pending == 0;
    }

    private void argument(LatexToken token) {
        if (token.is(OPEN, "[") && last().is(ROOT)) {
            out.add(token.as(DEGREE));
            levels.push(new Level(true));
            return;
        }
        level().pending--;
        int more = arity(token);
        level().pending += more;
        if (more > 0) level().owner = token.span();
        chain = more > 0 ? chain + 1 : 0;
        deep(token);
        if (token.is(NUMERAL) && token.text().length() > 1) {
            split(token);
            return;
        }
        out.add(token);
        if (token.is(BEGIN) || token.is(OPEN)) levels.push(new Level(false));
        else level().operand = level().pending == 0;
    }

    /** TeX takes the first digit only. */
    private void split(LatexToken token) {
        Span span = token.span();
        boolean script = last().is(CARET) || last().is(UNDERSCORE);
        String mark = last().text();
        if (token.text().startsWith(".") || "eE".indexOf(token.text().charAt(1)) >= 0) {      // x^.5, x^2e3
            problems.refuse(Code.AMBIGUOUS, span, "first-digit", mark + token.text(), mark + "{" + token.text() + "}",
                token.text().substring(0, 1));
            return;
        }
        if (script) problems.warn(Code.AMBIGUOUS, span, "first-digit",
            mark + token.text(), mark + "{" + token.text() + "}", token.text().substring(0, 1));
        out.add(new LatexToken(NUMERAL, token.text().substring(0, 1), new Span(span.from(), span.from() + 1),
            token.space()));
        level().operand = level().pending == 0;
        var rest = new LatexToken(NUMERAL, token.text().substring(1), new Span(span.from() + 1, span.to()), false);
        if (level().pending > 0) argument(rest);
        else plain(rest);
    }

    private void plain(LatexToken token) {
        Level level = level();
        switch (token.type()) {
            case CARET, UNDERSCORE -> {
                if (!level.operand) gap(token, Optional.empty());
                level.pending = 1;
                level.owner = token.span();
                out.add(token);
            }
            case PRIME, BANG -> {
                if (!level.operand) gap(token, Optional.empty());
                out.add(token);
            }
            case SIGN -> {
                boolean argument = level.function && token.text().equals("-");      // \sin -x, not \sin^2 + 1
                if (argument && !last().is(FUNCTION))
                    problems.warn(Code.AMBIGUOUS, token.span(), "sign-of-argument", problems.written(level.owner));
                boolean prefix = argument || last().is(TIMES) || last().is(OVER) || last().is(PREFIX);
                out.add(prefix ? token.as(PREFIX) : token);
                level.operand = false;
            }
            default -> operandOrLink(level, token);
        }
        level.numeral = token.is(NUMERAL);
    }

    private void operandOrLink(Level level, LatexToken token) {
        if (token.is(NUMERAL) && level.numeral && last().is(NUMERAL)) {
            Span both = last().span().to(token.span());
            problems.refuse(Code.CANNOT_READ, both, token.touches(last()) ? "two-points" : "two-numerals",
                last().text(), token.text());
        }
        level.function = token.is(FUNCTION);
        level.pending = arity(token);
        level.owner = token.span();
        level.operand = LatexRows.endsOperand(token) || token.is(FUNCTION) || token.is(AT);
        out.add(token);
        if (token.is(BEGIN) || token.is(OPEN)) levels.push(new Level(false));
        deep(token);
    }

    private void deep(LatexToken token) {
        if (levels.size() + chain > DeepStack.DEEPEST + 1)
            problems.refuse(Code.NESTED_TOO_DEEPLY, token.span(), "nested-too-deeply", DeepStack.DEEPEST);
    }

    private void close(LatexToken token) {
        gaps(token);
        boolean degree = levels.size() > 1 && levels.pop().degree;
        out.add(degree ? token.as(RADICAND) : token);
        level().operand = !degree && level().pending == 0;
        level().numeral = false;
    }

    private void gaps(LatexToken before) {
        for (; level().pending > 0; level().pending--) gap(before, Optional.of(level().owner));
        chain = 0;
    }

    /** @param owner what the missing argument belongs to */
    private void gap(LatexToken before, Optional<Span> owner) {
        int at = out.isEmpty() ? before.span().from() : Math.min(last().span().to(), before.span().from());
        out.add(new LatexToken(GAP, "", owner.orElse(new Span(at, at)), false));
        level().operand = true;
    }

    private static int arity(LatexToken token) {
        return switch (token.type()) {
            case FRACTION, BINOMIAL -> 2;
            case ROOT, ACCENT -> 1;
            default -> 0;
        };
    }
}
