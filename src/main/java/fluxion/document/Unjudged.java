package fluxion.document;

import fluxion.document.Step.Link;
import fluxion.document.Step.Outcome;
import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.syntax.Chains;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Reading.Unread;
import fluxion.syntax.Span;
import fluxion.verify.Claim;
import fluxion.verify.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Links that say something true or false, but nothing that is judged here. */
record Unjudged(Manuscript page) {
    private static final Pattern SUBSCRIPT = Pattern.compile("(\\p{L}+)_\\{?(\\p{L}{1,3})\\}?");
    private static final Pattern NAMED = Pattern.compile("\\s*([A-Za-z])\\s*(?:\\([^()=]*\\))?\\s*=");
    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)");
    private static final Variable D = Exprs.variable("d");
    /** {@code dx}, {@code d\theta}, {@code d^2 y}, {@code \mathrm{d}x}, {@code \d x}: a name follows at once. */
    private static final Pattern DIFFERENTIAL = Pattern.compile(
        "((?<![A-Za-z\\\\])d(\\^(\\w|\\{\\w+\\})\\s*)?|\\\\(dd?|mathrm\\{d\\})(?![A-Za-z])\\s*)"
            + "([A-Za-z]|\\\\(?!cdot|times|left|frac|sqrt|sin|cos|ln|log|exp)[A-Za-z])");
    private static final String SIGN = "\\s*(?:d|\\\\dd?|\\\\mathrm\\{d\\})[^{}]*";
    /** {@code dR/dx}, {@code \frac{d}{dx}}: no differentials by themselves. */
    private static final Pattern DERIVATIVE = Pattern.compile("\\\\[dt]?frac\\s*\\{" + SIGN + "\\}\\s*\\{" + SIGN
        + "\\}|(?<![A-Za-z\\\\])d(?:\\^\\w+)?\\s*\\w*\\s*/\\s*d\\w+(?:\\^\\w+)?");

    /** Vectors and matrices: what holds for numbers may fail for them. */
    private static final Pattern VECTOR =
        Pattern.compile("\\\\(vec|overrightarrow|mathbf|boldsymbol|bm|pmb)(?![A-Za-z])");

    /** Whether a differential stands in the side, {@code 2x dx}: it cannot be read, or with a letter d. */
    boolean isDifferential(Chains.Side side, Context context) {
        return switch (side.reading()) {
            case Unread<Expr>(var errors)   -> DIFFERENTIAL.matcher(page.text(Links.first(errors).span())).lookingAt();
            case Read<Expr>(var formula, _) -> !context.knows("d") && Substitution.contains(formula, D)
                && hasDifferential(page.text(side.span()));
        };
    }

    /** {@code du = 2x dx}: a d of which nothing is said, right before a name, is no factor. */
    static boolean isAboutDifferentials(Link link, Claim claim, Context context) {
        return !context.knows("d") && hasDifferential(link.text())
            && (Substitution.contains(claim.left(), D) || Substitution.contains(claim.right(), D));
    }

    private static boolean hasDifferential(String text) {
        return DIFFERENTIAL.matcher(DERIVATIVE.matcher(text).replaceAll(" ")).find();
    }

    /** Between two sides of which one is beyond the language stands a claim that nobody judges here. */
    Optional<Step> beyond(Optional<Chains.Side> before, Chains.Side side, List<Diagnostic> repairs) {
        if (before.isEmpty() || before.get().isLost() || side.isLost()) return Optional.empty();
        var notations = Stream.of(before.get(), side).flatMap(s -> s.notation().stream()).toList();
        var place = before.get().span().to(side.span());
        var link = new Link(page.text(before.get().span()), side.before().orElse(Relation.EQ).symbol(),
            page.text(side.span()));
        return notations.isEmpty() ? Optional.empty() : Optional.of(new Step(place, link.text(),
            new Outcome.NoAnswer(link, Manuscript.beyond(notations)), repairs(repairs, place)));
    }

    /** Whether letters that stand for vectors or matrices are in it. */
    static boolean isAboutVectors(String text) {
        return VECTOR.matcher(text).find();
    }

    /** What was put right at a place. */
    static List<Diagnostic> repairs(List<Diagnostic> all, Span place) {
        return all.stream().filter(d -> place.from() <= d.span().from() && d.span().to() <= place.to()).toList();
    }

    /** Why a point refutes nothing: it chooses freely what is no name of its own, perhaps. */
    static Optional<Outcome> open(Link link, Expr left, Expr right, Claim claim, Context context) {
        return Substitution.variables(Exprs.sum(left, right)).stream().filter(v -> mayBePartial(v, context)).findFirst()
            .map(v -> Messages.text("document.partial", v.name())).or(() -> free(claim, context))
            .or(() -> slope(left, right, context)).or(() -> bare(link, left, right, context))
            .map(why -> new Outcome.NoAnswer(link, why));
    }

    /** The name that an equation begins with, alone or before brackets. */
    static Optional<String> named(String equation) {
        var name = NAMED.matcher(equation);
        return name.lookingAt() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** y' beside y, of which nothing is known: after an equation for x and y it is dy/dx, and no number at will. */
    private static Optional<String> slope(Expr left, Expr right, Context context) {
        Expr both = Exprs.sum(left, right);
        if (Fold.postOrder(both).stream().anyMatch(node -> node instanceof Apply(DerivativeOperator _, _)))
            return Optional.empty();
        var names = Substitution.variables(both);
        return names.stream().filter(v -> v.name().endsWith("'") && context.isFree(v)
            && names.contains(Exprs.variable(v.name().replace("'", "")))).findFirst()
            .map(v -> Messages.text("document.slope", v.name(), v.name().replace("'", "")));
    }

    /** σ² = 4 after σ(z) = …, with no z in it and no derivative: another σ may be meant, the root of a variance. */
    private static Optional<String> bare(Link link, Expr left, Expr right, Context context) {
        var nodes = Fold.postOrder(Exprs.sum(left, right));
        if (nodes.stream().anyMatch(node -> node instanceof Apply(DerivativeOperator _, _)
            || node instanceof Apply(AbstractFunction f, _) && f.order() > 0)) return Optional.empty();
        var commands = COMMAND.matcher(link.text()).results().map(found -> found.group(1)).toList();
        var letters = COMMAND.matcher(link.text()).replaceAll(" ");
        return nodes.stream().flatMap(node -> node instanceof Apply(AbstractFunction f, var us)
            && context.functions().get(f.name()) instanceof Context.Lambda(var parameters, _) && us.equals(parameters)
            && parameters.stream().noneMatch(x -> letters.contains(x.name()) || commands.contains(x.name()))
                ? Stream.of(f.name()) : Stream.empty())
            .findFirst().map(f -> Messages.text("document.bare", f));
    }

    /** u_t where u has a formula that t stands in. */
    private static boolean mayBePartial(Variable v, Context context) {
        var parts = SUBSCRIPT.matcher(v.name());
        if (!parts.matches()) return false;
        Expr body = context.definitions().get(Exprs.variable(parts.group(1)));
        return body != null && parts.group(2).chars().allMatch(letter ->
            context.restsOn(body, Exprs.variable(Character.toString(letter))));
    }

    /** A point that chooses freely what is declared to depend on the other name refutes nothing. */
    static Optional<String> free(Claim claim, Context context) {
        var names = claim.variables().stream().filter(context.undefinedDependences()::contains).map(Variable::name)
            .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(Messages.text("document.free", names));
    }

    /** The outcome, or that it is open if it is refuted at such a point. */
    static Outcome unlessFree(Outcome outcome, Context context) {
        return outcome instanceof Outcome.Judged(var link, var claim, Verdict.Refuted _, _, _)
            ? free(claim, context).<Outcome>map(why -> new Outcome.NoAnswer(link, why)).orElse(outcome) : outcome;
    }
}
