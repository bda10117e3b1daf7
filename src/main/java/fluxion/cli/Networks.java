package fluxion.cli;

import fluxion.Formula;
import fluxion.Inputs;
import fluxion.explain.Backpropagation;
import fluxion.expr.Expr.Variable;
import java.util.List;

/** {@code grad --steps} and {@code graph}: a formula and the definitions it rests on. */
final class Networks {
    private Networks() {}

    /** A picture, for Graphviz or in a file of its own; with values and derivatives, if a point is given. */
    static int graph(Invocation invocation) {
        var question = new Question(invocation);
        var named = question.named();
        var formula = question.formula(invocation.formula(), named);
        var picture = Inputs.picture(question.fluxion(), formula, question.byAll(List.of(formula), named),
            question.at());
        if (invocation.text(Option.SVG).isPresent()) Output.file(invocation.text(Option.SVG).get(), picture.svg());
        else picture.dot().lines().forEach(invocation::answer);
        return Exit.FINE;
    }

    /** The chain rule as a table, or the reverse sweep; and a step of gradient descent. */
    static int backpropagation(Question question, Formula formula, List<Variable> by) {
        var invocation = question.invocation();
        var network = question.fluxion().network(formula, by);
        var paper = new Backpropagation(network, question.writing());
        var lines = switch (invocation.text(Option.STEPS).orElseThrow()) {
            case "chain"      -> paper.chains();
            case "sweep"      -> paper.sweep();
            case String other -> throw Problem.of("no-gradient-steps", other);
        };
        lines.forEach(invocation::answer);
        invocation.text(Option.RATE).ifPresent(rate ->
            paper.updates(question.fluxion().variable(rate)).forEach(invocation::answer));
        question.writing().where(network.conditions()).ifPresent(invocation::answer);
        return Exit.FINE;
    }
}
