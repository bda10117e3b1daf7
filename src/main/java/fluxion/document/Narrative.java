package fluxion.document;

import fluxion.document.Fragment.Kind;
import fluxion.document.Part.Join;
import fluxion.document.Sentence.Piece;
import fluxion.document.Sentence.Said;
import fluxion.document.Step.Outcome;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Relation;
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
    private final SumRanges ranges;
    private final Stated stated;
    private final Assumptions assumptions = new Assumptions();
    private final Speech speech;

    Narrative(Source source, Ledger ledger, SumRanges ranges) {
        this.source = source;
        this.ledger = ledger;
        this.ranges = ranges;
        this.stated = new Stated(ledger, assumptions);
        this.speech = new Speech(source, ledger, stated);
    }

    void read(List<Fragment> fragments) {
        String text = source.text();
        int from = 0;
        Optional<Fragment> last = Optional.empty();
        for (int i = 0; i < fragments.size(); i++) {
            var fragment = fragments.get(i);
            int next = i + 1 < fragments.size() ? fragments.get(i + 1).whole().from() : text.length();
            var between = text.substring(Math.min(from, fragment.whole().from()), fragment.whole().from());
            var before = Prose.of(last.isPresent() ? between : "\n" + between);
            turn(last, fragment, before);
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
    private void turn(Optional<Fragment> last, Fragment next, Prose words) {
        boolean begins = words.beginsWithCapital() && (words.hasBlankLine()
            || last.map(fragment -> fragment.kind() == Kind.DISPLAYED).orElse(true));
        boolean ended = last.map(fragment -> ledger.text(fragment.span()).endsWith(".")).orElse(false);
        boolean closes = speech.closesAside(words);
        boolean item = words.beginsItem();
        boolean apart = words.text().isBlank() && words.hasBlankLine() && next.kind() == Kind.INLINE
            && last.filter(fragment -> fragment.kind() == Kind.INLINE).isPresent()
            && speech.claims();
        boolean ends = begins || ended || closes || item || apart || words.endsSentence() || words.hasHeading();
        if (!ends) return;
        endSentence();
        if (closes) assumptions.endCase();
        if (words.hasHeading()) {
            ledger.nextSection(ranges, next.span());
            assumptions.endSection();
        } else if (words.hasParagraph() || words.hasBlankLine() && !item) assumptions.endParagraph();
        if (words.hasParagraph() || words.hasHeading()) {
            speech.endParagraph();
            ledger.usage().nextParagraph();
        }
        if (item || words.hasParagraph()) ledger.nextItem();
        if (item) assumptions.nextItem();
    }

    private void formula(Fragment fragment, Prose before, Prose after) {
        if (LatexMacros.isOnlyDefinitions(ledger.text(fragment.span()))) return;
        if (Otherwise.ahead(before)) {
            endSentence();
            assumptions.otherwise();
        }
        speech.formula(fragment, before, after);
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
        var whole = speech.end();
        whole.pieces().forEach(piece -> stated.mentioned(piece).ifPresent(ledger.usage()::mentions));
        int settled = -1;
        int mark = ledger.minutes().mark();
        var meanings = IntStream.range(0, whole.size()).filter(i -> isMeaning(whole, i)).boxed().toList();
        meanings.forEach(i -> piece(whole, i));
        for (int i = 0; i < whole.size(); i++) {
            var piece = whole.pieces().get(i);
            if (meanings.contains(i)) continue;
            if (piece.cue() == Cue.STANDING) stated.introduced(piece).ifPresent(assumptions::anew);
            if (piece.is(Said.FUNCTION)) stated.named(piece).ifPresent(ledger::unknown);
            if (whole.isCondition(i)) suppose(whole, i);
            else if (i > settled) settled = piece(whole, i);
        }
        if (whole.claims()) assumptions.endSentence(whole.hasCases());
        if (!meanings.isEmpty()) ledger.minutes().sort(mark);
    }

    /** Whether it says, behind a claim, what a name in the claim means: {@code …, where \sigma(x) = …}. */
    private boolean isMeaning(Sentence sentence, int i) {
        var piece = sentence.pieces().get(i);
        return piece.cue() == Cue.WHERE && !sentence.isCondition(i)
            && (piece.is(Said.DEFINING)
                || ledger.usage().isAboutKnown(ledger.read(piece.part().span(), Syntax.LATEX)))
            && !joins(sentence.pieces(), i, Join.LOOSE)
            && IntStream.range(0, i).anyMatch(k -> !sentence.isAbout(k)
                && !sentence.pieces().get(k).is(Said.DEFINING) && !sentence.pieces().get(k).is(Said.DENIED));
    }

    /** The first condition of a case ends the case before it; one behind an equation is of no concern to others. */
    private void suppose(Sentence sentence, int i) {
        var piece = sentence.pieces().get(i);
        var conditions = sentence.conditions().get(i);
        var place = piece.part().span();
        var doubts = new ArrayList<>(stated.doubts(piece));
        boolean ofCase = piece.cue().tells() && piece.cue() != Cue.STANDING;
        if (ofCase && !piece.is(Said.ALTERNATIVE)) assumptions.told(conditions);
        if (!sentence.goesOn(i) && !sentence.isWithinCase(i) && piece.cue() != Cue.STANDING) assumptions.endCase();
        boolean stands = !sentence.isBehind(i) || stated.remains(sentence, i);
        if (stands && piece.is(Said.ALTERNATIVE)) assumptions.orElse(piece.cue(), conditions);
        else if (stands) {
            assumptions.dropped(conditions).forEach(old -> doubts.add(ledger.page().contradiction(place, old, true)));
            assumptions.against(conditions, ledger.declared())
                .forEach(old -> doubts.add(ledger.page().contradiction(place, old, false)));
            boolean standing = sentence.pieces().getFirst().cue() == Cue.STANDING;
            assumptions.add(standing ? Cue.STANDING : piece.cue(), conditions);
        }
        boolean approach = i + 1 < sentence.size() && sentence.pieces().get(i + 1).part().join() == Join.LOOSE;
        if (approach) return;                                      // which is put down as a whole
        if (conditions.stream().anyMatch(Obscure::is)) ledger.minutes().remark(place, Manuscript.why("obscure"),
            List.of());
        else ledger.minutes().put(place, new Outcome.Defined(ledger.text(place)), doubts);
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
                ledger.minutes().notJudged(ledger.sides(before, Syntax.LATEX).getLast(), piece.part().sign(),
                    ledger.sides(place, Syntax.LATEX).getFirst(), "loose");
                ledger.judge(s -> s.links(place));
                return i;
            }
            case NEXT, CONSEQUENCE, CONTINUED -> { }
        }
        if (piece.is(Said.DENIED)) {
            ledger.notJudged(place, "denied");
            return i;
        }
        if (piece.is(Said.MENTIONED) && stated.isCondition(piece)) {
            ledger.notJudged(place, "mentioned");
            return i;
        }
        ledger.at(Setting.of(assumed(sentence, i), own(sentence, i), x -> stated.isUniversal(sentence, i, x)));
        if (piece.part().join() == Join.CONTINUED) {
            var equation = pieces.get(equation(sentence, i)).part().span();
            ledger.judge(s -> s.goesOn(equation, place));
            return i;
        }
        int mark = ledger.minutes().mark();
        if (joins(pieces, i, Join.LOOSE)) ledger.judge(s -> s.links(place));
        else formula(piece);
        if (!joins(pieces, i, Join.CONSEQUENCE) || ledger.minutes().holdsSince(mark)) return i;
        ledger.minutes().takeBack(mark);
        int last = i + 1;
        while (joins(pieces, last, Join.CONSEQUENCE)) last++;
        ledger.minutes().notJudged(place, pieces.get(i + 1).part().sign(), pieces.get(last).part().span(),
            "consequence");
        return last;
    }

    /** The equation with which a row behind remarks goes on. */
    private int equation(Sentence sentence, int i) {
        int before = i - 1;
        while (before > 0 && (sentence.isAbout(before) || isRemark(sentence.pieces().get(before)))) before--;
        return before;
    }

    private boolean isRemark(Piece piece) {
        return piece.part().join() == Join.NEXT && !piece.part().words().isEmpty() && stated.isCondition(piece);
    }

    private static boolean joins(List<Piece> pieces, int i, Join join) {
        return i + 1 < pieces.size() && pieces.get(i + 1).part().join() == join;
    }

    private void formula(Piece piece) {
        var place = piece.part().span();
        var value = piece.cue() == Cue.NONE && ledger.read(place, Syntax.LATEX)
            instanceof Read<Statement>(var statement, _) ? stated.value(statement) : Optional.<Condition>empty();
        value.ifPresent(at -> ledger.usage().mentions(((Variable) at.expressions().getFirst()).name()));
        if (LABELLED.matcher(ledger.text(place)).lookingAt()) ledger.remark(place);
        else if (value.filter(at -> ledger.point(place, (Compare) at)).isPresent()) return;
        else if (Members.isList(ledger.text(place)) || value.isPresent() && !piece.displayed())
            ledger.minutes().put(place, new Outcome.Value(ledger.text(place)), List.of());
        else if (value.isPresent() && ledger.usage().computesWith((Variable) value.get().expressions().getFirst())) {
            var sides = ledger.sides(place, Syntax.LATEX);
            ledger.minutes().notJudged(sides.getFirst(), "=", sides.get(1), "value");
            ledger.judge(s -> s.links(sides.get(1).to(sides.getLast())));
        } else ledger.formula(piece);
    }

    /** What is assumed for a claim: what holds there, and what stands behind it and behind what it follows from. */
    private List<Condition> assumed(Sentence sentence, int i) {
        var all = new Assumptions();
        for (var claim = Optional.of(i); claim.isPresent(); claim = sentence.premise(claim.get()))
            behind(sentence, claim.get(), all);
        var piece = sentence.pieces().get(i);
        if (piece.is(Said.POINTING)) all.add(Cue.CASE, List.of(Obscure.of("…", List.of())));
        var own = stated.defined(piece);
        return assumptions.allBeside(all.all()).stream().filter(condition -> !(condition
            instanceof Compare(Variable x, var relation, _) && relation == Relation.EQ
            && (stated.isGeneral(sentence, i, x) || own.equals(Optional.of(x)))))
            .filter(condition -> !assumptions.isOver(condition, x -> stated.isGeneral(sentence, i, x))).toList();
    }

    /** The conditions behind a formula, and those of the case that it stands in: a definition holds under them only. */
    private List<Condition> own(Sentence sentence, int i) {
        var behind = new Assumptions();
        behind(sentence, i, behind);
        return assumptions.ofCaseBeside(behind.all());
    }

    private void behind(Sentence sentence, int claim, Assumptions all) {
        if (sentence.pieces().get(claim).is(Said.OTHERWISE)) all.add(Cue.CASE, assumptions.others());
        for (int k : sentence.behind(claim))
            if (sentence.pieces().get(k).is(Said.ALTERNATIVE)) all.orElse(Cue.CASE, sentence.conditions().get(k));
            else all.add(Cue.CASE, sentence.conditions().get(k));
    }
}
