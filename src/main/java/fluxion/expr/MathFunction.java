package fluxion.expr;

import fluxion.number.Ball;
import fluxion.number.Interval;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A function of the table: everything the house knows about it, in one place. Two functions are equal if they are the
 * same object; all of them stand in {@code fluxion.function.Functions}.
 *
 * <p>Built by {@link #named} and the methods below it, one line per fact, so that an entry reads as a definition does.
 */
public final class MathFunction implements FunctionSymbol {
    /** Behaviour under u → −u. */
    public enum Parity { EVEN, ODD, NEITHER }

    /** A function of the argument list that gives an expression: a partial derivative or a definition. */
    @FunctionalInterface
    public interface Formula {
        Expr of(List<Expr> arguments);
    }

    /** Encloses the values to about so many bits; empty where the arguments may lie outside the domain. */
    @FunctionalInterface
    public interface BallRule {
        Optional<Ball> of(List<Ball> arguments, int bits);
    }

    /** The bits with which a ball rule serves as an enclosure in doubles. */
    private static final int DOUBLE_BITS = 80;

    private final String name;
    private final int arity;
    private final List<String> aliases;
    private final String latex;
    private final String source;
    private final ToDoubleFunction<double[]> value;
    private final Function<List<Rational>, Optional<Rational>> exact;
    private final Optional<BallRule> ball;
    private final Optional<Function<List<Interval>, Optional<Interval>>> enclosure;
    private final List<Optional<Formula>> partials;
    private final Map<Integer, SlotRole> roles;
    private final Function<List<Expr>, Condition> domain;
    private final Function<List<Expr>, Condition> smooth;
    private final Map<Integer, Function<List<Expr>, Condition>> smoothAlone;
    private final Parity parity;
    private final Optional<Relation> sign;
    private final boolean integral;
    private final boolean jumps;
    private final Optional<String> inverse;
    private final Function<List<Expr>, Optional<Expr>> definition;

    private MathFunction(Builder b) {
        name = b.name;
        arity = b.arity;
        aliases = List.copyOf(b.aliases);
        latex = b.latex;
        source = b.source;
        value = b.value;
        exact = b.exact;
        ball = Optional.ofNullable(b.ball);
        enclosure = Optional.ofNullable(b.enclosure);
        partials = List.copyOf(b.partials);
        roles = Map.copyOf(b.roles);
        domain = b.domain;
        smooth = b.smooth;
        smoothAlone = Map.copyOf(b.smoothAlone);
        parity = b.parity;
        sign = Optional.ofNullable(b.sign);
        integral = b.integral;
        jumps = b.jumps;
        inverse = Optional.ofNullable(b.inverse);
        definition = b.definition;
        if (partials.size() != arity)
            throw new IllegalStateException(name + ": " + partials.size() + " partials for arity " + arity);
    }

    /** Starts an entry; the first name is canonical. */
    public static Builder named(String name, String... aliases) {
        return new Builder(name, List.of(aliases));
    }

    /** The canonical name in plain text. */
    @Override public String name() { return name; }

    @Override public int arity() { return arity; }

    /** Other names that are read as this function ({@code asin}, {@code arcsin}), without the canonical one. */
    public List<String> aliases() { return aliases; }

    /**
     * The LaTeX template: with {@code #1}, {@code #2}, … a layout ({@code \left|#1\right|}); without, the command that
     * stands before the brackets ({@code \sin}, {@code \operatorname{erf}}).
     */
    public String latex() { return latex; }

    /** Where the facts come from: a section of the DLMF, or a paper. */
    public String source() { return source; }

    /** The value in double arithmetic; NaN outside the domain. */
    public double value(double... arguments) { return value.applyAsDouble(arguments); }

    /** The same as a rule: mostly a {@link RealFunction}. */
    public ToDoubleFunction<double[]> value() { return value; }

    /** The value at rational arguments where it is known to be rational: Γ(5) = 24, ⌊7/2⌋ = 3. */
    public Optional<Rational> exact(List<Rational> arguments) { return exact.apply(arguments); }

    /** True if the entry has enclosures at all. */
    public boolean hasEnclosure() { return enclosure.isPresent() || ball.isPresent(); }

    /**
     * An interval certain to contain the values at all points of the arguments that lie in the domain; empty if the
     * arguments reach outside the domain, or if there is no enclosure.
     */
    public Optional<Interval> enclosure(List<Interval> arguments) {
        return enclosure.flatMap(rule -> rule.apply(arguments)).or(() -> byBalls(arguments));
    }

    private Optional<Interval> byBalls(List<Interval> arguments) {
        if (ball.isEmpty() || !arguments.stream().allMatch(Interval::isBounded)) return Optional.empty();
        return ball(arguments.stream().map(Ball::of).toList(), DOUBLE_BITS).map(Ball::interval);
    }

    /**
     * A ball certain to contain the values at all points of the arguments, of about so many bits; empty if they may lie
     * outside the domain, if the value is too large, or if there is no rule.
     */
    public Optional<Ball> ball(List<Ball> arguments, int bits) {
        try {
            return ball.flatMap(rule -> rule.of(arguments, bits));
        } catch (ArithmeticException beyondAllBounds) {
            return Optional.empty();
        }
    }

    /** ∂f/∂uₖ at the arguments, slots counted from 0; empty if there is no formula (∂Jₙ/∂n). */
    public Optional<Expr> partial(int slot, List<Expr> arguments) {
        return partials.get(slot).map(formula -> formula.of(arguments));
    }

    /** What a slot without a known partial derivative is called. */
    public SlotRole role(int slot) { return roles.get(slot); }

    /** Where f has a value, beyond its arguments having values. */
    public Condition domain(List<Expr> arguments) { return domain.apply(arguments); }

    /** Where, within the domain, the partial derivatives exist and the formulas of {@link #partial} give them. */
    public Condition smooth(List<Expr> arguments) { return smooth.apply(arguments); }

    /**
     * The same for the partial derivative by one slot, the other arguments fixed: that of atan2 by its second argument
     * exists also on the cut. If several arguments move, what each of them needs must hold.
     */
    public Condition smooth(int slot, List<Expr> arguments) {
        return smoothAlone.getOrDefault(slot, smooth).apply(arguments);
    }

    public Parity parity() { return parity; }

    /** The relation to 0 that all values on the whole domain satisfy ({@code >} for cosh); empty if none is known. */
    public Optional<Relation> sign() { return sign; }

    /** Whether all values are integers. */
    public boolean integral() { return integral; }

    /** Whether f is discontinuous at points of its domain, as ⌊u⌋ is; where |u| has a kink it is continuous. */
    public boolean jumps() { return jumps; }

    /** The canonical name of g with f(g(u)) = u at every u of g's domain ({@code sin} for arcsin's entry has none). */
    public Optional<String> inverse() { return inverse; }

    /**
     * f(u) in terms of more basic functions, with the very same domain ({@code tanh} in terms of e^u); may be empty, or
     * empty for some arguments: T₃(u) is 4u³ − 3u, and Tₙ(u) is nothing simpler.
     */
    public Optional<Expr> definition(List<Expr> arguments) {
        return definition.apply(arguments);
    }

    @Override public String toString() { return name; }

    /** An entry under construction. */
    public static final class Builder {
        private final String name;
        private final List<String> aliases;
        private int arity = 1;
        private String latex;
        private String source = "";
        private ToDoubleFunction<double[]> value;
        private Function<List<Rational>, Optional<Rational>> exact = _ -> Optional.empty();
        private BallRule ball;
        private Function<List<Interval>, Optional<Interval>> enclosure;
        private final List<Optional<Formula>> partials = new ArrayList<>();
        private final Map<Integer, SlotRole> roles = new HashMap<>();
        private Function<List<Expr>, Condition> domain = _ -> Condition.ALWAYS;
        private Function<List<Expr>, Condition> smooth = _ -> Condition.ALWAYS;
        private final Map<Integer, Function<List<Expr>, Condition>> smoothAlone = new HashMap<>();
        private Parity parity = Parity.NEITHER;
        private Relation sign;
        private boolean integral;
        private boolean jumps;
        private String inverse;
        private Function<List<Expr>, Optional<Expr>> definition = _ -> Optional.empty();

        private Builder(String name, List<String> aliases) {
            this.name = name;
            this.aliases = aliases;
            this.latex = "\\operatorname{" + name + "}";
        }

        public Builder latex(String template) { latex = template; return this; }
        public Builder source(String where) { source = where; return this; }
        public Builder arity(int n) { arity = n; return this; }
        public Builder value(ToDoubleFunction<double[]> rule) { value = rule; return this; }
        public Builder enclosure(Function<List<Interval>, Optional<Interval>> rule) { enclosure = rule; return this; }
        /** The value at rational arguments, where it is known to be rational. */
        public Builder exact(Function<List<Rational>, Optional<Rational>> rule) { exact = rule; return this; }
        /** The enclosures in balls, which give the value in doubles if no other rule does. */
        public Builder ball(BallRule rule) { ball = rule; return this; }
        /** The next slot's partial derivative. */
        public Builder partial(Formula rule) { partials.add(Optional.of(rule)); return this; }
        /** The next slot has no known partial derivative. */
        public Builder noPartial() { return noPartial(SlotRole.ARGUMENT); }
        public Builder noPartial(SlotRole role) {
            roles.put(partials.size(), role);
            partials.add(Optional.empty());
            return this;
        }

        public Builder domain(Function<List<Expr>, Condition> rule) { domain = rule; return this; }
        public Builder smooth(Function<List<Expr>, Condition> rule) { smooth = rule; return this; }
        /** What the partial derivative by this slot needs, if that is less than the others do. */
        public Builder smooth(int slot, Function<List<Expr>, Condition> rule) {
            smoothAlone.put(slot, rule);
            return this;
        }

        public Builder even() { parity = Parity.EVEN; return this; }
        public Builder odd() { parity = Parity.ODD; return this; }
        public Builder positive() { sign = Relation.GT; return this; }
        public Builder nonNegative() { sign = Relation.GE; return this; }
        public Builder nonZero() { sign = Relation.NE; return this; }
        public Builder integral() { integral = true; return this; }

        public Builder jumps() { jumps = true; return this; }

        public Builder inverse(String of) { inverse = of; return this; }

        public Builder definition(Formula formula) { return sometimes(us -> Optional.of(formula.of(us))); }

        /** A definition at some arguments only; it may have values beyond the domain. */
        public Builder sometimes(Function<List<Expr>, Optional<Expr>> rule) { definition = rule; return this; }

        /** @throws IllegalStateException if a fact is missing */
        public MathFunction build() {
            if (ball != null && value == null) value = new NearestDouble(ball);
            if (value == null) throw new IllegalStateException(name + " has no value");
            return new MathFunction(this);
        }
    }
}
