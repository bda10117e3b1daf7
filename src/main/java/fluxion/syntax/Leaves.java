package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Evaluation;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Indices;
import fluxion.number.Rational;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What numerals and names mean where they are no functions. */
final class Leaves {
    /** Numerals with more digits, or with a larger power of ten, are refused. */
    private static final int LARGEST = 10_000;

    private final Scope scope;

    Leaves(Scope scope) {
        this.scope = scope;
    }

    Expr numeral(Surface.Numeral numeral) {
        String digits = numeral.digits();
        int mark = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        if (digits.length() > LARGEST || mark >= 0 && isLarge(digits.substring(mark + 1))) {
            scope.problems().refuse(Code.TOO_LARGE, numeral.span(), "numeral-too-large", LARGEST);
            return Exprs.ZERO;
        }
        return Exprs.num(Rational.decimal(digits));
    }

    private static boolean isLarge(String power) {
        String exponent = power.replaceFirst("^([+-]?)0+(?=.)", "$1");
        return exponent.length() > 7 || Math.abs(Integer.parseInt(exponent)) > LARGEST;
    }

    /** Whether the surface is a name, perhaps with a subscript, accents and primes. */
    boolean isName(Surface surface) {
        return Head.of(surface).filter(head -> head.sup().isEmpty()).isPresent();
    }

    Expr name(Surface surface) {
        var head = Head.of(surface).map(Head::indexed);
        if (head.isEmpty() || !head.get().spelt()) {
            if (surface instanceof Surface.Accent(var span, var accent, _))
                scope.problems().refuse(Code.CANNOT_READ, span, "accent", scope.written(span), accent);
            else if (!new Misshapen(scope).held(surface)) scope.problems().refuse(Code.CANNOT_READ, surface.span(),
                "subscript", scope.written(surface.span()));
            return Exprs.ZERO;
        }
        String name = scope.canonical(head.get().name());
        if (head.get().primes() > 0) return primed(head.get(), name);
        if (name.equals("∂") || name.equals("∇")) scope.problems().refuse(Code.CANNOT_READ, surface.span(), "sign",
            name);
        if (scope.isConstant(name)) return name.equals("e") ? Exprs.E : Exprs.PI;
        if (scope.isFunction(name)) return bare(surface.span(), name, 0, false);
        var slot = scope.partial(head.get());
        if (slot.isPresent()) return partial(surface.span(), slot.get());
        if (scope.syntax() == Syntax.TEXT && !scope.isVariable(name) && scope.written(surface.span()).equals("Pi"))
            scope.problems().warn(Code.WORD, surface.span(), "word-pi", "Pi");
        var variable = Exprs.variable(name);
        var delta = scope.isVariable(name) ? Optional.<Expr>empty() : Indices.kronecker(variable);
        if (delta.isPresent()) scope.problems().note(surface.span(), "kronecker", scope.written(surface.span()));
        else new NameDoubts(scope).partial(surface);
        return delta.orElse(variable);
    }

    /** What a derivative is of: {@code dσ/dx} is that of σ(x), at whatever letter σ is defined. */
    Expr differentiated(Surface surface) {
        String name = Head.of(surface).filter(head -> head.primes() == 0).map(head -> scope.canonical(head.name()))
            .orElse("");
        return scope.isFunction(name) ? bare(surface.span(), name, 0, true) : name(surface);
    }

    /** y′ of a declared function of one variable is its derivative; else the prime is part of the name. */
    private Expr primed(Head head, String name) {
        Variable y = Exprs.variable(name);
        if (head.primes() > Differentials.HIGHEST) {
            scope.problems().refuse(Code.TOO_LARGE, head.span(), "order-too-large", Differentials.HIGHEST);
            return y;
        }
        String whole = head.marked(name);
        if (scope.isSought(whole)) return soughtFor(head, name, whole);
        if (scope.context().dependences().get(y) instanceof Apply(_, var arguments) && arguments.size() == 1
                && arguments.getFirst() instanceof Variable x) {
            scope.problems().note(head.span(), "prime-derivative", scope.written(head.span()), name, x.name());
            return Callees.nested(y, Collections.nCopies(head.primes(), x));
        }
        if (scope.isFunction(name)) return bare(head.span(), name, head.primes(), true);
        boolean dot = head.mark() == Surface.Mark.DOT;
        var input = scope.primedBy(y).filter(x -> !scope.knows(whole) && (!dot || x.name().equals("t")));
        if (input.isPresent()) {
            scope.problems().note(head.span(), "prime-derivative", scope.written(head.span()), name,
                input.get().name());
            return Callees.nested(y, Collections.nCopies(head.primes(), input.get()));
        }
        boolean moves = dot && scope.isSought("t") && !scope.knows(whole)
            && !scope.context().constants().contains(y);               // d/dt of it is not 0 because x is undeclared
        if (moves) {
            scope.problems().note(head.span(), "prime-derivative", scope.written(head.span()), name, "t");
            return Callees.nested(y, Collections.nCopies(head.primes(), Exprs.variable("t")));
        }
        String by = dot || name.equals("x") ? "t" : "x";
        if (!scope.knows(whole)) scope.problems().note(head.span(), "prime-name", scope.written(head.span()), name, by);
        return scope.variable(whole);
    }

    /**
     * In {@code (y - y')^2} a prime may mark another y as well, where only use tells by which variable y is
     * differentiated; a whole side {@code y' = …} is about the derivative.
     */
    void doubtPrime(Surface surface, Expr read) {
        var head = Head.of(surface).orElseThrow();
        boolean open = head.primes() == 1 && read instanceof Apply(DerivativeOperator _, var us)
            && us.getFirst() instanceof Variable y && scope.isDefined(y.name()) && scope.inputs(y).size() > 1;
        if (open) scope.problems().warn(Code.PRIME, head.span(), "prime-or-name", scope.written(head.span()));
    }

    /** ∂/∂ẋ: what is differentiated by is a name, and cannot be a derivative in the same input. */
    private Expr soughtFor(Head head, String name, String whole) {
        String by = head.mark() == Surface.Mark.DOT || name.equals("x") ? "t" : "x";
        if (scope.context().dependences().containsKey(Exprs.variable(name)))
            scope.problems().refuse(Code.DERIVATIVE, head.span(), "by-derivative", scope.written(head.span()));
        scope.problems().note(head.span(), "prime-name", scope.written(head.span()), name, by);
        return Exprs.variable(scope.canonical(whole));
    }

    /** {@code F_x} where F(x, y) = … is defined stands for the derivative at the variables of the definition. */
    private Expr partial(Span span, AbstractFunction derivative) {
        var parameters = scope.parameters(derivative.name());
        scope.problems().note(span, "function-of", scope.written(span),
            parameters.stream().map(Variable::name).collect(Collectors.joining(", ")));
        return Exprs.apply(derivative, List.copyOf(parameters));
    }

    /**
     * {@code g} where g(x) = … is defined stands for g(x), with the variables of the definition; a function of one
     * variable for its value at the one that the formula differentiates by, if it speaks of no other. It is in doubt
     * whether that is meant where the definition has another letter: h may be a height beside h(x) = x³.
     */
    private Expr bare(Span span, String name, int order, boolean sure) {
        var lambda = scope.context().functions().containsKey(name) ? scope.context().functions().get(name)
            : scope.context().rules().entrySet().stream().filter(rule -> rule.getKey().name().equals(name))
                .map(Map.Entry::getValue).findFirst().orElse(null);
        var f = scope.context().function(name).orElseThrow();
        var sought = scope.sought().stream().map(Exprs::variable).toList();
        boolean moved = f.arity() == 1 && sought.size() == 1
            && (lambda == null || !scope.alone().contains(lambda.parameters().getFirst().name()));
        var at = moved ? sought : lambda != null ? lambda.parameters() : List.<Variable>of();
        String shown = scope.written(span).replaceFirst("^\\{(.*)}$", "$1");
        if (at.isEmpty() || order > 0 && at.size() != 1) {
            scope.problems().refuse(Code.ARITY, span, "function-bare", shown);
            return Exprs.ZERO;
        }
        for (int i = 0; i < order; i++) f = f.differentiated(0);
        if (!sure && moved && lambda != null && !lambda.parameters().equals(at))
            scope.problems().warn(Code.CALL, span, "function-moved", shown, at.getFirst().name(),
                lambda.parameters().getFirst().name());
        else scope.problems().note(span, "function-of", shown,
            at.stream().map(Variable::name).collect(Collectors.joining(", ")));
        return Exprs.apply(f, List.copyOf(at));
    }

    /**
     * Whether a superscript is read as an index above the name: {@code x^{(i)}}. On a constant it is a power.
     */
    boolean isIndexed(Surface whole, Surface base, Surface sup) {
        boolean constant = Head.of(base).filter(head -> scope.isConstant(scope.canonical(head.name()))).isPresent();
        var index = UpperIndex.of(sup);
        if (constant) warnOfPower(whole, sup);
        else if (index.isEmpty() && UpperIndex.begins(sup))
            scope.problems().refuse(Code.AMBIGUOUS, whole.span(), "half-index", scope.written(whole.span()));
        if (constant || index.isEmpty()) return false;
        boolean sure = UpperIndex.inSquares(sup).isPresent() && index.get().matches("[\\w\\[\\](),]*");
        if (sure) scope.problems().note(whole.span(), "upper-index", scope.written(whole.span()));
        else scope.problems().warn(Code.AMBIGUOUS, whole.span(), "upper-index", scope.written(whole.span()));
        return true;
    }

    /** {@code u^{(2)}}: people mean an index or a derivative by it as often as a power. */
    void warnOfPower(Surface power, Surface sup) {
        if (UpperIndex.of(sup).isPresent())
            scope.problems().warn(Code.AMBIGUOUS, sup.span(), "index-or-power", scope.written(power.span()));
    }

    /** The order of a derivative that a superscript in round brackets is on a declared function: {@code y^{(4)}}. */
    Optional<Surface> derivative(Surface surface) {
        var head = Head.of(surface).filter(h -> h.sup().flatMap(UpperIndex::of).isPresent() && h.primes() == 0);
        boolean declared = head.map(h -> scope.canonical(h.name())).filter(name -> scope.isFunction(name)
            || scope.context().dependences().containsKey(Exprs.variable(name))).isPresent();
        if (!declared) return Optional.empty();
        if (!head.get().hasOrder())
            scope.problems().refuse(Code.DERIVATIVE, surface.span(), "order-no-number", scope.written(surface.span()));
        Surface base = new Surface.Name(surface.span(), head.get().name(), true);
        return Optional.of(new Surface.Primes(surface.span(), base, head.get().integer().orElse(1),
            Surface.Mark.PRIME));
    }

    /** Several formulas in brackets that are no arguments. */
    void list(Surface.Group group) {
        if (new Commas(scope).refuse(group.contents())) return;
        var remark = group.contents().stream().filter(Surface.Remark.class::isInstance).findFirst();
        if (remark.isPresent() && remark.get() instanceof Surface.Remark(var place, var words))
            scope.problems().refuse(Code.CANNOT_READ, place, "remark", words);
        else scope.problems().refuse(Code.CANNOT_READ, group.span(),
            group.bracket() == Surface.Bracket.BRACE ? "formulas" : "list", group.contents().size());
    }

    /**
     * The body with the value for the name, or the difference of the two values. A name that the sheet defines, and a
     * derivative that is not carried out yet, hide where the value belongs: the evaluation waits until they are known.
     */
    Expr evaluated(Span span, Expr body, Optional<String> name, List<Expr> values) {
        boolean again = Fold.postOrder(body).stream().anyMatch(node -> node instanceof Apply(Evaluation _, _));
        if (again) scope.problems().refuse(Code.CANNOT_READ, span, "evaluated-again");
        var x = name.map(scope::variable).or(() -> place(body));
        if (x.isEmpty() || values.isEmpty()) {
            scope.problems().refuse(Code.AMBIGUOUS, span, "evaluated-by-which");
            return body;
        }
        boolean several = name.isEmpty() && !(body instanceof Apply(DerivativeOperator _, _)) && !scope.variables()
            .contains(x.get().name()) && Substitution.variables(body).size() > 1;
        if (several) scope.problems().warn(Code.AMBIGUOUS, span, "evaluated-for", scope.written(span), x.get().name());
        boolean held = name.isEmpty() && values.size() == 1 && values.getFirst() instanceof Variable
            && body instanceof Apply(var operator, _) && operator == DerivativeOperator.PARTIAL;
        if (held) scope.problems().warn(Code.AMBIGUOUS, span, "held-fixed", scope.written(span), x.get().name(),
            ((Variable) values.getFirst()).name());
        Expr first = valueAt(span, body, x.get(), values.getFirst());
        return values.size() == 1 ? first : Exprs.subtract(valueAt(span, body, x.get(), values.getLast()), first);
    }

    /** What a value is put in for where nothing is said about it: the variable of the derivative, or the only one. */
    private Optional<Variable> place(Expr body) {
        return body instanceof Apply(DerivativeOperator _, var arguments) ? Optional.of((Variable) arguments.get(1))
            : Suffixes.variable(scope, body).stream().findFirst();
    }

    private Expr valueAt(Span span, Expr body, Variable x, Expr value) {
        boolean hidden = Fold.postOrder(body).stream().anyMatch(node -> node instanceof Apply(DerivativeOperator _, _)
            || node instanceof Variable v && v != x && scope.isMoving(v)
            || node instanceof Apply(AbstractFunction f, _) && scope.context().functions().containsKey(f.name()));
        if (!hidden && !(body instanceof Expr.Num) && !Substitution.variables(body).contains(x))
            scope.problems().warn(Code.AMBIGUOUS, span, "evaluated-without", scope.written(span), x.name());
        return hidden ? Exprs.apply(Evaluation.AT, body, x, value) : Substitution.replace(body, Map.of(x, value));
    }
}
