package fluxion.function;

import static fluxion.expr.Exprs.apply;

import fluxion.expr.Expr;
import fluxion.expr.MathFunction;
import fluxion.expr.MathFunction.Formula;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The function table: what every function of the house is called, is worth and has as derivative. The entries stand
 * in {@link Elementary}, {@link Trigonometric}, {@link Hyperbolic}, {@link Activations}, {@link Special},
 * {@link Incomplete}, {@link Zetas}, {@link Primitives}, {@link Elliptic}, {@link Airy}, {@link Orthogonal} and
 * {@link Hypergeometric};
 * a function is added by adding one entry. Names that stand for powers and nestings ({@code sqrt}, {@code exp},
 * {@code log10}, {@code max} of many) are {@linkplain #notation notations}.
 */
public final class Functions {
    public static final MathFunction
        LN = Elementary.LN, LOG = Elementary.LOG, ABS = Elementary.ABS, SIGN = Elementary.SIGN,
        MIN = Elementary.MIN, MAX = Elementary.MAX, HYPOT = Elementary.HYPOT, HEAVISIDE = Elementary.HEAVISIDE,
        KRONECKER = Elementary.KRONECKER,
        FLOOR = Elementary.FLOOR, CEIL = Elementary.CEIL, ROUND = Elementary.ROUND, TRUNC = Elementary.TRUNC,
        FRAC = Elementary.FRAC, MOD = Elementary.MOD,
        SIN = Trigonometric.SIN, COS = Trigonometric.COS, TAN = Trigonometric.TAN,
        COT = Trigonometric.COT, SEC = Trigonometric.SEC, CSC = Trigonometric.CSC, SINC = Trigonometric.SINC,
        ARCSIN = Trigonometric.ARCSIN, ARCCOS = Trigonometric.ARCCOS, ARCTAN = Trigonometric.ARCTAN,
        ARCCOT = Trigonometric.ARCCOT, ARCSEC = Trigonometric.ARCSEC, ARCCSC = Trigonometric.ARCCSC,
        ATAN2 = Trigonometric.ATAN2,
        SINH = Hyperbolic.SINH, COSH = Hyperbolic.COSH, TANH = Hyperbolic.TANH,
        COTH = Hyperbolic.COTH, SECH = Hyperbolic.SECH, CSCH = Hyperbolic.CSCH,
        ARSINH = Hyperbolic.ARSINH, ARCOSH = Hyperbolic.ARCOSH, ARTANH = Hyperbolic.ARTANH,
        ARCOTH = Hyperbolic.ARCOTH, ARSECH = Hyperbolic.ARSECH, ARCSCH = Hyperbolic.ARCSCH,
        SIGMOID = Activations.SIGMOID, LOGIT = Activations.LOGIT, SOFTPLUS = Activations.SOFTPLUS,
        RELU = Activations.RELU,
        ERF = Special.ERF, ERFC = Special.ERFC, ERFI = Special.ERFI,
        GAMMA = Special.GAMMA, DIGAMMA = Special.DIGAMMA, POLYGAMMA = Special.POLYGAMMA, LAMBERTW = Special.LAMBERTW,
        FACTORIAL = Special.FACTORIAL, BESSELJ = Special.BESSELJ, BESSELY = Special.BESSELY,
        BESSELI = Special.BESSELI, BESSELK = Special.BESSELK;

    private Functions() {}

    /** The entries by name and arity, built when first asked for. */
    private static final class Index {
        static final List<MathFunction> ALL = Stream.of(
            Elementary.ENTRIES, Trigonometric.ENTRIES, Hyperbolic.ENTRIES, Activations.ENTRIES, Special.ENTRIES,
            Incomplete.ENTRIES, Zetas.ENTRIES, Primitives.ENTRIES, Elliptic.ENTRIES,
            Airy.ENTRIES, Orthogonal.ENTRIES, Hypergeometric.ENTRIES)
            .flatMap(List::stream).toList();
        static final Map<String, Map<Integer, MathFunction>> BY_NAME = byName();

        private static Map<String, Map<Integer, MathFunction>> byName() {
            var index = new LinkedHashMap<String, Map<Integer, MathFunction>>();
            for (MathFunction f : ALL)
                for (String name : names(f)) {
                    var other = index.computeIfAbsent(name, _ -> new LinkedHashMap<>()).put(f.arity(), f);
                    if (other != null) throw new IllegalStateException(name + " names two functions of arity "
                        + f.arity());
                }
            return index;
        }

        static final Map<String, Set<Integer>> ARITIES = arities();

        private static Map<String, Set<Integer>> arities() {
            var arities = new HashMap<String, Set<Integer>>();
            BY_NAME.forEach((name, functions) -> arities.put(name, new TreeSet<>(functions.keySet())));
            for (String name : Notations.names())
                arities.computeIfAbsent(name, _ -> new TreeSet<>()).add(Notations.arity(name));
            arities.replaceAll((_, numbers) -> Collections.unmodifiableSet(numbers));
            return arities;
        }
    }

    /** All entries, in the order of the table. */
    public static List<MathFunction> all() {
        return Index.ALL;
    }

    /** The function that this name, canonical or not, stands for when it has so many arguments. */
    public static Optional<MathFunction> find(String name, int arity) {
        return Optional.ofNullable(Index.BY_NAME.getOrDefault(name, Map.of()).get(arity));
    }

    /** The numbers of arguments the name can have, as a function or as a notation; empty if it is neither. */
    public static Set<Integer> arities(String name) {
        return Index.ARITIES.getOrDefault(name, Set.of());
    }

    /**
     * What a name that is no function of the table is short for: {@code sqrt(u)} is u^(1/2), {@code log10(u)} is
     * log(u, 10), {@code max(u, v, w)} is max(max(u, v), w).
     */
    public static Optional<Formula> notation(String name, int arity) {
        return Notations.find(name, arity);
    }

    /** The canonical name of a function and its other names. */
    public static List<String> names(MathFunction f) {
        return Stream.concat(Stream.of(f.name()), f.aliases().stream()).toList();
    }

    /** The function names nearest to a misspelt one, best first, at most three: for "did you mean". */
    public static List<String> suggestions(String name) {
        int tolerance = name.length() <= 3 ? 1 : 2;
        String small = name.toLowerCase(Locale.ROOT);
        record Near(String name, int distance, int caseDistance) {}
        return Stream.concat(Index.BY_NAME.keySet().stream(), Notations.names().stream())
            .filter(known -> known.length() > 1 && Math.abs(known.length() - name.length()) <= tolerance)
            .map(known -> new Near(known, distance(small, known.toLowerCase(Locale.ROOT)), distance(name, known)))
            .filter(near -> near.distance <= tolerance)
            .sorted(Comparator.comparingInt(Near::distance).thenComparingInt(Near::caseDistance)
                .thenComparing(Near::name))
            .map(Near::name).limit(3).toList();
    }

    /** The number of letters to insert, delete, change or exchange with a neighbour (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++)
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        return d[a.length()][b.length()];
    }

    public static Expr ln(Expr u)              { return apply(LN, u); }
    public static Expr log(Expr u, Expr base)  { return apply(LOG, u, base); }
    public static Expr abs(Expr u)             { return apply(ABS, u); }
    public static Expr sign(Expr u)            { return apply(SIGN, u); }
    public static Expr min(Expr u, Expr v)     { return apply(MIN, u, v); }
    public static Expr max(Expr u, Expr v)     { return apply(MAX, u, v); }
    public static Expr hypot(Expr u, Expr v)   { return apply(HYPOT, u, v); }
    public static Expr heaviside(Expr u)       { return apply(HEAVISIDE, u); }
    public static Expr floor(Expr u)           { return apply(FLOOR, u); }
    public static Expr sin(Expr u)             { return apply(SIN, u); }
    public static Expr cos(Expr u)             { return apply(COS, u); }
    public static Expr tan(Expr u)             { return apply(TAN, u); }
    public static Expr cot(Expr u)             { return apply(COT, u); }
    public static Expr sec(Expr u)             { return apply(SEC, u); }
    public static Expr csc(Expr u)             { return apply(CSC, u); }
    public static Expr sinc(Expr u)            { return apply(SINC, u); }
    public static Expr arcsin(Expr u)          { return apply(ARCSIN, u); }
    public static Expr arccos(Expr u)          { return apply(ARCCOS, u); }
    public static Expr arctan(Expr u)          { return apply(ARCTAN, u); }
    public static Expr sinh(Expr u)            { return apply(SINH, u); }
    public static Expr cosh(Expr u)            { return apply(COSH, u); }
    public static Expr tanh(Expr u)            { return apply(TANH, u); }
    public static Expr coth(Expr u)            { return apply(COTH, u); }
    public static Expr sech(Expr u)            { return apply(SECH, u); }
    public static Expr csch(Expr u)            { return apply(CSCH, u); }
    public static Expr sigmoid(Expr u)         { return apply(SIGMOID, u); }
    public static Expr erf(Expr u)             { return apply(ERF, u); }
    public static Expr gamma(Expr u)           { return apply(GAMMA, u); }
    public static Expr digamma(Expr u)         { return apply(DIGAMMA, u); }
    public static Expr polygamma(Expr n, Expr u) { return apply(POLYGAMMA, n, u); }
    public static Expr lambertw(Expr u)        { return apply(LAMBERTW, u); }
}
