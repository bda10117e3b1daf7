package fluxion.syntax;

import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Derivatives written as quotients of differentials: {@code d/dx}, {@code d^2y/dx^2}, {@code ∂C/∂w1}, as a fraction or
 * as factors in a row. The dividend's order says how many differentials there are below.
 */
final class Differentials {
    /** Higher orders are refused: each is a node of the formula. */
    static final int HIGHEST = 1_000;
    /** A dividend of more factors is not looked for. */
    private static final int LONGEST = 64;

    private static final String TOTAL = "d";

    private final Scope scope;
    /** Whether d marks derivatives although it is defined. */
    private final boolean free;

    Differentials(Scope scope) {
        this(scope, false);
    }

    private Differentials(Scope scope, boolean free) {
        this.scope = scope;
        this.free = free;
    }

    /** d or ∂, with an order. */
    private record Mark(DerivativeOperator operator, int order) {}

    /** What is differentiated by, {@code dx^2}, and the place after it. */
    private record Differential(Variable variable, int order, int next) {}

    /**
     * A derivative.
     *
     * @param body      what is differentiated; empty for an operator, which waits for it
     * @param variables by which, the one to be applied first at the front
     * @param next      the place of the factor after it
     */
    record Found(DerivativeOperator operator, Optional<Surface> body, List<Variable> variables, Span span, int next) {
        Expr of(Expr operand) {
            Expr result = operand;
            for (Variable x : variables) result = Exprs.apply(operator, result, x);
            return result;
        }
    }

    /** A derivative that begins at a place of the row, written with a slash. */
    Optional<Found> inRow(List<Factor> row, int at) {
        return free().map(free -> told(free.inRow(row, at))).orElseGet(() -> row(row, at));
    }

    private Optional<Found> row(List<Factor> row, int at) {
        var top = dividend(row, at, row.size());
        if (top.isEmpty() || top.get().next() >= row.size() || row.get(top.get().next()).link() != Link.OVER)
            return Optional.empty();
        byNumber(top.get(), row.get(top.get().next()).operand());
        return divided(top.get(), row, top.get().next(), false);
    }

    /** {@code d/d2}: a derivative by a number, or a quotient of two distances. */
    private void byNumber(Dividend top, Surface below) {
        boolean digits = below instanceof Surface.Name(_, var word, var fixed) && !fixed && !scope.isVariable(word)
            && word.matches("d\\d+");
        if (digits && top.body().isEmpty()) scope.problems().refuse(Code.AMBIGUOUS, top.span().to(below.span()),
            "by-number", scope.written(top.span()), scope.written(below.span()));
    }

    /** A derivative written as a fraction. */
    Optional<Found> inFraction(Surface.Fraction fraction) {
        return free().map(free -> told(free.inFraction(fraction))).orElseGet(() -> fraction(fraction));
    }

    /** Where d is defined: a d over a d and a name is a quotient nobody writes, and a derivative all the same. */
    private Optional<Differentials> free() {
        return free || scope.isMark(TOTAL) || scope.variables().contains(TOTAL) ? Optional.empty()
            : Optional.of(new Differentials(scope, true));
    }

    private boolean isMark(String name) {
        return scope.isMark(name) || free && name.equals(TOTAL);
    }

    private Optional<Found> told(Optional<Found> found) {
        found.ifPresent(one -> scope.problems().note(one.span(), "derivative-not-quotient",
            scope.written(one.span()), TOTAL));
        return found;
    }

    private Optional<Found> fraction(Surface.Fraction fraction) {
        var above = factors(fraction.numerator());
        var top = dividend(above, 0, above.size());
        if (top.isEmpty() || top.get().next() != above.size()) return Optional.empty();
        return divided(top.get(), factors(fraction.denominator()), 0, true);
    }

    /** Whether brackets hold a derivative and nothing else. */
    boolean isDerivative(Surface brackets) {
        if (!(brackets instanceof Surface.Group(_, _, var contents)) || contents.size() != 1) return false;
        return switch (contents.getFirst()) {
            case Surface.Fraction fraction  -> inFraction(fraction).isPresent();
            case Surface.Factors(_, var row) -> inRow(row, 0).filter(found -> found.next() == row.size()).isPresent();
            case Surface.Primes _           -> true;
            case Surface _                  -> false;
        };
    }

    /** {@code \frac{d}{dx}^2} and {@code \left(\frac{d}{dx}\right)^2}: an operator as often as its power says. */
    Optional<Found> repeated(Suffixed parts) {
        Surface core = parts.core() instanceof Surface.Group(_, _, var contents) && contents.size() == 1
            ? contents.getFirst() : parts.core();
        boolean powered = parts.layers().size() == 1 && parts.onlyPowers();
        if (!powered || !(Suffixed.unbraced(core) instanceof Surface.Fraction fraction)) return Optional.empty();
        var times = ((Surface.Scripts) parts.layers().getFirst()).sup().flatMap(Head::integer)
            .filter(n -> n > 0 && n <= HIGHEST);
        var once = times.isEmpty() ? Optional.<Found>empty() : inFraction(fraction);
        boolean bare = scope.syntax() == Syntax.LATEX && parts.core() instanceof Surface.Fraction;
        return once.filter(found -> found.body().isEmpty()
            && found.variables().size() * times.get() <= HIGHEST).map(found -> {
            if (bare) scope.problems().warn(Code.AMBIGUOUS, parts.core().span(), "repeated-derivative", times.get());
            var variables = new ArrayList<Variable>();
            for (int i = 0; i < times.get(); i++) variables.addAll(found.variables());
            return new Found(found.operator(), Optional.empty(), variables, parts.layers().getFirst().span(), 0);
        });
    }

    static List<Factor> factors(Surface surface) {
        Surface at = Suffixed.unbraced(surface);
        return at instanceof Surface.Factors(_, var factors) ? factors : List.of(new Factor(Link.NEXT, false, at));
    }

    /** What stands above the line, up to the place {@code next}. */
    private record Dividend(Mark mark, Optional<Surface> body, Span span, int next) {}

    private Optional<Dividend> dividend(List<Factor> row, int at, int end) {
        Surface first = row.get(at).operand();
        int to = at + 1;
        while (to < end && to - at < LONGEST && row.get(to).link() == Link.NEXT) to++;
        var span = first.span().to(row.get(to - 1).operand().span());
        var mark = mark(first);
        if (mark.isPresent()) {
            var body = to == at + 1 ? Optional.<Surface>empty() : Optional.of(product(row.subList(at + 1, to)));
            return Optional.of(new Dividend(mark.get(), body, span, to));
        }
        var rest = word(first);
        if (rest.isEmpty()) return Optional.empty();
        var body = new ArrayList<>(List.of(new Factor(Link.NEXT, false, rest.get())));
        body.addAll(row.subList(at + 1, to));
        return Optional.of(new Dividend(new Mark(DerivativeOperator.TOTAL, 1), Optional.of(product(body)), span, to));
    }

    static Surface product(List<Factor> factors) {
        if (factors.size() == 1) return factors.getFirst().operand();
        var span = factors.getFirst().operand().span().to(factors.getLast().operand().span());
        var rest = new ArrayList<>(factors);
        rest.set(0, new Factor(Link.NEXT, false, factors.getFirst().operand()));
        return new Surface.Factors(span, rest);
    }

    private Optional<Found> divided(Dividend top, List<Factor> row, int from, boolean whole) {
        var variables = new ArrayList<Variable>();
        int at = from;
        while (variables.size() < top.mark().order() || whole) {
            boolean linked = at == from || at < row.size() && row.get(at).link() == Link.NEXT;
            var below = at < row.size() && linked ? differential(row, at, top.mark().operator())
                : Optional.<Differential>empty();
            if (below.isEmpty()) break;
            for (int i = 0; i < below.get().order(); i++) variables.add(below.get().variable());
            at = below.get().next();
        }
        if (variables.isEmpty() || whole && at != row.size()) return Optional.empty();
        var span = top.span().to(row.get(at - 1).operand().span());
        if (variables.size() != top.mark().order()) {
            scope.problems().refuse(Code.DERIVATIVE, span, "orders", top.mark().order(), variables.size());
            return Optional.empty();
        }
        return Optional.of(new Found(top.mark().operator(), top.body(), variables.reversed(), span, at));
    }

    /** {@code dx^2}, {@code ∂ x}: one or two factors. */
    private Optional<Differential> differential(List<Factor> row, int at, DerivativeOperator operator) {
        Surface first = row.get(at).operand();
        var mark = mark(first);
        if (mark.isPresent()) {
            boolean more = at + 1 < row.size() && row.get(at + 1).link() == Link.NEXT;
            if (!more || mark.get().operator() != operator) return Optional.empty();
            var by = by(row.get(at + 1).operand(), at + 2);
            return mark.get().order() == 1 ? by : by.filter(one -> one.order() == 1).map(one ->
                misplaced(one, mark.get().order(), first.span().to(row.get(at + 1).operand().span())));
        }
        return operator == DerivativeOperator.PARTIAL ? Optional.empty()
            : word(first).flatMap(rest -> by(rest, at + 1));
    }

    /** {@code ∂²x} below the line: the order stands behind the sign, where it should stand behind the name. */
    private Differential misplaced(Differential by, int order, Span span) {
        scope.problems().warn(Code.REPAIRED, span, "order-misplaced", scope.written(span), order, by.variable().name());
        return new Differential(by.variable(), order, by.next());
    }

    private Optional<Differential> by(Surface surface, int next) {
        return Head.of(surface).map(Head::indexed).filter(head -> head.spelt()).flatMap(head -> {
            int order = head.sup().isEmpty() ? 1 : head.integer().orElse(0);
            if (order < 1 || order > HIGHEST) return Optional.empty();
            var y = Exprs.variable(scope.canonical(head.name()));
            if (head.primes() > 0 && scope.context().dependences().containsKey(y))
                scope.problems().refuse(Code.DERIVATIVE, head.span(), "by-derivative", scope.written(head.span()));
            return Optional.of(new Differential(scope.variable(head.marked()), order, next));
        });
    }

    /** d or ∂, perhaps with an order. */
    private Optional<Mark> mark(Surface surface) {
        return Head.of(surface).filter(head -> isMark(head.base()) && head.isBare()
            && head.primes() == 0).flatMap(head -> {
            int order = head.sup().isEmpty() ? 1 : head.integer().orElse(0);
            var operator = head.base().equals(TOTAL) ? DerivativeOperator.TOTAL : DerivativeOperator.PARTIAL;
            return order < 1 || order > HIGHEST ? Optional.empty() : Optional.of(new Mark(operator, order));
        });
    }

    /** Whether a d stands before its variable and is part of no derivative: {@code dx} in LaTeX, unless d is known. */
    boolean isLoose(List<Factor> row, int at) {
        return scope.syntax() == Syntax.LATEX && at + 1 < row.size() && row.get(at + 1).link() == Link.NEXT
            && !(row.get(at + 1).operand() instanceof Surface.Numeral) && !scope.alone().contains(TOTAL)
            && isMarkOfTotal(row.get(at).operand())
            && (row.get(at).operand() instanceof Surface.Name || scope.written(row.get(at).operand().span())
                .startsWith("\\"));                                          // d^2 x may be a product, an upright d not
    }

    private boolean isMarkOfTotal(Surface surface) {
        return mark(surface).filter(mark -> mark.operator() == DerivativeOperator.TOTAL).isPresent();
    }

    /** A d that is a name here, before a letter: {@code dx} in LaTeX, {@code d^2x} in plain text. */
    void doubtProduct(List<Factor> row, int at) {
        boolean letter = at + 1 < row.size() && row.get(at + 1).link() == Link.NEXT
            && Head.of(row.get(at + 1).operand()).filter(head -> head.isLetter()
                && !scope.isConstant(head.name())).isPresent() && isMarkOfTotal(row.get(at).operand());
        boolean together = letter && (scope.syntax() == Syntax.LATEX || !row.get(at + 1).space()
            && !(row.get(at).operand() instanceof Surface.Name));
        var span = letter ? row.get(at).operand().span().to(row.get(at + 1).operand().span()) : new Span(0, 0);
        if (together) scope.problems().warn(Code.AMBIGUOUS, span, "product-not-differential", scope.written(span));
    }

    /** {@code dx} as d and x, with what hangs on x, unless the word is known. */
    private Optional<Surface> word(Surface surface) {
        var parts = Suffixed.of(surface);
        if (!(parts.core() instanceof Surface.Name(var span, var word, var fixed)) || fixed || word.length() < 2
            || word.charAt(0) != 'd' || !isMark(TOTAL) || scope.isWord(word)) return Optional.empty();
        String rest = word.substring(1);
        if (!Character.isLetter(rest.charAt(0))) return Optional.empty();
        var name = new Surface.Name(new Span(span.from() + 1, span.to()), rest, rest.length() == 1);
        return Optional.of(Words.rehung(parts, name));
    }
}
