package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import fluxion.verify.Slice.At;
import fluxion.verify.Slice.Inside;
import fluxion.verify.Slice.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Conditions as a reader would write them: of one variable as the intervals in which it may lie, else without what
 * follows from the rest and with positive terms on both sides.
 */
record Tidy(List<Condition> premises, Work work) {
    private static final int REACH = Zeros.REACHES.getFirst();

    /** A condition that holds where the given one does, among the points where the premises hold. */
    Condition of(Condition condition) {
        var signs = new Signs(Stream.concat(premises.stream(), premises.stream().flatMap(Tidy::nonZero)).toList());
        try {
            return spelt(new Alternatives(premises, work).of(essential(simplest(condition, signs))));
        } catch (Work.UsedUp _) {
            return condition;
        }
    }

    /** What is not 0 by a premise, in the form in which conditions may speak of it. */
    private static Stream<Condition> nonZero(Condition premise) {
        if (!(premise instanceof Compare(var u, var relation, var v)) || !Premises.isStrict(relation))
            return Stream.of();
        return Stream.of(Exprs.subtract(u, v), Exprs.subtract(v, u)).map(gap ->
            Condition.nonZero(Simplifier.simplify(gap).expr()));
    }

    /** The intervals in which the condition holds, if they are found. */
    Optional<Condition> intervals(Condition condition, Variable x) {
        try {
            return intervals(condition, x, premises).or(() -> intervals(condition, x, List.of()));
        } catch (Work.UsedUp _) {
            return Optional.empty();
        }
    }

    /** Every relation by the signs of the factors. */
    private static Condition simplest(Condition condition, Signs signs) {  // recursion over conditions that we build
        return switch (condition) {
            case Compare compare -> SignConditions.simplest(compare, signs);
            case IsInteger _, NotInteger _ -> condition;
            case All(var parts) -> Condition.all(parts.stream().map(part -> simplest(part, signs)).toList());
            case Any(var parts) -> Condition.any(parts.stream().map(part -> simplest(part, signs)).toList());
        };
    }

    private Optional<Condition> intervals(Condition condition, Variable x, List<Condition> premises) {
        var all = new ArrayList<>(premises);
        all.removeIf(premise -> Signs.holds(premise, List.of()) == Truth.TRUE);
        all.add(condition);
        var cut = new Line(x, work, REACH).cut(all, List.of());
        if (cut.isEmpty() || !cut.get().everywhere() && !failsBeyond(condition, x)) return Optional.empty();
        var slices = new ArrayList<Slice>();
        for (Cell cell : cut.get().cells()) {
            if (cell.low().isPresent()) {
                var here = Map.of(x, cell.low().get());
                slices.add(new Slice(new At(cell.low().get()), status(c -> Exact.holds(c.map(u ->
                    Substitution.replace(u, here))), condition, premises)));
            }
            slices.add(new Slice(new Inside(cell), status(cell::holds, condition, premises)));
        }
        if (!cut.get().everywhere()) {                             // what lies beyond reach, where the condition fails
            slices.addFirst(new Slice(new Inside(cut.get().cells().getFirst()), Status.DIFFERENT));
            slices.addLast(new Slice(new Inside(cut.get().cells().getLast()), Status.DIFFERENT));
        }
        if (slices.stream().anyMatch(slice -> slice.status() == Status.UNKNOWN)) return Optional.empty();
        return Optional.of(Slice.where(x, slices));
    }

    /** Whether the condition certainly fails beyond reach. */
    private static boolean failsBeyond(Condition condition, Variable x) {
        return List.of(-1, 1).stream().allMatch(side -> Signs.holds(condition, List.of(new Compare(x,
            side > 0 ? Relation.GT : Relation.LT,
            Exprs.num(side * (long) REACH)))) == Truth.FALSE);
    }

    private static Status status(Function<Condition, Truth> holds, Condition condition, List<Condition> premises) {
        if (premises.stream().map(holds).reduce(Truth.TRUE, Truth::and) == Truth.FALSE) return Status.OUT;
        return switch (holds.apply(condition)) {
            case TRUE    -> Status.EQUAL;
            case FALSE   -> Status.DIFFERENT;
            case UNKNOWN -> Status.UNKNOWN;
        };
    }

    /** Without conjuncts that follow from the others and the premises. */
    private Condition essential(Condition condition) {             // recursion over conditions, whose depth we build
        return switch (condition) {
            case Compare _, IsInteger _, NotInteger _ -> condition;
            case Any(var parts) -> Condition.any(parts.stream().map(this::essential).toList());
            case All(var parts) -> {
                var rest = new ArrayList<>(parts);
                for (Condition part : parts) {
                    var others = new ArrayList<>(rest);
                    others.remove(part);
                    others.addAll(premises);
                    work.spend(100);
                    if (Signs.holds(part, others) == Truth.TRUE) rest.remove(part);
                }
                yield Condition.all(rest);
            }
        };
    }

    /** u − v ≥ 0 as u ≥ v. */
    private static Condition spelt(Condition condition) {          // recursion over conditions, whose depth we build
        return switch (condition) {
            case Compare(Sum(var terms), var relation, var zero) when zero == Exprs.ZERO -> spelt(terms, relation);
            case Compare(Product(var us), var relation, Product(var vs))
                when us.contains(Exprs.PI) && vs.contains(Exprs.PI) ->
                    new Compare(withoutPi(us), relation, withoutPi(vs));
            case Compare _, IsInteger _, NotInteger _ -> condition;
            case All(var parts) -> Condition.all(parts.stream().map(Tidy::spelt).toList());
            case Any(var parts) -> Condition.any(parts.stream().map(Tidy::spelt).toList());
        };
    }

    private static Expr withoutPi(List<Expr> factors) {
        var rest = new ArrayList<>(factors);
        rest.remove(Exprs.PI);
        return Exprs.product(rest);
    }

    private static Condition spelt(List<Expr> terms, Relation relation) {
        var left = new ArrayList<Expr>();
        var right = new ArrayList<Expr>();
        for (Expr term : terms) if (isNegative(term)) right.add(Exprs.negate(term)); else left.add(term);
        if (left.isEmpty()) return spelt(right, relation.mirrored());
        if (right.isEmpty() && left.removeIf(Num.class::isInstance)) right.addAll(numbers(terms));
        Expr u = inOrder(left);
        Expr v = inOrder(right);
        return isBefore(v, u) ? new Compare(v, relation.mirrored(), u) : new Compare(u, relation, v);
    }

    private static List<Expr> numbers(List<Expr> terms) {
        return terms.stream().filter(Num.class::isInstance).map(Exprs::negate).toList();
    }

    private static Expr inOrder(List<Expr> terms) {
        return terms.stream().allMatch(Variable.class::isInstance)
            ? Exprs.sum(terms.stream().sorted(Comparator.comparing(x -> ((Variable) x).name())).toList())
            : Exprs.sum(terms);
    }

    /** Whether to write v ≥ u rather than u ≤ v: numbers stand to the right, names to the left and in their order. */
    private static boolean isBefore(Expr v, Expr u) {
        if (u instanceof Num || v instanceof Num) return u instanceof Num;
        if (v instanceof Variable != u instanceof Variable) return v instanceof Variable;
        return firstName(v).compareTo(firstName(u)) < 0;
    }

    private static String firstName(Expr u) {
        return Substitution.variables(u).stream().map(Variable::name).sorted().findFirst().orElse("~");
    }

    private static boolean isNegative(Expr term) {
        Expr first = term instanceof Product(var factors) ? factors.getFirst() : term;
        return first instanceof Num(var c) && c.signum() < 0;
    }
}
