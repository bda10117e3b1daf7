package fluxion.syntax;

import fluxion.function.Functions;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.List;
import java.util.Optional;

/**
 * Exponents that were lost where a formula was copied: {@code cos−1(x)}, {@code f−1(x)}, {@code 3x2}; and the letter x
 * for a sign, {@code 2x10^8}.
 */
final class LostScripts {
    /** Exponents that are met most: a name with such a digit may be a power. */
    private static final String POWERS = "23";
    private static final String VARIABLES = "xyz";

    private LostScripts() {}

    /** {@code cos−1(0.5)}: nobody multiplies an argument by −1 so. */
    static void inverse(Scope scope, Item function, Item first, Optional<Item> next) {
        boolean minus = first.surface() instanceof Surface.Terms(_, var terms) && terms.size() == 1
            && terms.getFirst().minus() && isOne(terms.getFirst().operand());
        String name = Head.of(function.surface()).filter(head -> head.sup().isEmpty()).map(Head::base).orElse("");
        var inverse = Functions.find(name, 1).flatMap(f -> f.inverse());
        if (!minus || inverse.isEmpty() || next.filter(item -> item.link() == Link.NEXT).isEmpty()
            || scope.syntax() == Syntax.TEXT && function.span().to() + 1 < first.span().from()) return;
        var whole = function.span().to(next.get().span());
        String argument = scope.written(next.get().span());
        scope.problems().refuse(Code.AMBIGUOUS, whole, "lost-inverse", scope.written(whole), inverse.get()
            + (next.get().kind() == Item.Kind.BRACKETS ? argument : "(" + argument + ")"), name);
    }

    /** {@code f−1(x)}: a letter, and a 1 before brackets, which nobody writes as a factor. */
    static void inverseLetter(Scope scope, List<Surface.Term> terms) {
        for (int i = 1; i < terms.size(); i++) {
            if (!terms.get(i).minus() || !(terms.get(i).operand() instanceof Surface.Factors(_, var factors))
                || !isOne(factors.getFirst().operand()) || factors.get(1).link() != Link.NEXT
                || factors.get(1).space() || Suffixed.of(factors.get(1).operand()).arguments().isEmpty()) continue;
            Surface before = last(terms.get(i - 1).operand());
            int one = factors.getFirst().operand().span().from();
            if (Head.of(before).filter(head -> head.isLetter() && head.sup().isEmpty()).isEmpty()
                || scope.syntax() == Syntax.TEXT && before.span().to() + 1 != one) continue;
            var whole = before.span().to(factors.get(1).operand().span());
            scope.problems().warn(Code.AMBIGUOUS, whole, "lost-inverse-letter", scope.written(whole),
                scope.written(before.span()), scope.written(factors.get(1).operand().span()));
        }
    }

    private static Surface last(Surface term) {
        return term instanceof Surface.Factors(_, var factors) ? factors.getLast().operand() : term;
    }

    private static boolean isOne(Surface surface) {
        return surface instanceof Surface.Numeral(_, var digits) && digits.equals("1");
    }

    /** {@code 6.02x10^23}, {@code 3 x 10^8}: the letter x for a sign of multiplication. */
    static void powerOfTen(Scope scope, List<Factor> row) {
        for (int i = 1; i < row.size(); i++) {
            if (!(row.get(i - 1).operand() instanceof Surface.Numeral amount) || row.get(i).link() != Link.NEXT)
                continue;
            boolean glued = isPower(row.get(i).operand(), "x10") && !isNumbered(scope, "x", "x10");
            boolean apart = i + 1 < row.size() && row.get(i).operand() instanceof Surface.Name(_, var x, _)
                && x.equals("x") && row.get(i + 1).link() == Link.NEXT && isPower(row.get(i + 1).operand(), "10");
            if (!glued && !apart) continue;
            Surface power = row.get(apart ? i + 1 : i).operand();
            var whole = amount.span().to(power.span());
            String exponent = scope.written(((Surface.Scripts) power).sup().orElseThrow().span());
            scope.problems().refuse(Code.AMBIGUOUS, whole, "power-of-ten", scope.written(whole),
                scope.written(amount.span()), exponent);
        }
    }

    private static boolean isPower(Surface operand, String base) {
        return operand instanceof Surface.Scripts(_, var at, var sub, var sup) && sub.isEmpty()
            && sup.flatMap(Head::integer).isPresent() && switch (at) {
                case Surface.Numeral(_, var digits) -> digits.equals(base);
                case Surface.Name(_, var name, _)   -> name.equals(base);
                case Surface _                      -> false;
            };
    }

    /** {@code 3x2 + 2x + 1}: x₂ beside x, or behind a number, where there is no x₁. */
    static void power(Scope scope, Factor factor, Span span, String word) {
        String letter = word.substring(0, 1);
        String digits = word.substring(1);
        boolean power = digits.length() == 1 && POWERS.contains(digits) && !scope.knows(word)
            && !scope.variables().contains(word) && !isNumbered(scope, letter, word);
        int from = span.from();
        boolean counted = from > 0 && Character.isDigit(scope.source().text().charAt(from - 1))
            && VARIABLES.contains(letter) && factor.link() == Link.NEXT;
        if (power && (scope.alone().contains(letter) || counted))
            scope.problems().warn(Code.WORD, span, "lost-power", word, letter, digits);
    }

    /** Whether another name with this letter and a number stands in the formula. */
    private static boolean isNumbered(Scope scope, String letter, String word) {
        return scope.alone().stream().anyMatch(name -> name.startsWith(letter) && !name.equals(word)
            && name.substring(1).matches("_?\\{?\\d+\\}?"));
    }

    /** {@code e^xsinx}: where the exponent ends is not to be seen. */
    static void exponentEnd(Scope scope, Span whole, Surface exponent) {
        if (scope.syntax() == Syntax.LATEX) return;
        boolean minus = exponent instanceof Surface.Terms(_, var terms) && terms.size() == 1;
        Surface at = minus ? ((Surface.Terms) exponent).terms().getFirst().operand() : exponent;
        boolean called = at instanceof Surface.Factors(_, var row) && row.size() == 2;
        Surface word = called ? ((Surface.Factors) at).factors().getFirst().operand() : at;
        if (!(word instanceof Surface.Name(var span, var letters, var fixed)) || fixed
            || scope.isWord(scope.canonical(letters))) return;
        var parts = RunTogether.parts(scope, letters, called);
        if (parts.size() < 2 || RunTogether.isFunction(parts.getFirst())) return;
        int cut = span.from() + parts.getFirst().length();
        String argument = called ? scope.written(((Surface.Factors) at).factors().getLast().operand().span()) : "";
        String rest = RunTogether.written(parts.subList(1, parts.size()));
        scope.problems().warn(Code.AMBIGUOUS, whole.to(at.span()), "exponent-word",
            scope.written(whole.to(at.span())), scope.written(new Span(whole.from(), span.from())) + "("
                + RunTogether.written(parts) + argument + ")",
            scope.written(new Span(whole.from(), cut)) + "*" + rest + argument);
    }
}
