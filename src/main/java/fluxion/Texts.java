package fluxion;

import fluxion.document.ProvedRules;
import fluxion.expr.BoundLetters;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.function.Functions;
import fluxion.function.Names;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Sheet;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import fluxion.syntax.Statement.Claim;
import fluxion.syntax.Statement.Query;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Reads what a person gives as texts; what cannot be read is a {@link Fault}. */
record Texts(Syntax syntax, Context context, ReadingOptions options) {
    private static final String ASSUME = "assume ";
    /** The time that is given to a claim that may be a rule. */
    private static final double SECONDS = 1;

    Formula formula(Source source) {
        var letters = BoundLetters.current();
        var read = letters.in(() -> Fault.read(source, Reader.formula(source, syntax, context, options)));
        return new Formula(read.value(), sentences(read.warnings()), letters);
    }

    /** A name that is differentiated by or given a value: no number and no function, unless it is declared. */
    Variable variable(String text) {
        if (syntax == Syntax.TEXT || isPlain(text)) return named(text.strip());
        Expr read = formula(Source.of(text)).expr();
        if (read instanceof Variable variable) return variable;
        throw Fault.of("not-a-variable", text);
    }

    private Variable named(String text) {
        if (!isName(text)) throw Fault.of("not-a-variable", text);
        String name = Names.canonical(text);
        boolean number = name.equals("e") || name.equals("pi");
        boolean function = name.length() > 1 && !Names.isGreek(name) && !Functions.arities(name).isEmpty();
        if ((number || function) && !context.knows(name))
            throw Fault.of(number ? "number-as-variable" : "function-as-variable", text);
        boolean derivative = context.dependences().keySet().stream().map(Variable::name).anyMatch(y ->
            name.startsWith(y) && (name.equals(y + "'") || Names.isDotted(name) && name.equals(Names.dotted(y, 1))));
        if (derivative && !context.knows(name)) throw Fault.of("derivative-as-variable", text);
        return Exprs.variable(context.aliases().getOrDefault(name, name));
    }

    private static boolean isPlain(String text) {
        return text.strip().chars().allMatch(Character::isLetterOrDigit);
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && Character.isLetter(text.codePointAt(0))
            && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "_{},'′".indexOf(c) >= 0
                || Character.getType(c) == Character.NON_SPACING_MARK || "₀₁₂₃₄₅₆₇₈₉".indexOf(c) >= 0);
    }

    /** What is known after texts were read. */
    record Told(Context context, List<String> warnings) {}

    /** Lines of a sheet that define or declare something; any other is a fault. */
    Told given(List<String> lines) {
        return told("given", lines, lines);
    }

    /** Conditions, each with or without the word {@code assume}. */
    Told assumed(List<String> conditions) {
        return told("assume", conditions, conditions.stream().map(c -> c.startsWith(ASSUME) ? c : ASSUME + c).toList());
    }

    /** Reads the lines as one sheet. What is said about one of them is said about that text alone. */
    private Told told(String name, List<String> texts, List<String> lines) {
        var sheet = Sheet.read(new Source(name, String.join("\n", lines)), syntax, context, options);
        var rules = ProvedRules.of(sheet, SECONDS);
        for (Sheet.Line line : sheet.lines()) {
            int k = lineAt(line.span().from(), lines);
            int start = lines.subList(0, k).stream().mapToInt(text -> text.length() + 1).sum()
                + lines.get(k).length() - texts.get(k).length();
            var source = new Source(name + "[" + k + "]", texts.get(k));
            var statement = Fault.read(source, moved(line.reading(), -start)).value();
            if (statement instanceof Query || statement instanceof Claim claim && !rules.claims().contains(claim))
                throw Fault.of("not-given", texts.get(k));
        }
        return new Told(rules.context(), sentences(sheet.diagnostics()));
    }

    private static int lineAt(int offset, List<String> lines) {
        int k = 0;
        for (int end = lines.getFirst().length(); end < offset; end += lines.get(k).length() + 1) k++;
        return k;
    }

    private static <T> Reading<T> moved(Reading<T> reading, int by) {
        return switch (reading) {
            case Reading.Read<T> read -> read;
            case Reading.Unread<T>(var errors) -> new Reading.Unread<>(errors.stream().map(d -> moved(d, by)).toList());
        };
    }

    private static Diagnostic moved(Diagnostic d, int by) {
        var span = new Span(Math.max(0, d.span().from() + by), Math.max(0, d.span().to() + by));
        return new Diagnostic(d.code(), d.severity(), span, d.message(), d.hint());
    }

    static List<String> sentences(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(d -> d.hint().map(hint -> d.message() + "; " + hint).orElse(d.message()))
            .toList();
    }

    /** All sentences, each once. */
    static List<String> joined(List<String> first, List<String> second) {
        if (second.isEmpty()) return first;
        var all = new ArrayList<>(first);
        for (String warning : second) if (!all.contains(warning)) all.add(warning);
        return all;
    }
}
