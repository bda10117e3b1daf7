package fluxion.document;

import fluxion.document.Step.Link;
import fluxion.document.Step.Outcome;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.syntax.Chains;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chains of differentials: {@code du = 2x\,dx} for u = x² + 1. The differential of a name that is defined is the sum of
 * its partial derivatives times the differentials of the variables; those are free. What has no differential in the
 * equation is constant.
 */
record Differentials(Links links, Manuscript page) {
    private static final String GREEK = "alpha|beta|gamma|theta|phi|varphi|rho|sigma|tau|xi|eta|omega";
    /** {@code dx}, {@code \mathrm{d}\theta}; the name is told. */
    private static final Pattern ONE = Pattern.compile("(?:(?<![A-Za-z\\\\])d|\\\\dd?(?![A-Za-z])|\\\\mathrm\\{d\\})"
        + "\\s*([A-Za-z](?![A-Za-z])|\\\\(?:" + GREEK + ")(?![A-Za-z]))");
    private static final String QUOTIENT = "\\\\[dt]?frac\\s*(?:d|\\\\|\\{\\s*(?:d|\\\\)[^{}]*(?:\\{d\\}[^{}]*)?\\}"
        + "\\s*\\{\\s*(?:d|\\\\dd?|\\\\m))";
    /** Derivatives, integrals, higher orders and primed names: these are no plain products with differentials. */
    private static final Pattern OTHER = Pattern.compile("\\\\(?:i*int|partial|ddx|prime)(?![A-Za-z])|d\\s*\\^"
        + "|(?<![A-Za-z\\\\])d[A-Za-z]'|\\{\\s*d\\s*\\}|" + QUOTIENT);
    /** What no factor ends with. */
    private static final Pattern OPEN = Pattern.compile("(?:^|[\\[({+\\-*/=&]|\\\\(?:cdot|times|left))"
        + "(?:\\\\[,;:! ]|[\\s~])*$");
    private static final char FIRST_NAME = '\u0460';

    /** A side with names for its differentials. */
    private record Form(Expr formula, Set<Variable> of) {}

    List<Step> steps(List<Chains.Side> sides, List<Diagnostic> repairs, Context context) {
        var steps = new ArrayList<Step>();
        for (int i = 1; i < sides.size(); i++) {
            var left = sides.get(i - 1).span();
            var right = sides.get(i).span();
            var relation = sides.get(i).before().orElse(Relation.EQ);
            var open = unjudged(left, relation, right, repairs);
            steps.add(relation == Relation.EQ ? step(left, right, repairs, context).orElse(open) : open);
        }
        return steps;
    }

    private Step unjudged(Span left, Relation relation, Span right, List<Diagnostic> repairs) {
        var place = left.to(right);
        var link = new Link(page.text(left), relation.symbol(), page.text(right));
        return new Step(place, link.text(), new Outcome.NotJudged(link, Messages.text("document.differential")),
            Unjudged.repairs(repairs, place));
    }

    /** The step between two sides, if it is certain that they are equal or not. */
    private Optional<Step> step(Span left, Span right, List<Diagnostic> repairs, Context context) {
        var u = form(left, context);
        var v = form(right, context);
        if (u.isEmpty() || v.isEmpty()) return Optional.empty();
        var all = new LinkedHashSet<>(u.get().of());
        all.addAll(v.get().of());
        var values = new LinkedHashMap<Expr, Expr>();
        if (all.stream().anyMatch(x -> rests(x, all, context))) return Optional.empty();
        for (Variable x : all) value(x, all, context).ifPresent(dx -> values.put(name(x), dx));
        boolean related = !values.isEmpty() || u.get().of().equals(v.get().of());
        if (!related) return Optional.empty();
        var step = links.link(new Links.Known(left, Substitution.replace(u.get().formula(), values), List.of()),
            Relation.EQ, new Links.Known(right, Substitution.replace(v.get().formula(), values), List.of()), List.of(),
            repairs, context);
        boolean told = values.isEmpty() || values.containsKey(u.get().formula());
        return (step.outcome().word().equals("proved") || told && step.outcome().word().equals("refuted"))
            && step.outcome() instanceof Outcome.Judged(var link, var claim, var verdict, var notes, _)
            ? Optional.of(new Step(step.span(), step.source(), new Outcome.Judged(link, claim, verdict,
                Stream.concat(notes.stream(), Stream.of(Messages.text("document.differentials"))).toList(),
                Correction.NONE), step.warnings())) : Optional.empty();
    }

    /** Whether a defined name rests on another one with a differential: which of them moves is open. */
    private static boolean rests(Variable x, Set<Variable> all, Context context) {
        Expr body = context.definitions().get(x);
        return body != null && all.stream().anyMatch(v -> v != x && context.definitions().containsKey(v)
            && context.restsOn(body, v));
    }

    private static Variable name(Variable x) {
        return Exprs.variable("d" + x.name());
    }

    /** Σ ∂x/∂v dv over the variables with a differential that a name rests on; nothing for a name that is none. */
    private static Optional<Expr> value(Variable x, Set<Variable> all, Context context) {
        Expr body = context.definitions().get(x);
        if (body == null) return Optional.empty();
        var terms = all.stream().filter(v -> v != x && !context.definitions().containsKey(v)
            && context.restsOn(body, v)).map(v ->
                Exprs.product(Exprs.apply(DerivativeOperator.TOTAL, x, v), name(v))).toList();
        return terms.isEmpty() ? Optional.empty() : Optional.of(Exprs.sum(terms));
    }

    private Optional<Form> form(Span side, Context context) {
        var text = page.source().text();
        if (OTHER.matcher(text.substring(side.from(), side.to())).find()) return Optional.empty();
        var changed = new StringBuilder(text);
        var names = new LinkedHashMap<Variable, Variable>();
        var found = ONE.matcher(text).region(side.from(), side.to()).useTransparentBounds(true);
        while (found.find()) {
            var mark = String.valueOf((char) (FIRST_NAME + 2 * names.size()));
            var x = formula(page.source(), new Span(found.start(1), found.end(1)), Context.EMPTY);
            if (!(x.orElse(Exprs.ZERO) instanceof Variable name) || text.contains(mark)) return Optional.empty();
            names.put(Exprs.variable(mark), name);
            for (int i = found.start(); i < found.end(); i++) changed.setCharAt(i, ' ');
            boolean first = OPEN.matcher(text.substring(side.from(), found.start())).find();
            changed.setCharAt(found.start(), first ? ' ' : '*');               // it ends the argument of a function
            changed.setCharAt(found.start() + 1, mark.charAt(0));
        }
        var renamed = new LinkedHashMap<Expr, Expr>();
        names.forEach((mark, x) -> renamed.put(mark, name(x)));
        return formula(new Source(page.source().name(), changed.toString()), side, context)
            .map(form -> new Form(Substitution.replace(form, Map.copyOf(renamed)), Set.copyOf(names.values())));
    }

    private Optional<Expr> formula(Source source, Span place, Context context) {
        return Reader.formula(source, place, Syntax.LATEX, context, page.options())
            instanceof Read<Expr>(var formula, _) ? Optional.of(formula) : Optional.empty();
    }
}
