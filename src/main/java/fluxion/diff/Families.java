package fluxion.diff;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.IndexedName;
import fluxion.function.Indices;
import fluxion.function.Kin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The families that the variables of a gradient belong to; members whose indices are numbers are kept apart. */
final class Families {
    private final Map<IndexedName, List<Indices.Member>> numbered = new HashMap<>();
    private final Map<IndexedName, List<Indices.Member>> named = new HashMap<>();
    private final List<Variable> others = new ArrayList<>();
    private final Collection<Variable> variables;

    private Families(Collection<Variable> variables) {
        this.variables = variables;
    }

    /** Whether a node is a member of a family of one of the variables that may be that variable, and may be another. */
    static boolean concern(Collection<Variable> variables, Collection<Expr> nodes) {
        boolean possible = variables.stream().anyMatch(Families::mayBeNamed) || nodes.stream().anyMatch(node ->
            node instanceof Apply(IndexedName _, _) || node instanceof Variable v && mayBeNamed(v));
        return possible && of(variables).concern(nodes);
    }

    /** In {@code x1} the index is a number; a name stands behind an underscore or above. */
    private static boolean mayBeNamed(Variable v) {
        return v.name().indexOf('_') >= 0 || v.name().indexOf('^') >= 0;
    }

    private static Families of(Collection<Variable> variables) {
        var families = new Families(variables);
        for (Variable x : variables) Indices.member(x).ifPresentOrElse(own -> (own.isNumbered() ? families.numbered
            : families.named).computeIfAbsent(own.family(), _ -> new ArrayList<>()).add(own), () -> {
                if (mayBeNamed(x)) families.others.add(x);
            });
        return families;
    }

    private boolean concern(Collection<Expr> nodes) {
        for (Expr node : nodes) {
            if (node instanceof Apply(IndexedName name, _) && variables.stream().anyMatch(x ->
                Indices.in(name, x).isPresent())) return true;
            if (node instanceof Variable v && concern(v)) return true;
        }
        return false;
    }

    /** Two members with numbers are the same or not; only where an index is a name they may be either. */
    private boolean concern(Variable v) {
        if (others.stream().anyMatch(x -> v != x && Kin.together(v, x).isPresent())) return true;
        var other = Indices.member(v);
        if (other.isEmpty()) return false;
        IndexedName name = other.get().family();
        return meets(other.get(), named.getOrDefault(name, List.of()))
            || !other.get().isNumbered() && meets(other.get(), numbered.getOrDefault(name, List.of()));
    }

    private static boolean meets(Indices.Member other, List<Indices.Member> members) {
        return members.stream().anyMatch(own -> !(Family.delta(other.indices(), own.indices()) instanceof Num));
    }
}
