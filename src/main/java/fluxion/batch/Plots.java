package fluxion.batch;

import fluxion.Fault;
import fluxion.Formula;
import fluxion.Plotting;
import fluxion.Value;
import fluxion.expr.Expr;
import fluxion.plot.Figure;
import fluxion.plot.Mark;
import fluxion.plot.Point;
import fluxion.plot.Traits;
import fluxion.plot.Window;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A function of one variable, its derivatives and tangents, drawn; and what is on the picture, in numbers. */
final class Plots {
    private static final int HIGHEST_ORDER = 5;
    private static final int WIDTH = 720;
    private static final int HEIGHT = 480;
    private static final int SMALLEST = 200;
    private static final int LARGEST = 4_000;
    /** Where between columns it is seen whether a curve goes straight on: at no round part of the way. */
    private static final double BETWEEN = 0.382;
    /** No screen shows more digits. */
    private static final MathContext SHOWN = new MathContext(8);

    private Plots() {}

    static Answer drawn(Question question) throws BadRequest {
        var request = question.request();
        var x = question.fluxion().variable(request.text("variable"));
        var formula = question.formula("formula", List.of(x));
        var ends = window(question);
        var plotting = new Plotting(question.fluxion(), x, request.has("at") ? question.at() : Map.of());
        var plain = plotting.figure(List.of(formula), request.count("order", 1, HIGHEST_ORDER), List.of(),
            ends.map(List::getFirst), ends.map(window -> window.get(1)));
        var framed = ends.filter(window -> window.size() > 2).map(window ->
            plain.within(new Window(window.get(0), window.get(1), window.get(2), window.get(3)))).orElse(plain);
        var untouched = new ArrayList<String>();
        var tangents = tangents(plotting, formula, question.values("tangents"), untouched);
        var figure = framed;
        for (var tangent : tangents) figure = figure.with(tangent.entry());
        int width = size(request, "width", WIDTH);
        int height = size(request, "height", HEIGHT);
        var answer = request.isOn("data") ? data(figure, width, height) : image(figure, width, height);
        var shown = figure.window();
        return answer.put("window", List.of(shown.left(), shown.right(), shown.bottom(), shown.top()))
            .put("tangents", tangents.stream().map(tangent -> Map.of("at", tangent.at(), "x", tangent.point().x(),
                "value", tangent.point().y(), "slope", tangent.slope())).toList())
            .put("no-tangents", untouched)
            .put("warnings", Answers.joined(question.fluxion().warnings(), formula.warnings()));
    }

    /** A tangent that does not exist takes nothing else away. */
    private static List<Plotting.Tangent> tangents(Plotting plotting, Formula f, List<Expr> at,
            List<String> untouched) {
        var tangents = new ArrayList<Plotting.Tangent>();
        for (Expr c : at) {
            try {
                tangents.add(plotting.tangent(f, c));
            } catch (Fault none) {
                untouched.add(none.getMessage());
            }
        }
        return tangents;
    }

    private static Answer image(Figure figure, int width, int height) {
        var picture = figure.picture(width, height);
        return Answer.ok().put("svg", picture.svg()).put("frame", List.of(picture.left(), picture.right()))
            .put("curves", picture.traits().stream().map(Plots::told).toList());
    }

    /** For those who draw themselves: what may be joined, and values from column to column. */
    private static Answer data(Figure figure, int width, int height) {
        var curves = figure.traits(width, height).stream().map(traits -> {
            var told = told(traits);
            told.put("guide", traits.guide());
            told.put("strokes", traits.sketch().strokes().stream().map(Plots::flat).toList());
            told.put("dots", flat(traits.sketch().dots()));
            return told;
        }).toList();
        return Answer.ok().put("turns", figure.turns()).put("curves", curves)
            .put("samples", sampled(figure, entry -> samples(entry, figure.window(), width)))
            .put("doubts", sampled(figure, entry -> doubts(entry, figure.window(), width)));
    }

    /** Of the function and its derivative. */
    private static List<List<Double>> sampled(Figure figure, Function<Figure.Entry, List<Double>> list) {
        return figure.entries().stream().filter(entry -> !entry.guide()).limit(2).map(list).toList();
    }

    /** The values in the middle of each column; nothing where there is none. */
    private static List<Double> samples(Figure.Entry entry, Window window, int columns) {
        return IntStream.range(0, columns).mapToObj(k -> finite(at(entry, window, columns, k))).toList();
    }

    /** How far a value between two of these is from the line that joins them: there may be waves between columns. */
    private static List<Double> doubts(Figure.Entry entry, Window window, int columns) {
        return IntStream.range(0, columns).mapToObj(k -> finite(Math.abs(at(entry, window, columns, k + BETWEEN)
            - (1 - BETWEEN) * at(entry, window, columns, k) - BETWEEN * at(entry, window, columns, k + 1)))).toList();
    }

    private static double at(Figure.Entry entry, Window window, int columns, double k) {
        return entry.curve().value(window.left() + (k + 0.5) / columns * window.width());
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? brief(value) : null;
    }

    private static List<Double> flat(List<Point> points) {
        return points.stream().flatMap(point -> Stream.of(brief(point.x()), brief(point.y()))).toList();
    }

    private static Double brief(double number) {
        return new BigDecimal(number).round(SHOWN).doubleValue();
    }

    /** The ends of the horizontal axis, and those of the other if there are four; chosen if they are not given. */
    private static Optional<List<Double>> window(Question question) throws BadRequest {
        if (!question.request().has("window")) return Optional.empty();
        var ends = new ArrayList<Double>();
        for (Expr end : question.values("window"))
            if (question.fluxion().evaluate(new Formula(end, List.of()), Map.of()) instanceof Value.Known(double at,
                _, _)
                && Double.isFinite(at)) ends.add(at);
        boolean fine = (ends.size() == 2 || ends.size() == 4 && ends.get(2) < ends.get(3))
            && ends.get(0) < ends.get(1);
        if (!fine) throw BadRequest.of("no-window");
        return Optional.of(ends);
    }

    private static int size(Request request, String name, int usual) throws BadRequest {
        int size = request.count(name, usual, LARGEST);
        if (size < SMALLEST) throw BadRequest.of("no-size", name, SMALLEST, LARGEST);
        return size;
    }

    private static Map<String, Object> told(Traits traits) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", traits.name());
        told.put("asymptotes", traits.asymptotes());
        for (var kind : Mark.Kind.values())
            told.put(kind.name().toLowerCase(Locale.ROOT), traits.marks().stream().filter(mark -> mark.kind() == kind)
                .map(mark -> List.of(mark.at().x(), mark.at().y())).toList());
        return told;
    }
}
