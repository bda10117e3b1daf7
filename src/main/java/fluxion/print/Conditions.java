package fluxion.print;

import static java.util.stream.Collectors.joining;

import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Quantified;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Writes conditions: {@code x > 0, -1 <= y <= 1}. The depth of conditions is ours, so recursion is safe. */
record Conditions(Notation notation, String and, String or) {
    /** As it stands beside a formula: {@code x > 0, y > 0}. */
    static String write(Condition condition, Notation notation) {
        return new Conditions(notation, notation.comma(), notation.word(" ", "print.or")).of(condition);
    }

    /** As it stands within a formula, where a comma would separate arguments: {@code x > 0 and y > 0}. */
    static String inFormula(Condition condition, Notation notation) {
        return new Conditions(notation, notation.connective("and"), notation.connective("or")).of(condition);
    }

    private String of(Condition condition) {
        var ranging = Quantified.told(condition);
        if (ranging.isPresent()) return of(ranging.get());
        return switch (condition) {
            case Compare(var u, var relation, var v) -> notation.compare(side(u), relation, side(v));
            case IsInteger(var u)  -> notation.integer(side(u), true);
            case NotInteger(var u) -> notation.integer(side(u), false);
            case All(var parts)    -> parts.isEmpty() ? notation.word("", "print.always") : conjunction(parts);
            case Any(var parts)    -> parts.isEmpty() ? notation.word("", "print.never")
                : parts.stream().map(this::part).collect(joining(or));
        };
    }

    /** {@code u = 0 for some i = 1, ..., n}, {@code t ≠ 0 for almost all t between 1 and x} */
    private String of(Quantified.Ranging told) {
        var about = new ArrayList<>(told.condition().expressions());
        about.addAll(List.of(told.lower(), told.upper()));
        var index = Exprs.variable(BoundNames.free(about, told.discrete()));
        String what = part(told.condition().map(e -> Substitution.replace(e, Map.of(told.index(), index))));
        String from = side(told.lower());
        String to = side(told.upper());
        String over = told.discrete() ? notation.spaced(Relation.EQ) + from + notation.comma() + notation.dots()
            + notation.comma() + to
            : notation.word(" ", "print.between") + from + notation.word(" ", "print.and") + to;
        return what + notation.word(" ", switch (told.extent()) {
            case SOME       -> "print.for-some";
            case ALMOST_ALL -> "print.for-almost-all";
            case ALL        -> told.discrete() ? "print.for" : "print.for-all";
        }) + side(index) + over;
    }

    /** A part of a conjunction or disjunction; bracketed if it has parts itself. */
    private String part(Condition condition) {
        String text = of(condition);
        return switch (condition) {
            case Compare _, IsInteger _, NotInteger _ -> text;
            case All(var parts) -> parts.size() < 2 ? text : bracketed(text);
            case Any(var parts) -> parts.size() < 2 ? text : bracketed(text);
        };
    }

    private String bracketed(String text) {
        return notation.open(false) + text + notation.close(false);
    }

    private String conjunction(List<Condition> parts) {
        var upper = new IdentityHashMap<Expr, Compare>();            // the first upper bound of an expression
        // the first lower bound of one that has an upper one
        var paired = new IdentityHashMap<Expr, Compare>();
        for (Condition part : parts)
            if (notation.chains() && bound(part) instanceof Compare c && isUpper(c)) upper.putIfAbsent(c.left(), c);
        for (Condition part : parts)
            if (bound(part) instanceof Compare c && isLower(c) && upper.containsKey(c.left()))
                paired.putIfAbsent(c.left(), c);
        var written = new ArrayList<String>();
        for (Condition part : parts) {
            if (!(bound(part) instanceof Compare c) || !paired.containsKey(c.left())) written.add(part(part));
            else if (c.equals(paired.get(c.left()))) written.add(between(c, upper.get(c.left())));
            else if (!c.equals(upper.get(c.left()))) written.add(part(part));
        }
        return String.join(and, written);
    }

    /** a ≤ u ≤ b */
    private String between(Compare lower, Compare upper) {
        return side(lower.right()) + notation.spaced(lower.relation().mirrored()) + of(upper);
    }

    /** A comparison of an expression with a constant, the constant to the right; any other condition as it is. */
    private static Condition bound(Condition condition) {
        if (!(condition instanceof Compare(var u, var relation, var v))) return condition;
        return isConstant(u) && !isConstant(v) ? new Compare(v, relation.mirrored(), u) : condition;
    }

    private static boolean isUpper(Compare c) {
        return isConstant(c.right()) && (c.relation() == Relation.LT || c.relation() == Relation.LE);
    }

    private static boolean isLower(Compare c) {
        return isConstant(c.right()) && (c.relation() == Relation.GT || c.relation() == Relation.GE);
    }

    private static boolean isConstant(Expr u) {
        return Substitution.variables(u).isEmpty();
    }

    private String side(Expr u) {
        return Printer.write(u, notation);
    }
}
