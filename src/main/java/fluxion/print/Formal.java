package fluxion.print;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Binder;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.MathFunction;
import fluxion.expr.Relation;
import fluxion.expr.Size;
import fluxion.number.Rational;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The notation of a formal language: of a computer algebra system, or of a programming language. Every product has its
 * sign and every call its brackets; the words are those of a {@linkplain Vocabulary table}.
 */
record Formal(Vocabulary words, Identifiers names) implements Notation {
    /** Integers up to here are doubles. */
    private static final int EXACT_BITS = 53;

    private static final int SHORT = 100;

    /** For these formulas, which are first to be {@linkplain Spelling#prepared prepared}. */
    static Formal of(Vocabulary words, List<Expr> roots) {
        return new Formal(words, new Identifiers(words).of(roots));
    }

    @Override public String plus() { return " + "; }

    @Override public String minus() { return " - "; }

    @Override public String sign() { return "-"; }

    @Override public String times() { return "*"; }

    @Override public String between() { return "*"; }

    @Override public String open(boolean tall) { return "("; }

    @Override public String close(boolean tall) { return ")"; }

    @Override public String relation(Relation relation) { return relation == Relation.EQ ? "=" : relation.symbol(); }

    @Override public boolean chains() { return false; }

    @Override public String compare(String left, Relation relation, String right) {
        return filled(words.setting(relation.name()), left, right);
    }

    @Override public Layout number(Rational value) {
        return words.optional("integer").isPresent() ? exact(value) : floating(value);
    }

    private Layout exact(Rational value) {
        return value.isInteger() ? Layout.atom(value.toString(), Edge.DIGIT)
            : numeral(words.setting("rational"), value.numerator().toString(), value.denominator().toString());
    }

    /** Integers as doubles, and fractions of them; the nearest double where these would be rounded. */
    private Layout floating(Rational value) {
        if (value.numerator().bitLength() > EXACT_BITS || value.denominator().bitLength() > EXACT_BITS) {
            double nearest = value.doubleValue();
            if (Double.isInfinite(nearest)) throw new Unwritable(value.toString(), words.label());
            return Layout.atom(Double.toString(nearest), Edge.DIGIT);
        }
        return value.isInteger() ? Layout.atom(value + ".0", Edge.DIGIT)
            : numeral("#1/#2", value.numerator() + ".0", value.denominator() + ".0");
    }

    private static Layout numeral(String template, String... parts) {
        return new Layout.Builder().text(filled(template, parts), Edge.DIGIT)
            .build(template.endsWith(")") ? Precedence.CALL : Precedence.QUOTIENT);
    }

    @Override public Layout constant(Constant constant) {
        return Layout.atom(words.setting(constant == Exprs.PI ? "pi" : "e"), Edge.OTHER);
    }

    @Override public Layout variable(String name, Predicate<String> function) {
        return Layout.atom(names.of(name), Edge.OTHER);
    }

    @Override public Layout quotient(Operand numerator, Operand denominator) {
        boolean numbers = isNumber(numerator.expr()) && isNumber(denominator.expr());
        return Linear.quotient(numbers ? kept(numerator.layout()) : numerator.layout(), denominator.layout());
    }

    /** Numbers by themselves are not to be computed as the language computes with integers. */
    private Layout kept(Layout number) {
        return words.optional("exact").map(exact -> Template.filled(exact, List.of(number))).orElse(number);
    }

    /** What is long is taken for one: keeping is right for anything. */
    private static boolean isNumber(Expr u) {
        return !Size.isAtMost(SHORT, u)
            || Fold.postOrder(u).stream().allMatch(node -> node instanceof Num || !node.children().isEmpty());
    }

    @Override public Layout power(Operand base, Operand exponent) {
        if (base.is(Exprs.E)) return call("exp", exponent.layout());
        if (exponent.is(Exprs.HALF)) return call("sqrt", base.layout());
        var odd = exponent.literal().filter(q -> !q.isInteger() && q.denominator().testBit(0));
        if (odd.isPresent()) return ofRoot(base.layout(), odd.get());
        boolean numbers = isNumber(base.expr()) && isNumber(exponent.expr());
        return call("power", numbers ? kept(base.layout()) : base.layout(), exponent.layout());
    }

    /** The real root, and its power. */
    private Layout ofRoot(Layout base, Rational exponent) {
        var degree = Rational.of(exponent.denominator());
        var cube = words.optional("cbrt").filter(_ -> degree.equals(Rational.of(3)));
        Layout root = cube.isPresent() ? call("cbrt", base) : call("root", base, number(degree));
        var times = Rational.of(exponent.numerator());
        if (times.equals(Rational.ONE)) return root;
        return call("power", root, times.signum() < 0 ? Layout.signed(sign(), number(times.negate())) : number(times));
    }

    private Layout call(String setting, Layout... arguments) {
        return Template.filled(words.setting(setting), List.of(arguments));
    }

    @Override public Layout call(MathFunction f, List<Layout> arguments) {
        return Template.filled(words.word(f).orElseThrow(() -> new Unwritable(f.name(), words.label())), arguments);
    }

    @Override public Layout call(AbstractFunction f, List<Layout> arguments) {
        String key = f.order() == 0 ? "function" : "derived";
        String template = words.optional(key).orElseThrow(() -> new Unwritable(f.order() == 0 ? f.name()
            : f.name() + "'", words.label()));
        String orders = f.orders().stream().map(String::valueOf).collect(Collectors.joining(", "));
        Layout all = new Layout.Builder().holes(arguments, Precedence.SUM, ", ").build(Precedence.SUM);
        return Template.filled(template.replace("#name", names.of(f.name())).replace("#orders", orders), List.of(all));
    }

    @Override public Layout derivative(DerivativeOperator.Kind kind, int order, Layout body, Layout variable) {
        return Template.filled(words.setting("derivative").replace("#n", "" + order), List.of(body, variable));
    }

    @Override public Layout pieces(List<Layouts.Row> rows) {
        var written = new Layout.Builder().text(words.setting("pieces"));
        boolean whole = !rows.isEmpty() && rows.getLast().when().isEmpty();
        String between = words.optional("between-pieces").orElse("");
        for (var row : rows) {
            if (row != rows.getFirst()) written.opened(between, Edge.OTHER);
            String template = words.setting(row.when().isPresent() ? "piece" : "otherwise");
            Template.fill(written, template.replace("#2", row.when().orElse("")), List.of(row.value()));
        }
        String none = words.setting("no-piece");
        if (!whole && !none.isEmpty()) written.text((rows.isEmpty() ? "" : between) + none);
        int conditions = whole ? rows.size() - 1 : rows.size();
        String end = whole ? words.setting("end-pieces") : words.optional("no-pieces")
            .orElseGet(() -> words.setting("end-pieces"));
        return written.text(words.optional("end-piece").orElse("").repeat(conditions) + end).build(Precedence.ATOM);
    }

    @Override public Layout binder(Binder.Kind kind, Layout index, Layout lower, Layout upper, Layout body) {
        return Template.filled(words.setting(kind.word()), List.of(body, index, lower, upper));
    }

    @Override public Layout indexed(IndexedName family, List<Layout> indices) {
        Layout all = new Layout.Builder().holes(indices, Precedence.SUM, ", ").build(Precedence.SUM);
        if (!family.tail().isEmpty()) throw new Unwritable(family.base() + family.tail(), words.label());
        return Template.filled(words.setting("indexed").replace("#name", names.of(family.base())), List.of(all));
    }

    @Override public Layout evaluated(Layout body, Layout variable, Layout value) {
        return Template.filled(words.setting("evaluated"), List.of(body, variable, value));
    }

    @Override public String connective(String word) { return " " + words.setting(word) + " "; }

    @Override public String word(String space, String key) { throw new Unwritable(key, words.label()); }

    @Override public String integer(String u, boolean is) {
        return filled(words.setting(is ? "integral-number" : "no-integral-number"), u);
    }

    /** The template with texts in its holes, which stand where a sum may stand. */
    static String filled(String template, String... parts) {
        String text = template;
        for (int k = 0; k < parts.length; k++) text = text.replace("#" + (k + 1), parts[k]);
        return text;
    }
}
