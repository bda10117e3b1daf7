package fluxion.numeric;

import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.IndexedName;
import fluxion.expr.MathFunction;
import fluxion.expr.Pieces;
import fluxion.number.Rational;
import fluxion.numeric.Value.Exact;
import fluxion.numeric.Value.Range;
import fluxion.numeric.Value.Undefined;
import fluxion.numeric.Value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * The rules by which an expression is enclosed in some arithmetic, node by node. An operand without a value makes the
 * node undefined; otherwise an operand of which nothing is known makes it unknown.
 *
 * @param terms how often what is enclosed is enclosed: as a term of sums, at many indices
 */
record Enclosing<N>(Arithmetic<N> arithmetic, Function<Variable, Value<N>> variables, long terms) {
    Enclosing(Arithmetic<N> arithmetic, Function<Variable, Value<N>> variables) {
        this(arithmetic, variables, 1);
    }

    Value<N> at(Expr expr) {
        return Fold.fold(expr, this::node);
    }

    private Value<N> node(Expr node, Function<Expr, Value<N>> at) {
        if (node instanceof Apply(Pieces pieces, var args)) return new Branches<>(this).at(node, pieces, args, at);
        var operands = node.children().stream().map(at).toList();
        for (var operand : operands) if (operand instanceof Undefined<N>) return operand;
        for (var operand : operands) if (operand instanceof Unknown<N>) return operand;
        if (node instanceof Apply(Binder binder, var args)) return new Bound<>(this).at(node, binder, args, operands);
        if (node instanceof Apply(IndexedName family, _)) return member(node, family, operands);
        return switch (node) {
            case Num(var value)    -> Value.of(value, arithmetic);
            case Constant constant -> new Range<>(arithmetic.of(constant));
            case Variable variable -> variables.apply(variable);
            case Sum _             -> combined(operands, Rational::plus, arithmetic::plus);
            case Product _         -> combined(operands, Rational::times, arithmetic::times);
            case Quotient _        -> quotient(node, operands.get(0), operands.get(1));
            case Power(var base, var exponent) -> power(node, base, exponent, operands);
            case Apply(var f, _)   -> call(node, f, operands);
        };
    }

    /** The variable that the family has at exact indices. */
    private Value<N> member(Expr node, IndexedName family, List<Value<N>> indices) {
        var exact = new ArrayList<Expr>();
        for (var index : indices) if (index instanceof Exact<N>(var value)) exact.add(Exprs.num(value));
        return exact.size() == indices.size() && Exprs.apply(family, exact) instanceof Variable v
            ? variables.apply(v) : new Unknown<>(node);
    }

    /** A sum or product: the exact operands exactly, then the ranges. */
    Value<N> combined(List<Value<N>> operands, BinaryOperator<Rational> exactly, BinaryOperator<N> roughly) {
        Optional<Rational> exact = Optional.empty();
        Optional<N> rough = Optional.empty();
        for (var operand : operands) {
            if (operand instanceof Exact<N>(var value)) {
                exact = Optional.of(exact.map(before -> exactly.apply(before, value)).orElse(value));
                if (Value.isSmall(exact.get())) continue;
                operand = new Range<>(arithmetic.of(exact.get()));
                exact = Optional.empty();
            }
            N range = operand.range(arithmetic).orElseThrow();
            rough = Optional.of(rough.map(before -> roughly.apply(before, range)).orElse(range));
        }
        if (rough.isEmpty()) return new Exact<>(exact.orElseThrow());
        N range = rough.get();
        return Value.of(exact.map(value -> roughly.apply(arithmetic.of(value), range)).orElse(range), arithmetic);
    }

    private Value<N> quotient(Expr node, Value<N> u, Value<N> v) {
        if (v instanceof Exact<N>(var q)) {
            if (q.signum() == 0) return new Undefined<>(node);
            if (u instanceof Exact<N>(var p)) return Value.of(p.over(q), arithmetic);
        }
        return Value.of(arithmetic.over(range(u), range(v)), node, arithmetic);
    }

    private Value<N> power(Expr node, Expr base, Expr exponent, List<Value<N>> operands) {
        var powers = new Powers<>(arithmetic, node);
        if (exponent instanceof Num(var literal)) return powers.literal(operands.get(0), literal);
        if (base != Exprs.E) return powers.general(operands.get(0), operands.get(1));
        if (operands.get(1) instanceof Exact<N>(var v) && v.signum() == 0) return new Exact<>(Rational.ONE);
        return Value.of(arithmetic.exp(range(operands.get(1))), node, arithmetic);
    }

    /**
     * f(u₁, …, uₙ) exactly where that is known, else by its enclosure; if there is none, by its definition, at names
     * that stand for the arguments. It is undefined if its domain's condition certainly fails.
     */
    private Value<N> call(Expr node, FunctionSymbol symbol, List<Value<N>> arguments) {
        if (!(symbol instanceof MathFunction f)) return new Unknown<>(node);
        var exact = exact(f, arguments);
        if (exact.isPresent()) return Value.of(exact.get(), arithmetic);
        var ranges = arguments.stream().map(this::range).toList();
        var range = arithmetic.apply(f, ranges);
        if (range.isPresent()) return Value.of(range.get(), arithmetic);
        var slots = slots(arguments);
        var names = List.<Expr>copyOf(slots.keySet());
        var inside = new Enclosing<>(arithmetic, slots::get);
        if (new Conditions<>(inside).holds(f.domain(names)) == Truth.FALSE) return new Undefined<>(node);
        return switch (f.definition(names).map(inside::at).orElse(new Unknown<>(node))) {
            case Exact<N> value -> value;
            case Range<N> value -> value;
            case Undefined<N> _ -> new Undefined<>(node);
            case Unknown<N> _   -> Value.of(arithmetic.coarsely(f, ranges), node, arithmetic);
        };
    }

    private static <N> Optional<Rational> exact(MathFunction f, List<Value<N>> arguments) {
        var exact = new ArrayList<Rational>();
        for (var argument : arguments) if (argument instanceof Exact<N>(var value)) exact.add(value);
        return exact.size() == arguments.size() ? f.exact(exact) : Optional.empty();
    }

    private static <N> Map<Variable, Value<N>> slots(List<Value<N>> arguments) {
        var slots = new LinkedHashMap<Variable, Value<N>>();
        for (var argument : arguments) slots.put(Exprs.variable("#" + (slots.size() + 1)), argument);
        return slots;
    }

    private N range(Value<N> value) {
        return value.range(arithmetic).orElseThrow();
    }
}
