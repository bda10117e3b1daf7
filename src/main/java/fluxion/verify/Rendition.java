package fluxion.verify;

import fluxion.certificate.Claim;
import fluxion.certificate.Rejected;
import fluxion.certificate.Term;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.function.Functions;
import java.util.ArrayList;
import java.util.List;

/** The claim of a certificate as formulas, for a reader. */
public final class Rendition {
    private final List<Expr> formulas = new ArrayList<>();
    private final Claim claim;

    private Rendition(Claim claim) {
        this.claim = claim;
    }

    /** @throws Rejected if a term would be read as another one, as u^1 for u, or calls a function that is not known */
    public static Rendition of(Claim claim) {
        var rendition = new Rendition(claim);
        for (Term term : claim.terms()) {
            var parts = rendition.at(term.operands());
            Expr formula = rendition.formula(term);
            boolean same = term instanceof Term.Derivative ? formula.children().getFirst() == parts.getFirst()
                : formula.children().equals(parts);
            if (!same) throw Rejected.of("not-simple", term);
            rendition.formulas.add(formula);
        }
        return rendition;
    }

    public Expr left() { return at(claim.left()); }

    public Expr right() { return at(claim.right()); }

    public List<Condition> assumptions() { return claim.assumptions().stream().map(this::condition).toList(); }

    private Expr at(int place) {
        if (place < 0 || place >= formulas.size()) throw Rejected.of("not-place", place);
        return formulas.get(place);
    }

    private List<Expr> at(List<Integer> places) {
        return places.stream().map(this::at).toList();
    }

    private Expr formula(Term term) {
        return switch (term) {
            case Term.Number(var value)      -> Exprs.num(value);
            case Term.Name(var name)         -> Exprs.variable(name);
            case Term.Constant constant      -> constant == Term.Constant.PI ? Exprs.PI : Exprs.E;
            case Term.Sum(var us)            -> Exprs.sum(at(us));
            case Term.Product(var us)        -> Exprs.product(at(us));
            case Term.Quotient(int u, int v) -> Exprs.quotient(at(u), at(v));
            case Term.Power(int u, int v)    -> Exprs.power(at(u), at(v));
            case Term.Call(var f, var us)    -> Exprs.apply(Functions.find(f, us.size())
                .orElseThrow(() -> Rejected.of("no-function", f)), at(us));
            case Term.Derivative(int u, var x) -> Exprs.apply(DerivativeOperator.TOTAL, at(u), Exprs.variable(x));
        };
    }

    public Condition condition(fluxion.certificate.Condition condition) {   // recursion: what reads it bounds the depth
        return switch (condition) {
            case fluxion.certificate.Condition.Compare(int u, var relation, int v) ->
                new Condition.Compare(at(u), Relation.valueOf(relation.name()), at(v));
            case fluxion.certificate.Condition.Whole(int u, boolean holds) ->
                holds ? new Condition.IsInteger(at(u)) : new Condition.NotInteger(at(u));
            case fluxion.certificate.Condition.All(var parts) ->
                Condition.all(parts.stream().map(this::condition).toList());
            case fluxion.certificate.Condition.Any(var parts) ->
                Condition.any(parts.stream().map(this::condition).toList());
        };
    }
}
