package fluxion.plot;

import fluxion.number.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The ticks of an axis: at multiples of 1, 2 or 5 times a power of ten, or of a part of π. */
record Axis(List<Tick> ticks) {
    private static final List<Rational> PARTS_OF_PI = List.of(Rational.of(1, 12), Rational.of(1, 6), Rational.of(1, 4),
        Rational.of(1, 2), Rational.of(1), Rational.of(2), Rational.of(5), Rational.of(10), Rational.of(20));
    /** Numbers with so many digits before or behind the point are written with a power of ten. */
    private static final int LONG = 5;

    /** A place and what is written at it. */
    record Tick(double at, Label label) {}

    /** About so many ticks. */
    static Axis decimal(double from, double to, int about) {
        var step = Ticks.step((to - from) / about);
        var ticks = new ArrayList<Tick>();
        double most = Math.max(Math.abs(from), Math.abs(to));
        int size = (int) Math.floor(Math.log10(most));
        int power = size >= LONG || size <= -LONG ? size : 0;
        for (BigDecimal at : Ticks.multiples(step, from, to)) ticks.add(new Tick(at.doubleValue(), label(at, power)));
        return new Axis(ticks);
    }

    private static Label label(BigDecimal at, int power) {
        if (at.signum() == 0) return Label.of("0");
        String digits = at.scaleByPowerOfTen(-power).stripTrailingZeros().toPlainString().replace('-', '−');
        return Label.of(power == 0 ? digits : digits + " · 10^(" + String.valueOf(power).replace('-', '−') + ")");
    }

    /** About so many multiples of a part of π; decimal ticks where these are too close or too far. */
    static Axis ofPi(double from, double to, int about) {
        double least = (to - from) / about / Math.PI;
        if (least < PARTS_OF_PI.getFirst().doubleValue() / 3) return decimal(from, to, about);
        for (Rational part : PARTS_OF_PI)
            if (part.doubleValue() >= 0.8 * least) return new Axis(multiples(part, from, to));
        return decimal(from, to, about);
    }

    private static List<Tick> multiples(Rational part, double from, double to) {
        var ticks = new ArrayList<Tick>();
        double step = Math.PI * part.doubleValue();
        double slack = 1e-9 * (to - from);
        for (long k = (long) Math.ceil((from - slack) / step); k * step <= to + slack; k++)
            ticks.add(new Tick(k * step, Label.of(ofPi(part.times(Rational.of(k))))));
        return ticks;
    }

    /** {@code −3π/2} */
    private static String ofPi(Rational part) {
        if (part.signum() == 0) return "0";
        String above = part.abs().numerator().equals(BigInteger.ONE) ? "" : part.abs().numerator().toString();
        String below = part.isInteger() ? "" : "/" + part.denominator();
        return (part.signum() < 0 ? "−" : "") + above + "π" + below;
    }
}
