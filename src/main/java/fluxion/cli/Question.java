package fluxion.cli;

import fluxion.Equation;
import fluxion.Fluxion;
import fluxion.Form;
import fluxion.Formula;
import fluxion.Inputs;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.message.Messages;
import fluxion.print.Style;
import fluxion.print.Target;
import fluxion.print.Writing;
import fluxion.syntax.Dialect;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Reading.Unread;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Source;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a command asks of the engine: the options that set the scene are read, formulas are read in it. */
final class Question {
    private static final List<Variable> AXES = Stream.of("x", "y", "z").map(Exprs::variable).toList();
    private static final int HIGHEST_ORDER = 1_000;
    /** So many variables are proposed. */
    private static final int MANY = 5;

    private final Invocation invocation;
    private final Fluxion fluxion;

    Question(Invocation invocation) {
        this.invocation = invocation;
        var started = Fluxion.create();
        if (invocation.has(Option.DECIMAL_COMMA)) started = started.withDecimalComma();
        if (invocation.has(Option.STRICT)) started = started.strictly();
        started = started.in(dialect());
        if (invocation.timeout().isPresent()) started = started.within(invocation.timeout().getAsDouble());
        fluxion = started.in(new Sheets(invocation, options()).context());
    }

    Invocation invocation() {
        return invocation;
    }

    Fluxion fluxion() {
        return fluxion;
    }

    /** The syntax asked for; else LaTeX where there is a backslash. */
    Syntax syntax(String text) {
        return switch (invocation.text(Option.FROM).orElse("")) {
            case ""      -> Syntax.of(text);
            case "text"  -> Syntax.TEXT;
            case "latex" -> Syntax.LATEX;
            case String other -> throw Problem.of("no-syntax", other);
        };
    }

    ReadingOptions options() {
        var options = ReadingOptions.DEFAULT.in(dialect());
        if (invocation.has(Option.STRICT)) options = options.strictly();
        return invocation.has(Option.DECIMAL_COMMA) ? options.withDecimalComma() : options;
    }

    private Dialect dialect() {
        String label = invocation.text(Option.DIALECT).orElse(Dialect.FLUXION.label());
        return Dialect.labelled(label).orElseThrow(() -> Problem.of("no-dialect", label));
    }

    /** Reads a formula; doubts are said at once. */
    Formula formula(String text, List<Variable> asked) {
        return formula(text, asked, options());
    }

    /** Reads formulas of one question: a name that stands alone in one of them is a variable in all. */
    List<Formula> formulas(List<String> texts, List<Variable> asked) {
        var options = Reader.beside(options(), texts, syntax(texts.getFirst()));
        var formulas = new ArrayList<Formula>();
        for (String text : texts) formulas.add(formula(text, asked, options));
        return formulas;
    }

    private Formula formula(String text, List<Variable> asked, ReadingOptions given) {
        var source = Source.of(text);
        var options = given;
        options = options.by(asked.stream().map(Variable::name).toList());
        return switch (Reader.formula(source, syntax(text), fluxion.context(), options)) {
            case Read<Expr>(var formula, var doubts) -> {
                if (!doubts.isEmpty()
                    && !invocation.has(Option.JSON)) invocation.say(new Report(invocation.colourful()).of(source,
                    doubts));
                yield new Formula(formula, List.of());
            }
            case Unread<Expr>(var errors) -> throw new Unreadable(source, errors);
        };
    }

    /** Reads an equation as what it says is 0, or a formula that is to be 0. */
    Formula equation(String text, List<Variable> asked) {
        var sides = Equation.sides(text);
        if (sides.isEmpty()) return formula(text, asked);
        var both = formulas(sides, asked);
        return Equation.between(both.getFirst(), both.getLast());
    }

    /** How often, from once on. */
    int order() {
        return invocation.count(Option.ORDER, 1, 1, HIGHEST_ORDER);
    }

    /** The variable in an option, if it is given. */
    Optional<Variable> variable(Option option) {
        return invocation.text(option).map(this::variable);
    }

    /** The variables named by {@code --by}, in the order given. */
    List<Variable> named() {
        return invocation.list(Option.BY).stream().map(this::variable).toList();
    }

    private Variable variable(String text) {
        return fluxion.reading(Syntax.of(text)).variable(text);
    }

    /** What the formula is differentiated by: as named, or by its only variable; again as often as the order says. */
    List<Variable> by(Formula f, List<Variable> named) {
        int order = invocation.count(Option.ORDER, 1, 0, HIGHEST_ORDER);
        if (named.size() > 1) {
            if (invocation.has(Option.ORDER)) throw Problem.of("order-of-many");
            return named;
        }
        var by = new ArrayList<Variable>();
        if (order > 0) for (Variable x : named.isEmpty() ? List.of(only(f)) : named) for (int k = 0; k < order;
            k++) by.add(x);
        return by;
    }

    /** The only variable. */
    Variable only(Formula f) {
        var variables = variables(f);
        if (variables.isEmpty()) throw Problem.of("no-variable");
        if (variables.size() > 1) throw Problem.of("which-variable", names(variables),
            variables.stream().limit(MANY).map(x -> "--by " + x.name()).collect(Collectors.joining(", or ")));
        invocation.say(Messages.text("cli.by", variables.getFirst().name()) + "\n");
        return variables.getFirst();
    }

    /** As named, or by all variables of the formulas. */
    List<Variable> byAll(List<Formula> formulas, List<Variable> named) {
        if (!named.isEmpty()) return named;
        var variables = formulas.stream().flatMap(f -> variables(f).stream()).distinct().toList();
        if (variables.isEmpty()) throw Problem.of("no-variable");
        return told(variables);
    }

    /** The axes of a field, in the order of their names: (y, -x) is a field over x, y. */
    List<Variable> axes(List<Formula> components) {
        var found = components.stream().flatMap(f -> variables(f).stream()).distinct()
            .sorted(Comparator.comparing(Variable::name)).toList();
        if (!AXES.containsAll(found)) return told(found);
        int last = found.stream().mapToInt(AXES::indexOf).max().orElse(0);
        return told(AXES.subList(0, Math.max(last + 1, Math.min(components.size(), AXES.size()))));
    }

    private List<Variable> told(List<Variable> variables) {
        invocation.say(Messages.text("cli.by", names(variables)) + "\n");
        return variables;
    }

    static String names(List<Variable> variables) {
        return variables.stream().map(Variable::name).collect(Collectors.joining(", "));
    }

    /** Those behind the names that are defined, without those declared constant. */
    List<Variable> variables(Formula f) {
        return Inputs.of(fluxion, f);
    }

    Form form() {
        String label = invocation.text(Option.FORM).orElse("simplified");
        return Form.labelled(label).orElseThrow(() -> Problem.of("no-form", label));
    }

    /** What is to be told about the steps. */
    Optional<Account> steps() {
        return invocation.text(Option.STEPS).map(label -> Account.labelled(label)
            .orElseThrow(() -> Problem.of("no-steps", label)));
    }

    /** The values in {@code --at x=1/3,y=2}. */
    Map<Variable, Expr> at() {
        var values = new LinkedHashMap<Variable, Expr>();
        for (String item : invocation.values()) {
            var sides = Question.value(invocation, item);
            if (values.put(variable(sides.getFirst()), formula(sides.getLast(), List.of()).expr()) != null)
                throw Problem.of("two-values", sides.getFirst());
        }
        return values;
    }

    /** The two sides of {@code x=1/3}. */
    static List<String> value(Invocation invocation, String item) {
        var sides = Equation.sides(item);
        boolean comma = invocation.has(Option.DECIMAL_COMMA);
        if (sides.isEmpty()) throw Problem.of(comma ? "no-value-given-comma" : "no-value-given", item);
        return sides;
    }

    /** The notation asked for by name. */
    private Target target() {
        if (List.of(Option.LATEX, Option.MARKDOWN, Option.STYLE, Option.UNICODE).stream().anyMatch(invocation::has))
            throw Problem.of("two-notations");
        String label = invocation.text(Option.TO).orElseThrow();
        return Target.labelled(label).orElseThrow(() -> Problem.of("no-notation", Target.labels(), label));
    }

    Writing writing() {
        if (invocation.has(Option.TO)) return Writing.in(target());
        if (invocation.has(Option.LATEX) || invocation.has(Option.STYLE) || invocation.has(Option.MARKDOWN))
            return new Writing(Writing.Kind.LATEX, new Style(invocation.list(Option.STYLE).stream().map(label ->
                Style.labelled(label).orElseThrow(() -> Problem.of("no-style", Style.labels(), label)))
                .collect(Collectors.toSet())));
        return invocation.has(Option.UNICODE) ? Writing.UNICODE : Writing.TEXT;
    }
}
