package fluxion.verify;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.expr.Substitution;
import fluxion.function.Continuity;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.function.Kin;
import fluxion.numeric.Truth;
import fluxion.simplify.Budget;
import fluxion.simplify.Signs;
import fluxion.simplify.Simplifier;
import fluxion.verify.Slope.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The derivative on a set that is open along x, where it is known of every |u| and every piece which formula holds:
 * min(max(x, a), a) is a for x &lt; a.
 */
public final class Region {
    private final Variable x;
    private final List<Condition> known;
    private final Signs signs;

    private Region(Variable x, List<Condition> known) {
        this.x = x;
        this.known = known;
        signs = new Signs(known);
    }

    /**
     * The derivative of f by x at all points of the set.
     *
     * @param f free of derivative operators and the sheet's definitions
     */
    public static Slope slope(Expr f, Variable x, Condition where, List<Condition> assumptions) {
        var value = of(x, where, assumptions).filter(_ -> !Kin.isMet(f, x)).flatMap(region -> region.slope(f));
        return value.<Slope>map(slope -> slope instanceof Num(var number) ? Slope.Exists.of(number)
            : new Slope.Expressed(slope)).orElse(new Unknown());
    }

    /** Whether the formula has the value of the derivative of f at all points of the set. */
    public static boolean agrees(Expr formula, Expr f, Variable x, Condition where, List<Condition> assumptions) {
        return of(x, where, assumptions).filter(_ -> !Kin.isMet(f, x)).filter(region ->
            region.holds(Domain.of(formula, region.known)) && region.slope(f).flatMap(slope -> region.resolved(formula)
                .map(value -> region.simple(Exprs.subtract(value, slope)) == Exprs.ZERO)).orElse(false)).isPresent();
    }

    /** Empty unless the set is open along x, and there may be such points. */
    private static Optional<Region> of(Variable x, Condition where, List<Condition> assumptions) {
        if (!Continuity.around(where, List.of(x)).equals(where)) return Optional.empty();
        var known = Stream.concat(where.conjuncts().stream(), assumptions.stream()).toList();
        return Signs.contradict(known) ? Optional.empty() : Optional.of(new Region(x, known));
    }

    private Optional<Expr> slope(Expr f) {
        return resolved(f).filter(plain -> holds(Domain.of(plain, known).map(this::simple))).map(this::simple)
            .filter(plain -> holds(Domain.smooth(plain, x, known)))
            .flatMap(plain -> Slopes.derivative(plain, x)).map(this::simple);
    }

    private boolean holds(Condition condition) {
        return signs.holds(condition) == Truth.TRUE;
    }

    private Expr simple(Expr u) {
        return Simplifier.simplify(u, known, Budget.ORDINARY).expr();
    }

    /** The one formula that f has on the set. */
    private Optional<Expr> resolved(Expr f) {
        return Steps.resolved(Steps.byDefinition(f), this::piece, signs::holds);
    }

    private Optional<Expr> piece(MathFunction g, List<Expr> arguments) {
        if (arguments.stream().noneMatch(u -> Substitution.contains(u, x)))
            return Optional.of(Exprs.apply(g, arguments));
        Expr u = simple(arguments.getFirst());
        if (g != Functions.ABS && g != Functions.SIGN) return Optional.empty();
        int sign = u == Exprs.ZERO ? 0 : signs.isPositive(u) ? 1 : -1;
        if (sign < 0 && !signs.isNegative(u)) return Optional.empty();
        return Optional.of(g == Functions.SIGN ? Exprs.num(sign) : Exprs.product(Exprs.num(sign), u));
    }
}
