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
import fluxion.expr.FunctionSymbol;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The left sides of rules, taken apart and sorted by what they can fit: sums, products, calls of one function. Nothing
 * is assumed of their slots, whatever is known of variables that are named alike.
 */
record Patterns(Needing sums, Needing products, Map<FunctionSymbol, List<Rule>> calls) {
    /** A term of a left side: the number before it, its factors, and both together. */
    record Part(Rational coefficient, List<Factor> factors, Expr whole) {
        private static Part of(Expr term, Session session) {
            var apart = Term.of(term, session);
            return new Part(apart.coefficient(), List.copyOf(apart.factors()), apart.toExpr());
        }
    }

    /** A rule, the functions without which it cannot fit, and its left side, taken apart when first needed. */
    static final class Pattern {
        private final Rule rule;
        private final List<Expr> terms;
        private final List<FunctionSymbol> functions;
        private final int place;
        private volatile List<Part> parts = List.of();

        private Pattern(Rule rule, List<Expr> terms, int place) {
            this.rule = rule;
            this.terms = terms;
            this.place = place;
            var found = new HashSet<FunctionSymbol>();
            for (Expr term : terms) collect(term, found);
            functions = List.copyOf(found);
        }

        Rule rule() { return rule; }

        private int place() { return place; }

        /** Whether it can fit where there are these functions. */
        private boolean needsOnly(Set<FunctionSymbol> these) {
            for (int i = 0; i < functions.size(); i++) if (!these.contains(functions.get(i))) return false;
            return true;
        }

        List<Part> parts() {
            if (parts.isEmpty()) {
                var session = new Session(List.of(), Budget.ORDINARY);
                parts = terms.stream().map(term -> Part.of(term, session)).toList();
            }
            return parts;
        }

        /** The functions that are factors, or bases of whole powers; recursion over what we wrote ourselves. */
        private static void collect(Expr term, Set<FunctionSymbol> found) {
            switch (term) {
                case Apply(var f, _)                                -> found.add(f);
                case Product(var factors)                           -> factors.forEach(u -> collect(u, found));
                case Quotient(var u, var v)                         -> { collect(u, found); collect(v, found); }
                case Power(var u, var n) when Exponents.isInteger(n) -> collect(u, found);
                case Num _, Constant _, Variable _, Power _, Sum _  -> { }
            }
        }
    }

    /** Patterns by the first of the functions that they need: most formulas have few of all functions. */
    static final class Needing {
        private final List<Pattern> all = new ArrayList<>();
        private final Map<FunctionSymbol, List<Pattern>> byFunction = new HashMap<>();
        private final List<Pattern> ofNone = new ArrayList<>();

        private void add(Rule rule, List<Expr> terms) {
            var pattern = new Pattern(rule, terms, all.size());
            all.add(pattern);
            (pattern.functions.isEmpty() ? ofNone
                : byFunction.computeIfAbsent(pattern.functions.getFirst(), _ -> new ArrayList<>())).add(pattern);
        }

        /** Those that need none but these functions, in the order in which they are tried. */
        List<Pattern> fitting(Set<FunctionSymbol> these) {
            var found = new ArrayList<>(ofNone);
            for (FunctionSymbol f : these)
                for (Pattern pattern : byFunction.getOrDefault(f, List.of()))
                    if (pattern.needsOnly(these)) found.add(pattern);
            found.sort(Comparator.comparingInt(Pattern::place));
            return found;
        }
    }

    private static final class Table {
        static final Patterns ALL = sorted(Rules.all());
    }

    /** The patterns of all rules are made once. */
    static Patterns of(List<Rule> rules) {
        return rules == Rules.all() ? Table.ALL : sorted(rules);
    }

    private static Patterns sorted(List<Rule> rules) {
        var sums = new Needing();
        var products = new Needing();
        var calls = new HashMap<FunctionSymbol, List<Rule>>();
        for (Rule rule : rules)
            switch (rule.left()) {
                case Sum(var terms) -> sums.add(rule, terms);
                case Product _, Quotient _, Power _ -> products.add(rule, List.of(rule.left()));
                case Apply(var f, _) -> calls.computeIfAbsent(f, _ -> new ArrayList<>()).add(rule);
                case Num _, Constant _, Variable _ ->
                    throw new IllegalArgumentException("rule " + rule.name() + " matches everything");
            }
        return new Patterns(sums, products, Map.copyOf(calls));
    }

    /** The functions that are factors, or bases of factors. */
    static Set<FunctionSymbol> functions(Iterable<Factor> factors) {
        var found = new HashSet<FunctionSymbol>();
        collect(factors, found);
        return found;
    }

    static void collect(Iterable<Factor> factors, Set<FunctionSymbol> found) {
        for (Factor factor : factors) if (factor.base() instanceof Apply(var f, _)) found.add(f);
    }
}
