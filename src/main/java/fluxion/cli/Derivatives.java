package fluxion.cli;

import fluxion.Derivative;
import fluxion.Exceptional;
import fluxion.Explained;
import fluxion.Form;
import fluxion.Formula;
import fluxion.Value;
import fluxion.Value.Between;
import fluxion.Value.Expressed;
import fluxion.Value.Known;
import fluxion.Value.Undecided;
import fluxion.Value.Undefined;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.message.Messages;
import fluxion.print.Writing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code diff} and {@code simplify}: one formula in, one out, and what is to be said along with it. */
final class Derivatives {

    private final Question question;
    private final Writing writing;

    private Derivatives(Question question) {
        this.question = question;
        this.writing = question.writing();
    }

    static int differentiate(Invocation invocation) {
        if (invocation.has(Option.LOGARITHMIC)) return Kinds.logarithmic(invocation);
        if (Kinds.hasSymbolicOrder(invocation)) return Kinds.nth(invocation);
        if (invocation.has(Option.JSON)) return Json.differentiate(invocation);
        var question = new Question(invocation);
        var named = question.named();
        var form = question.form();
        var formula = question.formula(invocation.formula(), named);
        var by = question.by(formula, named);
        var at = question.at();
        var steps = question.steps();
        var derivatives = new Derivatives(question);
        var slope = at.isEmpty() ? Optional.<Value>empty() : Optional.of(question.fluxion().slope(formula, by, at));
        var derivative = derivatives.told(formula, by, form, steps);
        if (steps.filter(account -> !account.isWhole()).isPresent()) return Exit.FINE;
        derivative.exceptional().forEach(points -> derivatives.tell(exception(points, derivatives.writing)));
        slope = slope.map(value -> derivative.at(at, value));
        slope.ifPresent(value -> invocation.answer(derivatives.slope(at, value)));
        int exit = slope.map(Exit::of).orElse(Exit.FINE);
        return exit == Exit.FINE && invocation.has(Option.CHECK) ? new NumericCheck(question).derivative(formula, by,
            derivative)
            : exit;
    }

    /** Where a derivative is right, and what is known elsewhere, a line each. */
    static List<String> validity(Derivative derivative, Writing writing) {
        return Stream.concat(writing.where(derivative.conditions()).stream(), derivative.exceptional().stream()
            .map(points -> exception(points, writing))).toList();
    }

    /** Writes the derivative, or its steps. */
    private Derivative told(Formula formula, List<Variable> by, Form form, Optional<Account> steps) {
        if (steps.isPresent()) return told(question.fluxion().explained(formula, by, form), form, steps.get());
        var derivative = question.fluxion().derivative(formula, by, form);
        write(derivative, form);
        return derivative;
    }

    /** Writes the steps; the last of them gives the result, unless it is too long for a line. */
    private Derivative told(Explained explained, Form form, Account account) {
        var derivative = explained.derivative();
        boolean apart = account.isWhole() && !account.leadsToAnswer(explained.derivation());
        if (!apart) question.invocation().warn(derivative.warnings());
        var told = account.of(explained.derivation(), writing);
        (question.invocation().has(Option.MARKDOWN) ? Markdown.fenced(told) : told)
            .forEach(question.invocation()::answer);
        if (apart) write(derivative, form); else if (account.isWhole()) conditions(derivative);
        return derivative;
    }

    static int simplify(Invocation invocation) {
        if (invocation.has(Option.JSON)) return Json.simplify(invocation);
        var question = new Question(invocation);
        var form = question.form();
        var by = question.named();
        var formula = question.formula(invocation.formula(), by);
        var variables = by.toArray(Variable[]::new);
        var steps = question.steps();
        var derivatives = new Derivatives(question);
        if (steps.isPresent()) derivatives.told(question.fluxion().simplification(formula, form, variables), form,
            steps.get());
        else derivatives.write(question.fluxion().simplify(formula, form, variables), form);
        return Exit.FINE;
    }

    /** The result on a line of its own; then its shared parts, and where it is right. */
    private void write(Derivative d, Form form) {
        var invocation = question.invocation();
        invocation.warn(d.warnings());
        var where = form == Form.SHARED ? d.where() : d.readable();
        String result = writing.of(where.results().getFirst());
        if (invocation.has(Option.MARKDOWN)) Markdown.fence(List.of(result)).forEach(invocation::answer);
        else invocation.answer(result);
        for (var definition : where.definitions())
            invocation.answer(Messages.text("cli.where", writing.of(definition.name()), writing.of(definition.body())));
        conditions(d);
    }

    private void conditions(Derivative d) {
        writing.where(d.conditions()).ifPresent(this::tell);
    }

    /** Writes a sentence, which behind displayed equations is a paragraph of its own. */
    private void tell(String sentence) {
        if (writing.kind() == Writing.Kind.LATEX && question.steps().isPresent()) question.invocation().answer("");
        question.invocation().answer(sentence);
    }

    /** What is known of the derivative where the formula does not give it. */
    static String exception(Exceptional points, Writing writing) {
        String where = writing.of(points.where());
        return switch (points.slope()) {
            case Known known           -> known.value().map(value -> Messages.text("cli.derivative-at", where,
                writing.of(value))).orElseGet(() -> Messages.text("cli.derivative-near", where,
                    Numbers.rounded(known.enclosure())));
            case Expressed(var value)  -> Messages.text("cli.derivative-at", where, writing.of(value));
            case Undefined _           -> Messages.text("cli.no-derivative-at", where);
            case Between(var least, var most, _) ->
                Messages.text("cli.derivative-at", where, "[" + least + ", " + most + "]");
            case Undecided _           -> Messages.text("cli.not-covered", where);
        };
    }

    private String slope(Map<Variable, Expr> at, Value value) {
        String point = at.entrySet().stream().map(e -> writing.of(e.getKey()) + " = " + writing.of(e.getValue()))
            .collect(Collectors.joining(", "));
        return switch (value) {
            case Known(_, var range, _) -> Messages.text("cli.value-at", point, Numbers.rounded(range));
            case Expressed(var known)  -> Messages.text("cli.value-at", point, writing.of(known));
            case Undefined(var reason) -> Messages.text("cli.no-value-at", point, reason);
            case Between(var least, var most, _) ->
                Messages.text("cli.value-at", point, "[" + least + ", " + most + "]");
            case Undecided(var reason) -> Messages.text("cli.undecided-at", point, reason);
        };
    }
}
