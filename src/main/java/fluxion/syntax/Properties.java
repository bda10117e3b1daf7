package fluxion.syntax;

import fluxion.expr.Condition;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Words that say what a number is: {@code n even}, {@code 2 x is an integer}. Natural numbers are counted from 1. */
public final class Properties {
    private static final Map<String, Function<Expr, Condition>> MEANINGS = Map.ofEntries(
        Map.entry("real",        _ -> Condition.ALWAYS),                       // as everything is
        Map.entry("integer",     IsInteger::new),
        Map.entry("noninteger",  u -> new IsInteger(u).negated()),
        Map.entry("natural",     n -> Condition.all(new IsInteger(n), Condition.positive(n))),
        Map.entry("even",        n -> Condition.all(new IsInteger(n), new IsInteger(half(n)))),
        Map.entry("odd",         n -> Condition.all(new IsInteger(n), new IsInteger(half(Exprs.sum(n, Exprs.ONE))))),
        Map.entry("positive",    Condition::positive),
        Map.entry("negative",    Condition::negative),
        Map.entry("nonzero",     Condition::nonZero),
        Map.entry("nonnegative", Condition::nonNegative),
        Map.entry("nonpositive", u -> Condition.nonNegative(Exprs.negate(u))));
    /** Said of integers: what is not even is odd. */
    private static final Map<String, String> OPPOSITES = Map.of("even", "odd", "odd", "even");

    private Properties() {}

    /** All of them. */
    public static Set<String> words() {
        return MEANINGS.keySet();
    }

    /** What the word says of u. */
    public static Condition of(String word, Expr u) {
        return MEANINGS.get(word).apply(u);
    }

    /** What is said of u by denying the word; nothing where that is no real number. */
    static Optional<Condition> denied(String word, Expr u) {
        if (OPPOSITES.containsKey(word)) return Optional.of(of(OPPOSITES.get(word), u));
        return Optional.of(of(word, u).negated()).filter(condition -> !condition.equals(Condition.NEVER));
    }

    private static Expr half(Expr n) {
        return Exprs.quotient(n, Exprs.TWO);
    }
}
