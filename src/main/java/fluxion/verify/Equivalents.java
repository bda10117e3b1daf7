package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.numeric.Truth;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import fluxion.verify.Algebra.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Conditions that a claim of some special form is equivalent to. */
record Equivalents(Claim claim, Work work) {
    private static final Variable STEP = Exprs.variable("#n");

    /** Where the claim holds; empty if it has none of the forms. */
    Optional<Condition> where() {
        return largest(claim.left(), claim.right()).or(() -> largest(claim.right(), claim.left()))
            .or(() -> SignTable.where(claim, work)).or(this::oneStep).or(this::step)
            .or(() -> AngleSums.where(claim, work))
            .or(this::exponents);
    }

    /** max(u, v, …) = u where u ≥ v, …; and min. */
    private static Optional<Condition> largest(Expr extremum, Expr u) {
        if (!(extremum instanceof Apply(var f, _)) || f != Functions.MAX && f != Functions.MIN) return Optional.empty();
        var operands = operands(f, extremum);
        if (!operands.remove(u)) return Optional.empty();
        var relation = f == Functions.MAX ? Relation.GE : Relation.LE;
        return Optional.of(Condition.all(operands.stream().<Condition>map(v ->
            new Compare(Simplifier.simplify(Exprs.subtract(u, v)).expr(), relation, Exprs.ZERO)).toList()));
    }

    private static LinkedHashSet<Expr> operands(FunctionSymbol f, Expr extremum) {
        var found = new LinkedHashSet<Expr>();
        var open = new ArrayList<>(List.of(extremum));
        while (!open.isEmpty()) {
            Expr next = open.removeLast();
            if (next instanceof Apply(var g, var us) && g == f) open.addAll(us); else found.add(next);
        }
        return found;
    }

    /** A polynomial in one ⌊u⌋ with numbers for coefficients is 0 where ⌊u⌋ is one of its zeros n: n ≤ u &lt; n + 1. */
    private Optional<Condition> oneStep() {
        Expr gap = Simplifier.simplify(Exprs.subtract(Steps.byDefinition(claim.left()),
            Steps.byDefinition(claim.right()))).expr();
        var steps = Fold.postOrder(gap).stream().filter(node -> node instanceof Apply(var f, _) && f == Functions.FLOOR)
            .toList();
        if (steps.size() != 1 || !(steps.getFirst() instanceof Apply(_, var us))) return Optional.empty();
        Expr inStep = Substitution.replace(gap, Map.of(steps.getFirst(), STEP));
        if (!Substitution.variables(inStep).equals(Set.of(STEP))) return Optional.empty();
        var roots = Univariate.numerator(inStep, STEP, work).filter(p -> p.base() == STEP)
            .flatMap(p -> new PolynomialRoots(work).of(p.coefficients()));
        if (roots.isEmpty() || !roots.get().stream().allMatch(Num.class::isInstance)) return Optional.empty();
        Expr u = us.getFirst();
        return Optional.of(Condition.any(roots.get().stream().map(root -> ((Num) root).value())
            .filter(Rational::isInteger).sorted().<Condition>map(n -> Condition.all(
                new Compare(u, Relation.GE, Exprs.num(n)),
                new Compare(u, Relation.LT, Exprs.num(n.plus(Rational.ONE))))).toList()));
    }

    /** ⌊u⌋ = w, for a w that is an integer itself, where w ≤ u &lt; w + 1; also ⌊u⌋ + ⌊v⌋ = ⌊w⌋. */
    private Optional<Condition> step() {
        if (claim.variables().size() < 2) return Optional.empty();         // of one variable more is known by cases
        var found = new ArrayList<Condition>();
        Expr gap = Simplifier.simplify(Exprs.subtract(Steps.byDefinition(claim.left()),
            Steps.byDefinition(claim.right()))).expr();
        for (Expr node : Fold.postOrder(gap)) {
            if (!(node instanceof Apply(var f, var us)) || f != Functions.FLOOR) continue;
            Expr named = Substitution.replace(gap, Map.of(node, STEP));
            Expr rest = Substitution.replace(named, Map.of(STEP, Exprs.ZERO));
            for (Expr w : List.of(simple(Exprs.negate(rest)), simple(rest))) {
                Expr line = simple(w == rest ? Exprs.sum(named, STEP) : Exprs.subtract(named, STEP));
                if (Substitution.contains(line, STEP) || !isWhole(w)) continue;
                Expr above = inParts(Exprs.subtract(us.getFirst(), w));
                found.add(Condition.all(Stream.of(new Compare(above, Relation.GE, Exprs.ZERO),
                    new Compare(above, Relation.LT, Exprs.ONE)).<Condition>map(c -> c)
                    .filter(c -> Signs.holds(c, claim.premises()) != Truth.TRUE).toList()));
            }
        }
        return found.stream().min(Comparator.<Condition>comparingInt(c -> c.conjuncts().size())
            .thenComparingInt(c -> Size.distinct(c.expressions())));
    }

    /** With v − frac v for ⌊v⌋. */
    private static Expr inParts(Expr u) {
        return simple(Fold.<Expr>fold(u, (node, at) -> {
            if (node.children().isEmpty()) return node;
            var children = node.children().stream().map(at).toList();
            return node instanceof Apply(var f, _) && f == Functions.FLOOR ? Exprs.subtract(children.getFirst(),
                Exprs.apply(Functions.FRAC, children.getFirst())) : Exprs.rebuild(node, children);
        }));
    }

    /** Whether u is an integer, with ⌊u⌋ and the like for integers. */
    private boolean isWhole(Expr u) {
        var names = new HashMap<Expr, Expr>();
        for (Expr node : Fold.postOrder(u))
            if (node instanceof Apply(MathFunction f, _) && f.integral())
                names.put(node, Exprs.variable("#i" + names.size()));
        var known = new ArrayList<>(claim.premises());
        names.values().forEach(name -> known.add(new Condition.IsInteger(name)));
        return new Signs(known).isInteger(Substitution.replace(u, names));
    }

    private static Expr simple(Expr u) {
        return Simplifier.simplify(u).expr();
    }

    /** b^u = b^v for a number b &gt; 0 other than 1 where u = v. */
    private Optional<Condition> exponents() {
        if (!(claim.left() instanceof Power(var a, var u)) || !(claim.right() instanceof Power(var b, var v))
            || a != b || !Substitution.variables(a).isEmpty() || Exact.sign(a).orElse(0) <= 0
            || Exact.compare(a, Exprs.ONE).orElse(0) == 0) return Optional.empty();
        return switch (new Algebra(new Claim(u, Condition.all(claim.premises()), v, Condition.ALWAYS, List.of()))
            .decide(work)) {
            case Outcome.Zero _                    -> Optional.of(Condition.ALWAYS);
            case Outcome.Partly(var where)         -> Optional.of(where);
            case Outcome.NonZero _, Outcome.Nowhere _ -> Optional.empty();
        };
    }
}
