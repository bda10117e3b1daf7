package fluxion.certificate;

import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Formulas as a list of nodes, operands before what is made of them, each node once. A pass is a loop over the list,
 * whatever the depth of a formula and the size of its tree.
 */
public final class Terms {
    private static final int MOST_DERIVATIVES = 1_500;
    private static final int MOST_FACTORS = 2_000;
    private static final int MOST = 400_000;

    private final List<Term> nodes = new ArrayList<>();
    private final Map<Term, Integer> places = new HashMap<>();

    public Terms() {}

    /**
     * The nodes in this order.
     *
     * @throws Rejected if one stands before an operand of it, is not well formed, or is a number that is not carried
     *                  out: x^(1 + 1) would have another domain than x^2
     */
    public Terms(List<Term> nodes) {
        int derivatives = 0;
        for (Term node : nodes) {
            for (int part : node.operands())
                if (part < 0 || part >= this.nodes.size()) throw Rejected.of("term-order", node);
            boolean leaf = node instanceof Term.Number || node instanceof Term.Name || node instanceof Term.Constant;
            if (!leaf && node.operands().isEmpty()) throw Rejected.of("term-empty", node);
            if (node instanceof Term.Derivative && ++derivatives > MOST_DERIVATIVES
                || node instanceof Term.Product(var us) && us.size() > MOST_FACTORS) throw Rejected.of("many-terms");
            if (isNumeral(node)) throw Rejected.of("numeral", node);
            if (add(node) != this.nodes.size() - 1) throw Rejected.of("term-twice", node);
        }
    }

    private boolean isNumeral(Term node) {
        boolean operation = node instanceof Term.Sum || node instanceof Term.Product || node instanceof Term.Quotient;
        return operation && node.operands().stream().allMatch(u -> nodes.get(u) instanceof Term.Number);
    }

    /** The place of the node. @throws Rejected if there are too many */
    public int add(Term node) {
        Integer known = places.get(node);
        if (known != null) return known;
        if (nodes.size() >= MOST) throw Rejected.of("many-terms");
        nodes.add(node);
        places.put(node, nodes.size() - 1);
        return nodes.size() - 1;
    }

    public Term get(int place) {
        return nodes.get(Objects.checkIndex(place, nodes.size()));
    }

    public int size() {
        return nodes.size();
    }

    public List<Term> nodes() {
        return List.copyOf(nodes);
    }

    /** The nodes that the roots are made of. */
    public boolean[] below(List<Integer> roots) {
        boolean[] needed = new boolean[nodes.size()];
        for (int root : roots) needed[root] = true;
        for (int i = nodes.size() - 1; i >= 0; i--)
            if (needed[i]) for (int part : nodes.get(i).operands()) needed[part] = true;
        return needed;
    }

    // ---- formulas, written as they are read; 0 and 1 are dropped where the other operands have values anyway

    public int number(Rational value) { return add(new Term.Number(value)); }

    public int number(long p, long q) { return number(Rational.of(p, q)); }

    private boolean is(int u, Rational value) {
        return nodes.get(u) instanceof Term.Number(var r) && r.equals(value);
    }

    public int sum(int... us) {
        var parts = new ArrayList<Integer>();
        for (int u : us) if (!is(u, Rational.ZERO)) parts.add(u);
        return parts.isEmpty() ? number(Rational.ZERO) : parts.size() == 1 ? parts.getFirst()
            : add(new Term.Sum(List.copyOf(parts)));
    }

    public int product(int... us) {
        var parts = new ArrayList<Integer>();
        for (int u : us) {
            if (is(u, Rational.ZERO)) return u;
            if (!is(u, Rational.ONE)) parts.add(u);
        }
        return parts.isEmpty() ? number(Rational.ONE) : parts.size() == 1 ? parts.getFirst()
            : add(new Term.Product(List.copyOf(parts)));
    }

    public int negate(int u) { return product(number(-1, 1), u); }

    public int minus(int u, int v) { return sum(u, negate(v)); }

    public int quotient(int u, int v) { return add(new Term.Quotient(u, v)); }

    public int power(int u, int v) { return is(v, Rational.ONE) ? u : add(new Term.Power(u, v)); }

    public int square(int u) { return power(u, number(2, 1)); }

    public int sqrt(int u) { return power(u, number(1, 2)); }

    public int exp(int u) { return power(add(Term.Constant.E), u); }

    public int pi() { return add(Term.Constant.PI); }

    public int one() { return number(1, 1); }

    public int half(int u) { return product(number(1, 2), u); }

    public int call(String f, int... us) {
        var parts = new ArrayList<Integer>();
        for (int u : us) parts.add(u);
        return add(new Term.Call(f, List.copyOf(parts)));
    }
}
