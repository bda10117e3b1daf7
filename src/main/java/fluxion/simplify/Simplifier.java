package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import fluxion.function.Domain;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * Simplification that keeps values: the result equals the original wherever the original has a value under the
 * assumptions, and what the original demanded beyond that is returned as conditions.
 */
public final class Simplifier {
    private static final int MAX_ROUNDS = 4;

    private Simplifier() {}

    /** Simplifies under what the sheet assumes. */
    public static Simplified simplify(Expr f, Context context) {
        return simplify(f, context.assumptions(), Budget.ORDINARY);
    }

    /** The same, watched. */
    public static Simplified simplify(Expr f, Context context, Rewrites watching) {
        return simplify(f, context.assumptions(), Budget.ORDINARY, Rules.all(), watching);
    }

    public static Simplified simplify(Expr f) {
        return simplify(f, List.of(), Budget.ORDINARY);
    }

    public static Simplified simplify(Expr f, List<Condition> assumptions, Budget budget) {
        return simplify(f, assumptions, budget, Rules.all());
    }

    static Simplified simplify(Expr f, List<Condition> assumptions, Budget budget, List<Rule> rules) {
        return simplify(f, assumptions, budget, rules, Rewrites.NONE);
    }

    /** Once more whenever the result's domain says something of a variable that was not known before. */
    private static Simplified simplify(Expr f, List<Condition> assumptions, Budget budget, List<Rule> rules,
        Rewrites watching) {
        var conditions = new LinkedHashSet<Condition>();
        var applied = new LinkedHashSet<String>();
        Condition domain = Domain.of(f, assumptions);
        var known = known(domain, assumptions);
        Expr simple = f;
        List<Condition> bounds = List.of();
        for (int round = 1; ; round++) {
            var session = new Session(all(known, bounds), budget);
            var normalizer = new Normalizer(session, rules, watching);
            watching.begun(simple, all(known, bounds));
            Expr normal = normalizer.of(simple);
            watching.ended(normal);
            Condition after = normal == simple ? domain : Domain.of(normal, assumptions);
            simple = normal;
            var plain = bounds.isEmpty() ? normalizer : new Normalizer(new Session(known, budget), rules);
            var dropped = new Dropped(assumptions, plain);
            applied.addAll(session.applied);
            var more = known(after, assumptions);
            var within = session.isSignWanted() ? bounds(dropped.conditions(after, Condition.ALWAYS),
                new PlainConditions(plain, new Signs(assumptions))) : bounds;
            boolean first = round == 1;
            Condition before = domain;
            Supplier<List<Condition>> last = () -> dropped.conditions(before, after);
            if (all(known, bounds).containsAll(all(more, within)) || round == MAX_ROUNDS || session.isExhausted())
                return new Simplified(normal, () -> {
                    conditions.addAll(last.get());
                    var all = List.copyOf(conditions);
                    return Pinned.told(first ? all : dropped.conditions(Condition.all(all), after), assumptions);
                }, List.copyOf(applied), !session.isExhausted());
            conditions.addAll(last.get());
            domain = after;
            known = more;
            bounds = within;
        }
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

    /**
     * The bounds of single variables that other conditions come to: 1 − x² &gt; 0 as −1 &lt; x &lt; 1. What is dropped
     * is looked for without them, for by its own bounds every condition would hold.
     */
    private static List<Condition> bounds(List<Condition> domain, PlainConditions plain) {
        return domain.stream().filter(conjunct -> conjunct instanceof Compare(_, _, Num _))
            .flatMap(conjunct -> plain.of(conjunct).conjuncts().stream())
            .filter(conjunct -> conjunct instanceof Compare(Variable _, _, Num _)).toList();
    }

    private static List<Condition> all(List<Condition> known, List<Condition> bounds) {
        if (bounds.isEmpty()) return known;
        var all = new LinkedHashSet<>(known);
        all.addAll(bounds);
        return List.copyOf(all);
    }
}
