package fluxion;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.function.Names;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Reader;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Source;
import fluxion.syntax.Syntax;
import java.util.List;

/** Reads what a person gives as texts; what cannot be read is a {@link Fault}. */
record Texts(Syntax syntax, Context context, ReadingOptions options) {
    Formula formula(String text) {
        var source = Source.of(text);
        var read = Fault.read(source, Reader.formula(source, syntax, context, options));
        return new Formula(read.value(), sentences(read.warnings()));
    }

    /** A name that is differentiated by or given a value; a number's name, too: {@code e} is a variable if asked for. */
    Variable variable(String text) {
        if (syntax == Syntax.TEXT || isPlain(text)) return named(text.strip());
        Expr read = formula(text).expr();
        if (read instanceof Variable variable) return variable;
        throw Fault.of("not-a-variable", text);
    }

    private Variable named(String text) {
        if (!isName(text)) throw Fault.of("not-a-variable", text);
        String name = Names.canonical(text);
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

    /** What is known after a text was read. */
    record Told(Context context, List<String> warnings) {}

    Told given(String line) {
        throw Fault.of("not-a-variable", line);
    }

    Told assumption(String line) {
        throw Fault.of("not-a-variable", line);
    }

    static List<String> sentences(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(d -> d.hint().map(hint -> d.message() + "; " + hint).orElse(d.message())).toList();
    }
}
