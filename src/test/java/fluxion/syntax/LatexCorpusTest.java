package fluxion.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fluxion.diff.Derived;
import fluxion.diff.Resolver;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.numeric.Evaluation;
import fluxion.print.Printer;
import fluxion.simplify.Simplifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** LaTeX that others wrote, against what they say it means. A difference without a warning is a misreading. */
@Tag("corpus")
class LatexCorpusTest {
    private static final Path CORPORA = Path.of("..", "shared", "corpora");
    private static final double ENOUGH = 0.85;

    /** What is said of a formula that is not read as others read it, and why that is right. */
    private static final List<List<String>> DECIDED = """
        "!!" can mean ¦ n!! is the product of every second factor to most
        marks a composition, a temperature ¦ a degree of a name is no angle
        nothing says at which place ¦ a bar with a power above says nothing about a place
        is two numerals with a comma ¦ a comma is a decimal point only where that is asked for
        sets (" ¦ sets are no numbers
        there is no command ¦ commands of one program only
        has no meaning here ¦ signs of one program, and signs without a meaning here
        a numeral before a fraction ¦ the other reading, a mixed number, is named
        two numerals, " ¦ numbers beside each other are no number
        is read as a name like any other, not as the imaginary unit ¦ variables are real, and so is said
        is read as \\sin(2)*\\theta ¦ the argument of a function ends at a sign of multiplication, which is said
        where a formula is needed ¦ signatures of functions, no formulas
        makes an ordinal ¦ ordinals are no powers
        is no part of a name ¦ an index on brackets, or an empty one
        a second "\\over" ¦ TeX refuses it, too
        joins statements ¦ logic is not in the language
        cannot close ¦ one bracket is missing
        closes nothing ¦ one bracket is missing
        is read from left to right ¦ a line of division ends where the next factor begins, which is said
        "mod" is read as an operation between ¦ a remainder is of a term without its sign, which is said
        is read as a sum ¦ 2e+3 is 2e + 3 where it is not written as a power of ten, which is said
        not as a repeating decimal ¦ brackets behind a number are a product, which is said
        the character "." cannot be read ¦ a point at the end of a number, or marks of a repeating decimal
        quotation marks ¦ texts are no formulas
        are read as the function ¦ log without its backslash; the natural logarithm by the conventions
        is read as the product ¦ letters in a row are a product, which is said
        TeX takes ¦ TeX sets one digit in the script, which is said
        nothing stands between "*" ¦ two stars are no power in LaTeX
        "\\operatorname" is left out ¦ a letter among others in a name
        one name, not as a conjugate ¦ variables are real, and so is said
        """.lines().map(line -> List.of(line.strip().split(" ¦ "))).toList();

    /** What came of a comparison. */
    private enum Outcome { SAME, WARNED, DIFFERENT, UNKNOWN, REFUSED }

    private static List<JsonNode> rows(String file) throws IOException {
        Path path = CORPORA.resolve(file);
        assumeTrue(Files.exists(path), path + " is not here");
        var rows = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(path)) rows.add(new ObjectMapper().readTree(line));
        return rows;
    }

    private static Reading<Expr> read(String text, Syntax syntax) {
        return Reader.formula(Source.of(text), syntax, Context.EMPTY, ReadingOptions.DEFAULT);
    }

    @Test
    void pairsMeanWhatTheySay() throws IOException {
        int same = 0;
        int all = 0;
        var misreadings = new ArrayList<String>();
        var differences = new ArrayList<String>();
        for (JsonNode row : rows("latex/pairs.jsonl")) {
            all++;
            var outcome = compared(row.get("latex").asText(), row.get("text").asText(), misreadings);
            if (outcome == Outcome.SAME) same++;
            else differences.add(difference(outcome, row.get("latex").asText(), row.get("text").asText()));
        }
        System.out.printf("latex/pairs: %d of %d have the same meaning%n", same, all);
        differences.forEach(line -> System.out.println("    " + line));
        assertEquals(List.of(), differences.stream().filter(line -> why(line).isEmpty()).toList());
        misreadings.forEach(System.out::println);
        assertTrue(same >= ENOUGH * all, same + " of " + all);
        assertEquals(List.of(), misreadings);
    }

    /** The corpora of other readers: their formulas, and what they take each to mean, where that is in our language. */
    @Test
    void othersMeanWhatTheySay() throws IOException {
        var misreadings = new ArrayList<String>();
        for (String file : List.of("sympy", "latex2sympy-orig", "latex2sympy-purdue", "latex2sympy2", "latex2sympy2-hf",
            "math-verify", "compute-engine", "nerdamer-out")) {
            var count = new EnumMap<Outcome, Integer>(Outcome.class);
            var differences = new ArrayList<String>();
            int beyond = 0;
            for (JsonNode row : rows("latex/" + file + ".jsonl")) {
                var meaning = meaning(row).filter(text -> read(text, Syntax.TEXT) instanceof Reading.Read);
                if (meaning.isEmpty()) {
                    beyond++;
                    continue;
                }
                String latex = row.get("latex").asText();
                var outcome = compared(latex, meaning.get(), misreadings);
                count.merge(outcome, 1, Integer::sum);
                if (outcome != Outcome.SAME) differences.add(difference(outcome, latex, meaning.get()));
            }
            System.out.printf("latex/%s: %s, %d beyond the language%n", file, count, beyond);
            differences.forEach(line -> System.out.println("    " + line));
            assertEquals(List.of(), differences.stream().filter(line -> why(line).isEmpty()).toList(), file);
        }
        assertEquals(List.of(), misreadings.stream().filter(line -> !isDecided(line)).toList());
    }

    /** What came of the formula, with what is said about it, and why that is right. */
    private static String difference(Outcome outcome, String latex, String meaning) {
        var said = read(latex, Syntax.LATEX).diagnostics().stream().map(Diagnostic::message).toList();
        String line = "%s %s means %s: %s".formatted(outcome, latex, meaning, said);
        return line + why(line).map(why -> " because: " + why).orElse(" WITHOUT A REASON");
    }

    private static Optional<String> why(String difference) {
        if (difference.contains("DIFFERENT")) return Optional.of(difference)
            .filter(line -> line.contains("log") && line.contains("10") || line.contains("means (x/(x + y))^n")
                || line.contains("means (x/(x+y))^n"))
            .map(_ -> "logarithms without a base are natural by the conventions; one printer lost a bracket");
        if (difference.startsWith("UNKNOWN")) return Optional.of("no value anywhere, or names without values");
        return DECIDED.stream().filter(row -> difference.contains(row.getFirst())).map(List::getLast).findFirst();
    }

    /** The conventions make every logarithm without a base natural; and one row is of a printer that prints wrongly. */
    private static boolean isDecided(String misreading) {
        return misreading.startsWith("\\log") && misreading.contains("log(x, 10)")
            || misreading.contains("means (x/(x + y))^n");
    }

    /** What a row means in plain text; nothing for units, results of computing, and other mathematics. */
    private static Optional<String> meaning(JsonNode row) {
        if (row.has("plain")) return Optional.of(row.get("plain").asText());
        boolean computed = Stream.of("evaluate", "simplify", "N(", "type", "operator", "symbol",
            "checkPower", "denominator")
            .anyMatch(row.path("call").asText()::contains);
        boolean value = row.get("latex").asText().matches(".*[a-z].*")
            && !row.get("meaning").asText().matches("(?s).*[a-zA-Z].*");
        if (computed || value || row.path("group").asText().contains("unit")) return Optional.empty();
        String meaning = row.get("meaning").asText();
        return row.get("lang").asText().startsWith("sympy") ? PythonMeaning.text(meaning)
            : meaning.matches("[-+*/^() .0-9a-z]+") && !meaning.equals("undefined") ? Optional.of(meaning)
                : MathJsonMeaning.text(meaning);
    }

    /** Formulas without a meaning: each is read, or refused with one error that has a place and words. */
    @Test
    void otherInputsAreReadOrRefused() throws IOException {
        var reasons = new TreeMap<String, Integer>();
        int read = 0;
        for (JsonNode row : rows("latex/compute-engine-inputs.jsonl")) {
            var reading = read(row.get("latex").asText(), Syntax.LATEX);
            var errors = Readings.errors(reading);
            if (errors.isEmpty()) read++;
            else reasons.merge(errors.getFirst().message().replaceAll("\"[^\"]*\"", "…"), 1, Integer::sum);
            assertTrue(errors.size() < 2, row.get("latex").asText());
        }
        System.out.printf("latex/compute-engine-inputs: %d read%n", read);
        reasons.forEach((reason, n) -> System.out.printf("    %4d %s%n", n, reason));
    }

    @Test
    void claimsOfBooksMeanWhatTheySay() throws IOException {
        int same = 0;
        int all = 0;
        var misreadings = new ArrayList<String>();
        for (JsonNode row : rows("docs/claims.jsonl"))
            for (String side : List.of("left", "right")) {
                boolean derivative = row.get(side.equals("left") ? "order" : "right_order").asInt() != 0;
                String latex = row.get(side + "_tex").asText();
                if (derivative || !row.get("check").asText().equals("ok")) continue;
                all++;
                latex = latex.substring(latex.lastIndexOf('=') + 1);
                if (compared(latex, row.get(side).asText(), misreadings) == Outcome.SAME) same++;
            }
        System.out.printf("docs/claims: %d of %d have the same meaning%n", same, all);
        assertTrue(same >= 0.97 * all, same + " of " + all);
        assertEquals(List.of(), misreadings.stream().filter(line -> !line.contains("\\phantom-")).toList());
    }

    private static Outcome compared(String latex, String text, List<String> misreadings) {
        var left = read(latex, Syntax.LATEX);
        if (!(left instanceof Reading.Read<Expr> read)
            || !(read(text, Syntax.TEXT) instanceof Reading.Read<Expr> meant))
            return Outcome.REFUSED;
        var outcome = compared(read.value(), meant.value());
        if (outcome != Outcome.DIFFERENT) return outcome;
        if (left.diagnostics().stream().anyMatch(d -> d.severity() == Severity.WARNING)) return Outcome.WARNED;
        misreadings.add(latex + " means " + Printer.text(meant.value()) + ", was read as "
            + Printer.text(read.value()));
        return Outcome.DIFFERENT;
    }

    private static Outcome compared(Expr read, Expr meant) {
        Expr u = resolved(read);
        Expr v = resolved(meant);
        if (u == v || Simplifier.simplify(u).expr() == Simplifier.simplify(v).expr()) return Outcome.SAME;
        try {
            return sampled(u, v);
        } catch (IllegalArgumentException _) {                      // unknown functions have no values
            return Outcome.UNKNOWN;
        }
    }

    private static Outcome sampled(Expr u, Expr v) {
        var random = new Random(7);
        var outcome = Outcome.UNKNOWN;
        for (int n = 0; n < 40; n++) {
            var point = new HashMap<Variable, Double>();
            for (Variable x : Substitution.variables(u)) point.put(x, 3 * random.nextDouble() - 0.5);
            for (Variable x : Substitution.variables(v)) point.putIfAbsent(x, 3 * random.nextDouble() - 0.5);
            double left = Evaluation.valueAt(u, point);
            double right = Evaluation.valueAt(v, point);
            if (Double.isNaN(left) || Double.isNaN(right)) continue;
            if (Math.abs(left - right) > 1e-9 * Math.max(1, Math.abs(left))) return Outcome.DIFFERENT;
            outcome = Outcome.SAME;
        }
        return outcome;
    }

    private static Expr resolved(Expr formula) {
        return switch (Resolver.resolve(formula, Context.EMPTY)) {
            case Derived.Differentiated<Expr>(var result, _, _) -> result;
            case Derived.NoDerivative<Expr> _ -> formula;
        };
    }

    /** Broken LaTeX is refused with one error, or is letters of units, which are names like others. */
    @Test
    void brokenFormulasAreRefused() throws IOException {
        for (String file : List.of("sympy", "latex2sympy-orig", "latex2sympy2", "latex2sympy2-hf",
            "latex2sympy-purdue"))
            for (JsonNode row : rows("latex/" + file + "-bad.jsonl")) {
                if (row.path("group").asText().contains("unit")) continue;      // formulas that are no units
                String latex = row.get("latex").asText();
                var reading = read(latex, Syntax.LATEX);
                boolean warned = reading.diagnostics().stream().anyMatch(d -> d.severity() != Severity.NOTE);
                assertTrue(reading instanceof Reading.Unread<Expr> || warned, latex);
            }
    }

    /** No formula of any document makes the reader fail, or leaves it without a word. */
    @Test
    void documentsAreReadOrRefused() throws IOException {
        int read = 0;
        int all = 0;
        for (String file : List.of("active-calculus", "active-calculus-vector", "apex", "calculus-with-julia",
            "cs231n", "d2l", "mooculus",
                "roelants", "ufldl-zh", "wjddyd66", "chains"))
            for (JsonNode row : rows("docs/" + file + ".jsonl")) {
                String latex = row.get("latex").asText();
                var page = LatexPages.read(Source.of(latex), new Span(0, latex.length()), ReadingOptions.DEFAULT);
                long errors = page.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).count();
                assertEquals(page.surface().isPresent() ? 0 : 1, errors, latex);
                all++;
                if (page.surface().isPresent()) read++;
            }
        System.out.printf("docs: %d of %d formulas have a surface%n", read, all);
    }
}
