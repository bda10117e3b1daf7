package fluxion.syntax;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import fluxion.message.Messages;
import fluxion.syntax.Item.Kind;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import fluxion.syntax.Task.Atom;
import fluxion.syntax.Task.Build;
import fluxion.syntax.Task.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Factors in a row → items: calls and products told apart, words split, derivatives found. One look at every factor.
 */
final class Row {
    /** A function that takes so many arguments takes any number. */
    private static final int MANY = 9;

    private final Scope scope;
    private final Callees callees;
    private final Differentials differentials;
    private final Words words;
    private final List<Factor> factors;
    private final List<Item> items = new ArrayList<>();
    private final Slots slots;
    private final boolean divided;
    private int i;

    private Row(Scope scope, List<Factor> factors) {
        this.scope = scope;
        this.callees = new Callees(scope);
        this.differentials = new Differentials(scope);
        this.words = new Words(scope);
        this.slots = new Slots(scope);
        this.factors = factors;
        this.divided = factors.stream().anyMatch(factor -> factor.link() == Link.OVER);
    }

    static List<Item> items(Scope scope, List<Factor> factors) {
        var row = new Row(scope, factors);
        while (row.i < factors.size() && !scope.problems().refused()) row.next();
        if (!row.slots.isEmpty() && !scope.problems().refused())
            scope.problems().refuse(Code.MISSING_OPERAND, factors.getLast().operand().span(), "missing-call");
        return row.items;
    }

    private void next() {
        var derivative = divided ? differentials.inRow(factors, i) : Optional.<Differentials.Found>empty();
        if (scope.problems().refused()) return;
        if (derivative.isPresent()) {
            derivative(factors.get(i), derivative.get(), List.of());
            i = derivative.get().next();
            return;
        }
        if (differentials.isLoose(factors, i)) {
            var span = factors.get(i).operand().span().to(factors.get(i + 1).operand().span());
            scope.problems().refuse(Code.DERIVATIVE, span, "differential", scope.written(span));
            return;
        }
        Factor factor = factors.get(i++);
        Optional<Factor> after = i < factors.size() && factors.get(i).link() == Link.NEXT ? Optional.of(factors.get(i))
            : Optional.empty();
        boolean called = after.filter(next -> !next.space()
            && Suffixed.of(next.operand()).arguments().isPresent()).isPresent();
        if (called && Exponents.tail(factor.operand()).filter(tail -> isCalled(tail, after.get())).isPresent()) {
            operand(new Factor(factor.link(), factor.space(), Exponents.called(factor.operand(), after.get())));
            i++;
            return;
        }
        var parts = words.split(factor, called);
        for (Factor letter : parts.subList(0, parts.size() - 1)) head(letter, Optional.empty());
        head(parts.getLast(), after);
    }

    /**
     * Whether brackets belong to the name at the end of an exponent: {@code e^sin(x)}, but {@code x^n(x + 1)} is a
     * product.
     */
    private boolean isCalled(Surface name, Factor after) {
        var head = Head.of(name);
        var brackets = Suffixed.of(after.operand()).arguments();
        return head.flatMap(callees::find).filter(callee ->
            isCall(head.get(), callee, after, brackets.get())).isPresent();
    }

    /** A factor, and the one that follows it directly, which may be its argument. */
    private void head(Factor factor, Optional<Factor> after) {
        var head = Head.of(factor.operand());
        var parts = after.map(next -> Suffixed.of(next.operand()));
        var arguments = parts.flatMap(Suffixed::arguments);
        if (head.isEmpty()) {
            operand(factor);
            return;
        }
        if (operator(factor, head.get(), arguments, parts)) return;
        var callee = callees.find(head.get());
        if (callee.isPresent() && arguments.isPresent()
            && isCall(head.get(), callee.get(), after.get(), arguments.get())) {
            call(factor, head.get(), callee.get(), arguments.get().contents(), parts.get());
            i++;
        } else if (callee.isPresent() && callee.get().sure() && callee.get().kind() == Callee.Kind.TABLE) {
            waiting(factor, head.get(), callee.get());
        } else {
            if (arguments.isPresent()) product(head.get(), after.get(), arguments.get());
            operand(factor);
        }
    }

    /** {@code D(f, x)}, {@code D_x}, {@code ∂₁}; ∇ is refused. */
    private boolean operator(Factor factor, Head head, Optional<Surface.Group> arguments, Optional<Suffixed> parts) {
        if (arguments.isPresent() && head.isBare() && head.sup().isEmpty() && scope.isDerivative(head.base())
            && (arguments.get().contents().size() > 1 || !head.base().equals("D"))) {
            complete(Kind.CALL, factor, head.span().to(parts.get().core().span()),
                new Requested(scope).tasks(arguments.get()), parts.get());
            i++;
            return true;
        }
        if (head.base().equals("∇") || head.base().equals("nabla")) {
            scope.problems().refuse(Code.CANNOT_READ, head.span(), "nabla");
            return true;
        }
        boolean marked = head.base().equals("∂") || head.base().equals("D") && !scope.isVariable("D")
            && !scope.isFunction("D");
        var slot = head.sub().flatMap(Head::integer);
        if (marked && slot.isPresent() && head.sup().isEmpty() && slot.get() > 0) {
            slots.add(slot.get());
            return true;
        }
        var found = differentials.subscripted(head, i);
        found.ifPresent(derivative -> derivative(factor, derivative, List.of()));
        return found.isPresent();
    }

    private void derivative(Factor at, Differentials.Found found, List<Surface> layers) {
        if (found.body().isEmpty()) items.add(Item.waiting(Kind.OPERATOR, at, found.span(), List.of(),
            us -> found.of(us.getLast())));
        else complete(Kind.OPERAND, at, found.span(),
            List.of(new Visit(found.body().get()), new Build(1, us -> found.of(us.getFirst()))),
            new Suffixed(at.operand(), layers));
    }

    /** Brackets after a name are its arguments, or a factor. */
    private boolean isCall(Head head, Callee callee, Factor after, Surface.Group brackets) {
        if (callee.sure()) return true;
        boolean apart = after.space() && scope.syntax() == Syntax.TEXT && brackets.contents().size() < 2;
        if (brackets.bracket() != Surface.Bracket.ROUND || apart || !callee.takes().test(brackets.contents().size()))
            return false;
        if (callee.kind() == Callee.Kind.NAMED && head.primes() == 0)
            scope.problems().note(head.span(), "called", callee.shown());
        else if (callee.kind() == Callee.Kind.TABLE && head.base().length() == 1)
            scope.problems().warn(Code.CALL, head.span(), "letter-called",
                scope.written(head.span().to(brackets.span())), callee.shown());
        return true;
    }

    private void call(Factor factor, Head head, Callee callee, List<Surface> contents, Suffixed parts) {
        var span = head.span().to(parts.core().span());
        if (!callee.takes().test(contents.size())) {
            scope.problems().refuse(Code.ARITY, span, "arity", callee.shown(), contents.size(), arities(callee));
            return;
        }
        var dressed = callees.dressed(callee, head, contents.size());
        if (dressed.isEmpty()) return;
        var tasks = new ArrayList<Task>();
        dressed.get().extras().forEach(extra -> tasks.add(new Visit(extra)));
        contents.forEach(content -> tasks.add(new Visit(content)));
        var apply = slots.applied(dressed.get(), span);
        tasks.add(new Build(tasks.size(), apply));
        power(tasks, head, callee);
        complete(Kind.CALL, factor, span, tasks, parts);
    }

    /** {@code 1 argument}, {@code 2 or 3 arguments}, {@code 2 or more arguments}. */
    private static String arities(Callee callee) {
        var counts = IntStream.rangeClosed(1, MANY).filter(callee.takes()).boxed().toList();
        if (counts.equals(List.of(1))) return Messages.text("syntax.count.one");
        return counts.contains(MANY) ? Messages.text("syntax.count.more", counts.getFirst())
            : Messages.text("syntax.count", String.join("/", counts.stream().map(String::valueOf).toList()));
    }

    private void waiting(Factor factor, Head head, Callee callee) {
        if (!callee.takes().test(1)) {
            scope.problems().refuse(Code.ARITY, head.span(), "needs-brackets", callee.shown(), arities(callee));
            return;
        }
        var dressed = callees.dressed(callee, head, 1);
        if (dressed.isEmpty()) return;
        var tasks = new ArrayList<Task>();
        dressed.get().extras().forEach(extra -> tasks.add(new Visit(extra)));
        boolean power = callees.isPower(callee, head);
        if (power) tasks.add(new Visit(head.sup().get()));
        Task.Builder apply = dressed.get().apply();
        int extras = dressed.get().extras().size();
        items.add(Item.waiting(Kind.FUNCTION, factor, head.span(), tasks, power ? us -> {
            var operands = new ArrayList<>(us);
            Expr exponent = operands.remove(extras);
            return Exprs.power(apply.of(operands), exponent);
        } : apply));
    }

    /** {@code sin^2(x)} is (sin x)²; on a function of which only the name is known, a doubt. */
    private void power(List<Task> tasks, Head head, Callee callee) {
        if (!callees.isPower(callee, head)) return;
        if (callee.kind() == Callee.Kind.NAMED)
            scope.problems().warn(Code.AMBIGUOUS, head.span(), "function-power", scope.written(head.span()),
                callee.shown());
        tasks.add(new Visit(head.sup().get()));
        tasks.add(new Build(2, us -> Exprs.power(us.getFirst(), us.getLast())));
    }

    /** A name before brackets that is no function: a factor, unless that cannot be. */
    private void product(Head head, Factor after, Surface.Group brackets) {
        String name = scope.canonical(head.name());
        var place = head.span().to(brackets.span());
        boolean known = scope.isVariable(name) || scope.isConstant(name);
        boolean word = !head.isLetter() && !known;
        if (brackets.contents().size() > 1 || word && !after.space()) {
            var near = Functions.suggestions(name);
            if (near.isEmpty()) scope.problems().refuse(Code.UNKNOWN_FUNCTION, head.span(), "unknown-function", name);
            else scope.problems().refuse(Code.UNKNOWN_FUNCTION, head.span(), "unknown-function-near", name,
                String.join("\", \"", near));
        } else if (!known && !after.space() && head.sup().isEmpty() && brackets.contents().size() == 1
            && !scope.alone().contains(name)
            && Spelling.of(brackets.contents().getFirst()).isPresent())
            scope.problems().warn(Code.CALL, place, "product-not-call", scope.written(place), name);
    }

    private void operand(Factor factor) {
        Surface operand = factor.operand();
        var parts = Suffixed.of(operand);
        if (parts.core() instanceof Surface.Fraction fraction) {
            var derivative = differentials.inFraction(fraction);
            if (derivative.isPresent() && (derivative.get().body().isPresent() || parts.layers().isEmpty())) {
                var found = derivative.get();
                var whole = new Differentials.Found(found.operator(), found.body(), found.variables(), fraction.span(),
                    0);
                derivative(factor, whole, parts.layers());
                return;
            }
        }
        boolean bare = parts.layers().isEmpty();
        var kind = switch (parts.core()) {
            case Surface.Numeral _ when bare                         -> Kind.NUMERAL;
            case Surface.Name name when bare && scope.isConstant(name.name()) -> Kind.CONSTANT;
            case Surface.Group _ when parts.arguments().isPresent() && parts.onlyPowers() -> Kind.BRACKETS;
            case Surface _                                           -> Kind.OPERAND;
        };
        boolean closed = operand instanceof Surface.Group(_, var bracket, _) && bracket == Surface.Bracket.BRACE
            || parts.core() instanceof Surface.Group && parts.arguments().isEmpty()
            || kind == Kind.BRACKETS && bare;
        items.add(new Item(kind, factor.link(), factor.space(), operand.span(), List.of(new Atom(operand)),
            List::getFirst, closed));
    }

    /** A complete factor with the suffixes that hang on its last brackets. */
    private void complete(Kind kind, Factor factor, Span span, List<Task> core, Suffixed parts) {
        var tasks = new ArrayList<>(core);
        for (Surface layer : parts.layers()) Suffixes.hang(scope, layer, tasks);
        var whole = parts.layers().isEmpty() ? span : span.to(parts.layers().getLast().span());
        items.add(Item.complete(kind, factor, whole, tasks));
    }
}
