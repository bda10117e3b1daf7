package fluxion.batch;

import fluxion.Judgement;
import fluxion.document.Document;
import fluxion.document.DocumentCheck;
import fluxion.document.Format;
import fluxion.document.Patience;
import fluxion.document.Step;
import fluxion.document.Step.Outcome;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers about derivations: one step after another, each with its place and its verdict. */
final class Derivations {
    /** The part of the time that judging may take. */
    private static final double JUDGING = 0.8;

    private Derivations() {}

    static Answer checked(Question question) throws BadRequest {
        var request = question.request();
        boolean lines = request.has("lines");
        if (lines == request.has("document"))
            throw BadRequest.of(lines ? "one-of" : "one-missing", "lines", "document");
        var format = lines ? Format.SHEET : format(request);
        var source = new Source(lines ? "lines" : "document", lines ? String.join("\n", request.texts("lines"))
            : request.text("document"));
        var document = Document.of(source, format);
        var steps = DocumentCheck.check(document, question.fluxion().context(),
            request.optionalText("macros").map(LatexMacros::in).orElse(LatexMacros.NONE),
            Patience.all(Question.seconds(request) * JUDGING));
        return Answer.ok().put("steps", steps.stream().map(step -> fields(step, document)).toList())
            .put("warnings", question.fluxion().warnings());
    }

    private static Format format(Request request) throws BadRequest {
        String label = request.optionalText("format").orElse("markdown");
        return Format.labelled(label).orElseThrow(() -> BadRequest.of("no-format", label));
    }

    private static Map<String, Object> fields(Step step, Document document) {
        var fields = new LinkedHashMap<String, Object>();
        var section = document.at(step.span().from());
        if (!section.label().isEmpty()) fields.put("section", section.label());
        fields.put("line", section.line(step.span().from()));
        fields.put("column", section.column(step.span().from()));
        fields.put("span", List.of(step.span().from(), step.span().to()));
        fields.put("source", step.source());
        switch (step.outcome()) {
            case Outcome.Judged(var link, var claim, var verdict, var notes, var correction) -> {
                sides(fields, link);
                Judgements.judged(Answer.ok(), Judgement.of(claim, verdict, notes)).fields().forEach((name, value) ->
                    fields.put(name.equals("left") || name.equals("right") ? name + "-enclosure" : name, value));
                if (!notes.isEmpty()) fields.put("notes", notes);
                correction.expected().ifPresent(right -> fields.put("expected", right));
                correction.mistake().ifPresent(mistake -> fields.put("mistake", mistake.kind().label()));
                correction.mistake().ifPresent(mistake -> fields.put("remark", mistake.sentence()));
            }
            case Outcome.NoAnswer(var link, var why) -> {
                sides(fields, link);
                fields.put("evidence", Map.of("reason", why));
            }
            case Outcome.NotJudged(var link, var why) -> {
                sides(fields, link);
                fields.put("notes", List.of(why));
            }
            case Outcome.Unreadable(var whole) -> fields.put("error",
                error(section.in(whole)));
            case Outcome.Remark(_, var why) -> why.ifPresent(reason -> fields.put("notes", List.of(reason)));
            case Outcome.Defined _, Outcome.Mention _, Outcome.Value _ -> { }
        }
        fields.put("verdict", step.outcome().word());
        fields.put("warnings", step.warnings().stream().map(Diagnostic::message).toList());
        return fields;
    }

    private static Object error(Diagnostic error) {
        return Answer.error(error.code().label(), error.message(),
            Optional.of(List.of(error.span().from(), error.span().to())), error.hint());
    }

    /** The sign between the sides is said where it is not that of equality. */
    private static void sides(Map<String, Object> fields, Step.Link link) {
        fields.put("left", link.left());
        fields.put("right", link.right());
        if (!link.sign().equals("=")) fields.put("relation", link.sign());
    }
}
