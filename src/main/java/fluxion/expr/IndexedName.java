package fluxion.expr;

import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A family of variables, applied to its indices: x in {@code x_i}, a in {@code a_{ij}}, x in {@code x^{(i)}}. At
 * indices that can be spelt, the node is the variable of that name: x at 3 is {@code x3}, x at k is {@code x_k}. So
 * an indexed name is an application only where an index is bound.
 *
 * @param base  the name without its subscript
 * @param below how many indices stand below
 * @param tail  what follows the subscript: primes, and an index above, in which each {@code #} is an index
 */
public record IndexedName(String base, int below, String tail) implements FunctionSymbol {
    @Override public String name() {
        return base;
    }

    @Override public int arity() {
        return below + (int) tail.chars().filter(c -> c == '#').count();
    }

    /** The variable of these indices, if all of them can be spelt. */
    Optional<Variable> variable(List<Expr> indices) {
        var spelt = new ArrayList<String>();
        for (Expr index : indices) {
            var text = spelt(index);
            if (text.isEmpty()) return Optional.empty();
            spelt.add(text.get());
        }
        var name = new StringBuilder(base).append(subscript(spelt.subList(0, below)));
        int next = below;
        for (char c : tail.toCharArray()) name.append(c == '#' ? spelt.get(next++) : String.valueOf(c));
        return Optional.of(Exprs.variable(name.toString()));
    }

    /** As canonical names have it: {@code 3}, {@code _i}, {@code _ij}, {@code _{1,2}}, {@code _{i+1}}. */
    private String subscript(List<String> spelt) {
        boolean letters = spelt.stream().allMatch(text -> text.length() == 1 && Character.isLetter(text.charAt(0)));
        if (spelt.isEmpty()) return "";
        if (letters) return "_" + String.join("", spelt);
        String only = spelt.getFirst();
        boolean plain = spelt.size() == 1 && only.chars().allMatch(Character::isLetterOrDigit);
        if (!plain) return "_{" + String.join(",", spelt) + "}";
        return Character.isDigit(only.charAt(0)) && base.indexOf('_') < 0 ? only : "_" + only;
    }

    /** {@code i+1}, {@code 2i}, {@code n-i}: literals, names of letters, and their sums. */
    private static Optional<String> spelt(Expr index) {
        if (!(index instanceof Sum(var terms))) return term(index).filter(text -> !text.startsWith("-"));
        var out = new StringBuilder();
        for (Expr term : terms) {
            var text = term(term);
            if (text.isEmpty()) return Optional.empty();
            if (!out.isEmpty() && !text.get().startsWith("-")) out.append('+');
            out.append(text.get());
        }
        return Optional.of(out.toString());
    }

    private static Optional<String> term(Expr term) {
        if (term instanceof Num(var n)) return n.isInteger() ? Optional.of(n.toString()) : Optional.empty();
        if (term instanceof Variable(var name))
            return name.chars().allMatch(Character::isLetter) ? Optional.of(name) : Optional.empty();
        if (!(term instanceof Product(var factors)) || factors.size() != 2
            || !(factors.getFirst() instanceof Num(var n)) || !n.isInteger()
            || !(factors.getLast() instanceof Variable(var name)) || name.length() != 1) return Optional.empty();
        return term(factors.getLast()).map(letter -> (n.negate().equals(fluxion.number.Rational.ONE) ? "-" : n)
            + letter);
    }
}
