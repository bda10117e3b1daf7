package fluxion.document;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Pieces;
import fluxion.expr.Pieces.Branch;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.simplify.Signs;
import fluxion.syntax.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Definitions that hold under conditions: {@code f(x) = x^2} for x &gt; 0, and {@code f(x) = -x^2} for x ≤ 0. */
final class Piecewise {
    private Piecewise() {}

    /**
     * A definition where the conditions hold on which it depends. A condition that gives a name a value is one for the
     * value of a function at that argument, and else, as behind a formula in the argument, {@code f(x) = x^3 at x = 1},
     * a place at which the text looks at what is defined.
     */
    static Statement under(Statement definition, List<Condition> conditions) {
        return switch (definition) {
            case Statement.Definition(var y, var body) -> definition.under(conditions.stream()
                .filter(c -> !isValue(c) && concerns(c, Substitution.variables(body))).toList());
            case Statement.FunctionDefinition(_, var lambda) -> {
                var names = new HashSet<>(Substitution.variables(lambda.body()));
                names.addAll(lambda.parameters());
                var values = new HashSet<>(lambda.parameters());
                Substitution.variables(lambda.body()).forEach(values::remove);
                yield definition.under(conditions.stream()
                    .filter(c -> concerns(c, isValue(c) ? values : names)).toList());
            }
            case Statement.RuleStatement _, Statement.Constant _, Statement.Assume _, Statement.Alias _,
                 Statement.Depends _, Statement.Claim _, Statement.Query _ -> definition;
        };
    }

    private static boolean isValue(Condition condition) {
        return condition instanceof Condition.Compare(_, var relation, _) && relation == Relation.EQ;
    }

    private static boolean concerns(Condition condition, Set<Variable> names) {
        return condition.expressions().stream().flatMap(e -> Substitution.variables(e).stream())
            .anyMatch(names::contains);
    }

    /** The definition with one piece more that an equation gives under conditions that exclude all pieces so far. */
    static Optional<Statement> joined(Statement statement, List<Condition> conditions, Context known) {
        if (conditions.isEmpty() || !(statement instanceof Statement.Claim(var sides, var relations))
            || sides.size() != 2 || relations.getFirst() != Relation.EQ) return Optional.empty();
        return switch (sides.getFirst()) {
            case Variable y when known.definitions().get(y) instanceof Expr body
                && !known.restsOn(sides.getLast(), y) ->
                joined(body, conditions, sides.getLast()).map(all -> new Statement.Definition(y, all));
            case Apply(AbstractFunction f, var us) when f.order() == 0
                && known.functions().get(f.name()) instanceof Context.Lambda(var parameters, var body)
                && us.equals(parameters) && !known.calls(sides.getLast(), f.name()) ->
                joined(body, conditions, sides.getLast()).map(all ->
                    new Statement.FunctionDefinition(f.name(), new Context.Lambda(parameters, all)));
            case Expr _ -> Optional.empty();
        };
    }

    private static Optional<Expr> joined(Expr body, List<Condition> conditions, Expr more) {
        if (!(body instanceof Apply(Pieces pieces, var arguments))) return Optional.empty();
        var branches = new ArrayList<>(pieces.branches(arguments));
        boolean apart = branches.stream().allMatch(branch -> {
            var both = new ArrayList<>(branch.when().conjuncts());
            both.addAll(conditions);
            return Signs.contradict(both);
        });
        branches.add(new Branch(Condition.all(conditions), more));
        return apart ? Optional.of(Pieces.of(branches)) : Optional.empty();
    }

    /**
     * What is known, with definitions of one piece without their conditions, which are assumed instead: for formulas
     * that rest on them, and differentiate by nothing that the conditions speak of.
     */
    static Context told(Context known, Expr left, Expr right) {
        var formulas = new ArrayList<>(List.of(left, right));
        formulas.addAll(known.definitions().values());
        known.functions().values().forEach(lambda -> formulas.add(lambda.body()));
        var moving = moving(formulas);
        var plain = known;
        for (var entry : known.definitions().entrySet()) {
            var piece = only(entry.getValue(), moving);
            if (piece.isEmpty() || !known.restsOn(Exprs.sum(left, right), entry.getKey())) continue;
            plain = plain.define(entry.getKey(), piece.get().then()).assume(piece.get().when().conjuncts());
        }
        for (var entry : known.functions().entrySet()) {
            var lambda = entry.getValue();
            var piece = only(lambda.body(), moving);
            if (piece.isEmpty() || concerns(piece.get().when(), Set.copyOf(lambda.parameters()))
                || !known.calls(Exprs.sum(left, right), entry.getKey())) continue;
            plain = plain.define(entry.getKey(), new Context.Lambda(lambda.parameters(), piece.get().then()))
                .assume(piece.get().when().conjuncts());
        }
        return plain;
    }

    private static Optional<Branch> only(Expr body, Set<Variable> moving) {
        return body instanceof Apply(Pieces pieces, var arguments) && pieces.conditions().size() == 1
            ? Optional.of(pieces.branches(arguments).getFirst()).filter(piece -> !concerns(piece.when(), moving))
            : Optional.empty();
    }

    /** What derivatives are taken by. */
    private static Set<Variable> moving(List<Expr> formulas) {
        var found = new HashSet<Variable>();
        for (Expr node : Fold.withTemplates(formulas)) {
            if (node instanceof Apply(DerivativeOperator _, var us)) found.addAll(Substitution.variables(us.getLast()));
            if (node instanceof Apply(AbstractFunction f, var us) && f.order() > 0)
                us.forEach(u -> found.addAll(Substitution.variables(u)));
        }
        return found;
    }
}
