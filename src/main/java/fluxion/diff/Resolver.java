package fluxion.diff;

import fluxion.diff.Symbols.Symbol;
import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.function.Context;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Carries out the derivatives a formula is written with, innermost first.
 *
 * <p>Both d/dx and ∂/∂x follow the names the sheet defines; d/dx follows also names declared as depending
 * ({@code y = y(x)}), which ∂/∂x holds constant unless they stand alone under it: ∂y/∂x of such a y is the derivative
 * in the slot, y′(x). A name of which nothing is known and which stands alone under a derivative, as in {@code dy/dx},
 * is taken as an unknown function of the variables it is differentiated by, in all the formulas resolved together, with
 * a note: to take it as constant would turn what the writer calls a derivative into 0. Elsewhere undeclared names are
 * constants, with a note.
 */
public final class Resolver {
    private Resolver() {}

    /** The formula without derivative operators, in the names of the sheet. */
    public static Derived<Expr> resolve(Expr formula, Context context) {
        return resolve(formula, context, Form.NAMED);
    }

    public static Derived<Expr> resolve(Expr formula, Context context, Form form) {
        return resolve(List.of(formula), context, form).map(List::getFirst);
    }

    /**
     * Several formulas that belong together, such as the sides of an equation: what is taken for a name holds in all.
     */
    public static Derived<List<Expr>> resolve(List<Expr> formulas, Context context, Form form) {
        return Undone.attempt(() -> {
            var findings = new Findings();
            var scope = Scope.of(formulas, unknownsAsFunctions(formulas, context, findings), findings);
            List<Expr> resolved = new ArrayList<>();
            for (Expr formula : formulas) resolved.add(scope.settled(formula));
            if (form == Form.EXPANDED) {
                var names = new FoldBack(scope.context.dependences(), scope.context.definitions().keySet());
                resolved = new Definitions.Expansion(scope, findings).of(resolved).stream().map(names::of).toList();
            }
            return findings.with(List.copyOf(resolved), resolved);
        });
    }

    private static Context unknownsAsFunctions(List<Expr> formulas, Context given, Findings findings) throws Undone {
        var context = PrimedNames.completed(formulas, given, List.of(), findings);
        var roots = new ArrayList<>(formulas);
        for (Symbol symbol : Symbols.order(formulas, context))
            if (symbol instanceof Symbol.Name(var v)) roots.add(context.definitions().get(v));
        Context more = context;
        for (var unknown : differentiatedAlone(roots, context).entrySet()) {
            Variable y = unknown.getKey();
            List<Variable> by = List.copyOf(unknown.getValue());
            boolean known = context.function(y.name()).isPresent();
            if (!known) findings.note(Note.Kind.UNKNOWN_FUNCTION, y.name(),
                String.join(", ", by.stream().map(Variable::name).toList()));
            more = more.depends(y, call(y.name(), by, context));
        }
        return more;
    }

    /** y(x₁, …), or a known function at its own parameters unless it has one parameter and there is one variable. */
    private static Expr call(String name, List<Variable> by, Context context) {
        var lambda = context.functions().get(name);
        List<Variable> arguments = lambda == null || lambda.parameters().size() == by.size() && by.size() == 1 ? by
            : lambda.parameters();
        return Exprs.apply(AbstractFunction.of(name, arguments.size()), List.copyOf(arguments));
    }

    /** The names of which no value is known and which stand alone under derivatives, with the variables. */
    private static Map<Variable, Set<Variable>> differentiatedAlone(List<Expr> roots, Context context) {
        var found = new LinkedHashMap<Variable, Set<Variable>>();
        var alone = new IdentityHashMap<Expr, Optional<Variable>>();
        for (Expr node : Fold.postOrder(roots)) {
            Optional<Variable> name = Optional.empty();
            if (node instanceof Variable v) name = Optional.of(v);
            if (node instanceof Apply(DerivativeOperator _, var arguments) && arguments.get(1) instanceof Variable x) {
                name = alone.get(arguments.getFirst());
                if (name.isPresent() && name.get() != x && unknown(name.get(), context))
                    found.computeIfAbsent(name.get(), _ -> new LinkedHashSet<>()).add(x);
            }
            alone.put(node, name);
        }
        return found;
    }

    private static boolean unknown(Variable v, Context context) {
        return !context.definitions().containsKey(v) && !context.dependences().containsKey(v)
            && !context.constants().contains(v);
    }
}
