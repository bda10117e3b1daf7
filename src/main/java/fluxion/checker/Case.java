package fluxion.checker;

import fluxion.certificate.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The points in question at which some terms are 0, and others are not. */
public record Case(Set<Integer> zeros, Set<Integer> others) {
    public static final Case ALL = new Case(Set.of(), Set.of());

    public Case with(int term, boolean zero) {
        return new Case(zero ? joined(zeros, term) : zeros, zero ? others : joined(others, term));
    }

    private static Set<Integer> joined(Set<Integer> terms, int more) {
        var all = new LinkedHashSet<>(terms);
        all.add(more);
        return all;
    }

    /** What is known in this case: first what is not 0. */
    public List<Fact> facts(Setting setting) {
        var facts = new ArrayList<Fact>();
        for (int term : others) facts.add(new Fact(term, Relation.NE));
        facts.addAll(setting.facts());
        return facts;
    }
}
