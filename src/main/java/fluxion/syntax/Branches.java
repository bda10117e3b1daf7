package fluxion.syntax;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Pieces;
import fluxion.syntax.Task.Build;
import fluxion.syntax.Task.Visit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines of a function in pieces: {@code x < 0: -x, x >= 0: x^2}; the last may say {@code otherwise}. */
final class Branches {
    /** Brackets within conditions, and clauses within clauses. */
    private static final int DEEPEST = 64;
    private static final Set<String> OTHERWISE = Set.of("otherwise", "else", "elsewhere");

    private final Scope scope;
    private final List<Surface> sides = new ArrayList<>();

    Branches(Scope scope) {
        this.scope = scope;
    }

    /** What is made of the sides of conditions, in the order in which they stand. */
    @FunctionalInterface
    private interface Made {
        Condition of(Iterator<Expr> sides);
    }

    /** The steps that leave the function; none if refused. */
    List<Task> tasks(List<Surface> lines, Span span) {
        var conditions = new ArrayList<Made>();
        var values = new ArrayList<Surface>();
        for (Surface line : lines) {
            if (!(line instanceof Surface.Branch(_, var when, var then))) {
                scope.problems().refuse(Code.NOT_A_FORMULA, line.span(), "no-branch", scope.written(line.span()));
                return List.of();
            }
            var condition = condition(when, 0);
            if (condition.isEmpty()) return List.of();
            conditions.add(condition.get());
            values.add(then);
        }
        if (lines.isEmpty()) scope.problems().refuse(Code.MISSING_OPERAND, span, "nothing-in-brackets");
        var tasks = new ArrayList<Task>();
        sides.forEach(side -> tasks.add(new Visit(side)));
        values.forEach(value -> tasks.add(new Visit(value)));
        tasks.add(new Build(tasks.size(), us -> pieces(conditions, us)));
        return tasks;
    }

    private static Expr pieces(List<Made> conditions, List<Expr> operands) {
        var sides = operands.iterator();
        int values = operands.size() - conditions.size();
        var branches = new ArrayList<Pieces.Branch>();
        for (int k = 0; k < conditions.size(); k++)
            branches.add(new Pieces.Branch(conditions.get(k).of(sides), operands.get(values + k)));
        return Pieces.of(branches);
    }

    private Optional<Made> condition(Surface when, int depth) {           // recursion no deeper than DEEPEST
        if (depth > DEEPEST) {
            scope.problems().refuse(Code.NESTED_TOO_DEEPLY, when.span(), "conditions-too-deep", DEEPEST);
            return Optional.empty();
        }
        if (when instanceof Surface.Clause(_, boolean all, var parts)) return clause(all, parts, depth);
        if (when instanceof Surface.Group(_, _, var inside) && inside.size() == 1)
            return condition(inside.getFirst(), depth + 1);
        if (when instanceof Surface.Chain(_, var members, var relations)) {
            sides.addAll(members);
            return Optional.of(at -> {
                var links = new ArrayList<Condition>();
                Expr left = at.next();
                for (var relation : relations) {
                    Expr right = at.next();
                    links.add(new Condition.Compare(left, relation, right));
                    left = right;
                }
                return Condition.all(links);
            });
        }
        var property = Shapes.property(when);
        if (property.isPresent()) {
            var conditions = ConditionReader.conditions(property.get(), scope);
            return Optional.of(_ -> Condition.all(conditions));
        }
        var measured = Shapes.measured(when);
        if (measured.isPresent()) {
            sides.add(measured.get().formula());
            return Optional.of(at -> Properties.of(measured.get().word(), at.next()));
        }
        if (Spelling.of(when).filter(OTHERWISE::contains).isPresent()) return Optional.of(_ -> Condition.ALWAYS);
        scope.problems().refuse(Code.NOT_A_FORMULA, when.span(), "no-condition", scope.written(when.span()));
        return Optional.empty();
    }

    private Optional<Made> clause(boolean all, List<Surface> parts, int depth) {
        var made = new ArrayList<Made>();
        for (Surface part : parts) {
            var condition = condition(part, depth + 1);
            if (condition.isEmpty()) return Optional.empty();
            made.add(condition.get());
        }
        return Optional.of(at -> {
            var conditions = made.stream().map(part -> part.of(at)).toList();
            return all ? Condition.all(conditions) : Condition.any(conditions);
        });
    }
}
