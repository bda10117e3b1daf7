package fluxion.syntax;

import static java.util.stream.Collectors.joining;

import fluxion.syntax.Surface.*;

/** Writes a surface so that its structure can be seen: for tests, on formulas that a person wrote (it recurses). */
final class SurfaceNotation {
    private SurfaceNotation() {}

    /** Products as {@code [a b]}, sums as {@code <+a -b>}, braces as {@code {a}}, other nodes by their names. */
    static String of(Surface surface) {
        return switch (surface) {
            case Numeral u -> u.digits();
            case Name u -> u.name();
            case Accent u -> u.accent() + "(" + of(u.base()) + ")";
            case Scripts u -> of(u.base()) + u.sub().map(s -> "_" + of(s)).orElse("")
                + u.sup().map(s -> "^" + of(s)).orElse("");
            case Primes u -> of(u.base()) + (u.mark() == Mark.PRIME ? "'" : "˙").repeat(u.count());
            case Factorial u -> of(u.base()) + "!";
            case Terms u -> u.terms().stream().map(t -> (t.minus() ? "-" : "+")
                + of(t.operand())).collect(joining(" ", "<", ">"));
            case Factors u -> u.factors().stream().map(f -> link(f) + of(f.operand())).collect(joining(" ", "[", "]"));
            case Fraction u -> "(" + of(u.numerator()) + ")/(" + of(u.denominator()) + ")";
            case Root u -> "root" + u.degree().map(d -> "[" + of(d) + "]").orElse("") + "(" + of(u.radicand()) + ")";
            case Group u -> u.bracket().name().toLowerCase(java.util.Locale.ROOT)
                + u.contents().stream().map(SurfaceNotation::of).collect(joining(", ", "{", "}"));
            case Chain u -> chain(u);
            case Clause u -> u.parts().stream().map(SurfaceNotation::of).collect(joining(u.all() ? " and " : " or "));
            case Branch u -> of(u.when()) + ": " + of(u.then());
            case Evaluated u -> "at(" + of(u.body()) + u.at().map(s -> ", " + of(s)).orElse("")
                + u.to().map(s -> ", to " + of(s)).orElse("") + ")";
            case Ellipsis _ -> "…";
            case Missing _ -> "□";
            case Remark u -> "\"" + u.text() + "\"";
        };
    }

    private static String link(Factor factor) {
        return switch (factor.link()) {
            case NEXT -> "";
            case TIMES -> "*";
            case OVER -> "/";
        };
    }

    private static String chain(Chain chain) {
        var text = new StringBuilder(of(chain.sides().getFirst()));
        for (int i = 0; i < chain.relations().size(); i++)
            text.append(' ').append(chain.relations().get(i).symbol()).append(' ').append(of(chain.sides().get(i + 1)));
        return text.toString();
    }
}
