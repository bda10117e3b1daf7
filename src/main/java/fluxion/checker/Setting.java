package fluxion.checker;

import fluxion.certificate.Claim;
import fluxion.certificate.Condition;
import fluxion.certificate.Definition;
import fluxion.certificate.Rejected;
import fluxion.certificate.Relation;
import fluxion.certificate.Term;
import fluxion.certificate.Terms;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A claim made of basic functions only, its derivatives carried out by {@link Slope}, and all that holds wherever it is
 * asked. That every sub-formula has a value is demanded of the sides, of what is differentiated and of the assumptions.
 */
public final class Setting {
    private final Terms t;
    private final int left;
    private final int right;
    private final List<Condition> conditions;
    private final boolean[] needed;
    private final List<Integer> roots = new ArrayList<>();

    /** @throws Rejected if the claim is not well formed, or differentiates what it has no rule for */
    public Setting(Claim claim) {
        t = new Terms(claim.terms());
        int size = t.size();
        var smooth = new LinkedHashSet<Condition>();
        int[] basic = new int[size];
        var sides = new ArrayList<>(List.of(claim.left(), claim.right()));
        for (Condition c : claim.assumptions()) sides.addAll(c.terms());
        boolean[] used = t.below(sides);                             // a term beside the claim demands nothing
        for (int i = 0; i < size; i++) if (used[i]) basic[i] = basic(t.get(i), basic, smooth);
        left = basic[claim.left()];
        right = basic[claim.right()];
        conditions = new ArrayList<>(claim.assumptions().stream().map(c -> c.map(i -> basic[i])).toList());
        conditions.addAll(smooth);
        roots.add(left);
        roots.add(right);
        for (int i = 0; i < size; i++)
            if (used[i] && t.get(i) instanceof Term.Derivative(int body, _)) roots.add(basic[body]);
        for (Condition c : claim.assumptions()) for (int i : c.terms()) roots.add(basic[i]);
        needed = t.below(roots);
    }

    private int basic(Term node, int[] basic, LinkedHashSet<Condition> smooth) {
        var us = node.operands().stream().map(u -> basic[u]).toList();
        if (node instanceof Term.Derivative(_, var by)) return Slope.of(t, us.getFirst(), by, smooth::add);
        if (node instanceof Term.Call(var f, _) && Slope.operands(f).filter(n -> n != us.size()).isPresent())
            throw Rejected.of("operands", f);
        if (node instanceof Term.Call(var f, _)) return Definition.of(t, f, us).orElseGet(() -> t.add(node.over(us)));
        return t.add(node.over(us));
    }

    public Terms terms() { return t; }

    public int left() { return left; }

    public int right() { return right; }

    /** Assumptions, and what the rules of differentiation demand. */
    public List<Condition> conditions() { return conditions; }

    /** Whether the node at the place has a value at all points in question. */
    boolean isNeeded(int place) { return place < needed.length && needed[place]; }

    /** The names in the claim. */
    public List<String> names() {
        var found = new ArrayList<String>();
        for (int i = 0; i < needed.length; i++)
            if (needed[i] && t.get(i) instanceof Term.Name(var name)) found.add(name);
        return found;
    }

    /** The terms that an assumption says to be numbers. */
    Map<Integer, Rational> numbers() {
        var found = new HashMap<Integer, Rational>();
        for (Condition condition : conditions)
            if (condition instanceof Condition.Compare(int u, var relation, int v) && relation == Relation.EQ
                && t.get(v) instanceof Term.Number(var value)) found.put(u, value);
        return found;
    }

    /** The place of a name, if the claim has it. */
    public Optional<Integer> place(String name) {
        int place = t.add(new Term.Name(name));
        return isNeeded(place) ? Optional.of(place) : Optional.empty();
    }

    /** Whether a name may stand for integers: then u⁰ is 1 for u = 0, too. */
    boolean speaksOfIntegers() {
        return conditions.stream().flatMap(c -> c.atoms().stream())
            .anyMatch(atom -> atom instanceof Condition.Whole(_, boolean whole) && whole);
    }

    /** What holds at all points in question, by the conditions and by the domains of the nodes. */
    public List<Fact> facts() {
        var found = new LinkedHashSet<Fact>();
        for (Condition condition : conditions) facts(condition, found);
        boolean integers = speaksOfIntegers();
        for (int i = 0; i < needed.length; i++) if (needed[i]) Fact.ofDomain(t, i, integers, found);
        return List.copyOf(found);
    }

    private void facts(Condition condition, LinkedHashSet<Fact> found) {
        switch (condition) {
            case Condition.All(var parts) -> parts.forEach(part -> facts(part, found));
            case Condition.Any _, Condition.Whole _ -> { }
            case Condition.Compare(int u, var relation, int v) -> Fact.ofRelation(t, u, relation, v, found);
        }
    }
}
