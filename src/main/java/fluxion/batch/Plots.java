package fluxion.batch;

import fluxion.Formula;
import fluxion.Plotting;
import fluxion.Value;
import fluxion.expr.Expr;
import fluxion.plot.Mark;
import fluxion.plot.Traits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A function of one variable, its derivatives and tangents, drawn; and what is on the picture, in numbers. */
final class Plots {
    private static final int HIGHEST_ORDER = 5;
    private static final int WIDTH = 720;
    private static final int HEIGHT = 480;
    private static final int SMALLEST = 200;
    private static final int LARGEST = 4_000;

    private Plots() {}

    static Answer drawn(Question question) throws BadRequest {
        var request = question.request();
        var x = question.fluxion().variable(request.text("variable"));
        var formula = question.formula("formula", List.of(x));
        var window = window(question);
        var figure = new Plotting(question.fluxion(), x, request.has("at") ? question.at() : Map.of()).figure(
            List.of(formula), request.count("order", 1, HIGHEST_ORDER), question.values("tangents"),
            window.map(List::getFirst), window.map(List::getLast));
        var picture = figure.picture(size(request, "width", WIDTH), size(request, "height", HEIGHT));
        var shown = figure.window();
        return Answer.ok().put("svg", picture.svg())
            .put("window", List.of(shown.left(), shown.right(), shown.bottom(), shown.top()))
            .put("frame", List.of(picture.left(), picture.right()))
            .put("curves", picture.traits().stream().map(Plots::told).toList())
            .put("warnings", Answers.joined(question.fluxion().warnings(), formula.warnings()));
    }

    /** The ends of the horizontal axis; chosen if they are not given. */
    private static Optional<List<Double>> window(Question question) throws BadRequest {
        if (!question.request().has("window")) return Optional.empty();
        var ends = new ArrayList<Double>();
        for (Expr end : question.values("window"))
            if (question.fluxion().evaluate(new Formula(end, List.of()), Map.of()) instanceof Value.Known(double at, _)
                && Double.isFinite(at)) ends.add(at);
        if (ends.size() != 2 || !(ends.getFirst() < ends.getLast())) throw BadRequest.of("no-window");
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
