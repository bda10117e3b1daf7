package fluxion;

import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Pieces;
import fluxion.expr.Pieces.Branch;
import fluxion.function.Domain;
import fluxion.message.Messages;
import fluxion.numeric.Stable;
import fluxion.print.Language;
import fluxion.print.Language.Definition;
import fluxion.print.Printer;
import fluxion.simplify.SideConditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A formula and its gradient as functions in a programming language: NaN where the formula has no value, and in the
 * gradient where it has no derivative, as {@link Compiled} has it.
 *
 * @param inputs the parameters by which the gradient is
 */
record SourceCode(Language language, String name, List<Variable> parameters, List<Variable> inputs,
    SideConditions sides) {
    /** Longer formulas are not shown in comments. */
    private static final int SHOWN = 100;

    /** A formula, where it has a value, and its partial derivatives. */
    record Written(Expr f, Condition domain, List<Slope> partials) {}

    /** The value and the gradient. */
    List<Definition> of(Written function, Optional<AtKinks> kinks) {
        var value = result(List.of(), function.f, function.domain);
        var gradient = new ArrayList<Expr>();
        for (Slope partial : function.partials) {
            var needed = new ArrayList<>(partial.conditions());
            needed.add(Domain.of(partial.formula()));
            needed.add(function.domain);
            gradient.add(result(partial.besides(), partial.formula(), Condition.all(needed)));
        }
        String text = Printer.text(function.f);
        String shown = text.length() > SHOWN || text.contains("\n") ? Messages.text("print.code.formula") : text;
        String by = inputs.stream().map(Variable::name).collect(Collectors.joining(", "));
        String atKinks = kinks.map(AtKinks::sentence).orElseGet(() -> Messages.text("print.code.kinks"));
        return List.of(new Definition(name, List.of(Messages.text("print.code.value", shown)), parameters,
            List.of(value), false), new Definition(name + "_gradient", List.of(Messages.text("print.code.gradient",
                name, by), atKinks), parameters, gradient, true));
    }

    /** Beside what is told first, without a value where the condition fails. */
    private Expr result(List<Branch> first, Expr e, Condition condition) {
        var needed = Condition.all(sides.beyond(condition, Condition.ALWAYS));
        var branches = new ArrayList<Branch>();
        for (Branch branch : first)
            branches.add(new Branch(branch.when().map(this::computed), computed(branch.then())));
        branches.add(new Branch(needed.map(this::computed), computed(e)));
        return Pieces.of(branches);
    }

    private Expr computed(Expr e) {
        return Stable.written(language.prepared(e));
    }
}
