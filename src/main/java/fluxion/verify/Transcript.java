package fluxion.verify;

import fluxion.certificate.Condition.Compare;
import fluxion.certificate.Condition.Whole;
import fluxion.certificate.Term;
import fluxion.certificate.Terms;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import java.util.List;
import java.util.function.Function;

/** Formulas and conditions as the terms of a certificate. */
final class Transcript {
    /** Something in a formula cannot be said in a certificate. */
    static final class Unsayable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unsayable(String what) {
            super(what, null, false, false);
        }
    }

    final Terms terms = new Terms();

    /** The place of the formula. @throws Unsayable if something in it has no term */
    int term(Expr formula) {
        return Fold.<Integer>fold(formula, this::node);
    }

    private int node(Expr node, Function<Expr, Integer> at) {
        return terms.add(switch (node) {
            case Num(var value)         -> new Term.Number(value);
            case Constant _             -> node == Exprs.PI ? Term.Constant.PI : Term.Constant.E;
            case Variable(var name)     -> new Term.Name(name);
            case Sum(var us)            -> new Term.Sum(us.stream().map(at).toList());
            case Product(var us)        -> new Term.Product(us.stream().map(at).toList());
            case Quotient(var u, var v) -> new Term.Quotient(at.apply(u), at.apply(v));
            case Power(var u, var v)    -> new Term.Power(at.apply(u), at.apply(v));
            case Apply(MathFunction f, var us) -> new Term.Call(f.name(), us.stream().map(at).toList());
            case Apply(DerivativeOperator _, var us) when us.getLast() instanceof Variable(var by) ->
                new Term.Derivative(at.apply(us.getFirst()), by);
            case Apply(var f, _) -> throw new Unsayable(f.name());
        });
    }

    fluxion.certificate.Condition condition(Condition condition) {   // recursion over conditions, whose depth we build
        return switch (condition) {
            case Condition.Compare(var u, var relation, var v) -> new Compare(term(u), relation(relation), term(v));
            case Condition.IsInteger(var u)  -> new Whole(term(u), true);
            case Condition.NotInteger(var u) -> new Whole(term(u), false);
            case Condition.All(var parts)    -> new fluxion.certificate.Condition.All(conditions(parts));
            case Condition.Any(var parts)    -> new fluxion.certificate.Condition.Any(conditions(parts));
        };
    }

    List<fluxion.certificate.Condition> conditions(List<Condition> conditions) {
        return conditions.stream().map(this::condition).toList();
    }

    private static fluxion.certificate.Relation relation(Relation relation) {
        return fluxion.certificate.Relation.valueOf(relation.name());
    }
}
