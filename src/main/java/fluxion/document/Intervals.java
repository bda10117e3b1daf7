package fluxion.document;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Relation;
import fluxion.function.Context;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Source;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code x \in [0, 1)} as 0 ≤ x and x &lt; 1. */
final class Intervals {
    private static final Pattern INTERVAL = Pattern.compile("\\s*([^,=<>]+?)\\s*\\\\in\\s*(?:\\\\left)?\\s*([\\[(\\]])"
        + "\\s*([^,;]+?)\\s*[,;]\\s*([^,;]+?)\\s*(?:\\\\right)?\\s*([])\\[])\\s*");

    private Intervals() {}

    /** What the text says; nothing if it is about no interval with bounds that can be read. */
    static List<Condition> conditions(String text, Context context) {
        var found = INTERVAL.matcher(text);
        if (!found.matches()) return List.of();
        var x = formula(found.group(1), context);
        var conditions = new ArrayList<Condition>();
        for (int end = 0; end < 2; end++) {
            String bound = found.group(3 + end);
            if (bound.matches(end == 0 ? "-\\s*\\\\infty" : "\\+?\\s*\\\\infty")) continue;
            var value = formula(bound, context);
            if (x.isEmpty() || value.isEmpty()) return List.of();
            boolean closed = found.group(end == 0 ? 2 : 5).equals(end == 0 ? "[" : "]");
            conditions.add(new Compare(x.get(), end == 0 ? closed ? Relation.GE : Relation.GT
                : closed ? Relation.LE : Relation.LT, value.get()));
        }
        return conditions;
    }

    private static Optional<Expr> formula(String text, Context context) {
        return Reader.formula(Source.of(text), Syntax.LATEX, context, ReadingOptions.DEFAULT)
            instanceof Read<Expr>(var formula, _) ? Optional.of(formula) : Optional.empty();
    }
}
