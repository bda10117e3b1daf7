package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Exprs;
import fluxion.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The number that can be taken out of a sum: 6x − 4 = 2·(3x − 2). */
final class Content {
    private Content() {}

    /** The greatest number that leaves whole coefficients; negative if all terms are. */
    static Scaled of(Expr sum) {
        if (!(sum instanceof Sum(var terms))) return Scaled.of(sum);
        var numerator = BigInteger.ZERO;
        var denominator = BigInteger.ONE;
        boolean allNegative = true;
        for (Expr term : terms) {
            var c = Scaled.coefficient(term);
            if (!numerator.equals(BigInteger.ONE)) numerator = numerator.gcd(c.numerator());
            if (!c.isInteger())
                denominator = denominator.multiply(c.denominator()).divide(denominator.gcd(c.denominator()));
            allNegative &= c.signum() < 0;
        }
        if (numerator.signum() == 0) return new Scaled(Rational.ONE, sum);
        var content = new Rational(allNegative ? numerator.negate() : numerator, denominator);
        return content.equals(Rational.ONE) ? new Scaled(content, sum)
            : new Scaled(content, scaled(sum, Rational.ONE.over(content)));
    }

    /** Whether it is not 1, and no term gets a number that it had not: not for 3/(2 √x) − 1/x². */
    static boolean isProper(List<Expr> terms) {
        var content = of(Exprs.sum(terms)).coefficient();
        return !content.equals(Rational.ONE) && terms.stream().allMatch(term ->
            Scaled.coefficient(term).denominator().equals(content.denominator()));
    }

    /** c times each term. */
    static Expr scaled(Expr sum, Rational c) {
        if (!(sum instanceof Sum(var terms))) return Scaled.of(sum).times(c).toExpr();
        var changed = new ArrayList<Expr>(terms.size());
        for (Expr term : terms) changed.add(Scaled.of(term).times(c).toExpr());
        return Exprs.sum(changed);
    }

    static Expr negated(Expr sum) {
        return scaled(sum, Rational.MINUS_ONE);
    }
}
