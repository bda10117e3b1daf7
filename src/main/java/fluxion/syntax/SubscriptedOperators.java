package fluxion.syntax;

import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr.Variable;
import fluxion.syntax.Surface.Factor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Derivative operators that say in a subscript by what they differentiate. */
record SubscriptedOperators(Scope scope) {
    /** {@code D_x}, {@code D_x^2}, {@code ∂_x}, {@code ∂_{xy}}: an operator that waits. */
    Optional<Differentials.Found> in(Head head, int next) {
        boolean partial = head.base().equals("∂");
        boolean total = head.base().equals("D") && !scope.isVariable("D") && !scope.isFunction("D");
        if (!partial && !total || head.sub().isEmpty() || head.primes() > 0
            || head.integer().isEmpty() && head.sup().isPresent()) return Optional.empty();
        var variables = variables(head.sub().get());
        int order = head.integer().orElse(1);
        if (variables.isEmpty() || order < 1 || order > Differentials.HIGHEST) return Optional.empty();
        if (variables.size() > 1 && head.sup().isPresent() && order != variables.size()) {
            scope.problems().refuse(Code.DERIVATIVE, head.span(), "orders", order, variables.size());
            return Optional.empty();
        }
        var all = variables.size() > 1 ? variables : Collections.nCopies(order, variables.getFirst());
        return Optional.of(new Differentials.Found(partial ? DerivativeOperator.PARTIAL : DerivativeOperator.TOTAL,
            Optional.empty(), all, head.span(), next));
    }

    /** {@code x}, {@code xy}, {@code x,y} as variables; none if one is a number. */
    private List<Variable> variables(Surface sub) {
        var names = new ArrayList<Variable>();
        for (Surface part : sub instanceof Surface.Group(_, _, var contents) ? contents : List.of(sub))
            for (Factor factor : Differentials.factors(part)) {
                var name = Spelling.of(factor.operand());
                if (name.isEmpty()) return List.of();
                if (factor.operand() instanceof Surface.Name(_, var word, _) && !scope.isWord(word)
                        && word.chars().allMatch(Character::isLetter))
                    word.chars().forEach(c -> names.add(scope.variable(Character.toString(c))));
                else names.add(scope.variable(name.get()));
            }
        return names;
    }
}
