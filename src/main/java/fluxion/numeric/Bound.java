package fluxion.numeric;

import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Pieces;
import fluxion.expr.Substitution;
import fluxion.number.Interval;
import fluxion.number.Rational;
import fluxion.numeric.Value.Exact;
import fluxion.numeric.Value.Undefined;
import fluxion.numeric.Value.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The rules by which Σ, ∏ and ∫ are enclosed: term by term, and interval by interval. */
record Bound<N>(Enclosing<N> enclosing) {
    /** More terms than this, over all levels, are not added up. */
    private static final long MOST_TERMS = 20_000;

    Value<N> at(Expr node, Binder binder, List<Expr> arguments, List<Value<N>> operands) {
        Map<Variable, Value<N>> places = new HashMap<>();
        for (int k = 1; k <= binder.places(); k++) places.put(Pieces.place(k), operands.get(k + 1));
        return binder.kind().isDiscrete() ? discrete(node, binder, arguments, operands, places)
            : integral(node, binder, operands, places);
    }

    private Function<Variable, Value<N>> inside(Map<Variable, Value<N>> places) {
        return v -> places.containsKey(v) ? places.get(v) : enclosing.variables().apply(v);
    }

    private Value<N> discrete(Expr node, Binder binder, List<Expr> arguments, List<Value<N>> operands,
        Map<Variable, Value<N>> places) {
        if (!(operands.get(0) instanceof Exact<N>(var low)) || !(operands.get(1) instanceof Exact<N>(var high)))
            return new Unknown<>(node);
        boolean empty = high.compareTo(low.minus(Rational.ONE)) < 0;
        if (!low.isInteger() || !high.isInteger() || empty) return new Undefined<>(node);
        var count = high.minus(low).plus(Rational.ONE);
        if (count.compareTo(Rational.of(MOST_TERMS / enclosing.terms())) > 0) return new Unknown<>(node);
        var within = new Enclosing<>(enclosing.arithmetic(), inside(places), enclosing.terms()
            * Math.max(1, count.intValue()));
        var literals = literals(binder, arguments, places);
        var terms = new ArrayList<Value<N>>();
        Optional<Value<N>> unknown = Optional.empty();
        for (Rational k = low; k.compareTo(high) <= 0; k = k.plus(Rational.ONE)) {
            literals.put(Binder.INDEX, Exprs.num(k));
            var term = within.at(Substitution.replace(binder.body(), literals));
            if (term instanceof Undefined<N>) return new Undefined<>(node);
            if (term instanceof Unknown<N>) unknown = Optional.of(term);
            terms.add(term);
        }
        boolean sum = binder.kind() == Binder.Kind.SUM;
        if (terms.isEmpty()) return new Exact<>(sum ? Rational.ZERO : Rational.ONE);
        if (unknown.isPresent()) return new Unknown<>(node);
        var arithmetic = enclosing.arithmetic();
        return sum ? enclosing.combined(terms, Rational::plus, arithmetic::plus)
            : enclosing.combined(terms, Rational::times, arithmetic::times);
    }

    /** The places that are integers, with their values: exponents are literals then, and indices are spelt. */
    private static <N> Map<Expr, Expr> literals(Binder binder, List<Expr> arguments, Map<Variable, Value<N>> places) {
        Map<Expr, Expr> literals = new HashMap<>();
        for (Variable place : binder.integers(arguments))
            if (places.get(place) instanceof Exact<N>(var value)) literals.put(place, Exprs.num(value));
        return literals;
    }

    /** Riemann's sums of enclosures, over more and more parts as long as there is none with an end. */
    private Value<N> integral(Expr node, Binder binder, List<Value<N>> operands, Map<Variable, Value<N>> places) {
        var arithmetic = enclosing.arithmetic();
        Map<Variable, Value<Interval>> ranges = new HashMap<>();
        var intervals = new IntervalArithmetic();
        places.forEach((place, value) -> ranges.put(place, Value.of(arithmetic.interval(value.range(arithmetic)
            .orElseThrow()), intervals)));
        Interval lower = arithmetic.interval(operands.get(0).range(arithmetic).orElseThrow());
        Interval upper = arithmetic.interval(operands.get(1).range(arithmetic).orElseThrow());
        if (operands.get(0) instanceof Exact<N>(var a) && operands.get(1) instanceof Exact<N>(var b) && a.equals(b))
            return new Exact<>(Rational.ZERO);
        return new Quadrature(binder.body(), ranges).over(lower, upper)
            .<Value<N>>map(range -> range.lo() == 0 && range.hi() == 0 ? new Exact<>(Rational.ZERO)
                : new Value.Range<>(arithmetic.of(range))).orElseGet(() -> new Unknown<>(node));
    }
}
