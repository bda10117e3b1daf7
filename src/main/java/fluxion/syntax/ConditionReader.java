package fluxion.syntax;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
        if (all.filter(one -> one.word().equals("constant")).isPresent()) return properties(surface);
        if (all.isPresent()) return Optional.of(new Statement.Assume(conditions(all.get())));
        var conditions = new ArrayList<Condition>();
        var listed = new ArrayList<Surface>();                       // a in a, b > 0, of which b > 0 is to tell more
        for (Surface part : Shapes.parts(surface)) {
            var property = Shapes.property(part);
            var measured = Shapes.measured(part);
            if (part instanceof Surface.Clause(_, boolean every, var clauses)) {
                var parts = clauses.stream().map(this::assume).toList();          // recursion over "and" and "or"
                if (parts.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
                var each = parts.stream().map(one -> Condition.all(((Statement.Assume) one.get()).conditions()))
                    .toList();
                conditions.add(every ? Condition.all(each) : Condition.any(each));
            } else if (property.filter(one -> one.word().equals("constant")).isPresent()) return refuse(part, "assume");
            else if (property.isPresent()) conditions.addAll(conditions(property.get()));
            else if (measured.isPresent()) {
                var formulas = Interpreter.formulas(List.of(measured.get().formula()), scope);
                if (formulas.isEmpty()) return Optional.empty();
                conditions.addAll(Properties.of(measured.get().word(), formulas.get().getFirst()).conjuncts());
            } else if (part instanceof Surface.Chain(_, var sides, var relations)) {
                if (!listed.isEmpty() && Spelling.of(sides.getFirst()).isEmpty()) return refuse(part, "assume");
                listed.add(sides.getFirst());
                var rest = Interpreter.formulas(sides.subList(1, sides.size()), scope);
                var firsts = Interpreter.formulas(listed, scope);
                if (rest.isEmpty() || firsts.isEmpty()) return Optional.empty();
                for (Expr first : firsts.get()) conditions.addAll(chain(first, relations, rest.get()));
                listed.clear();
            } else if (Spelling.of(part).isPresent()) listed.add(part);
            else return refuse(part, "assume");
        }
        return listed.isEmpty() ? Optional.of(new Statement.Assume(conditions)) : refuse(listed.getFirst(), "assume");
    }

    private static List<Condition> chain(Expr first, List<Relation> relations, List<Expr> rest) {
        return IntStream.range(0, relations.size()).<Condition>mapToObj(i ->
            new Condition.Compare(i == 0 ? first : rest.get(i - 1), relations.get(i), rest.get(i))).toList();
    }

    private List<Condition> conditions(Shapes.Property property) {
        return conditions(property, scope);
    }

    /** The property of each of the names, or that they do not have it. */
    static List<Condition> conditions(Shapes.Property property, Scope scope) {
        return property.names().stream().map(scope::variable).flatMap(u -> (property.denied()
            ? Properties.denied(property.word(), u).orElse(Condition.NEVER)
            : Properties.of(property.word(), u)).conjuncts().stream()).toList();
    }
}
