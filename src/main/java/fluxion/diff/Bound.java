package fluxion.diff;

import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.ZERO;

import fluxion.diff.Derived.Why;
import fluxion.diff.Textbook.Applied;
import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator.Kind;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.function.Indices;
import fluxion.function.Kin;
import fluxion.function.Quantified;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The derivative of Σ, ∏ and ∫. The template is differentiated by the place of each part that moves, and by the
 * members of the family that the variable belongs to:
 *
 * <ul>
 * <li>(Σ u)′ = Σ u′; where u′ has a factor δᵢₖ, the sum is its one term, for k between the bounds;
 * <li>(∏ u)′ = Σⱼ u′ⱼ ∏_{i&lt;j} u ∏_{i&gt;j} u, which needs no u ≠ 0;
 * <li>(∫ₐᵇ f dt)′ = f(b) b′ − f(a) a′ + ∫ₐᵇ f′ dt, for f and f′ continuous (Leibniz; DLMF 1.5.22).
 * </ul>
 */
record Bound(Scope scope, Variable x, Binder binder, List<Expr> arguments, Function<Expr, Condition> still,
    boolean inPieces, Trace trace, Findings findings) {
    Applied derivative(Expr node, UnaryOperator<Expr> inner) throws Undone {
        if (isSingularAtMovingBound(inner)) return reflected(node, inner);
        var terms = new ArrayList<Expr>();
        boolean member = !Kin.members(binder, x).isEmpty();
        boolean moves = arguments.subList(2, arguments.size()).stream().anyMatch(part -> inner.apply(part) != ZERO);
        var alone = member && (moves || !Kin.isSingle(binder, x)) ? Kin.places(binder, x) : List.<Expr>of();
        for (Expr place : alone) alone(place);
        for (int k = 1; k <= binder.places(); k++) {
            Expr moved = inner.apply(arguments.get(k + 1));
            if (moved == ZERO) continue;
            var rests = still.apply(arguments.get(k + 1));
            Expr slope = collected(template(Pieces.place(k), alone, rests), splits(Pieces.place(k)));
            if (slope != ZERO) terms.add(Exprs.product(slope, moved));
        }
        if (member) terms.add(collected(template(x, alone, Condition.NEVER), false));
        terms.addAll(bounds(node, inner));
        if (binder.kind() == Binder.Kind.INTEGRAL) findings.require(Domain.around(binder, arguments, x));
        return new Applied(rule(), Exprs.sum(terms.stream().filter(term -> term != ZERO).toList()));
    }

    /** Whether the integrand has no value at a bound that moves, wherever that is: ln(x − t) at t = x. */
    private boolean isSingularAtMovingBound(UnaryOperator<Expr> inner) {
        return binder.kind() == Binder.Kind.INTEGRAL && Stream.of(0, 1).map(arguments::get).anyMatch(bound ->
            inner.apply(bound) != ZERO && Domain.of(Reflected.cancelled(binder.at(bound, arguments)))
                .equals(Condition.NEVER));
    }

    /** By the fundamental theorem of calculus for the reflected integral, if nothing moves but its bounds. */
    private Applied reflected(Expr node, UnaryOperator<Expr> inner) throws Undone {
        if (!(Reflected.of(binder, arguments) instanceof Apply(Binder same, var parts)))
            throw new IllegalStateException("no integral");
        var own = new Findings();
        var whole = new Bound(scope, x, same, parts, still, inPieces, trace, own);
        boolean rests = parts.subList(2, parts.size()).stream().allMatch(part -> Fold.postOrder(part).stream()
            .allMatch(leaf -> !(leaf instanceof Variable || leaf instanceof Apply(AbstractFunction _, _)
                || leaf instanceof Apply(IndexedName _, _)) || inner.apply(leaf) == ZERO));
        if (!rests || whole.isSingularAtMovingBound(inner)) throw new Undone(node, Why.SINGULAR_BOUND, x.name());
        Expr derivative = Exprs.sum(whole.bounds(node, inner));
        findings.require(own.conditions());                      // it is not taken as continuous anywhere else
        findings.require(Domain.around(binder, arguments, x));
        return new Applied(rule(), derivative);
    }

    private Collapse collapse() {
        return new Collapse(arguments, inPieces, findings, scope.context.assumptions());
    }

    private DiffRule rule() {
        return switch (binder.kind()) {
            case SUM      -> DiffRule.SUM_OF_TERMS;
            case PRODUCT  -> DiffRule.PRODUCT_OF_FACTORS;
            case INTEGRAL -> DiffRule.INTEGRAL;
        };
    }

    /**
     * What the term at a place demands by itself: that of |xᵢ − xⱼ| at j = i is |xᵢ − xᵢ|, which is 0 whatever xᵢ is,
     * though xᵢ alone may not move there, and xⱼ alone may not.
     */
    private void alone(Expr place) throws Undone {
        Expr there = Binder.filled(place, arguments);
        var own = new Findings();
        new Forward(scope, Set.of(x), x, Kind.PARTIAL, own).derivative(binder.at(there, arguments));
        var beyond = Condition.any(Quantified.compare(there, Relation.LT, arguments.get(0)),
            Quantified.compare(there, Relation.GT, arguments.get(1)));
        for (Condition condition : own.conditions()) findings.require(Condition.any(condition, beyond));
    }

    /**
     * The template's derivative by a place, or by a member of a family.
     *
     * @param alone where the bound variable makes a term of which it is known already what it demands
     * @param rests that what stands at the place does not move
     */
    private Expr template(Variable by, List<Expr> alone, Condition rests) throws Undone {
        if (binder.kind() == Binder.Kind.INTEGRAL && jumps(by))
            throw new Undone(Exprs.apply(binder, arguments), Why.MOVING_JUMP, x.name());
        var own = new Findings();
        trace.begun(binder.body(), by, Kind.PARTIAL);
        Expr slope = Forward.within(scope, by, exponents(by), trace, own).derivative(binder.body());
        findings.addNotes(own);
        for (Condition condition : own.conditions())
            for (Condition part : Quantified.everywhere(but(condition, alone), binder.kind(), arguments,
                Kin.integers(binder.body(), x)).conjuncts()) findings.require(Condition.any(part, rests));
        if (!binder.kind().isDiscrete() && slope != ZERO) findings.note(Note.Kind.LEIBNIZ);
        return slope;
    }

    /** What is demanded but at these places. */
    private static Condition but(Condition condition, List<Expr> places) {
        var parts = new ArrayList<Condition>(List.of(condition));
        var demanded = condition instanceof Condition.Any(var some) ? some : List.of(condition);
        if (condition.expressions().stream().noneMatch(e -> Substitution.contains(e, Binder.INDEX))) return condition;
        for (Condition part : demanded)
            if (part.conjuncts().stream().allMatch(one -> isBeside(one, places))) return Condition.ALWAYS;
        for (Expr place : places) parts.add(new Condition.Compare(Binder.INDEX, Relation.EQ, place));
        return Condition.any(parts);
    }

    /** Whether the condition holds but at one of the places. */
    private static boolean isBeside(Condition condition, List<Expr> places) {
        return condition instanceof Condition.Compare(var u, var relation, var v) && relation == Relation.NE
            && Indices.only(Exprs.apply(Functions.KRONECKER, u, v)).filter(places::contains).isPresent();
    }

    /**
     * Whether the integrand jumps at points that may move with the variable: ∫₀¹ sign(t − x) dt is 1 − 2x for 0 &lt; x
     * &lt; 1, though the derivative of the integrand is 0 wherever it exists.
     */
    private boolean jumps(Variable by) {
        return Fold.postOrder(binder.body()).stream().filter(Bound::isJump).anyMatch(node ->
            node instanceof Apply(Pieces pieces, var args) ? pieces.branches(args).stream()
                .anyMatch(branch -> mixes(branch.when(), by)) : mixes(List.of(node), by));
    }

    /** Whether a comparison in it is of both: t &lt; x, but not t &lt; 1 or x &lt; 1. */
    private static boolean mixes(Condition when, Variable by) {  // recursion over conditions, whose depth we build
        return switch (when) {
            case Condition.All(var parts) -> parts.stream().anyMatch(part -> mixes(part, by));
            case Condition.Any(var parts) -> parts.stream().anyMatch(part -> mixes(part, by));
            case Condition.Compare _, Condition.IsInteger _, Condition.NotInteger _ -> mixes(when.expressions(), by);
        };
    }

    private static boolean mixes(List<Expr> sides, Variable by) {
        return sides.stream().anyMatch(side -> Substitution.contains(side, by))
            && sides.stream().anyMatch(side -> Substitution.contains(side, Binder.INDEX));
    }

    private static boolean isJump(Expr node) {
        return node instanceof Apply(var f, _) && (f instanceof Pieces || f instanceof MathFunction g && g.jumps());
    }

    private Exponents exponents(Variable by) {
        var least = splits(by) ? low().map(low -> low.plus(Rational.ONE)) : low();
        return new Exponents(binder.kind().isDiscrete(), least);
    }

    /** The lower bound, if it is a number. */
    private Optional<Rational> low() {
        return arguments.getFirst() instanceof Num(var low) ? Optional.of(low) : Optional.empty();
    }

    /** Whether the first term is left out: that of x^k is 1 for k = 0, where k x^(k − 1) has no value at x = 0. */
    private boolean splits(Variable by) {
        return binder.kind() == Binder.Kind.SUM && Formula.isParameter(by)
            && low().isPresent() && Substitution.contains(binder.body(), by)
            && !Substitution.contains(first(), by);
    }

    private Expr first() {
        return Substitution.replace(binder.body(), Map.of(Binder.INDEX, arguments.getFirst()));
    }

    /** What the template's derivative makes of the whole, for this part or family. */
    private Expr collected(Expr slope, boolean splits) throws Undone {
        if (slope == ZERO) return ZERO;
        Expr lower = splits ? Exprs.sum(arguments.get(0), ONE) : arguments.get(0);
        Expr upper = arguments.get(1);
        return switch (binder.kind()) {
            case SUM      -> collapse().sum(slope, lower, upper);
            case PRODUCT  -> collapse().sum(Exprs.product(slope, before(), after()), lower,
                upper);
            case INTEGRAL -> Binder.over(Binder.Kind.INTEGRAL, slope, lower, upper, arguments);
        };
    }

    /** ∏ of the factors before the one at the index. */
    private Expr before() {
        return part(Binder.LOWER, Exprs.subtract(Binder.INDEX, ONE));
    }

    private Expr after() {
        return part(Exprs.sum(Binder.INDEX, ONE), Binder.UPPER);
    }

    /** The product between other bounds, its parts in places, for use within the template. */
    private Expr part(Expr lower, Expr upper) {
        var places = new ArrayList<Expr>(List.of(lower, upper));
        for (int k = 1; k <= binder.places(); k++) places.add(Pieces.place(k));
        return Exprs.apply(binder, places);
    }

    private List<Expr> bounds(Expr node, UnaryOperator<Expr> inner) throws Undone {
        var terms = new ArrayList<Expr>();
        for (int side = 0; side < 2; side++) {
            Expr moved = inner.apply(arguments.get(side));
            if (moved == ZERO) continue;
            if (binder.kind().isDiscrete()) throw new Undone(node, Why.DISCRETE_BOUND, x.name());
            findings.note(Note.Kind.LEIBNIZ);
            Expr there = binder.at(arguments.get(side), arguments);
            if (Fold.postOrder(there).stream().anyMatch(Bound::isJump)) findings.require(Domain.smooth(there, x));
            Expr value = Exprs.product(there, moved);
            terms.add(side == 0 ? Exprs.negate(value) : value);
        }
        return terms.reversed();
    }
}
