package fluxion.verify;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.function.Indices;
import fluxion.number.Rational;
import fluxion.simplify.Forms;
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
    private static final int MOST_TERMS = 200;

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
        var proved = proof(whole, secondsLeft() * 0.3);
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
        var summed = new LinkedHashSet<IndexedName>();
        for (Expr node : Fold.withTemplates(List.of(claim.left(), claim.right())))
            if (node instanceof Apply(IndexedName family, _)) summed.add(family);
        for (Variable v : claim.variables())
            Indices.member(v).filter(member -> summed.contains(member.family())).ifPresent(member ->
                member.indices().forEach(index -> { if (index instanceof Variable k) more.add(integer(k)); }));
        if (more.size() == claim.assumptions().size()) return claim;
        var assumptions = List.copyOf(more);
        return new Claim(claim.left(), domain(claim.leftDomain(), claim.left(), assumptions), claim.right(),
            domain(claim.rightDomain(), claim.right(), assumptions), assumptions);
    }

    private static Condition integer(Variable k) {
        return new Condition.IsInteger(k);
    }

    /** The domain of the formula, unless the claim demands something else of it. */
    private Condition domain(Condition domain, Expr side, List<Condition> assumptions) {
        return domain.equals(Domain.of(side, claim.assumptions())) ? Domain.of(side, assumptions) : domain;
    }

    /** A proof in one of the linear forms. */
    static Optional<Verdict> proof(Claim claim, double seconds) {
        var plain = new ArrayList<Claim>();
        for (var start : Linear.Start.values()) {
            var known = known(claim, start);
            Expr left = Substitution.replace(Linear.of(claim.left(), start, claim.premises()), known);
            Expr right = Substitution.replace(Linear.of(claim.right(), start, claim.premises()), known);
            Expr gap = Forms.expanded(Exprs.subtract(left, right), MOST_TERMS);
            if (left == right || Simplifier.simplify(gap).expr() == Exprs.ZERO)
                return Optional.of(new Verdict.Proved(Verdict.Method.NORMAL_FORM));
            plain.add(new Claim(left, claim.leftDomain(), right, claim.rightDomain(), claim.assumptions()));
        }
        return plain.stream().distinct().map(form -> new Question(form, seconds).verdict())
            .filter(Verdict.Proved.class::isInstance).findFirst();
    }

    /** What is assumed of a sum: the number that it is. */
    private static Map<Expr, Expr> known(Claim claim, Linear.Start start) {
        Map<Expr, Expr> known = new HashMap<>();
        for (Condition assumption : claim.assumptions())
            if (assumption instanceof Condition.Compare(var u, var relation, Num value) && relation == Relation.EQ
                && Linear.of(u, start, claim.premises()) instanceof Apply(Binder binder, var us))
                known.put(Exprs.apply(binder, us), value);
        return known;
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
        var found = new LinkedHashSet<>(ends());
        var families = families();
        for (Expr node : Fold.postOrder(expressions(claim))) {
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

    /** Numbers for the bounds, and for indices such as lie between them. */
    private Optional<Witness> instance(List<Variable> integers, int step) {
        Map<Variable, Expr> values = new LinkedHashMap<>();
        var ends = ends();
        long least = Long.MAX_VALUE;
        for (Variable n : integers) {
            if (!ends.contains(n)) continue;
            long number = number(step, values.size());
            least = Math.min(least, number);
            values.put(n, Exprs.num(number));
        }
        if (least == Long.MAX_VALUE) least = 3;
        for (Variable k : integers)
            if (!ends.contains(k)) values.put(k, Exprs.num(1 + (step + values.size() * (1L + step / 3)) % least));
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
        boolean unknown = Fold.withTemplates(expressions(here)).stream()
            .anyMatch(node -> node instanceof Apply(AbstractFunction _, _));
        if (integrals && unknown) return Optional.empty();
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

    /** What upper and lower bounds are made of. */
    private Set<Variable> ends() {
        var found = new LinkedHashSet<Variable>();
        for (Expr node : Fold.postOrder(expressions(claim)))
            if (node instanceof Apply(Binder binder, var us) && binder.kind().isDiscrete())
                us.subList(0, 2).forEach(bound -> found.addAll(Substitution.variables(bound)));
        return found;
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
