package fluxion.document;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Indices;
import fluxion.syntax.Contexts;
import fluxion.syntax.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that a statement is about. */
final class Subjects {
    private Subjects() {}

    /** Whether the statement gives a name a meaning. */
    static boolean isDefinition(Statement statement) {
        return statement instanceof Statement.Definition || statement instanceof Statement.FunctionDefinition
            || statement instanceof Statement.RuleStatement;
    }

    /** The name that a claim would define if nothing was known of it. */
    static Optional<String> name(Statement.Claim claim) {
        if (claim.relations().getFirst() != Relation.EQ) return Optional.empty();
        return switch (claim.sides().getFirst()) {
            case Variable(var name) -> Optional.of(name);
            case Apply(var f, _)    -> Optional.of(f.name());
            case Expr _             -> Optional.empty();
        };
    }

    /** {@code f(c) = 3} or {@code g'(c) = k}: the value of a function somewhere, which says nothing of it elsewhere. */
    static boolean isValue(Statement statement, Context known) {
        return switch (statement) {
            case Statement.FunctionDefinition(_, var lambda) -> isConstant(lambda, known);
            case Statement.RuleStatement(_, var lambda)      -> isConstant(lambda, known);
            case Statement.Definition _, Statement.Constant _, Statement.Assume _, Statement.Alias _,
                 Statement.Depends _, Statement.Claim _, Statement.Query _ -> false;
        };
    }

    private static boolean isConstant(Context.Lambda lambda, Context known) {
        return lambda.parameters().stream().noneMatch(x -> known.restsOn(lambda.body(), x));
    }

    static boolean isNumber(Expr e) {
        return Substitution.variables(e).isEmpty();
    }

    /** Whether a formula says what it says by way of the name. */
    static boolean restsOn(Expr formula, String name, Context known) {
        return known.restsOn(formula, Exprs.variable(name)) || known.calls(formula, name);
    }

    static boolean defines(Statement statement, String name) {
        return defined(statement).contains(name);
    }

    /** Whether a statement, or a link of a chain, gives a meaning to a name of which nothing is known. */
    static boolean introduces(Statement statement, String name, Context known) {
        return defines(statement, name) || statement instanceof Statement.Claim claim
            && Contexts.introduced(known, claim).stream().anyMatch(link -> defines(link.statement(), name));
    }

    /** The name or function that a statement gives a meaning. */
    static Set<String> defined(Statement statement) {
        return switch (statement) {
            case Statement.Definition(var y, _)         -> Set.of(y.name());
            case Statement.FunctionDefinition(var f, _) -> Set.of(f);
            case Statement.RuleStatement _, Statement.Constant _, Statement.Assume _, Statement.Alias _,
                 Statement.Depends _, Statement.Claim _, Statement.Query _ -> Set.of();
        };
    }

    /** Whether a definition and the earlier one of the same name each have a variable that the other has not. */
    static boolean isAboutOthers(Statement statement, String name, Context known) {
        Expr before = known.functions().containsKey(name) ? known.functions().get(name).body()
            : known.definitions().getOrDefault(Exprs.variable(name), Exprs.ZERO);
        var names = Substitution.variables(body(statement).orElse(before));
        var others = Substitution.variables(before);
        return !others.containsAll(names) && !names.containsAll(others);
    }

    private static Optional<Expr> body(Statement statement) {
        return switch (statement) {
            case Statement.Definition(_, var body)             -> Optional.of(body);
            case Statement.FunctionDefinition(_, var lambda)   -> Optional.of(lambda.body());
            case Statement.RuleStatement _, Statement.Constant _, Statement.Assume _, Statement.Alias _,
                 Statement.Depends _, Statement.Claim _, Statement.Query _ -> Optional.empty();
        };
    }

    /** The name that gets a new value from its old one: {@code w = w - v}. */
    static Optional<Variable> updated(Statement.Claim claim) {
        return claim.sides().size() == 2 && claim.relations().getFirst() == Relation.EQ
            && claim.sides().getFirst() instanceof Variable name && claim.sides().getLast() instanceof Sum sum
            && sum.terms().contains(name) ? Optional.of(name) : Optional.empty();
    }

    /** {@code y' = 3 s} where it is open by what {@code y = s u} is differentiated: no plain definition. */
    static boolean isOpenPrime(Statement statement, Context known) {
        return statement instanceof Statement.Definition(var y, _) && known.isPrimed(y);
    }

    /** The names that a statement computes with: later they are no new names. */
    static Set<Variable> variables(Statement statement) {
        var formulas = switch (statement) {
            case Statement.Definition(_, var body)          -> List.of(body);
            case Statement.Claim(var sides, _)              -> sides;
            case Statement.Query _, Statement.FunctionDefinition _, Statement.RuleStatement _, Statement.Constant _,
                 Statement.Assume _, Statement.Alias _, Statement.Depends _ -> List.<Expr>of();
        };
        var found = new LinkedHashSet<Variable>();
        for (Expr formula : formulas) found.addAll(Substitution.variables(formula));
        return found;
    }

    /** The function of which the statement tells more than was known. */
    static Optional<AbstractFunction> determined(Statement statement) {
        return switch (statement) {
            case Statement.FunctionDefinition(var f, var lambda) ->
                Optional.of(AbstractFunction.of(f, lambda.parameters().size()));
            case Statement.RuleStatement(var f, _)               -> Optional.of(f);
            case Statement.Definition _, Statement.Constant _, Statement.Assume _, Statement.Alias _,
                 Statement.Depends _, Statement.Claim _, Statement.Query _ -> Optional.empty();
        };
    }

    /** {@code (y - t) = delta}: the free name on the right that the equation gives a meaning, if nothing is known. */
    static Optional<Variable> reversed(Statement.Claim claim, Context known) {
        return claim.sides().size() == 2 && claim.relations().getFirst() == Relation.EQ
            && claim.sides().getLast() instanceof Variable y && known.isFree(y) && !known.isPrimed(y)
            && !(claim.sides().getFirst() instanceof Variable) && !known.restsOn(claim.sides().getFirst(), y)
            && !Indices.concerns(y, claim.sides().getFirst()) ? Optional.of(y) : Optional.empty();
    }

    /** Whether nothing is known of the names that a condition compares: it tells where something holds. */
    static boolean isOpen(List<Condition> conditions, Context known) {
        var names = conditions.stream().flatMap(c -> c.expressions().stream())
            .flatMap(e -> Substitution.variables(e).stream()).toList();
        return !names.isEmpty() && names.stream().allMatch(known::isFree);
    }

    /** {@code x^3 + y^3 = 6 x y}: an equation between formulas of several names, without derivatives. */
    static boolean mayBeCurve(Statement statement) {
        return statement instanceof Statement.Claim(var sides, _) && sides.size() == 2
            && sides.stream().flatMap(side -> Substitution.variables(side).stream()).distinct().count() > 1
            && Fold.postOrder(sides).stream().noneMatch(node -> node instanceof Apply(DerivativeOperator _, _)
                || node instanceof Apply(AbstractFunction _, _));
    }

    /** Whether the conditions compare names with numbers, {@code x > 0}, and nothing else is known of the names. */
    static boolean areAboutNames(List<Condition> conditions, Context known) {
        return conditions.stream().allMatch(condition -> condition instanceof Condition.Compare(var u, _, var v)
            && (u instanceof Variable x && isNumber(v) && known.isFree(x)
                || v instanceof Variable y && isNumber(u) && known.isFree(y)));
    }

    /**
     * Whether an equation tells where something holds, and not that it holds everywhere: a free name is alone on a
     * side, the sides have no name in common, {@code x^2 + y^2 = 1}, or a value is asked for, {@code f'(c) = 2}.
     */
    static boolean saysWhere(Expr left, Expr right, Context known) {
        return isNew(left, right, known) || isNew(right, left, known) || isRelation(left, right, known)
            || isTotal(left, right)
            || asksFor(left, right, known) || asksFor(right, left, known) || areDifferentiated(left, right, known);
    }

    /** {@code d/dx(x^2 + y^2) = d/dx(1)}: both sides of an equation that says where something holds. */
    private static boolean areDifferentiated(Expr left, Expr right, Context known) {
        return left instanceof Apply(DerivativeOperator _, var us)
            && right instanceof Apply(DerivativeOperator _, var vs)
            && us.getLast() == vs.getLast() && (isNew(us.getFirst(), vs.getFirst(), known)
                || isNew(vs.getFirst(), us.getFirst(), known) || isRelation(us.getFirst(), vs.getFirst(), known));
    }

    private static boolean isNew(Expr name, Expr formula, Context known) {
        return name instanceof Variable v && known.isOpen(v) && !known.restsOn(formula, v)
            && !Indices.concerns(v, formula);
    }

    /**
     * Whether an equation can be no more than what the world tells of names: names of which nothing else is said on
     * either side, or a sum over a family that is a number.
     */
    static boolean isFact(Statement statement, Context known) {
        if (!(statement instanceof Statement.Claim(var sides, var relations)) || sides.size() != 2
            || relations.getFirst() != Relation.EQ || sides.getFirst() instanceof Variable) return false;
        return isTotal(sides.getFirst(), sides.getLast()) || isRelation(sides.getFirst(), sides.getLast(), known);
    }

    /** {@code \sum_i y_i = 1}, of members of which nothing is said. */
    private static boolean isTotal(Expr sum, Expr value) {
        return sum instanceof Apply(Binder binder, _) && binder.kind().isDiscrete() && isNumber(value)
            && Fold.withTemplates(List.of(binder.body())).stream().anyMatch(e -> e instanceof Apply(IndexedName _, _));
    }

    private static boolean isRelation(Expr left, Expr right, Context known) {
        var names = new LinkedHashSet<>(Substitution.variables(left));
        var others = Substitution.variables(right);
        boolean common = others.stream().anyMatch(names::contains);
        names.addAll(others);
        return !common && names.size() > 1 && names.stream().allMatch(known::isOpen)
            && Fold.postOrder(List.of(left, right)).stream().noneMatch(node ->
                node instanceof Apply(DerivativeOperator _, _) || node instanceof Apply(AbstractFunction _, _));
    }

    /**
     * {@code f'(c) = 2} with a name c that is not the one f is defined with, {@code f'(x) = 0} or {@code dL/dw = 0};
     * {@code d/dx(x^2) = 0}, of a formula that is written out, is a claim.
     */
    private static boolean asksFor(Expr call, Expr value, Context known) {
        if (!Substitution.variables(value).isEmpty() || !(call instanceof Apply(var f, var arguments))) return false;
        var lambda = known.functions().get(f.name());
        boolean elsewhere = lambda != null && arguments.stream().allMatch(c -> c instanceof Variable v
            && known.isFree(v)) && !arguments.equals(lambda.parameters());
        Expr of = arguments.getFirst();
        boolean named = f instanceof AbstractFunction
            || f instanceof DerivativeOperator
                && (of instanceof Variable || of instanceof Apply(AbstractFunction _, _));
        return elsewhere || value == Exprs.ZERO && named && !Substitution.variables(call).isEmpty();
    }

    /** The names without a formula of which the statement takes derivatives: dy/dx makes y a function of x. */
    static Set<String> differentiated(Statement statement) {
        var formulas = switch (statement) {
            case Statement.Definition(_, var body)          -> List.of(body);
            case Statement.Claim(var sides, _)              -> sides;
            case Statement.Query(var formula)               -> List.of(formula);
            case Statement.FunctionDefinition _, Statement.RuleStatement _, Statement.Constant _, Statement.Assume _,
                 Statement.Alias _, Statement.Depends _ -> List.<Expr>of();
        };
        var found = new LinkedHashSet<String>();
        for (Expr node : Fold.postOrder(formulas))
            if (node instanceof Apply(DerivativeOperator _, var us) && us.getFirst() instanceof Variable y)
                found.add(y.name());
        return found;
    }

    /** Without formulas for y′ and y″ that came before y itself, and so were about another y; what is given stays. */
    static Context withoutSlopes(Context context, Statement statement, Context given) {
        var rest = context;
        if (!(statement instanceof Statement.Definition(var y, _))) return rest;
        for (Variable name : context.definitions().keySet()) {
            boolean slope = name.name().matches(Pattern.quote(y.name()) + "'+");
            if (slope && !given.definitions().containsKey(name)) rest = rest.without(name.name());
        }
        return rest;
    }
}
