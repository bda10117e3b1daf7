package fluxion.checker;

import fluxion.certificate.Relation;
import fluxion.certificate.Term;
import fluxion.certificate.Terms;
import java.util.Collection;
import java.util.List;

/** The term is &gt; 0, ≥ 0, ≠ 0 or = 0 at all points in question. */
public record Fact(int term, Relation relation) {
    /** u ∘ v says what the sign of u − v is; and |w| &lt; u that u − w and u + w are positive. */
    static void ofRelation(Terms t, int u, Relation relation, int v, Collection<Fact> found) {
        switch (relation) {
            case EQ, NE -> found.add(new Fact(t.minus(u, v), relation));
            case LT     -> above(t, v, u, Relation.GT, found);
            case LE     -> above(t, v, u, Relation.GE, found);
            case GT, GE -> above(t, u, v, relation, found);
        }
    }

    private static void above(Terms t, int u, int v, Relation relation, Collection<Fact> found) {
        if (t.get(v) instanceof Term.Call(var f, var ws) && f.equals("abs")) {
            found.add(new Fact(t.minus(u, ws.getFirst()), relation));
            found.add(new Fact(t.sum(u, ws.getFirst()), relation));
        } else found.add(new Fact(t.minus(u, v), relation));
    }

    /** What holds because the node has a value. */
    static void ofDomain(Terms t, int node, boolean integers, Collection<Fact> found) {
        switch (t.get(node)) {
            case Term.Quotient(_, int v)  -> found.add(new Fact(v, Relation.NE));
            case Term.Power(int u, int v) -> ofPower(t, u, v, integers, found);
            case Term.Call(var f, var us) -> ofCall(t, f, us, found);
            case Term.Number _, Term.Name _, Term.Constant _, Term.Sum _, Term.Product _, Term.Derivative _ -> { }
        }
    }

    private static void ofPower(Terms t, int u, int v, boolean integers, Collection<Fact> found) {
        if (t.get(u) == Term.Constant.E) return;
        if (!(t.get(v) instanceof Term.Number(var q))) {
            if (!integers) found.add(new Fact(u, Relation.GE));
        } else if (q.denominator().testBit(0)) {
            if (q.signum() < 0) found.add(new Fact(u, Relation.NE));
        } else {
            found.add(new Fact(u, q.signum() < 0 ? Relation.GT : Relation.GE));
        }
    }

    private static void ofCall(Terms t, String f, List<Integer> us, Collection<Fact> found) {
        int u = us.getFirst();
        switch (f) {
            case "ln", "Ci", "Chi" -> found.add(new Fact(u, Relation.GT));
            case "Ei" -> found.add(new Fact(u, Relation.NE));
            case "arcsin" -> {
                found.add(new Fact(t.minus(t.one(), u), Relation.GE));
                found.add(new Fact(t.sum(t.one(), u), Relation.GE));
            }
            default -> { }
        }
    }
}
