package fluxion.syntax;

import fluxion.expr.Condition;
import fluxion.expr.Expr.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Surface → what is assumed: properties of names and relations. */
final class ConditionReader {
    private final Scope scope;

    ConditionReader(Scope scope) {
        this.scope = scope;
    }

    private Optional<Statement> refuse(Surface surface, String key) {
        scope.problems().refuse(Code.STATEMENT, surface.span(), key, scope.written(surface.span()));
        return Optional.empty();
    }

    /** {@code n integer}, {@code y' constant}, {@code a and b are positive}: a property that stands last. */
    Optional<Statement> properties(Surface surface) {
        var property = Shapes.property(surface);
        if (property.isEmpty()) return refuse(surface, "property");
        if (!property.get().word().equals("constant")) return assume(surface);
        return Optional.of(new Statement.Constant(property.get().names().stream().map(scope::variable).toList()));
    }

    Optional<Statement> assume(Surface surface) {
        var all = Shapes.property(surface);
        if (all.isPresent()) return Optional.of(new Statement.Assume(conditions(all.get())));
        var conditions = new ArrayList<Condition>();
        for (Surface part : Shapes.parts(surface)) {
            var property = Shapes.property(part);
            if (property.isPresent()) conditions.addAll(conditions(property.get()));
            else if (part instanceof Surface.Chain(_, var sides, var relations)) {
                var formulas = Interpreter.formulas(sides, scope);
                if (formulas.isEmpty()) return Optional.empty();
                for (int i = 0; i < relations.size(); i++)
                    conditions.add(new Condition.Compare(formulas.get().get(i), relations.get(i),
                        formulas.get().get(i + 1)));
            } else return refuse(part, "assume");
        }
        return Optional.of(new Statement.Assume(conditions));
    }

    private List<Condition> conditions(Shapes.Property property) {
        return conditions(property, scope);
    }

    /** The property of each of the names, or that they do not have it. */
    static List<Condition> conditions(Shapes.Property property, Scope scope) {
        return property.names().stream().map(scope::variable).flatMap(u -> conditions(u, property.word()).stream())
            .map(condition -> property.denied() ? condition.negated() : condition).toList();
    }

    private static List<Condition> conditions(Variable u, String word) {
        return switch (word) {
            case "integer"     -> List.of(new Condition.IsInteger(u));
            case "positive"    -> List.of(Condition.positive(u));
            case "negative"    -> List.of(Condition.negative(u));
            case "nonzero"     -> List.of(Condition.nonZero(u));
            case "nonnegative" -> List.of(Condition.nonNegative(u));
            default            -> List.of();                     // real, as everything is
        };
    }
}
