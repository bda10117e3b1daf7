package fluxion.cli;

import fluxion.Calculus;
import fluxion.Equation;
import fluxion.Explained;
import fluxion.Formula;
import fluxion.NthNotation;
import fluxion.NthNotation.Asked;
import fluxion.Results;
import fluxion.Results.Result;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.message.Messages;
import fluxion.print.Printer;
import fluxion.print.Writing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Derivatives with several results or a name of their own: what they need is read, the results are written. */
final class Kinds {
    private final Invocation invocation;
    private final Question question;
    /** The request, if it is to be answered in JSON. */
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** Whether the results stand in a text, so that LaTeX must be set off from it. */
    private boolean displayed;

    Kinds(Invocation invocation) {
        this.invocation = invocation;
        this.question = new Question(invocation);
    }

    static int implicit(Invocation invocation) {
        var kinds = new Kinds(invocation);
        String text = invocation.formula();
        var named = kinds.question.named();
        var f = kinds.question.equation(text, named);
        var y = kinds.question.variable(Option.OF).orElseGet(() -> kinds.other(f, named));
        var x = named.isEmpty() ? kinds.other(f, List.of(y)) : named.getFirst();
        kinds.fields.putAll(Map.of("variable", x.name(), "of", y.name(), "order", kinds.question.order()));
        var steps = kinds.question.steps().filter(_ -> !invocation.has(Option.JSON));
        if (steps.isPresent()) {
            kinds.bothSides(f, x, y, steps.get());
            if (!steps.get().isWhole()) return Exit.FINE;
        }
        return kinds.answered("implicit", text, () -> kinds.calculus().implicit(f, x, y, kinds.question.order()));
    }

    private boolean isLatex() {
        return question.writing().kind() == Writing.Kind.LATEX;
    }

    /** How both sides are differentiated, y being a function of x; and then what was found, again and again. */
    private void bothSides(Formula f, Variable x, Variable y, Account account) {
        var fluxion = question.fluxion().given(y.name() + " = " + y.name() + "(" + x.name() + ")");
        tell(fluxion.explained(f, List.of(x), question.form()), account);
        if (!account.isWhole()) return;
        String slope = isLatex() ? "$" + Printer.latex(y) + "'$" : y.name() + "'";
        invocation.answer(Messages.text("cli.solved", slope));
        displayed = isLatex();
        if (question.order() == 1) return;
        var results = calculus().implicit(f, x, y, question.order()).results();
        for (Result result : results.subList(0, results.size() - 1)) {
            write(result);
            tell(fluxion.explained(new Formula(result.expr(), List.of()), List.of(x), question.form()), account);
            invocation.answer(Messages.text("cli.slope-put-in", slope));
        }
    }

    private void tell(Explained explained, Account account) {
        account.of(explained.derivation(), question.writing()).forEach(invocation::answer);
    }

    static int parametric(Invocation invocation) {
        var kinds = new Kinds(invocation);
        if (invocation.words().size() != 2) throw Problem.of("two-coordinates");
        var both = kinds.question.formulas(invocation.words(), kinds.question.named());
        var t = kinds.question.byAll(both, kinds.question.named());
        if (t.size() > 1) throw Problem.of("one-parameter", Question.names(t));
        kinds.fields.putAll(Map.of("variable", t.getFirst().name(), "order", kinds.question.order(), "formulas",
            invocation.words()));
        return kinds.answered("parametric", "", () -> kinds.calculus().parametric(both.getFirst(), both.getLast(),
            t.getFirst(), kinds.question.order()));
    }

    /** Whether the order of the derivative is a letter, in {@code --order} or in the formula itself. */
    static boolean hasSymbolicOrder(Invocation invocation) {
        return invocation.text(Option.ORDER).map(order -> !order.isEmpty() && Character.isLetter(order.charAt(0)))
            .orElseGet(() -> invocation.words().size() == 1
                && NthNotation.of(invocation.words().getFirst()).isPresent());
    }

    static int nth(Invocation invocation) {
        alone(invocation, Option.ORDER.flag() + " n");
        var kinds = new Kinds(invocation);
        var question = kinds.question;
        String text = invocation.formula();
        var named = question.named();
        var notation = NthNotation.of(text);
        if (invocation.has(Option.ORDER) && notation.isPresent()) throw Problem.of("order-twice");
        var read = question.formula(notation.map(NthNotation::first).orElse(text), named);
        var asked = notation.map(_ -> NthNotation.asked(read).orElseThrow(() -> Problem.of("order-within")))
            .orElseGet(() -> new Asked(read, named.size() == 1 ? named.getFirst() : question.only(read)));
        if (named.size() > 1 || !named.isEmpty() && named.getFirst() != asked.by()) throw Problem.of("order-of-many");
        var n = notation.isPresent() ? Exprs.variable(notation.get().order())
            : question.variable(Option.ORDER).orElseThrow();
        kinds.fields.putAll(notation.isPresent() ? Map.of() : Map.of("variable", asked.by().name(), "order", n.name()));
        return kinds.answered("nth-derivative", text, () -> kinds.calculus().nth(asked.formula(), asked.by(), n));
    }

    /** {@code diff --logarithmic} */
    static int logarithmic(Invocation invocation) {
        if (invocation.has(Option.ORDER)) throw Problem.of("logarithmic-once");
        alone(invocation, Option.LOGARITHMIC.flag());
        var kinds = new Kinds(invocation);
        return kinds.ofOne("logarithmic-derivative", kinds.calculus()::logarithmic);
    }

    /** What only an ordinary derivative has is refused, not passed over. */
    private static void alone(Invocation invocation, String kind) {
        for (Option other : List.of(Option.AT, Option.STEPS, Option.CHECK))
            if (invocation.has(other)) throw Problem.of("not-together", kind, other.flag());
    }

    static int inverse(Invocation invocation) {
        var kinds = new Kinds(invocation);
        int order = kinds.question.order();
        kinds.fields.put("order", order);
        return kinds.ofOne("inverse", (f, x) -> kinds.calculus().inverse(f, x, order));
    }

    /** A formula and one variable of it. */
    private int ofOne(String task, BiFunction<Formula, Variable, Results> asked) {
        String text = invocation.formula();
        var named = question.named();
        var f = question.formula(text, named);
        if (named.size() > 1) throw Problem.of("one-variable");
        var x = named.isEmpty() ? question.only(f) : named.getFirst();
        fields.put("variable", x.name());
        return answered(task, text, () -> asked.apply(f, x));
    }

    static int taylor(Invocation invocation) {
        var kinds = new Kinds(invocation);
        return kinds.expanded("taylor", (f, at) -> kinds.calculus().taylor(f, at, kinds.question.order()),
            Map.of("order", kinds.question.order()));
    }

    static int tangent(Invocation invocation) {
        var kinds = new Kinds(invocation);
        boolean equation = !invocation.words().isEmpty() && !Equation.sides(invocation.words().getFirst()).isEmpty();
        return kinds.expanded("tangent", equation ? kinds.calculus()::touching : kinds.calculus()::tangent, Map.of());
    }

    /** About the point that is given, or 0 for the only variable. */
    private int expanded(String task, BiFunction<Formula, Map<Variable, Expr>, Results> asked,
        Map<String, Object> own) {
        String text = invocation.formula();
        var f = question.equation(text, question.named());
        var at = question.at();
        if (at.isEmpty() && question.variables(f).size() > 1)
            throw Problem.of("no-point", Question.names(question.variables(f)));
        var point = at.isEmpty() ? Map.<Variable, Expr>of(question.only(f), Exprs.ZERO) : at;
        var values = new LinkedHashMap<String, String>();
        point.forEach((x, value) -> values.put(x.name(), Printer.text(value)));
        fields.put("at", values);
        fields.putAll(own);
        return answered(task, text, () -> asked.apply(f, point));
    }

    Calculus calculus() {
        return question.fluxion().calculus(question.form());
    }

    Question question() {
        return question;
    }

    /** Adds a field of the request. */
    void put(String field, Object value) {
        fields.put(field, value);
    }

    /** The only variable of the formula besides those that are named. */
    private Variable other(Formula f, List<Variable> named) {
        var rest = question.variables(f).stream().filter(x -> !named.contains(x)).toList();
        if (named.size() != 1 || rest.size() != 1) throw Problem.of("which-of", Question.names(question.variables(f)));
        return rest.getFirst();
    }

    /** Asks, and writes a line for each result; then where they are right, and what else is to be said. */
    int answered(String task, String formula, Supplier<Results> asked) {
        if (!formula.isEmpty()) fields.put("formula", formula);
        if (invocation.has(Option.JSON))
            return Json.kind(invocation, task, fields, formula.isEmpty() ? invocation.words().getFirst() : formula);
        var results = asked.get();
        invocation.warn(results.warnings());
        for (Result result : results.results()) results.letters().in(() -> { write(result); return result; });
        question.writing().where(results.conditions()).ifPresent(invocation::answer);
        results.remarks().forEach(invocation::answer);
        return Exit.FINE;
    }

    private void write(Result result) {
        String right = question.writing().of(result.expr());
        String line = isLatex() ? result.label().latex() + " = " + right : result.label().text() + ": " + right;
        invocation.answer(displayed ? "\\[" + line + "\\]" : line);
    }
}
