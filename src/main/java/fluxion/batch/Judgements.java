package fluxion.batch;

import fluxion.Formula;
import fluxion.Judgement;
import fluxion.Value;
import fluxion.numeric.Estimate;
import fluxion.numeric.GradientCheck;
import fluxion.numeric.GradientCheck.Agreement;
import fluxion.print.Printer;
import fluxion.verify.Bounds;
import fluxion.verify.Certifier.Certified;
import fluxion.verify.Mistake;
import fluxion.verify.Verdict;
import fluxion.verify.Verdict.Conditional;
import fluxion.verify.Verdict.Proved;
import fluxion.verify.Verdict.Refuted;
import fluxion.verify.Verdict.Undecided;
import fluxion.verify.Verdict;
import fluxion.verify.Witness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers with verdicts. */
final class Judgements {
    private Judgements() {}

    static Answer compared(Question question) throws BadRequest {
        var sides = question.together(List.of("left", "right"), List.of());
        var judgement = question.fluxion().compare(sides.getFirst(), sides.getLast());
        var answer = judged(Answer.ok(), judgement).put("warnings", judgement.warnings());
        return question.request().isOn("certificate") && isDecided(judgement) ? certified(answer,
            question.fluxion().certificate(sides.getFirst(), sides.getLast(), judgement)) : answer;
    }

    static Answer derivativeChecked(Question question) throws BadRequest {
        var by = question.by();
        var formulas = question.together(List.of("formula", "claimed"), by);
        var check = question.fluxion().checkDerivative(formulas.getFirst(), by, formulas.getLast());
        var answer = judged(Answer.ok(), check.judgement())
            .put("expected", check.expected().text())
            .put("conditions", Answers.texts(check.expected().conditions()))
            .put("mistake", check.mistake().map(mistake -> mistake.kind().label()))
            .put("remark", check.mistake().map(Mistake::sentence))
            .put("warnings", check.judgement().warnings());
        return question.request().isOn("certificate") && isDecided(check.judgement()) ? certified(answer,
            question.fluxion().certificate(formulas.getFirst(), by, formulas.getLast(), check.judgement())) : answer;
    }

    private static boolean isDecided(Judgement judgement) {
        return !(judgement.verdict() instanceof Undecided);
    }

    /** With a certificate, or the reason why there is none. */
    private static Answer certified(Answer answer, Certified certified) {
        return switch (certified) {
            case Certified.Written(var certificate) -> answer.put("certificate", Certificates.fields(certificate));
            case Certified.Without(var reason)      -> answer.put("no-certificate", reason);
        };
    }

    /** What every verdict comes with. */
    static Answer judged(Answer answer, Judgement judgement) {
        answer.put("verdict", judgement.word());
        switch (judgement.verdict()) {
            case Proved(var method)                 -> answer.put("proof", label(method));
            case Conditional(var where, var witness) ->
                witnessed(answer.put("condition", Printer.text(where)).put("condition-latex", Printer.latex(where)),
                    witness);
            case Refuted(var witness)               -> witnessed(answer, witness);
            case Undecided(var reason, var evidence) -> answer.put("evidence", evidence(reason, evidence));
        }
        return answer.put("domain", judgement.domain());
    }

    /** When the time is over, and no verdict found. */
    static Answer late() {
        var nothing = new Verdict.Evidence(0, 0, Optional.empty(), Optional.empty());
        return Answer.ok().put("verdict", "undecided").put("evidence", evidence(Verdict.Reason.TOO_LARGE, nothing))
            .put("domain", List.of());
    }

    private static void witnessed(Answer answer, Witness witness) {
        int digits = witness.digits(Answers.DIGITS);
        answer.put("witness", point(witness)).put("left", bounds(witness.left(), digits))
            .put("right", bounds(witness.right(), digits));
    }

    private static Map<String, Object> point(Witness witness) {
        var point = new LinkedHashMap<String, Object>();
        witness.point().forEach((x, value) -> point.put(x.name(), value.toString()));
        return point;
    }

    private static List<String> bounds(Bounds bounds, int digits) {
        return List.of(bounds.below(digits).toString(), bounds.above(digits).toString());
    }

    private static Map<String, Object> evidence(Verdict.Reason reason, Verdict.Evidence evidence) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("reason", label(reason));
        fields.put("agreeing", evidence.agreeing());
        fields.put("differing", evidence.differing());
        evidence.holdsIf().ifPresent(condition -> fields.put("holds-if", Printer.text(condition)));
        evidence.witness().ifPresent(witness -> fields.put("witness", point(witness)));
        return fields;
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Answer gradientChecked(Question question) throws BadRequest {
        var by = question.variables();
        var formula = question.formula("formula", by);
        var at = question.at();
        var components = question.fluxion().gradientCheck(formula, by, at);
        var symbolic = new ArrayList<Map<String, Object>>();
        for (int k = 0; k < by.size(); k++) {              // a formula may have a value where there is no derivative
            boolean none = question.fluxion().slope(formula, List.of(by.get(k)), at) instanceof Value.Undefined;
            symbolic.add(none ? Map.of() : estimate(components.get(k).symbolic()));
        }
        return Answer.ok().put("agrees", agree(components))
            .put("symbolic", symbolic)
            .put("numeric", components.stream().map(c -> estimate(c.numeric())).toList())
            .put("agreement", components.stream().map(GradientCheck.Component::agreement).map(Judgements::label)
                .toList())
            .put("warnings", Answers.joined(Answers.joined(question.fluxion().warnings(), formula.warnings()),
                missing(question, formula, components)));
    }

    /** Whether all do; empty if the numerical errors are too large to say, and nothing differs. */
    private static Optional<Boolean> agree(List<GradientCheck.Component> components) {
        var found = components.stream().map(GradientCheck.Component::agreement).collect(Collectors.toSet());
        boolean open = found.contains(Agreement.INCONCLUSIVE) && Set.of(Agreement.INCONCLUSIVE, Agreement.AGREES)
            .containsAll(found);
        return open ? Optional.empty() : Optional.of(Set.of(Agreement.AGREES).containsAll(found));
    }

    /** Why derivatives do not exist, by variable. */
    private static List<String> missing(Question question, Formula f, List<GradientCheck.Component> components)
            throws BadRequest {
        var reasons = new ArrayList<String>();
        for (var component : components)
            if (component.agreement() == Agreement.UNDEFINED
                && question.fluxion().slope(f, List.of(component.variable()), question.at())
                    instanceof Value.Undefined(var reason))
                reasons.add(component.variable().name() + ": " + reason);
        return reasons;
    }

    /** {@code {"value": 1, "error": 1e-12}}; empty where nothing is known. */
    private static Map<String, Object> estimate(Estimate estimate) {
        if (!Double.isFinite(estimate.value()) || !Double.isFinite(estimate.error())) return Map.of();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("value", estimate.value());
        fields.put("error", estimate.error());
        return fields;
    }
}
