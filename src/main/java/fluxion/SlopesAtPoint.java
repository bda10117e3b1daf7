package fluxion;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.numeric.GradientCheck;
import fluxion.verify.Claims;
import fluxion.verify.Numbered;
import fluxion.verify.Slope;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Derivatives of a function at a point, also beside finite differences. */
record SlopesAtPoint(Context context) {
    /** Where the function is known to have no derivative, there is nothing to compare. */
    List<GradientCheck.Component> against(Expr f, List<Variable> by, Map<Variable, Expr> at) {
        Expr plain = Fault.derived(Claims.of(f, Exprs.ZERO, context)).derivative().left();
        var asked = told(plain, by, at);
        plain = asked.formulas().getFirst();
        var point = Point.of(asked.at()).covering(List.of(plain));
        plain = point.withIntegers(plain, by, context.assumptions());
        var rows = new Differentiation(Form.SIMPLIFIED, Context.EMPTY).gradient(plain, asked.by()).rows().getFirst();
        return point.gradientCheck(plain, asked.by(), rows);
    }

    /** The derivative by one variable after another. */
    Value of(Expr f, List<Variable> by, Map<Variable, Expr> at) {
        var claim = Fault.derived(Claims.of(f, Exprs.ZERO, context)).derivative();
        if (Numbered.concerns(List.of(claim.left()), by)) return numbered(claim.left(), by, at);
        var point = Point.of(at).covering(Stream.concat(by.stream(), Stream.of(claim.left())).toList());
        if (point.isOutside(claim.leftDomain())) return Point.told(new Slope.Missing(Slope.Why.OUTSIDE));
        return point.slope(point.withIntegers(claim.left(), by, context.assumptions()), by);
    }

    /** The derivative at a point that says by numbers which members of a family are the variables. */
    private static Value numbered(Expr f, List<Variable> by, Map<Variable, Expr> at) {
        var asked = told(f, by, at);
        Expr plain = asked.formulas().getFirst();
        var point = Point.of(asked.at()).covering(List.of(plain));
        return point.isOutside(Domain.of(plain)) ? Point.told(new Slope.Missing(Slope.Why.OUTSIDE))
            : point.slope(plain, asked.by());
    }

    private static Numbered told(Expr f, List<Variable> by, Map<Variable, Expr> at) {
        if (!Numbered.concerns(List.of(f), by)) return new Numbered(List.of(f), by, at);
        for (Variable index : Numbered.indices(List.of(f), by))
            if (!at.containsKey(index)) throw Fault.of("unbound-variable", index.name());
        return Numbered.of(List.of(f), by, at).orElseThrow(() -> Fault.of("unequal-members"));
    }
}
