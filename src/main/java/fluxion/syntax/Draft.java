package fluxion.syntax;

import fluxion.expr.Condition;
import fluxion.function.Context;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Reading.Unread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A statement of which only the shape is known yet: what it means depends on what is known where it stands. */
public final class Draft {
    private final Source source;
    private final Syntax syntax;
    private final ReadingOptions options;
    private final Span span;
    private final Span whole;
    private final Optional<Keyword> keyword;
    private final Page page;
    private final List<Page> conditions;
    private final Set<String> letters;

    Draft(Source source, Syntax syntax, ReadingOptions options, Span span, Span whole, Optional<Keyword> keyword,
        Page page, List<Page> conditions, Set<String> letters) {
        this.source = source;
        this.syntax = syntax;
        this.options = options;
        this.span = span;
        this.whole = whole;
        this.keyword = keyword;
        this.page = page;
        this.conditions = conditions;
        this.letters = letters;
    }

    /** The statement without its keyword and its conditions. */
    public Span span() {
        return span;
    }

    /** The statement with its conditions. */
    public Span whole() {
        return conditions.isEmpty() ? span : whole;
    }

    /** Whether a keyword tells what it is, so that it is no chain of formulas if it cannot be read as that. */
    public boolean isTold() {
        return keyword.filter(word -> word != Keyword.CLAIM).isPresent();
    }

    /** Names that stand alone in some line of the text. */
    public Set<String> letters() {
        return Collections.unmodifiableSet(letters);
    }

    /** What the statement means in a context: a definition with conditions has a value only where they hold. */
    public Reading<Statement> read(Context known) {
        var assumed = new ArrayList<Condition>();
        for (Page condition : conditions)
            switch (condition(condition, known)) {
                case Read<Statement>(Statement.Assume(var more), _) -> assumed.addAll(more);
                case Read<Statement> _                              -> { }           // a keyword makes it nothing else
                case Unread<Statement> unread                       -> { return unread; }
            }
        var reading = Reader.statement(keyword, page, scope(known.assume(assumed))).under(options);
        if (assumed.isEmpty() || !(reading instanceof Read<Statement>(var statement, var warnings))) return reading;
        return statement instanceof Statement.Assume ? Reader.statement(source, whole, syntax, known, options)
            : new Read<>(statement.under(assumed), warnings);
    }

    /** The conditions behind the statement. */
    public List<Condition> conditions(Context known) {
        return conditions.stream().flatMap(page -> condition(page, known)
            instanceof Read<Statement>(Statement.Assume(var assumed), _) ? assumed.stream()
            : List.<Condition>of().stream()).toList();
    }

    private Reading<Statement> condition(Page condition, Context known) {
        return Reader.statement(Optional.of(Keyword.ASSUME), condition, scope(known)).under(options);
    }

    private Scope scope(Context known) {
        return new Scope(source, syntax, known, options.asked(), letters, Sought.in(page.surface()),
            new Problems());
    }
}
