package fluxion.syntax;

import java.util.Set;

/** Names with indices that many readers take for something else: {@code C_n^k}, {@code u_{xx}}. */
final class NameDoubts {
    /** Letters of combinations, permutations and arrangements. */
    private static final Set<String> COUNTING = Set.of("C", "P", "A");
    /** By which most derivatives are. */
    private static final String VARIABLES = "xyztr";

    private final Scope scope;

    NameDoubts(Scope scope) {
        this.scope = scope;
    }

    /** {@code C_n^k} is a power of a name here, and a binomial coefficient to many. */
    void counting(Surface power) {
        var head = Head.of(power).filter(h -> COUNTING.contains(h.base()) && h.sub().isPresent()
            && h.sup().isPresent() && !scope.isVariable(h.base()) && !scope.isVariable(h.name()));
        if (head.isEmpty() || !isCount(head.get().sub().get()) || !isCount(head.get().sup().get())) return;
        var below = Head.integer(head.get().sub().get());
        var above = Head.integer(head.get().sup().get());
        boolean square = below.isEmpty() && above.isPresent()                  // A_k^2, P_n^2: squares of names
            || above.isPresent() && below.get() < above.get();
        if (!square) scope.problems().warn(Code.AMBIGUOUS, power.span(), "counting", scope.written(power.span()));
    }

    private static boolean isCount(Surface script) {
        Surface at = Suffixed.unbraced(script);
        return at instanceof Surface.Numeral || at instanceof Surface.Name(_, var name, _) && name.length() == 1;
    }

    /** {@code f_x}, {@code u_{xx}}: a name of its own, unless f and u are declared as functions. */
    void partial(Surface surface) {
        Head.of(surface).filter(this::isByVariables).ifPresent(this::warnOfPartial);
    }

    private boolean isByVariables(Head head) {
        if (!head.isLetter() || head.primes() > 0 || !head.spelt() || scope.isVariable(head.name())
            || scope.knows(scope.canonical(head.name()))) return false;
        String by = index(head);
        boolean function = scope.isAbstractLetter(head.letter()) && !head.letter().equals("sigma");   // a deviation
        return by.length() > (function ? 0 : 1) && by.chars().allMatch(c -> VARIABLES.indexOf(c) >= 0);
    }

    private static String index(Head head) {
        return head.sub().flatMap(Spelling::subscript).map(list -> String.join("", list)).orElse("");
    }

    private void warnOfPartial(Head head) {
        scope.problems().warn(Code.AMBIGUOUS, head.span(), "partial-name", scope.written(head.span()), head.letter(),
            String.join(", ", index(head).chars().distinct().mapToObj(Character::toString).toList()));
    }

    /** {@code f(x)} of an f of which nothing is known; {@code f_x(a, b)} as well, which looks like a derivative. */
    void called(Head head, Callee callee) {
        if (isByVariables(head)) warnOfPartial(head);
        else scope.problems().note(head.span(), "called", callee.shown());
    }
}
