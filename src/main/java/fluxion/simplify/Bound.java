package fluxion.simplify;

import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Pieces;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Σ, ∏ and ∫: the template in normal form, factors that are free of the bound variable before Σ and ∫. Both keep the
 * value wherever there is one, for what a term demands that is free of the bound variable is demanded of the whole.
 */
record Bound(Session session, List<Rule> rules) {
    private static final Rational MOST_TERMS = Rational.of(100);

    // recursion over binders within binders, whose depth the reader bounds
    Expr simplified(Expr node, Binder binder, List<Expr> arguments) {
        var ordered = ordered(arguments);
        var inside = session.within(known(binder, ordered));
        Expr template = new Normalizer(inside, rules).of(Substitution.replace(binder.body(), places(arguments,
            ordered)));
        session.applied.addAll(inside.applied);
        Expr lower = arguments.get(0);
        Expr upper = arguments.get(1);
        if (binder.kind().isDiscrete() && lower instanceof Num(var low) && lower == upper && low.isInteger())
            return Binder.filled(Substitution.replace(template, Map.of(Binder.INDEX, lower)), ordered);
        if (template == Exprs.ZERO && binder.kind() != Binder.Kind.PRODUCT && binder.places() == 0
            && lower instanceof Num && upper instanceof Num) return counted(binder, lower, upper, node);
        if (template == Exprs.ONE && binder.kind() == Binder.Kind.PRODUCT && binder.places() == 0) return Exprs.ONE;
        var number = written(binder, template, lower, upper, inside);
        if (number.isPresent()) return number.get();
        return binder.kind() == Binder.Kind.PRODUCT ? Binder.over(binder.kind(), template, lower, upper, ordered)
            : apart(binder.kind(), template, ordered, UnaryOperator.identity());
    }

    /** Σ 0 and ∫ 0 between numbers that bound a sum. */
    private static Expr counted(Binder binder, Expr lower, Expr upper, Expr node) {
        var count = ((Num) upper).value().minus(((Num) lower).value());
        return !binder.kind().isDiscrete() || count.isInteger() && count.signum() >= -1 ? Exprs.ZERO : node;
    }

    /** A sum or product of few numbers, worked out. */
    private Optional<Expr> written(Binder binder, Expr template, Expr lower, Expr upper, Session inside) {
        if (!binder.kind().isDiscrete() || binder.places() > 0 || !(lower instanceof Num(var first))
            || !(upper instanceof Num(var last)) || !first.isInteger() || !last.isInteger()) return Optional.empty();
        var count = last.minus(first).plus(Rational.ONE);
        if (count.signum() < 0 || count.compareTo(MOST_TERMS) > 0) return Optional.empty();
        boolean product = binder.kind() == Binder.Kind.PRODUCT;
        var total = product ? Rational.ONE : Rational.ZERO;
        var at = new Normalizer(inside, rules);
        for (var k = first; k.compareTo(last) <= 0; k = k.plus(Rational.ONE)) {
            Expr term = at.of(Substitution.replace(template, Map.of(Binder.INDEX, Exprs.num(k))));
            if (!(term instanceof Num(var value))) return Optional.empty();
            total = product ? total.times(value) : total.plus(value);
            if (Scaled.isUnwieldy(total)) return Optional.empty();
        }
        session.apply("few numbers");
        return Optional.of(Exprs.num(total));
    }

    /** Σ 1 is the number of terms, which is no less than 0 where the sum has a value, and ∫ 1 is the length. */
    private static Expr over(Binder.Kind kind, Expr template, List<Expr> arguments) {
        Expr lower = arguments.get(0);
        Expr upper = arguments.get(1);
        if (template != Exprs.ONE || kind == Binder.Kind.PRODUCT)
            return Binder.over(kind, template, lower, upper, arguments);
        return kind == Binder.Kind.SUM ? Exprs.sum(upper, Exprs.negate(lower), Exprs.ONE)
            : Exprs.subtract(upper, lower);
    }

    /** c Σ u for Σ c u, and what is to be made of Σ u. */
    static Expr apart(Binder.Kind kind, Expr template, List<Expr> arguments, UnaryOperator<Expr> rest) {
        var free = new ArrayList<Expr>();
        var bound = new ArrayList<Expr>();
        var below = new ArrayList<Expr>();
        var boundBelow = new ArrayList<Expr>();
        part(template instanceof Quotient(var u, _) ? u : template, free, bound);
        if (template instanceof Quotient(_, var v)) part(v, below, boundBelow);
        Expr inner = Exprs.product(bound);
        if (!boundBelow.isEmpty()) inner = Exprs.quotient(inner, Exprs.product(boundBelow));
        Expr outer = Binder.filled(Exprs.product(free), arguments);
        Expr whole = Exprs.product(outer, rest.apply(over(kind, inner, arguments)));
        return below.isEmpty() ? whole : Exprs.quotient(whole, Binder.filled(Exprs.product(below), arguments));
    }

    private static void part(Expr product, List<Expr> free, List<Expr> bound) {
        for (Expr factor : product instanceof Product(var factors) ? factors : List.of(product))
            (Substitution.contains(factor, Binder.INDEX) ? bound : free).add(factor);
    }

    /** The bounds, then the parts in an order that does not depend on where they stand in the template. */
    private static List<Expr> ordered(List<Expr> arguments) {
        var parts = new ArrayList<>(arguments.subList(2, arguments.size()));
        parts.sort(Comparator.comparing(Expr::toString));
        parts.addAll(0, arguments.subList(0, 2));
        return parts;
    }

    private static Map<Expr, Expr> places(List<Expr> from, List<Expr> to) {
        Map<Expr, Expr> places = new HashMap<>();
        var taken = new boolean[to.size()];
        for (int k = 2; k < from.size(); k++) {
            int at = k;
            int next = IntStream.range(2, to.size()).filter(j -> !taken[j] && to.get(j) == from.get(at)).findFirst()
                .orElseThrow();
            taken[next] = true;
            places.put(Pieces.place(k - 1), Pieces.place(next - 1));
        }
        return places;
    }

    /** What is known of the places, in words of the template. */
    private List<Condition> known(Binder binder, List<Expr> arguments) {
        var known = new ArrayList<Condition>();
        for (Variable place : binder.integers(arguments)) known.add(new Condition.IsInteger(place));
        for (int k = 2; k < arguments.size(); k++) {
            Expr place = Pieces.place(k - 1);
            Expr part = arguments.get(k);
            if (session.signs.isPositive(part)) known.add(Condition.positive(place));
            else if (session.signs.isNegative(part)) known.add(Condition.negative(place));
            else if (session.signs.isNonNegative(part)) known.add(Condition.nonNegative(place));
            else if (session.signs.isNonZero(part)) known.add(Condition.nonZero(place));
            if (session.signs.isInteger(part)) known.add(new Condition.IsInteger(place));
        }
        if (binder.kind().isDiscrete() && arguments.getFirst() instanceof Num)
            known.add(new Compare(Binder.INDEX, Relation.GE, arguments.getFirst()));
        return known.stream().distinct().toList();
    }
}
