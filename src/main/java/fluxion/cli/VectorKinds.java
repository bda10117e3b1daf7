package fluxion.cli;

import fluxion.Calculus;
import fluxion.Formula;
import fluxion.Results;
import fluxion.expr.Expr.Variable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Differentials, derivatives along vectors, and derivatives of vector fields. */
final class VectorKinds {
    /** Of these the components belong to axes, in their order. */
    private static final Set<Command> FIELDS = EnumSet.of(Command.DIVERGENCE, Command.CURL);

    private VectorKinds() {}

    /** What is asked of the formulas, by these variables and along this vector. */
    @FunctionalInterface
    private interface Asked {
        Results of(Calculus calculus, List<Formula> f, List<Variable> by, List<Formula> along);
    }

    static int differential(Invocation invocation) {
        return answered(invocation, "differential", (calculus, f, by, _) ->
            calculus.differential(f.getFirst(), by));
    }

    static int directional(Invocation invocation) {
        return answered(invocation, "directional", (calculus, f, by, v) ->
            calculus.directional(f.getFirst(), by, v, invocation.has(Option.UNIT)));
    }

    static int divergence(Invocation invocation) {
        return answered(invocation, "divergence", (calculus, f, by, _) -> calculus.divergence(f, by));
    }

    static int curl(Invocation invocation) {
        return answered(invocation, "curl", (calculus, f, by, _) -> calculus.curl(f, by));
    }

    static int laplacian(Invocation invocation) {
        return answered(invocation, "laplacian", (calculus, f, by, _) -> calculus.laplacian(f.getFirst(), by));
    }

    static int critical(Invocation invocation) {
        return answered(invocation, "critical-points", (calculus, f, by, _) -> calculus.critical(f.getFirst(), by));
    }

    static int jvp(Invocation invocation) {
        return answered(invocation, "jvp", Calculus::jvp);
    }

    static int vjp(Invocation invocation) {
        return answered(invocation, "vjp", Calculus::vjp);
    }

    private static int answered(Invocation invocation, String task, Asked asked) {
        var kinds = new Kinds(invocation);
        var question = kinds.question();
        boolean one = invocation.command().most() == 1;
        var texts = one || invocation.words().isEmpty() ? List.of(invocation.formula()) : invocation.words();
        boolean needed = invocation.command().options().contains(Option.ALONG);
        var vector = needed ? invocation.list(Option.ALONG) : List.<String>of();
        if (needed && vector.isEmpty()) throw Problem.of("no-vector");
        var named = question.named();
        var read = question.formulas(Stream.concat(texts.stream(), vector.stream()).toList(), named);
        var formulas = read.subList(0, texts.size());
        boolean field = FIELDS.contains(invocation.command()) && named.isEmpty();
        var by = field ? question.axes(formulas) : question.byAll(formulas, named);
        kinds.put("variables", by.stream().map(Variable::name).toList());
        if (needed) kinds.put("along", vector);
        if (invocation.has(Option.UNIT)) kinds.put("unit", true);
        if (!one) kinds.put("formulas", texts);
        return kinds.answered(task, one ? texts.getFirst() : "", () -> asked.of(kinds.calculus(), formulas, by,
            read.subList(texts.size(), read.size())));
    }
}
