package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Substitution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * {@code left = right} at all real points that satisfy the assumptions and lie in both domains. The sides are free of
 * derivative operators and of the sheet's definitions; a side's domain may be smaller than its formula's
 * (d/dx ln x is 1/x, but only for x &gt; 0).
 */
public record Claim(Expr left, Condition leftDomain, Expr right, Condition rightDomain, List<Condition> assumptions) {
    /** Everything that holds at the points the claim is about. */
    public List<Condition> premises() {
        var all = new ArrayList<>(assumptions);
        all.addAll(leftDomain.conjuncts());
        all.addAll(rightDomain.conjuncts());
        return Premises.sharpened(List.copyOf(new LinkedHashSet<>(all)));
    }

    /** The variables of both sides and of the premises, in the order of their occurrence. */
    List<Variable> variables() {
        var found = new LinkedHashSet<Variable>();
        found.addAll(Substitution.variables(left));
        found.addAll(Substitution.variables(right));
        for (Condition premise : premises())
            for (Expr e : premise.expressions()) found.addAll(Substitution.variables(e));
        return List.copyOf(found);
    }
}
