package fluxion.document;

import fluxion.document.Step.Link;
import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.print.Printer;
import fluxion.syntax.Code;
import fluxion.syntax.Contexts;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Severity;
import fluxion.syntax.Span;
import fluxion.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules for derivatives that do not follow from what a document says later: {@code h' = h (1 - h)}, and then
 * {@code h(x) = sin(x)}.
 *
 * @param steps   their verdicts
 * @param context without them
 */
record Outdated(List<Step> steps, Context context) {
    /** Whether a rule that is given from outside would not follow from this body: then it defines nothing. */
    static boolean overrules(Statement.FunctionDefinition body, Span place, Context given, Context known,
            Links links) {
        var f = Subjects.determined(body);
        return f.isPresent() && given.rules().keySet().stream().anyMatch(f.get()::leadsTo)
            && !of(f.get(), place, Contexts.add(known, body), links).steps.isEmpty();
    }

    /** @param known the function of which more is known now: its body, or a rule for a lower derivative */
    static Outdated of(AbstractFunction known, Span place, Context context, Links links) {
        var steps = new ArrayList<Step>();
        var rest = context;
        for (var rule : context.rules().entrySet()) {
            if (rule.getKey().equals(known) || !known.leadsTo(rule.getKey())) continue;
            var without = rest.withoutRule(rule.getKey());
            Expr left = Exprs.apply(rule.getKey(), List.copyOf(rule.getValue().parameters()));
            Expr right = rule.getValue().body();
            var link = new Link(Printer.text(left), Relation.EQ.symbol(), Printer.text(right));
            var outcome = links.outcome(link, left, right, without);
            if (outcome.holds()) continue;
            rest = without;
            steps.add(new Step(place, link.text(), outcome, List.of(new Diagnostic(Code.CONTRADICTION,
                Severity.WARNING, place, Messages.text("document.rule"), Optional.empty()))));
        }
        return new Outdated(List.copyOf(steps), rest);
    }
}
