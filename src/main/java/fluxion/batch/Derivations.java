package fluxion.batch;

import fluxion.Asked;
import fluxion.Fault;
import fluxion.Form;
import fluxion.Judgement;
import fluxion.document.Document;
import fluxion.document.DocumentCheck;
import fluxion.document.Format;
import fluxion.document.Patience;
import fluxion.document.Pieces;
import fluxion.document.Step;
import fluxion.document.Step.Outcome;
import fluxion.print.Printer;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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
        var told = steps.stream().map(step -> fields(step, document)).toList();
        var answer = Answer.ok().put("steps", told);
        if (request.isOn("typeset")) typeset(answer, document, source, steps, told);
        return answer.put("warnings", question.fluxion().warnings());
    }

    /** What is needed to show the document: its text, if places are not those of what was sent, and its formulas. */
    private static void typeset(Answer answer, Document document, Source sent, List<Step> steps,
            List<Map<String, Object>> told) {
        if (document.format() == Format.SHEET) return;
        var pieces = new Pieces(document);
        if (!document.source().text().equals(sent.text())) answer.put("text", document.source().text());
        answer.put("formulas", pieces.places().stream().map(place -> Map.of("span", ends(place.whole()),
            "content", ends(place.content()), "displayed", place.displayed())).toList());
        int at = 0;
        for (int k : inOrder(steps)) {
            var span = steps.get(k).span();
            int from = pieces.begin(Math.clamp(at, span.from(), span.to()), span.to());
            pieces.mathml(from, span.to()).ifPresent(mathml -> told.get(k).put("mathml", mathml));
            at = Math.max(at, span.to());
        }
    }

    /** What lies within another comes behind it. */
    private static List<Integer> inOrder(List<Step> steps) {
        return IntStream.range(0, steps.size()).boxed().sorted(Comparator
            .comparingInt((Integer k) -> steps.get(k).span().from())
            .thenComparing(k -> -steps.get(k).span().to())).toList();
    }

    private static List<Integer> ends(Span span) {
        return List.of(span.from(), span.to());
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
            case Outcome.Mention(_, var question) -> {
                if (document.format() == Format.SHEET) fields.put("answer", Answers.nested(answered(question)));
            }
            case Outcome.Defined _, Outcome.Value _ -> { }
        }
        fields.put("verdict", step.outcome().word());
        fields.put("warnings", step.warnings().stream().map(Diagnostic::message).toList());
        return fields;
    }

    /** What the prompt says, too. */
    private static Answer answered(Step.Question question) {
        try {
            return Answers.result(Asked.answer(question), Form.SIMPLIFIED)
                .put("asked-latex", Printer.latex(question.formula()));
        } catch (Fault none) {
            return Answer.of(none);
        }
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
