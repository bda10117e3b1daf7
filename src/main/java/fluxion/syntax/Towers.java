package fluxion.syntax;

import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Towers that end with a function, joined with its argument: {@code f(x)^g(x)} is f(x)^(g(x)), {@code e^sin x} is
 * e^(sin x), {@code √f(x)} is √(f(x)); but {@code x^n(x + 1)} is a product.
 */
final class Towers {
    private final Scope scope;
    private final Callees callees;
    private final Calls calls;
    /** The factors looked at so far, the leftmost last. */
    private final List<Factor> done = new ArrayList<>();

    private Towers(Scope scope, Callees callees, Calls calls) {
        this.scope = scope;
        this.callees = callees;
        this.calls = calls;
    }

    /** The factors with their towers completed; one look at each, from right to left, for towers stand on towers. */
    static List<Factor> completed(Scope scope, Callees callees, Calls calls, List<Factor> factors) {
        if (!isJuxtaposed(factors)) return factors;
        var towers = new Towers(scope, callees, calls);
        for (Factor factor : factors.reversed()) towers.add(factor);
        return towers.done.reversed();
    }

    /** Whether there is a factor that could be an argument of the one before. */
    private static boolean isJuxtaposed(List<Factor> factors) {
        for (int k = 1; k < factors.size(); k++) if (factors.get(k).link() == Link.NEXT) return true;
        return false;
    }

    private void add(Factor factor) {
        int count = follows(0) && !isFunction(factor.operand()) ? arguments(factor.operand()) : 0;
        if (count == 0) {
            done.add(factor);
            return;
        }
        var last = done.subList(done.size() - count, done.size());
        var arguments = List.copyOf(last.reversed());
        last.clear();
        Surface end = Exponents.end(factor.operand(), this::isCallee).orElseThrow();
        done.add(new Factor(factor.link(), factor.space(), Exponents.joined(factor.operand(), end, arguments)));
    }

    /** How many of the factors after the operand belong to the name at its end. */
    private int arguments(Surface operand) {
        var end = Exponents.end(operand, this::isCallee);
        if (end.isEmpty()) return 0;
        if (isCall(end.get(), 0)) return 1;
        if (scope.syntax() == Syntax.LATEX || !waits(end.get())) return 0;
        int count = waiting();
        if (count > 0 && !(operand instanceof Surface.Terms)) {
            Surface last = done.get(done.size() - count).operand();
            String tower = scope.written(new Span(operand.span().from(), end.get().span().from()));
            String argument = scope.written(end.get().span().to(last.span()));
            scope.problems().warn(Code.AMBIGUOUS, operand.span().to(last.span()), "tower", tower + argument,
                tower + "(" + argument + ")");
        }
        return count;
    }

    /** The argument of a function without brackets: an implicit product, up to the next function. */
    private int waiting() {
        int k = 0;
        while (follows(k) && waits(at(k).operand())) k++;
        if (!follows(k)) return 0;
        if (isCall(at(k).operand(), k + 1)) return k + 2;
        if (Suffixed.of(at(k).operand()).arguments().isPresent()) return k + 1;
        k++;
        while (follows(k) && !isFunction(at(k).operand()) && !waits(at(k).operand())
            && !isCall(at(k).operand(), k + 1)) k++;
        return k;
    }

    /** The factor so many places further on. */
    private Factor at(int k) {
        return done.get(done.size() - 1 - k);
    }

    private boolean follows(int k) {
        return k < done.size() && at(k).link() == Link.NEXT;
    }

    /** Whether the name is called with the brackets at that place. */
    private boolean isCall(Surface name, int k) {
        if (!follows(k)) return false;
        var brackets = Suffixed.of(at(k).operand()).arguments();
        if (brackets.isEmpty()) return false;
        var head = Head.of(name);
        var callee = head.flatMap(callees::find);
        if (callee.isPresent()) return (!at(k).space() || callee.get().sure() && scope.syntax() == Syntax.TEXT)
            && calls.isCall(head.get(), callee.get(), at(k), brackets.get());
        return !at(k).space() && !pieces(name, true).isEmpty();
    }

    private boolean isCallee(Surface operand) {
        return Head.of(operand).flatMap(callees::find).isPresent();
    }

    /** Whether the operand is a function of the table, perhaps with a power. */
    private boolean isFunction(Surface operand) {
        return Head.of(operand).flatMap(callees::find)
            .filter(callee -> callee.sure() && callee.kind() == Callee.Kind.TABLE).isPresent();
    }

    /** Whether the name, or the word that ends with it, is a function of the table that stands without brackets. */
    private boolean waits(Surface name) {
        var pieces = pieces(name, false);
        return isFunction(name) || !pieces.isEmpty() && RunTogether.isFunction(pieces.getLast());
    }

    private List<String> pieces(Surface name, boolean called) {
        return Optional.of(Suffixed.of(name).core())
            .filter(core -> core instanceof Surface.Name(_, _, var fixed) && !fixed)
            .map(core -> ((Surface.Name) core).name()).filter(word -> !scope.isWord(scope.canonical(word)))
            .map(word -> RunTogether.parts(scope, word, called)).orElse(List.of());
    }
}
