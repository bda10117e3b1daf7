package fluxion.document;

import fluxion.diff.Note;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.verify.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names that were held fixed for a derivative though they may move.
 *
 * @param notes what the derivatives rest on
 */
record HeldFixed(List<Note> notes, Grounds grounds, boolean sheet) {
    /** Why a verdict is in doubt, if it is. */
    Optional<String> doubt(Verdict verdict, Expr left, Expr right, Context context) {
        return switch (verdict) {
            case Verdict.Refuted _ -> told(left, right, context);
            case Verdict.Proved _ -> idle(left, right);
            case Verdict.Conditional _, Verdict.Undecided _ -> Optional.empty();
        };
    }

    /** Two derivatives by a name that nothing depends on are both 0: ∂C/∂W where the text has C in terms of w. */
    private Optional<String> idle(Expr left, Expr right) {
        return sheet ? Optional.empty() : notes.stream().filter(note -> note.kind() == Note.Kind.INDEPENDENT)
            .flatMap(note -> note.names().stream()).filter(x -> isBy(x, left) && isBy(x, right)).findFirst()
            .map(x -> Messages.text("document.idle", x));
    }

    private static boolean isBy(String x, Expr side) {
        return Fold.postOrder(side).stream().anyMatch(node -> node instanceof Apply(DerivativeOperator _, var us)
            && us.subList(1, us.size()).contains(Exprs.variable(x)));
    }

    /** A derivative that is 0 only because undeclared names were held refutes nothing: dy/dx for y = u². */
    private Optional<String> told(Expr left, Expr right, Context context) {
        var by = Grounds.named(notes, Note.Kind.INDEPENDENT);
        var free = notes.stream().filter(note -> note.kind() == Note.Kind.PRIME_AS_DERIVATIVE).findFirst();
        if (free.isPresent()) return Optional.of(Messages.text("document.free", free.get().names().getFirst()));
        var held = Grounds.named(notes, Note.Kind.TAKEN_AS_CONSTANT);
        var constants = sheet ? held : unknown(left, right, context, by);
        if (constants.isEmpty() && context.usesNone(List.of(by.split(", ")))) constants = held;
        if (!by.isEmpty() && !constants.isEmpty())
            return Optional.of(Messages.text("document.depends", constants, by));
        var functions = notes.stream().filter(note -> note.kind() == Note.Kind.TAKEN_AS_CONSTANT)
            .flatMap(note -> note.names().stream()).filter(grounds.moving()::contains).distinct()
            .collect(Collectors.joining(", "));
        return functions.isEmpty() ? Optional.empty() : Optional.of(Messages.text("document.moving", functions));
    }

    /** The names of an equation of which nothing is known, but for those that derivatives are taken by. */
    private static String unknown(Expr left, Expr right, Context context, String by) {
        return Substitution.variables(Exprs.sum(left, right)).stream().map(Variable::name)
            .filter(name -> !context.knows(name) && !List.of(by.split(", ")).contains(name))
            .collect(Collectors.joining(", "));
    }
}
