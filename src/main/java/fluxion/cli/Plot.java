package fluxion.cli;

import fluxion.Formula;
import fluxion.Plotting;
import fluxion.Value;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.plot.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code plot}: functions of one variable, their derivatives and tangents, as a picture. */
final class Plot {
    private static final int HIGHEST_ORDER = 5;
    private static final int WIDTH = 720;
    private static final int HEIGHT = 480;
    /** Letters of a picture on a terminal. */
    private static final int COLUMNS = 66;
    private static final int ROWS = 18;
    private static final int SMALLEST = 200;
    private static final int LARGEST = 4_000;
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");

    private final Invocation invocation;
    private final Question question;

    private Plot(Invocation invocation) {
        this.invocation = invocation;
        this.question = new Question(invocation);
    }

    static int run(Invocation invocation) {
        return new Plot(invocation).run();
    }

    private int run() {
        var named = question.named();
        var formulas = invocation.words().size() > 1 ? question.formulas(invocation.words(), named)
            : List.of(question.formula(invocation.formula(), named));
        var at = question.at();
        var window = window();
        int[] size = size();
        var touching = invocation.list(Option.TANGENT).stream().map(this::number).toList();
        var figure = new Plotting(question.fluxion(), variable(formulas, named, at), at).figure(formulas,
            invocation.count(Option.ORDER, 0, 0, HIGHEST_ORDER), touching, window.map(List::getFirst),
            window.map(List::getLast));
        write(figure, size[0], size[1]);
        return Exit.FINE;
    }

    /** To the files that are named; without one, it is drawn on a terminal, and else the image's text the answer. */
    private void write(Figure figure, int width, int height) {
        var svg = invocation.text(Option.SVG);
        var png = invocation.text(Option.PNG);
        svg.ifPresent(name -> Output.file(name, figure.svg(width, height)));
        png.ifPresent(name -> Output.file(name, figure.png(width, height)));
        if (svg.isPresent() || png.isPresent()) return;
        boolean terminal = invocation.console().terminal().getAsBoolean();
        (terminal ? figure.braille(COLUMNS, ROWS) : figure.svg(width, height)).lines().forEach(invocation::answer);
    }

    /** As named, or the only one without a value; a constant is drawn over x. */
    private Variable variable(List<Formula> formulas, List<Variable> named, Map<Variable, Expr> at) {
        if (named.size() > 1) throw Problem.of("one-variable");
        if (!named.isEmpty()) return named.getFirst();
        var open = formulas.stream().flatMap(f -> question.variables(f).stream()).distinct()
            .filter(x -> !at.containsKey(x)).toList();
        if (open.size() > 1) throw Problem.of("plot-variable", Question.names(open), open.getFirst().name(),
            open.getLast().name());
        return open.isEmpty() ? Exprs.variable("x") : open.getFirst();
    }

    private Expr number(String text) {
        return question.formula(text, List.of()).expr();
    }

    /** {@code --window -pi,pi} */
    private Optional<List<Double>> window() {
        return invocation.text(Option.WINDOW).map(text -> {
            var ends = List.of(text.split(invocation.has(Option.DECIMAL_COMMA) ? ";" : ",", -1)).stream()
                .map(this::value).toList();
            if (ends.size() != 2 || !(ends.getFirst() < ends.getLast())) throw Problem.of("no-window", text);
            return ends;
        });
    }

    private double value(String text) {
        var value = question.fluxion().evaluate(new Formula(number(text), List.of()), Map.of());
        if (value instanceof Value.Known(double number, _, _) && Double.isFinite(number)) return number;
        throw Problem.of("no-window", text);
    }

    private int[] size() {
        var text = invocation.text(Option.SIZE).orElse(WIDTH + "x" + HEIGHT);
        var size = SIZE.matcher(text);
        if (size.matches()) {
            int width = Integer.parseInt(size.group(1));
            int height = Integer.parseInt(size.group(2));
            if (Math.min(width, height) >= SMALLEST && Math.max(width, height) <= LARGEST)
                return new int[] {width, height};
        }
        throw Problem.of("no-size", text, SMALLEST, LARGEST);
    }
}
