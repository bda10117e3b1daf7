package fluxion.syntax;

import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.syntax.Item.Kind;
import fluxion.syntax.Surface.Link;
import fluxion.syntax.Task.Build;
import fluxion.syntax.Task.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Items in a row → steps: how far the arguments of functions and operators run, and products and quotients from left to
 * right.
 */
final class Products {
    private final Scope scope;
    private final List<Item> items;
    private final int to;
    private final List<Task> steps = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    /** What a function without brackets took last, where nothing shows its end. */
    private Optional<Span> argument = Optional.empty();
    private int k;

    private Products(Scope scope, List<Item> items, int from, int to) {
        this.scope = scope;
        this.items = items;
        this.to = to;
        this.k = from;
    }

    /** The steps that leave the product of the items between the places. */
    static List<Task> tasks(Scope scope, List<Item> items, int from, int to) {
        var product = new Products(scope, items, from, to);
        while (product.k < to && !scope.problems().refused()) product.unit();
        var links = product.links;
        if (links.size() > 1) product.steps.add(new Build(links.size(), us -> combined(us, links)));
        return product.steps;
    }

    /** u₁ · u₂ / u₃ …, from left to right. */
    private static Expr combined(List<Expr> us, List<Link> links) {
        var factors = new ArrayList<Expr>();
        for (int i = 0; i < us.size(); i++) {
            if (i > 0 && links.get(i) == Link.OVER) {
                Expr dividend = Exprs.product(factors);
                factors.clear();
                factors.add(Exprs.quotient(dividend, us.get(i)));
            } else factors.add(us.get(i));
        }
        return Exprs.product(factors);
    }

    /** One factor: an item, or a function or operator with what it takes. */
    private void unit() {
        Item first = items.get(k);
        int start = k;
        var open = Optional.<Span>empty();
        if (first.waits()) open = waiting();
        else {
            steps.addAll(first.tasks());
            k++;
        }
        if (scope.problems().refused()) return;
        doubts(first, start);
        argument = open;
        links.add(first.link());
        spans.add(first.span().to(items.get(k - 1).span()));
    }

    /** {@code a/bc}, {@code e^2x}, {@code x^1/2}, {@code sin x/2}, and numbers side by side. */
    private void doubts(Item item, int at) {
        if (links.isEmpty()) return;
        Item before = items.get(at - 1);
        var last = spans.getLast();
        var operand = item.span().to(items.get(k - 1).span());
        boolean divided = links.size() > 1 && links.getLast() == Link.OVER && item.link() == Link.NEXT
            && isDoubtful(spans.get(spans.size() - 2), before, item);
        if (divided) scope.problems().warn(Code.AMBIGUOUS, spans.get(spans.size() - 2).to(operand), "left-to-right",
            scope.written(spans.get(spans.size() - 2)), scope.written(last), scope.written(operand),
            scope.written(spans.get(spans.size() - 2).to(operand)));
        Doubts.difference(scope, before, item);
        Doubts.exponent(scope, before, item, operand);
        if (argument.isPresent() && item.link() != Link.NEXT && scope.touch(before.span(), item.span()))
            Doubts.argument(scope, last, argument.get(), item, operand);
        Doubts.prefixed(scope, before, item);
        Doubts.parted(scope, before, item);
        Doubts.choice(scope, before, item);
        Doubts.unfinished(scope, before, item);
        Doubts.operator(scope, before, item);
        Doubts.convolution(scope, before, item);
        boolean numbers = item.link() == Link.NEXT && item.kind() == Kind.NUMERAL && before.kind() == Kind.NUMERAL;
        if (numbers && scope.written(item.span()).startsWith(".") && scope.touch(last, item.span()))
            scope.problems().refuse(Code.CANNOT_READ, last.to(item.span()), "two-points",
                scope.written(last.to(item.span())));
        if (numbers)
            scope.problems().refuse(Code.AMBIGUOUS, last.to(item.span()), "numerals",
                scope.written(spans.getLast()), scope.written(item.span()));
    }

    /** Whether what follows a quotient may be meant below the line: spaces tell, but behind a name not surely. */
    private boolean isDoubtful(Span dividend, Item divisor, Item item) {
        if (!item.space() || scope.syntax() == Syntax.LATEX) return !item.space();
        boolean wide = !scope.touch(dividend, divisor.span());
        return wide || divisor.kind() == Kind.OPERAND && !item.isNumber();
    }

    /** A function or operator with what it takes; gives the argument of a function if nothing shows where it ends. */
    private Optional<Span> waiting() {
        var waiting = new ArrayList<Item>();
        boolean operator = false;
        boolean binder = false;
        while (k < to && !binder && items.get(k).waits() && !(operator && items.get(k).kind() == Kind.FUNCTION)) {
            Item item = items.get(k++);
            operator = item.kind() == Kind.OPERATOR;
            binder = item.kind() == Kind.BINDER;
            waiting.add(item);
            steps.addAll(item.tasks());
            if (k == to || items.get(k).link() != Link.NEXT) {
                boolean exponential = Head.of(item.surface()).filter(head -> head.base().equals("exp")
                    && head.sup().isPresent()).isPresent();
                String key = binder ? "missing-summand" : operator ? "missing-body"
                    : exponential ? "exponential" : "missing-argument";
                scope.problems().refuse(Code.MISSING_OPERAND, item.span(), key, scope.written(item.span()));
                return Optional.empty();
            }
        }
        if (binder) doubtfulBody(waiting.getLast());
        int end = binder ? to : operator ? bodyEnd(waiting.getLast()) : argumentEnd(waiting.getLast());
        if (end == k + 1 && !items.get(k).waits()) steps.addAll(items.get(k).tasks());
        else steps.add(new Run(items, k, end));
        for (Item item : waiting.reversed()) steps.add(new Build(extras(item) + 1, item.builder()));
        var taken = items.get(k).span().to(items.get(end - 1).span());
        boolean shown = operator || binder || items.get(end - 1).closed() || items.get(end - 1).kind() == Kind.CALL
            || end == k + 1 && items.get(k).kind() == Kind.NUMERAL && end < to && items.get(end).link() == Link.TIMES;
        k = end;
        return shown ? Optional.empty() : Optional.of(taken);
    }

    /** {@code \prod a / b} and {@code \prod a \prod b}: nothing shows whether the second is within the first. */
    private void doubtfulBody(Item binder) {
        boolean linear = Bindings.sign(binder.surface()).filter(kind -> kind != Binder.Kind.PRODUCT).isPresent();
        for (int at = k + 1; at < to && !linear; at++)
            if (items.get(at).kind() == Kind.BINDER || items.get(at).link() == Link.OVER)
                scope.problems().warn(Code.AMBIGUOUS, binder.span(), "binder-product", scope.written(binder.span()));
    }

    /** How many expressions the item's own steps leave. */
    private static int extras(Item item) {
        return item.tasks().size();
    }

    /**
     * The argument of a function without brackets: an implicit product, up to the next function; brackets in which one
     * stands are no part of it, {@code \\cos x (1 + \\cos x)}.
     */
    private int argumentEnd(Item function) {
        Item first = items.get(k);
        LostScripts.inverse(scope, function, first, k + 1 < to ? Optional.of(items.get(k + 1)) : Optional.empty());
        if (first.kind() == Kind.CALL || first.closed()) return k + 1;
        int end = k + 1;
        int doubtful = first.isNumber() ? 0 : 1;
        while (end < to && items.get(end).continues() && (doubtful == 0 || !holdsFunction(items.get(end))))
            if (!items.get(end++).isNumber()) doubtful++;
        if (end < to && items.get(end).continues()) scope.problems().warn(Code.AMBIGUOUS,
            function.span().to(items.get(end).span()), "argument-ends", scope.written(function.span()),
                scope.written(first.span().to(items.get(end - 1).span())), scope.written(items.get(end).span()));
        boolean numbers = doubtful == 0 && end < to && items.get(end).link() == Link.TIMES;      // sin 2·x
        if (numbers) scope.problems().warn(Code.AMBIGUOUS, function.span().to(items.get(end).span()), "argument-number",
            scope.written(function.span()), scope.written(first.span().to(items.get(end - 1).span())),
                scope.written(items.get(end).span()));
        if (doubtful > 1) {
            String f = scope.written(function.span());
            String whole = scope.written(first.span().to(items.get(end - 1).span()));
            scope.problems().warn(Code.AMBIGUOUS, function.span().to(items.get(end - 1).span()), "argument-extent", f,
                whole,
                scope.written(first.span().to(items.get(end - 2).span())), scope.written(items.get(end - 1).span()));
        }
        return end;
    }

    /** Whether a function of the table stands in the brackets, as a factor of one of their terms. */
    private static boolean holdsFunction(Item item) {
        if (!(Suffixed.of(item.surface()).core() instanceof Surface.Group(_, _, var contents))) return false;
        return contents.stream().flatMap(content -> content instanceof Surface.Terms(_, var terms)
            ? terms.stream().map(Surface.Term::operand) : Stream.of(content))
            .flatMap(term -> Differentials.factors(term).stream()).anyMatch(factor -> Head.of(factor.operand())
                .filter(head -> RunTogether.isFunction(head.base())).isPresent());
    }

    /** What a derivative operator takes: one pair of brackets, or the whole product up to the next operator. */
    private int bodyEnd(Item operator) {
        Item first = items.get(k);
        if (first.kind() == Kind.BRACKETS) {
            if (!first.closed() && !first.space() && scope.syntax() == Syntax.TEXT)
                scope.problems().warn(Code.AMBIGUOUS, operator.span().to(first.span()), "body-power",
                    scope.written(operator.span()), scope.written(first.span()));
            if (k + 1 < to && items.get(k + 1).link() != Link.TIMES) {
                String rest = scope.written(items.get(k + 1).span());
                scope.problems().warn(Code.AMBIGUOUS, operator.span().to(items.get(k + 1).span()), "body-extent",
                    scope.written(operator.span()), scope.written(first.span()), rest);
            }
            return k + 1;
        }
        int end = k + 1;
        while (end < to && !(items.get(end).kind() == Kind.OPERATOR
            && items.get(end - 1).kind() != Kind.FUNCTION)) end++;
        return end;
    }
}
