package fluxion.simplify;

import fluxion.expr.Binder;
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
import fluxion.expr.Exprs;
import fluxion.expr.Pieces;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The normal form of every node, operands first: steps are taken until none changes it. What has a normal form once is
 * remembered, so shared parts are done once, and normalizing a normal form is free.
 */
final class Normalizer {
    /** Most formulas are short. */
    private static final int FEW = 10;

    private final Session session;
    private final List<Rule> rules;
    private final Products products;
    private final Together together;
    private final Calls calls;
    private final AtNumbers numbers;
    private final Rewriting rewriting;
    private final LogarithmSums logarithms;
    private final TrigonometricFactors angles;
    private final RampFactors ramps;
    private final TermByTerm termwise;
    private final Rewrites watching;
    private final Map<Expr, Expr> normal = new IdentityHashMap<>(FEW);
    private final Map<Expr, Expr> next = new IdentityHashMap<>(FEW);

    Normalizer(Session session, List<Rule> rules) {
        this(session, rules, Rewrites.NONE);
    }

    /** Watched by somebody. */
    Normalizer(Session session, List<Rule> rules, Rewrites watching) {
        this.watching = watching;
        this.session = session;
        this.rules = rules;
        products = new Products(session);
        together = new Together(session);
        calls = new Calls(session);
        numbers = new AtNumbers(session, rules);
        rewriting = new Rewriting(session, rules);
        logarithms = new LogarithmSums(session);
        angles = new TrigonometricFactors(session);
        ramps = new RampFactors(session);
        termwise = new TermByTerm(session, angles);
    }

    Expr of(Expr root) {
        var path = new ArrayDeque<Expr>();
        path.push(root);
        while (!path.isEmpty()) {
            Expr node = path.peek();
            if (isNormal(node)) { path.pop(); continue; }
            if (next.containsKey(node)) { normal.put(node, normal.getOrDefault(next.get(node), next.get(node)));
                continue; }
            int waiting = path.size();
            var operands = node.children();
            for (int k = operands.size() - 1; k >= 0; k--)
                if (!isNormal(operands.get(k))) open(operands.get(k), path);
            if (path.size() > waiting) continue;
            Expr changed = step(node);
            if (changed == node) normal.put(node, node);
            else {
                next.put(node, changed);
                open(changed, path);
            }
        }
        return normal(root);
    }

    /** Leaves are what they are: nothing of them needs to be tried or remembered. */
    private static boolean isLeaf(Expr node) {
        return node instanceof Num || node instanceof Variable || node instanceof Constant;
    }

    private boolean isNormal(Expr node) {
        return isLeaf(node) || normal.containsKey(node);
    }

    private Expr normal(Expr node) {
        return isLeaf(node) ? node : normal.get(node);
    }

    /**
     * A sum of fractions as one fraction, in normal form; empty if it has none, or if its normal form is a sum again.
     */
    Optional<Expr> fraction(Sum sum) {
        return session.isExhausted() ? Optional.empty()
            : together.fraction(sum.terms()).map(this::of).filter(one -> !(one instanceof Sum));
    }

    /** A form that is being worked on already is taken as it is: two steps undo each other. */
    private void open(Expr node, ArrayDeque<Expr> path) {
        if (next.containsKey(node) && !normal.containsKey(node)) normal.put(node, node);
        else if (!isNormal(node)) path.push(node);
    }

    private boolean isOverNormal(Expr node) {
        var operands = node.children();
        for (int k = 0; k < operands.size(); k++) if (normal(operands.get(k)) != operands.get(k)) return false;
        return true;
    }

    private List<Expr> normalOperands(Expr node) {
        var operands = node.children();
        var found = new ArrayList<Expr>(operands.size());
        for (int k = 0; k < operands.size(); k++) found.add(normal(operands.get(k)));
        return found;
    }

    private Expr step(Expr node) {
        Expr rebuilt = isOverNormal(node) ? node
            : Exprs.rebuild(node, normalOperands(node));
        if (rebuilt != node || !session.step()) return rebuilt;
        Expr simplified = switch (node) {
            case Num _, Constant _, Variable _ -> node;
            case Sum(var terms)         -> Sums.collected(terms, session);
            case Product _, Quotient _  -> products.simplified(node);
            case Power(var u, var v)    -> Powers.simplified(u, v, session);
            case Apply(Pieces pieces, var args) -> pieces(node, pieces.branches(args));
            case Apply(Binder binder, var args) -> new Bound(session, rules).simplified(node, binder, args);
            case Apply call             -> calls.simplified(call);
        };
        if (simplified != node) return told(node, Law::collecting, simplified);
        var found = rewriting.rewritten(node);
        if (found.isEmpty()) found = special(node);
        if (found.isPresent()) return told(node, (_, _) -> Law.CALL, found.get());
        if (node instanceof Sum sum) found = together.smaller(sum);
        return found.isPresent() ? told(node, Law::together, found.get()) : node;
    }

    /** What is done by a method and not by a rule of the table. */
    private Optional<Expr> special(Expr node) {
        return switch (node) {
            case Apply call                    -> numbers.value(call);
            case Sum sum                       -> logarithms.shorter(sum);
            case Product _, Quotient _         -> ramps.shorter(node).or(() -> angles.shorter(node))
                .or(() -> termwise.shorter(node));
            case Power _, Num _, Constant _, Variable _ -> Optional.empty();
        };
    }

    /** Names what was done by the rule that was applied, or else by the law, if anybody watches. */
    private Expr told(Expr before, BiFunction<Expr, Expr, Law> law, Expr after) {
        if (watching == Rewrites.NONE) return after;
        watching.rewritten(before, session.latest().orElseGet(() -> law.apply(before, after).title()), after);
        return after;
    }

    /**
     * Without the branches that are never taken; each value as it is simplified where its branch is taken. Where all
     * have one value, that is what they are: the value wherever there is one.
     */
    private Expr pieces(Expr node, List<Pieces.Branch> branches) {
        var kept = new ArrayList<Pieces.Branch>();
        for (var branch : branches) switch (session.signs.holds(branch.when())) {
            case FALSE   -> { }
            case TRUE    -> kept.add(new Pieces.Branch(Condition.ALWAYS, branch.then()));
            case UNKNOWN -> {
                var inside = session.under(branch.when());
                kept.add(new Pieces.Branch(branch.when(), new Normalizer(inside, rules).of(branch.then())));
                session.applied.addAll(inside.applied);
            }
        }
        if (kept.stream().map(Pieces.Branch::then).distinct().count() == 1) return kept.getFirst().then();
        return kept.equals(branches) ? node : Pieces.of(kept);
    }
}
