package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.All;
import fluxion.expr.Condition.Any;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Condition.NotInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.Simplifier;
import fluxion.verify.Slice.At;
import fluxion.verify.Slice.Status;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Claims about one variable whose domain and whose difference of sides do not change when x grows by a period, as that
 * of ⌊2x⌋ = 2⌊x⌋: they hold at x if and only if they do at x mod P, and are decided for 0 ≤ x &lt; P by
 * {@link Cases}.
 */
final class Periods {
    private static final int LONGEST = Zeros.REACHES.getLast() * 2;
    private static final int MAX_NODES = 200;
    private static final List<FunctionSymbol> OF_A_TURN = List.of(Functions.SIN, Functions.COS, Functions.SEC,
        Functions.CSC);
    private static final List<FunctionSymbol> OF_HALF_A_TURN = List.of(Functions.TAN, Functions.COT);

    private final Variable x;
    private final Expr period;
    private final Work work;

    private Periods(Variable x, Expr period, Work work) {
        this.x = x;
        this.period = period;
        this.work = work;
    }

    /** What is known of every part of one period, and where the claim holds on the whole line. */
    record Findings(Cases.Findings cases, Condition where) {}

    /** Empty if the claim has no period, or its cases over one are not all decided. */
    static Optional<Findings> of(Claim claim, Work work) {
        var variables = claim.variables();
        var sides = List.of(Steps.byDefinition(claim.left()), Steps.byDefinition(claim.right()));
        if (variables.size() != 1 || Fold.postOrder(sides).size() > MAX_NODES) return Optional.empty();
        var x = variables.getFirst();
        return period(sides, x).map(period -> new Periods(x, period, work))
            .filter(one -> one.keeps(claim, Exprs.subtract(sides.getFirst(), sides.getLast())))
            .flatMap(one -> one.findings(claim));
    }

    /** After how much the formulas repeat themselves, and the conditions, too; empty if that is not found. */
    static Optional<Expr> of(List<Expr> formulas, List<Condition> conditions, Variable x, Work work) {
        var plain = formulas.stream().map(Steps::byDefinition).toList();
        if (Fold.postOrder(plain).size() > MAX_NODES) return Optional.empty();
        return period(plain, x).map(period -> new Periods(x, period, work))
            .filter(one -> plain.stream().allMatch(u -> one.change(u) == Exprs.ZERO)
                && conditions.stream().allMatch(one::keeps)).map(one -> one.period);
    }

    /** The least common multiple of the periods of all steps and waves. */
    private static Optional<Expr> period(List<Expr> sides, Variable x) {
        Optional<Expr> first = Optional.empty();
        var multiples = Rational.ONE;
        for (Expr node : Fold.postOrder(sides)) {
            if (!(node instanceof Apply(var f, var us)) || !Substitution.contains(node, x)) continue;
            var whole = f == Functions.FLOOR ? Optional.<Expr>of(Exprs.ONE) : turn(f);
            if (whole.isEmpty()) continue;
            Expr slope = simple(Exprs.subtract(Substitution.replace(us.getFirst(), Map.of(x, Exprs.sum(x, Exprs.ONE))),
                us.getFirst()));
            if (Substitution.contains(slope, x) || slope == Exprs.ZERO) continue;
            Expr one = simple(Functions.abs(Exprs.quotient(whole.get(), slope)));
            if (first.isEmpty()) first = Optional.of(one);
            if (!(simple(Exprs.quotient(one, first.get())) instanceof Num(var ratio))) return Optional.empty();
            multiples = common(multiples, ratio);
        }
        Expr found = simple(Exprs.product(Exprs.num(multiples), first.orElse(Exprs.ZERO)));
        return first.isPresent() && Exact.compare(found, Exprs.num(LONGEST)).orElse(1) <= 0 ? Optional.of(found)
            : Optional.empty();
    }

    private static Optional<Expr> turn(FunctionSymbol f) {
        return OF_A_TURN.contains(f) ? Optional.of(Exprs.product(Exprs.TWO, Exprs.PI))
            : OF_HALF_A_TURN.contains(f) ? Optional.of(Exprs.PI) : Optional.empty();
    }

    /** The least positive number that is a whole multiple of both. */
    private static Rational common(Rational a, Rational b) {
        BigInteger top = a.numerator().multiply(b.numerator()).divide(a.numerator().gcd(b.numerator()));
        return new Rational(top, a.denominator().gcd(b.denominator()));
    }

    private static Expr simple(Expr u) {
        return Simplifier.simplify(u).expr();
    }

    /** Whether the difference of the sides, and what is premised of them, stay the same. */
    private boolean keeps(Claim claim, Expr gap) {
        return change(gap) == Exprs.ZERO && claim.premises().stream().allMatch(this::keeps);
    }

    private boolean keeps(Condition premise) {                     // recursion over conditions, whose depth we build
        return switch (premise) {
            case Compare(var u, var relation, var v) -> {
                Expr gap = Steps.byDefinition(Exprs.subtract(u, v));
                yield change(gap) == Exprs.ZERO || relation.mirrored() == relation
                    && simple(Exprs.sum(shifted(gap), gap)) == Exprs.ZERO;
            }
            case IsInteger(var u)  -> change(Steps.byDefinition(u)) instanceof Num(var n) && n.isInteger();
            case NotInteger(var u) -> change(Steps.byDefinition(u)) instanceof Num(var n) && n.isInteger();
            case All(var parts)    -> parts.stream().allMatch(this::keeps);
            case Any(var parts)    -> parts.stream().allMatch(this::keeps);
        };
    }

    /** What the formula has more at x + P than at x; 0 if they are certainly equal. */
    private Expr change(Expr u) {
        work.spend(100);
        return simple(Exprs.subtract(shifted(u), u));
    }

    /** The formula at x + P: ⌊u + n⌋ is ⌊u⌋ + n, and a wave is the same after whole turns. */
    private Expr shifted(Expr formula) {
        return Fold.<Expr>fold(formula, (node, at) -> {
            if (node == x) return Exprs.sum(x, period);
            if (node.children().isEmpty()) return node;
            var children = node.children().stream().map(at).toList();
            if (node instanceof Apply(var f, var us) && us.size() == 1) {
                Expr more = simple(Exprs.subtract(children.getFirst(), us.getFirst()));
                if (f == Functions.FLOOR && more instanceof Num(var n) && n.isInteger()) return Exprs.sum(node, more);
                var turns = turn(f).map(turn -> simple(Exprs.quotient(more, turn)));
                if (turns.isPresent() && turns.get() instanceof Num(var n) && n.isInteger()) return node;
            }
            return Exprs.rebuild(node, children);
        });
    }

    private Optional<Findings> findings(Claim claim) {
        var assumptions = new ArrayList<>(claim.assumptions());
        assumptions.add(Condition.nonNegative(x));
        assumptions.add(new Compare(x, Relation.LT, period));
        var within = new Claim(claim.left(), claim.leftDomain(), claim.right(), claim.rightDomain(), assumptions);
        int reach = IntStream.rangeClosed(1, LONGEST).filter(n -> Exact.compare(period, Exprs.num(n)).orElse(1) <= 0)
            .findFirst().orElse(LONGEST);
        return Cases.upTo(reach, within, new Refuter(within), work).filter(found -> !found.has(Status.UNKNOWN))
            .map(found -> new Findings(found, where(found)));
    }

    private Condition where(Cases.Findings found) {
        var except = found.slices().stream().filter(slice -> slice.status() == Status.DIFFERENT).toList();
        Expr turns = simple(Exprs.quotient(x, period));
        if (except.stream().allMatch(slice -> slice.place() instanceof At))
            return Condition.all(except.stream().<Condition>map(slice -> new NotInteger(simple(Exprs.subtract(turns,
                Exprs.quotient(((At) slice.place()).point(), period))))).toList());
        Expr rest = period == Exprs.ONE ? Exprs.apply(Functions.FRAC, x) : Exprs.apply(Functions.MOD, x, period);
        return found.where().map(u -> Substitution.replace(u, Map.of(x, rest)));
    }
}
