package fluxion.syntax;

import fluxion.syntax.Item.Kind;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import fluxion.syntax.Task.Atom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Factors in a row → items: calls and products told apart, words split, derivatives found. One look at every factor.
 */
final class Row {
    private final Scope scope;
    private final Callees callees;
    private final Differentials differentials;
    private final DerivativeItems derivatives;
    private final Words words;
    private final List<Factor> factors;
    private final List<Item> items = new ArrayList<>();
    private final Slots slots;
    private final Calls calls;
    private final Combinations combinations;
    private final boolean divided;
    /** How operators that say their slot are linked to what stands before them; what follows them is so, then. */
    private Optional<Link> led = Optional.empty();
    private int i;

    private Row(Scope scope, List<Factor> factors) {
        this.scope = scope;
        this.callees = new Callees(scope);
        this.differentials = new Differentials(scope);
        this.words = new Words(scope);
        this.slots = new Slots(scope);
        this.calls = new Calls(scope, callees, slots);
        this.combinations = new Combinations(scope, callees);
        this.factors = Towers.completed(scope, callees, calls,
            new DifferentialWords(scope).apart(Remainders.called(scope, factors)));
        if (scope.syntax() == Syntax.TEXT) Units.warn(scope, this.factors);
        LostScripts.powerOfTen(scope, this.factors);
        Doubts.transposed(scope, this.factors);
        this.derivatives = new DerivativeItems(scope, this.factors);
        this.divided = isDivided(factors);
    }

    private static boolean isDivided(List<Factor> factors) {
        for (Factor factor : factors) if (factor.link() == Link.OVER) return true;
        return false;
    }

    static List<Item> items(Scope scope, List<Factor> factors) {
        var row = new Row(scope, factors);
        while (row.i < row.factors.size() && !scope.problems().refused()) row.next();
        if (!row.slots.isEmpty() && !scope.problems().refused())
            scope.problems().refuse(Code.MISSING_OPERAND, factors.getLast().operand().span(), "missing-call");
        return row.items;
    }

    private Factor linked(Factor factor) {
        var link = led.orElse(factor.link());
        led = Optional.empty();
        return link == factor.link() ? factor : new Factor(link, factor.space(), factor.operand());
    }

    private void next() {
        var derivative = divided ? differentials.inRow(factors, i) : Optional.<Differentials.Found>empty();
        if (scope.problems().refused()) return;
        if (derivative.isPresent()) {
            Factor at = factors.get(i);
            i = derivative.get().next();
            derivative(at, derivative.get(), List.of());
            return;
        }
        if (differentials.isLoose(factors, i)) {
            var span = factors.get(i).operand().span().to(factors.get(i + 1).operand().span());
            scope.problems().refuse(Code.DERIVATIVE, span, "differential", scope.written(span));
            return;
        }
        differentials.doubtProduct(factors, i);
        new Misshapen(scope).sigma(factors, i);
        if (scope.problems().refused()) return;
        if (Combinations.isComposed(scope, factors, i)) {
            scope.problems().refuse(Code.CANNOT_READ, factors.get(i - 1).operand().span().to(
                factors.get(i).operand().span()), "composition", "∘");
            return;
        }
        Factor factor = linked(factors.get(i++));
        if (Places.behind(factor.operand()).isPresent()) {
            scope.problems().refuse(Code.AMBIGUOUS, factor.operand().span(), "evaluated-extent");
            return;
        }
        Optional<Factor> after = i < factors.size() && factors.get(i).link() == Link.NEXT ? Optional.of(factors.get(i))
            : Optional.empty();
        boolean called = after.filter(next -> !next.space()
            && Suffixed.of(next.operand()).arguments().isPresent()).isPresent();
        if (after.isPresent() && indexed(factor, after.get())) return;
        var parts = words.split(factor, called);
        for (Factor letter : parts.subList(0, parts.size() - 1)) head(letter, Optional.empty());
        head(parts.getLast(), after);
    }

    /** {@code x[1]} is x₁; {@code x[i]} and {@code x[i + 1]} are refused, for they can be products. */
    private boolean indexed(Factor factor, Factor after) {
        var behind = Suffixed.of(after.operand());
        if (!(behind.core() instanceof Surface.Group(var span, var bracket, var contents)) || after.space()
            || bracket != Surface.Bracket.SQUARE || contents.isEmpty()) return false;
        var head = Head.of(factor.operand()).filter(h -> h.sup().isEmpty() && h.primes() == 0);
        var index = Spelling.subscript(behind.core());
        if (head.isEmpty() || index.isEmpty() || scope.isConstant(head.get().name())
            || head.flatMap(callees::find).filter(Callee::sure).isPresent()
            || scope.isDerivative(head.get().base()) || scope.syntax() != Syntax.TEXT) return false;
        String name = scope.written(head.get().span());
        String written = scope.written(new Span(span.from() + 1, span.to() - 1));
        var whole = head.get().span().to(span);
        if (!contents.stream().allMatch(content -> content instanceof Surface.Numeral)) {
            scope.problems().refuse(Code.AMBIGUOUS, whole,
                callees.find(head.get()).isPresent() ? "index-or-call" : "index-or-factor", scope.written(whole), name,
                written);
            return true;
        }
        scope.problems().warn(Code.CALL, whole, "index", scope.written(whole), name, written);
        operand(new Factor(factor.link(), factor.space(), Words.rehung(behind, new Surface.Scripts(whole,
            factor.operand(), Optional.of(behind.core()), Optional.empty()))));
        i++;
        return true;
    }

    /** A factor, and the one that follows it directly, which may be its argument. */
    private void head(Factor factor, Optional<Factor> after) {
        var head = Head.of(factor.operand());
        var parts = after.map(next -> Suffixed.of(next.operand()));
        var arguments = parts.flatMap(Suffixed::arguments);
        if (head.isEmpty()) {
            var combined = arguments.flatMap(_ -> combinations.applied(factor, after.get(), parts.get()));
            if (combined.isEmpty()) operand(factor);
            else {
                items.add(combined.get());
                i++;
            }
            return;
        }
        if (operator(factor, head.get(), arguments, parts)) return;
        var callee = callees.find(head.get()).or(() ->
            arguments.flatMap(group -> callees.ofSeveral(head.get(), group)));
        if (callee.isEmpty() && callees.refusesIndex(head.get())) return;
        var primed = callee.isEmpty() && after.isPresent() ? derivatives.primed(head.get(), i)
            : Optional.<Differentials.Found>empty();
        if (primed.isPresent()) {
            derivative(factor, primed.get(), List.of());
            return;
        }
        if (callee.isPresent() && arguments.isPresent()
            && calls.isCall(head.get(), callee.get(), after.get(), arguments.get())) {
            if (i + 1 < factors.size()) calls.refuseIndex(callee.get(), arguments.get(), factors.get(i + 1));
            calls.call(factor, head.get(), callee.get(), arguments.get().contents(), parts.get()).ifPresent(items::add);
            i++;
        } else if (callee.isPresent() && callee.get().sure() && callee.get().kind() == Callee.Kind.TABLE) {
            calls.waiting(factor, head.get(), callee.get()).ifPresent(items::add);
        } else {
            if (arguments.isPresent()) calls.product(head.get(), after.get(), arguments.get());
            operand(factor);
        }
    }

    /** {@code D(f, x)}, {@code D_x}, {@code ∂₁}; ∇ is refused. */
    private boolean operator(Factor factor, Head head, Optional<Surface.Group> arguments, Optional<Suffixed> parts) {
        if (arguments.isPresent() && head.isBare() && head.sup().isEmpty() && scope.isDerivative(head.base())
            && (arguments.get().contents().size() > 1 || !head.base().equals("D"))) {
            items.add(Calls.complete(scope, Kind.CALL, factor, head.span().to(parts.get().core().span()),
                new Requested(scope).tasks(arguments.get()), parts.get()));
            i++;
            if (i < factors.size() && parts.get().layers().isEmpty())
                new Points(scope).behindBrackets(head.span().to(parts.get().core().span()), factors.get(i));
            return true;
        }
        if (arguments.isPresent() && head.isBare() && head.sup().isEmpty() && scope.isPiecewise(head.base())) {
            items.add(Calls.complete(scope, Kind.CALL, factor, head.span().to(parts.get().core().span()),
                new Branches(scope).tasks(arguments.get().contents(), arguments.get().span()), parts.get()));
            i++;
            return true;
        }
        if (arguments.isEmpty() && new Misshapen(scope).word(head, factor.operand())
            || binder(factor, head, arguments, parts)) return true;
        if (head.base().equals("∇") || head.base().equals("nabla")) {
            scope.problems().refuse(Code.CANNOT_READ, head.span(), "nabla");
            return true;
        }
        boolean marked = head.base().equals("∂") || head.base().equals("D") && !scope.isVariable("D")
            && !scope.isFunction("D");
        var slot = head.sub().flatMap(Head::integer);
        if (marked && slot.isPresent() && head.sup().isEmpty() && slot.get() > 0) {
            slots.add(slot.get());
            led = Optional.of(factor.link());
            return true;
        }
        var found = new SubscriptedOperators(scope).in(head, i);
        found.ifPresent(derivative -> derivative(factor, derivative, List.of()));
        return found.isPresent();
    }

    /** {@code sum(f, i, 1, n)}, {@code \\sum_{i=1}^n} and {@code \\int_a^b f \\, dx}. */
    private boolean binder(Factor factor, Head head, Optional<Surface.Group> arguments, Optional<Suffixed> parts) {
        if (Bindings.sign(factor.operand()).isPresent()) {
            var bindings = new Bindings(scope);
            boolean integral = head.base().equals(LatexIntegrals.SIGN_NAME);
            (integral ? bindings.integral(factor, head, factors.subList(i, factors.size()))
                : bindings.waiting(factor, head)).ifPresent(items::add);
            if (integral) i += 2;
            return true;
        }
        var binder = Bindings.word(head.base()).filter(_ -> scope.isBinder(head.base()));
        if (arguments.isPresent() && head.isBare() && head.sup().isEmpty() && binder.isPresent()) {
            items.add(Calls.complete(scope, Kind.CALL, factor, head.span().to(parts.get().core().span()),
                new Bindings(scope).tasks(binder.get(), arguments.get()), parts.get()));
            i++;
            return true;
        }
        return false;
    }

    private void derivative(Factor at, Differentials.Found found, List<Surface> layers) {
        var made = derivatives.of(at, found, layers, i);
        items.add(made.item());
        i = made.next();
    }

    private void operand(Factor factor) {
        Surface operand = factor.operand();
        var parts = Suffixed.of(operand);
        var repeated = differentials.repeated(parts);
        if (repeated.isPresent()) {
            derivative(factor, repeated.get(), List.of());
            return;
        }
        if (parts.core() instanceof Surface.Fraction fraction) {
            if (new Misshapen(scope).material(fraction) || SymbolicOrders.refused(scope, fraction)) return;
            var derivative = differentials.inFraction(fraction);
            if (derivative.isPresent() && (derivative.get().body().isPresent() || parts.layers().isEmpty())) {
                var found = derivative.get();
                var whole = new Differentials.Found(found.operator(), found.body(), found.variables(), fraction.span(),
                    0);
                derivative(factor, whole, parts.layers());
                return;
            }
        }
        LooseBrackets.doubt(scope, factor, items.isEmpty() ? Optional.empty() : Optional.of(items.getLast()));
        boolean bare = parts.layers().isEmpty();
        if (bare && i < factors.size() && differentials.isDerivative(parts.core()))
            new Points(scope).behindBrackets(operand.span(), factors.get(i));
        var kind = switch (parts.core()) {
            case Surface.Numeral _ when bare                         -> Kind.NUMERAL;
            case Surface.Name name when bare && scope.isConstant(name.name()) -> Kind.CONSTANT;
            case Surface.Group _ when parts.arguments().isPresent() && parts.onlyPowers() -> Kind.BRACKETS;
            case Surface _                                           -> Kind.OPERAND;
        };
        boolean closed = operand instanceof Surface.Group(_, var bracket, _) && bracket == Surface.Bracket.BRACE
            || parts.core() instanceof Surface.Group && parts.arguments().isEmpty()
            || kind == Kind.BRACKETS && bare;
        items.add(new Item(kind, factor, operand.span(), List.of(new Atom(operand)),
            List::getFirst, closed));
    }
}
