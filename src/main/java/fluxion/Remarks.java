package fluxion;

import fluxion.diff.IntegerExponents;
import fluxion.diff.Note;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import java.util.List;

/**
 * What is said along with answers: doubts in reading, what was taken for granted, pieces and rules that contradict
 * themselves.
 *
 * @param context  what the answers rest on
 * @param seconds  how long rules may be compared with definitions
 * @param warnings on what was given
 */
record Remarks(Context context, double seconds, List<String> warnings) {
    /** With integers for the letters of exponents without which a formula has no value: n in (−1)ⁿ. */
    Remarks about(List<Formula> formulas, List<Variable> by) {
        var integers = IntegerExponents.of(formulas.stream().map(Formula::expr).toList(), by, context);
        return integers.powers().isEmpty() ? this : new Remarks(integers.in(context), seconds,
            Texts.joined(warnings, Note.sentences(integers.notes())));
    }

    Derivative on(Derivative d, Formula f) {
        return d.of(all(Texts.joined(f.warnings(), pieces(List.of(f))), d.warnings()), f.letters());
    }

    Explained on(Explained e, Formula f) {
        return e.mapped(d -> on(d, f));
    }

    Partials on(Partials p, List<Formula> formulas) {
        var read = formulas.stream().flatMap(f -> f.warnings().stream()).toList();
        return p.of(all(Texts.joined(read, pieces(formulas)), p.warnings()));
    }

    Judgement on(Judgement j, Formula left, Formula right) {
        return new Judgement(j.verdict(), j.domain(), all(Texts.joined(left.warnings(), right.warnings()),
            j.warnings()));
    }

    private List<String> pieces(List<Formula> formulas) {
        return new PieceDoubts(context).sentences(formulas.stream().map(Formula::expr).toList());
    }

    private List<String> all(List<String> read, List<String> derived) {
        var doubts = new RuleDoubts(context, seconds).sentences();
        return Texts.joined(Texts.joined(warnings, read), Texts.joined(derived, doubts));
    }
}
