package fluxion.function;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Gap;
import fluxion.expr.IndexedName;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The members of a family that may be a variable: xᵢ is xₖ where i = k, and there only. */
public final class Kin {
    private Kin() {}

    /** The indices of two names as members of one family. */
    public record Pair(List<Expr> others, List<Expr> own) {}

    /**
     * The indices of both, if they are certainly names of one family: w_uv and w_ij, but not v_x and v_t, of which one
     * is a label unless a formula sums over v.
     */
    public static Optional<Pair> together(Variable v, Variable x) {
        var own = Indices.member(x);
        var other = Indices.member(v);
        if (own.isPresent() && other.isPresent() && own.get().family().equals(other.get().family()))
            return Optional.of(new Pair(other.get().indices(), own.get().indices()));
        var widely = other.filter(of -> of.indices().size() > 1).flatMap(of -> Indices.in(of.family(), x)
            .map(indices -> new Pair(of.indices(), indices)));
        return widely.isPresent() ? widely : own.filter(of -> of.indices().size() > 1).flatMap(of ->
            Indices.in(of.family(), v).map(indices -> new Pair(indices, of.indices())));
    }

    /** The same where the variable is a member of these families, since the formula sums over them. */
    public static Optional<Pair> together(Variable v, Variable x, Set<IndexedName> families) {
        return together(v, x).or(() -> Indices.member(v).filter(other -> families.contains(other.family()))
            .flatMap(other -> Indices.in(other.family(), x).map(own -> new Pair(other.indices(), own))));
    }

    /** That the name is not the variable: i ≠ k for xᵢ and xₖ, always for names of other families. */
    public static Condition apart(Variable v, Variable x) {
        return apart(v, x, Set.of());
    }

    /** The same where the variable is a member of these families, since the formula sums over them. */
    public static Condition apart(Variable v, Variable x, Set<IndexedName> families) {
        if (v == x) return Condition.NEVER;
        return together(v, x, families).map(pair -> apart(pair.others(), pair.own())).orElse(Condition.ALWAYS);
    }

    private static Condition apart(IndexedName family, List<Expr> indices, Variable x) {
        return Indices.in(family, x).map(own -> apart(indices, own)).orElse(Condition.ALWAYS);
    }

    private static Condition apart(List<Expr> indices, List<Expr> own) {
        return Condition.any(IntStream.range(0, own.size()).mapToObj(k -> differ(indices.get(k), own.get(k))).toList());
    }

    private static Condition differ(Expr u, Expr v) {
        return Gap.between(u, v).map(gap -> gap.signum() == 0 ? Condition.NEVER : Condition.ALWAYS)
            .orElseGet(() -> u instanceof Expr.Num ? new Compare(v, Relation.NE, u) : new Compare(u, Relation.NE, v));
    }

    /** That nothing in the formula is the variable, so that it does not move with it. */
    public static Condition still(Expr f, Variable x) {
        var seen = new HashMap<Expr, Condition>();
        var families = families(f, x);
        for (Expr node : Fold.postOrder(f)) seen.put(node, node instanceof Variable v ? apart(v, x, families)
            : stillNode(node, x, seen::get));
        return seen.get(f);
    }

    /** The families of the variable that the formula sums over. */
    private static Set<IndexedName> families(Expr f, Variable x) {
        if (!Indices.mayBeMember(x)) return Set.of();
        return Fold.withTemplates(List.of(f)).stream().flatMap(node -> node instanceof Apply(IndexedName family, _)
            && isOf(x, family) ? Stream.of(family) : Stream.empty()).collect(Collectors.toSet());
    }

    /** The same of one node, where it is known of its children. */
    public static Condition stillNode(Expr node, Variable x, Function<Expr, Condition> children) {
        if (node instanceof Variable v) return apart(v, x);
        var parts = node.children().stream().map(children).collect(Collectors.toCollection(ArrayList::new));
        if (parts.contains(Condition.NEVER)) return Condition.NEVER;
        if (node instanceof Apply(IndexedName family, var indices)) parts.add(apart(family, indices, x));
        if (node instanceof Apply(Binder binder, var arguments)) parts.add(everywhere(binder, arguments, x));
        return Condition.all(parts);
    }

    /** That the variable stands behind no value of the bound one. */
    // recursion over binders within binders, whose depth the reader bounds
    private static Condition everywhere(Binder binder, List<Expr> arguments, Variable x) {
        var still = still(binder.body(), x);
        if (still.equals(Condition.ALWAYS)) return still;
        return binder.kind().isDiscrete() ? Quantified.everywhere(still, binder.kind(), arguments,
            integers(binder.body(), x)) : Condition.NEVER;
    }

    /** The names in the indices of the variable, and of what is of its family in the template: they are integers. */
    public static Set<Variable> integers(Expr template, Variable x) {
        var indices = new ArrayList<Expr>();
        for (Expr node : Fold.withTemplates(List.of(template)))
            if (node instanceof Apply(IndexedName family, _))
                Indices.in(family, x).ifPresent(indices::addAll);
        for (Expr node : Fold.postOrder(template))
            if (node instanceof Apply(IndexedName family, var us) && isOf(x, family)) indices.addAll(us);
        return indices.stream().flatMap(index -> Substitution.variables(index).stream()).collect(Collectors.toSet());
    }

    /** The names with numbers as members of the families of several indices there: a_{1,1} for a11 beside a_ij. */
    public static Map<Variable, Expr> spelt(List<Expr> formulas) {
        var families = new LinkedHashSet<IndexedName>();
        var names = new LinkedHashSet<Variable>();
        for (Expr node : Fold.withTemplates(formulas)) {
            if (node instanceof Apply(IndexedName family, _)) families.add(family);
            if (node instanceof Variable v) {
                names.add(v);
                Indices.member(v).ifPresent(member -> families.add(member.family()));
            }
        }
        var spelt = new HashMap<Variable, Expr>();
        for (IndexedName family : families)
            if (family.below() > 1) for (Variable v : names) Indices.in(family, v)
                .filter(indices -> indices.stream().allMatch(Expr.Num.class::isInstance))
                .map(indices -> Exprs.apply(family, indices)).filter(u -> u != v).ifPresent(u -> spelt.put(v, u));
        return spelt;
    }

    /** The names in the formula, beside the variable itself, that may be the variable, with that they are not. */
    public static Map<Variable, Condition> of(Expr f, Variable x) {
        var kin = new LinkedHashMap<Variable, Condition>();
        var families = families(f, x);
        for (Expr node : Fold.postOrder(f))
            if (node instanceof Variable v && v != x && !apart(v, x, families).equals(Condition.ALWAYS))
                kin.put(v, apart(v, x, families));
        return kin;
    }

    /** Whether a name in the formula, or a member of a family under a sign of binding, may be the variable. */
    public static boolean isMet(Expr f, Variable x) {
        return Indices.mayBeMember(x) && (!of(f, x).isEmpty() || Fold.withTemplates(List.of(f)).stream()
            .anyMatch(node -> node instanceof Apply(IndexedName family, _) && isOf(x, family)));
    }

    private static boolean isOf(Variable x, IndexedName family) {
        return Indices.in(family, x).isPresent();
    }

    /** The value of the bound variable at which alone the one member under the sign is the variable. */
    public static Optional<Expr> only(Binder binder, List<Expr> arguments, Variable x) {
        var places = places(binder, x);
        return places.size() == 1 && isSingle(binder, x)
            ? Optional.of(Binder.filled(places.getFirst(), arguments)) : Optional.empty();
    }

    /** Values of the bound variable, in places of the template, at which a member of one index is the variable. */
    public static List<Expr> places(Binder binder, Variable x) {
        var order = Fold.postOrder(binder.body());
        return members(binder, x).stream().filter(member -> member.arguments().size() == 1 && order.contains(member))
            .flatMap(member -> Indices.only(Exprs.apply(Functions.KRONECKER, member.arguments().getFirst(),
                Indices.in((IndexedName) member.function(), x).orElseThrow().getFirst())).stream()).distinct().toList();
    }

    /** The values of the bound variable, in places of the template, at which an index of a member is that of x. */
    public static Set<Expr> values(Binder binder, Variable x) {
        var values = new LinkedHashSet<Expr>();
        for (Expr node : Fold.postOrder(binder.body())) {
            if (!(node instanceof Apply(IndexedName family, var us)) || !isOf(x, family)) continue;
            var own = Indices.in(family, x).orElseThrow();
            for (int k = 0; k < us.size(); k++)
                Indices.only(Exprs.apply(Functions.KRONECKER, us.get(k), own.get(k))).ifPresent(values::add);
        }
        return values;
    }

    /** Whether one member of the family of the variable stands under the sign, and none under a sign within. */
    public static boolean isSingle(Binder binder, Variable x) {
        return members(binder, x).size() == 1 && Fold.postOrder(binder.body()).stream().noneMatch(node ->
            node instanceof Apply(Binder inner, _) && !members(inner, x).isEmpty());
    }

    /** What under the sign is of the family of the variable. */
    public static List<Apply> members(Binder binder, Variable x) {
        return Fold.withTemplates(List.of(binder.body())).stream().filter(node ->
            node instanceof Apply(IndexedName family, _) && isOf(x, family)).map(Apply.class::cast).distinct().toList();
    }

    /** The formula with values for these names, also as indices: x₂ for xₖ at k = 2; if that can be told. */
    public static Optional<Expr> put(Expr f, Map<Variable, Expr> values) {
        Optional<Expr> done = Optional.of(f);
        for (var value : values.entrySet())
            done = done.flatMap(u -> Indices.bound(u, value.getKey()))
                .map(u -> Substitution.replace(u, Map.of(Indices.SHIELD, value.getValue())));
        return done;
    }
}
