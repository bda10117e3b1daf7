package fluxion.syntax;

import fluxion.syntax.Item.Kind;
import fluxion.syntax.Surface.Link;
import java.util.List;

/** Where what has no brackets may be meant to go on: {@code e^2x}, {@code x^1/2}, {@code sin x/2}, {@code √2x}. */
final class Doubts {
    private Doubts() {}

    /** Says that the exponent, or the radicand, of the first item ends where the next begins, if that is a doubt. */
    static void exponent(Scope scope, Item before, Item item, Span operand) {
        if (before.kind() == Kind.CALL || !scope.touch(before.span(), item.span()) && !isRoot(before)) return;
        Surface surface = before.surface();
        switch (surface) {
            case Surface.Scripts(_, var base, var sub, var sup) when sup.isPresent()
                && isOpen(sup.get()) && base.span().to() < sup.get().span().from() -> {
                int from = sup.get().span().from();
                boolean shown = scope.syntax() == Syntax.LATEX && (scope.source().text().charAt(from - 1) == '{'
                    || scope.source().text().charAt(from) == '{');
                boolean doubtful = switch (item.link()) {
                    case NEXT  -> !shown && (isNumber(scope, base) || isCount(scope, item))
                        && item.kind() != Kind.BRACKETS && !item.waits();
                    case OVER  -> item.kind() == Kind.NUMERAL && (isE(scope, base) || sup.get() instanceof Surface.Terms
                        || sup.get() instanceof Surface.Numeral(_, var p) && p.equals("1"));
                    case TIMES -> false;
                };
                if (doubtful) warn(scope, before, item, operand, scope.written(sup.get().span()),
                    scope.written(surface.span().from() < sup.get().span().from()
                        ? new Span(surface.span().from(), sup.get().span().from()) : surface.span()));
            }
            case Surface.Root(_, _, var radicand) when scope.syntax() == Syntax.TEXT && item.link() == Link.NEXT
                && !(radicand instanceof Surface.Group) && !isRoot(item)
                && (!(radicand instanceof Surface.Numeral) || !item.space()) ->
                warn(scope, before, item, operand, scope.written(radicand.span()),
                    scope.written(new Span(surface.span().from(), radicand.span().from())));
            case Surface _ -> { }
        }
    }

    /** Says that the argument of a function without brackets ends where the next operation begins. */
    static void argument(Scope scope, Span call, Span argument, Item item, Span operand) {
        String rest = (item.link() == Link.OVER ? "/" : "*") + scope.written(operand);
        String head = scope.written(new Span(call.from(), argument.from()));
        scope.problems().warn(Code.AMBIGUOUS, call.to(operand), "ends-early", scope.written(call.to(operand)),
            scope.written(call), rest, head + "(" + scope.written(argument) + rest + ")");
    }

    private static void warn(Scope scope, Item before, Item item, Span operand, String ends, String head) {
        String sign = item.link() == Link.OVER ? "/" : "*";
        String rest = scope.written(operand);
        scope.problems().warn(Code.AMBIGUOUS, before.span().to(operand), "ends-early",
            scope.written(before.span().to(operand)), head + ends + (head.endsWith("{") ? "}" : ""), sign + rest,
            head.endsWith("{") ? head + ends + sign + rest + "}" : head + "(" + ends + sign + rest + ")");
    }

    /** {@code Δx} is Δ·x, which is the same while Δ stands nowhere else; {@code x/Δt} is another matter. */
    static void difference(Scope scope, Item before, Item item) {
        boolean difference = scope.syntax() == Syntax.TEXT && item.link() == Link.NEXT
            && before.surface() instanceof Surface.Name(_, var delta, _) && delta.equals("Delta")
            && !scope.isVariable(delta) && Head.of(item.surface()).isPresent()
            && before.span().to() == item.span().from();
        if (!difference) return;
        var whole = before.span().to(item.span());
        String name = scope.written(item.span());
        if (before.link() == Link.OVER) scope.problems().refuse(Code.AMBIGUOUS, whole, "difference-below",
            scope.written(whole), name);
        else scope.problems().warn(Code.AMBIGUOUS, whole, "difference", scope.written(whole), name);
    }

    /** {@code 0x10} and {@code 0b101} are numbers elsewhere; nobody writes a factor 0 so. */
    static void prefixed(Scope scope, Item before, Item item) {
        boolean zero = before.surface() instanceof Surface.Numeral(_, var digits) && digits.equals("0")
            && item.link() == Link.NEXT && Head.of(item.surface()).isPresent()
            && before.span().to() == item.span().from();
        if (zero) scope.problems().refuse(Code.CANNOT_READ, before.span().to(item.span()), "numeral-prefix",
            scope.written(before.span().to(item.span())));
    }

    /** {@code D f(x)} is a product, though D stands for a derivative as well. */
    static void operator(Scope scope, Item before, Item item) {
        boolean operator = item.link() == Link.NEXT && item.kind() == Kind.CALL
            && before.surface() instanceof Surface.Name(_, var d, _) && d.equals("D") && !scope.knows(d)
            && !scope.variables().contains(d);
        var whole = before.span().to(item.span());
        if (operator) scope.problems().warn(Code.AMBIGUOUS, whole, "operator-or-factor", scope.written(whole));
    }

    /** {@code f * g} of two letters that stand for functions is a convolution as often. */
    static void convolution(Scope scope, Item before, Item item) {
        boolean convolution = item.link() == Link.TIMES && isStar(scope, before.span(), item.span())
            && isFunction(scope, before) && isFunction(scope, item);
        var whole = before.span().to(item.span());
        if (convolution) scope.problems().warn(Code.AMBIGUOUS, whole, "convolution", scope.written(whole));
    }

    private static boolean isFunction(Scope scope, Item factor) {
        return Head.of(factor.surface()).filter(head -> head.isBare() && scope.isAbstractLetter(head.base()))
            .isPresent();
    }

    /** Whether a star stands between the places, where LaTeX would show a product by a point. */
    static boolean isStar(Scope scope, Span before, Span after) {
        return scope.syntax() == Syntax.LATEX && (scope.stands("*", before, after) || scope.stands("∗", before, after)
            || scope.stands("\\ast", before, after));
    }

    /** {@code 1e} is 1·e, or a power of ten that lacks its digits. */
    static void unfinished(Scope scope, Item before, Item item) {
        boolean letter = item.surface() instanceof Surface.Name(_, var name, _) && name.equalsIgnoreCase("e");
        var whole = before.span().to(item.span());
        if (scope.syntax() == Syntax.TEXT && before.kind() == Kind.NUMERAL && item.link() == Link.NEXT && letter
            && before.span().to() == item.span().from())
            scope.problems().warn(Code.AMBIGUOUS, whole, "numeral-unfinished", scope.written(whole),
                scope.written(before.span()), scope.written(item.span()));
    }

    /** {@code 5C2} is 5·C₂, or the number of choices of 2 out of 5. */
    static void choice(Scope scope, Item before, Item item) {
        boolean choice = before.kind() == Kind.NUMERAL && item.link() == Link.NEXT
            && item.surface() instanceof Surface.Name(_, var name, _) && name.length() > 1
            && (name.charAt(0) == 'C' || name.charAt(0) == 'P') && isDigits(name.substring(1))
            && !scope.isVariable(name) && before.span().to() == item.span().from();
        var whole = before.span().to(item.span());
        if (choice) scope.problems().warn(Code.AMBIGUOUS, whole, "choice", scope.written(whole));
    }

    /** {@code 1.5 e3} is a number that a space has parted, or 1.5 times e₃. */
    static void parted(Scope scope, Item before, Item item) {
        boolean exponent = before.kind() == Kind.NUMERAL && item.link() == Link.NEXT
            && item.surface() instanceof Surface.Name(_, var word, _) && word.length() > 1
            && (word.charAt(0) == 'e' || word.charAt(0) == 'E') && isDigits(word.substring(1)) && !scope.knows(word);
        if (!exponent) return;
        String digits = scope.written(before.span());
        String name = scope.written(item.span());
        var whole = before.span().to(item.span());
        scope.problems().refuse(Code.AMBIGUOUS, whole, "numeral-exponent", scope.written(whole), digits + name, digits,
            name);
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    private static boolean isRoot(Item item) {
        return item.surface() instanceof Surface.Root;
    }

    /** Whether nothing shows where the exponent ends. */
    private static boolean isOpen(Surface exponent) {
        return switch (exponent) {
            case Surface.Numeral _, Surface.Name _, Surface.Scripts _ -> true;
            case Surface.Terms(_, var terms) when terms.size() == 1   -> isOpen(terms.getFirst().operand());
            case Surface _                                            -> false;
        };
    }

    private static boolean isNumber(Scope scope, Surface base) {
        return base instanceof Surface.Numeral || isE(scope, base);
    }

    /** {@code x^2n}: the letters that count are exponents more often than factors. */
    private static boolean isCount(Scope scope, Item item) {
        return scope.syntax() == Syntax.TEXT && item.surface() instanceof Surface.Name(_, var name, _)
            && (name.equals("n") || name.equals("k") || name.equals("m"));
    }

    private static boolean isE(Scope scope, Surface base) {
        return base instanceof Surface.Name(_, var name, _) && name.equals("e") && scope.isConstant(name);
    }

    /** {@code ||x - y||}: the norm of a vector to most readers. The reader of LaTeX says so itself. */
    static void norm(Scope scope, Surface.Group bars) {
        boolean twice = scope.syntax() == Syntax.TEXT
            && bars.contents().getFirst() instanceof Surface.Group(var inner, var bracket, _)
            && bracket == Surface.Bracket.ABS && inner.from() == bars.span().from() + 1
            && inner.to() == bars.span().to() - 1;
        if (twice) scope.problems().warn(Code.AMBIGUOUS, bars.span(), "norm-or-bars", scope.written(bars.span()));
    }

    /** {@code w^T x}: a letter to the power T before another factor is a transposed vector to most readers. */
    static void transposed(Scope scope, List<Surface.Factor> row) {
        if (scope.syntax() == Syntax.LATEX || scope.knows("T")) return;
        for (Surface.Factor factor : row.subList(0, Math.max(0, row.size() - 1)))
            if (factor.operand() instanceof Surface.Scripts(var span, var base, _, var sup)
                && sup.flatMap(Surfaces::letter).filter("T"::equals).isPresent()
                && Head.of(base).filter(head -> !head.base().equals("e")).isPresent())
                scope.problems().warn(Code.AMBIGUOUS, span, "transposed", scope.written(span));
    }
}
