package fluxion.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose way of writing a plain text follows: which of its names mean one of ours, and which cannot be read. What a
 * dialect means is what the manual of the program says: {@code Log[x]} is the natural logarithm, and {@code e} is a
 * name like any other where Euler's number is {@code E} or {@code %e}.
 */
public enum Dialect {
    /** Our own. */
    FLUXION(Map.of(), Set.of(), Set.of()),
    /** SymPy, in Python: {@code x**2*sin(x)}, {@code diff(f(x), x, 2)}, {@code E}, {@code pi}. */
    SYMPY(Map.ofEntries(Map.entry("E", "e"), Map.entry("Abs", "abs"), Map.entry("Max", "max"), Map.entry("Min", "min"),
        Map.entry("ceiling", "ceil"), Map.entry("Heaviside", "heaviside"), Map.entry("loggamma", "lgamma"),
        Map.entry("LambertW", "lambertw"), Map.entry("Mod", "mod"), Map.entry("real_root", "root")),
        Set.of("I", "oo", "zoo", "nan", "lambda", "Limit", "Matrix", "Eq", "Piecewise",
            "DiracDelta", "Rational", "Function", "Subs",
            "round"), Set.of("e")),
    /** The Wolfram Language: {@code x^2 Sin[x]}, {@code D[f[x], {x, 2}]}, {@code E}, {@code Pi}. */
    MATHEMATICA(mathematica(), Set.of("I", "Infinity", "Limit", "Piecewise", "Dt", "Derivative",
        "DiracDelta", "Table", "Solve", "ComplexInfinity", "Indeterminate"), Set.of("e", "pi")),
    /** Maxima: {@code x^2*sin(x)}, {@code diff(f(x), x, 2)}, {@code %e}, {@code %pi}. */
    MAXIMA(Map.ofEntries(Map.entry("%e", "e"), Map.entry("%pi", "pi"), Map.entry("signum", "sign"),
        Map.entry("ceiling", "ceil"), Map.entry("log_gamma", "lgamma")),
        Set.of("%i", "inf", "minf", "limit", "matrix", "lambda",
            "round"), Set.of("e", "pi"));

    private final Map<String, String> names;
    private final Set<String> refused;
    private final Set<String> plain;

    Dialect(Map<String, String> names, Set<String> refused, Set<String> plain) {
        this.names = names;
        this.refused = refused;
        this.plain = plain;
    }

    /** Wolfram's names begin with a capital letter. */
    private static Map<String, String> mathematica() {
        var names = new HashMap<>(Map.of("E", "e", "Pi", "pi", "D", "diff", "Ceiling", "ceil", "HeavisideTheta",
            "heaviside", "LogGamma", "lgamma", "ProductLog", "lambertw", "Integrate", "integral"));
        names.put("Surd", "root");
        for (String name : Set.of("Sin", "Cos", "Tan", "Cot", "Sec", "Csc", "Sinh", "Cosh", "Tanh", "Coth", "Sech",
            "Csch", "ArcSin", "ArcCos", "ArcTan", "ArcCot", "ArcSec", "ArcCsc", "ArcSinh", "ArcCosh", "ArcTanh",
            "ArcCoth", "Log", "Exp", "Sqrt", "Abs", "Sign", "Max", "Min", "Floor", "Erf", "Erfc", "BesselJ",
            "BesselY", "BesselI", "BesselK", "PolyGamma", "Zeta", "Mod", "Sinc", "Binomial", "Factorial"))
            names.put(name, name.toLowerCase(Locale.ROOT));
        return Map.copyOf(names);
    }

    /** {@code mathematica} */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dialect> labelled(String label) {
        for (Dialect dialect : values()) if (dialect.label().equals(label)) return Optional.of(dialect);
        return Optional.empty();
    }

    /** Our name for the dialect's. */
    Optional<String> ours(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /** Whether the name means something that is not in the language. */
    boolean refuses(String name) {
        return refused.contains(name);
    }

    /** Whether the name is a number of ours, and in the dialect a name like any other. */
    boolean isPlain(String name) {
        return plain.contains(name);
    }

    /** Whether the sign joins the parts of a name, as an underscore does here. */
    boolean joinsNames(String sign) {
        return this == MATHEMATICA && sign.equals("$");
    }

    /** Whether square brackets call functions, and round ones never do. */
    boolean callsInSquareBrackets() {
        return this == MATHEMATICA;
    }
}
