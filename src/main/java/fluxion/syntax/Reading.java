package fluxion.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What reading a text gave: a value, perhaps with doubts, or what is wrong with the text. */
public sealed interface Reading<T> {
    /** @param warnings doubts, and notes about what was taken for what; none is an error */
    record Read<T>(T value, List<Diagnostic> warnings) implements Reading<T> {
        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /** @param errors at least one error, and the doubts that arose before it */
    record Unread<T>(List<Diagnostic> errors) implements Reading<T> {
        public Unread {
            errors = List.copyOf(errors);
        }
    }

    /** All that is to be said, errors or warnings. */
    default List<Diagnostic> diagnostics() {
        return switch (this) {
            case Read<T>(_, var warnings) -> warnings;
            case Unread<T>(var errors)    -> errors;
        };
    }

    /** The same, with places in LaTeX that take in the braces they would cut. */
    default Reading<T> whole(Source source, Syntax syntax) {
        if (syntax == Syntax.TEXT) return this;
        return switch (this) {
            case Read<T>(var value, var warnings) -> new Read<>(value, Diagnostic.whole(warnings, source));
            case Unread<T>(var errors)            -> new Unread<>(Diagnostic.whole(errors, source));
        };
    }

    /** The same, or, if doubts are not allowed, the doubts as errors. */
    default Reading<T> under(ReadingOptions options) {
        var doubts = options.strict() && this instanceof Read<T>(_, var warnings)
            ? warnings.stream().filter(d -> d.severity() == Severity.WARNING).toList() : List.<Diagnostic>of();
        return doubts.isEmpty() ? this : new Unread<>(doubts.stream().map(Diagnostic::asError).toList());
    }

    /** The reading of what the value leads to, with the diagnostics of both. */
    default <R> Reading<R> then(Function<T, Reading<R>> next) {
        return switch (this) {
            case Unread<T>(var errors) -> new Unread<>(errors);
            case Read<T>(var value, var warnings) -> {
                var after = next.apply(value);
                var all = new ArrayList<>(warnings);
                all.addAll(after.diagnostics());
                yield switch (after) {
                    case Read<R>(var result, _) -> new Read<>(result, all);
                    case Unread<R> _            -> new Unread<>(all);
                };
            }
        };
    }
}
