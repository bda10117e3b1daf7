package fluxion.document;

import fluxion.document.Fragment.Kind;
import fluxion.document.Part.Join;
import fluxion.document.Sentence.Piece;
import fluxion.document.Sentence.Said;
import fluxion.expr.Condition;
import fluxion.expr.Expr.Variable;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Source;
import fluxion.syntax.Statement;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The sentence that is being read: its formulas so far, and what the words around them say of each. */
final class Speech {
    private final Source source;
    private final Ledger ledger;
    private final Stated stated;
    private final List<Piece> sentence = new ArrayList<>();
    /** Whether words in brackets have begun and not ended. */
    private boolean aside;
    /** Whether the words say that what comes is not so. */
    private boolean denied;
    /** Whether what is said is to lead to a contradiction. */
    private boolean absurd;

    Speech(Source source, Ledger ledger, Stated stated) {
        this.source = source;
        this.ledger = ledger;
        this.stated = stated;
    }

    /** Whether words in brackets end; those that begin are heard from here on. */
    boolean closesAside(Prose words) {
        boolean closes = words.closesBracket() && aside;
        aside = words.beginsAside() || aside && !closes;
        return closes;
    }

    /** Whether something was said that is no condition. */
    boolean claims() {
        return sentence.stream().anyMatch(piece -> piece.cue() == Cue.NONE);
    }

    /** What was said up to here; another sentence begins. */
    Sentence end() {
        var conditions = new ArrayList<List<Condition>>();
        for (int k = 0; k < sentence.size(); k++) conditions.add(stated.by(sentence, k, conditions));
        var whole = new Sentence(List.copyOf(sentence), List.copyOf(conditions));
        sentence.clear();
        denied = false;
        return whole;
    }

    void endParagraph() {
        absurd = false;
    }

    /** The parts of the next formula. */
    void formula(Fragment fragment, Prose before, Prose after) {
        denied = Denial.of(before) || denied && !Denial.isOver(before);
        absurd |= Wording.leadsToContradiction(before);
        boolean first = true;
        boolean asked = Cue.asks(before, fragment.kind() == Kind.DISPLAYED)
            || absurd || ledger.text(fragment.span()).endsWith("?") || after.endsInQuestion();
        var behind = Attributes.behind(after);
        for (Part written : Parts.of(source.text(), fragment.span())) {
            var words = first ? before : Prose.of(written.words());
            var cue = first && !behind.isEmpty() && Cue.isReason(before) ? Cue.CASE
                : Cue.of(words, first ? after : Prose.NOTHING);
            var part = aside && cue.supposes() && !sentence.isEmpty() ? written.aside() : written;
            var resolved = resolved(cue, part, words, first);
            var said = said(words, cue, resolved, part, asked);
            said.addAll(alluded(words, first ? after : Prose.NOTHING));
            sentence.add(new Piece(part, resolved, fragment, said, attributes(words, said)));
            first = false;
        }
        if (!sentence.isEmpty() && Otherwise.behind(ledger.text(fragment.span()), after))
            sentence.add(sentence.removeLast().and(Said.OTHERWISE));
        if (Denial.behind(after)) deny(Cue.saysWhere(before));
        if (!behind.isEmpty()) ofTopics(piece -> piece.with(behind));
        if (Wording.areFunctions(after)) ofTopics(piece -> piece.and(Said.FUNCTION));
    }

    private static Set<Said> alluded(Prose words, Prose after) {
        var said = EnumSet.noneOf(Said.class);
        if (Wording.mentions(words) || Cue.isDenied(words, after)) said.add(Said.MENTIONED);
        if (Wording.isVague(words, after)) said.add(Said.VAGUE);
        if (Wording.pointsToCase(words)) said.add(Said.POINTING);
        if (Wording.givesReason(words)) said.add(Said.REASON);
        if (Wording.approaches(words)) said.add(Said.APPROACHING);
        if (Wording.isUniversal(words)) said.add(Said.UNIVERSAL);
        return said;
    }

    /** @param cue what the words before it say, without what they go on with */
    private Set<Said> said(Prose words, Cue cue, Cue resolved, Part part, boolean asked) {
        var said = EnumSet.noneOf(Said.class);
        if (asked) said.add(Said.ASKED);
        if (words.isItemMark()) said.add(Said.LISTED);
        if (cue == Cue.MORE || cue == Cue.OR) said.add(Said.JOINED);
        if (cue == Cue.MORE && !words.words().isEmpty()) said.add(Said.ADDED);
        if (cue == Cue.OR && resolved != Cue.EXCEPT) said.add(Said.ALTERNATIVE);
        if (cue.hasWords() && words.isApart()) said.add(Said.APART);
        if (part.join() == Join.CONSEQUENCE || Cue.concludes(words)) said.add(Said.CONCLUDED);
        if (Wording.rewrites(words)) said.add(Said.REWRITTEN);
        if (Wording.introduces(words)) said.add(Said.INTRODUCED);
        boolean joined = (cue == Cue.MORE || cue == Cue.OR) && !sentence.isEmpty();
        if (joined && sentence.getLast().is(Said.MENTIONED)) said.add(Said.MENTIONED);
        if (denied) said.add(Said.DENIED);
        if (Cue.supposesValue(words)) said.add(Said.SUPPOSED);
        if (Wording.supposesEquation(words)) said.add(Said.SUPPOSING);
        if (Cue.isGeneral(words)) said.add(Said.GENERAL);
        if (!(ledger.read(part.span(), Syntax.LATEX) instanceof Read<Statement>(var statement, _))) return said;
        if (resolved.supposes() && statement instanceof Statement.Query) said.add(Said.TOPIC);
        if (Subjects.isDefinition(statement) || ledger.isForeign(statement)) said.add(Said.DEFINING);
        if (Wording.namesCurve(words) && Subjects.mayBeCurve(statement)) said.add(Said.ASKED);
        return said;
    }

    /** What is said of a name before it, or before the names that it is joined to. */
    private Set<String> attributes(Prose words, Set<Said> said) {
        if (!said.contains(Said.TOPIC)) return Set.of();
        boolean joined = said.contains(Said.JOINED) && !sentence.isEmpty() && sentence.getLast().is(Said.TOPIC);
        return joined ? sentence.getLast().attributes() : Attributes.before(words);
    }

    /** What is said behind the last name is said of those that it is joined to as well. */
    private void ofTopics(UnaryOperator<Piece> say) {
        for (int i = sentence.size() - 1; i >= 0 && sentence.get(i).is(Said.TOPIC); i--) {
            sentence.set(i, say.apply(sentence.get(i)));
            if (!sentence.get(i).is(Said.JOINED)) return;
        }
    }

    /** The last formula is said not to be so; if it says where, then that is said of what stands before. */
    private void deny(boolean where) {
        if (sentence.isEmpty()) return;
        sentence.add(sentence.removeLast().and(Said.DENIED));
        for (int i = sentence.size() - 2; where && i >= 0; i--)
            if (sentence.get(i).cue() == Cue.NONE) {
                sentence.set(i, sentence.get(i).and(Said.DENIED));
                return;
            }
    }

    /** What "and" and "or" go on with; a condition on names behind an equation belongs to it. */
    private Cue resolved(Cue cue, Part part, Prose words, boolean first) {
        if (part.join() == Join.CONDITION) return Cue.CASE;
        if (part.join() != Join.NEXT) return Cue.NONE;
        if (cue != Cue.MORE && cue != Cue.OR) return cue;
        var before = sentence.isEmpty() ? Cue.NONE : sentence.getLast().cue();
        if (!first && before == Cue.NONE && !sentence.isEmpty())
            return Members.isSaid(ledger.text(part.span())) && !(ledger.read(sentence.getLast().part().span(),
                Syntax.LATEX) instanceof Read<Statement>(Statement.Query(Variable _), _))
                || ledger.read(part.span(), Syntax.LATEX) instanceof Read<Statement>(Statement.Assume _, _) ? Cue.CASE
                : Cue.NONE;
        if (before.supposes() && !words.words().contains("and") && isAboutKnown(part)) return Cue.NONE;
        boolean apart = first && words.text().isBlank() && words.text().contains("\n");
        return apart ? Cue.NONE : before;
    }

    private boolean isAboutKnown(Part part) {
        return ledger.usage().isAboutKnown(ledger.read(part.span(), Syntax.LATEX));
    }
}
