package fluxion;

import fluxion.expr.BoundLetters;
import fluxion.expr.Condition;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Expr;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.numeric.Truth;
import fluxion.print.Printer;
import fluxion.print.WhereForm;
import fluxion.verify.Exact;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A derivative, or a formula that was simplified, with what it takes for granted. Immutable; where it is right is
 * worked out when it is first asked for.
 */
public final class Derivative {
    private final Expr expr;
    private final Supplier<Reach> reach;
    private final List<String> warnings;
    private final Supplier<Set<Variable>> mentioned;
    private final BoundLetters letters;

    /** Where a result is right. */
    record Reach(List<Condition> conditions, List<Exceptional> exceptional) {
        Reach {
            conditions = List.copyOf(conditions);
            exceptional = List.copyOf(exceptional);
        }
    }

    /** @param mentioned the names in the question */
    Derivative(Expr expr, Supplier<Reach> reach, List<String> warnings, Supplier<Set<Variable>> mentioned) {
        this(expr, reach, warnings, mentioned, BoundLetters.current());
    }

    private Derivative(Expr expr, Supplier<Reach> reach, List<String> warnings, Supplier<Set<Variable>> mentioned,
        BoundLetters letters) {
        this.expr = expr;
        this.reach = reach;
        this.warnings = List.copyOf(warnings);
        this.mentioned = mentioned;
        this.letters = letters;
    }

    /** The same with these doubts, for a question in these letters. */
    Derivative of(List<String> doubts, BoundLetters asked) {
        return new Derivative(expr, reach, doubts, mentioned, asked);
    }

    /** The result; in its own domain it is right where the conditions hold. */
    public Expr expr() {
        return expr;
    }

    /** The result in terms of the parts that it shares. */
    public WhereForm where() {
        return WhereForm.of(List.of(expr), mentioned.get());
    }

    /** The result written out, unless what it shares makes that too long to be read. */
    public WhereForm readable() {
        return WhereForm.readable(List.of(expr), mentioned.get());
    }

    /** What the result does not show: ln x has the derivative 1/x for x &gt; 0 only. */
    public List<Condition> conditions() {
        return reach.get().conditions();
    }

    /**
     * Points at which the formula has a value and the result does not give its derivative, with what is known of the
     * derivative there.
     */
    public List<Exceptional> exceptional() {
        return reach.get().exceptional();
    }

    /** The slope at a point, by what is known of exceptional points if it is undecided otherwise. */
    public Value at(Map<Variable, Expr> point, Value slope) {
        return !(slope instanceof Value.Undecided) ? slope : exceptional().stream()
            .filter(points -> isAt(points.where(), point)).map(Exceptional::slope).findFirst().orElse(slope);
    }

    private static boolean isAt(Condition where, Map<Variable, Expr> point) {
        return Exact.holds(where.map(u -> Substitution.replace(u, point))) == Truth.TRUE;
    }

    /** Doubts in reading and assumptions taken. */
    public List<String> warnings() {
        return warnings;
    }

    /** The letters of bound variables in the question. */
    public BoundLetters letters() {
        return letters;
    }

    public String text() {
        return letters.in(() -> Printer.text(expr));
    }

    public String latex() {
        return letters.in(() -> Printer.latex(expr));
    }

    /** The number of nodes when written out; {@link Long#MAX_VALUE} if there are more. */
    public long size() {
        return Size.tree(expr);
    }

    /** The number of distinct nodes. */
    public int distinct() {
        return Size.distinct(List.of(expr));
    }

    /** Whether it is the same result, right at the same points, with the same doubts. */
    @Override public boolean equals(Object other) {
        return other instanceof Derivative that && expr == that.expr && warnings.equals(that.warnings)
            && letters.equals(that.letters) && reach.get().equals(that.reach.get());
    }

    @Override public int hashCode() {
        return 31 * expr.hashCode() + warnings.hashCode();
    }

    @Override public String toString() {
        return text();
    }
}
