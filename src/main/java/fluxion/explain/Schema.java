package fluxion.explain;

import fluxion.diff.DiffRule;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Functions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A step in letters: the derivative of {@code left} is {@code right}, with u = x². What was applied is shown with u for
 * an operand and u′ for its derivative.
 *
 * @param letters the operands by their letters; none where the step speaks of the variable itself
 */
record Schema(Expr left, Expr right, Map<Variable, Expr> letters) {
    private static final List<String> NAMES = List.of("u", "v", "w", "z", "s", "q", "r", "p");
    /** A rule with more operands than this is not said in letters. */
    static final int MOST = 3;

    /** What the rule of a differentiating step says. */
    static Schema of(Step step) {
        var names = fresh(step.before());
        Expr node = node(step);
        return switch (rule(step)) {
            case PRODUCT -> classical(moving(step, node.children()), names,
                (u, v) -> Exprs.product(u, v), (u, v) -> Exprs.sum(Exprs.product(prime(u), v), Exprs.product(u,
                    prime(v))));
            case QUOTIENT -> classical(node.children(), names, Exprs::quotient, (u, v) -> Exprs.quotient(
                Exprs.subtract(Exprs.product(prime(u), v), Exprs.product(u, prime(v))), Exprs.square(v)));
            case GENERAL_POWER -> classical(node.children(), names, Exprs::power, (u, v) -> Exprs.product(
                Exprs.power(u, v), Exprs.sum(Exprs.product(prime(v), Functions.ln(u)),
                    Exprs.quotient(Exprs.product(v, prime(u)), u))));
            case CONSTANT, VARIABLE, DEFINITION, DEPENDENCE, SUM, CONSTANT_MULTIPLE, CONSTANT_DIVISOR, RECIPROCAL,
                 POWER, SQUARE_ROOT, NATURAL_EXPONENTIAL, EXPONENTIAL, POWER_OF_ZERO, FUNCTION, CHAIN,
                 CHAIN_OF_SEVERAL, ABSTRACT_FUNCTION, USER_RULE, FUNCTION_BODY, SUM_OF_TERMS, PRODUCT_OF_FACTORS,
                 INTEGRAL, INDEX, PIECES -> lettered(step, node, names);
        };
    }

    /** What is made of two operands. */
    @FunctionalInterface
    private interface Two {
        Expr of(Variable u, Variable v);
    }

    private static Schema classical(List<Expr> operands, List<Variable> names, Two left, Two right) {
        if (operands.size() != 2) return new Schema(Exprs.ONE, Exprs.ONE, Map.of());
        Variable u = names.get(0);
        Variable v = names.get(1);
        var letters = new LinkedHashMap<Variable, Expr>();
        letters.put(u, operands.get(0));
        letters.put(v, operands.get(1));
        return new Schema(left.of(u, v), right.of(u, v), letters);
    }

    /** The step with letters for the operands whose derivatives are still to be found. */
    private static Schema lettered(Step step, Expr node, List<Variable> names) {
        var letters = new LinkedHashMap<Variable, Expr>();
        var left = new HashMap<Expr, Expr>();
        var right = new HashMap<Expr, Expr>();
        if (step.open().size() <= MOST)
            for (Expr open : step.open()) {
                Expr operand = open.children().getFirst();
                Variable u = names.get(letters.size());
                letters.put(u, operand);
                left.put(operand, u);
                right.put(operand, u);
                right.put(open, prime(u));
            }
        return new Schema(Substitution.replace(node, left), Substitution.replace(step.after(), right), letters);
    }

    static Expr node(Step step) {
        return step.before().children().getFirst();
    }

    private static DiffRule rule(Step step) {
        return ((Reason.Differentiated) step.reason()).rule();
    }

    /** The operands that move: those with a derivative still to be found, and the variable itself. */
    static List<Expr> moving(Step step, List<Expr> operands) {
        var open = step.open().stream().map(derivative -> derivative.children().getFirst()).toList();
        Expr x = step.before().children().get(1);
        return operands.stream().filter(operand -> operand == x || open.contains(operand)).toList();
    }

    /** The operands that do not. */
    static List<Expr> still(Step step, List<Expr> operands) {
        var moving = moving(step, operands);
        return operands.stream().filter(operand -> !moving.contains(operand)).toList();
    }

    /** What stays when a multiple is differentiated. */
    static Expr factor(Step step) {
        var factors = node(step) instanceof Product(var all) ? new ArrayList<>(all) : new ArrayList<>(
            List.of(node(step)));
        factors.removeAll(moving(step, factors));
        return Exprs.product(factors);
    }

    private static Variable prime(Variable u) {
        return Exprs.variable(u.name() + "'");
    }

    private static List<Variable> fresh(Expr node) {
        var taken = Substitution.variables(node);
        return Stream.concat(NAMES.stream(), NAMES.stream().map(name -> name + "1")).map(Exprs::variable)
            .filter(letter -> !taken.contains(letter)).toList();
    }
}
