package fluxion.syntax;

import fluxion.syntax.Surface.*;
import fluxion.syntax.antlr.LatexParser.*;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Scripts, primes and factorial signs on their base. TeX sets {@code y''_1}, {@code y_1''} and {@code {y_1}''} alike,
 * and {@code x_1^2} and {@code x^2_1}: the subscript belongs to the name, then come the primes, then the power.
 */
final class LatexScripts {
    private static final Set<String> INDICES = Set.of("i", "j", "k", "l", "m", "n");

    private final Function<ParseTree, Surface> built;
    private final Function<ParserRuleContext, Span> span;
    private final LatexProblems problems;
    private Optional<Surface> sub = Optional.empty();
    private Optional<Surface> sup = Optional.empty();
    private int primes;
    private boolean raisedTwice;

    LatexScripts(Function<ParseTree, Surface> built, Function<ParserRuleContext, Span> span, LatexProblems problems) {
        this.built = built;
        this.span = span;
        this.problems = problems;
    }

    /** @param evaluates whether the scripts are the limits of a bar */
    Surface hang(Surface base, List<SuffixContext> suffixes, boolean evaluates) {
        if (suffixes.isEmpty()) return base;
        Surface hung = plain(base);
        boolean limits = evaluates;
        for (SuffixContext suffix : suffixes) {
            switch (suffix) {
                case SubscriptContext subscript -> sub(built.apply(subscript.argument()));
                case SuperscriptContext superscript -> hung = raised(base, hung, suffix, superscript);
                case PrimeContext prime -> prime(prime);
                default -> {
                    var sign = span.apply(suffix);
                    if (sup.isPresent()) {                                          // 2^n! is 2^(n!)
                        problems.warn(Code.AMBIGUOUS, base.span().to(sign), "factorial-of-exponent");
                        sup = sup.map(exponent -> new Factorial(exponent.span().to(sign), exponent));
                    } else {
                        hung = new Factorial(base.span().to(sign), flushed(hung, sign, limits));
                        limits = false;
                    }
                }
            }
        }
        return flushed(hung, span.apply(suffixes.getLast()), limits);
    }

    /** What hangs so far, with one thing more above: a star, a degree sign, or an exponent that is kept for later. */
    private Surface raised(Surface base, Surface hung, SuffixContext suffix, SuperscriptContext superscript) {
        Surface above = built.apply(superscript.argument());
        Span whole = hung.span().to(above.span());
        if (above instanceof Name(Span _, String name, boolean _) && name.equals("*")) {
            if (!(hung instanceof Name || hung instanceof Accent))
                problems.passes(above.span(), "conjugate", problems.written(whole));
            return new Accent(whole, "star", flushed(hung, span.apply(suffix), false));
        }
        if (above instanceof Name(Span _, String name, boolean _) && name.equals(LatexNames.DEGREES))
            return degrees(whole, flushed(hung, span.apply(suffix), false));
        if (base instanceof Fraction fraction && !BeyondShapes.isMarked(fraction.denominator()))
            problems.warn(Code.AMBIGUOUS, base.span().to(above.span()), "power-of-fraction",
                problems.written(base.span()));
        sup(above);
        return hung;
    }

    /** {@code 30^\\circ} is 30 · π/180. */
    private static Surface degrees(Span whole, Surface number) {
        Surface unit = new Fraction(whole, new Name(whole, "pi", true), new Numeral(whole, "180"));
        return new Group(whole, Bracket.BRACE, List.of(new Factors(whole,
            List.of(new Factor(Link.NEXT, false, number), new Factor(Link.TIMES, false, unit)))));
    }

    /** A name in braces is the name. */
    private static Surface plain(Surface base) {
        return base instanceof Group(Span _, Bracket bracket, List<Surface> contents) && bracket == Bracket.BRACE
            && contents.size() == 1
            && (contents.getFirst() instanceof Name || contents.getFirst() instanceof Numeral) ? contents.getFirst()
                : base;
    }

    private void sub(Surface index) {
        if (sub.isPresent()) problems.refuse(Code.CANNOT_READ, index.span(), "double-subscript");
        sub = Optional.of(index);
    }

    private void sup(Surface power) {
        if (sup.isEmpty()) {
            sup = Optional.of(power);
        } else if (raisedTwice) {
            problems.refuse(Code.CANNOT_READ, power.span(), "double-superscript");
        } else {
            raisedTwice = true;
            problems.warn(Code.AMBIGUOUS, power.span(), "tower");
            sup = Optional.of(new Scripts(sup.get().span().to(power.span()), sup.get(), Optional.empty(),
                Optional.of(power)));
        }
    }

    private void prime(PrimeContext prime) {
        if (sup.isPresent()) problems.refuse(Code.CANNOT_READ, span.apply(prime), "prime-after-power");
        primes += switch (prime.getText()) {
            case "″" -> 2;
            case "‴" -> 3;
            default -> 1;
        };
    }

    /** The base with all scripts met so far. */
    private Surface flushed(Surface base, Span last, boolean limits) {
        Span whole = base.span().to(last);
        Surface hung = base;
        if (limits || isEvaluated(whole, base)) {
            if (sub.isEmpty()) problems.refuse(Code.CANNOT_READ, whole, "no-place");
            hung = new Evaluated(whole, unwrapped(base), sub, sup);
        } else if (primes == 0) {
            if (sub.isPresent() || sup.isPresent()) hung = new Scripts(whole, hung, sub, sup);
        } else {
            if (sub.isPresent()) hung = new Scripts(whole, hung, sub, Optional.empty());
            hung = new Primes(whole, hung, primes, Mark.PRIME);
            if (sup.isPresent()) hung = new Scripts(whole, hung, Optional.empty(), sup);
        }
        sub = Optional.empty();
        sup = Optional.empty();
        primes = 0;
        raisedTwice = false;
        return hung;
    }

    /** {@code [F(x)]_{x=1}}, {@code [x^2]_0^1}: square brackets with a place, or with bounds about no mere name. */
    private boolean isEvaluated(Span whole, Surface base) {
        if (!(base instanceof Group(Span _, Bracket bracket, List<Surface> contents)) || bracket != Bracket.SQUARE
            || contents.size() != 1 || sub.isEmpty() || primes > 0) return false;
        if (sub.get() instanceof Chain) return true;
        Surface content = contents.getFirst();
        boolean bounds = sup.isPresent() && !(content instanceof Name) && !(content instanceof Accent)
            && (sub.get() instanceof Numeral || sub.get() instanceof Name(Span _, String name, boolean _)
                && !INDICES.contains(name));
        if (bounds) problems.warn(Code.AMBIGUOUS, whole, "evaluated-brackets", problems.written(whole));
        return bounds;
    }

    private static Surface unwrapped(Surface base) {
        return base instanceof Group(Span _, Bracket bracket, List<Surface> contents) && bracket == Bracket.BRACE
            && contents.size() == 1
            ? contents.getFirst() : base;
    }
}
