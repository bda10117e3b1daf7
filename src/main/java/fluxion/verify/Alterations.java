package fluxion.verify;

import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.message.Messages;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Enclosure;
import fluxion.numeric.Enclosures;
import fluxion.numeric.Unbound;
import fluxion.print.Printer;
import fluxion.verify.Mistake.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Names the one small alteration by which a wrong formula differs from the right one: a factor or a term that is lost,
 * a sign, a name in the place of another. It is named only if taking it back is proved to give the right formula, and
 * no other does.
 *
 * @param right   the right formula, in the names of the author
 * @param wrong   the wrong one, as it is written
 * @param claim   that they are equal
 * @param names   names that may have stood in it
 * @param meaning what a formula in the author's names stands for
 * @param seconds the time there is
 */
public record Alterations(Expr right, Expr wrong, Claim claim, List<Variable> names, UnaryOperator<Expr> meaning,
    double seconds) {
    private static final int MAX_NODES = 300;
    private static final Set<Kind> TOO_LITTLE = Set.of(Kind.MISSING_FACTOR, Kind.DIVIDED);
    private static final Set<Kind> TOO_MUCH = Set.of(Kind.EXTRA_FACTOR, Kind.MULTIPLIED, Kind.POWER_TOO_LARGE);
    private static final double PART_FOR_EACH = 0.25;
    private static final int MAX_FACTORS = 8;
    /** Functions that are taken for one another. */
    private static final List<List<MathFunction>> ALIKE = List.of(List.of(Functions.SIN, Functions.COS),
        List.of(Functions.SINH, Functions.COSH), List.of(Functions.TAN, Functions.COT),
        List.of(Functions.SEC, Functions.CSC), List.of(Functions.TANH, Functions.SIGMOID));

    /** The mistake, and the formula without it. */
    private record Remedy(Mistake mistake, Expr formula) {}

    /** The mistake, if it is certain; the witness tells the sides apart. */
    public Optional<Mistake> named(Witness witness) {
        if (Size.distinct(List.of(claim.left(), claim.right(), wrong)) > MAX_NODES) return Optional.empty();
        long deadline = System.nanoTime() + (long) (seconds * 1e9);
        var found = new LinkedHashMap<Expr, Mistake>();
        for (Remedy remedy : remedies()) {
            if (isAll(remedy.mistake)) continue;
            if (System.nanoTime() > deadline) return Optional.empty();                 // not every one was tried
            if (mayBe(remedy.formula, witness) && isRight(remedy.formula)) found.putIfAbsent(remedy.formula,
                remedy.mistake);
        }
        if (found.values().stream().anyMatch(mistake -> mistake.kind() == Kind.SIGN))
            return Optional.of(new Mistake(Kind.SIGN, ""));
        boolean one = found.values().stream().map(Mistake::kind).distinct().count() == 1;
        return one ? found.values().stream().findFirst() : Optional.empty();        // others say the same of it
    }

    /** Whether what is said to be lost, or too much, is all there is: 1 is no 2x without a factor. */
    private boolean isAll(Mistake mistake) {
        return TOO_LITTLE.contains(mistake.kind()) && isUnit(wrong)
            || TOO_MUCH.contains(mistake.kind()) && isUnit(right);
    }

    private static boolean isUnit(Expr formula) {
        return formula instanceof Num(var n) && n.abs().equals(Rational.ONE);
    }

    private List<Remedy> remedies() {
        Expr whole = claim.right();
        var all = new ArrayList<Remedy>();
        all.add(new Remedy(new Mistake(Kind.SIGN, ""), negate(whole)));
        for (int k : new int[] {2, 3, 4, -2}) {
            all.add(new Remedy(new Mistake(Kind.MISSING_FACTOR, "" + k), product(num(k), whole)));
            all.add(new Remedy(new Mistake(Kind.EXTRA_FACTOR, "" + k), quotient(whole, num(k))));
        }
        for (Expr factor : lost()) all.add(remedy(Kind.MISSING_FACTOR, factor, v -> product(whole, v)));
        for (Expr factor : factors(right)) {
            all.add(remedy(Kind.DIVIDED, factor, v -> product(whole, square(v))));
        }
        for (Expr factor : factors(wrong)) {
            if (factor instanceof Power(var base, var n) && n instanceof Num)
                all.add(remedy(Kind.POWER_TOO_LARGE, base, v -> quotient(whole, v)));
            else all.add(remedy(Kind.EXTRA_FACTOR, factor, v -> quotient(whole, v)));
            all.add(remedy(Kind.MULTIPLIED, factor, v -> quotient(whole, square(v))));
        }
        for (Expr term : terms(right)) all.add(remedy(Kind.MISSING_TERM, term, v -> sum(whole, v)));
        for (Expr term : terms(wrong)) {
            all.add(remedy(Kind.EXTRA_TERM, term, v -> subtract(whole, v)));
            all.add(remedy(Kind.TERM_SIGN, term, v -> subtract(whole, product(num(2), v))));
        }
        all.addAll(replacements());
        all.addAll(withinSums());
        return all;
    }

    /** What may have been left out: the factors of the right formula, names v, and 1 − v and 1 − v² for these. */
    private Set<Expr> lost() {
        var found = new LinkedHashSet<>(factors(right));
        var all = new LinkedHashSet<Variable>(Substitution.variables(wrong));
        all.addAll(Substitution.variables(right));
        all.addAll(names);
        found.addAll(all);
        for (Variable v : all) found.addAll(List.of(subtract(Exprs.ONE, v), subtract(Exprs.ONE, square(v))));
        return found;
    }

    /** The sign of a term, or a factor of it, in any of the sums. */
    private List<Remedy> withinSums() {
        var all = new ArrayList<Remedy>();
        for (Expr node : Fold.postOrder(wrong))
            for (Expr term : terms(node)) {
                all.add(within(Kind.TERM_SIGN, term, node, sum(node, product(num(-2), term))));
                for (Expr factor : lost()) all.add(within(Kind.MISSING_FACTOR, factor, node,
                    sum(node, negate(term), product(term, factor))));
            }
        return all;
    }

    private Remedy within(Kind kind, Expr part, Expr found, Expr belongs) {
        return new Remedy(new Mistake(kind, Printer.unicode(part)),
            meaning.apply(Substitution.replace(wrong, Map.of(found, belongs))));
    }

    private Remedy remedy(Kind kind, Expr part, UnaryOperator<Expr> back) {
        return new Remedy(new Mistake(kind, Printer.unicode(part)), back.apply(meaning.apply(part)));
    }

    /** A sign, a name or a function for another one, in one or two factors or in the whole formula. */
    private List<Remedy> replacements() {
        var all = new ArrayList<Remedy>();
        var parts = wrong instanceof Product(var factors) ? factors : List.of(wrong);
        for (int i = 0; i < parts.size() && parts.size() <= MAX_FACTORS; i++) {
            for (int k = i; k < parts.size(); k++)
                named(all, parts, i == k ? List.of(i) : List.of(i, k));
            functions(all, parts, i);
        }
        named(all, List.of(wrong), List.of(0));
        return all;
    }

    private void named(List<Remedy> all, List<Expr> parts, List<Integer> places) {
        for (Variable a : Substitution.variables(parts.get(places.getFirst())))
            for (Variable b : Substitution.variables(right))
                if (a != b && Substitution.contains(parts.get(places.getLast()), a))
                    all.add(replaced(new Mistake(Kind.OTHER_NAME, instead(a.name(), b.name())), parts, places,
                        part -> Substitution.replace(part, Map.of(a, b))));
    }

    private void functions(List<Remedy> all, List<Expr> parts, int i) {
        for (Expr node : Fold.postOrder(parts.get(i)))
            for (var alike : ALIKE) if (node instanceof Apply(MathFunction f, var us) && alike.contains(f))
                for (MathFunction g : alike) if (f != g)
                    all.add(replaced(new Mistake(Kind.OTHER_FUNCTION, instead(f.name(), g.name())), parts, List.of(i),
                        part -> Substitution.replace(part, Map.of(node, Exprs.apply(g, us)))));
    }

    private static String instead(String found, String belongs) {
        return Messages.text("engine.mistake.instead", found, belongs);
    }

    private Remedy replaced(Mistake mistake, List<Expr> parts, List<Integer> places, UnaryOperator<Expr> change) {
        var corrected = new ArrayList<>(parts);
        for (int place : places) corrected.set(place, change.apply(parts.get(place)));
        return new Remedy(mistake, meaning.apply(product(corrected)));
    }

    private static List<Expr> factors(Expr e) {
        return switch (e) {
            case Product(var factors)     -> factors.stream().filter(u -> !(u instanceof Num)).distinct().toList();
            case Quotient(var u, var v)   -> factors(u).isEmpty() ? List.of() : factors(u);
            case Num _                    -> List.of();
            case Expr other               -> List.of(other);
        };
    }

    private static List<Expr> terms(Expr e) {
        return e instanceof Sum(var terms) ? terms : List.of();
    }

    private static boolean mayBe(Expr formula, Witness witness) {
        try {
            return !(Enclosures.at(formula, witness.point()) instanceof Enclosure.Within<Interval>(var range, _))
                || range.intersects(witness.left().interval());
        } catch (Unbound _) {                                    // the point is one of a sum that is written out
            return true;
        }
    }

    private boolean isRight(Expr formula) {
        var premises = claim.premises();
        var same = new Claim(claim.left(), claim.leftDomain(), formula, Domain.of(formula, premises),
            claim.assumptions());
        return Judge.judge(same, seconds * PART_FOR_EACH) instanceof Verdict.Proved;
    }
}
