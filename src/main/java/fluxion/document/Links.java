package fluxion.document;

import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Derived.NoDerivative;
import fluxion.document.Step.Link;
import fluxion.document.Step.Outcome;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Relation;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.syntax.Chains;
import fluxion.syntax.Code;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Reading.Unread;
import fluxion.syntax.Severity;
import fluxion.syntax.Span;
import fluxion.syntax.Statement;
import fluxion.verify.Claim;
import fluxion.verify.Claims;
import fluxion.verify.Orders;
import fluxion.verify.OtherConvention;
import fluxion.verify.Reach;
import fluxion.verify.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges the links of a chain a = b = c, each on its own terms, so that one error does not blame the rest. */
final class Links {
    private static final Pattern PRIMED = Pattern.compile("['′]$|prime\\}?$");

    private final Manuscript page;
    private final Unjudged unjudged;
    private final Patience patience;
    private final long start;
    private Setting setting = Setting.of(List.of());
    private Grounds grounds = new Grounds(Context.EMPTY, Set.of(), Set.of(), Set.of(), _ -> false, false);
    /** What equations of the section relate to one another. */
    private final Ties ties = new Ties();

    /** @param patience the time that judging may take */
    Links(Manuscript page, Patience patience) {
        this.page = page;
        this.unjudged = new Unjudged(page);
        this.patience = patience;
        this.start = System.nanoTime();
    }

    void nextSection() {
        ties.clear();
    }

    /** What equations before tell of the name is about something else. */
    void forget(String name) {
        ties.forget(name);
    }

    /** A side that could be read, with what is doubtful in it. */
    record Known(Span span, Expr expr, List<Diagnostic> doubts) {}

    /**
     * One step for each link between sides that can be read; a side that cannot is a step of its own, and the next
     * link begins at the last side before it that can.
     *
     * @param setting what the text takes for granted there, which is part of the context
     * @param grounds what may make a link right that fails as one that holds everywhere
     * @param repairs what was put right in the chain as a whole; each is told at the step in whose place it stands
     */
    List<Step> judged(List<Chains.Side> sides, List<Diagnostic> repairs, Context context, Setting setting,
        Grounds grounds) {
        this.setting = setting;
        this.grounds = grounds;
        var steps = new ArrayList<Step>();
        if (sides.size() > 1 && sides.stream().anyMatch(side -> unjudged.isDifferential(side, context)))
            return new Differentials(this, page).steps(sides, repairs, context);
        Optional<Known> left = Optional.empty();
        Optional<Chains.Side> last = Optional.empty();      // the side before
        List<Diagnostic> open = List.of();                  // the doubts of a side that is no step of its own
        Relation bridge = Relation.EQ;                      // how the left side stands to the one before this
        for (Chains.Side side : sides) {
            var sign = bridge.then(side.before().orElse(Relation.EQ));
            var earlier = last;
            new Families(this, page).step(earlier, side, repairs, context)
                .or(() -> new Limited(this, page).step(earlier, side, repairs, context))
                .or(() -> unjudged.beyond(earlier, side, repairs)).ifPresent(steps::add);
            last = Optional.of(side);
            switch (side.reading()) {
                case Unread<Expr>(var errors) -> {
                    if (side.notation().isEmpty()) steps.add(new Step(side.span(), text(side.span()),
                        new Outcome.Unreadable(first(errors)), Unjudged.repairs(repairs, side.span())));
                    if (sign.isEmpty() || side.hasWords(page.source())) left = Optional.empty();
                    bridge = sign.orElse(Relation.EQ);
                }
                case Read<Expr>(var expr, var warnings) -> {
                    var right = known(side.span(), expr, warnings, context);
                    var doubts = new LinkedHashSet<>(open);
                    doubts.addAll(right.doubts());
                    if (left.isPresent() && sign.isPresent()) steps.add(link(left.get(), sign.get(), right,
                        List.copyOf(doubts), repairs, context));
                    bridge = Relation.EQ;
                    open = left.isPresent() ? List.of() : right.doubts();
                    left = Optional.of(right);
                }
            }
        }
        return steps;
    }

    /** The verdict on an equation that stands nowhere as such. */
    Outcome outcome(Link link, Expr left, Expr right, Context context) {
        setting = Setting.of(List.of());
        var outcome = Unjudged.unlessFree(outcome(link, left, Relation.EQ, right, context), context);
        boolean told = page.isSheet() || !outcome.word().equals("refuted");
        return told ? outcome : new Outcome.NotJudged(link, Messages.text("document.anew", link.left()));
    }

    /** With derivatives along a curve for primed names, which then are no names. */
    private Known known(Span span, Expr expr, List<Diagnostic> warnings, Context context) {
        Expr meant = Slopes.arePrimed(expr) ? ties.slopes(context).in(expr) : expr;
        return new Known(span, meant, meant == expr ? warnings : warnings.stream().filter(d -> d.code() != Code.READING
            || !PRIMED.matcher(page.text(d.span())).find()).toList());
    }

    /** What a value says of a curve, if the other names of the curve have theirs. */
    Optional<Outcome> point(List<Span> sides, Compare value, Context context) {
        return ties.point(new Link(text(sides.getFirst()), "=", text(sides.getLast())), value, context, share());
    }

    /** Whether an equation for a name tells a derivative along a curve. */
    boolean isSlope(Variable name, Expr formula, Context context) {
        return Slopes.arePrimed(name) && ties.slopes(context).tells(name, formula);
    }

    /** Whether a claim about a derivative is a rule, in the time that there is for it. */
    boolean follows(Statement.Claim claim, Context context) {
        return Told.follows(claim, context, share());
    }

    /** Whether another reading is as likely. */
    static boolean isDoubt(Diagnostic warning) {
        return isDoubtAnywhere(warning) || warning.code() == Code.AMBIGUOUS || warning.code() == Code.IMAGINARY;
    }

    /** Whether another reading is as likely in a line of a sheet, too. */
    private static boolean isDoubtAnywhere(Diagnostic warning) {
        return warning.code() == Code.CALL || warning.code() == Code.PRIME;
    }

    /** What is refuted in a reading that is in doubt is not refuted for certain. */
    private Optional<Outcome> doubted(Link link, List<Diagnostic> warnings) {
        return warnings.stream().filter(warning -> isDoubtAnywhere(warning)
            || isDoubt(warning) && !page.isSheet()).findFirst()
            .map(doubt -> new Outcome.NoAnswer(link, Messages.text("document.reading", doubt.message())));
    }

    /** The step between two sides; one that is neither right nor wrong tells something of its names, perhaps. */
    Step link(Known left, Relation relation, Known right, List<Diagnostic> warnings, List<Diagnostic> repairs,
        Context context) {
        var step = judged(left, relation, right, warnings, repairs, context);
        if (!step.outcome().holds() && !step.outcome().word().equals("refuted")) ties.tell(left.expr(), right.expr());
        return step;
    }

    private Step judged(Known left, Relation relation, Known right, List<Diagnostic> warnings, List<Diagnostic> repairs,
        Context context) {
        var place = left.span().to(right.span());
        var all = new ArrayList<>(Unjudged.repairs(repairs, place));
        all.addAll(warnings);
        var link = new Link(text(left.span()), relation.symbol(), text(right.span()));
        Outcome outcome = Unjudged.isAboutVectors(link.text()) ? new Outcome.NotJudged(link,
            Messages.text("document.vector"))
            : setting.heldBack(outcome(link, left.expr(), relation, right.expr(), context));
        boolean rule = relation == Relation.EQ && !page.isSheet() && setting.obscure().isEmpty() && !grounds.asked();
        if (rule) {
            var wrong = grounds.universal(context, ties.told()).refuted(outcome, left.expr(), right.expr(), known ->
                outcome(link, left.expr(), relation, right.expr(), known), share());
            if (wrong.isPresent()) return new Step(place, link.text(), wrong.get(), all);
        }
        if (!page.isSheet() && relation == Relation.EQ) {
            var along = setting.heldBack(ties.along(outcome, left.expr(), right.expr(), context, grounds.moving(),
                share()));
            if (along != outcome) return new Step(place, link.text(), along, all);
        }
        if (!page.isSheet()) outcome = Told.instead(outcome, left.expr(), right.expr(), context);
        if (!(outcome instanceof Outcome.Judged(_, var claim, Verdict.Refuted refuted, var notes, _)))
            return new Step(place, link.text(), outcome, all);
        var doubts = Stream.of(all, left.doubts(), right.doubts()).flatMap(List::stream).toList();
        boolean where = relation == Relation.EQ && !grounds.isGeneral(claim)
            && Subjects.saysWhere(left.expr(), right.expr(), context);
        if (where) Grounds.tie(link, claim, context).ifPresent(ties::add);
        if (where || grounds.asked() && relation == Relation.EQ) ties.add(link, left.expr(), right.expr());
        if (where) return new Step(place, link.text(), new Outcome.NotJudged(link, Messages.text("document.value")),
            all);
        var other = doubted(link, doubts);
        if (other.isEmpty() && !page.isSheet())
            other = otherwise(link, left.expr(), relation, right.expr(), claim, refuted);
        if (other.isEmpty()) other = Unjudged.open(link, left.expr(), right.expr(), claim, context);
        Expr meant = Parameters.left(left.expr(), context);
        var correction = other.isPresent() || relation != Relation.EQ ? Correction.NONE : Correction.of(meant,
            right.expr(), claim, refuted.witness(), context, page.syntax(), share());
        return new Step(place, link.text(), other.orElseGet(() -> new Outcome.Judged(link, claim, refuted,
            OtherConvention.beside(notes, claim, refuted, share()), correction)), all);
    }

    /** What to say instead of a refutation, if the link may be right all the same. */
    Optional<Outcome> otherwise(Link link, Expr left, Relation relation, Expr right, Claim claim,
        Verdict.Refuted refuted) {
        return grounds.instead(link, left, relation, right, claim, ties.all(), share())
            .or(() -> grounds.whereNegative(link, relation, claim, refuted, share()));
    }

    private double share() {
        return patience.share((System.nanoTime() - start) / 1e9);
    }

    /** The verdict on two sides, as one that holds everywhere. */
    Outcome outcome(Link link, Expr left, Relation relation, Expr right, Context known) {
        var found = TwoReadings.of(left, right, known, (u, v) -> outcomeAsRead(link, u, relation, v, known));
        if (found.holds()) return found;
        return Parameters.of(left, right, known).flatMap(curve -> outcomeAsRead(link, curve.sides().getFirst(),
            relation, curve.sides().getLast(), known.assume(curve.given())) instanceof Outcome.Judged along
                ? Optional.<Outcome>of(along.told(curve.note())) : Optional.empty()).orElse(found);
    }

    private Outcome outcomeAsRead(Link link, Expr left, Relation relation, Expr right, Context known) {
        var context = Piecewise.told(known, left, right);
        var ranges = new ArrayList<>(Ranges.of(left, right, context));
        ranges.addAll(context.assumptions().subList(known.assumptions().size(), context.assumptions().size()));
        return switch (Claims.of(left, right, Values.of(context).moved(context.assume(ranges), left, right))) {
            case Differentiated<Claim>(var general, var smooth, var notes) -> {
                var claim = Values.of(context).in(general);
                if (Unjudged.isAboutDifferentials(link, claim, context))
                    yield new Outcome.NotJudged(link, Messages.text("document.differential"));
                var verdict = Orders.judge(claim, relation, share());
                var open = new HeldFixed(notes, grounds, page.isSheet()).doubt(verdict, left, right, context);
                var moved = verdict instanceof Verdict.Proved ? grounds.moved(notes, known) : Optional.<Context>empty();
                if (moved.isPresent()) yield outcome(link, left, relation, right, moved.get());
                if (open.isPresent()) yield new Outcome.NoAnswer(link, open.get());
                if (relation != Relation.EQ && verdict instanceof Verdict.Undecided)
                    yield new Outcome.NotJudged(link, Messages.text("document.inequality"));
                var told = new ArrayList<>(setting.told(general, notes, verdict, ranges, context));
                if (verdict instanceof Verdict.Proved) told.addAll(Reach.ofDerivatives(claim, smooth, context));
                yield new Outcome.Judged(link, claim, verdict, told, Correction.NONE);
            }
            case NoDerivative<Claim> none -> new Outcome.NoAnswer(link, none.sentence());
        };
    }

    private String text(Span place) {
        return page.text(place);
    }

    /** The first error of several diagnostics. */
    static Diagnostic first(List<Diagnostic> diagnostics) {
        return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).findFirst().orElseThrow();
    }
}
