package fluxion.checker;

import fluxion.certificate.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The points in question at which some terms are 0, and something is known of others. */
public record Case(Set<Integer> zeros, Set<Fact> others) {
    public static final Case ALL = new Case(Set.of(), Set.of());

    public Case with(int term, boolean zero) {
        return zero ? new Case(joined(zeros, term), others) : with(new Fact(term, Relation.NE));
    }

    /** Where the term is ≥ 0, or where it is negative. */
    public Case above(Setting setting, int term, boolean above) {
        return with(above ? new Fact(term, Relation.GE) : new Fact(setting.terms().negate(term), Relation.GT));
    }

    private Case with(Fact fact) {
        return new Case(zeros, joined(others, fact));
    }

    private static <T> Set<T> joined(Set<T> some, T more) {
        var all = new LinkedHashSet<>(some);
        all.add(more);
        return all;
    }

    /** What is known in this case: first what the case is. */
    public List<Fact> facts(Setting setting) {
        var facts = new ArrayList<>(others);
        facts.addAll(setting.facts());
        return facts;
    }
}
