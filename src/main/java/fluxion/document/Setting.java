package fluxion.document;

import fluxion.diff.Note;
import fluxion.document.Step.Outcome;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.print.Printer;
import fluxion.verify.Claim;
import fluxion.verify.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a text takes for granted where a formula stands.
 *
 * @param assumed what is assumed
 * @param own     those of them that the formula is said to hold for, and not all that is said here
 * @param obscure conditions that cannot be read
 * @param vague   whether one of them is said of the formula itself
 * @param general whether all values of a variable are spoken of
 */
record Setting(List<Condition> assumed, List<Condition> own, List<Condition> obscure, boolean vague,
    Predicate<Variable> general) {
    /** Nothing is said but conditions for what stands there. */
    static Setting of(List<Condition> conditions) {
        return of(conditions, conditions, _ -> false);
    }

    static Setting of(List<Condition> assumed, List<Condition> own, Predicate<Variable> general) {
        return new Setting(assumed.stream().filter(condition -> !Obscure.is(condition)).distinct().toList(),
            own.stream().filter(condition -> !Obscure.is(condition)).toList(),
            assumed.stream().filter(Obscure::is).toList(), own.stream().anyMatch(Obscure::is), general);
    }

    /** A point against what is said under a condition that cannot be read may not satisfy it. */
    Outcome heldBack(Outcome outcome) {
        if (!(outcome instanceof Outcome.Judged(var link, var claim, var verdict, _, _))
            || verdict instanceof Verdict.Proved || verdict instanceof Verdict.Undecided) return outcome;
        return Obscure.about(obscure, variables(claim)).<Outcome>map(text ->
            new Outcome.NoAnswer(link, Messages.text("document.held-back", text))).orElse(outcome);
    }

    /** What is assumed of the names in a claim, perhaps by way of others. */
    List<Condition> granted(Claim claim, Context known) {
        var about = new HashSet<>(variables(claim));
        var granted = new LinkedHashSet<Condition>();
        for (boolean more = true; more; ) {
            more = false;
            for (Condition condition : assumed) {
                boolean near = condition.expressions().stream()
                    .anyMatch(e -> about.stream().anyMatch(v -> known.restsOn(e, v)));
                if (!near || !granted.add(condition)) continue;
                more = true;
                for (Expr e : condition.expressions()) about.addAll(Substitution.variables(e));
            }
        }
        return assumed.stream().filter(granted::contains).toList();
    }

    private static Set<Variable> variables(Claim claim) {
        return Set.copyOf(Substitution.variables(Exprs.sum(claim.left(), claim.right())));
    }

    /**
     * What was taken for granted, and what the derivatives rest on: that undeclared names were taken as constants
     * matters where the claim is not proved all the same.
     */
    List<String> told(Claim claim, List<Note> notes, Verdict verdict, List<Condition> ranges,
        Context context) {
        boolean proved = verdict instanceof Verdict.Proved;
        var told = new ArrayList<String>();
        var granted = Stream.concat(ranges.stream(), granted(claim, context).stream()).map(Printer::text)
            .distinct().toList();
        if (!granted.isEmpty()) told.add(Messages.text("document.under", String.join(", ", granted)));
        boolean silent = proved && Grounds.named(notes, Note.Kind.INDEPENDENT).isEmpty();
        told.addAll(Note.sentences(notes.stream().filter(note -> !silent
            || note.kind() != Note.Kind.TAKEN_AS_CONSTANT).toList()));
        return told;
    }
}
