package fluxion.simplify;

import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Condition.IsInteger;
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
import fluxion.expr.Relation;
import fluxion.function.Functions;
import fluxion.number.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A plain notation for the tables of these tests: what is read is built as it stands, and can be written again. */
final class Shorthand {
    private final String text;
    private int at;

    private Shorthand(String text) {
        this.text = text;
    }

    static Expr read(String text) {
        var reader = new Shorthand(text);
        Expr u = reader.sum();
        if (reader.peek() != 0) throw new IllegalArgumentException("cannot read \"" + text + "\" from " + reader.at);
        return u;
    }

    /** Conditions separated by commas; "n integer" is one. */
    static List<Condition> conditions(String text) {
        var found = new ArrayList<Condition>();
        if (text != null) for (String part : text.split(",")) if (!part.isBlank()) found.add(condition(part.strip()));
        return found;
    }

    private static Condition condition(String text) {
        if (text.endsWith(" integer")) return new IsInteger(read(text.substring(0, text.length() - 8)));
        if (text.equals("never")) return Condition.NEVER;
        for (Relation relation : Relation.values()) {
            int i = text.indexOf(relation.symbol());
            if (i > 0) return new Compare(read(text.substring(0, i)), relation, read(text.substring(i + 1)));
        }
        throw new IllegalArgumentException(text);
    }

    private char peek() {
        while (at < text.length() && text.charAt(at) == ' ') at++;
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean take(char c) {
        if (peek() != c) return false;
        at++;
        return true;
    }

    private Expr sum() {
        var terms = new ArrayList<Expr>();
        terms.add(take('-') ? Exprs.negate(product()) : product());
        while (true)
            if (take('+')) terms.add(product());
            else if (take('-')) terms.add(Exprs.negate(product()));
            else return terms.size() == 1 ? terms.getFirst() : Exprs.sum(terms);
    }

    private Expr product() {
        var factors = new ArrayList<Expr>(List.of(power()));
        while (true)
            if (take('*')) factors.add(power());
            else if (take('/')) factors = new ArrayList<>(List.of(Exprs.quotient(Exprs.product(factors), power())));
            else if (peek() == '(' || Character.isLetterOrDigit(peek())) factors.add(power());
            else return Exprs.product(factors);
    }

    private Expr power() {
        if (take('-')) return Exprs.negate(power());
        Expr base = atom();
        return take('^') ? Exprs.power(base, power()) : base;
    }

    private Expr atom() {
        if (take('(')) {
            Expr u = sum();
            if (!take(')')) throw new IllegalArgumentException("no ) in " + text + " at " + at);
            return u;
        }
        int from = at;
        boolean number = Character.isDigit(peek());
        from = at;
        while (at < text.length() && (number ? Character.isDigit(text.charAt(at)) || text.charAt(at) == '.'
                                             : Character.isLetterOrDigit(text.charAt(at)))) at++;
        String word = text.substring(from, at);
        if (word.isEmpty()) throw new IllegalArgumentException("nothing to read in " + text + " at " + at);
        if (number) return Exprs.num(Rational.of(new BigDecimal(word)));
        boolean function = at < text.length() && text.charAt(at) == '('
            && (isNotation(word) || !Functions.arities(word).isEmpty());
        return function ? call(word) : word.equals("pi") ? Exprs.PI : word.equals("e") ? Exprs.E : Exprs.variable(word);
    }

    private static boolean isNotation(String word) {
        return List.of("sqrt", "cbrt", "exp").contains(word);
    }

    private Expr call(String name) {
        var arguments = new ArrayList<Expr>();
        at++;
        do arguments.add(sum()); while (take(','));
        if (!take(')')) throw new IllegalArgumentException("no ) in " + text);
        return switch (name) {
            case "sqrt" -> Exprs.sqrt(arguments.getFirst());
            case "cbrt" -> Exprs.power(arguments.getFirst(), Exprs.num(1, 3));
            case "exp"  -> Exprs.exp(arguments.getFirst());
            default     -> Exprs.apply(Functions.find(name, arguments.size()).orElseThrow(), arguments);
        };
    }

    /** Bracketed more than a person would; for messages. Recursion as deep as the expression: small ones only. */
    static String write(Expr u) {
        return switch (u) {
            case Num(var q)           -> q.isInteger() && q.signum() >= 0 ? q.toString() : "(" + q + ")";
            case Constant(var n, _)   -> n;
            case Variable(var n)      -> n;
            case Sum(var us)          -> "(" + us.stream().map(Shorthand::write).collect(Collectors.joining(" + "))
                + ")";
            case Product(var us)      -> "(" + us.stream().map(Shorthand::write).collect(Collectors.joining(" ")) + ")";
            case Quotient(var n, var d) -> "(" + write(n) + "/" + write(d) + ")";
            case Power(var b, var n) when n == Exprs.HALF -> "sqrt(" + write(b) + ")";
            case Power(var b, var n)  -> write(b) + "^(" + write(n) + ")";
            case Apply(var f, var us) -> f.name() + "("
                + us.stream().map(Shorthand::write).collect(Collectors.joining(", ")) + ")";
        };
    }

    static String write(Condition condition) {
        return switch (condition) {
            case Compare(var u, var relation, var v) -> write(u) + " " + relation.symbol() + " " + write(v);
            default -> condition.map(u -> u).toString();
        };
    }

    static String write(List<Condition> conditions) {
        return conditions.stream().map(Shorthand::write).collect(Collectors.joining(", "));
    }
}
