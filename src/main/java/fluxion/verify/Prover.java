package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import fluxion.numeric.Truth;
import fluxion.simplify.Budget;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Proofs by stages: on the interior of the domain where that is enough ({@link Closure}); on the whole domain at once;
 * and, as u^v is e^(v ln u) for u &gt; 0 only, once for u &gt; 0 and once with 0 put for u.
 */
final class Prover {
    private static final List<FunctionSymbol> ANGLES = List.of(Functions.ARCSIN, Functions.ARCTAN, Functions.ATAN2);
    private static final int MAX_CASES = 6;
    private static final long STEPS = 4_000_000;

    private Prover() {}

    /** What algebra says of the claim; nothing if it says nothing within so many seconds. */
    static Optional<Algebra.Outcome> outcome(Claim given, double seconds) {
        var written = Reflections.written(given);
        var found = found(written.claim(), seconds);
        return written.apart().isEmpty() ? found : found.filter(outcome -> isProof(outcome)
            && written.apart().stream().allMatch(there -> isProvedOrVoid(there, seconds / 8)));
    }

    private static Optional<Algebra.Outcome> found(Claim claim, double seconds) {
        var interior = Closure.interior(claim).flatMap(inner -> decide(inner, seconds / 3)).filter(Prover::isProof);
        if (interior.isPresent()) return interior;
        var whole = decide(claim, seconds / 3);
        if (whole.filter(found -> isProof(found) || found instanceof Algebra.Outcome.Nowhere).isPresent()) return whole;
        if (vanishes(claim) || RadicalNumbers.isZero(Exprs.subtract(claim.left(), claim.right()))
            || holdsByExchange(claim, seconds / 4)) return Optional.of(new Algebra.Outcome.Zero());
        var byCases = inCases(claim, seconds / 4).filter(found -> isProof(found) || isOfIntegers(claim));
        return byCases.filter(Prover::isProof).or(() -> Optional.<Algebra.Outcome>of(new Algebra.Outcome.Zero())
            .filter(_ -> holdsByImage(claim, seconds / 8))).or(() -> byCases).or(() -> whole);
    }

    /** Whether it speaks of powers with integer exponents: elsewhere, cells tell the places more exactly. */
    private static boolean isOfIntegers(Claim claim) { return !Integers.of(claim).exponents().isEmpty(); }

    /** Whether the claim is proved once terms of the equations that are assumed are put in. */
    private static boolean holdsByExchange(Claim claim, double seconds) {
        var given = Exchange.of(claim.assumptions(), UnaryOperator.identity());
        var there = claim;
        for (Exchange equation : given)
            there = new Claim(equation.in(there.left()), claim.leftDomain(), equation.in(there.right()),
                claim.rightDomain(), claim.assumptions());
        return !there.equals(claim) && (vanishes(there) || isProved(there, seconds));
    }

    /** Whether the difference of the sides simplifies to 0, which changes no value where it has one. */
    private static boolean vanishes(Claim claim) {
        var signs = new Signs(claim.premises());
        Expr gap = distributed(Exprs.subtract(claim.left(), claim.right()), signs);
        return Simplifier.simplify(gap, claim.premises(), Budget.ORDINARY).expr() == Exprs.ZERO;
    }

    /** (u v)ⁿ = uⁿ vⁿ for an integer n, wherever one of the sides has a value. */
    private static Expr distributed(Expr f, Signs signs) {
        return Fold.fold(f, (node, at) -> {
            if (node.children().isEmpty()) return node;
            var children = node.children().stream().map(at).toList();
            return node instanceof Power(_, var n) && !(n instanceof Num) && signs.isInteger(n)
                && children.getFirst() instanceof Product(var us)
                ? Exprs.product(us.stream().map(u -> Exprs.power(u, children.getLast())).toList())
                : children.equals(node.children()) ? node : Exprs.rebuild(node, children);
        });
    }

    private static boolean isProof(Algebra.Outcome outcome) {
        return outcome instanceof Algebra.Outcome.Zero;
    }

    private static Optional<Algebra.Outcome> decide(Claim claim, double seconds) {
        try {
            return Optional.of(new Algebra(LambertEquation.solved(claim)).decide(new Work(STEPS, seconds)));
        } catch (Work.UsedUp _) {
            return Optional.empty();
        }
    }

    /**
     * What is found where all u that are demanded to be ≥ 0 are positive, and all that may be 0 are not, if the claim
     * is proved where one is 0.
     */
    private static Optional<Algebra.Outcome> inCases(Claim claim, double seconds) {
        var premises = claim.premises();
        var signs = new Signs(premises);
        var bases = new LinkedHashSet<Expr>();
        var strict = new ArrayList<>(premises);
        for (Condition premise : premises) {
            if (Premises.isStrict(premise)) continue;
            Premises.base(premise).ifPresent(u -> {
                strict.add(Condition.positive(u));
                bases.addAll(vanishing(u));
            });
        }
        var sides = Basic.expand(List.of(claim.left(), claim.right()));
        var expanded = claim(sides.getFirst(), premises, sides.getLast());
        for (Expr u : doubtful(sides, signs)) {
            strict.add(Condition.nonZero(u));
            bases.add(u);
        }
        if (bases.isEmpty() || bases.size() > MAX_CASES || isContradictory(strict)) return Optional.empty();
        double share = seconds / (bases.size() + 1);
        return decide(claim(expanded.left(), strict, expanded.right()), share)
            .filter(found -> found instanceof Algebra.Outcome.Zero || found instanceof Algebra.Outcome.Partly)
            .filter(_ -> bases.stream().allMatch(u -> isProvedOrVoid(without(expanded, premises, u), share)))
            .map(found -> found instanceof Algebra.Outcome.Partly(var where)
                ? new Algebra.Outcome.Partly(Condition.any(where, zero(bases))) : found);
    }

    private static Condition zero(Set<Expr> us) {
        return Condition.any(us.stream().<Condition>map(u ->
            new Condition.Compare(u, Relation.EQ, Exprs.ZERO)).toList());
    }

    /** What is 0 where u is: u itself, or a factor of a product or of the top of a fraction. */
    private static List<Expr> vanishing(Expr u) {                  // recursion over factors, which are no products
        return switch (u) {
            case Product(var factors)   -> factors.stream().filter(f -> !(f instanceof Num))
                .flatMap(f -> vanishing(f).stream()).toList();
            case Quotient(var above, _) -> vanishing(above);
            case Power(var base, var n) when !(n instanceof Num(var c)) || c.signum() > 0 -> vanishing(base);
            case Expr _                 -> List.of(u);
        };
    }

    /** The u of which all that matters in sgn u, sinc u, W(u) or uⁿ for an integer n is whether they are 0. */
    private static Set<Expr> doubtful(List<Expr> sides, Signs signs) {
        var found = new LinkedHashSet<Expr>();
        for (Expr node : Fold.postOrder(sides)) {
            Expr u = node instanceof Apply(var f, var us) && (f == Functions.SIGN || f == Functions.SINC
                || f == Functions.LAMBERTW)
                ? us.getFirst()
                : node instanceof Power(var b, var n) && !(n instanceof Num) && signs.isInteger(n) ? b : Exprs.ONE;
            Expr zero = vanishingWith(u);
            if (!signs.isNonZero(zero)) found.add(zero);
        }
        return found;
    }

    /** What is 0 where |u|, u², −u and the like are. */
    private static Expr vanishingWith(Expr u) {
        Expr inside = u;
        while (true) {
            if (inside instanceof Power(var b, Num _)) inside = b;
            else if (inside instanceof Apply(var f, var us) && f == Functions.ABS) inside = us.getFirst();
            else if (inside instanceof Product(var us) && us.getFirst() instanceof Num && us.size() == 2)
                inside = us.getLast();
            else return inside;
        }
    }

    /**
     * Sums of logarithms are equal if their exponentials are. Sums of arcsines and arctangents are equal if the cosine
     * of their difference is 1 and the difference is known to be smaller than 2π.
     */
    private static boolean holdsByImage(Claim claim, double seconds) {
        var sides = Basic.expand(List.of(claim.left(), claim.right()));
        var functions = Fold.postOrder(sides).stream().filter(node -> node instanceof Apply)
            .map(node -> ((Apply) node).function()).toList();
        var images = claim(Exprs.exp(sides.getFirst()), claim.premises(), Exprs.exp(sides.getLast()));
        if (functions.contains(Functions.LN) && isProved(images, seconds)) return true;
        if (functions.stream().noneMatch(ANGLES::contains)) return false;
        var gap = Exprs.subtract(sides.getFirst(), sides.getLast());
        var turn = Exprs.product(Exprs.TWO, Exprs.PI);
        var signs = new Signs(claim.premises());
        var bounded = bounded(gap);
        return signs.holds(new Condition.Compare(bounded, Relation.LT, turn)) == Truth.TRUE
            && signs.holds(new Condition.Compare(bounded, Relation.GT, Exprs.negate(turn))) == Truth.TRUE
            && isProved(claim(Functions.cos(gap), claim.premises(), Exprs.ONE), seconds);
    }

    /**
     * The sum with something of a little larger range for each arcsine: its values are −π/2 to π/2 with the ends, those
     * of 1.001 arctan(v) for an unknown v are all these and more.
     */
    private static Expr bounded(Expr gap) {
        var arcsines = Fold.postOrder(gap).stream()
            .filter(node -> node instanceof Apply(var f, _) && f == Functions.ARCSIN).toList();
        return Fold.fold(gap, (node, at) -> node.children().isEmpty() ? node
            : arcsines.contains(node) ? Exprs.product(Exprs.num(1001, 1000),
                Functions.arctan(Exprs.variable("#v" + arcsines.indexOf(node))))
            : Exprs.rebuild(node, node.children().stream().map(at).toList()));
    }

    private static Claim claim(Expr left, List<Condition> premises, Expr right) {
        return new Claim(left, Condition.all(premises), right, Condition.ALWAYS, List.of());
    }

    private static boolean isProved(Claim claim, double seconds) {
        return !isContradictory(claim.premises()) && decide(claim, seconds).filter(Prover::isProof).isPresent();
    }

    /** Whether the claim is proved, or there is no point that it speaks of. */
    private static boolean isProvedOrVoid(Claim claim, double seconds) {
        return isContradictory(claim.premises()) || decide(claim, seconds).filter(outcome -> isProof(outcome)
            || outcome instanceof Algebra.Outcome.Nowhere).isPresent();
    }

    private static boolean isContradictory(List<Condition> premises) {
        var signs = new Signs(List.of());
        return premises.stream().anyMatch(premise -> signs.holds(premise) == Truth.FALSE);
    }

    /** The claim at the points at which u = 0. */
    private static Claim without(Claim claim, List<Condition> premises, Expr u) {
        var there = premises.stream().map(p -> possible(p.map(e -> zero(e, u)))).toList();
        return claim(simplified(zero(claim.left(), u), there), there, simplified(zero(claim.right(), u), there));
    }

    private static Expr simplified(Expr e, List<Condition> known) {
        return Simplifier.simplify(e, known, Budget.ORDINARY).expr();
    }

    /** The condition without the alternatives that hold nowhere. */
    private static Condition possible(Condition condition) {
        if (!(condition instanceof Condition.Any(var parts))) return condition;
        var signs = new Signs(List.of());
        return Condition.any(parts.stream().filter(part -> signs.holds(part) != Truth.FALSE).toList());
    }

    private static Expr zero(Expr e, Expr u) {
        return Fold.fold(e, (node, at) -> node == u ? Exprs.ZERO
            : node.children().isEmpty() ? node : Exprs.rebuild(node, node.children().stream().map(at).toList()));
    }
}
