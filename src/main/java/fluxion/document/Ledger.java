package fluxion.document;

import fluxion.document.Sentence.Piece;
import fluxion.document.Sentence.Said;
import fluxion.document.Step.Outcome;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import fluxion.syntax.Contexts;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Draft;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Reading.Unread;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import fluxion.syntax.Statement;
import fluxion.syntax.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What is known at a place of a document, and the steps up to there. */
final class Ledger {
    private final Source source;
    private final ReadingOptions options;
    /** What is given from outside, which the document does not overrule. */
    private final Context given;
    private final Manuscript page;
    private final Links links;
    private final Minutes minutes;
    private final Usage usage = new Usage();
    private boolean asked;
    private final Readings readings;
    private final Redefinitions redefinitions;
    private Setting setting = Setting.of(List.of());

    /** @param letters names that stand alone in some line of a sheet, so that they are variables in all */
    Ledger(Source source, Format format, ReadingOptions options, Context context, Patience patience,
        Set<String> letters) {
        this.source = source;
        this.options = options;
        this.given = context;
        boolean sheet = format == Format.SHEET;
        this.page = new Manuscript(source, options, sheet, sheet ? Syntax.of(source.text()) : Syntax.LATEX, letters);
        this.minutes = new Minutes(page);
        this.readings = new Readings(context);
        this.redefinitions = new Redefinitions(this, readings, options);
        this.links = new Links(page, patience);
    }

    Minutes minutes() {
        return minutes;
    }

    List<Step> steps() {
        return minutes.steps();
    }

    Manuscript page() {
        return page;
    }

    Usage usage() {
        return usage;
    }

    /** What is declared and defined, without what the text assumes for a while. */
    Context declared() {
        return readings.first();
    }

    /** An item of a list is over: a name that it defined anew may mean again what it did before. */
    void nextItem() {
        readings.nextItem();
    }

    void nextSection(SumRanges ranges, Span next) {
        readings.each(context -> context.summing(ranges.at(next.from())));
        usage.nextSection();
        links.nextSection();
    }

    /** What was known of the name is over: it is some function from here on. */
    void unknown(String name) {
        if (declared().knows(name)) readings.over(Optional.of(name));
        usage.forgets(name);
        links.forget(name);
    }

    /** From here on this is what is taken for granted. */
    void at(Setting here) {
        setting = here;
    }

    private Context known() {
        return declared().assume(setting.assumed());
    }

    Reading<Statement> read(Span part, Syntax syntax) {
        return Reader.statement(source, part, syntax, known(), options);
    }

    /** Whether it is an equation for a name that had a meaning in other sections only, and so defines it here. */
    boolean isForeign(Statement statement) {
        return statement instanceof Statement.Claim claim && Subjects.name(claim).filter(name -> usage.defines(name)
            && !usage.definesHere(name) && !Subjects.restsOn(claim.sides().getLast(), name, declared())
            && claim.sides().getFirst().children().stream().allMatch(Variable.class::isInstance)).isPresent();
    }

    /** Puts down a remark, with the misspelt commands in it; its words are no formula. */
    void remark(Span place) {
        minutes.put(place, new Outcome.Remark(text(place), Optional.empty()), page.misspelt(place, known()));
    }

    /** What stands there may be defined anew in a section of its own, or where it is not said to follow. */
    void formula(Piece piece) {
        var place = piece.part().span();
        asked = piece.is(Said.ASKED);
        int before = minutes.mark();
        if (redefinitions.ofOthers(place)) return;
        var reading = redefinitions.read(place);
        if (piece.isIntroduced() && reading instanceof Unread<Statement>) readings.over(Unjudged.named(text(place)));
        if (reading instanceof Read<Statement>(var statement, var warnings)) {
            if (Subjects.isValue(statement, known())) { notJudged(place, "value"); return; }
            reading = new Read<>(Piecewise.under(statement, setting.own()), warnings);
        }
        if (reading instanceof Read<Statement>(Statement.Assume _, _))
            judge(s -> s.chain(place, Syntax.LATEX, List.of()));
        else statement(place, Syntax.LATEX, reading);
        if (reading instanceof Read<Statement>(Statement.Assume(var conditions), _)
            && Subjects.isOpen(conditions, known()) && !minutes.holdsSince(before)) {
            minutes.takeBack(before);
            notJudged(place, "value");
            return;
        }
        if (!(reading instanceof Read<Statement>(Statement.Claim claim, _))) return;
        if (asked && !minutes.holdsSince(before)) usage.foreign(claim).forEach(y -> readings.each(c -> c.without(y)));
        else if (!minutes.holdsSince(before)) redefinitions.curve(place, claim, before);
        var name = Subjects.name(claim)
            .filter(n -> usage.defines(n) && (!piece.isClaimed() || !usage.definesNear(n))
                && (piece.cue() == Cue.STANDING || !Subjects.isNumber(claim.sides().getLast()))
                && !Subjects.restsOn(claim.sides().getLast(), n, declared()));
        if (name.isPresent() && !minutes.holdsSince(before)) redefinitions.again(piece, name.get(), before);
        redefinitions.elsewhere(place, before);
    }

    /** Puts down what a value says of a curve, if it says anything. */
    boolean point(Span place, Compare value) {
        var found = links.point(sides(place, Syntax.LATEX), value, known());
        found.ifPresent(outcome -> minutes.put(place, outcome, List.of()));
        return found.isPresent();
    }

    /** An equation or inequality that claims nothing: why is said by {@code document.<key>}. */
    void notJudged(Span place, String key) {
        var sides = sides(place, page.syntax());
        if (sides.size() < 2) remark(place); else minutes.notJudged(sides, key);
    }

    /** The places of the sides of a chain, or of the whole if it is none. */
    List<Span> sides(Span place, Syntax syntax) {
        return page.sides(place, syntax, known());
    }

    /** A line of a sheet; a claim with conditions is judged where they hold. */
    void line(Draft draft, Span place) {
        var meaning = draft.read(declared());
        var reading = meaning.reading();
        at(Setting.of(meaning.conditions()));
        boolean claim = reading instanceof Read<Statement>(Statement.Claim _, _) && !setting.own().isEmpty();
        if (draft.isTold() && reading instanceof Unread<Statement>(var errors))
            minutes.put(place, new Outcome.Unreadable(Links.first(errors)), List.of());
        else statement(claim ? draft.span() : place, page.syntax(), reading);
    }

    void statement(Span place, Syntax syntax, Reading<Statement> reading) {
        switch (reading) {
            case Unread<Statement> _ when !page.isSheet() && known().function(text(place)).isPresent() -> remark(place);
            case Unread<Statement>(var errors) -> judge(s -> s.unread(place, syntax, errors));
            case Read<Statement>(var statement, _) when isClaimed(place, statement) ->
                judge(s -> s.chain(place, syntax, List.of()));
            case Read<Statement>(var statement, var warnings) -> {
                if (Subjects.isDefinition(statement) && Unjudged.isAboutVectors(text(place)))
                    minutes.remark(place, Manuscript.why("vector"), warnings);
                else if (isNews(place, syntax, statement, warnings)) {
                    usage.read(statement, warnings, setting.vague());
                    remember(statement);
                    Subjects.determined(statement).ifPresent(f -> {       // rules that no longer follow are dropped
                        var here = source.trimmed(place);
                        minutes.putAll(Outdated.of(f, here, declared(), links).steps());
                        readings.each(c -> Outdated.of(f, here, c, links).context());
                    });
                }
            }
        }
    }

    /** Puts a statement down, and says whether it is to be remembered as it stands. */
    private boolean isNews(Span place, Syntax syntax, Statement statement, List<Diagnostic> warnings) {
        switch (statement) {
            case Statement.Assume(var conditions) -> minutes.put(place, new Outcome.Defined(text(place)),
                page.contradictions(place, conditions, declared(), warnings));
            case Statement.Definition one when Subjects.isOpenPrime(one, declared()) ->
                notJudged(place, "prime");
            case Statement.Definition _, Statement.FunctionDefinition _, Statement.RuleStatement _,
                 Statement.Constant _, Statement.Alias _, Statement.Depends _ ->
                minutes.put(place, new Outcome.Defined(text(place)), warnings);
            case Statement.Query(var formula) -> minutes.put(place, new Outcome.Mention(text(place),
                new Step.Question(formula, known())), warnings);
            case Statement.Claim claim -> {
                var gives = Piecewise.joined(claim, setting.own(), declared()).or(() -> setting.own().isEmpty()
                    ? usage.gives(claim, known()) : Optional.empty());
                if (gives.isEmpty()) claimed(place, syntax, claim);
                else {
                    minutes.put(place, new Outcome.Defined(text(place)), warnings);
                    remember(gives.get());
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether what looks like a definition is a claim about what is known. */
    private boolean isClaimed(Span place, Statement statement) {
        return statement instanceof Statement.FunctionDefinition f
            && Outdated.overrules(f, place, given, declared(), links)
            || statement instanceof Statement.Definition(var y, var body) && !page.isSheet()
                && links.isSlope(y, body, known());
    }

    private void claimed(Span place, Syntax syntax, Statement.Claim claim) {
        var introduced = Contexts.introduced(declared(), claim);
        introduced.forEach(link -> remember(link.statement().under(setting.own())));
        int mark = minutes.mark();
        usage.differentiates(claim);
        judge(s -> s.chain(place, syntax, claim.sides()));
        introduced.forEach(link -> minutes.define(mark, sides(place, syntax), link.left()));
        if (!page.isSheet()) Told.rule(claim, known()).ifPresent(this::remember);
        Told.candidate(claim, declared()).filter(_ -> links.follows(claim, declared())).ifPresent(this::remember);
        var updated = minutes.holdsSince(mark) ? Optional.<Variable>empty() : Subjects.updated(claim);
        if (updated.isEmpty()) return;
        minutes.takeBack(mark);                                   // it claims nothing, and what the name meant is over
        notJudged(place, "update");
        readings.each(c -> c.definitions().containsKey(updated.get()) ? c.without(updated.get().name()) : c);
    }

    private void remember(Statement statement) {
        readings.each(c -> Contexts.add(page.isSheet() ? c : Subjects.withoutSlopes(c, statement, given), statement));
        usage.remember(statement);
    }

    /** Whether two formulas are equal. */
    boolean holds(List<Expr> sides) {
        return links.outcome(new Step.Link("", "=", ""), sides.getFirst(), sides.getLast(), declared()).holds();
    }

    /** Puts down what is found of the chains that stand here. */
    void judge(Consumer<Sitting> what) {
        readings.judge(minutes, page, known -> new Sitting(page, links, minutes, known.assume(setting.assumed()),
            setting, usage, asked), what);
    }

    String text(Span place) { return page.text(place); }
}
