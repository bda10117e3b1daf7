package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Quantified;
import fluxion.number.Rational;
import fluxion.numeric.Truth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the domain of the original demands and the domain of the result does not: the conditions of a simplification.
 */
final class Dropped {
    /** With more conditions than this, what follows from the others is not looked for. */
    private static final int MAX_COMPARED = 24;

    /** An index that no assumption speaks of. */
    private static final Variable RANGING = Exprs.variable("#r");

    private final List<Condition> assumptions;
    private final Normalizer normalizer;
    private final Session session;

    Dropped(List<Condition> assumptions, Normalizer normalizer) {
        this.assumptions = assumptions;
        this.normalizer = normalizer;
        this.session = new Session(assumptions, Budget.ORDINARY);
    }

    /** The conjuncts of {@code before}, in simple form, that do not follow from {@code after} and the assumptions. */
    List<Condition> conditions(Condition before, Condition after) {
        if (isWithin(before, after)) return List.of();
        var known = new ArrayList<>(assumptions);
        for (Condition conjunct : after.conjuncts()) {
            for (Condition one : simple(conjunct)) {
                known.add(one);
                known.addAll(parts(one));
            }
            if (conjunct instanceof Compare(var u, var relation, var v) && v == Exprs.ZERO && relation == Relation.NE)
                for (Expr factor : factors(normalizer.of(u))) known.add(Condition.nonZero(factor));
        }
        var signs = new Signs(known);
        var dropped = new LinkedHashSet<Condition>();
        for (Condition conjunct : before.conjuncts())
            for (Condition one : simple(conjunct)) dropped.addAll(open(one, signs));
        dropped.removeIf(condition -> signs.holds(condition) == Truth.TRUE);
        if (dropped.contains(Condition.NEVER)) return List.of(Condition.NEVER);
        var strict = strengthened(new ArrayList<>(dropped), known);
        return strict.size() > MAX_COMPARED ? strict : minimal(strict, known);
    }

    /** x ≠ a where x² ≠ a² is demanded and x ≠ −a is known; the condition itself where nothing is known of a part. */
    private List<Condition> open(Condition condition, Signs signs) {
        var parts = parts(condition);
        var open = parts.stream().filter(part -> signs.holds(part) != Truth.TRUE).toList();
        return open.size() < parts.size() || parts.size() == 1 ? open : List.of(condition);
    }

    /** For u ≠ v, what must not be 0, each factor of u − v in several letters; none for any other condition. */
    private List<Condition> parts(Condition condition) {
        if (!(condition instanceof Compare(var u, var relation, var v)) || relation != Relation.NE) return List.of();
        if (!(Sums.collected(List.of(u, Content.negated(v)), session) instanceof Sum difference)
            || Polynomial.of(difference).isPresent()) return List.of();
        return Kernels.factors(difference, Factorization.Effort.FORMULAS, session).orElse(List.of()).stream()
            .flatMap(factor -> nonZero(factor).stream()).distinct().toList();
    }

    /** Whether all that is demanded stands among the conjuncts of the other, word for word. */
    static boolean isWithin(Condition demanded, Condition other) {
        return demanded.equals(Condition.ALWAYS) || demanded.equals(other)
            || new HashSet<>(other.conjuncts()).containsAll(demanded.conjuncts());
    }

    /** u ≥ 0 and u ≠ 0 are u &gt; 0, also where one is known: x ≠ 0 is told as x &gt; 0 where only √x is seen. */
    private static List<Condition> strengthened(List<Condition> conditions, List<Condition> known) {
        var strict = new LinkedHashSet<Condition>();
        var bounds = Set.copyOf(known);
        var all = new LinkedHashSet<>(conditions);
        for (Condition condition : conditions)
            strict.add(condition instanceof Compare compare ? strict(compare, all, bounds) : condition);
        strict.removeIf(condition -> condition instanceof Compare(var u, var relation, var v) && relation == Relation.NE
            && (strict.contains(new Compare(u, Relation.GT, v)) || strict.contains(new Compare(u, Relation.LT, v))));
        return new ArrayList<>(strict);
    }

    private static Condition strict(Compare condition, Set<Condition> demands, Set<Condition> known) {
        Expr u = condition.left();
        Expr v = condition.right();
        boolean unequal = condition.relation() == Relation.NE;
        var apart = new Compare(u, Relation.NE, v);
        boolean excluded = demands.contains(apart) || known.contains(apart);
        if (condition.relation() == Relation.GE && excluded
            || unequal && known.contains(new Compare(u, Relation.GE, v))) return new Compare(u, Relation.GT, v);
        if (condition.relation() == Relation.LE && excluded
            || unequal && known.contains(new Compare(u, Relation.LE, v))) return new Compare(u, Relation.LT, v);
        return condition;
    }

    /** Without those that follow from the rest; that none follows from what is known has been seen to. */
    private static List<Condition> minimal(List<Condition> conditions, List<Condition> known) {
        if (conditions.size() < 2) return conditions;
        var rest = new ArrayList<>(conditions);
        for (Condition condition : conditions) {
            var others = new ArrayList<>(known);
            boolean unequal = condition instanceof Compare compare && compare.relation() == Relation.NE;
            for (Condition other : rest)
                if (!other.equals(condition) && !(unequal && Implied.saysMore(other))) others.add(other);
            if (Signs.holds(condition, others) == Truth.TRUE) rest.remove(condition);
        }
        return rest;
    }

    /** The condition about simplified expressions, taken apart as far as that is exact. */
    private List<Condition> simple(Condition condition) {          // recursion over conditions, whose depth we build
        var ranging = Quantified.told(condition).flatMap(this::decided);
        if (ranging.isPresent()) return List.of(ranging.get());
        return switch (condition) {
            case Compare(var u, var relation, var v) when v == Exprs.ZERO && relation == Relation.NE ->
                nonZero(normalizer.of(u));
            case Compare(var u, var relation, var v) -> List.of(solved(normalizer.of(Exprs.subtract(u, v)), relation));
            case IsInteger(var u)  -> List.of(new IsInteger(normalizer.of(u)));
            case NotInteger(var u) -> List.of(new NotInteger(normalizer.of(u)));
            case All(var parts)    -> parts.stream().flatMap(part -> simple(part).stream()).toList();
            case Any(var parts)    ->
                List.of(Condition.any(parts.stream().map(part ->
                Condition.all(simple(part))).map(Dropped::possible).toList()));
        };
    }

    /** What is demanded of every value of an index, or of some, where that holds or fails for each within its range. */
    private Optional<Condition> decided(Quantified.Ranging ranging) {
        var all = new ArrayList<>(ranged(ranging, ranging.lower(), ranging.upper()));
        if (!ranging.discrete()) all.addAll(ranged(ranging, ranging.upper(), ranging.lower()));  // either may be less
        if (ranging.some() && all.contains(Truth.FALSE) && ranging.discrete()) return Optional.of(Condition.NEVER);
        return !ranging.some() && all.stream().allMatch(Truth.TRUE::equals) ? Optional.of(Condition.ALWAYS)
            : Optional.empty();
    }

    /** What is known of each part of the condition, the variable ranging from one bound up to the other. */
    private List<Truth> ranged(Quantified.Ranging ranging, Expr least, Expr most) {
        var known = new ArrayList<>(assumptions);
        known.add(new Compare(RANGING, Relation.GE, least));
        known.add(new Compare(RANGING, Relation.LE, most));
        if (ranging.discrete()) known.add(new IsInteger(RANGING));
        var signs = new Signs(known);
        return ranging.condition().map(u -> Substitution.replace(u, Map.of(ranging.index(), RANGING))).conjuncts()
            .stream().map(part -> known(part, signs)).toList();
    }

    /** Whether the condition holds, as it stands or in its plain form: 1 − 1/(1 + eᵘ) is 1/(1 + e⁻ᵘ) &gt; 0. */
    private Truth known(Condition condition, Signs signs) {
        var seen = signs.holds(condition);
        return seen != Truth.UNKNOWN ? seen
            : signs.holds(new PlainConditions(normalizer, signs).of(Condition.all(simple(condition))));
    }

    /** NEVER if two conjuncts say contrary things of one sign: u = 0 and u &gt; 0. */
    private static Condition possible(Condition condition) {
        for (Condition one : condition.conjuncts())
            for (Condition other : condition.conjuncts())
                if (one instanceof Compare(var u, var first, var a)
                    && other instanceof Compare(var v, var second, var b)
                        && u == v && a == b && !(first.holds(-1) && second.holds(-1))
                            && !(first.holds(0) && second.holds(0))
                        && !(first.holds(1) && second.holds(1)))
                    return Condition.NEVER;
        return condition;
    }

    /** A product is not 0 if no factor is; the denominator does not matter, nor does a literal power. */
    private List<Condition> nonZero(Expr u) {
        var found = new LinkedHashSet<Condition>();
        for (Expr factor : factors(u))
            if (factor instanceof Num) found.add(Condition.NEVER);
            else if (factor instanceof Sum sum) found.addAll(roots(sum));
            else found.add(Condition.nonZero(factor));
        return List.copyOf(found);
    }

    /** What must not be 0 for u not to be: a product's factors, a fraction's numerator, a power's base. */
    private Set<Expr> factors(Expr u) {
        var found = new LinkedHashSet<Expr>();
        var open = new ArrayDeque<Expr>(List.of(u));
        while (!open.isEmpty())
            switch (open.pop()) {
                case Product(var factors)                            -> factors.reversed().forEach(open::push);
                case Quotient(var n, _)                              -> open.push(n);
                case Power(var base, Num(var n)) when n.signum() > 0 -> open.push(base);
                case Num(var value) when value.signum() != 0         -> { }
                case Sum sum -> normalizer.fraction(sum).ifPresentOrElse(open::push, () -> found.add(sum));
                case Expr other                                      -> found.add(other);
            }
        return found;
    }

    /** For a polynomial with rational zeros, one condition for each: x² − 1 ≠ 0 is x ≠ 1 and x ≠ −1. */
    private List<Condition> roots(Sum sum) {
        var polynomial = Polynomial.of(sum);
        if (polynomial.isEmpty()) return List.of(solved(sum, Relation.NE));
        var found = new ArrayList<Condition>();
        var split = RationalZeros.of(polynomial.get());
        for (Rational zero : split.zeros())
            if (zero.signum() == 0) found.addAll(nonZero(polynomial.get().base()));
            else found.add(new Compare(polynomial.get().base(), Relation.NE, Exprs.num(zero)));
        if (split.rest().degree() > 0) found.add(Condition.nonZero(split.rest().degree() == polynomial.get().degree()
            ? Content.of(sum).body() : split.rest().toExpr()));
        return found;
    }

    /** a·x + b ∘ 0 as x ∘ −b/a, and u − v ∘ 0 as u ∘ v. */
    static Condition solved(Expr difference, Relation relation) {
        if (difference instanceof Num(var value))
            return relation.holds(value.signum()) ? Condition.ALWAYS : Condition.NEVER;
        if (difference instanceof Sum sum) {
            var solved = Polynomial.solved(sum, relation).<Condition>map(found -> found)
                .or(() -> constantTerms(sum, relation)).or(() -> sides(sum, relation));
            if (solved.isPresent()) return solved.get();
        }
        var scaled = Content.of(difference);
        boolean flipped = scaled.coefficient().signum() < 0;
        return new Compare(scaled.body(), flipped ? relation.mirrored() : relation, Exprs.ZERO);
    }

    /** x − π ∘ 0 as x ∘ π. */
    private static Optional<Condition> constantTerms(Sum sum, Relation relation) {
        var moving = sum.terms().stream().filter(term -> !Substitution.variables(term).isEmpty()).toList();
        boolean polynomial = Polynomial.of(sum).isPresent();
        if (polynomial || moving.size() != 1 || sum.terms().size() > Exprs.MAX_FLAT) return Optional.empty();
        var scaled = Scaled.of(moving.getFirst());
        var rest = new ArrayList<>(sum.terms());
        rest.remove(moving.getFirst());
        var factor = Rational.MINUS_ONE.over(scaled.coefficient());
        Expr bound = Content.scaled(Exprs.sum(List.copyOf(rest)), factor);
        return Optional.of(new Compare(scaled.body(), factor.signum() > 0 ? relation.mirrored() : relation, bound));
    }

    /** A difference of two terms that are no numbers. */
    private static Optional<Condition> sides(Sum sum, Relation relation) {
        if (sum.terms().size() != 2 || Polynomial.of(sum).isPresent()) return Optional.empty();
        Expr first = sum.terms().get(0);
        Expr second = sum.terms().get(1);
        if (first instanceof Num || second instanceof Num) return Optional.empty();
        int a = Scaled.coefficient(first).signum();
        int b = Scaled.coefficient(second).signum();
        if (a * b >= 0) return Optional.empty();
        return Optional.of(a > 0 ? new Compare(first, relation, Content.negated(second))
            : new Compare(second, relation, Content.negated(first)));
    }
}
