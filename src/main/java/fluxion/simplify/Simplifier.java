package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import fluxion.function.Domain;
import java.util.ArrayList;
import java.util.List;

/**
 * Simplification that keeps values: the result equals the original wherever the original has a value under the
 * assumptions, and what the original demanded beyond that is returned as conditions.
 */
public final class Simplifier {
    private Simplifier() {}

    /** Simplifies under what the sheet assumes. */
    public static Simplified simplify(Expr f, Context context) {
        return simplify(f, context.assumptions(), Budget.ORDINARY);
    }

    public static Simplified simplify(Expr f) {
        return simplify(f, List.of(), Budget.ORDINARY);
    }

    public static Simplified simplify(Expr f, List<Condition> assumptions, Budget budget) {
        return simplify(f, assumptions, budget, Rules.all());
    }

    static Simplified simplify(Expr f, List<Condition> assumptions, Budget budget, List<Rule> rules) {
        Condition domain = Domain.of(f);
        var session = new Session(known(domain, assumptions), budget);
        var normalizer = new Normalizer(session, rules);
        Expr simple = normalizer.of(f);
        var dropped = new Dropped(assumptions, normalizer).conditions(domain, Domain.of(simple));
        return new Simplified(simple, dropped, List.copyOf(session.applied), !session.isExhausted());
    }

    /**
     * The assumptions, and what the domain of f says of single variables: where f has a value, that holds. (Only what
     * simplifying leaves as it is may be used so, else two conditions could each be dropped by means of the other.)
     */
    private static List<Condition> known(Condition domain, List<Condition> assumptions) {
        var known = new ArrayList<>(assumptions);
        for (Condition conjunct : domain.conjuncts())
            if (conjunct instanceof Compare(Variable _, _, Num _)) known.add(conjunct);
        return known;
    }
}
