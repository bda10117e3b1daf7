package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where two formulas are equal that depend on nothing but the signs of a few quantities, as 2 H(x − y) and 1 + sgn z
 * do: each combination of −, 0 and + is tried, and the combinations that fit are joined.
 */
final class SignTable {
    private static final int MAX_QUANTITIES = 3;
    /** What a set of −, 0 and + says of u, by its bits 1, 2 and 4. */
    private static final List<Relation> RELATIONS = List.of(Relation.NE, Relation.LT, Relation.EQ, Relation.LE,
        Relation.GT, Relation.NE, Relation.GE);
    private static final int ANY_SIGN = 7;

    private final List<Expr> quantities;
    private final int rows;
    private final BitSet equal = new BitSet();
    private final BitSet excluded = new BitSet();

    SignTable(List<Expr> quantities) {
        this.quantities = quantities;
        this.rows = IntStream.range(0, quantities.size()).reduce(1, (rows, _) -> 3 * rows);
    }

    /** The number of combinations. */
    int rows() { return rows; }

    /** The sign that the quantity has in the combination. */
    int sign(int row, int quantity) { return digit(row, quantity) - 1; }

    /** Counts a combination among those that fit, or among those that cannot occur. */
    void note(int row, boolean occurs) {
        (occurs ? equal : excluded).set(row);
    }

    /** Whether some combination fits. */
    boolean fitsSomewhere() { return !equal.isEmpty(); }

    /** Where the claim holds; empty if it is about something else. */
    static Optional<Condition> where(Claim claim, Work work) {
        Expr gap = Exprs.subtract(Steps.byDefinition(claim.left()), Steps.byDefinition(claim.right()));
        var names = new LinkedHashMap<Expr, Variable>();
        Expr inNames = Fold.<Expr>fold(gap, (node, at) -> node instanceof Apply(var f, var us) && f == Functions.SIGN
            ? ofParts(us.getFirst(), names) : node.children().isEmpty() ? node
                : Exprs.rebuild(node, node.children().stream().map(at).toList()));
        Expr plain = Simplifier.simplify(inNames).expr();
        if (names.isEmpty() || names.size() > MAX_QUANTITIES || !names.values().containsAll(
            Substitution.variables(plain))) return Optional.empty();
        var table = new SignTable(List.copyOf(names.keySet()));
        return table.fill(plain, List.copyOf(names.values()), new Signs(claim.premises()), work)
            ? Optional.of(table.condition()) : Optional.empty();
    }

    /** sgn(u v) = sgn u sgn v, also for u/v, and sgn(uⁿ) = sgn u for odd n: in names for the signs that are left. */
    private static Expr ofParts(Expr u, Map<Expr, Variable> names) {   // recursion over a formula of bounded size
        return switch (u) {
            case Num(var c) -> Exprs.num(c.signum());
            case Product(var factors) -> Exprs.product(factors.stream().map(f -> ofParts(f, names)).toList());
            case Quotient(var top, var below) -> Exprs.product(ofParts(top, names), ofParts(below, names));
            case Power(var b, Num(var n)) when n.isInteger() && n.numerator().testBit(0) -> ofParts(b, names);
            case Expr _ -> names.computeIfAbsent(u, _ -> Exprs.variable("#s" + names.size()));
        };
    }

    /** Decides every combination that can occur; false if one is not certain. */
    private boolean fill(Expr gap, List<Variable> names, Signs signs, Work work) {
        for (int row = 0; row < rows; row++) {
            work.spend(100);
            var values = new LinkedHashMap<Expr, Expr>();
            boolean occurs = true;
            for (int i = 0; i < names.size(); i++) {
                values.put(names.get(i), Exprs.num(digit(row, i) - 1));
                occurs &= signs.holds(new Compare(quantities.get(i), RELATIONS.get(1 << digit(row, i)), Exprs.ZERO))
                    != Truth.FALSE;
            }
            excluded.set(row, !occurs);
            if (!occurs) continue;
            var sign = Exact.sign(Simplifier.simplify(Substitution.replace(gap, values)).expr());
            if (sign.isEmpty()) return false;
            equal.set(row, sign.getAsInt() == 0);
        }
        return true;
    }

    private static int digit(int row, int place) {
        return row / IntStream.range(0, place).reduce(1, (power, _) -> 3 * power) % 3;
    }

    /** The rows that fit, by as few and as large blocks of rows as a greedy choice finds. */
    Condition condition() {
        return condition(equal);
    }

    /** The same for these rows, if nothing else has to hold in those that fit anyway. */
    Condition condition(BitSet sought) {
        var blocks = new ArrayList<>(blocks().stream().filter(block -> fits(rows(block), sought)).toList());
        blocks.sort(Comparator.comparingInt(block -> -rows(block).cardinality()));
        var open = (BitSet) sought.clone();
        var parts = new ArrayList<Condition>();
        while (!open.isEmpty()) {
            var best = blocks.stream().max(Comparator.comparingInt(block -> common(rows(block), open))).orElseThrow();
            open.andNot(rows(best));
            parts.add(Condition.all(IntStream.range(0, best.size()).filter(i -> best.get(i) != ANY_SIGN)
                .<Condition>mapToObj(i -> new Compare(quantities.get(i), relation(best.get(i)), Exprs.ZERO)).toList()));
        }
        return Condition.any(parts);
    }

    private static Relation relation(int signs) {
        return RELATIONS.get(signs);
    }

    private boolean fits(BitSet block, BitSet sought) {
        block.andNot(sought);
        block.andNot(equal);
        block.andNot(excluded);
        return block.isEmpty();
    }

    private static int common(BitSet block, BitSet open) {
        block.and(open);
        return block.cardinality();
    }

    /** For each quantity a set of signs, not empty. */
    private List<List<Integer>> blocks() {
        List<List<Integer>> blocks = List.of(List.of());
        for (int i = 0; i < quantities.size(); i++)
            blocks = blocks.stream().flatMap(block -> IntStream.rangeClosed(1, ANY_SIGN).mapToObj(signs -> {
                var more = new ArrayList<>(block);
                more.add(signs);
                return List.copyOf(more);
            })).toList();
        return blocks;
    }

    private BitSet rows(List<Integer> block) {
        var found = new BitSet();
        for (int row = 0; row < rows; row++) {
            int here = row;
            found.set(row, IntStream.range(0, block.size()).allMatch(i -> (block.get(i) >> digit(here, i) & 1) == 1));
        }
        return found;
    }
}
