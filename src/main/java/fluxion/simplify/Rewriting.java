package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.FunctionSymbol;
import fluxion.number.Rational;
import fluxion.numeric.Truth;
import fluxion.simplify.Patterns.Pattern;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies the {@link Rules}: looks for the left side among terms, among factors, or in the node itself. */
final class Rewriting {
    private static final int MAX_TERMS = 512;

    private final Session session;
    private final Patterns patterns;
    private final Map<Set<FunctionSymbol>, List<Pattern>> fitting = new HashMap<>();

    Rewriting(Session session, List<Rule> rules) {
        this.session = session;
        this.patterns = Patterns.of(rules);
    }

    /** What the first rule that fits makes of the node, if it is smaller. */
    Optional<Expr> rewritten(Expr node) {
        return switch (node) {
            case Sum sum                        -> sum(sum);
            case Product _, Quotient _, Power _ -> product(node);
            case Apply call                     -> call(call);
            case Num _, Constant _, Variable _  -> Optional.empty();
        };
    }

    /** The patterns for products that need none but these functions. */
    private List<Pattern> fitting(Set<FunctionSymbol> functions) {
        return fitting.computeIfAbsent(functions, these ->
            patterns.products().stream().filter(pattern -> pattern.needsOnly(these)).toList());
    }

    private Optional<Expr> call(Apply call) {
        for (Rule rule : patterns.calls().getOrDefault(call.function(), List.of())) {
            var matcher = new Matcher(session.likeness);
            if (!matcher.matches(rule.left(), call)) continue;
            var accepted = accepted(rule, matcher, call, matcher.filled(rule.right()));
            if (accepted.isPresent()) return accepted;
        }
        return Optional.empty();
    }

    private Optional<Expr> accepted(Rule rule, Matcher matcher, Expr before, Expr after) {
        if (rule.group() != Rule.Group.VALUE && session.measure.of(after) >= session.measure.of(before))
            return Optional.empty();
        for (var condition : rule.when()) if (session.signs.holds(condition.map(matcher::filled)) != Truth.TRUE)
            return Optional.empty();
        session.apply(rule.name());
        return Optional.of(after);
    }

    private Optional<Expr> product(Expr node) {
        if (session.natureOf(node) != Session.Nature.TRANSCENDENTAL) return Optional.empty();
        if (Products.isMultiple(node) && node.children().get(1) instanceof Apply(var f, _)
            && fitting(Set.of(f)).isEmpty()) return Optional.empty();
        var term = session.apart(node);
        var factors = List.copyOf(term.factors());
        if (factors.size() > Exprs.MAX_FLAT) return Optional.empty();
        for (var pattern : fitting(Patterns.functions(term.factors()))) {
            var left = pattern.parts().getFirst();
            for (var match : matches(left.factors(), factors, new Matcher(session.likeness),
                Optional.empty())) {
                int k = match.power.intValue();
                var after = new Term(session).times(term.coefficient())
                    .times(Rational.ONE.over(left.coefficient()).pow(k));
                Expr right = match.matcher.filled(pattern.rule().right());
                after.times(right, Exprs.num(k));
                for (Factor factor : factors) if (!match.used.contains(factor)) after.times(factor.base(),
                    factor.exponent());
                var accepted = accepted(pattern.rule(), match.matcher, node, after.toExpr());
                if (accepted.isPresent()) return accepted;
            }
        }
        return Optional.empty();
    }

    /** The factors used, all of them raised to one power. */
    private record Match(Matcher matcher, Rational power, List<Factor> used) {}

    /** All ways to find the pattern's factors among the factors; recursion over the pattern, which we wrote. */
    private List<Match> matches(List<Factor> pattern, List<Factor> factors, Matcher matcher, Optional<Rational> power) {
        if (pattern.isEmpty()) return power.map(k -> List.of(new Match(matcher, k, List.of()))).orElse(List.of());
        // a bare slot last: the others say what it stands for
        int first = 0;
        while (first < pattern.size() - 1 && pattern.get(first).base() instanceof Variable) first++;
        var wanted = pattern.get(first);
        var others = new ArrayList<>(pattern);
        others.remove(first);
        var found = new ArrayList<Match>();
        for (Factor factor : factors) {
            if (!factor.isLiteral()) continue;
            var k = factor.literal().over(wanted.literal());
            if (!k.isSmallInteger() || k.signum() <= 0 || power.isPresent() && !power.get().equals(k)) continue;
            var attempt = matcher.copy();
            if (!attempt.matches(wanted.base(), factor.base())) continue;
            for (var rest : matches(others, factors, attempt, Optional.of(k))) {
                var used = new ArrayList<>(rest.used);
                used.add(factor);
                found.add(new Match(rest.matcher, k, used));
            }
        }
        return found;
    }

    private record Place(int index, Rational coefficient) {}

    private Optional<Expr> sum(Sum sum) {
        if (session.natureOf(sum) != Session.Nature.TRANSCENDENTAL || sum.terms().size() > MAX_TERMS)
            return Optional.empty();
        var functions = new HashSet<FunctionSymbol>();
        for (Expr term : sum.terms()) Patterns.collect(session.apart(term).factors(), functions);
        var fits = new ArrayList<Pattern>();
        for (var pattern : patterns.sums()) if (pattern.needsOnly(functions)) fits.add(pattern);
        if (fits.isEmpty()) return Optional.empty();
        var places = new HashMap<Integer, Place>();
        for (int i = 0; i < sum.terms().size(); i++) {
            var scaled = Scaled.of(sum.terms().get(i));
            places.put(session.likeness.of(scaled.body()), new Place(i, scaled.coefficient()));
        }
        for (int i = 0; i < sum.terms().size(); i++) {
            Expr term = sum.terms().get(i);
            if (session.natureOf(term) != Session.Nature.TRANSCENDENTAL) continue;
            var factors = session.apart(term);
            if (factors.factors().size() > Exprs.MAX_FLAT) continue;
            for (var pattern : fits) {
                var rewritten = sum(sum, i, factors, pattern, places);
                if (rewritten.isPresent()) return rewritten;
            }
        }
        return Optional.empty();
    }

    /** Tries the term as the pattern's first one; the others must then be there with the same cofactor. */
    private Optional<Expr> sum(Sum sum, int at, Term term, Pattern pattern, Map<Integer, Place> places) {
        int anchor = pattern.parts().getFirst().factors().isEmpty() ? 1 : 0;
        var left = pattern.parts().get(anchor);
        var factors = List.copyOf(term.factors());
        for (var match : matches(left.factors(), factors, new Matcher(session.likeness),
            Optional.of(Rational.ONE))) {
            var cofactor = new Term(session).times(term.coefficient().over(left.coefficient()));
            for (Factor factor : factors) if (!match.used.contains(factor)) cofactor.times(factor.base(),
                factor.exponent());
            var gone = new ArrayList<>(List.of(at));
            for (int j = 0; j < pattern.parts().size(); j++) {
                if (j == anchor) continue;
                Expr partner = match.matcher.filled(pattern.parts().get(j).whole());
                var wanted = Scaled.of(cofactor.copy().times(partner).toExpr());
                var place = places.get(session.likeness.of(wanted.body()));
                if (place != null && place.coefficient.equals(wanted.coefficient())) gone.add(place.index);
            }
            if (gone.size() < pattern.parts().size()) continue;
            var rest = new ArrayList<Expr>();
            for (int j = 0; j < sum.terms().size(); j++)
                if (j == at) rest.add(cofactor.copy().times(match.matcher.filled(pattern.rule().right())).toExpr());
                else if (!gone.contains(j)) rest.add(sum.terms().get(j));
            var accepted = accepted(pattern.rule(), match.matcher, sum, Exprs.sum(rest));
            if (accepted.isPresent()) return accepted;
        }
        return Optional.empty();
    }
}
