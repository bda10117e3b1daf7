package fluxion.verify;

import java.util.Arrays;

/**
 * A power product of kernels, k₁^e₁ · … · kₙ^eₙ: kernel numbers ascending, exponents not 0. Negative exponents occur
 * only for kernels that are never 0 (exponentials).
 */
record Monomial(int[] kernels, int[] exponents) implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(new int[0], new int[0]);

    static Monomial of(int kernel, int exponent) {
        return exponent == 0 ? ONE : new Monomial(new int[] {kernel}, new int[] {exponent});
    }

    boolean isOne() {
        return kernels.length == 0;
    }

    /** The exponent of a kernel; 0 if it does not occur. */
    int exponent(int kernel) {
        int at = Arrays.binarySearch(kernels, kernel);
        return at < 0 ? 0 : exponents[at];
    }

    Monomial times(Monomial o) {
        if (isOne()) return o;
        if (o.isOne()) return this;
        int[] ks = new int[kernels.length + o.kernels.length];
        int[] es = new int[ks.length];
        int n = 0;
        for (int i = 0, j = 0; i < kernels.length || j < o.kernels.length;) {
            int k = i == kernels.length ? o.kernels[j] : j == o.kernels.length ? kernels[i]
                : Math.min(kernels[i], o.kernels[j]);
            int e = 0;
            if (i < kernels.length && kernels[i] == k) e += exponents[i++];
            if (j < o.kernels.length && o.kernels[j] == k) e += o.exponents[j++];
            if (e != 0) { ks[n] = k; es[n++] = e; }
        }
        return new Monomial(Arrays.copyOf(ks, n), Arrays.copyOf(es, n));
    }

    Monomial pow(int n) {
        return n == 0 ? ONE : new Monomial(kernels,
            Arrays.stream(exponents).map(e -> Math.multiplyExact(e, n)).toArray());
    }

    /** This monomial with another exponent for one kernel. */
    Monomial with(int kernel, int exponent) {
        return times(of(kernel, exponent - exponent(kernel)));
    }

    /** Lexicographic, the kernel of the highest number first: kernels higher up in the tower weigh more. */
    @Override public int compareTo(Monomial o) {
        int i = kernels.length - 1;
        int j = o.kernels.length - 1;
        for (; i >= 0 && j >= 0; i--, j--) {
            if (kernels[i] != o.kernels[j])
                return kernels[i] > o.kernels[j] ? Integer.signum(exponents[i]) : -Integer.signum(o.exponents[j]);
            if (exponents[i] != o.exponents[j]) return Integer.compare(exponents[i], o.exponents[j]);
        }
        return i >= 0 ? Integer.signum(exponents[i]) : j >= 0 ? -Integer.signum(o.exponents[j]) : 0;
    }

    @Override public boolean equals(Object o) {
        return o instanceof Monomial(var ks, var es) && Arrays.equals(kernels, ks) && Arrays.equals(exponents, es);
    }

    @Override public int hashCode() {
        return 31 * Arrays.hashCode(kernels) + Arrays.hashCode(exponents);
    }

    /** Kernel numbers and exponents: the same on every run. */
    @Override public String toString() {
        return Arrays.toString(kernels) + "^" + Arrays.toString(exponents);
    }
}
