package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Continuity;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.numeric.Truth;
import fluxion.simplify.Budget;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The set p = 0, or p an integer, and what formulas are on it and right beside it, as x moves. */
final class TiedSet {
    private static final Variable INTEGER = Exprs.variable("#n");

    private final Expr p;
    private final boolean integers;
    private final Variable x;
    private final List<Condition> known;
    private final Signs facts;
    /** The expression at the points of the set, as far as they can be put in. */
    private final Map<Expr, Expr> here;
    /** Letters for parts that are flat on the set: see {@link FlatParts}. */
    private final Map<Expr, Variable> flat = new LinkedHashMap<>();
    private final SetSigns signs;
    /** What was asked for before: the same slope is asked about for every part of a formula. */
    private final Map<Expr, Expr> simplified = new HashMap<>();

    TiedSet(Expr p, boolean integers, Variable x, List<Condition> assumptions) {
        this.p = p;
        this.integers = integers;
        this.x = x;
        known = new ArrayList<>(assumptions);
        Expr target = Exprs.ZERO;
        if (integers) {
            known.add(new IsInteger(INTEGER));
            target = INTEGER;
        }
        var values = new HashMap<Expr, Expr>();
        var steady = slope(p).filter(a -> !Substitution.contains(a, x) && new Signs(known).isNonZero(a));
        if (steady.isPresent()) {
            Expr rest = simple(Exprs.subtract(simple(p), Exprs.product(steady.get(), x)));
            if (Substitution.contains(rest, x)) values.put(p, target);
            else values.put(x, simple(Exprs.quotient(Exprs.subtract(target, rest), steady.get())));
        } else values.put(p, target);
        here = values;
        for (Condition one : assumptions) known.add(one.map(u -> Substitution.replace(u, here)));
        facts = new Signs(known);
        signs = new SetSigns(this, facts, integers ? Optional.of(INTEGER) : Optional.empty(), p);
    }

    /** Whether the set is that of p an integer. */
    boolean isOfIntegers() {
        return integers;
    }

    /** What is known on the set. */
    List<Condition> known() {
        return known;
    }

    /** The variable that moves. */
    Variable moved() {
        return x;
    }

    /** How fast p moves; where it does, it crosses 0. */
    Optional<Expr> turning() {
        return slope(p);
    }

    /** Whether p has both signs beside the set: its slope there exists and is not 0, or that of u for ∛u. */
    boolean crosses() {
        Expr u = p instanceof Power(var base, Num(var r)) && r.numerator().equals(BigInteger.ONE)
            && r.denominator().testBit(0) ? base : p;
        return hasSlope(u) && slope(u).filter(this::isNonZero).isPresent();
    }

    /** Whether p moves no faster than x times some number. */
    boolean isSmooth() {
        return hasSlope(p);
    }

    private boolean hasSlope(Expr u) {
        return holdAround(List.of(Domain.smooth(u, x, known)));
    }

    /** A letter for a part whose value and slope are 0 on the whole set. */
    Variable flat(Expr part) {
        var letter = flat.computeIfAbsent(part, _ -> Exprs.variable("#flat" + flat.size()));
        here.put(letter, Exprs.ZERO);
        return letter;
    }

    /** Whether f and its derivative by x have values on the whole set, and f moves smoothly with its flat parts. */
    boolean isRegular(Expr f) {
        var needs = new ArrayList<>(List.of(Domain.of(f, known), Domain.smooth(f, x, known)));
        flat.values().forEach(letter -> needs.add(Domain.smooth(f, letter, known)));
        return holdAround(needs);
    }

    /** Whether f has values on the whole set, and around it. */
    boolean hasValues(Expr f) {
        return holdAround(List.of(Domain.of(f, known)));
    }

    /** Whether f has values around the set and is continuous there, as x moves. */
    boolean isContinuous(Expr f) {
        return hasValues(f) && holdAround(List.of(Continuity.of(f, x)));
    }

    /** Whether f is differentiable right beside the set, and its derivative is what the rules give. */
    boolean isSmoothBeside(Expr f) {
        var needed = Domain.smooth(f, x, known);
        return holds(needed, 1) == Truth.TRUE && holds(needed, -1) == Truth.TRUE;
    }

    private boolean holdAround(List<Condition> needs) {
        return needs.stream().flatMap(needed -> needed.conjuncts().stream()).allMatch(conjunct ->
            facts.holds(conjunct.interior().map(this::onSet)) == Truth.TRUE || facts.holds(conjunct) == Truth.TRUE);
    }

    /** The formula with |p|, sgn p and ⌊p⌋ as on one side, or (0) on the set; empty if other steps are left. */
    Optional<Expr> side(Expr f, int side) {
        var stuck = new boolean[1];
        Expr beside = Fold.<Expr>fold(f, (node, at) -> {
            if (stuck[0] || node.children().isEmpty()) return node;
            if (node instanceof Apply(Pieces pieces, var args)) {
                var taken = taken(pieces.branches(args), side).map(at);
                stuck[0] |= taken.isEmpty();
                return taken.orElse(node);
            }
            List<Expr> children = node.children().stream().map(at).toList();
            Expr rebuilt = children.equals(node.children()) ? node : Exprs.rebuild(node, children);
            if (!(rebuilt instanceof Apply(MathFunction g, var args)) || !OneSided.isStep(g)
                || !Substitution.contains(args.getFirst(), x)) return rebuilt;
            var replaced = step(g, args.getFirst(), side).or(() -> settled(g, args.getFirst()));
            stuck[0] |= replaced.isEmpty();
            return replaced.orElse(rebuilt);
        });
        return stuck[0] ? Optional.empty() : Optional.of(beside);
    }

    /** The value of the branch that is taken on the side. */
    private Optional<Expr> taken(List<Pieces.Branch> branches, int side) {
        for (var branch : branches) switch (holds(branch.when(), side)) {
            case TRUE    -> { return Optional.of(branch.then()); }
            case UNKNOWN -> { return Optional.empty(); }
            case FALSE   -> { }
        }
        return Optional.empty();
    }

    /** Whether the condition holds on the side right beside the set, or (0) on the set. */
    Truth holds(Condition condition, int side) {                 // recursion over conditions, whose depth we build
        return switch (condition) {
            case Condition.Compare(var u, var relation, var v) -> compared(Exprs.subtract(u, v), relation, side);
            case Condition.All(var parts) -> parts.stream().map(part -> holds(part, side)).reduce(Truth.TRUE,
                Truth::and);
            case Condition.Any(var parts) -> parts.stream().map(part -> holds(part, side).negated())
                .reduce(Truth.TRUE, Truth::and).negated();
            case IsInteger(var u) -> holds(new Condition.NotInteger(u), side).negated();
            case Condition.NotInteger(var u) -> integers && side != 0 && isShifted(u) ? Truth.TRUE : Truth.UNKNOWN;
        };
    }

    /** Whether it is p + k or k − p: beside an integer p there is no other near, nor a second value p + k. */
    private boolean isShifted(Expr u) {
        return Stream.of(Exprs.subtract(u, p), Exprs.sum(u, p)).anyMatch(rest -> simple(rest) instanceof Num);
    }

    private Truth compared(Expr gap, Relation relation, int side) {
        Expr u = simple(Steps.byDefinition(gap));
        if (!Substitution.contains(u, x)) {
            int sign = sign(u);
            return sign == 0 ? facts.holds(new Condition.Compare(u, relation, Exprs.ZERO))
                : Truth.of(relation.holds(sign));
        }
        var direction = Leading.of(u, this).filter(lead -> lead.sign(this, 1) != 0);
        if (direction.isPresent()) return Truth.of(relation.holds(side == 0 ? 0 : direction.get().sign(this, side)));
        int sign = Limit.isContinuous(u, x) ? sign(u) : 0;
        return sign == 0 ? Truth.UNKNOWN : Truth.of(relation.holds(sign));
    }

    /** |u| and sgn u where u has the same sign on the whole set, and so beside it. */
    private Optional<Expr> settled(MathFunction g, Expr u) {
        int sign = sign(u);
        if (sign == 0 || g == Functions.FLOOR || !Limit.isContinuous(u, x)) return Optional.empty();
        return Optional.of(g == Functions.SIGN ? Exprs.num(sign) : Exprs.product(Exprs.num(sign), u));
    }

    private Optional<Expr> step(MathFunction g, Expr u, int side) {
        if (g == Functions.FLOOR) return integers ? TiedFloor.of(u, p, INTEGER, side) : Optional.empty();
        if (simple(u) == Exprs.ZERO || side == 0 && isZero(u)) return Optional.of(Exprs.ZERO);
        int direction = times(u).map(this::sign).orElse(0);
        if (direction == 0) return Optional.empty();
        Expr sign = Exprs.num(side * direction);
        return Optional.of(g == Functions.SIGN ? sign : Exprs.product(sign, u));
    }

    /** p itself, for a set p = 0. */
    Optional<Expr> distance() {
        return integers ? Optional.empty() : Optional.of(p);
    }

    /** u/p, or u/(p − n) for an integer p = n, if that is smooth on the whole set. */
    Optional<Expr> times(Expr u) {
        Expr distance = integers ? Exprs.subtract(p, INTEGER) : p;
        return Optional.of(simple(Exprs.quotient(u, distance))).filter(this::isRegular);
    }

    /** The sign of u on the whole set; 0 if it is not known, or u is 0. */
    int sign(Expr u) {
        return signs.sign(u);
    }

    Optional<Expr> slope(Expr u) {
        return Slopes.derivative(u, x).map(this::simple);
    }

    Expr simple(Expr u) {
        return simplified.computeIfAbsent(u, e -> Simplifier.simplify(e, known, Budget.ORDINARY).expr());
    }

    /** In terms of what the set is given by: without the name of the integer. */
    Expr told(Expr u) {
        return simple(Substitution.replace(u, Map.of(INTEGER, p)));
    }

    Expr onSet(Expr u) {
        return simple(Substitution.replace(simple(u), here));
    }

    boolean isZero(Expr u) {
        return signs.isZero(u);
    }

    /** Whether u is not 0 anywhere on the set. */
    boolean isNonZero(Expr u) {
        return signs.isNonZero(u);
    }
}
