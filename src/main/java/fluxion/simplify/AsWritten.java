package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Products and differences as a person writes them. The names in products are in the order in which some product of
 * the formulas has them, else in the order in which they were met: 2 x y and a d − b c for who wrote x² y and
 * (a x + b)/(c x + d), in whatever order the rules bring factors. And w − α (y − t), not w + α (t − y), for who wrote
 * y − t.
 */
public final class AsWritten {
    /** Of more names the order is that in which they are met. */
    private static final int MOST_NAMES = 2_000;

    private final Map<Variable, Integer> ranks = new HashMap<>();
    private final Likeness likeness = new Likeness();
    /** The differences that were written, by the number of their opposites. */
    private final Map<Integer, Expr> differences = new HashMap<>();

    private AsWritten() {}

    /** As in the formulas, from left to right; what a name stands for comes right after it. */
    public static AsWritten of(List<Expr> formulas, Map<Variable, Expr> definitions) {
        var order = new AsWritten();
        if (definitions.isEmpty() && names(formulas) < 2) return order;
        var differences = new ArrayList<Expr>();
        var met = new LinkedHashSet<Variable>();
        var before = new HashMap<Variable, Set<Variable>>();      // the names that stand before one in some product
        var done = new HashSet<Expr>();
        var open = new ArrayDeque<>(formulas);
        while (!open.isEmpty()) {
            Expr node = open.pop();
            if (!done.add(node)) continue;
            if (node instanceof Variable name) {
                met.add(name);
                if (definitions.containsKey(name)) open.push(definitions.get(name));
            }
            if (node instanceof Product(var factors)) note(factors, before);
            if (node instanceof Sum(var terms) && terms.size() == 2) differences.add(node);
            var children = node.children();
            for (int k = children.size() - 1; k >= 0; k--) open.push(children.get(k));
        }
        if (met.size() > MOST_NAMES) before.clear();
        while (!met.isEmpty()) {                                 // where x y and y x were written, the first one met
            var next = met.stream().filter(name -> Collections.disjoint(before.getOrDefault(name, Set.of()), met))
                .findFirst().orElse(met.getFirst());
            met.remove(next);
            order.ranks.put(next, order.ranks.size());
        }
        if (order.ranks.size() > 1)
            for (Expr sum : differences) order.differences.put(order.likeness.of(Content.negated(sum)), sum);
        return order;
    }

    private static int names(List<Expr> formulas) {
        int names = 0;
        for (Expr node : Fold.postOrder(formulas)) if (node instanceof Variable) names++;
        return names;
    }

    private static void note(List<Expr> factors, Map<Variable, Set<Variable>> before) {
        Variable last = null;
        for (Expr factor : factors) {
            if (!(base(factor) instanceof Variable name) || name == last) continue;
            if (last != null) before.computeIfAbsent(name, _ -> new HashSet<>()).add(last);
            last = name;
        }
    }

    /** The same expressions, their names and powers of names in each product in this order, in their places. */
    public List<Expr> in(List<Expr> roots) {
        return ranks.size() < 2 ? roots : Fold.foldAll(roots, (node, at) -> {
            if (node.children().isEmpty()) return node;
            var children = node.children().stream().map(at).toList();
            if (node instanceof Product) children = sorted(children);
            if (node instanceof Sum) children = children.stream().map(this::turned).toList();
            return children.equals(node.children()) ? node : Exprs.rebuild(node, children);
        });
    }

    /** −u (b − a) for the term u (a − b), if b − a was written and a − b was not. */
    private Expr turned(Expr term) {
        if (!(term instanceof Product(var factors)) || Scaled.coefficient(term).signum() < 0) return term;
        for (int k = 0; k < factors.size(); k++) {
            var opposite = factors.get(k) instanceof Sum sum ? differences.get(likeness.of(sum)) : null;
            if (opposite == null || differences.containsKey(likeness.of(opposite))) continue;
            var turned = new ArrayList<>(factors);
            turned.set(k, opposite);
            return Content.negated(Exprs.product(turned));
        }
        return term;
    }

    private List<Expr> sorted(List<Expr> factors) {
        var places = new ArrayList<Integer>();
        var named = new ArrayList<Expr>();
        for (int k = 0; k < factors.size(); k++)
            if (rank(factors.get(k)) >= 0) {
                places.add(k);
                named.add(factors.get(k));
            }
        if (named.size() < 2) return factors;
        named.sort(Comparator.comparingInt(this::rank));
        var result = new ArrayList<>(factors);
        for (int k = 0; k < places.size(); k++) result.set(places.get(k), named.get(k));
        return Collections.unmodifiableList(result);
    }

    /** The rank of a name or a power of one; −1 for what stays where it is. */
    private int rank(Expr factor) {
        return base(factor) instanceof Variable name ? ranks.getOrDefault(name, -1) : -1;
    }

    private static Expr base(Expr factor) {
        return factor instanceof Power(var base, Num _) ? base : factor;
    }
}
