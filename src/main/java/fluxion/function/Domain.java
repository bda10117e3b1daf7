package fluxion.function;

import static fluxion.expr.Condition.ALWAYS;
import static fluxion.expr.Condition.NEVER;
import static fluxion.expr.Condition.all;
import static fluxion.expr.Condition.any;
import static fluxion.expr.Condition.nonNegative;
import static fluxion.expr.Condition.nonZero;
import static fluxion.expr.Condition.positive;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Coverage;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Fold.Memory;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.Collections;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Where an expression has a value, and where it is differentiable. Each answer is one conjunct per quotient, power and
 * function that restricts the point; what holds anyway (2 ≠ 0, 1 + x² ≠ 0) is left out, what cannot hold (0 ≠ 0)
 * makes the whole {@link Condition#NEVER}. Linear in the distinct nodes.
 */
public final class Domain {
    /** The signs and the integers among the sub-expressions, as far as anybody asks. */
    private final Memory<SignSet> signs = new Memory<>(this::signsOf);
    private final Memory<Boolean> integers = new Memory<>(this::isIntegerNode);
    private final List<Condition> assumptions;

    private Domain(List<Condition> assumptions) {
        this.assumptions = assumptions;
    }

    /** Where every sub-expression has a value: see CONVENTIONS of domains in {@link Exprs#power} and the entries. */
    public static Condition of(Expr f) {
        return of(f, List.of());
    }

    /** The same among the points that satisfy the assumptions; what follows from the sign of a name is left out. */
    public static Condition of(Expr f, List<Condition> assumptions) {
        return of(List.of(f), assumptions);
    }

    /** Where every sub-expression of all the expressions has a value. */
    public static Condition of(List<Expr> roots, List<Condition> assumptions) {
        var order = Fold.postOrder(roots);
        var domain = new Domain(assumptions);
        return domain.gathered(roots, order, Set.of(), domain::ofNode);
    }

    /**
     * Where, within the domain, every part of f that depends on x is differentiable and its derivative's formula has a
     * value: x ≠ 0 for |x|, x not an integer for ⌊x⌋. Outside this set nothing is said: x·|x| has a derivative at 0.
     */
    public static Condition smooth(Expr f, Variable x) {
        return smooth(f, x, List.of());
    }

    /** Where an integral has values around the point as x moves: ∫√(t − x) dt from 0 to 1 has none for x &gt; 0. */
    public static Condition around(Binder integral, List<Expr> arguments, Variable x) {
        return new Domain(List.of()).around(integral, arguments, List.of(x));
    }

    private Condition around(Binder integral, List<Expr> arguments, List<Variable> moving) {
        return all(ofBinder(integral, arguments).conjuncts().stream().map(part -> Quantified.told(part).isPresent()
            ? part : part.interior(moving)).toList());
    }

    /** The same among the points that satisfy the assumptions. */
    public static Condition smooth(Expr f, Variable x, List<Condition> assumptions) {
        var order = Fold.postOrder(f);
        var domain = new Domain(assumptions);
        var moving = Collections.<Expr>newSetFromMap(new IdentityHashMap<>());
        for (Expr node : order)
            if (node == x || node.children().stream().anyMatch(moving::contains)) moving.add(node);
        return domain.gathered(List.of(f), order, Set.of(), node -> moving.contains(node)
            ? domain.smoothAt(node, moving::contains) : ALWAYS);
    }

    /**
     * What is demanded of all nodes together. A value in a branch demands something only where the branch is taken.
     *
     * @param order     all nodes below the roots, children before parents
     * @param elsewhere nodes of which it is demanded already
     */
    // recursion over branches within branches
    private Condition gathered(List<Expr> roots, List<Expr> order, Set<Expr> elsewhere,
        Function<Expr, Condition> demand) {
        if (elsewhere.isEmpty() && !hasPieces(order)) return everywhere(order, demand);
        var always = Collections.<Expr>newSetFromMap(new IdentityHashMap<>());
        always.addAll(roots);
        for (Expr node : order.reversed()) if (always.contains(node)) always.addAll(neededAlways(node));
        always.addAll(elsewhere);
        var conditions = new LinkedHashSet<Condition>();
        for (Expr node : order) {
            if (!always.contains(node) || elsewhere.contains(node)) continue;
            conditions.add(decided(demand.apply(node)));
            if (node instanceof Apply(Pieces pieces, var args))
                for (var branch : pieces.exclusive(args)) {
                    var then = List.of(branch.then());
                    conditions.add(implied(branch.when(), gathered(then, Fold.postOrder(then), always, demand)));
                }
        }
        return all(List.copyOf(conditions));
    }

    private static boolean hasPieces(List<Expr> nodes) {
        for (Expr node : nodes) if (node instanceof Apply(Pieces _, _)) return true;
        return false;
    }

    private Condition everywhere(List<Expr> order, Function<Expr, Condition> demand) {
        var conditions = new ArrayList<Condition>();
        for (Expr node : order) {
            var demanded = decided(demand.apply(node));
            if (demanded != ALWAYS) conditions.add(demanded);
        }
        return conditions.isEmpty() ? ALWAYS : all(conditions);
    }

    private static List<Expr> neededAlways(Expr node) {
        return node instanceof Apply(Pieces pieces, var args) ? pieces.sides(args) : node.children();
    }

    private Condition implied(Condition when, Condition then) {
        return Coverage.decided(any(decided(when).negated(), then));
    }

    private SignSet signsOf(Expr node, Function<Expr, SignSet> at) {
        return SignSet.ofNode(node, at, assumptions);
    }

    /**
     * Whether the expression is built of integer literals and declared integers by +, · and powers, or a polynomial
     * like n(n + 1)/2; ⌊x⌋ is not declared.
     */
    private boolean isIntegerNode(Expr node, Function<Expr, Boolean> at) {
        return isDeclared(node) || switch (node) {
            case Num(var q)           -> q.isInteger();
            case Sum(var us)          -> areIntegers(us, at) || isWhole(node);
            case Product(var us)      -> areIntegers(us, at) || isWhole(node);
            case Quotient _           -> isWhole(node);
            case Power(var u, Num(var q)) -> q.isInteger() && q.signum() >= 0 && at.apply(u);
            case Constant _, Variable _, Power _, Apply _ -> false;
        };
    }

    private static boolean areIntegers(List<Expr> us, Function<Expr, Boolean> at) {
        for (int k = 0; k < us.size(); k++) if (!at.apply(us.get(k))) return false;
        return true;
    }

    private boolean isDeclared(Expr u) {
        return !assumptions.isEmpty() && assumptions.contains(new IsInteger(u));
    }

    private boolean isWhole(Expr u) {
        if (assumptions.isEmpty()) return false;
        var declared = new ArrayList<Expr>();
        for (Condition assumption : assumptions) if (assumption instanceof IsInteger(var v)) declared.add(v);
        return !declared.isEmpty() && Residues.of(u, declared, this::isDeclared) != Residues.Kind.OPEN;
    }

    // ---- where a node has a value, its children having values

    private Condition ofNode(Expr node) {
        return switch (node) {
            case Num _, Constant _, Variable _, Sum _, Product _ -> ALWAYS;
            case Quotient(_, var v)              -> nonZero(v);
            case Power(var u, var v)             -> ofPower(u, v);
            case Apply(MathFunction f, var args) -> f.domain(args);
            case Apply(Binder binder, var args)  -> ofBinder(binder, args);
            case Apply(Pieces pieces, var args)  -> Coverage.decided(any(pieces.branches(args).stream()
                .map(branch -> decided(branch.when())).toList()));
            case Apply _                         -> ALWAYS;      // abstract functions are C^∞ on the whole space
        };
    }

    /** The bounds of Σ and ∏ are integers that leave no gap, and every term has a value; of ∫, almost all have one. */
    private Condition ofBinder(Binder binder, List<Expr> args) {
        if (!binder.kind().isDiscrete()) return Integrable.between(binder, of(binder.body(), within(binder, args)),
            args);
        Expr count = Exprs.sum(args.get(1), Exprs.negate(args.get(0)), Exprs.ONE);
        return all(new IsInteger(args.get(0)), new IsInteger(args.get(1)), nonNegative(count),
            Quantified.everywhere(of(binder.body(), within(binder, args)), binder.kind(), args));
    }

    /** What is known of the places of a template. */
    private List<Condition> within(Binder binder, List<Expr> args) {
        var known = new java.util.ArrayList<Condition>();
        binder.integers(args).forEach(place -> known.add(new IsInteger(place)));
        for (Variable place : binder.placesOf(args, integers::at)) known.add(new IsInteger(place));
        if (binder.kind().isDiscrete() && args.getFirst() instanceof Num)
            known.add(new Compare(Binder.INDEX, Relation.GE, args.getFirst()));
        return known;
    }

    private Condition ofPower(Expr u, Expr v) {
        if (v instanceof Num(var q)) {
            if (isOdd(q.denominator())) return q.signum() < 0 ? nonZero(u) : ALWAYS;
            return q.signum() < 0 ? positive(u) : nonNegative(u);
        }
        if (integers.at(v)) return any(nonZero(u), nonNegative(v));
        return any(positive(u), all(isZero(u), positive(v)));
    }

    // ---- where a node is differentiable, within its domain

    private Condition smoothAt(Expr node, Predicate<Expr> depends) {
        return switch (node) {
            case Num _, Constant _, Variable _, Sum _, Product _, Quotient _ -> ALWAYS;
            case Power(var u, var v)             -> smoothPower(u, v, depends);
            case Apply(MathFunction f, var args) -> all(IntStream.range(0, args.size())
                .filter(slot -> depends.test(args.get(slot))).mapToObj(slot -> f.smooth(slot, args)).toList());
            case Apply(Binder binder, var args)  -> smoothBinder(binder, args, depends);
            case Apply(Pieces pieces, var args)  -> pieces.away(args, depends);
            case Apply _                         -> ALWAYS;
        };
    }

    private Condition smoothBinder(Binder binder, List<Expr> args, Predicate<Expr> depends) {
        var conditions = new LinkedHashSet<Condition>();
        for (Variable place : binder.placesOf(args, depends))
            conditions.add(Quantified.everywhere(smooth(binder.body(), place, within(binder, args)), binder.kind(),
                args));
        if (!binder.kind().isDiscrete()) {
            for (Expr bound : args.subList(0, 2))
                if (depends.test(bound)) conditions.add(Integrable.atBound(binder, bound, args));
            conditions.add(around(binder, args, args.stream().flatMap(u -> Substitution.variables(u).stream())
                .filter(depends).toList()));
        }
        return all(List.copyOf(conditions));
    }

    /**
     * u^v at u = 0: the slope of u^(1/3) is infinite, that of u^(5/3) is 0; u^(3/2) and u^π have no values beyond; a
     * moving exponent needs ln u, except for 0^v, which is 0 for v &gt; 0.
     */
    private Condition smoothPower(Expr u, Expr v, Predicate<Expr> depends) {
        if (depends.test(v)) return u == Exprs.ZERO ? positive(v) : nonZero(u);
        if (v instanceof Num(var q)) {
            boolean beyond = isOdd(q.denominator());
            return q.isInteger() || beyond && q.compareTo(Rational.ONE) > 0 ? ALWAYS : nonZero(u);
        }
        if (Substitution.variables(v).isEmpty()) return nonZero(u);
        return any(nonZero(u), new Compare(v, integers.at(v) ? Relation.GE : Relation.GT, Exprs.ONE));
    }

    private static Condition isZero(Expr u) {
        return new Compare(u, Relation.EQ, Exprs.ZERO);
    }

    private static boolean isOdd(BigInteger n) {
        return n.testBit(0);
    }

    // ---- what is known to hold, or not to hold

    /** The condition with every comparison that is known to hold or to fail replaced by ALWAYS or NEVER. */
    // recursion over conditions of the table, not user input
    private Condition decided(Condition condition) {
        if (condition == ALWAYS) return condition;
        return switch (condition) {
            case Compare(var u, var relation, var v) -> compared(u, relation, v)
                .map(holds -> holds ? ALWAYS : NEVER).orElse(condition);
            case IsInteger(var u)  -> integral(u).map(is -> is ? ALWAYS : NEVER).orElse(condition);
            case NotInteger(var u) -> integral(u).map(is -> is ? NEVER : ALWAYS).orElse(condition);
            case All(var parts)    -> all(parts.stream().map(this::decided).toList());
            case Any(var parts)    -> merged(any(parts.stream().map(this::decided).toList()));
        };
    }

    private Optional<Boolean> compared(Expr u, Relation relation, Expr v) {
        if (u == v) return Optional.of(relation.holds(0));
        var left = exact(u);
        var right = exact(v);
        if (left.isPresent() && right.isPresent())
            return Optional.of(relation.holds(left.get().compareTo(right.get())));
        return signs.at(u).plus(signs.at(v).negate()).holds(relation);
    }

    private static Optional<Rational> exact(Expr u) {
        return switch (u) {
            case Num(var q) -> Optional.of(q);
            case Apply(var f, var args) when f == Functions.ABS && args.getFirst() instanceof Num(var q) ->
                Optional.of(q.abs());
            case Constant _, Variable _, Sum _, Product _, Quotient _, Power _, Apply _ -> Optional.empty();
        };
    }

    private Optional<Boolean> integral(Expr u) {
        if (u instanceof Num(var q)) return Optional.of(q.isInteger());
        boolean is = integers.at(u);
        if (u instanceof Apply(MathFunction f, _)) is |= f.integral();
        return is ? Optional.of(true) : Optional.empty();
    }

    /** {@code u > 0 or u = 0} is {@code u ≥ 0}. */
    private static Condition merged(Condition condition) {
        if (condition instanceof Any(var parts) && parts.size() == 2
                && parts.get(0) instanceof Compare(var u, var first, var v) && first == Relation.GT
                && parts.get(1).equals(new Compare(u, Relation.EQ, v)))
            return new Compare(u, Relation.GE, v);
        return condition;
    }
}
