package fluxion.document;

import fluxion.expr.Relation;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Span;
import fluxion.verify.Claim;
import fluxion.verify.Verdict;
import java.util.List;

/**
 * What was found at one place of a document.
 *
 * @param span     the place, in the document
 * @param source   the text that stands there
 * @param warnings misspellings put right, readings taken
 */
public record Step(Span span, String source, Outcome outcome, List<Diagnostic> warnings) {
    public Step {
        warnings = List.copyOf(warnings);
    }

    /** What a step is. */
    public sealed interface Outcome {
        /** One link of a chain of equations, judged. */
        record Judged(String left, String right, Claim claim, Verdict verdict, List<String> notes) implements Outcome {}

        /** One link of a chain that has no verdict, because something in it has no derivative. */
        record NoAnswer(String left, String right, String why) implements Outcome {}

        /** A name, a rule or an assumption that holds from here on. */
        record Defined(String text) implements Outcome {}

        /** A formula that claims nothing that is judged. */
        record Remark(String text) implements Outcome {}

        /** A link that is no equation: it is read, not judged. */
        record NotJudged(String left, Relation relation, String right) implements Outcome {}

        /** Something that cannot be read; the rest goes on. */
        record Unreadable(Diagnostic error) implements Outcome {}

        /** {@code proved}, …, {@code definition}, {@code remark}, {@code unreadable}. */
        default String word() {
            return switch (this) {
                case Judged(_, _, _, var verdict, _) -> verdict.word();
                case NoAnswer _                      -> "undecided";
                case Defined _                       -> "definition";
                case Remark _, NotJudged _           -> "remark";
                case Unreadable _                    -> "unreadable";
            };
        }
    }
}
