package fluxion.document;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Conditions that cannot be read: {@code x \in S}, small h. They reach as far as others do. What is proved without them
 * is true all the same; a point against what is said under them may be one of which nothing was said.
 */
final class Obscure {
    /** No user's function begins like it. */
    private static final String MARK = "#";

    private Obscure() {}

    /**
     * A condition of which only the words are known.
     *
     * @param about the names that it restricts; none if that is not known
     */
    static Condition of(String text, List<Variable> about) {
        List<Expr> arguments = about.isEmpty() ? List.of(Exprs.ONE) : List.copyOf(about);
        return Condition.nonZero(Exprs.apply(AbstractFunction.of(MARK + text, arguments.size()), arguments));
    }

    static boolean is(Condition condition) {
        return text(condition).isPresent();
    }

    /** The words, if the condition is one that cannot be read, or made of such. */
    static Optional<String> text(Condition condition) {
        return marks(condition).map(Obscure::text).findFirst();
    }

    /** The words of a condition that may restrict one of the names. */
    static Optional<String> about(List<Condition> obscure, Collection<Variable> names) {
        return obscure.stream().flatMap(Obscure::marks).filter(mark -> {
            var about = Substitution.variables(mark);
            return about.isEmpty() || about.stream().anyMatch(names::contains);
        }).map(Obscure::text).findFirst();
    }

    private static String text(Apply mark) {
        return mark.function().name().substring(MARK.length());
    }

    private static Stream<Apply> marks(Condition condition) {
        return Fold.postOrder(condition.expressions()).stream()
            .filter(node -> node instanceof Apply(AbstractFunction f, _) && f.name().startsWith(MARK))
            .map(Apply.class::cast);
    }
}
