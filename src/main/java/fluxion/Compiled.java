package fluxion;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Pieces;
import fluxion.expr.Pieces.Branch;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.numeric.Evaluator;
import fluxion.numeric.Stable;
import fluxion.print.Language;
import fluxion.simplify.SideConditions;
import fluxion.verify.Claims;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Formulas as functions of doubles, with their derivatives, in bytecode. Each function is made when it is first asked
 * for. A value is NaN where the formula is not defined, and a derivative where the function has none: that of |x| at 0,
 * and that of ln x for x &lt; 0.
 *
 * {@snippet :
 * var f = Fluxion.create().compile("exp(x y)/(1 + x^2)", "x", "y");
 * double value = f.function().value(0.5, 2);
 * double[] gradient = f.jacobian().values(0.5, 2);             // ∂f/∂x, ∂f/∂y
 * double[] values = f.function().column(manyXs, manyYs);
 * }
 */
public final class Compiled {
    /** More conditions than these are asked in several steps. */
    private static final int TOGETHER = 50;

    private final List<Plain> formulas = new ArrayList<>();
    private final List<Variable> inputs;
    private final Set<Variable> integers = new HashSet<>();
    private final Context context;
    private final boolean stable;
    private final Map<String, Evaluator> made = new HashMap<>();

    Compiled(List<Formula> given, List<Variable> inputs, Context context) {
        this.inputs = List.copyOf(inputs);
        this.context = Context.EMPTY.assume(context.assumptions());
        stable = false;
        for (Condition assumed : context.assumptions())
            if (assumed instanceof IsInteger(Variable n)) integers.add(n);
        for (Formula f : given) formulas.add(Plain.of(f.expr(), context));
    }

    private Compiled(Compiled other) {
        for (Plain one : other.formulas) formulas.add(new Plain(Stable.prepared(one.f), one.domain));
        inputs = other.inputs;
        integers.addAll(other.integers);
        context = other.context;
        stable = true;
    }

    /**
     * The same, with parts that lose digits or range in doubles computed in other ways: e^u − 1 and ln(1 + u) for small
     * u, √(u² + v²), ln(e^u + e^v) and e^u/(e^u + e^v) for large ones. The last bits are not those of the interpreter.
     */
    public Compiled stable() {
        return new Compiled(this);
    }

    /** A formula in the inputs alone, with derivatives carried out and definitions put in, and where it is meant. */
    private record Plain(Expr f, Condition domain) {
        static Plain of(Expr f, Context context) {
            if (Validity.isPlain(f, context)) return new Plain(f, Domain.of(f, context.assumptions()));
            var claim = Fault.derived(Claims.of(f, Exprs.ZERO, context)).derivative();
            return new Plain(claim.left(), claim.leftDomain());
        }
    }

    /**
     * f, from the numbers of the inputs to those of the formulas.
     *
     * @throws IllegalArgumentException if a variable is not among the inputs, or a function has no numeric value
     */
    public Evaluator function() {
        return once("function", this::values);
    }

    /** The matrix ∂fᵢ/∂xⱼ row by row: for one formula its gradient. */
    public Evaluator jacobian() {
        return once("jacobian", this::partials);
    }

    /** The formulas, and after them the matrix ∂fᵢ/∂xⱼ, with what they have in common computed once. */
    public Evaluator functionAndJacobian() {
        return once("both", () -> {
            var both = values();
            both.addAll(partials());
            return both;
        });
    }

    /** The matrices ∂²f/∂xᵢ∂xⱼ row by row, one formula after the other. */
    public Evaluator hessian() {
        return once("hessian", () -> partials(f -> Slope.of(new Differentiation(Form.RAW, context)
            .hessian(f, inputs))));
    }

    /**
     * The formula and its gradient by the inputs as functions in a programming language, with what is computed in a
     * {@linkplain #stable stable} way; the functions of several formulas are numbered. Other variables are parameters,
     * too, behind the inputs; a function has no name of a parameter.
     *
     * @throws fluxion.print.Unwritable if the language has no words for a part of a formula
     */
    public String code(Language language, String name) {
        return code(language, name, Optional.empty());
    }

    /** The same, with values for derivatives at kinks. */
    public String code(Language language, String name, Optional<AtKinks> kinks) {
        if (!stable) return stable().code(language, name, kinks);
        var written = new ArrayList<Language.Definition>();
        for (int k = 0; k < formulas.size(); k++) {
            var one = formulas.get(k);
            var parameters = parameters(one);
            var source = new SourceCode(language, free(formulas.size() == 1 ? name : name + (k + 1), parameters),
                parameters, inputs, sides());
            var gradient = gradient(one.f).stream().map(slope -> kinks.map(at -> at.in(slope, one.f, sides()))
                .orElse(slope)).toList();
            written.addAll(source.of(new SourceCode.Written(one.f, one.domain, gradient), kinks));
        }
        return language.write(written);
    }

    private List<Variable> parameters(Plain one) {
        var all = new LinkedHashSet<>(inputs);
        all.addAll(Substitution.variables(one.f));
        return List.copyOf(all);
    }

    private static String free(String name, List<Variable> parameters) {
        return parameters.contains(Exprs.variable(name)) ? free(name + "_", parameters) : name;
    }

    private List<Expr> values() {
        var sides = sides();
        var all = new ArrayList<Expr>();
        for (Plain one : formulas) {
            var missing = sides.beyond(one.domain, Domain.of(one.f, context.assumptions()));
            all.add(Pieces.of(List.of(new Branch(together(missing), one.f))));
        }
        return all;
    }

    private SideConditions sides() {
        return new SideConditions(context.assumptions());
    }

    private List<Expr> partials() {
        return partials(this::gradient);
    }

    private List<Slope> gradient(Expr f) {
        return Slope.gradient(f, inputs, stable, context);
    }

    /** The results, without a value where they are not the derivatives. */
    private List<Expr> partials(Function<Expr, List<Slope>> derivatives) {
        var sides = sides();
        var all = new ArrayList<Expr>();
        for (Plain one : formulas) {
            var domain = sides.beyond(one.domain, Condition.ALWAYS);
            for (Slope slope : derivatives.apply(one.f)) {
                var conditions = new ArrayList<>(domain);
                conditions.addAll(slope.conditions());
                var branches = new ArrayList<>(slope.besides());
                branches.add(new Branch(together(conditions), slope.formula()));
                all.add(Pieces.of(branches));
            }
        }
        return all;
    }

    /** The conditions as one, in several steps if they are many. */
    private static Condition together(List<Condition> conditions) {
        Condition holds = Condition.ALWAYS;
        for (int k = 0; k < conditions.size(); k += TOGETHER) {
            var some = new ArrayList<>(conditions.subList(k, Math.min(k + TOGETHER, conditions.size())));
            some.add(holds);
            Expr one = Pieces.of(List.of(new Branch(Condition.all(some), Exprs.ONE)));
            holds = new Compare(one, Relation.EQ, Exprs.ONE);
        }
        return holds;
    }

    private synchronized Evaluator once(String name, Supplier<List<Expr>> roots) {
        var before = made.get(name);
        if (before == null) made.put(name, before = Evaluator.of(roots.get(), inputs, integers, stable));
        return before;
    }
}
