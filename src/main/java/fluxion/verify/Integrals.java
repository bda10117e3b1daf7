package fluxion.verify;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.numeric.Enclosures;
import fluxion.simplify.Budget;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;

/**
 * Proofs for integrals that have values, so that their integrands have values almost everywhere between the bounds.
 *
 * <ul>
 * <li>Σ cᵢ ∫ hᵢ over the same bounds is ∫ Σ cᵢ hᵢ, and 0 if Σ cᵢ hᵢ = 0 is proved between the bounds.
 * <li>∫ from a to b of h is F(b) − F(a), if F is continuous from a to b, the bounds with them, differentiable between
 * them but for finitely many points, and F′ = h is proved there: the fundamental theorem of calculus from each of these
 * points to the next (Rudin, Real and Complex Analysis, 7.21), and F has no jump at them.
 * <li>∫ from a to b of k(φ) φ′ is ∫ from φ(a) to φ(b) of k, if φ has a continuous derivative and k∘φ is continuous from
 * a to b, the bounds with them (Apostol, Mathematical Analysis, 7.36); or if φ is affine and not constant, for any k.
 * </ul>
 */
final class Integrals {
    private static final int MOST = 8;
    private static final int HIGHEST = 4;
    private static final long STEPS = 2_000_000;
    private static final double SHARE = 0.5;

    private final Claim claim;
    private final List<Condition> premises;
    private final DoubleSupplier secondsLeft;

    Integrals(Claim claim, DoubleSupplier secondsLeft) {
        this.claim = claim;
        this.premises = plain(claim.premises());
        this.secondsLeft = secondsLeft;
    }

    private static List<Condition> plain(List<Condition> conditions) {
        return conditions.stream().filter(part -> !Bounded.concerns(part.expressions())).toList();
    }

    /** ∫ from one bound to the other of something, times a number or anything else that is free of integrals. */
    private record Integral(Expr from, Expr to, Variable t, Expr integrand) {
        Integral reversed() { return new Integral(to, from, t, Exprs.negate(integrand)); }
    }

    /** A proof of the claim; empty if none is found. */
    Optional<Verdict> proof() {
        if (!concerns(claim)) return Optional.empty();
        try {
            return gathered().filter(this::vanishes).map(_ -> new Verdict.Proved(Verdict.Method.NORMAL_FORM));
        } catch (Work.UsedUp _) {
            return Optional.empty();
        }
    }

    /** Whether the claim is about integrals, and about no sums. */
    private static boolean concerns(Claim claim) {
        var binders = Fold.withTemplates(List.of(claim.left(), claim.right())).stream()
            .filter(node -> node instanceof Apply(Binder _, _)).map(node -> (Apply) node).toList();
        return !binders.isEmpty() && binders.stream().noneMatch(node -> ((Binder) node.function()).kind()
            .isDiscrete());
    }

    /** left − right as what is free of integrals, and an integral for each pair of bounds. */
    private record Gap(Expr free, List<Integral> integrals) {}

    /** Empty if the integrals do not stand alone, each with a factor. */
    private Optional<Gap> gathered() {
        var names = new LinkedHashMap<Expr, Expr>();
        for (Expr node : Fold.postOrder(List.of(claim.left(), claim.right())))
            if (node instanceof Apply(Binder _, _)) names.put(node, Exprs.variable("#integral" + names.size()));
        if (names.size() > MOST) return Optional.empty();
        Expr gap = Substitution.replace(Exprs.subtract(claim.left(), claim.right()), names);
        var zero = new LinkedHashMap<Expr, Expr>();
        names.values().forEach(name -> zero.put(name, Exprs.ZERO));
        var t = Exprs.variable("#t" + Binder.depth(Exprs.sum(List.copyOf(names.keySet()))));
        var sums = new LinkedHashMap<List<Expr>, Expr>();
        for (var entry : names.entrySet()) {
            var slope = Slopes.derivative(gap, (Variable) entry.getValue()).map(this::simple);
            if (slope.isEmpty() || names.values().stream().anyMatch(name -> Substitution.contains(slope.get(),
                (Variable) name))) return Optional.empty();
            if (!(entry.getKey() instanceof Apply(Binder binder, var us))) continue;
            Expr term = Exprs.product(slope.get(), binder.at(t, us));
            var bounds = List.of(simple(us.get(0)), simple(us.get(1)));
            if (sums.containsKey(bounds.reversed())) sums.merge(bounds.reversed(), Exprs.negate(term), Exprs::sum);
            else sums.merge(bounds, term, Exprs::sum);
        }
        return Optional.of(new Gap(Substitution.replace(gap, zero), sums.entrySet().stream().map(sum ->
            new Integral(sum.getKey().getFirst(), sum.getKey().getLast(), t, sum.getValue())).toList()));
    }

    private boolean vanishes(Gap gap) {
        var open = new ArrayList<Integral>();
        for (Integral one : gap.integrals) if (!isZero(one)) open.add(one);
        var free = new ArrayList<>(List.of(gap.free));
        open.removeIf(one -> {
            var value = closed(one, premises).or(() -> byRest(one, gap.free));
            value.ifPresent(free::add);
            return value.isPresent();
        });
        for (int i = 0; i < open.size(); i++)
            for (int k = i + 1; k < open.size(); k++)
                if (areSubstituted(open.get(i), open.get(k))) {
                    open.remove(k);
                    open.remove(i--);
                    break;
                }
        return open.isEmpty() && isProved(Exprs.sum(free), Exprs.ZERO, premises);
    }

    /** Whether the integrand is 0, or is continuous and changes its sign where t and a + b − t are exchanged. */
    private boolean isZero(Integral one) {
        Expr mirrored = at(one.integrand, one.t, simple(Exprs.sum(one.from, one.to, Exprs.negate(one.t))));
        return Stretch.between(one.t, one.from, one.to, premises).stream().allMatch(stretch ->
            isProved(one.integrand, Exprs.ZERO, stretch.open())
            || stretch.isContinuous(one.integrand, stretch.closedFor(one.integrand))
                && isProved(mirrored, Exprs.negate(one.integrand), stretch.open()));
    }

    /** Its value by an antiderivative, wherever it has one. */
    // recursion over integrals within integrals, whose depth the reader bounds
    private Optional<Expr> closed(Integral one, List<Condition> known) {
        var stretches = Stretch.between(one.t, one.from, one.to, known);
        var kink = stretches.size() > 1 ? Optional.<Expr>empty() : stretches.getFirst().kink(one.integrand);
        if (kink.isPresent()) return closed(new Integral(one.from, kink.get(), one.t, one.integrand), known)
            .flatMap(u -> closed(new Integral(kink.get(), one.to, one.t, one.integrand), known)
                .map(v -> Exprs.sum(u, v)));
        var inner = withoutIntegrals(one.integrand, stretches);
        if (inner.isEmpty()) return Optional.empty();
        Expr h = stretches.size() == 1 ? simple(inner.get(), stretches.getFirst().open()) : inner.get();
        var work = new Work(STEPS, secondsLeft.getAsDouble() * SHARE);
        var inside = Stretch.with(known, Domain.of(h, known).interior().conjuncts());
        var primitive = new Primitives(one.t, inside, work).of(h).map(this::simple);
        return primitive.filter(f -> stretches.stream().allMatch(stretch -> isPrimitive(f, h, stretch, work)))
            .map(f -> Exprs.subtract(at(f, one.t, one.to), at(f, one.t, one.from)));
    }

    /** Of an integral up to x, or from there, by what it is claimed to be: if that is right, an antiderivative. */
    private Optional<Expr> byRest(Integral one, Expr rest) {
        boolean upTo = one.to instanceof Variable;
        if (!((upTo ? one.to : one.from) instanceof Variable x)
            || Substitution.contains(upTo ? one.from : one.to, x) || Substitution.contains(one.integrand, x))
            return Optional.empty();
        Expr moved = Substitution.replace(rest, Map.of(x, one.t));
        Expr f = upTo ? Exprs.negate(moved) : moved;
        var work = new Work(STEPS, secondsLeft.getAsDouble() * SHARE);
        return Stretch.between(one.t, one.from, one.to, premises).stream().allMatch(stretch ->
            isPrimitive(f, one.integrand, stretch, work))
            ? Optional.of(Exprs.subtract(at(f, one.t, one.to), at(f, one.t, one.from))) : Optional.empty();
    }

    /** The integrand with the values of the integrals in it; empty if one is not known. */
    private Optional<Expr> withoutIntegrals(Expr integrand, List<Stretch> stretches) {
        var values = new LinkedHashMap<Expr, Expr>();
        for (Expr node : Fold.postOrder(integrand)) {
            if (!(node instanceof Apply(Binder binder, var us))) continue;
            var t = Exprs.variable("#t" + Binder.depth(node));
            var inner = new Integral(us.get(0), us.get(1), t, binder.at(t, us));
            var found = new LinkedHashSet<Expr>();
            for (Stretch stretch : stretches) {
                var value = closed(inner, stretch.open());
                if (value.isEmpty()) return Optional.empty();
                found.add(simple(value.get()));
            }
            if (found.size() != 1) return Optional.empty();
            values.put(node, found.getFirst());
        }
        return Optional.of(values.isEmpty() ? integrand : simple(Substitution.replace(integrand, values)));
    }

    private boolean isPrimitive(Expr f, Expr h, Stretch stretch, Work work) {
        if (Bounded.concerns(List.of(f))) return false;
        var closed = stretch.closedFor(h);
        var slope = Slopes.derivative(f, stretch.t());
        return slope.isPresent() && stretch.isContinuous(f, closed)
            && stretch.holdsAlmost(Domain.smooth(f, stretch.t(), stretch.premises()), work)
            && isProved(slope.get(), h, stretch.open());
    }

    private boolean areSubstituted(Integral one, Integral other) {
        return isSubstituted(one, other) || isSubstituted(other, one) || isSubstituted(one, other.reversed())
            || isSubstituted(other, one.reversed());
    }

    /** Whether the integrals cancel, as t of the second is a function of t of the first. */
    private boolean isSubstituted(Integral first, Integral second) {
        for (Expr inner : inner(first, second)) {
            if (!isEqual(at(inner, first.t, first.from), second.from)
                || !isEqual(at(inner, first.t, first.to), second.to)) continue;
            var slope = Slopes.derivative(inner, first.t);
            if (slope.isEmpty()) continue;
            Expr outer = at(second.integrand, second.t, inner);
            boolean follows = Stretch.between(first.t, first.from, first.to, premises).stream().allMatch(stretch ->
                maySubstitute(first.integrand, outer, inner, slope.get(), stretch)
                    && isProved(Exprs.sum(first.integrand, Exprs.product(outer, slope.get())), Exprs.ZERO,
                        stretch.open()));
            if (follows) return true;
        }
        return false;
    }

    private boolean maySubstitute(Expr integrand, Expr outer, Expr inner, Expr slope, Stretch stretch) {
        var closed = stretch.closedFor(integrand);
        Expr plain = simple(slope);
        if (!Substitution.contains(plain, stretch.t()) && Domain.of(inner).equals(Condition.ALWAYS)
            && stretch.holds(Condition.nonZero(plain), stretch.premises())) return true;
        return !Bounded.concerns(List.of(outer, inner)) && stretch.isContinuous(outer, closed)
            && stretch.isContinuous(inner, closed) && stretch.isContinuous(slope, closed)
            && stretch.holds(Domain.smooth(inner, stretch.t(), stretch.premises()), closed);
    }

    /** What t of the second integral may be: parts of the first integrand, and the affine function of the bounds. */
    private Set<Expr> inner(Integral first, Integral second) {
        var found = new LinkedHashSet<Expr>();
        Expr length = simple(Exprs.subtract(first.to, first.from));
        if (length != Exprs.ZERO) found.add(simple(Exprs.sum(second.from, Exprs.product(Exprs.quotient(
            Exprs.subtract(second.to, second.from), length), Exprs.subtract(first.t, first.from)))));
        for (int n = 2; n <= HIGHEST; n++) found.add(Exprs.power(first.t, Exprs.num(n)));
        for (Expr node : Fold.postOrder(first.integrand))
            if (node != first.t && Substitution.contains(node, first.t)) found.add(node);
        found.removeIf(node -> Bounded.concerns(List.of(node)));
        return found;
    }

    /** Whether the bounds are equal; of two numbers this is soon seen to be false. */
    private boolean isEqual(Expr u, Expr v) {
        boolean numbers = Substitution.variables(u).isEmpty() && Substitution.variables(v).isEmpty();
        return !(numbers && Enclosures.apart(u, v, Map.of()).isPresent()) && isProved(u, v, premises);
    }

    private boolean isProved(Expr left, Expr right, List<Condition> known) {
        if (simple(left, known) == simple(right, known)) return true;
        var claimed = new Claim(left, Domain.of(left, known), right, Domain.of(right, known), known);
        return Judge.judge(claimed, secondsLeft.getAsDouble() * SHARE) instanceof Verdict.Proved;
    }

    private static Expr at(Expr f, Variable t, Expr u) {
        return Substitution.replace(f, Map.of(t, u));
    }

    private Expr simple(Expr u) {
        return simple(u, premises);
    }

    private static Expr simple(Expr u, List<Condition> known) {
        return Simplifier.simplify(u, known, Budget.ORDINARY).expr();
    }
}
