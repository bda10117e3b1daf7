package fluxion.document;

import fluxion.document.Step.Outcome;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.syntax.Chains;
import fluxion.syntax.Code;
import fluxion.syntax.Contexts;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Reading.Unread;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Severity;
import fluxion.syntax.Sheet;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import fluxion.syntax.Statement;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Goes through a document from top to bottom: what it defines is known from there on, every link of every chain of
 * equations is judged on its own, and what cannot be read stops nothing.
 */
public final class DocumentCheck {
    /** {@code W_2(new) = …}: a name with a word in brackets is a new value of it, not a product of letters. */
    private static final Pattern LABELLED =
        Pattern.compile("\\\\?[A-Za-z]+(_(\\w|\\{\\w+\\}))?\\s*\\((\\\\text\\{)?[A-Za-z]{3,}\\}?\\)\\s*=");

    private final Source source;
    private final Links links;
    private final List<Step> steps = new ArrayList<>();
    private final Set<Variable> used = new LinkedHashSet<>();
    private Set<String> letters = Set.of();
    private Context context;

    private DocumentCheck(Source source, Context context, double seconds) {
        this.source = source;
        this.context = context;
        this.links = new Links(source, seconds);
    }

    /**
     * The steps of the document, in its order.
     *
     * @param context what is known beforehand, from a side file for example
     * @param seconds the time that judging all links together may take
     */
    public static List<Step> check(Source source, Format format, Context context, double seconds) {
        var check = new DocumentCheck(source, context, seconds);
        switch (format) {
            case SHEET           -> check.sheet();
            case MARKDOWN, LATEX -> Markdown.fragments(source.text(), format).forEach(check::fragment);
        }
        return List.copyOf(check.steps);
    }

    private void sheet() {
        var sheet = Sheet.read(source, Syntax.TEXT, context, ReadingOptions.DEFAULT);
        letters = sheet.letters();
        for (Sheet.Line line : sheet.lines()) statement(line.span(), Syntax.TEXT, line.reading());
    }

    private void fragment(Fragment fragment) {
        switch (fragment.kind()) {
            case DECLARATION -> parts(fragment.span(), ";").forEach(this::declaration);
            case FORMULA     -> Parts.of(source.text(), fragment.span()).forEach(this::formula);
        }
    }

    private void formula(Span part) {
        if (Parts.remark(source.text(), part) == part.from()) {
            steps.add(step(part, new Outcome.Remark(text(part)), List.of()));
        } else if (LABELLED.matcher(text(part)).lookingAt()) {
            var diagnostics = Chains.read(source, part, Syntax.LATEX, context, ReadingOptions.DEFAULT).diagnostics();
            steps.add(step(part, new Outcome.Remark(text(part)),
                diagnostics.stream().filter(d -> d.code() == Code.REPAIRED).toList()));
        } else {
            statement(part, Syntax.LATEX,
                Reader.statement(source, part, Syntax.LATEX, context, ReadingOptions.DEFAULT));
        }
    }

    /** A line of a sheet in a comment; a formula there says nothing. */
    private void declaration(Span part) {
        var reading = Reader.statement(source, part, Syntax.TEXT, context, ReadingOptions.DEFAULT);
        statement(part, Syntax.TEXT, reading);
    }

    private List<Span> parts(Span whole, String separator) {
        var parts = new ArrayList<Span>();
        String text = source.text();
        for (int from = whole.from(); from < whole.to(); ) {
            int found = text.indexOf(separator, from);
            int to = found < 0 || found > whole.to() ? whole.to() : found;
            if (!text.substring(from, to).isBlank()) parts.add(new Span(from, to));
            from = to + 1;
        }
        return parts;
    }

    private void statement(Span place, Syntax syntax, Reading<Statement> reading) {
        switch (reading) {
            case Unread<Statement>(var errors) -> unread(place, syntax, errors);
            case Read<Statement>(var statement, var warnings) -> {
                switch (statement) {
                    case Statement.Definition _, Statement.FunctionDefinition _, Statement.RuleStatement _,
                        Statement.Constant _,
                         Statement.Assume _, Statement.Alias _, Statement.Depends _ ->
                        steps.add(step(place, new Outcome.Defined(text(place)), warnings));
                    case Statement.Query _ -> steps.add(step(place, new Outcome.Remark(text(place)), warnings));
                    case Statement.Claim claim -> {
                        introduce(claim);
                        chain(place, syntax);
                    }
                }
                context = Contexts.add(context, statement);
                used.addAll(variables(statement));
            }
        }
    }

    /** The names that a statement computes with: later they are no new names. */
    private static Set<Variable> variables(Statement statement) {
        var formulas = switch (statement) {
            case Statement.Definition(_, var body)          -> List.of(body);
            case Statement.Claim(var sides, _)              -> sides;
            case Statement.Query _, Statement.FunctionDefinition _, Statement.RuleStatement _, Statement.Constant _,
                 Statement.Assume _, Statement.Alias _, Statement.Depends _ -> List.<Expr>of();
        };
        var found = new LinkedHashSet<Variable>();
        for (Expr formula : formulas) found.addAll(Substitution.variables(formula));
        return found;
    }

    /** {@code y = (x + 1)^2 = x^2 + 2x + 1} with a name y of which nothing is known defines it by the second side. */
    private void introduce(Statement.Claim claim) {
        boolean introduces = claim.sides().size() > 2 && claim.relations().getFirst() == Relation.EQ
            && claim.sides().getFirst() instanceof Variable y && !context.knows(y.name()) && !used.contains(y)
            && !Substitution.contains(claim.sides().get(1), y);
        if (introduces) context = context.define((Variable) claim.sides().getFirst(), claim.sides().get(1));
    }

    /** A formula that has no meaning as a whole: its sides may have one. */
    private void unread(Span place, Syntax syntax, List<Diagnostic> errors) {
        boolean chain = Chains.read(source, place, syntax, context,
            ReadingOptions.DEFAULT, letters) instanceof Read<List<Chains.Side>>(var sides, _)
            && sides.size() > 1;
        if (chain) chain(place, syntax);
        else steps.add(step(place, new Outcome.Unreadable(first(errors)), List.of()));
    }

    private void chain(Span place, Syntax syntax) {
        switch (Chains.read(source, place, syntax, context, ReadingOptions.DEFAULT, letters)) {
            case Unread<List<Chains.Side>>(var errors)           ->
                steps.add(step(place, new Outcome.Unreadable(first(errors)), List.of()));
            case Read<List<Chains.Side>>(var sides, var repairs) -> steps.addAll(links.judged(sides, repairs, context));
        }
    }

    private Step step(Span place, Outcome outcome, List<Diagnostic> warnings) {
        return new Step(trimmed(place), text(place), outcome, warnings);
    }

    private Span trimmed(Span place) {
        String text = source.text();
        int from = place.from();
        int to = place.to();
        while (from < to && Character.isWhitespace(text.charAt(from))) from++;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
        return new Span(from, to);
    }

    private String text(Span place) {
        return source.text().substring(place.from(), place.to()).strip();
    }

    /** The first error of several diagnostics. */
    static Diagnostic first(List<Diagnostic> diagnostics) {
        return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).findFirst().orElseThrow();
    }
}
