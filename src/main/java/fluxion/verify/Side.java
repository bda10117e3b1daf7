package fluxion.verify;

import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Differentiator;
import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One side of a claim, as a formula and as it is written.
 *
 * @param formula its derivatives carried out by the rules
 * @param domain  where the formula has a value and is what the side means
 * @param before  where all that is differentiated has a value: beyond, the side has none
 * @param frame   the side with slots for its derivatives
 * @param taken   these derivatives
 * @param opaque  whether there are more of them, of which nothing is known but the formula
 */
record Side(Expr formula, Condition domain, Condition before, Expr frame, List<Taken> taken, boolean opaque) {
    /** What a side is at some points. */
    sealed interface Outcome {
        /** It is this. */
        record Is(Expr value) implements Outcome {}

        /** It has no value. */
        record Nothing() implements Outcome {}

        /** That is not known. */
        record Open() implements Outcome {}
    }

    boolean differentiates() {
        return opaque || !taken.isEmpty();
    }

    /** The value at a point, which is given by numbers. */
    Outcome at(Map<Variable, Expr> point) {
        var slopes = new LinkedHashMap<Variable, Expr>();
        boolean known = !opaque;
        for (Taken one : taken)
            switch (one.at(point)) {
                case Slope.Exists(_, var value)     -> slopes.put(one.slot(), value);
                case Slope.Missing _                -> { return new Outcome.Nothing(); }
                case Slope.Expressed _, Slope.About _, Slope.Unknown _ -> known = false;
            }
        if (!known) return new Outcome.Open();
        Expr value = Substitution.replace(frame, slopes);
        var demands = differentiates() ? Condition.all(before, Domain.of(value)) : domain;
        return switch (Exact.holds(demands.map(u -> Substitution.replace(u, point)))) {
            case TRUE    -> new Outcome.Is(Substitution.replace(value, point));
            case FALSE   -> new Outcome.Nothing();
            case UNKNOWN -> new Outcome.Open();
        };
    }

    /** The value on a whole set, as a formula. */
    Outcome on(Condition set, List<Condition> known) {
        if (!differentiates()) return new Outcome.Is(formula);
        if (opaque) return new Outcome.Open();
        var slopes = new LinkedHashMap<Variable, Expr>();
        for (Taken one : taken) {
            if (one.by().size() != 1 || !one.place().isEmpty()) return new Outcome.Open();
            switch (new TiedSets(known).slope(one.base(), one.last(), set)) {
                case Slope.Expressed(var value)                               -> slopes.put(one.slot(), value);
                case Slope.Exists(_, Num value)                               -> slopes.put(one.slot(), value);
                case Slope.Missing _                                          -> { return new Outcome.Nothing(); }
                case Slope.Exists _, Slope.About _, Slope.Unknown _           -> { return new Outcome.Open(); }
            }
        }
        return new Outcome.Is(Substitution.replace(frame, slopes));
    }

    /** The formula with the derivatives that the rules give where a condition holds of what does not move. */
    Optional<Expr> under(Condition set, List<Condition> known) {
        if (!differentiates()) return Optional.of(formula);
        if (opaque || !taken.stream().allMatch(one -> one.place().isEmpty())) return Optional.empty();
        var slopes = new LinkedHashMap<Variable, Expr>();
        var context = Context.EMPTY.assuming(Stream.concat(known.stream(), set.conjuncts().stream()).toList());
        for (Taken one : taken) {
            if (!(Differentiator.derivative(one.base(), one.by(), context, UnaryOperator.identity())
                instanceof Differentiated<Expr>(var slope, var conditions, _))
                || Signs.holds(Condition.all(conditions), known) != Truth.TRUE) return Optional.empty();
            slopes.put(one.slot(), slope);
        }
        return Optional.of(Substitution.replace(frame, slopes));
    }

    /** Whether the formula has this value at the point. */
    boolean gives(Expr value, Map<Variable, Expr> point, Work work) {
        Expr here = Substitution.replace(formula, point);
        return Exact.defined(here) == Truth.TRUE && new Numbers(work).equal(here, value) == Truth.TRUE;
    }

    /** Whether the formula has the value of the derivative on the whole set. */
    boolean agreesOn(Condition set, List<Condition> known) {
        return !opaque && taken.size() == 1 && frame == taken.getFirst().slot()
            && new TiedSets(known).agrees(formula, taken.getFirst().base(), taken.getFirst().last(), set);
    }

    /**
     * The same side with simpler functions under its derivatives, which have the same values: |x|² is x². Where such a
     * function has values on one side only, it has no derivative, though the simpler one may. Empty if none is simpler.
     */
    Optional<Side> simpler() {
        if (opaque || !taken.stream().allMatch(one -> one.place().isEmpty())) return Optional.empty();
        var bases = taken.stream().map(one -> Simplifier.simplify(one.base()).expr()).toList();
        if (bases.equals(taken.stream().map(Taken::base).toList())) return Optional.empty();
        return with(bases, inner(), before, frame);
    }

    /** What must hold around a point: c x² &gt; 0 for c x² ≥ 0; but not where what is compared does not move. */
    private Condition inner() {
        var by = taken.stream().flatMap(one -> one.by().stream()).toList();
        return Condition.all(before.conjuncts().stream().map(part -> {
            var simple = part.map(u -> Simplifier.simplify(u).expr());
            return simple.interior(by).equals(simple) ? part : part.interior();
        }).toList());
    }

    private Optional<Side> with(List<Expr> bases, Condition needed, Condition inside, Expr form) {
        var slopes = new LinkedHashMap<Variable, Expr>();
        var others = new ArrayList<Taken>();
        var demands = new ArrayList<Condition>(List.of(needed));
        for (Taken one : taken) {
            var other = new Taken(one.slot(), bases.get(others.size()), one.by(), one.place());
            others.add(other);
            if (!(Differentiator.derivative(other.base(), one.by(), Context.EMPTY, UnaryOperator.identity())
                instanceof Differentiated<Expr>(var slope, var conditions, _))) return Optional.empty();
            slopes.put(one.slot(), slope);
            demands.addAll(conditions);
        }
        Expr other = Substitution.replace(form, slopes);
        demands.add(Domain.of(other));
        return Optional.of(new Side(other, Condition.all(demands), inside, form, others, false));
    }

    /**
     * Where the derivatives certainly are what the formula says: where all that is differentiated is smooth around the
     * point. There the formula has a value, for so have the formulas of the table.
     */
    Condition demands(List<Condition> assumptions) {
        if (!differentiates()) return Condition.ALWAYS;
        boolean plain = !opaque && taken.stream().allMatch(one -> one.by().size() == 1 && one.place().isEmpty()
            && Question.isConcrete(List.of(one.base()))) && Domain.of(frame).expressions().stream()
                .noneMatch(u -> taken.stream().anyMatch(one -> Substitution.contains(u, one.slot())));
        if (!plain) return domain;
        var demands = new ArrayList<Condition>();
        var lost = new ArrayList<>(before.conjuncts());             // what a simpler function does not ask for
        for (Taken one : taken) {
            lost.removeAll(Domain.of(one.base(), assumptions).conjuncts());
            demands.add(Domain.of(one.base(), assumptions).interior(one.by()));
            demands.add(Domain.smooth(one.base(), one.last(), assumptions));
        }
        for (Condition part : lost)                                 // c x² ≥ 0 holds around each x where c = 0
            if (domain.conjuncts().contains(part.interior())) demands.add(part.interior());
        return Condition.all(demands);
    }

    /** The side where some variables, by which it does not differentiate, have these values. */
    Optional<Side> at(Map<Variable, Expr> values, List<Condition> assumptions) {
        UnaryOperator<Expr> put = u -> Substitution.replace(u, values);
        if (!differentiates()) return Optional.of(new Side(put.apply(formula), domain.map(put), before.map(put),
            put.apply(frame), List.of(), false));
        if (opaque || !taken.stream().allMatch(one -> one.place().isEmpty() && one.by().size() == 1
            && !values.containsKey(one.last()))) return Optional.empty();
        return with(taken.stream().map(one -> put.apply(one.base())).toList(), before.map(put),
            before.map(put), put.apply(frame));
    }

    /** Whether functions came up of which nothing was known before: the derivatives then follow them. */
    boolean hasNewFunctions() {
        var known = new HashSet<String>();
        for (Expr node : Fold.postOrder(taken.stream().map(Taken::base).toList()))
            if (node instanceof Apply(AbstractFunction f, _)) known.add(f.name());
        for (Expr node : Fold.postOrder(frame)) if (node instanceof Apply(AbstractFunction f, _)) known.add(f.name());
        return Fold.postOrder(formula).stream().anyMatch(node -> node instanceof Apply(AbstractFunction f, _)
            && !known.contains(f.name()));
    }

    /** The side with values at points where the formula has another one, or none. */
    Side with(Expr pieces, Condition excluded) {
        var kept = Condition.all(before, Domain.of(pieces), excluded);
        return new Side(pieces, kept, before, frame, taken, opaque);
    }
}
