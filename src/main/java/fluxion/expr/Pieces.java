package fluxion.expr;

import fluxion.expr.Expr.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * A function in pieces: the value of the first branch whose condition holds; where none holds it has no value. Only the
 * branch that is taken needs a value; the sides of the conditions need one everywhere.
 *
 * <p>The arguments are the sides of all conditions, then the values. So every traversal meets them as it meets the
 * arguments of any function; the conditions kept here speak of the arguments by their places.
 *
 * @param conditions over {@link #place places}, one for each branch
 */
public record Pieces(List<Condition> conditions) implements FunctionSymbol {
    /** One line: the value where the condition holds (and no earlier one does). */
    public record Branch(Condition when, Expr then) {}

    public Pieces {
        conditions = List.copyOf(conditions);
    }

    /** The branches as an expression: what can never be reached is left out, and a branch that always holds is last. */
    public static Expr of(List<Branch> branches) {
        var sides = new ArrayList<Expr>();
        var values = new ArrayList<Expr>();
        var conditions = new ArrayList<Condition>();
        for (Branch branch : branches) {
            if (branch.when().equals(Condition.NEVER)) continue;
            if (branch.when().equals(Condition.ALWAYS) && values.isEmpty()) return branch.then();
            conditions.add(branch.when().map(side -> {
                sides.add(side);
                return place(sides.size() - 1);
            }));
            values.add(branch.then());
            if (branch.when().equals(Condition.ALWAYS)) break;
        }
        sides.addAll(values);
        return Exprs.apply(new Pieces(conditions), sides);
    }

    /** The name under which conditions speak of the argument at that place; no user's name begins like it. */
    public static Variable place(int k) {
        return Exprs.variable("#" + k);
    }

    /** The lines again, with the arguments in their conditions. */
    public List<Branch> branches(List<Expr> arguments) {
        int values = arguments.size() - conditions.size();
        return IntStream.range(0, conditions.size())
            .mapToObj(k -> new Branch(filled(conditions.get(k), arguments), arguments.get(values + k))).toList();
    }

    /** The arguments that are sides of conditions. */
    public List<Expr> sides(List<Expr> arguments) {
        return arguments.subList(0, arguments.size() - conditions.size());
    }

    /** The lines with conditions that exclude each other: each holds, and no earlier one does. */
    public List<Branch> exclusive(List<Expr> arguments) {
        var exclusive = new ArrayList<Branch>();
        var before = new ArrayList<Condition>();
        for (Branch branch : branches(arguments)) {
            var parts = new ArrayList<Condition>();
            for (Condition earlier : before)
                if (!Coverage.excluded(earlier, List.of(branch.when()))) parts.add(earlier.negated());
            parts.add(branch.when());
            exclusive.add(new Branch(Coverage.conjunction(parts), branch.then()));
            before.add(branch.when());
        }
        return exclusive;
    }

    /**
     * Where no condition is about to change as the moving expressions move a little: u ≠ v for each comparison of them.
     */
    public Condition away(List<Expr> arguments, Predicate<Expr> moves) {
        return Condition.all(branches(arguments).stream().map(branch -> away(branch.when(), moves)).toList());
    }

    // recursion over conditions, whose depth the reader bounds
    private static Condition away(Condition condition, Predicate<Expr> moves) {
        return switch (condition) {
            case Condition.Compare(var u, _, var v) -> u != v && (moves.test(u) || moves.test(v))
                ? new Condition.Compare(u, Relation.NE, v) : Condition.ALWAYS;
            case Condition.IsInteger(var u)  -> moves.test(u) ? new Condition.NotInteger(u) : Condition.ALWAYS;
            case Condition.NotInteger(var u) -> moves.test(u) ? condition : Condition.ALWAYS;
            case Condition.All(var parts) -> Condition.all(parts.stream().map(part -> away(part, moves)).toList());
            case Condition.Any(var parts) -> Condition.all(parts.stream().map(part -> away(part, moves)).toList());
        };
    }

    /**
     * Each branch's value changed, on the interior of the set where the branch is taken: what holds beside a joint need
     * not hold at it.
     */
    public Expr inside(List<Expr> arguments, Predicate<Expr> moves, UnaryOperator<Expr> change) {
        return of(exclusive(arguments).stream()
            .map(branch -> new Branch(interior(branch.when(), moves), change.apply(branch.then()))).toList());
    }

    // recursion over conditions, whose depth the reader bounds
    private static Condition interior(Condition condition, Predicate<Expr> moves) {
        return switch (condition) {
            case Condition.Compare(var u, var relation, var v) when u == v ->
                relation.holds(0) ? Condition.ALWAYS : Condition.NEVER;
            case Condition.Compare(var u, var relation, var v) when moves.test(u) || moves.test(v) ->
                switch (relation) {
                    case EQ         -> Condition.NEVER;
                    case LE         -> new Condition.Compare(u, Relation.LT, v);
                    case GE         -> new Condition.Compare(u, Relation.GT, v);
                    case LT, GT, NE -> condition;
                };
            case Condition.IsInteger(var u) when moves.test(u) -> Condition.NEVER;
            case Condition.Compare _, Condition.IsInteger _, Condition.NotInteger _ -> condition;
            case Condition.All(var parts) -> Condition.all(parts.stream().map(part -> interior(part, moves)).toList());
            case Condition.Any(var parts) -> Condition.any(parts.stream().map(part -> interior(part, moves)).toList());
        };
    }

    private static Condition filled(Condition condition, List<Expr> arguments) {
        return condition.map(place -> arguments.get(index(place)));
    }

    /** The k of a {@link #place}. */
    public static int index(Expr place) {
        return Integer.parseInt(((Variable) place).name().substring(1));
    }

    @Override public String name() {
        return "piecewise";
    }

    @Override public int arity() {
        int sides = conditions.stream().mapToInt(condition -> condition.expressions().size()).sum();
        return sides + conditions.size();
    }
}
