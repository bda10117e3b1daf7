package fluxion.batch;

import fluxion.Calculus;
import fluxion.Formula;
import fluxion.Results;
import fluxion.expr.Expr.Variable;
import java.util.List;

/** Differentials, derivatives along vectors, and derivatives of vector fields. */
final class VectorKinds {
    private VectorKinds() {}

    /** What is asked of the formulas, by these variables. */
    @FunctionalInterface
    private interface Asked {
        Results of(Calculus calculus, List<Formula> f, List<Variable> by) throws BadRequest;
    }

    static Answer differential(Question question) throws BadRequest {
        return answer(question, (calculus, f, by) -> calculus.differential(f.getFirst(), by));
    }

    static Answer directional(Question question) throws BadRequest {
        return answer(question, (calculus, f, by) -> calculus.directional(f.getFirst(), by,
            question.list("along", by), question.request().isOn("unit")));
    }

    static Answer divergence(Question question) throws BadRequest {
        return answer(question, Calculus::divergence);
    }

    static Answer curl(Question question) throws BadRequest {
        return answer(question, Calculus::curl);
    }

    static Answer laplacian(Question question) throws BadRequest {
        return answer(question, (calculus, f, by) -> calculus.laplacian(f.getFirst(), by));
    }

    static Answer critical(Question question) throws BadRequest {
        return answer(question, (calculus, f, by) -> calculus.critical(f.getFirst(), by));
    }

    static Answer jvp(Question question) throws BadRequest {
        return answer(question, (calculus, f, by) -> calculus.jvp(f, by, question.list("along", by)));
    }

    static Answer vjp(Question question) throws BadRequest {
        return answer(question, (calculus, f, by) -> calculus.vjp(f, by, question.list("along", by)));
    }

    private static Answer answer(Question question, Asked asked) throws BadRequest {
        var by = question.variables();
        return Kinds.answer(asked.of(Kinds.calculus(question), question.formulas(by), by));
    }
}
