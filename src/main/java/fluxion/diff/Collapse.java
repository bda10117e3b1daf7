package fluxion.diff;

import static fluxion.expr.Exprs.ONE;
import static fluxion.expr.Exprs.ZERO;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Indices;
import fluxion.function.Quantified;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Σᵢ u δᵢₖ is u at i = k, for a k between the bounds. Where the bounds move with an outer index, what is beyond them
 * is 0 in pieces; else the condition is required, unless it is assumed to fail.
 *
 * @param inPieces whether it is told in pieces in any case, since there are terms with other conditions beside it
 */
record Collapse(List<Expr> arguments, boolean inPieces, Findings findings, List<Condition> assumptions) {
    /** A term of a template, with the index at which alone it is not 0. */
    private record Term(Expr rest, Optional<Expr> at) {}

    Expr sum(Expr template, Expr lower, Expr upper) {
        var remaining = new ArrayList<Expr>();
        var terms = new ArrayList<Expr>();
        for (Term term : terms(template))
            if (term.at().isEmpty()) remaining.add(term.rest());
            else terms.add(within(Binder.filled(Substitution.replace(term.rest(),
                Map.of(Binder.INDEX, term.at().get())), arguments), Binder.filled(term.at().get(), arguments), lower,
                    upper));
        Expr rest = Exprs.sum(remaining);
        if (rest != ZERO) terms.add(Binder.over(Binder.Kind.SUM, rest, lower, upper, arguments));
        return Exprs.sum(terms);
    }

    private Expr within(Expr term, Expr at, Expr lower, Expr upper) {
        var condition = Condition.all(Quantified.compare(at, Relation.GE, lower),
            Quantified.compare(at, Relation.LE, upper));
        if (condition.equals(Condition.ALWAYS)) return term;
        if (condition.equals(Condition.NEVER) || isExcluded(condition)) return ZERO;
        boolean fixed = condition.expressions().stream().noneMatch(e -> Substitution.contains(e, Binder.INDEX));
        if (!fixed || inPieces) return Pieces.of(List.of(new Pieces.Branch(condition, term),
            new Pieces.Branch(Condition.ALWAYS, ZERO)));
        findings.require(condition);
        return term;
    }

    /** Whether a part of the condition is assumed to fail. */
    private boolean isExcluded(Condition condition) {
        return condition.conjuncts().stream().map(Condition::negated).anyMatch(part -> assumptions.contains(part)
            || part instanceof Compare(var u, var relation, var v)
                && assumptions.contains(new Compare(v, relation.mirrored(), u)));
    }

    /** The terms of the template; a sum that is a factor beside others is multiplied out only for its δ. */
    // recursion over the levels at which δ stands, which are those of one derivative
    private static List<Term> terms(Expr template) {
        return switch (template) {
            case Sum(var us)            -> us.stream().flatMap(u -> terms(u).stream()).toList();
            case Product(var us)        -> product(template, us);
            case Quotient(var u, var v) -> terms(u).stream()
                .map(term -> new Term(Exprs.quotient(term.rest(), v), term.at())).toList();
            case Apply(Pieces f, var us) when isIndicated(f, us) -> terms(us.get(us.size() - 2)).stream()
                .map(term -> new Term(indicated(f, us, term.rest()), term.at())).toList();
            case Apply _                -> Indices.only(template).map(at -> List.of(new Term(ONE, Optional.of(at))))
                .orElseGet(() -> List.of(new Term(template, Optional.empty())));
            case Num _, Expr.Constant _, Variable _, Expr.Power _ -> List.of(new Term(template, Optional.empty()));
        };
    }

    /** {@code piecewise(c: u, otherwise: 0)} */
    private static boolean isIndicated(Pieces f, List<Expr> arguments) {
        return f.conditions().size() == 2 && f.conditions().getLast().equals(Condition.ALWAYS)
            && arguments.getLast() == ZERO;
    }

    private static Expr indicated(Pieces f, List<Expr> arguments, Expr value) {
        var changed = new ArrayList<>(arguments);
        changed.set(changed.size() - 2, value);
        return Exprs.apply(f, changed);
    }

    private static List<Term> product(Expr whole, List<Expr> factors) {
        for (int k = 0; k < factors.size(); k++) {
            var others = new ArrayList<>(factors);
            Expr factor = others.remove(k);
            if (factor instanceof Apply && Indices.only(factor).isPresent())
                return List.of(new Term(Exprs.product(others), Indices.only(factor)));
            if (!(factor instanceof Sum || factor instanceof Quotient || factor instanceof Product
                || factor instanceof Apply(Pieces _, _))) continue;
            var inner = terms(factor);
            if (inner.stream().noneMatch(term -> term.at().isPresent())) continue;
            return inner.stream().map(term -> {
                var product = new ArrayList<>(others);
                product.add(term.rest());
                return new Term(Exprs.product(product), term.at());
            }).toList();
        }
        return List.of(new Term(whole, Optional.empty()));
    }
}
