package fluxion.certificate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Functions defined by more basic ones, with the same domain: the definitions of DLMF §4.14, §4.23, §4.28, §4.37 and of
 * CONVENTIONS. What is not listed is basic, or unknown.
 */
public final class Definition {
    @FunctionalInterface
    private interface Of {
        int at(Terms t, int u);
    }

    @FunctionalInterface
    private interface OfTwo {
        int at(Terms t, int u, int v);
    }

    private Definition() {}

    private static final Map<String, Of> ONE = Map.ofEntries(
        Map.entry("tan", (t, u) -> t.quotient(t.call("sin", u), t.call("cos", u))),
        Map.entry("cot", (t, u) -> t.quotient(t.call("cos", u), t.call("sin", u))),
        Map.entry("sec", (t, u) -> t.quotient(t.one(), t.call("cos", u))),
        Map.entry("csc", (t, u) -> t.quotient(t.one(), t.call("sin", u))),
        Map.entry("arccos", (t, u) -> t.minus(t.half(t.pi()), t.call("arcsin", u))),
        Map.entry("arccot", (t, u) -> t.minus(t.half(t.pi()), t.call("arctan", u))),
        Map.entry("arcsec", (t, u) -> t.minus(t.half(t.pi()), t.call("arcsin", t.quotient(t.one(), u)))),
        Map.entry("arccsc", (t, u) -> t.call("arcsin", t.quotient(t.one(), u))),
        Map.entry("sinh", (t, u) -> t.half(t.minus(t.exp(u), t.exp(t.negate(u))))),
        Map.entry("cosh", (t, u) -> t.half(t.sum(t.exp(u), t.exp(t.negate(u))))),
        Map.entry("tanh", (t, u) -> t.quotient(t.minus(t.exp(u), t.exp(t.negate(u))),
            t.sum(t.exp(u), t.exp(t.negate(u))))),
        Map.entry("coth", (t, u) -> t.quotient(t.sum(t.exp(u), t.exp(t.negate(u))),
            t.minus(t.exp(u), t.exp(t.negate(u))))),
        Map.entry("sech", (t, u) -> t.quotient(t.number(2, 1), t.sum(t.exp(u), t.exp(t.negate(u))))),
        Map.entry("csch", (t, u) -> t.quotient(t.number(2, 1), t.minus(t.exp(u), t.exp(t.negate(u))))),
        Map.entry("arsinh", (t, u) -> t.call("ln", t.sum(u, t.sqrt(t.sum(t.square(u), t.one()))))),
        Map.entry("arcosh", (t, u) -> t.call("ln", t.sum(u, t.sqrt(t.minus(t.square(u), t.one()))))),
        Map.entry("artanh", (t, u) -> t.half(t.call("ln", t.quotient(t.sum(t.one(), u), t.minus(t.one(), u))))),
        Map.entry("arcoth", (t, u) -> t.half(t.call("ln", t.quotient(t.sum(u, t.one()), t.minus(u, t.one()))))),
        Map.entry("arsech", (t, u) -> t.call("ln", t.sum(t.quotient(t.one(), u),
            t.sqrt(t.minus(t.quotient(t.one(), t.square(u)), t.one()))))),
        Map.entry("arcsch", (t, u) -> t.call("ln", t.sum(t.quotient(t.one(), u),
            t.sqrt(t.sum(t.quotient(t.one(), t.square(u)), t.one()))))),
        Map.entry("sigmoid", (t, u) -> t.quotient(t.one(), t.sum(t.one(), t.exp(t.negate(u))))),
        Map.entry("logit", (t, u) -> t.call("ln", t.quotient(u, t.minus(t.one(), u)))),
        Map.entry("softplus", (t, u) -> t.call("ln", t.sum(t.one(), t.exp(u)))),
        Map.entry("relu", (t, u) -> t.half(t.sum(u, t.call("abs", u)))),
        Map.entry("silu", (t, u) -> t.quotient(u, t.sum(t.one(), t.exp(t.negate(u))))),
        Map.entry("gelu", (t, u) -> t.product(u, t.half(t.sum(t.one(),
            t.call("erf", t.quotient(u, t.sqrt(t.number(2, 1)))))))),
        Map.entry("erfc", (t, u) -> t.minus(t.one(), t.call("erf", u))),
        Map.entry("heaviside", (t, u) -> t.half(t.sum(t.one(), t.call("sign", u)))),
        Map.entry("ceil", (t, u) -> t.negate(t.call("floor", t.negate(u)))),
        Map.entry("round", (t, u) -> t.call("floor", t.sum(u, t.number(1, 2)))),
        Map.entry("frac", (t, u) -> t.minus(u, t.call("floor", u))),
        Map.entry("lgamma", (t, u) -> t.call("ln", t.call("abs", t.call("gamma", u)))),
        Map.entry("factorial", (t, u) -> t.call("gamma", t.sum(u, t.one()))),
        Map.entry("li", (t, u) -> t.call("Ei", t.call("ln", u))));

    private static final Map<String, OfTwo> TWO = Map.of(
        "log", (t, x, b) -> t.quotient(t.call("ln", x), t.call("ln", b)),
        "max", (t, u, v) -> t.half(t.sum(u, v, t.call("abs", t.minus(u, v)))),
        "min", (t, u, v) -> t.half(t.minus(t.sum(u, v), t.call("abs", t.minus(u, v)))),
        "hypot", (t, u, v) -> t.sqrt(t.sum(t.square(u), t.square(v))),
        "mod", (t, u, v) -> t.minus(u, t.product(v, t.call("floor", t.quotient(u, v)))),
        "beta", (t, a, b) -> t.quotient(t.product(t.call("gamma", a), t.call("gamma", b)),
            t.call("gamma", t.sum(a, b))));

    /** The function at the operands by its definition, if it has one. */
    public static Optional<Integer> of(Terms t, String f, List<Integer> us) {
        if (us.size() == 1 && ONE.containsKey(f)) return Optional.of(ONE.get(f).at(t, us.getFirst()));
        if (us.size() == 2 && TWO.containsKey(f)) return Optional.of(TWO.get(f).at(t, us.getFirst(), us.getLast()));
        return Optional.empty();
    }
}
