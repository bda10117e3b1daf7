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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The left sides of rules, taken apart and sorted by what they can fit: sums, products, calls of one function. Nothing
 * is assumed of their slots, whatever is known of variables that are named alike.
 */
record Patterns(List<Pattern> sums, List<Pattern> products, Map<FunctionSymbol, List<Rule>> calls) {
    /** A term of a left side: the number before it, its factors, and both together. */
    record Part(Rational coefficient, List<Factor> factors, Expr whole) {
        private static Part of(Expr term, Session session) {
            var apart = Term.of(term, session);
            return new Part(apart.coefficient(), List.copyOf(apart.factors()), apart.toExpr());
        }
    }

    /** A rule with its left side taken apart, and the functions without which it cannot fit. */
    record Pattern(Rule rule, List<Part> parts, Set<FunctionSymbol> functions) {
        private static Pattern of(Rule rule, List<Expr> terms, Session session) {
            var parts = terms.stream().map(term -> Part.of(term, session)).toList();
            var functions = new HashSet<FunctionSymbol>();
            for (Part part : parts) functions.addAll(Patterns.functions(part.factors));
            return new Pattern(rule, parts, Set.copyOf(functions));
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
        var session = new Session(List.of(), Budget.ORDINARY);
        var sums = new ArrayList<Pattern>();
        var products = new ArrayList<Pattern>();
        var calls = new HashMap<FunctionSymbol, List<Rule>>();
        for (Rule rule : rules)
            switch (rule.left()) {
                case Sum(var terms) -> sums.add(Pattern.of(rule, terms, session));
                case Product _, Quotient _, Power _ -> products.add(Pattern.of(rule, List.of(rule.left()), session));
                case Apply(var f, _) -> calls.computeIfAbsent(f, _ -> new ArrayList<>()).add(rule);
                case Num _, Constant _, Variable _ ->
                    throw new IllegalArgumentException("rule " + rule.name() + " matches everything");
            }
        return new Patterns(List.copyOf(sums), List.copyOf(products), Map.copyOf(calls));
    }

    /** The functions that are factors, or bases of factors. */
    static Set<FunctionSymbol> functions(Iterable<Factor> factors) {
        var found = new HashSet<FunctionSymbol>();
        for (Factor factor : factors) if (factor.base() instanceof Apply(var f, _)) found.add(f);
        return found;
    }
}
