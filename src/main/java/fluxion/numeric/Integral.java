package fluxion.numeric;

import java.util.ArrayDeque;
import java.util.function.DoubleUnaryOperator;

/**
 * ∫ in doubles, by the rule of Gauss and Kronrod with 15 points on intervals that are halved until the rule with 7
 * points agrees. Source of the rule: QUADPACK (Piessens et al., 1983), QK15. NaN if it does not settle.
 */
record Integral(DoubleUnaryOperator f) {
    private static final double[] NODES = {0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
        0.864864423359769072789712788640926, 0.741531185599394439863864773280788, 0.586087235467691130294144691693570,
        0.405845151377397166906606412076961, 0.207784955007898467600689403773245, 0};
    private static final double[] WEIGHTS = {0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
        0.104790010322250183839876322541518, 0.140653259715525918745189590510238, 0.169004726639267902826583426598550,
        0.190350578064785409913256402421014, 0.204432940075298892414161999234649, 0.209482141084727828012999174891714};
    private static final double[] GAUSS = {0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
        0.381830050505118944950369775488975, 0.417959183673469387755102040816327};
    private static final double TOLERANCE = 1e-13;
    private static final int MOST_PARTS = 4_000;

    /** An interval that is still to be done. */
    private record Part(double from, double to) {}

    double between(double from, double to) {
        if (from == to) return 0;
        if (Double.isInfinite(from) || Double.isInfinite(to)) return Double.NaN;
        var todo = new ArrayDeque<Part>();
        todo.push(new Part(from, to));
        double sum = 0;
        double scale = 0;
        for (int done = 0; !todo.isEmpty(); done++) {
            if (done > MOST_PARTS) return Double.NaN;
            var part = todo.pop();
            double[] both = rule(part);
            if (Double.isNaN(both[0])) return Double.NaN;
            scale = Math.max(scale, Math.abs(both[0]));
            double middle = (part.from + part.to) / 2;
            boolean settled = Math.abs(both[0] - both[1]) <= TOLERANCE * Math.max(scale, Math.abs(sum))
                || middle == part.from || middle == part.to;
            if (settled) sum += both[0];
            else {
                todo.push(new Part(middle, part.to));
                todo.push(new Part(part.from, middle));
            }
        }
        return sum;
    }

    /** The sums with 15 and with 7 points. */
    private double[] rule(Part part) {
        double half = (part.to - part.from) / 2;
        double middle = (part.from + part.to) / 2;
        double kronrod = 0;
        double gauss = 0;
        for (int k = 0; k < NODES.length; k++) {
            double step = half * NODES[k];
            double values = k == NODES.length - 1 ? f.applyAsDouble(middle)
                : f.applyAsDouble(middle - step) + f.applyAsDouble(middle + step);
            kronrod += WEIGHTS[k] * values;
            if (k % 2 == 1) gauss += GAUSS[k / 2] * values;
        }
        return new double[] {kronrod * half, gauss * half};
    }
}
