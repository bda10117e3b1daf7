package fluxion.diff;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.IndexedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The families that the variables of a gradient belong to; members whose indices are numbers are kept apart. */
final class Families {
    private final Map<IndexedName, List<Family>> numbered = new HashMap<>();
    private final Map<IndexedName, List<Family>> named = new HashMap<>();

    private Families() {}

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
        var families = new Families();
        for (Variable x : variables)
            Family.of(x).ifPresent(own -> (own.isNumbered() ? families.numbered : families.named)
                .computeIfAbsent(own.name(), _ -> new ArrayList<>()).add(own));
        return families;
    }

    private boolean concern(Collection<Expr> nodes) {
        for (Expr node : nodes) {
            if (node instanceof Apply(IndexedName name, _) && (numbered.containsKey(name) || named.containsKey(name)))
                return true;
            if (node instanceof Variable v && concern(v)) return true;
        }
        return false;
    }

    /** Two members with numbers are the same or not; only where an index is a name they may be either. */
    private boolean concern(Variable v) {
        var other = Family.of(v);
        if (other.isEmpty()) return false;
        IndexedName name = other.get().name();
        return meets(other.get(), named.getOrDefault(name, List.of()))
            || !other.get().isNumbered() && meets(other.get(), numbered.getOrDefault(name, List.of()));
    }

    private static boolean meets(Family other, List<Family> members) {
        return members.stream().anyMatch(own -> !(own.delta(other.own()) instanceof Num));
    }
}
