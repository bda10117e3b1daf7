package fluxion.document;

import fluxion.document.Step.Link;
import fluxion.document.Step.Outcome;
import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.syntax.Chains;
import fluxion.syntax.Code;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known at a place of a document, and the steps up to there. */
final class Ledger {
    private final Source source;
    private final ReadingOptions options;
    private final Manuscript page;
    private final Links links;
    private final List<Step> steps = new ArrayList<>();
    private final Set<Variable> used = new LinkedHashSet<>();
    /** Names of which derivatives were taken. */
    private final Set<String> moving = new LinkedHashSet<>();
    /** The section in which a name was defined by the text itself. */
    private final Map<String, Integer> definedIn = new HashMap<>();
    private int section;
    private Context context;
    private List<Condition> assumed = List.of();
    /** What a line says it holds for. */
    private List<Condition> limits = List.of();

    /** @param letters names that stand alone in some line of a sheet, so that they are variables in all */
    Ledger(Source source, Format format, ReadingOptions options, Context context, Patience patience,
        Set<String> letters) {
        this.source = source;
        this.options = options;
        this.page = new Manuscript(source, options, format == Format.SHEET, letters);
        this.context = context;
        this.links = new Links(page, patience);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The text of the document. */
    Manuscript page() {
        return page;
    }

    /** What is declared and defined, without what the text assumes for a while. */
    Context declared() {
        return context;
    }

    void nextSection() {
        section++;
        links.nextSection();
    }

    /** From here on these are assumed, and no others. */
    void assume(List<Condition> conditions) {
        assumed = conditions.stream().distinct().toList();
    }

    private Context known() {
        return context.assume(assumed);
    }

    Reading<Statement> read(Span part, Syntax syntax) {
        return Reader.statement(source, part, syntax, known(), options);
    }

    /** Puts down something at a place. */
    void put(Span place, Outcome outcome, List<Diagnostic> warnings) {
        steps.add(new Step(source.trimmed(place), text(place), outcome, warnings));
    }

    /** Puts down a remark, with the misspellings in it. */
    void remark(Span place) {
        var diagnostics = page.chain(place, Syntax.LATEX, known()).diagnostics();
        put(place, new Outcome.Remark(text(place)),
            diagnostics.stream().filter(d -> d.code() == Code.REPAIRED).toList());
    }

    /**
     * What stands there may be defined anew in a section of its own, or where it is not said to follow.
     *
     * @param open whether the words leave room for a new meaning
     */
    void formula(Span place, boolean open) {
        int before = steps.size();
        var reading = read(place, Syntax.LATEX);
        if (reading instanceof Read<Statement>(Statement.Assume _, _)) chain(place, Syntax.LATEX, List.of());
        else statement(place, Syntax.LATEX, reading);
        if (reading instanceof Read<Statement>(Statement.Assume(var conditions), _)
            && Subjects.isOpen(conditions, known()) && !holdsSince(before)) {
            takeBack(before);
            var sides = sides(place);
            notJudged(sides.getFirst(), text(new Span(sides.getFirst().to(), sides.get(1).from())),
                sides.get(1).to(sides.getLast()), "value");
            return;
        }
        if (!(reading instanceof Read<Statement>(Statement.Claim claim, _))) return;
        var name = Subjects.name(claim)
            .filter(n -> definedIn.containsKey(n) && (open || definedIn.get(n) != section)
                && !Subjects.isNumber(claim.sides().getLast())
                && !Subjects.restsOn(claim.sides().getLast(), n, context));
        if (name.isPresent() && !holdsSince(before)) anew(place, name.get(), before);
    }

    private void anew(Span place, String name, int before) {
        var without = context.without(name);
        if (!(Reader.statement(source, place, Syntax.LATEX, without, options)
            instanceof Read<Statement>(var statement, var warnings)) || !Subjects.defines(statement, name)) return;
        context = without;
        steps.subList(before, steps.size()).clear();
        var all = new ArrayList<>(warnings);
        all.add(page.doubt(Code.DEFINITION, place, "anew", name));
        statement(place, Syntax.LATEX, new Read<>(statement, all));
    }

    /** A line of a sheet; a claim with conditions is judged where they hold. */
    void line(Draft draft, Span place) {
        var meaning = draft.read(context);
        var reading = meaning.reading();
        limits = meaning.conditions();
        assume(limits);
        boolean claim = reading instanceof Read<Statement>(Statement.Claim _, _) && !limits.isEmpty();
        if (draft.isTold() && reading instanceof Unread<Statement>(var errors))
            put(place, new Outcome.Unreadable(Links.first(errors)), List.of());
        else statement(claim ? draft.span() : place, Syntax.TEXT, reading);
        limits = List.of();
    }

    void statement(Span place, Syntax syntax, Reading<Statement> reading) {
        switch (reading) {
            case Unread<Statement>(var errors) -> unread(place, syntax, errors);
            case Read<Statement>(var statement, var warnings) -> {
                switch (statement) {
                    case Statement.Assume(var conditions) ->
                        put(place, new Outcome.Defined(text(place)),
                            page.contradictions(place, conditions, context.assumptions(), warnings));
                    case Statement.Definition _, Statement.FunctionDefinition _, Statement.RuleStatement _,
                         Statement.Constant _, Statement.Alias _, Statement.Depends _ ->
                        put(place, new Outcome.Defined(text(place)), warnings);
                    case Statement.Query _ -> put(place, new Outcome.Mention(text(place)), warnings);
                    case Statement.Claim claim when gives(claim).isPresent() -> {
                        put(place, new Outcome.Defined(text(place)), warnings);
                        remember(gives(claim).get());
                        return;
                    }
                    case Statement.Claim claim -> {
                        Contexts.introduced(context, claim).map(chain -> chain.under(limits))
                            .ifPresent(this::remember);
                        int mark = mark();
                        chain(place, syntax, claim.sides());
                        if (!holdsSince(mark))
                            Subjects.updated(claim).ifPresent(name -> update(place, syntax, name, mark));
                    }
                }
                remember(statement);
                Subjects.determined(statement).ifPresent(f -> revise(source.trimmed(place), f));
            }
        }
    }

    /** The definition that an equation with its new name on the right is. */
    private Optional<Statement> gives(Statement.Claim claim) {
        return Subjects.reversed(claim, known()).filter(y -> !used.contains(y) && limits.isEmpty())
            .map(y -> new Statement.Definition(y, claim.sides().getFirst()));
    }

    /** An update claims nothing, and what the name stood for is over. */
    private void update(Span place, Syntax syntax, Variable name, int mark) {
        takeBack(mark);
        var sides = page.sides(place, syntax, known());
        notJudged(sides.getFirst(), "=", sides.getLast(), "update");
        if (context.definitions().containsKey(name)) context = context.without(name.name());
    }

    /** The earlier rules that do not follow from what is known now are dropped, and that is said. */
    private void revise(Span place, AbstractFunction f) {
        var outdated = Outdated.of(f, place, context, links);
        context = outdated.context();
        steps.addAll(outdated.steps());
    }

    /** Whether an equation stands there whose left side has a meaning already, so that it claims something. */
    boolean isAboutKnown(Span place) {
        return read(place, Syntax.LATEX) instanceof Read<Statement>(Statement.Claim claim, _)
            && Subjects.name(claim).filter(definedIn::containsKey).isPresent();
    }

    /** Whether an earlier claim computes with the variable. */
    boolean uses(Variable x) {
        return used.contains(x);
    }

    /** How many steps there are. */
    int mark() {
        return steps.size();
    }

    /** Whether what was put down from there on is defined or proved, or makes no claim. */
    boolean holdsSince(int mark) {
        return steps.subList(mark, steps.size()).stream().map(Step::outcome).allMatch(Outcome::holds);
    }

    void takeBack(int mark) {
        steps.subList(mark, steps.size()).clear();
    }

    private void remember(Statement statement) {
        context = Contexts.add(context, statement);
        if (statement instanceof Statement.Definition(var y, _)) definedIn.put(y.name(), section);
        if (statement instanceof Statement.FunctionDefinition(var f, _)) definedIn.put(f, section);
        used.addAll(Subjects.variables(statement));
        moving.addAll(Subjects.differentiated(statement));
    }

    /** A formula that has no meaning as a whole: its sides may have one. */
    private void unread(Span place, Syntax syntax, List<Diagnostic> errors) {
        boolean chain = page.chain(place, syntax, known())
            instanceof Read<List<Chains.Side>>(var sides, _) && sides.size() > 1;
        if (chain) chain(place, syntax, List.of());
        else put(place, new Outcome.Unreadable(Links.first(errors)), List.of());
    }

    /** @param formulas what the sides mean, where the whole tells more than each of them; empty if it does not */
    private void chain(Span place, Syntax syntax, List<Expr> formulas) {
        switch (page.chain(place, syntax, known())) {
            case Unread<List<Chains.Side>>(var errors)           ->
                put(place, new Outcome.Unreadable(Links.first(errors)), List.of());
            case Read<List<Chains.Side>>(var sides, var repairs) ->
                steps.addAll(links.judged(Chains.meaning(sides, formulas), repairs, known(), assumed, moving));
        }
    }

    /** Two sides that a sign joins which claims nothing that is judged; why is said by {@code document.<key>}. */
    void notJudged(Span left, String sign, Span right, String key) {
        put(left.to(right), new Outcome.NotJudged(new Link(text(left), sign, text(right)),
            Messages.text("document." + key, sign)), List.of());
    }

    /** The places of the sides of a chain, or of the whole if it is none. */
    List<Span> sides(Span place) {
        return page.sides(place, Syntax.LATEX, known());
    }

    /** The links of a chain, which defines nothing; one side alone is nothing. */
    void links(Span place) {
        if (sides(place).size() > 1) chain(place, Syntax.LATEX, List.of());
    }

    String text(Span place) {
        return page.text(place);
    }
}
