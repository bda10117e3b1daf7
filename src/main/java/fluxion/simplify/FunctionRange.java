package fluxion.simplify;

import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold.Memory;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.number.Interval;
import fluxion.numeric.Enclosures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The range of a function of the table: from its entry's enclosure and from its definition by simpler functions. */
final class FunctionRange {
    private FunctionRange() {}

    static Range of(Apply call, Function<Expr, Range> at, Memory<Range> ranges) {
        if (call.function() instanceof Binder binder) return repeated(binder);
        if (!(call.function() instanceof MathFunction f)) return Range.REALS;
        var arguments = call.arguments().stream().map(at).toList();
        var near = enclosure(f, arguments.stream().map(Range::interval).toList());
        var wide = near.or(() -> enclosure(f, arguments.stream().map(_ -> Interval.REALS).toList()));
        Range range = wide.map(Range::of).orElse(Range.REALS);
        range = f.sign().map(FunctionRange::signed).map(range::and).orElse(range);
        if (f.parity() != MathFunction.Parity.NEITHER && keepsNonZero(f)) range = new Range(range.interval(),
            range.nonZero() || arguments.getFirst().nonZero());
        var definition = f.definition(call.arguments());          // its operands are known: only a few nodes are new
        return definition.isPresent() ? range.and(ranges.at(definition.get())) : range;
    }

    /** Sums and products of what is never negative are not, nor are those of nothing: 0 and 1. */
    private static Range repeated(Binder binder) {
        return switch (binder.kind()) {
            case SUM, PRODUCT -> new Signs(List.of()).isNonNegative(binder.body()) ? Range.NON_NEGATIVE : Range.REALS;
            case INTEGRAL     -> Range.REALS;
        };
    }

    /** The enclosure of f over a box; empty if f may be undefined in it. */
    private static Optional<Interval> enclosure(MathFunction f, List<Interval> arguments) {
        var box = new LinkedHashMap<Variable, Interval>();
        for (Interval argument : arguments) box.put(Exprs.variable("u" + box.size()), argument);
        return Enclosures.enclose(Exprs.apply(f, List.copyOf(box.keySet())), box);
    }

    private static Range signed(Relation relation) {
        return switch (relation) {
            case GT -> Range.POSITIVE;
            case GE -> Range.NON_NEGATIVE;
            case LT -> Range.POSITIVE.negate();
            case LE -> Range.NON_NEGATIVE.negate();
            case NE -> new Range(Interval.REALS, true);
            case EQ -> Range.of(Interval.ZERO);
        };
    }

    /** |u| and sign u are 0 only where u is. */
    private static boolean keepsNonZero(MathFunction f) {
        return f.name().equals("abs") || f.name().equals("sign");
    }
}
