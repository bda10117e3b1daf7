package fluxion.diff;

import fluxion.diff.Derived.Why;
import fluxion.expr.Binder;
import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.function.Context;
import fluxion.function.Indices;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Families of which the sheet defines a general member: where {@code s_i = e^{z_i}} is defined, the s in Σ s_j is
 * e^{z_j}. A family that a derivative is taken by stands for itself.
 */
final class Instances {
    private final Map<IndexedName, Variable> general = new HashMap<>();

    private Instances() {}

    /** @throws Undone if the formulas differentiate by a member of such a family and by something else */
    static Instances of(Collection<Expr> roots, Context context, Collection<Variable> asked) throws Undone {
        var instances = new Instances();
        if (context.definitions().isEmpty() && context.dependences().isEmpty()) return instances;
        var bound = new HashSet<IndexedName>();
        var by = new HashSet<>(asked);
        for (Expr node : Fold.withTemplates(reached(roots, context))) {
            if (node instanceof Apply(IndexedName family, _)) bound.add(family);
            if (node instanceof Apply(DerivativeOperator _, var us) && us.get(1) instanceof Variable x) by.add(x);
        }
        if (bound.isEmpty()) return instances;
        for (Variable v : context.definitions().keySet()) {
            var member = Indices.member(v).filter(of -> bound.contains(of.family()));
            if (member.isEmpty()) continue;
            if (!Members.isGeneral(member.get().indices())) throw new Undone(v, Why.FAMILY_DEFINED, v.name());
            var family = member.get().family();
            boolean held = by.stream().anyMatch(x -> Members.isOf(x, family));
            if (held && !by.stream().allMatch(x -> Members.isOf(x, family)))
                throw new Undone(v, Why.FAMILY_DEFINED, v.name());
            if (!held) instances.general.put(family, v);
        }
        for (Variable v : context.dependences().keySet())
            if (Indices.member(v).filter(of -> bound.contains(of.family())).isPresent())
                throw new Undone(v, Why.FAMILY_DEFINED, v.name());
        return instances;
    }

    /** The formulas, and those that names and functions in them stand for: what else is defined is of no concern. */
    private static List<Expr> reached(Collection<Expr> roots, Context context) {
        var reached = new ArrayList<>(roots);
        var seen = new HashSet<Expr>();
        for (int k = 0; k < reached.size(); k++)
            for (Expr node : Fold.withTemplates(List.of(reached.get(k)))) {
                if (!seen.add(node)) continue;
                if (node instanceof Variable v && context.definitions().containsKey(v))
                    reached.add(context.definitions().get(v));
                if (node instanceof Apply(AbstractFunction f, _) && context.functions().containsKey(f.name()))
                    reached.add(context.functions().get(f.name()).body());
                if (node instanceof Apply(IndexedName family, _)) context.definitions().forEach((v, body) -> {
                    if (Members.isOf(v, family)) reached.add(body);
                });
            }
        return reached;
    }

    /** The names whose formulas the families rest on. */
    Collection<Variable> names() {
        return general.values();
    }

    /** Whether the template has a member that the sheet defines. */
    boolean concern(Binder binder) {
        return !general.isEmpty() && Fold.withTemplates(List.of(binder.body())).stream()
            .anyMatch(node -> node instanceof Apply(IndexedName family, _) && general.containsKey(family));
    }

    /** The formula of the member at these indices; the node itself if the sheet defines none. */
    Expr at(Expr node, IndexedName family, List<Expr> indices, Map<Variable, Expr> definitions) throws Undone {
        Variable name = general.get(family);
        if (name == null) return node;
        return Members.instance(name, definitions, indices);
    }
}
