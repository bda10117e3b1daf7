package fluxion.cli;

import fluxion.Form;
import fluxion.Formula;
import fluxion.Partials;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.message.Messages;
import fluxion.print.Writing;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code grad}, {@code jacobian}, {@code hessian}. */
final class PartialDerivatives {
    private PartialDerivatives() {}

    static int gradient(Invocation invocation) {
        if (invocation.has(Option.JSON) && invocation.has(Option.STEPS)) throw Problem.of("steps-json");
        if (invocation.has(Option.JSON)) return Json.partials(invocation, "gradient");
        var question = new Question(invocation);
        var formula = formulas(question, 1).getFirst();
        var by = question.byAll(List.of(formula), question.named());
        if (invocation.has(Option.STEPS)) return Networks.backpropagation(question, formula, by);
        return told(question, List.of(formula.expr()), by, question.fluxion().gradient(formula, by, question.form()),
            (_, k) -> "d/d" + by.get(k).name());
    }

    static int jacobian(Invocation invocation) {
        if (invocation.has(Option.JSON)) return Json.partials(invocation, "jacobian");
        var question = new Question(invocation);
        var formulas = formulas(question, Integer.MAX_VALUE);
        var by = question.byAll(formulas, question.named());
        return told(question, formulas.stream().map(Formula::expr).toList(), by,
            question.fluxion().jacobian(formulas, by, question.form()), (i, k) -> "df" + (i + 1) + "/d"
                + by.get(k).name());
    }

    static int hessian(Invocation invocation) {
        if (invocation.has(Option.JSON)) return Json.partials(invocation, "hessian");
        var question = new Question(invocation);
        var formula = formulas(question, 1).getFirst();
        var by = question.byAll(List.of(formula), question.named());
        var first = invocation.has(Option.CHECK) ? question.fluxion().gradient(formula, by, Form.SIMPLIFIED).rows()
            .getFirst() : List.<Expr>of();
        return told(question, first, by, question.fluxion().hessian(formula, by, question.form()), (i, k) ->
            second(by.get(i), by.get(k)));
    }

    /** Written, and compared with finite differences of the functions if that is asked for. */
    private static int told(Question question, List<Expr> functions, List<Variable> by, Partials partials,
        BiFunction<Integer, Integer, String> name) {
        write(question, partials.readable(), name);
        return question.invocation().has(Option.CHECK) ? new NumericCheck(question).entries(functions, by,
            partials.rows(), name) : Exit.FINE;
    }

    private static String second(Variable x, Variable y) {
        return x == y ? "d^2/d" + x.name() + "^2" : "d^2/d" + x.name() + "d" + y.name();
    }

    private static List<Formula> formulas(Question question, int most) {
        var invocation = question.invocation();
        var named = question.named();
        boolean one = most == 1 || invocation.words().size() < 2;
        return question.formulas(one ? List.of(invocation.formula()) : invocation.words(), named);
    }

    /** A line for each entry, named; then the shared parts, and where the results are right. */
    private static void write(Question question, Partials partials, BiFunction<Integer, Integer, String> name) {
        var invocation = question.invocation();
        var writing = question.writing();
        invocation.warn(partials.warnings());
        var rows = partials.shown();
        var entries = partials.entries().stream().map(row -> row.stream().map(entry ->
            Derivatives.validity(entry, writing)).toList()).toList();
        var different = entries.stream().flatMap(List::stream).distinct().toList();
        boolean matrix = writing.kind() == Writing.Kind.LATEX;
        if (matrix) invocation.answer(matrix(rows, writing));
        for (int i = 0; i < rows.size(); i++)
            for (int k = 0; k < rows.get(i).size(); k++) {
                String named = name.apply(i, k) + ": ";
                if (!matrix) invocation.answer(named + writing.of(rows.get(i).get(k)));
                if (different.size() > 1) for (String line : entries.get(i).get(k))
                    invocation.answer((matrix ? named : "    ") + line);
            }
        for (var definition : partials.where().definitions())
            invocation.answer(Messages.text("cli.where", writing.of(definition.name()), writing.of(definition.body())));
        if (different.size() < 2) different.stream().findFirst().orElseGet(() -> pooled(partials, writing))
            .forEach(invocation::answer);
    }

    /** Where all entries are right. */
    private static List<String> pooled(Partials partials, Writing writing) {
        return Stream.concat(writing.where(partials.conditions()).stream(), partials.exceptional().stream().map(where ->
            Messages.text("cli.not-covered", writing.of(where)))).toList();
    }

    private static String matrix(List<List<Expr>> rows, Writing writing) {
        return rows.stream().map(row -> row.stream().map(writing::of).collect(Collectors.joining(" & ")))
            .collect(Collectors.joining(" \\\\ ", "\\begin{pmatrix} ", " \\end{pmatrix}"));
    }
}
