package fluxion;

import fluxion.diff.Derived;
import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Derived.NoDerivative;
import fluxion.message.Messages;
import fluxion.print.Printer;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Reading;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Reading.Unread;
import fluxion.syntax.Severity;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import java.util.List;
import java.util.Optional;

/** Why a question has no answer: a text that cannot be read, a formula without a derivative or value. */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;
    /** Longer formulas are not shown in messages. */
    private static final int SHOWN = 80;

    private final String code;
    private final transient Optional<Source> source;
    private final transient List<Diagnostic> diagnostics;

    private Fault(String code, String message, Optional<Source> source, List<Diagnostic> diagnostics) {
        super(message);
        this.code = code;
        this.source = source;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** A fault with the sentence {@code engine.<code>}. */
    static Fault of(String code, Object... arguments) {
        return new Fault(code, Messages.text("engine." + code, arguments), Optional.empty(), List.of());
    }

    /** What was read, or the fault that says why it cannot be. */
    static <T> Read<T> read(Source source, Reading<T> reading) {
        return switch (reading) {
            case Read<T> read          -> read;
            case Unread<T>(var errors) -> throw unread(source, errors);
        };
    }

    private static Fault unread(Source source, List<Diagnostic> diagnostics) {
        var first = diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).findFirst().orElseThrow();
        return new Fault(first.code().label(), first.message(), Optional.of(source), diagnostics);
    }

    /** What was derived, or the fault that says why there is none. */
    static <T> Differentiated<T> derived(Derived<T> derived) {
        return switch (derived) {
            case Differentiated<T> done -> done;
            case NoDerivative<T> none   ->
                throw new Fault(none.why().id(), sentence(none), Optional.empty(), List.of());
        };
    }

    private static String sentence(NoDerivative<?> none) {
        String where = Printer.unicode(none.where());
        return where.length() > SHOWN ? none.sentence() : Messages.text("engine.at-part", none.sentence(), where);
    }

    /** The kind of fault, stable: {@code missing-operand}, {@code unknown-function}, {@code no-partial}, … */
    public String code() {
        return code;
    }

    /** The text that could not be read, if that is the fault. */
    public Optional<Source> source() {
        return source;
    }

    /** All that is to be said about the text; the first error is the message. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Where in the text the first error is. */
    public Optional<Span> span() {
        return firstError().map(Diagnostic::span);
    }

    /** What to do about it, if there is something to say. */
    public Optional<String> hint() {
        return firstError().flatMap(Diagnostic::hint);
    }

    private Optional<Diagnostic> firstError() {
        return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).findFirst();
    }
}
