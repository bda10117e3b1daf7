package fluxion.verify;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.function.Indices;
import fluxion.number.Rational;
import fluxion.simplify.Linear;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Claims about Σ, ∏ and ∫. They are proved in their linear form, where a binder is as good as a name; and refuted by
 * an instance: numbers for what bounds and indices are made of, so that every sum is written out.
 */
final class Bounded {
    /** So many choices of small numbers are tried. */
    private static final int INSTANCES = 14;
    private static final int MOST_INTEGERS = 8;

    private final Claim claim;
    private final long deadline;

    Bounded(Claim claim, double seconds) {
        this.claim = claim;
        this.deadline = System.nanoTime() + (long) (seconds * 1e9);
    }

    /** Whether the claim speaks of Σ, ∏ or ∫, or of Kronecker's δ, whose indices are no real variables. */
    static boolean concerns(Claim claim) {
        return Fold.postOrder(expressions(claim)).stream().anyMatch(node -> node instanceof Apply(var f, _)
            && (f instanceof Binder || f instanceof IndexedName || f == Functions.KRONECKER));
    }

    private static List<Expr> expressions(Claim claim) {
        var all = new ArrayList<>(List.of(claim.left(), claim.right()));
        for (Condition premise : claim.premises()) all.addAll(premise.expressions());
        return all;
    }

    Verdict verdict() {
        if (claim.left() == claim.right()) return new Verdict.Proved(Verdict.Method.SAME_EXPRESSION);
        var whole = withIntegers();
        var proved = proof(whole, secondsLeft() * 0.2);
        if (proved.isPresent()) return proved.get();
        var witness = instances().flatMap(Optional::stream).findFirst();
        if (witness.isPresent()) return new Verdict.Refuted(witness.get());
        var inductive = new Induction(whole, this::secondsLeft).proof();
        if (inductive.isPresent()) return inductive.get();
        return new Verdict.Undecided(Verdict.Reason.NO_PROOF, Refuter.Search.NOTHING.evidence(Optional.empty()));
    }

    /**
     * The claim with names that bound sums declared as integers, which they are wherever both sides have values: it
     * speaks of more points, for x^n has a value for x &lt; 0 then.
     */
    private Claim withIntegers() {
        var more = new LinkedHashSet<>(claim.assumptions());
        for (Expr node : Fold.postOrder(List.of(claim.left(), claim.right())))
            if (node instanceof Apply(Binder binder, var us) && binder.kind().isDiscrete())
                for (Expr bound : us.subList(0, 2))
                    if (bound instanceof Variable n) more.add(new Condition.IsInteger(n));
        if (more.size() == claim.assumptions().size()) return claim;
        var assumptions = List.copyOf(more);
        return new Claim(claim.left(), domain(claim.leftDomain(), claim.left(), assumptions), claim.right(),
            domain(claim.rightDomain(), claim.right(), assumptions), assumptions);
    }

    /** The domain of the formula, unless the claim demands something else of it. */
    private Condition domain(Condition domain, Expr side, List<Condition> assumptions) {
        return domain.equals(Domain.of(side, claim.assumptions())) ? Domain.of(side, assumptions) : domain;
    }

    /** A proof in one of the linear forms. */
    static Optional<Verdict> proof(Claim claim, double seconds) {
        for (var start : Linear.Start.values()) {
            var plain = new Claim(Linear.of(claim.left(), start), claim.leftDomain(),
                Linear.of(claim.right(), start), claim.rightDomain(), claim.assumptions());
            Verdict verdict = plain.left() == plain.right() ? new Verdict.Proved(Verdict.Method.NORMAL_FORM)
                : new Question(plain, seconds).verdict();
            if (verdict instanceof Verdict.Proved) return Optional.of(verdict);
        }
        return Optional.empty();
    }

    private double secondsLeft() {
        return Math.max(0, (deadline - System.nanoTime()) / 1e9);
    }

    // ---- refutation at small numbers

    private Stream<Optional<Witness>> instances() {
        var integers = List.copyOf(integers());
        if (integers.size() > MOST_INTEGERS) return Stream.of();
        int count = integers.isEmpty() ? 1 : INSTANCES;
        return IntStream.range(0, count).filter(_ -> secondsLeft() > 0.05).mapToObj(step -> instance(integers, step));
    }

    /** What bounds and indices are made of. */
    private Set<Variable> integers() {
        var found = new LinkedHashSet<Variable>();
        var families = families();
        for (Expr node : Fold.postOrder(expressions(claim))) {
            if (node instanceof Apply(Binder binder, var us) && binder.kind().isDiscrete())
                us.subList(0, 2).forEach(bound -> found.addAll(Substitution.variables(bound)));
            if (node instanceof Apply(Binder binder, var us)) found.addAll(indices(binder, us));
            if (node instanceof Apply(var f, var us) && (f == Functions.KRONECKER || f instanceof IndexedName))
                us.forEach(index -> found.addAll(Substitution.variables(index)));
            if (node instanceof Variable v) Indices.member(v).filter(member -> families.contains(member.family()))
                .ifPresent(member -> member.indices().forEach(i -> found.addAll(Substitution.variables(i))));
        }
        for (Condition premise : claim.premises())
            if (premise instanceof Condition.IsInteger(Variable v)) found.add(v);
        return found;
    }

    /** The parts of a binder that stand as indices in its template. */
    private static Set<Variable> indices(Binder binder, List<Expr> arguments) {
        var found = new LinkedHashSet<Variable>();
        for (Expr node : Fold.withTemplates(List.of(binder.body())))
            if (node instanceof Apply(var f, var us) && (f instanceof IndexedName || f == Functions.KRONECKER))
                for (Expr index : us)
                    for (Variable place : Substitution.variables(Binder.filled(index, arguments)))
                        if (!place.name().startsWith("#")) found.add(place);
        return found;
    }

    /** The families that are summed over, and those of which several members stand free beside a δ. */
    private Set<IndexedName> families() {
        var found = new LinkedHashSet<IndexedName>();
        for (Expr node : Fold.withTemplates(expressions(claim)))
            if (node instanceof Apply(IndexedName family, _)) found.add(family);
            else if (node instanceof Variable v) Indices.member(v).ifPresent(member -> found.add(member.family()));
        return found;
    }

    private Optional<Witness> instance(List<Variable> integers, int step) {
        Map<Variable, Expr> values = new LinkedHashMap<>();
        for (int k = 0; k < integers.size(); k++) values.put(integers.get(k), Exprs.num(number(step, k)));
        Map<Variable, Expr> all = new HashMap<>(values);
        for (Expr node : Fold.postOrder(expressions(claim)))
            if (node instanceof Variable v && !values.containsKey(v)) Indices.member(v).ifPresent(member ->
                all.put(v, Exprs.apply(member.family(), member.indices().stream()
                    .map(index -> Substitution.replace(index, values)).map(Bounded::simple).toList())));
        var here = new Claim(at(claim.left(), all), at(claim.leftDomain(), all), at(claim.right(), all),
            at(claim.rightDomain(), all), claim.assumptions().stream().map(c -> at(c, all)).toList());
        if (expressions(here).stream().anyMatch(Bounded::isOpen)) return Optional.empty();
        double share = secondsLeft() / 4;
        return witness(here, share).map(found -> {
            var point = new LinkedHashMap<Variable, Rational>();
            values.forEach((v, n) -> point.put(v, ((Num) n).value()));
            point.putAll(found.point());
            return new Witness(point, found.left(), found.right());
        });
    }

    private static Expr simple(Expr index) {
        return Simplifier.simplify(index).expr();
    }

    /** Integrals are enclosed as they stand; all else is decided as any claim is. */
    private static Optional<Witness> witness(Claim here, double seconds) {
        boolean integrals = Fold.postOrder(expressions(here)).stream()
            .anyMatch(node -> node instanceof Apply(Binder _, _));
        if (integrals) {
            try {
                return new Refuter(here).search(0, 24, new Work(200_000, seconds)).witness();
            } catch (Work.UsedUp _) {
                return Optional.empty();
            }
        }
        return new Question(here, seconds).verdict() instanceof Verdict.Refuted(var found) ? Optional.of(found)
            : Optional.empty();
    }

    /** Small numbers; the first ones large enough for every index, then others. */
    private static long number(int step, int variable) {
        int[][] first = {{2, 2, 2, 2}, {3, 1, 2, 1}, {1, 1, 1, 1}, {2, 1, 2, 1}, {3, 2, 1, 3}, {1, 2, 1, 2},
            {1, 3, 2, 2}};
        if (step < first.length) return first[step][variable % 4];
        return 1 + (step * 7L + variable * (step % 3 + 1L)) % 4;
    }

    private static Condition at(Condition condition, Map<Variable, Expr> values) {
        return condition.map(e -> at(e, values));
    }

    private static Expr at(Expr e, Map<Variable, Expr> values) {
        return WrittenOut.of(Substitution.replace(e, values));
    }

    /** Whether Σ or ∏, a family or a δ is left, of which a refutation must know nothing. */
    private static boolean isOpen(Expr e) {
        return Fold.withTemplates(List.of(e)).stream().anyMatch(node -> node instanceof Apply(var f, _)
            && (f instanceof IndexedName || f instanceof Binder binder && binder.kind().isDiscrete()));
    }
}
