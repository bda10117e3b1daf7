package fluxion.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.function.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about LaTeX that cannot be read, or not as it stands: the words are kept in a file. */
class LatexDiagnosticsTest {
    private static List<String> golden() throws IOException {
        try (var in = LatexDiagnosticsTest.class.getResourceAsStream("latex-diagnostics.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line ->
                !line.startsWith("# ")).toList();
        }
    }

    private static Page page(String latex) {
        return LatexPages.read(Source.of(latex), new Span(0, latex.length()), ReadingOptions.DEFAULT);
    }

    /**
     * The file is this: a formula, then what is said about it, indented. With {@code -Dbless=true} it is written anew.
     */
    @Test
    void everyMessageIsAsWritten() throws IOException {
        var golden = golden();
        var actual = new ArrayList<String>();
        for (String line : golden)
            if (!line.startsWith(" ") && !line.isBlank()) {
                actual.add(line);
                for (var d : said(line)) actual.addAll(shown(line, d));
            } else if (line.isBlank()) actual.add(line);
        if (Boolean.getBoolean("bless")) {
            actual.addFirst("# LaTeX formulas, and what is said about each.");
            Files.write(Path.of("src/test/resources/fluxion/syntax/latex-diagnostics.txt"), actual);
        } else assertEquals(String.join("\n", golden), String.join("\n", actual));
    }

    /** What is said about a statement, down to what its names mean; notes are no matter here. */
    private static List<Diagnostic> said(String latex) {
        return Reader.statement(Source.of(latex), Syntax.LATEX, Context.EMPTY, ReadingOptions.DEFAULT).diagnostics()
            .stream().filter(d -> d.severity() != Severity.NOTE).toList();
    }

    private static List<String> shown(String latex, Diagnostic d) {
        var lines = new ArrayList<String>();
        lines.add("    %s[%s] at “%s”: %s".formatted(d.severity().name().toLowerCase(Locale.ROOT), d.code().label(),
            latex.substring(d.span().from(), d.span().to()), d.message()));
        d.hint().ifPresent(hint -> lines.add("        " + hint));
        return lines;
    }

    /** Misspellings that have one likely reading are read so; the warning says it. */
    @ParameterizedTest
    @ValueSource(strings = {"\\partical", "\\lamda", "\\fracc{1}{2}", "\\aplha", "\\thetax", "\\qaud", "\\alphaa"})
    void misspellingsAreRepairedAloud(String latex) {
        var page = page(latex + " x");
        assertTrue(page.surface().isPresent());
        assertEquals(List.of(Code.REPAIRED), page.diagnostics().stream().map(Diagnostic::code).toList());
    }

    /** Names of macros and commands that nobody knows are not bent into something else. */
    @ParameterizedTest
    @ValueSource(strings = {"\\vr", "\\divg F", "\\dotp", "\\uvec{x}", "\\vecr", "\\gp",
        "\\Dotprod", "\\coss x"})
    void otherCommandsAreRefused(String latex) {
        var page = page(latex);
        assertTrue(page.surface().isEmpty());
        assertEquals(Code.UNKNOWN_COMMAND, page.diagnostics().getLast().code());
    }
}
