package fluxion.document;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Relation;
import fluxion.function.Context;
import fluxion.number.Rational;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Source;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a name is said to be one of: {@code x \in [0, 1)} is 0 ≤ x and x &lt; 1, {@code w \in \{1, 2\}} is w = 1 or
 * w = 2, {@code i = 1, \dots, n} is an integer i with 1 ≤ i ≤ n.
 */
final class Members {
    private static final Pattern INTERVAL = Pattern.compile("\\s*([^,=<>]+?)\\s*\\\\in\\s*(?:\\\\left)?\\s*([\\[(\\]])"
        + "\\s*([^,;]+?)\\s*[,;]\\s*([^,;]+?)\\s*(?:\\\\right)?\\s*([])\\[])\\s*");
    private static final Pattern SET = Pattern.compile(
        "\\s*([^=<>]+?)\\s*\\\\in\\s*(?:\\\\left)?\\s*\\\\\\{(.+?)(?:\\\\right)?\\s*\\\\}\\s*");
    private static final Pattern IN = Pattern.compile("^[^=<>]*(?:\\\\in(?![A-Za-z])|∈)");
    private static final String NAME = "\\\\?[A-Za-z]+(?:_(?:\\w|\\{\\w+\\}))?";
    private static final String DOTS = "\\\\[lc]?dots[cbmio]?|\\.\\.\\.|…";
    private static final String VALUE = "(?:" + DOTS + "|-?\\d+|" + NAME + "(?:\\s*[-+]\\s*\\d+)?)";
    /** {@code i = 1, 2, \dots, n}; what a relation follows begins another equation. */
    private static final Pattern LIST = Pattern.compile("\\s*(" + NAME + ")\\s*=\\s*(" + VALUE
        + "(?:\\s*(?:,|\\\\,)\\s*" + VALUE + ")+)(?![\\w\\\\{(]"
        + "|\\s*(?:[=<>^_+*/(]|-\\s*\\w|\\\\(?:leq?|geq?|neq?|in|cdot|frac|sin|cos)))");

    private Members() {}

    /** Where a list of values ends that begins at the place with a name and "="; nothing if there is none. */
    static Optional<Integer> endOfList(String text, int from, int to) {
        var list = LIST.matcher(text).region(from, to);
        return list.lookingAt() ? Optional.of(list.end()) : Optional.empty();
    }

    static boolean isList(String text) {
        return endOfList(text, 0, text.length()).equals(Optional.of(text.length()));
    }

    /** Whether the text says of a name what it is one of, perhaps in a way that cannot be read. */
    static boolean isSaid(String text) {
        return isList(text) || IN.matcher(text).find();
    }

    /** What the text says; nothing if it is about no interval, set or list that can be read. */
    static List<Condition> conditions(String text, Context context) {
        var list = LIST.matcher(text);
        if (list.matches()) return among(List.of(list.group(1)), list.group(2), context);
        var set = SET.matcher(text);
        if (set.matches()) return among(List.of(set.group(1).split(",")), set.group(2), context);
        return between(text, context);
    }

    private static List<Condition> among(List<String> names, String elements, Context context) {
        var all = Stream.of(elements.replace("\\,", " ").split(",")).map(String::strip).toList();
        var conditions = new ArrayList<Condition>();
        for (String name : names) {
            var condition = formula(name, context).flatMap(x -> among(x, all, context));
            if (condition.isEmpty()) return List.of();
            conditions.addAll(condition.get().conjuncts());
        }
        return conditions;
    }

    /** One of a few values; or, with dots, of the integers from the first to the last of them. */
    private static Optional<Condition> among(Expr x, List<String> elements, Context context) {
        var values = elements.stream().filter(element -> !element.matches(DOTS))
            .flatMap(element -> formula(element, context).stream()).toList();
        int dots = elements.size() - values.size();
        long written = elements.stream().filter(element -> element.matches(DOTS)).count();
        if (values.isEmpty() || dots != written || dots > 1) return Optional.empty();
        if (dots == 0) return Optional.of(Condition.any(values.stream()
            .<Condition>map(value -> new Compare(x, Relation.EQ, value)).toList()));
        boolean open = elements.getLast().matches(DOTS);
        var first = open ? values : values.subList(0, values.size() - 1);
        if (first.isEmpty() || !areConsecutive(first)) return Optional.empty();
        var conditions = new ArrayList<Condition>(List.of(new Condition.IsInteger(x),
            new Compare(x, Relation.GE, first.getFirst())));
        if (!open) conditions.add(new Compare(x, Relation.LE, values.getLast()));
        return Optional.of(Condition.all(conditions));
    }

    private static boolean areConsecutive(List<Expr> values) {
        for (int k = 1; k < values.size(); k++)
            if (!(values.get(k - 1) instanceof Num(var before) && values.get(k) instanceof Num(var next)
                && next.equals(before.plus(Rational.ONE)))) return false;
        return !(values.getFirst() instanceof Num(var start)) || start.isInteger();
    }

    private static List<Condition> between(String text, Context context) {
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
