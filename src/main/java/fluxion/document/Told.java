package fluxion.document;

import fluxion.document.Step.Outcome;
import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.syntax.Statement;
import fluxion.verify.Verdict;
import java.util.Optional;

/** Equations that tell what a function is of which nothing else is known: {@code f(0) = 1}, {@code dy/dx = 2 t}. */
final class Told {
    private Told() {}

    /** The outcome, or that nothing is judged, where there is no verdict for want of what the equation tells. */
    static Outcome instead(Outcome outcome, Expr left, Expr right, Context known) {
        if (!(outcome instanceof Outcome.Judged(var link, _, Verdict.Undecided(var reason, _), _, _))
            || reason != Verdict.Reason.UNKNOWN_FUNCTION) return outcome;
        return name(left, known).or(() -> name(right, known)).<Outcome>map(name ->
            new Outcome.NotJudged(link, Messages.text("document.given", name))).orElse(outcome);
    }

    /** The unknown function of which a side is a value or a derivative, and nothing more. */
    private static Optional<String> name(Expr side, Context known) {
        return switch (side) {
            case Apply(AbstractFunction f, _)        -> Optional.of(f.name()).filter(name ->
                f.order() == 0 ? !known.functions().containsKey(name) : isUnknown(name, known));
            case Apply(DerivativeOperator _, var us) -> us.getFirst() instanceof Variable(var y)
                ? Optional.of(y).filter(name -> isUnknown(name, known)) : name(us.getFirst(), known);
            case Expr _                              -> Optional.empty();
        };
    }

    private static boolean isUnknown(String name, Context known) {
        return !known.functions().containsKey(name) && known.rules().keySet().stream()
            .noneMatch(f -> f.name().equals(name)) && known.definitions().keySet().stream()
            .noneMatch(y -> y.name().equals(name));
    }

    /** What would be a rule, if it is proved, of a function with a body: {@code g' = g (1 - g)}. */
    static Optional<Statement> proved(Statement.Claim claim, Context known) {
        return claim.sides().size() != 2 ? Optional.empty() : rule(claim).filter(rule ->
            known.functions().containsKey(rule.derivative().name())
                && known.calls(rule.lambda().body(), rule.derivative().name())).map(rule -> rule);
    }

    /** What a chain {@code f'(x) = a = b} tells of an unknown function, as a rule for what comes after it. */
    static Optional<Statement> rule(Statement.Claim claim, Context known) {
        return rule(claim).filter(rule -> isUnknown(rule.derivative().name(), known)
            && !known.calls(rule.lambda().body(), rule.derivative().name())).map(rule -> rule);
    }

    /** {@code f'(x) = a} or {@code d/dx f(x) = a} as a rule for f′. */
    private static Optional<Statement.RuleStatement> rule(Statement.Claim claim) {
        return slot(claim.sides().getFirst()) instanceof Apply(AbstractFunction f, var us) && f.order() > 0
            && claim.relations().getFirst() == Relation.EQ && us.stream().allMatch(Variable.class::isInstance)
            && us.stream().distinct().count() == us.size()
            ? Optional.of(new Statement.RuleStatement(f, new Context.Lambda(us.stream().map(Variable.class::cast)
                .toList(), claim.sides().get(1)))) : Optional.empty();
    }

    private static Expr slot(Expr side) {
        return side instanceof Apply(DerivativeOperator _, var us) && us.getFirst() instanceof Apply(AbstractFunction f,
            var arguments) && arguments.equals(us.subList(1, 2)) ? Exprs.apply(f.differentiated(0), arguments) : side;
    }
}
