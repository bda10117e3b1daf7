package fluxion.diff;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rules that can be checked: where a sheet gives a function both a body and a rule for a derivative, the rule claims
 * something about the body. Differentiation believes the rule; whoever can judge equality compares the two.
 */
public final class RuleClaims {
    private RuleClaims() {}

    /**
     * The claim that two formulas in the same parameters are equal: what the rule says, with bodies put in, and what
     * the body gives.
     */
    public record Claim(AbstractFunction derivative, Expr rule, Expr body, List<Condition> conditions) {
        public Claim {
            conditions = List.copyOf(conditions);
        }

        /** The rule's side at the arguments. */
        public Expr ruleAt(List<? extends Expr> arguments) {
            return Formula.substitute(rule, Formula.parameters(derivative.arity()), arguments);
        }

        /** What the derivative of the body needs at the arguments. */
        public List<Condition> conditionsAt(List<? extends Expr> arguments) {
            return conditions.stream().map(condition -> condition.map(u ->
                Formula.substitute(u, Formula.parameters(derivative.arity()), arguments))).toList();
        }

        /** The body's side at the arguments. */
        public Expr bodyAt(List<? extends Expr> arguments) {
            return Formula.substitute(body, Formula.parameters(derivative.arity()), arguments);
        }
    }

    /**
     * What two rules of one function claim of each other, which is smooth: ∂₂ of what ∂₁f is said to be is ∂₁ of what
     * ∂₂f is said to be. The function itself may stand in them.
     */
    public static Derived<List<Claim>> mutual(Context context) {
        return Undone.attempt(() -> {
            var findings = new Findings();
            var claims = new ArrayList<Claim>();
            var rules = context.rules().keySet().stream().filter(f -> !Symbols.hasBody(f, context)).toList();
            for (int i = 0; i < rules.size(); i++)
                for (int k = i + 1; k < rules.size(); k++)
                    if (rules.get(i).undifferentiated().equals(rules.get(k).undifferentiated()))
                        claims.add(mutual(rules.get(i), rules.get(k), context));
            return findings.with(List.copyOf(claims), List.of());
        });
    }

    private static Claim mutual(AbstractFunction one, AbstractFunction other, Context context) throws Undone {
        var both = one.joined(other);
        Expr slot = Exprs.apply(both, List.copyOf(Formula.parameters(both.arity())));
        var own = new Findings();
        var slots = Scope.of(List.of(slot), context, own).slots();
        var left = slots.following(one, both);
        var right = slots.following(other, both);
        own.require(left.conditions());
        own.require(right.conditions());
        return new Claim(one, left.body(), right.body(), own.conditions());
    }

    /** The claims of the context's rules, in their order. */
    public static Derived<List<Claim>> of(Context context) {
        return Undone.attempt(() -> {
            var findings = new Findings();
            var claims = new ArrayList<Claim>();
            var without = new Context(context.definitions(), context.functions(), context.abstracts(), Map.of(),
                context.dependences(), context.constants(), context.aliases(), context.assumptions(),
                context.conventions(), context.ranges());
            for (var rule : context.rules().entrySet()) {
                AbstractFunction f = rule.getKey();
                if (!Symbols.hasBody(f, context)) continue;
                Expr claimed = Formula.renamed(rule.getValue());
                Expr slot = Exprs.apply(f, List.copyOf(Formula.parameters(f.arity())));
                var own = new Findings();
                var scope = Scope.of(List.of(claimed, slot), without, own);
                List<Expr> sides = new Definitions.Expansion(scope,
                    own).of(List.of(scope.raw(claimed), scope.raw(slot)));
                claims.add(new Claim(f, sides.get(0), sides.get(1), own.conditions()));
            }
            return findings.with(List.copyOf(claims), List.of());
        });
    }
}
