package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * {@code left = right} at all real points that satisfy the assumptions and lie in both domains. The sides are free of
 * derivative operators and of the sheet's definitions; a side's domain may be smaller than its formula's
 * (d/dx ln x is 1/x, but only for x &gt; 0).
 *
 * @param doubts points outside the domains, at which a side may have a value all the same: it is not known whether some
 *               derivative exists there
 */
public record Claim(Expr left, Condition leftDomain, Expr right, Condition rightDomain, List<Condition> assumptions,
                    List<Doubt> doubts) {
    /**
     * Points of doubt.
     *
     * @param told  whether the claim holds there, or says nothing, if it is proved elsewhere
     * @param there the claim there alone, if the formulas are right wherever there are derivatives
     * @param known whether its formulas speak of nothing but derivatives that exist
     */
    public record Doubt(Condition where, boolean told, Optional<Claim> there, boolean known) {
        Doubt(Condition where, boolean told, Optional<Claim> there) {
            this(where, told, there, false);
        }

        /** Whether the other says as much of more points. */
        boolean isPartOf(Doubt other) {
            return other != this && other.there.equals(there) && other.known == known
                && where.conjuncts().containsAll(other.where.conjuncts()) && !where.equals(other.where);
        }

        /** The witness against the claim there with the values that the points of doubt have in common. */
        Optional<Witness> completed(Witness witness) {
            var point = new LinkedHashMap<>(witness.point());
            for (Condition part : where.conjuncts())
                if (part instanceof Condition.Compare(Variable x, var relation, Expr.Num(var c))
                    && relation == Relation.EQ) point.putIfAbsent(x, c);
            for (Expr e : where.expressions())
                for (Variable x : Substitution.variables(e)) point.putIfAbsent(x, Rational.ONE);
            return known && Enclosures.holdsAt(where, point) == Truth.TRUE
                ? Optional.of(new Witness(point, witness.left(), witness.right())) : Optional.empty();
        }
    }

    /** A claim without doubts. */
    public Claim(Expr left, Condition leftDomain, Expr right, Condition rightDomain, List<Condition> assumptions) {
        this(left, leftDomain, right, rightDomain, assumptions, List.of());
    }

    Claim doubted(List<Doubt> points) {
        return new Claim(left, leftDomain, right, rightDomain, assumptions, points);
    }

    /** The claim with the parts of its expressions and conditions changed. */
    public Claim map(UnaryOperator<Expr> change) {
        return new Claim(change.apply(left), leftDomain.map(change), change.apply(right), rightDomain.map(change),
            assumptions.stream().map(part -> part.map(change)).toList(),
            doubts.stream().map(doubt -> new Doubt(doubt.where.map(change), doubt.told,
                doubt.there.map(claim -> claim.map(change)), doubt.known)).toList());
    }

    /** The claim under these assumptions instead. */
    public Claim under(List<Condition> others) {
        return new Claim(left, leftDomain, right, rightDomain, others, doubts);
    }

    /** Everything that holds at the points the claim is about. */
    public List<Condition> premises() {
        var all = new ArrayList<>(assumptions);
        all.addAll(leftDomain.conjuncts());
        all.addAll(rightDomain.conjuncts());
        return Premises.sharpened(List.copyOf(new LinkedHashSet<>(all)));
    }

    /** The variables of both sides and of the premises, in the order of their occurrence. */
    public List<Variable> variables() {
        var found = new LinkedHashSet<Variable>();
        found.addAll(Substitution.variables(left));
        found.addAll(Substitution.variables(right));
        for (Condition premise : premises())
            for (Expr e : premise.expressions()) found.addAll(Substitution.variables(e));
        return List.copyOf(found);
    }
}
