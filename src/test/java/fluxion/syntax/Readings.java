package fluxion.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fluxion.Structures;
import fluxion.expr.Expr;
import fluxion.function.Context;
import java.util.List;
import java.util.stream.Collectors;

/** Reading in tests: values, and doubts as {@code code} or {@code code: words}. */
final class Readings {
    private Readings() {}

    static Reading<Expr> text(String text) {
        return Reader.formula(Source.of(text), Syntax.TEXT, Context.EMPTY, ReadingOptions.DEFAULT);
    }

    static Reading<Expr> latex(String text) {
        return Reader.formula(Source.of(text), Syntax.LATEX, Context.EMPTY, ReadingOptions.DEFAULT);
    }

    static <T> T value(Reading<T> reading) {
        assertInstanceOf(Reading.Read.class, reading, () -> reading.diagnostics().toString());
        return ((Reading.Read<T>) reading).value();
    }

    /** Expressions are shown one level deep, so the message says what was read. */
    static void assertReads(String structure, Reading<Expr> reading) {
        Expr expected = Structures.structure(structure);
        Expr actual = value(reading);
        if (expected != actual) assertEquals(fluxion.print.Printer.text(expected), fluxion.print.Printer.text(actual));
        assertEquals(expected, actual);
    }

    /** The context after the lines of a sheet. */
    static Context after(String... lines) {
        var sheet = Sheet.read(Source.of(String.join("\n", lines)), Syntax.TEXT, Context.EMPTY, ReadingOptions.DEFAULT);
        for (var line : sheet.lines()) value(line.reading());
        return sheet.context();
    }

    static String doubts(Reading<?> reading, Severity severity) {
        return reading.diagnostics().stream().filter(d -> d.severity() == severity)
            .map(d -> d.code().label()).collect(Collectors.joining(", "));
    }

    static List<Diagnostic> errors(Reading<?> reading) {
        return reading.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).toList();
    }
}
