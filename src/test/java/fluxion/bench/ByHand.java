package fluxion.bench;

/** What is measured, written in Java by hand, with what values and derivatives have in common computed once. */
final class ByHand {
    private ByHand() {}

    static double swelling(double x) {
        return Math.exp(x * Math.sin(x)) / (1 + x * x);
    }

    static double swellingSlope(double x) {
        double sin = Math.sin(x);
        double exp = Math.exp(x * sin);
        double below = 1 + x * x;
        return (exp * (sin + x * Math.cos(x)) - 2 * x * exp / below) / below;
    }

    static double sum(double x, int terms) {
        double sum = 0;
        double square = x * x;
        for (int k = 1; k <= terms; k++) sum += k * x / (1 + k * square);
        return sum;
    }

    static double sumSlope(double x, int terms) {
        double sum = 0;
        double square = x * x;
        for (int k = 1; k <= terms; k++) {
            double below = 1 + k * square;
            sum += (k - 2 * k * x * (k * x) / below) / below;
        }
        return sum;
    }

    /** A network with one hidden layer of sigmoid units. The point has the weights, then what goes in and comes out. */
    record Network(int inputs, int hidden, int outputs) {
        private int second() { return hidden * inputs; }

        private int in() { return second() + outputs * hidden; }

        double error(double[] p) {
            return error(p, new double[hidden], new double[outputs]);
        }

        private double error(double[] p, double[] h, double[] o) {
            for (int j = 0; j < hidden; j++) {
                double sum = 0;
                for (int k = 0; k < inputs; k++) sum += p[j * inputs + k] * p[in() + k];
                h[j] = 1 / (1 + Math.exp(-sum));
            }
            double error = 0;
            for (int i = 0; i < outputs; i++) {
                double sum = 0;
                for (int j = 0; j < hidden; j++) sum += p[second() + i * hidden + j] * h[j];
                o[i] = 1 / (1 + Math.exp(-sum));
                double wrong = p[in() + inputs + i] - o[i];
                error += 0.5 * wrong * wrong;
            }
            return error;
        }

        /** The derivatives by the weights, by back-propagation. */
        void gradient(double[] p, double[] gradient) {
            var h = new double[hidden];
            var o = new double[outputs];
            var back = new double[hidden];
            error(p, h, o);
            for (int i = 0; i < outputs; i++) {
                double delta = (o[i] - p[in() + inputs + i]) * o[i] * (1 - o[i]);
                for (int j = 0; j < hidden; j++) {
                    int weight = second() + i * hidden + j;
                    back[j] += delta * p[weight];
                    gradient[weight] = delta * h[j];
                }
            }
            for (int j = 0; j < hidden; j++) {
                double delta = back[j] * h[j] * (1 - h[j]);
                for (int k = 0; k < inputs; k++) gradient[j * inputs + k] = delta * p[in() + k];
            }
        }
    }
}
