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

    private Optional<Expr> call(Apply call) {
        for (Rule rule : patterns.calls().getOrDefault(call.function(), List.of())) {
            if (!Matcher.mayMatch(rule.left().children().getFirst(), call.arguments().getFirst())) continue;
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
            && patterns.products().fitting(Set.of(f)).isEmpty()) return Optional.empty();
        var term = session.apart(node);
        var factors = List.copyOf(term.factors());
        if (factors.size() > Exprs.MAX_FLAT) return Optional.empty();
        for (var pattern : patterns.products().fitting(Patterns.functions(term.factors()))) {
            var left = pattern.parts().getFirst();
            for (var match : matches(left.factors(), factors, new Matcher(session.likeness), Optional.empty(),
                Taking.WHOLE)) {
                var after = new Term(session).times(term.coefficient())
                    .times(Rational.ONE.over(left.coefficient()).pow(match.power.intValue()));
                match.put(match.matcher.filled(pattern.rule().right()), factors, after);
                var accepted = accepted(pattern.rule(), match.matcher, node, after.toExpr());
                if (accepted.isPresent()) return accepted;
            }
        }
        return Optional.empty();
    }

    /** The factors used, all of them raised to one power, and what is left of their exponents. */
    private record Match(Matcher matcher, Rational power, Map<Factor, Rational> used) {
        /** Puts the expression in the place of the first factor that is used up by it. */
        void put(Expr instead, List<Factor> factors, Term product) {
            boolean open = true;
            for (Factor factor : factors) {
                if (open && used.containsKey(factor)) product.times(instead, Exprs.num(power));
                open &= !used.containsKey(factor);
                var left = used.get(factor);
                product.times(factor.base(), left == null ? factor.exponent() : Exprs.num(left));
            }
        }

        /** Puts what is not used into the product. */
        void leave(List<Factor> factors, Term product) {
            for (Factor factor : factors) {
                var left = used.get(factor);
                product.times(factor.base(), left == null ? factor.exponent() : Exprs.num(left));
            }
        }
    }

    /** Whether a factor must be used up, or may leave a power of a call: sin³ u = sin² u·sin u. */
    private enum Taking { WHOLE, PART }

    /** All ways to find the pattern's factors among the factors; recursion over the pattern, which we wrote. */
    private List<Match> matches(List<Factor> pattern, List<Factor> factors, Matcher matcher, Optional<Rational> power,
        Taking taking) {
        if (pattern.isEmpty()) return power.map(k -> List.of(new Match(matcher, k, Map.of()))).orElse(List.of());
        // a bare slot last: the others say what it stands for
        int first = 0;
        while (first < pattern.size() - 1 && pattern.get(first).base() instanceof Variable) first++;
        var wanted = pattern.get(first);
        var others = new ArrayList<>(pattern);
        others.remove(first);
        var found = new ArrayList<Match>();
        for (Factor factor : factors) {
            if (!factor.isLiteral() || !Matcher.mayMatch(wanted.base(), factor.base())) continue;
            var k = taking == Taking.PART && isPart(wanted, factor) ? Rational.ONE
                : factor.literal().over(wanted.literal());
            if (!k.isSmallInteger() || k.signum() <= 0 || power.isPresent() && !power.get().equals(k)) continue;
            var attempt = matcher.copy();
            if (!attempt.matches(wanted.base(), factor.base())) continue;
            for (var rest : matches(others, factors, attempt, Optional.of(k), taking)) {
                var used = new HashMap<>(rest.used);
                used.put(factor, factor.literal().minus(wanted.literal().times(k)));
                found.add(new Match(rest.matcher, k, used));
            }
        }
        return found;
    }

    private static boolean isPart(Factor wanted, Factor factor) {
        return wanted.base() instanceof Apply && wanted.literal().isInteger() && factor.literal().isInteger()
            && wanted.literal().signum() > 0 && factor.literal().compareTo(wanted.literal()) > 0;
    }

    private record Place(int index, Rational coefficient) {}

    private Optional<Expr> sum(Sum sum) {
        if (session.natureOf(sum) != Session.Nature.TRANSCENDENTAL || sum.terms().size() > MAX_TERMS)
            return Optional.empty();
        var functions = new HashSet<FunctionSymbol>();
        for (Expr term : sum.terms()) Patterns.collect(session.apart(term).factors(), functions);
        var fits = patterns.sums().fitting(functions);
        if (fits.isEmpty()) return Optional.empty();
        var places = new HashMap<Integer, Place>();
        for (int i = 0; i < sum.terms().size(); i++) {
            var scaled = Scaled.of(sum.terms().get(i));
            places.put(session.likeness.of(scaled.body()), new Place(i, scaled.coefficient()));
        }
        var rewritten = sum(sum, fits, places, Partner.LIKE);
        fits.removeIf(pattern -> !isOfTwo(pattern));
        return rewritten.or(() -> sum(sum, fits, places, Partner.UNLIKE));
    }

    /** Whether a term goes with as much of another one as the pattern says, or with more or less of it. */
    private enum Partner { LIKE, UNLIKE }

    private Optional<Expr> sum(Sum sum, List<Pattern> fits, Map<Integer, Place> places, Partner partner) {
        if (fits.isEmpty()) return Optional.empty();
        for (int i = 0; i < sum.terms().size(); i++) {
            Expr term = sum.terms().get(i);
            if (session.natureOf(term) != Session.Nature.TRANSCENDENTAL) continue;
            var factors = session.apart(term);
            if (factors.factors().size() > Exprs.MAX_FLAT) continue;
            for (var pattern : fits) {
                var rewritten = partner == Partner.LIKE ? like(sum, i, factors, pattern, places)
                    : unlike(sum, i, factors, pattern, places);
                if (rewritten.isPresent()) return rewritten;
            }
        }
        return Optional.empty();
    }

    /** Tries the term as the pattern's first one; the others must then be there with the same cofactor. */
    private Optional<Expr> like(Sum sum, int at, Term term, Pattern pattern, Map<Integer, Place> places) {
        int anchor = pattern.parts().getFirst().factors().isEmpty() ? 1 : 0;
        for (var match : matches(term, pattern.parts().get(anchor))) {
            var gone = new ArrayList<>(List.of(at));
            for (int j = 0; j < pattern.parts().size(); j++) {
                if (j == anchor) continue;
                var wanted = partner(match, pattern.parts().get(j));
                var place = places.get(session.likeness.of(wanted.body()));
                if (place != null && place.coefficient.equals(wanted.coefficient())) gone.add(place.index);
            }
            if (gone.size() < pattern.parts().size()) continue;
            var accepted = accepted(pattern.rule(), match.found.matcher, sum, replaced(sum, gone,
                List.of(match.times(match.found.matcher.filled(pattern.rule().right())))));
            if (accepted.isPresent()) return accepted;
        }
        return Optional.empty();
    }

    /** A part of a pattern for a sum, found in a term, and what is left of that. */
    private record Part(Match found, Term cofactor) {
        Expr times(Expr u) { return cofactor.copy().times(u).toExpr(); }
    }

    private List<Part> matches(Term term, Patterns.Part part) {
        var factors = List.copyOf(term.factors());
        return matches(part.factors(), factors, new Matcher(session.likeness), Optional.of(Rational.ONE), Taking.PART)
            .stream().map(match -> {
                var cofactor = new Term(session).times(term.coefficient().over(part.coefficient()));
                match.leave(factors, cofactor);
                return new Part(match, cofactor);
            }).toList();
    }

    private static Scaled partner(Part match, Patterns.Part other) {
        return Scaled.of(match.times(match.found.matcher.filled(other.whole())));
    }

    /** Whether the pattern is the sum of two products that is a constant, sin² u + cos² u = 1. */
    private boolean isOfTwo(Pattern pattern) {
        return pattern.parts().size() == 2 && session.natureOf(pattern.rule().right()) == Session.Nature.CONSTANT;
    }

    /** c p + k c q, where p + q is a constant r: the shorter one of c r + (k − 1) c q and k c r + (1 − k) c p. */
    private Optional<Expr> unlike(Sum sum, int at, Term term, Pattern pattern, Map<Integer, Place> places) {
        for (var match : matches(term, pattern.parts().getFirst())) {
            var wanted = partner(match, pattern.parts().getLast());
            var place = places.get(session.likeness.of(wanted.body()));
            if (place == null || place.index == at) continue;
            var k = place.coefficient.over(wanted.coefficient());
            var less = Rational.ONE.minus(k);
            Expr whole = match.times(pattern.rule().right());
            Expr one = replaced(sum, List.of(at, place.index), List.of(whole,
                Content.scaled(sum.terms().get(place.index), less.negate().over(k))));
            Expr other = replaced(sum, List.of(at, place.index), List.of(Content.scaled(whole, k),
                Content.scaled(sum.terms().get(at), less)));
            var accepted = accepted(pattern.rule(), match.found.matcher, sum,
                isPlainer(other, one) ? other : one);
            if (accepted.isPresent()) return accepted;
        }
        return Optional.empty();
    }

    /** Smaller, or as large with fewer minus signs: 1 + sin² u and not 2 − cos² u. */
    private boolean isPlainer(Expr one, Expr other) {
        long more = session.measure.of(one) - session.measure.of(other);
        return more < 0 || more == 0 && minuses(one) < minuses(other);
    }

    private static long minuses(Expr sum) {
        return sum instanceof Sum(var terms)
            ? terms.stream().filter(term -> Scaled.coefficient(term).signum() < 0).count() : 0;
    }

    private static Expr replaced(Sum sum, List<Integer> gone, List<Expr> instead) {
        var rest = new ArrayList<Expr>();
        for (int j = 0; j < sum.terms().size(); j++)
            if (j == gone.getFirst()) rest.addAll(instead);
            else if (!gone.contains(j)) rest.add(sum.terms().get(j));
        return Exprs.sum(rest);
    }
}
