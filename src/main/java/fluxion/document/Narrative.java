package fluxion.document;

import fluxion.document.Fragment.Kind;
import fluxion.document.Part.Join;
import fluxion.document.Sentence.Piece;
import fluxion.document.Step.Outcome;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Relation;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import fluxion.syntax.Statement;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads the formulas of a text with the words around them, sentence by sentence: the words tell what is assumed, for
 * which formulas, and for how long.
 */
final class Narrative {
    /** {@code W_2(new) = …}: a name with a word in brackets is a new value of it, not a product of letters. */
    private static final Pattern LABELLED =
        Pattern.compile("\\\\?[A-Za-z]+(_(\\w|\\{\\w+\\}))?\\s*\\((\\\\text\\{)?[A-Za-z]{3,}\\}?\\)\\s*=");

    private final Source source;
    private final Ledger ledger;
    private final Assumptions assumptions = new Assumptions();
    private final List<Piece> sentence = new ArrayList<>();
    /** Whether words in brackets have begun and not ended. */
    private boolean aside;

    Narrative(Source source, Ledger ledger) {
        this.source = source;
        this.ledger = ledger;
    }

    void read(List<Fragment> fragments) {
        String text = source.text();
        int from = 0;
        Optional<Fragment> last = Optional.empty();
        for (int i = 0; i < fragments.size(); i++) {
            var fragment = fragments.get(i);
            int next = i + 1 < fragments.size() ? fragments.get(i + 1).whole().from() : text.length();
            var before = Prose.of(text.substring(Math.min(from, fragment.whole().from()), fragment.whole().from()));
            turn(last, before);
            if (fragment.kind() == Kind.DECLARATION) {
                endSentence();
                declarations(fragment.span());
            } else formula(fragment, before, Prose.of(text.substring(fragment.whole().to(),
                Math.max(next, fragment.whole().to()))));
            from = fragment.whole().to();
            last = Optional.of(fragment);
        }
        endSentence();
    }

    /** What the words between two formulas put an end to. */
    private void turn(Optional<Fragment> last, Prose words) {
        boolean begins = words.beginsWithCapital() && (words.hasBlankLine()
            || last.map(fragment -> fragment.kind() == Kind.DISPLAYED).orElse(true));
        boolean ended = last.map(fragment -> ledger.text(fragment.span()).endsWith(".")).orElse(false);
        boolean closes = words.closesBracket() && aside;
        aside = words.beginsAside() || aside && !closes;
        if (!begins && !ended && !closes && !words.endsSentence() && !words.hasHeading()) return;
        endSentence();
        if (closes) assumptions.endCase();
        if (words.hasHeading()) {
            ledger.nextSection();
            assumptions.endSection();
        } else if (words.hasBlankLine()) assumptions.endCase();
    }

    private void formula(Fragment fragment, Prose before, Prose after) {
        if (LatexMacros.isOnlyDefinitions(ledger.text(fragment.span()))) return;
        if (Cue.isOtherwise(before)) {
            endSentence();
            assumptions.otherwise();
        }
        boolean first = true;
        boolean displayed = fragment.kind() == Kind.DISPLAYED;
        for (Part written : Parts.of(source.text(), fragment.span())) {
            var words = first ? before : Prose.of(written.words());
            var cue = Cue.of(words, first ? after : Prose.NOTHING);
            var part = aside && cue.supposes() && !sentence.isEmpty() ? written.aside() : written;
            sentence.add(new Piece(part, resolved(cue, part, words, first), fragment, cue == Cue.OR,
                part.join() == Join.CONSEQUENCE || Cue.concludes(words),
                Cue.asks(before, displayed) || ledger.text(fragment.span()).endsWith("?")));
            first = false;
        }
    }

    /** What "and" and "or" go on with; a condition on names behind an equation belongs to it. */
    private Cue resolved(Cue cue, Part part, Prose words, boolean first) {
        if (part.join() == Join.CONDITION) return Cue.CASE;
        if (part.join() != Join.NEXT) return Cue.NONE;
        if (cue != Cue.MORE && cue != Cue.OR) return cue;
        var before = sentence.isEmpty() ? Cue.NONE : sentence.getLast().cue();
        if (!first && before == Cue.NONE && !sentence.isEmpty())
            return ledger.read(part.span(), Syntax.LATEX) instanceof Read<Statement>(Statement.Assume _, _) ? Cue.CASE
                : Cue.NONE;
        if (before.supposes() && !words.words().contains("and") && ledger.isAboutKnown(part.span())) return Cue.NONE;
        boolean apart = first && words.text().isBlank() && words.text().contains("\n");
        return apart ? Cue.NONE : before;
    }

    private void declarations(Span whole) {
        String text = source.text();
        for (int from = whole.from(); from < whole.to(); ) {
            int found = text.indexOf(';', from);
            var part = new Span(from, found < 0 || found > whole.to() ? whole.to() : found);
            if (!ledger.text(part).isEmpty()) ledger.statement(part, Syntax.TEXT, ledger.read(part, Syntax.TEXT));
            from = part.to() + 1;
        }
    }

    private void endSentence() {
        var whole = new Sentence(List.copyOf(sentence), sentence.stream().map(this::conditions).toList());
        sentence.clear();
        int settled = -1;
        for (int i = 0; i < whole.size(); i++)
            if (whole.isCondition(i)) suppose(whole, i);
            else if (i > settled) settled = piece(whole, i);
    }

    /** The conditions that a piece states, if it is one that can be assumed. */
    private List<Condition> conditions(Piece piece) {
        if (!piece.cue().supposes()
            || !(ledger.read(piece.part().span(), Syntax.LATEX) instanceof Read<Statement>(var statement, _)))
            return List.of();
        if (statement instanceof Statement.Assume(var conditions)) return conditions;
        if (statement instanceof Statement.Claim(var sides, var relations) && !relations.contains(Relation.EQ))
            return IntStream.range(0, relations.size()).<Condition>mapToObj(k ->
                new Compare(sides.get(k), relations.get(k), sides.get(k + 1))).toList();
        boolean ahead = piece.cue() == Cue.WHERE && piece == sentence.getFirst() && sentence.size() > 1;
        return piece.cue() == Cue.CASE || ahead && value(statement).filter(this::isUsed).isPresent()
            ? value(statement).map(List::of).orElse(List.of()) : List.of();
    }

    /** Whether an earlier formula computes with the variable that gets a value: "with r = 3" is a case then. */
    private boolean isUsed(Condition value) {
        return value.expressions().getFirst() instanceof Variable x && ledger.uses(x);
    }

    /** {@code x = 0} for a name of which nothing else is known. */
    private Optional<Condition> value(Statement statement) {
        return switch (statement) {
            case Statement.Definition(var x, var body) when Subjects.isNumber(body) ->
                Optional.of(new Compare(x, Relation.EQ, body));
            case Statement.Claim(var sides, var relations) when relations.stream().allMatch(Relation.EQ::equals)
                && sides.getFirst() instanceof Variable x && sides.stream().skip(1).allMatch(Subjects::isNumber)
                && !ledger.declared().definitions().containsKey(x) ->
                Optional.of(new Compare(x, Relation.EQ, sides.getLast()));
            case Statement.Definition _, Statement.Claim _, Statement.Query _, Statement.FunctionDefinition _,
                 Statement.RuleStatement _, Statement.Constant _, Statement.Assume _, Statement.Alias _,
                 Statement.Depends _ -> Optional.empty();
        };
    }

    /** The first condition of a case ends the case before it; one behind an equation is of no concern to others. */
    private void suppose(Sentence sentence, int i) {
        var piece = sentence.pieces().get(i);
        var conditions = sentence.conditions().get(i);
        var place = piece.part().span();
        var doubts = new ArrayList<Diagnostic>();
        boolean goesOn = i > 0 && sentence.isCondition(i - 1);
        if (!piece.alternative() && piece.cue() != Cue.STANDING) assumptions.told(conditions);
        if (!goesOn && piece.cue() != Cue.STANDING) assumptions.endCase();
        if (!sentence.isBehind(i) && piece.alternative()) assumptions.orElse(piece.cue(), conditions);
        else if (!sentence.isBehind(i)) {
            assumptions.dropped(conditions).forEach(old -> doubts.add(ledger.page().contradiction(place, old, true)));
            assumptions.against(conditions, ledger.declared())
                .forEach(old -> doubts.add(ledger.page().contradiction(place, old, false)));
            assumptions.add(piece.cue(), conditions);
        }
        ledger.minutes().put(place, new Outcome.Defined(ledger.text(place)), doubts);
    }

    /** Puts down a formula that is no condition, and returns up to which piece that settles the matter. */
    private int piece(Sentence sentence, int i) {
        var pieces = sentence.pieces();
        var piece = pieces.get(i);
        var place = piece.part().span();
        switch (piece.part().join()) {
            case REMARK, CONDITION -> { ledger.remark(place); return i; }
            case LOOSE -> {
                var before = pieces.get(i - 1).part().span();
                ledger.minutes().notJudged(ledger.sides(before).getLast(), piece.part().sign(),
                    ledger.sides(place).getFirst(), "loose");
                ledger.links(place);
                return i;
            }
            case NEXT, CONSEQUENCE -> { }
        }
        ledger.assume(assumed(sentence, i));
        int mark = ledger.minutes().mark();
        if (joins(pieces, i, Join.LOOSE)) ledger.links(place);
        else formula(piece);
        if (!joins(pieces, i, Join.CONSEQUENCE) || ledger.minutes().holdsSince(mark)) return i;
        ledger.minutes().takeBack(mark);
        int last = i + 1;
        while (joins(pieces, last, Join.CONSEQUENCE)) last++;
        ledger.minutes().notJudged(place, pieces.get(i + 1).part().sign(), pieces.get(last).part().span(),
            "consequence");
        return last;
    }

    private static boolean joins(List<Piece> pieces, int i, Join join) {
        return i + 1 < pieces.size() && pieces.get(i + 1).part().join() == join;
    }

    private void formula(Piece piece) {
        var place = piece.part().span();
        var value = piece.cue() == Cue.NONE && ledger.read(place, Syntax.LATEX)
            instanceof Read<Statement>(var statement, _) ? value(statement) : Optional.<Condition>empty();
        if (LABELLED.matcher(ledger.text(place)).lookingAt()) ledger.remark(place);
        else if (value.isPresent() && !piece.displayed()) ledger.minutes().put(place,
            new Outcome.Mention(ledger.text(place)), List.of());
        else if (value.isPresent() && ledger.uses((Variable) value.get().expressions().getFirst())) {
            var sides = ledger.sides(place);
            ledger.minutes().notJudged(sides.getFirst(), "=", sides.get(1), "value");
            ledger.links(sides.get(1).to(sides.getLast()));
        } else ledger.formula(place, piece.cue().supposes() || !piece.concluded(), piece.asked());
    }

    /** What is assumed for a claim: what holds at this place, and the conditions that stand behind it. */
    private List<Condition> assumed(Sentence sentence, int i) {
        var all = new Assumptions();
        all.add(Cue.STANDING, assumptions.all());
        for (int k : sentence.behind(i))
            if (sentence.pieces().get(k).alternative()) all.orElse(Cue.CASE, sentence.conditions().get(k));
            else all.add(Cue.CASE, sentence.conditions().get(k));
        return all.all();
    }
}
