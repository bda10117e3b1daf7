package fluxion.function.ball;

import fluxion.number.Rational;
import fluxion.number.Remembered;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The Bernoulli numbers B₂, B₄, …: DLMF §24.2. */
final class Bernoulli {
    private Bernoulli() {}

    /** The first 128 are enough for a thousand bits. */
    private static final Remembered<List<Rational>> TABLE = new Remembered<>(128, 1024, Bernoulli::compute);

    /** B₂, …, B₂ₙ, or more. */
    static List<Rational> even(int n) {
        return TABLE.at(n);
    }

    /**
     * B₂ₖ = (−1)^(k−1) 2k Tₖ/(4ᵏ(4ᵏ − 1)), with the tangent numbers Tₖ by the recurrence of Brent and Harvey, <i>Fast
     * computation of Bernoulli, tangent and secant numbers</i>, 2013, algorithm TangentNumbers; DLMF 24.15.4.
     */
    private static List<Rational> compute(int n) {
        var tangent = new BigInteger[n + 1];
        Arrays.fill(tangent, BigInteger.ONE);
        for (int k = 2; k <= n; k++) tangent[k] = tangent[k - 1].multiply(BigInteger.valueOf(k - 1));
        for (int k = 2; k <= n; k++)
            for (int j = k; j <= n; j++)
                tangent[j] = tangent[j - 1].multiply(BigInteger.valueOf(j - k))
                    .add(tangent[j].multiply(BigInteger.valueOf(j - k + 2)));
        var numbers = new ArrayList<Rational>();
        for (int k = 1; k <= n; k++) {
            var size = tangent[k].multiply(BigInteger.valueOf(2L * k));
            var fourth = BigInteger.ONE.shiftLeft(2 * k);
            numbers.add(new Rational(k % 2 == 0 ? size.negate() : size,
                fourth.multiply(fourth.subtract(BigInteger.ONE))));
        }
        return List.copyOf(numbers);
    }
}
