package fluxion.syntax;

import fluxion.expr.Condition;
import fluxion.function.Context;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Reading.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A statement of which only the shape is known yet: what it means depends on what is known where it stands. */
public final class Draft {
    private final Source source;
    private final Syntax syntax;
    private final ReadingOptions options;
    private final Drafts.Sentence sentence;
    private final Subjects subjects;

    Draft(Source source, Syntax syntax, ReadingOptions options, Drafts.Sentence sentence, Subjects subjects) {
        this.source = source;
        this.syntax = syntax;
        this.options = options;
        this.sentence = sentence;
        this.subjects = subjects;
    }

    /** What a statement means, and the conditions behind it that could be read. */
    public record Meaning(Reading<Statement> reading, List<Condition> conditions) {}

    /** The statement without its keyword and its conditions. */
    public Span span() {
        return sentence.page().surface().map(Surface::span).orElse(sentence.span());
    }

    /** The statement with its conditions. */
    public Span whole() {
        return sentence.conditions().isEmpty() ? span() : sentence.whole();
    }

    /** Whether a keyword tells what it is, so that it is no chain of formulas if it cannot be read as that. */
    public boolean isTold() {
        return sentence.keyword().filter(word -> word != Keyword.CLAIM).isPresent();
    }

    /** What the statement means in a context: a definition with conditions has a value only where they hold. */
    public Meaning read(Context context) {
        var known = subjects.declared(context);
        var assumed = new ArrayList<Condition>();
        Optional<Reading<Statement>> unread = Optional.empty();
        for (Page condition : sentence.conditions())
            switch (Reader.statement(Optional.of(Keyword.ASSUME), condition, scope(known))) {
                case Read<Statement>(Statement.Assume(var more), _) -> assumed.addAll(more);
                case Read<Statement> _                              -> { }           // a keyword makes it nothing else
                case Unread<Statement> errors                       -> unread = unread.or(() -> Optional.of(errors));
            }
        return new Meaning(unread.orElseGet(() -> under(assumed, known)), List.copyOf(assumed));
    }

    private Reading<Statement> under(List<Condition> assumed, Context known) {
        var reading = Reader.statement(sentence.keyword(), sentence.page(), scope(known.assume(assumed)))
            .under(options);
        if (sentence.keyword().isEmpty() && reading instanceof Read<Statement>(Statement.Claim claim, var notes)) {
            var rule = SlopeRules.ofDependence(claim, known);
            if (rule.isPresent()) return new Read<>(rule.get().under(assumed), notes);
        }
        if (assumed.isEmpty() || !(reading instanceof Read<Statement>(var statement, var warnings))) return reading;
        return statement instanceof Statement.Assume ? Reader.statement(source, whole(), syntax, known, options)
            : new Read<>(statement.under(assumed), warnings);
    }

    private Scope scope(Context known) {
        return new Scope(source, syntax, known, options.asked(), subjects.letters(),
            Sought.in(sentence.page().within()), new Problems());
    }
}
