package fluxion;

import fluxion.Results.Result;
import fluxion.diff.Fields;
import fluxion.diff.Gradient;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.print.Printer;
import fluxion.simplify.Simplifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Differentials, derivatives along directions, and derivatives of vector fields. */
record Vectors(Form form, Context context) {
    Results differential(Expr f, List<Variable> by) {
        var steps = by.stream().map(x -> Exprs.variable("d" + x.name())).toList();
        for (Variable step : steps) if (by.contains(step)) throw Fault.of("differential-taken", step.name());
        var gathering = new Gathering(form, context, List.of(f));
        var slopes = gathering.taken(Gradient.reverse(f, by, context));
        Expr sum = Exprs.sum(IntStream.range(0, by.size()).mapToObj(k ->
            Exprs.product(gathering.shaped(slopes.get(k)), steps.get(k))).toList());
        return gathering.results(List.of(new Result(new Label("df", "df"), sum)), List.of(), by);
    }

    Results directional(Expr f, List<Variable> by, List<Expr> along, boolean unit) {
        fits(along, by.size());
        Expr length = simple(Exprs.sqrt(Exprs.sum(along.stream().map(Exprs::square).toList())));
        if (unit && length == Exprs.ZERO) throw Fault.of("no-direction");
        var v = unit ? along.stream().map(component -> simple(Exprs.quotient(component, length))).toList() : along;
        var gathering = new Gathering(form, context, List.of(f));
        Expr slope = gathering.shaped(gathering.taken(Fields.along(f, by, v, context)));
        String shown = v.stream().map(Printer::text).collect(Collectors.joining(", "));
        return gathering.results(List.of(new Result(new Label("D_v f", "D_{v} f"), slope)),
            unit ? List.of(Condition.nonZero(length)) : List.of(), by)
            .remarking(unit ? Messages.text("engine.direction-unit", shown)
                : Messages.text("engine.direction-given", shown, Printer.text(length)));
    }

    private Expr simple(Expr e) {
        return Simplifier.simplify(e, context).expr();
    }

    Results pushed(List<Expr> f, List<Variable> by, List<Expr> v) {
        fits(v, by.size());
        var gathering = new Gathering(form, context, f);
        var names = IntStream.rangeClosed(1, f.size()).mapToObj(k -> label("J v", k + "")).toList();
        return components(gathering, gathering.taken(Fields.pushed(f, by, v, context)), names, by);
    }

    Results pulled(List<Expr> f, List<Variable> by, List<Expr> v) {
        fits(v, f.size());
        var gathering = new Gathering(form, context, f);
        var names = by.stream().map(x -> new Label("(v J)_" + x.name(), "(v^{\\mathsf T} J)_{" + Label.latex(x) + "}"))
            .toList();
        return components(gathering, gathering.taken(Fields.pulled(f, by, v, context)), names, by);
    }

    Results divergence(List<Expr> f, List<Variable> by) {
        square(f, by, Set.of());
        var gathering = new Gathering(form, context, f);
        return components(gathering, List.of(gathering.taken(Fields.divergence(f, by, context))),
            List.of(new Label("div F", "\\operatorname{div} F")), by);
    }

    Results curl(List<Expr> f, List<Variable> by) {
        square(f, by, Set.of(2, 3));
        var gathering = new Gathering(form, context, f);
        var names = by.size() == 2 ? List.of(new Label("curl F", "\\operatorname{curl} F")) : by.stream().map(x ->
            new Label("(curl F)_" + x.name(), "(\\operatorname{curl} F)_{" + Label.latex(x) + "}")).toList();
        return components(gathering, gathering.taken(Fields.curl(f, by, context)), names, by);
    }

    Results laplacian(Expr f, List<Variable> by) {
        var gathering = new Gathering(form, context, List.of(f));
        return components(gathering, List.of(gathering.taken(Fields.laplacian(f, by, context))),
            List.of(new Label("laplacian f", "\\Delta f")), by);
    }

    private static Label label(String name, String index) {
        return new Label("(" + name + ")_" + index, "(" + name + ")_{" + index + "}");
    }

    private static Results components(Gathering gathering, List<Expr> values, List<Label> names, List<Variable> by) {
        var results = new ArrayList<Result>();
        for (int k = 0; k < values.size(); k++)
            results.add(new Result(names.get(k), gathering.shaped(values.get(k))));
        return gathering.results(results, List.of(), by);
    }

    private static void fits(List<Expr> vector, int count) {
        if (vector.size() != count) throw Fault.of("vector-size", vector.size(), count);
    }

    private static void square(List<Expr> f, List<Variable> by, Set<Integer> sizes) {
        if (f.size() != by.size()) throw Fault.of("field-size", f.size(), by.size());
        if (!sizes.isEmpty() && !sizes.contains(f.size())) throw Fault.of("no-curl", f.size());
    }
}
