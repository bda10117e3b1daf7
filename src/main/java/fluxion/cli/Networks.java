package fluxion.cli;

import fluxion.Formula;
import fluxion.Value;
import fluxion.explain.Backpropagation;
import fluxion.explain.Picture;
import fluxion.explain.Sweep;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code grad --steps} and {@code graph}: a formula and the definitions it rests on. */
final class Networks {
    /** Enough for a picture. */
    private static final int DIGITS = 5;

    private Networks() {}

    /** A picture, for Graphviz or in a file of its own; with values and derivatives, if a point is given. */
    static int graph(Invocation invocation) {
        var question = new Question(invocation);
        var named = question.named();
        var formula = question.formula(invocation.formula(), named);
        var network = question.fluxion().network(formula, question.byAll(List.of(formula), named));
        var values = new LinkedHashMap<Variable, String>();
        var slopes = new LinkedHashMap<Variable, String>();
        var at = question.at();
        if (!at.isEmpty()) {
            for (var node : network.nodes())
                value(question, node.body().orElse(node.name()), at).ifPresent(v -> values.put(node.name(), v));
            Sweep.of(network).values().forEach((name, slope) ->
                value(question, slope, at).ifPresent(v -> slopes.put(name, v)));
        }
        var picture = new Picture(network, values, slopes);
        if (invocation.text(Option.SVG).isPresent()) Output.file(invocation.text(Option.SVG).get(), picture.svg());
        else picture.dot().lines().forEach(invocation::answer);
        return Exit.FINE;
    }

    /** The value, if it is known; a picture leaves out what is not. */
    private static Optional<String> value(Question question, Expr e, Map<Variable, Expr> at) {
        return question.fluxion().evaluate(new Formula(e, List.of()), at) instanceof Value.Known(var number, _)
            ? Optional.of(Numbers.written(rounded(number))) : Optional.empty();
    }

    private static double rounded(double number) {
        return new BigDecimal(number).round(new MathContext(DIGITS)).doubleValue();
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
        for (Condition condition : network.conditions()) invocation.answer(question.writing().where(condition));
        return Exit.FINE;
    }
}
