package fluxion.document;

import fluxion.diff.Derived.Differentiated;
import fluxion.document.Step.Outcome;
import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.simplify.SideConditions;
import fluxion.syntax.SlopeRules;
import fluxion.syntax.Statement;
import fluxion.verify.Claim;
import fluxion.verify.Claims;
import fluxion.verify.Judge;
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
            new Outcome.NotJudged(link, Messages.text(isRuled(name, known) ? "document.given-ruled"
                : "document.given", name))).orElse(outcome);
    }

    private static boolean isRuled(String name, Context known) {
        return known.rules().keySet().stream().anyMatch(f -> f.name().equals(name));
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
        return !known.functions().containsKey(name) && !isRuled(name, known) && known.definitions().keySet().stream()
            .noneMatch(y -> y.name().equals(name));
    }

    /**
     * Whether a claim about a derivative is proved, and says nothing where there is no derivative: 0 is no rule for
     * that of ⌊x⌋.
     */
    static boolean follows(Statement.Claim claim, Context known, double seconds) {
        return Claims.of(claim.sides().getFirst(), claim.sides().getLast(), known)
            instanceof Differentiated<Claim>(var equation, _, _)
            && Judge.judge(equation, seconds) instanceof Verdict.Proved
            && SideConditions.beyond(equation.leftDomain(), equation.rightDomain(), equation.assumptions()).isEmpty();
    }

    /** What would be a rule, if it follows, of a function with a body: {@code g' = g (1 - g)}. */
    static Optional<Statement> candidate(Statement.Claim claim, Context known) {
        return claim.sides().size() != 2 ? Optional.empty() : SlopeRules.of(claim, known).filter(rule ->
            known.functions().containsKey(rule.derivative().name())
                && known.calls(rule.lambda().body(), rule.derivative().name())).map(rule -> rule);
    }

    /** What {@code f'(x) = a = b} or y′ = x y tells of an unknown function, as a rule for what comes after it. */
    static Optional<Statement> rule(Statement.Claim claim, Context known) {
        return SlopeRules.of(claim, known).filter(rule -> isUnknown(rule.derivative().name(), known))
            .map(rule -> rule);
    }
}
