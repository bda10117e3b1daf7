package fluxion.document;

import fluxion.document.Step.Outcome;
import fluxion.expr.Expr;
import fluxion.expr.Relation;
import fluxion.function.Context;
import fluxion.syntax.Chains;
import fluxion.syntax.Code;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Reading.Unread;
import fluxion.syntax.Span;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has the chains at a place of a document judged, and puts down what is found.
 *
 * @param known   what is known there
 * @param setting what is taken for granted there
 * @param asked   whether the words ask for it, or say that it is wrong
 */
record Sitting(Manuscript page, Links judge, Minutes minutes, Context known, Setting setting, Usage usage,
    boolean asked) {
    /** The same, putting down elsewhere. */
    Sitting in(Minutes other) {
        return new Sitting(page, judge, other, known, setting, usage, asked);
    }

    /** A formula that has no meaning as a whole: its sides may have one. */
    void unread(Span place, Syntax syntax, List<Diagnostic> errors) {
        var chain = page.chain(place, syntax, known);
        boolean wholly = errors.stream().anyMatch(error -> error.code() == Code.STATEMENT);     // sin = 3
        if (chain instanceof Read<List<Chains.Side>>(var sides, _) && sides.size() > 1 && !wholly)
            chain(place, syntax, List.of());
        else if (chain instanceof Read<List<Chains.Side>>(var sides, var repairs)
            && sides.getFirst().notation().isPresent()) minutes.remark(place,
                Manuscript.beyond(List.of(sides.getFirst().notation().get())), repairs);
        else minutes.put(place, new Outcome.Unreadable(Links.first(errors)), List.of());
    }

    /** @param formulas what the sides mean, where the whole tells more than each of them; empty if it does not */
    void chain(Span place, Syntax syntax, List<Expr> formulas) {
        switch (page.chain(place, syntax, known)) {
            case Unread<List<Chains.Side>>(var errors)           ->
                minutes.put(place, new Outcome.Unreadable(Links.first(errors)), List.of());
            case Read<List<Chains.Side>>(var sides, var repairs) -> judge(Chains.meaning(sides, formulas), repairs);
        }
    }

    /** The links of a row that goes on from the last side of an equation before it. */
    void goesOn(Span equation, Span row) {
        if (!(page.chain(equation, Syntax.LATEX, known) instanceof Read<List<Chains.Side>>(var before, _))
            || !(page.chain(row, Syntax.LATEX, known) instanceof Read<List<Chains.Side>>(var sides, var repairs))) {
            chain(row, Syntax.LATEX, List.of());
            return;
        }
        var all = new ArrayList<>(List.of(before.getLast().after(Optional.empty())));
        for (Chains.Side side : sides) all.add(side.after(side.before().or(() -> Optional.of(Relation.EQ))));
        judge(all, repairs);
    }

    /** The links of a chain, which defines nothing; one side alone is nothing, if it can be read. */
    void links(Span place) {
        boolean alone = page.chain(place, Syntax.LATEX, known) instanceof Read<List<Chains.Side>>(var sides, _)
            && sides.size() == 1 && !sides.getFirst().isLost();
        if (!alone) chain(place, Syntax.LATEX, List.of());
    }

    private void judge(List<Chains.Side> sides, List<Diagnostic> repairs) {
        minutes.putAll(judge.judged(sides, repairs, known, setting,
            new Grounds(known, usage.moving(), usage.doubtful(), usage.mentioned(),
                setting.general(), asked)));
    }
}
