package fluxion.document;

import fluxion.expr.Expr;
import fluxion.function.Context;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Span;
import fluxion.verify.Claim;
import fluxion.verify.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Two sides of a chain as they are written, and the sign between them. */
    public record Link(String left, String sign, String right) {
        /** {@code left = right} */
        public String text() {
            return left + " " + sign + " " + right;
        }
    }

    /** A formula that is asked for, and what is known where it stands. */
    public record Question(Expr formula, Context context) {}

    /** What a step is. */
    public sealed interface Outcome {
        /** One link of a chain of equations or inequalities, judged; if it is refuted, with what belongs there. */
        record Judged(Link link, Claim claim, Verdict verdict, List<String> notes, Correction correction)
            implements Outcome {
            /** The same, with one thing more to say. */
            Judged told(String note) {
                return new Judged(link, claim, verdict, Stream.concat(notes.stream(), Stream.of(note)).toList(),
                    correction);
            }
        }

        /** One link of a chain that has no verdict, because something in it has no derivative. */
        record NoAnswer(Link link, String why) implements Outcome {}

        /** A name, a rule or an assumption that holds from here on. */
        record Defined(String text) implements Outcome {}

        /** A formula that is no claim. */
        record Mention(String text, Question question) implements Outcome {}

        /** The value that a name has somewhere, {@code x = 1}, in passing: no claim. */
        record Value(String text) implements Outcome {}

        /** Words, or a formula that is put down as it stands and not computed with, and why, if that is not plain. */
        record Remark(String text, Optional<String> why) implements Outcome {}

        /** Two sides between which there is something, but no claim that is judged. */
        record NotJudged(Link link, String why) implements Outcome {}

        /** Something that cannot be read; the rest goes on. */
        record Unreadable(Diagnostic error) implements Outcome {}

        /** Whether it is defined or proved, or makes no claim. */
        default boolean holds() {
            return switch (this) {
                case Judged(_, _, var verdict, _, _) -> verdict instanceof Verdict.Proved;
                case Defined _, Mention _, Value _ -> true;
                case NoAnswer _, Remark _, NotJudged _, Unreadable _ -> false;
            };
        }

        /** {@code proved}, …, {@code definition}, {@code remark}, {@code unreadable}. */
        default String word() {
            return switch (this) {
                case Judged(_, _, var verdict, _, _) -> verdict.word();
                case NoAnswer _                      -> "undecided";
                case Defined _                       -> "definition";
                case Mention _, Value _, Remark _, NotJudged _ -> "remark";
                case Unreadable _                    -> "unreadable";
            };
        }
    }
}
