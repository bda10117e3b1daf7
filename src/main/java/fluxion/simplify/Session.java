package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold.Memory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What one simplification knows and remembers: likeness, sizes, signs, the rules applied and the budget left. */
final class Session {
    /** Most formulas are short. */
    private static final int FEW = 10;
    /** Of more products it is not remembered what they are made of. */
    private static final int MOST_APART = 1_000;

    final Likeness likeness = new Likeness();
    final Measure measure = new Measure();
    final Signs signs;
    final Set<String> applied = new LinkedHashSet<>();
    /** The calls of which the definition is being simplified. */
    final Set<Expr> unfolding = new HashSet<>(1);
    private Optional<String> latest = Optional.empty();
    /** Whether it would have helped to know the sign of a sum. */
    private boolean signWanted;
    private final List<Condition> assumptions;
    private final Memory<Nature> natures = new Memory<>(Session::nature);
    private final Map<Expr, Term> apart = new IdentityHashMap<>(FEW);
    private final long deadline;
    private long steps;
    private boolean exhausted;

    /** What a factor is made of, in the order in which factors are printed. */
    enum Nature { CONSTANT, ALGEBRAIC, TRANSCENDENTAL }

    Session(List<Condition> assumptions, Budget budget) {
        this.assumptions = assumptions;
        signs = new Signs(assumptions, likeness);
        steps = budget.steps();
        deadline = System.nanoTime() + budget.millis() * 1_000_000;
    }

    /** The same where one more condition holds, with what is left of the budget. */
    Session under(Condition condition) {
        var more = new ArrayList<>(assumptions);
        more.addAll(condition.conjuncts());
        long millis = Math.max((deadline - System.nanoTime()) / 1_000_000, 0);
        return new Session(more, new Budget(Math.max(steps, 0), millis));
    }

    /** The same for a template, of which other conditions are known, with what is left of the budget. */
    Session within(List<Condition> known) {
        long millis = Math.max((deadline - System.nanoTime()) / 1_000_000, 0);
        return new Session(known, new Budget(Math.max(steps, 0), millis));
    }

    /** Takes one step off the budget; false if there is none left. */
    boolean step() {
        if (steps-- <= 0 || (steps & 255) == 0 && System.nanoTime() - deadline > 0) exhausted = true;
        return !exhausted;
    }

    /** A rule was applied. */
    void apply(String rule) {
        applied.add(rule);
        latest = Optional.of(rule);
    }

    /** The rule applied since this was asked last, if there is one. */
    Optional<String> latest() {
        var rule = latest;
        latest = Optional.empty();
        return rule;
    }

    /** The sign of this was asked for and is not known. */
    void wantSign(Expr u) {
        signWanted |= u instanceof Variable || u instanceof Sum || u instanceof Product || u instanceof Quotient;
    }

    boolean isSignWanted() {
        return signWanted;
    }

    boolean isExhausted() {
        return exhausted;
    }

    /** The product that u is, taken apart; it is shared, and a copy of it is to be changed only. */
    Term apart(Expr u) {
        Term known = apart.get(u);
        if (known != null) return known;
        Term term = Term.of(u, this);
        if (apart.size() < MOST_APART) apart.put(u, term);
        return term;
    }

    Nature natureOf(Expr u) {
        return natures.at(u);
    }

    private static Nature nature(Expr node, Function<Expr, Nature> at) {
        return switch (node) {
            case Num _, Constant _ -> Nature.CONSTANT;
            case Variable _        -> Nature.ALGEBRAIC;
            case Apply _           -> Nature.TRANSCENDENTAL;
            case Power(var u, var v) when !(v instanceof Num) -> Nature.TRANSCENDENTAL;
            case Power _, Sum _, Product _, Quotient _ -> {
                var most = Nature.CONSTANT;
                for (Expr child : node.children()) if (at.apply(child).compareTo(most) > 0) most = at.apply(child);
                yield most;
            }
        };
    }
}
