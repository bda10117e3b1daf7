package fluxion.numeric;

/** The arithmetic of {@link Stable}; no argument is NaN. */
final class StableReals {
    private StableReals() {}

    /** ln(1 + u) for u &gt; −1. */
    static double log1p(double u) {
        return u > -1 ? Math.log1p(u) : Double.NaN;
    }

    /** ln(1 + u₁ + … + uₙ). */
    static double log1p(double[] us) {
        double sum = 0;
        for (double u : us) sum += u;
        return log1p(sum);
    }

    /** ln(c₁ e^u₁ + … + cₙ e^uₙ): the largest term is taken out, so that nothing overflows or is lost beside 1. */
    static double logOfSum(double[] factors, double[] us) {
        int largest = 0;
        for (int k = 1; k < us.length; k++) if (us[k] > us[largest]) largest = k;
        double most = us[largest];
        if (Double.isInfinite(most)) return most < 0 ? Double.NaN : most;
        double rest = 0;
        for (int k = 0; k < us.length; k++) if (k != largest) rest += factors[k] * Math.exp(us[k] - most);
        return most + Math.log(factors[largest]) + Math.log1p(rest / factors[largest]);
    }

    /** 1/(c₁ e^(u₁−v) + …), where v comes after u₁, …, uₙ. */
    static double share(double[] factors, double[] at) {
        int n = at.length - 1;
        double whole = 0;
        for (int k = 0; k < n; k++) whole += factors[k] * (at[k] == at[n] ? 1 : Math.exp(at[k] - at[n]));
        return Reals.reciprocal(whole);
    }

    /** √(c² + u₁² + … + uₙ²), with squares of numbers of at most 1. */
    static double norm(double c, double[] us) {
        if (us.length == 1) return Math.hypot(c, us[0]);
        if (us.length == 2 && c == 0) return Math.hypot(us[0], us[1]);
        double most = c;
        for (double u : us) most = Math.max(most, Math.abs(u));
        if (most == 0 || Double.isInfinite(most)) return most;
        double sum = c / most * (c / most);
        for (double u : us) sum += u / most * (u / most);
        return most * Math.sqrt(sum);
    }
}
