package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Substitution;
import java.util.ArrayList;
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
     */
    public record Doubt(Condition where, boolean told, Optional<Claim> there) {}

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
                doubt.there.map(claim -> claim.map(change)))).toList());
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
