package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules of calculus without a variable: in {@code (uv)' = u'v + uv'} the letters with primes of their own are functions
 * of one variable, by which the prime behind the brackets differentiates. A prime is read so where brackets have one,
 * or a name stands there that is defined by such letters: {@code y' = u'v + uv'} where {@code y = uv}.
 */
final class Unnamed {
    private final List<Surface> within;
    private final Scope scope;

    private Unnamed(List<Surface> within, Scope scope) {
        this.within = within;
        this.scope = scope;
    }

    /**
     * What is known within the formula: its letters with primes as functions, or nothing more.
     *
     * @param formula all that stands in it
     */
    static Context within(List<Surface> formula, Scope scope) {
        for (Surface at : formula)
            if (at instanceof Surface.Primes)
                return new Unnamed(formula, scope.in(Primed.within(formula, scope))).context();
        return scope.context();
    }

    private Context context() {
        var context = scope.context();
        var primed = new LinkedHashMap<String, Head>();
        for (Surface at : within) primed(at).ifPresent(head -> primed.putIfAbsent(head.name(), head));
        if (primed.isEmpty()) return context;
        var letters = primed.values().stream().filter(this::isFree).map(head -> scope.canonical(head.name())).toList();
        boolean asks = within.stream().anyMatch(Unnamed::isBracket) || within.stream()
            .flatMap(at -> Head.of(at).stream()).anyMatch(head -> isMadeOf(head.name(), letters));
        var by = variable(primed);
        if (!asks || by.isEmpty() || within.stream().anyMatch(at -> isCalled(at, letters))) return context;
        for (String u : letters) context = context.depends(Exprs.variable(u),
            Exprs.apply(AbstractFunction.of(u, 1), by.get()));
        return context;
    }

    private static Optional<Head> primed(Surface at) {
        return at instanceof Surface.Primes(_, _, _, var mark) && mark == Surface.Mark.PRIME
            ? Head.of(at).filter(head -> head.isLetter() && head.spelt()) : Optional.empty();
    }

    private static boolean isBracket(Surface at) {
        return at instanceof Surface.Primes(_, Surface.Group(_, var bracket, var contents), _, _)
            && bracket != Surface.Bracket.BRACE && contents.size() == 1
            && Head.of(contents.getFirst()).filter(head -> head.sup().isEmpty()).isEmpty();
    }

    /** Whether nothing is known of the letter but that some function has its name. */
    private boolean isFree(Head head) {
        String name = scope.canonical(head.name());
        return (!scope.knows(name) || scope.context().abstracts().containsKey(name)
            && !scope.context().functions().containsKey(name) && !scope.isVariable(name))
            && !scope.knows(head.marked(name)) && !scope.isConstant(name) && !scope.isMark(name)
            && scope.context().rules().keySet().stream().noneMatch(f -> f.name().equals(name));
    }

    private boolean isMadeOf(String name, List<String> letters) {
        var body = scope.context().definitions().get(Exprs.variable(scope.canonical(name)));
        var names = body == null ? List.<String>of()
            : Substitution.variables(body).stream().map(Variable::name).toList();
        return names.stream().anyMatch(letters::contains) && names.stream().noneMatch(u -> u.endsWith("'"));
    }

    /** {@code u(x)}, {@code u'(x)}: then the variable has a name. */
    private boolean isCalled(Surface at, List<String> letters) {
        if (!(at instanceof Surface.Factors(_, var factors))) return false;
        for (int i = 1; i < factors.size(); i++) {
            var head = Head.of(factors.get(i - 1).operand());
            if (factors.get(i).link() == Surface.Link.NEXT && head.filter(h -> letters.contains(h.name())
                && (h.primes() > 0 || scope.isFunction(h.name()))).isPresent()
                && Suffixed.of(factors.get(i).operand()).arguments().isPresent()) return true;
        }
        return false;
    }

    /**
     * That by which the formula itself differentiates, that of the functions with a formula beside them, or one of the
     * usual ones that is none of the letters.
     */
    private Optional<Variable> variable(Map<String, Head> primed) {
        if (scope.sought().size() > 1) return Optional.empty();
        if (!scope.sought().isEmpty()) return scope.sought().stream().findFirst()
            .filter(x -> !primed.containsKey(x)).map(scope::variable);
        var given = primed.keySet().stream().map(name -> scope.context().functions().get(scope.canonical(name)))
            .filter(lambda -> lambda != null).map(Context.Lambda::parameters).collect(Collectors.toSet());
        if (given.size() == 1 && given.iterator().next().size() == 1)
            return Optional.of(given.iterator().next().getFirst());
        return given.isEmpty() ? Set.of("x", "t").stream().sorted().filter(x -> !primed.containsKey(x)
            && !scope.knows(x)).map(Exprs::variable).reduce((_, last) -> last) : Optional.empty();
    }
}
