package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.function.Indices;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure.Within;
import fluxion.numeric.Enclosures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A claim under assumed equations as one without them: a variable that an equation gives is put in, x = 1 − y for
 * x + y = 1. The points of both claims correspond to one another, so that what holds of one holds of the other, and a
 * point against one is completed to a point against the other.
 *
 * @param whole  the claim as it is made
 * @param claim  the claim with the variables put in
 * @param solved the variables, each in terms of those that are put in later, or stay
 */
record Given(Claim whole, Claim claim, List<Solved> solved) {
    private static final int MOST_VALUES = 12;

    /** One claim for each value that an assumption leaves, as w = 1 or w = 2 does; none if no assumption does. */
    static List<Claim> alternatives(Claim claim) {
        for (Condition assumption : claim.assumptions()) {
            if (!(assumption instanceof Condition.Any(var parts)) || parts.size() > MOST_VALUES
                || !parts.stream().allMatch(part -> part.conjuncts().stream().anyMatch(Given::isEquation))) continue;
            return parts.stream().map(part -> claim.under(claim.assumptions().stream()
                .flatMap(other -> other == assumption ? part.conjuncts().stream() : Stream.of(other)).toList()))
                .toList();
        }
        return List.of();
    }

    private static boolean isEquation(Condition condition) {
        return condition instanceof Compare(_, var relation, _) && relation == Relation.EQ;
    }

    /** The claim with as many of its equations put in as give a variable; nothing if none does. */
    static Optional<Given> of(Claim whole) {
        var claim = whole;
        var solved = new ArrayList<Solved>();
        for (var next = next(claim); next.isPresent(); next = next(claim)) {
            var found = next.get();
            solved.add(found.solved);
            var there = found.in(claim);
            var assumptions = new LinkedHashSet<Condition>();
            for (int i = 0; i < claim.assumptions().size(); i++)
                if (claim.assumptions().get(i) != found.equation) assumptions.add(there.assumptions().get(i));
            Domain.of(found.solved.value(), List.of()).conjuncts().forEach(assumptions::add);
            claim = there.under(List.copyOf(assumptions));
        }
        return solved.isEmpty() ? Optional.empty() : Optional.of(new Given(whole, claim, List.copyOf(solved)));
    }

    /** An equation, and what it gives. */
    private record Found(Condition equation, Solved solved) {
        /** The claim with the value put in; for an index, in the names of members as well. */
        Claim in(Claim claim) {
            var value = Map.of(solved.variable(), solved.value());
            var values = new HashMap<Expr, Expr>(value);
            if (integers(claim).contains(solved.variable()))
                for (Variable v : claim.variables()) Indices.member(v).filter(m -> m.indices().stream()
                    .anyMatch(index -> Substitution.contains(index, solved.variable()))).ifPresent(member ->
                        values.put(v, Exprs.apply(member.family(), member.indices().stream()
                            .map(index -> Substitution.replace(index, value)).toList())));
            return claim.map(e -> Substitution.replace(e, values));
        }
    }

    /** The next equation that gives a variable; values that are rational wherever the variables are come first. */
    private static Optional<Found> next(Claim claim) {
        var integers = integers(claim);
        Optional<Found> other = Optional.empty();
        for (Condition condition : claim.assumptions()) {
            if (!(condition instanceof Compare(var u, var relation, var v)) || relation != Relation.EQ
                || Bounded.concerns(List.of(u, v))) continue;
            Expr gap = Exprs.subtract(u, v);
            for (var solved : (Iterable<Solved>) Solved.of(gap, claim.premises()).filter(s -> isPlain(gap, s.variable())
                && (!integers.contains(s.variable()) || s.value() instanceof Num || s.value() instanceof Variable))
                ::iterator) {
                var found = new Found(condition, solved);
                if (Bounded.concerns(claim) && Indices.member(solved.variable()).isPresent()) continue;
                if (isRational(solved.value())) return Optional.of(found);
                if (other.isEmpty()) other = Optional.of(found);
            }
        }
        return other;
    }

    /** Variables that are integers keep their names, unless they are numbers or one another. */
    private static Set<Variable> integers(Claim claim) {
        var found = new LinkedHashSet<Variable>();
        for (Condition condition : claim.assumptions())
            if (condition instanceof Condition.IsInteger(var u)) found.addAll(Substitution.variables(u));
        return found;
    }

    /** Whether the equation is linear in the variable by what stands there, wherever it has a value. */
    private static boolean isPlain(Expr gap, Variable x) {
        return Domain.of(gap, List.of()).conjuncts().stream().flatMap(c -> c.expressions().stream())
            .noneMatch(e -> Substitution.contains(e, x));
    }

    private static boolean isRational(Expr value) {
        return Fold.postOrder(value).stream().noneMatch(node -> node instanceof Apply || node instanceof Constant
            || node instanceof Power(_, var n) && !(n instanceof Num(var k) && k.isInteger()));
    }

    /** What the verdict on the claim without equations says of the whole; nothing if its point cannot be completed. */
    Optional<Verdict> told(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Proved _               -> Optional.of(verdict);
            case Verdict.Refuted(var where)     -> completed(where).map(Verdict.Refuted::new);
            case Verdict.Conditional(var holds, var where) ->
                completed(where).map(point -> new Verdict.Conditional(holds, point));
            case Verdict.Undecided(var reason, var seen)   -> Optional.of(new Verdict.Undecided(reason,
                new Verdict.Evidence(seen.agreeing(), seen.differing(), seen.holdsIf(),
                    seen.witness().flatMap(this::completed))));
        };
    }

    /** The point with the values of the variables that were put in, if it is one against the whole claim. */
    private Optional<Witness> completed(Witness witness) {
        var point = new LinkedHashMap<Variable, Rational>(witness.point());
        for (Solved next : solved.reversed()) {
            Substitution.variables(next.value()).forEach(x -> point.putIfAbsent(x, Rational.ONE));
            if (!(Enclosures.at(next.value(), point) instanceof Within<?>(_, Optional<Rational> exact))
                || exact.isEmpty()) return Optional.empty();
            point.put(next.variable(), exact.get());
        }
        return new Refuter(whole).witness(point);
    }
}
