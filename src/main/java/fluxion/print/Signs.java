package fluxion.print;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.MathFunction;
import fluxion.function.Names;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The signs of functions in LaTeX: {@code \\sin}, {@code \\operatorname{H}}. Beside a variable H the step is spelt
 * out, for H H(x) would be a product.
 *
 * @param spelt the functions that are spelt out
 */
record Signs(Set<MathFunction> spelt) {
    private static final String UPRIGHT = "\\operatorname{";

    static final Signs USUAL = new Signs(Set.of());

    /** The signs in a formula with these parts. */
    Signs beside(List<Expr> parts) {
        var letters = new HashMap<String, MathFunction>(0);
        for (Expr part : parts)
            if (part instanceof Apply(MathFunction f, _)) letter(f).ifPresent(letter -> letters.put(letter, f));
        if (letters.isEmpty()) return this;
        var taken = new HashSet<MathFunction>();
        for (Expr part : parts)
            if (part instanceof Variable(var name)) {
                var f = letters.get(Calls.isLikeBessel(name) ? Calls.stem(name) : name);
                if (f != null) taken.add(f);
            }
        return taken.isEmpty() ? this : new Signs(taken);
    }

    /** The name of a variable that looks like the sign: H of {@code \\operatorname{H}}, J of {@code J_{#1}}, psi. */
    private static Optional<String> letter(MathFunction f) {
        String sign = f.latex();
        if (sign.indexOf("_{#") == 1) return Optional.of(sign.substring(0, 1));
        if (sign.startsWith(UPRIGHT) && sign.length() == UPRIGHT.length() + 2)
            return Optional.of(sign.substring(UPRIGHT.length(), UPRIGHT.length() + 1));
        return sign.startsWith("\\") ? Optional.of(sign.substring(1)).filter(Names::isGreek) : Optional.empty();
    }

    /** The sign of a function. */
    String of(MathFunction f) {
        return spelt.contains(f) ? UPRIGHT + f.name() + "}" : f.latex();
    }

    private static boolean isOfOneLetter(String command) {
        return command.endsWith("}") && command.length() > 2 && command.charAt(command.length() - 3) == '{';
    }

    /** sin² x, but Γ(x)², Chi(x)² and H(x)²: an exponent at a letter would be that of a name. */
    boolean takesExponent(MathFunction f) {
        String command = of(f);
        return command.startsWith("\\") && command.indexOf('#') < 0 && !Names.isGreek(command.substring(1))
            && !isOfOneLetter(command) && !Names.isGreek(f.name());
    }
}
