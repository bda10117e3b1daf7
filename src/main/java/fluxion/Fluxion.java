package fluxion;

import fluxion.explain.Network;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Context;
import fluxion.numeric.GradientCheck;
import fluxion.syntax.Dialect;
import fluxion.syntax.Reader;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Source;
import fluxion.syntax.Syntax;
import fluxion.verify.Certifier.Certified;
import fluxion.verify.Claims;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Fluxion for programs: what is given and assumed, and the questions that can be asked. Immutable; every method that
 * changes something returns another one. Texts that cannot be read, and questions without an answer, are
 * {@link Fault}s.
 *
 * {@snippet :
 * var fluxion = Fluxion.create().assume("x > 0");
 * fluxion.derivative("x ln x", "x").text();          // ln(x) + 1
 * fluxion.compare("sqrt(x^2)", "x").word();          // proved
 * }
 */
public final class Fluxion {
    private static final double SECONDS = 5;
    /** The part of the time that judging may take; the rest is for reading, differentiating and writing. */
    private static final double JUDGING = 0.6;

    private final Syntax syntax;
    private final Context context;
    private final ReadingOptions reading;
    private final double seconds;
    private final List<String> warnings;

    private Fluxion(Syntax syntax, Context context, ReadingOptions reading, double seconds, List<String> warnings) {
        this.syntax = syntax;
        this.context = context;
        this.reading = reading;
        this.seconds = seconds;
        this.warnings = List.copyOf(warnings);
    }

    /** Plain text, real numbers, nothing given. */
    public static Fluxion create() {
        return new Fluxion(Syntax.TEXT, Context.EMPTY, ReadingOptions.DEFAULT, SECONDS, List.of());
    }

    /** The same in a context that was read elsewhere. */
    public Fluxion in(Context other) {
        return new Fluxion(syntax, other, reading, seconds, warnings);
    }

    /** The surface in which texts are read from now on. */
    public Fluxion reading(Syntax other) {
        return new Fluxion(other, context, reading, seconds, warnings);
    }

    /** With {@code 1,5} for 3/2. */
    public Fluxion withDecimalComma() {
        return new Fluxion(syntax, context, reading.withDecimalComma(), seconds, warnings);
    }

    /** With plain text as another program writes it. */
    public Fluxion in(Dialect dialect) {
        return new Fluxion(syntax, context, reading.in(dialect), seconds, warnings);
    }

    /** With every doubt in reading an error. */
    public Fluxion strictly() {
        return new Fluxion(syntax, context, reading.strictly(), seconds, warnings);
    }

    /** With another bound on the time that a comparison may take. */
    public Fluxion within(double limit) {
        return new Fluxion(syntax, context, reading, limit, warnings);
    }

    /** With these variables in mind: {@code xy} by x is x·y, and {@code e} is a variable if asked for. */
    public Fluxion asking(List<Variable> variables) {
        return new Fluxion(syntax, context, reading.by(variables.stream().map(Variable::name).toList()), seconds,
            warnings);
    }

    /** With the names in mind that stand alone in these texts: beside {@code y x}, the word {@code xy} is x·y. */
    public Fluxion beside(List<String> texts) {
        return new Fluxion(syntax, context, Reader.beside(reading, texts, syntax), seconds, warnings);
    }

    /** With more lines of a sheet: {@code h = g(w1 x)}, {@code g' = g (1 - g)}, {@code constant t}. */
    public Fluxion given(String... lines) {
        return told(texts().given(List.of(lines)));
    }

    /** With assumptions: {@code x > 0}, {@code n integer}. */
    public Fluxion assume(String... conditions) {
        return told(texts().assumed(List.of(conditions)));
    }

    private Fluxion told(Texts.Told told) {
        return new Fluxion(syntax, told.context(), reading, seconds, Texts.joined(warnings, told.warnings()));
    }

    /** What was given and assumed. */
    public Context context() {
        return context;
    }

    /** Doubts in reading what was given. */
    public List<String> warnings() {
        return warnings;
    }

    public Formula formula(String text) {
        return formula(Source.of(text));
    }

    /** The same for a text that has a name, by which messages speak of it. */
    public Formula formula(Source source) {
        return texts().formula(source);
    }

    public Variable variable(String text) {
        return texts().variable(text);
    }

    private Texts texts() {
        return new Texts(syntax, context, reading);
    }

    /** df/dx, simplified. */
    public Derivative derivative(String f, String x) {
        var by = List.of(variable(x));
        return derivative(asking(by).formula(f), by, Form.SIMPLIFIED);
    }

    /** The derivative by one variable after another. */
    public Derivative derivative(Formula f, List<Variable> by, Form form) {
        var remarks = remarks().about(List.of(f), by);
        return remarks.on(new Differentiation(form, remarks.context()).derivative(f.expr(), by), f);
    }

    /** The same derivative, and the steps that were taken. */
    public Explained explained(Formula f, List<Variable> by, Form form) {
        var remarks = remarks().about(List.of(f), by);
        return remarks.on(Differentiation.explained(f.expr(), by, form, remarks.context()), f);
    }

    /** The formula and what it rests on as a graph, with the derivatives along its edges. */
    public Network network(Formula f, List<Variable> by) {
        return Fault.derived(Network.of(f.expr(), by, context)).derivative();
    }

    /** (∂f/∂x₁, …, ∂f/∂xₙ) */
    public Partials gradient(Formula f, List<Variable> by, Form form) {
        var remarks = remarks().about(List.of(f), by);
        return remarks.on(new Differentiation(form, remarks.context()).gradient(f.expr(), by), List.of(f));
    }

    /** ∂fᵢ/∂xⱼ */
    public Partials jacobian(List<Formula> formulas, List<Variable> by, Form form) {
        var all = formulas.stream().map(Formula::expr).toList();
        var remarks = remarks().about(formulas, by);
        return remarks.on(new Differentiation(form, remarks.context()).jacobian(all, by), formulas);
    }

    /** ∂²f/∂xᵢ∂xⱼ */
    public Partials hessian(Formula f, List<Variable> by, Form form) {
        var remarks = remarks().about(List.of(f), by);
        return remarks.on(new Differentiation(form, remarks.context()).hessian(f.expr(), by), List.of(f));
    }

    /** The kinds of derivatives that have several results or a name of their own. */
    public Calculus calculus(Form form) {
        return new Calculus(form, context, warnings);
    }

    /** The formula, simpler, perhaps by powers of a variable; conditions say where the original has a value besides. */
    public Derivative simplify(Formula f, Form form, Variable... by) {
        var remarks = remarks().about(List.of(f), List.of(by));
        return remarks.on(new Simplification(form, remarks.context(), List.of(by)).of(f.expr()), f);
    }

    /** The same simpler form, and the steps that were taken. */
    public Explained simplification(Formula f, Form form, Variable... by) {
        var remarks = remarks().about(List.of(f), List.of(by));
        return remarks.on(Simplification.explained(f.expr(), form, remarks.context(), List.of(by)), f);
    }

    /** The formula and its derivatives as functions of doubles in these variables. */
    public Compiled compile(String f, String... variables) {
        var inputs = Arrays.stream(variables).map(this::variable).toList();
        return compile(List.of(asking(inputs).formula(f)), inputs);
    }

    public Compiled compile(List<Formula> formulas, List<Variable> inputs) {
        return new Compiled(formulas, inputs, context);
    }

    /** The value at a point, given by constants: {@code 1/3}, {@code pi/2}. */
    public Value evaluate(Formula f, Map<Variable, Expr> at) {
        Point.refuse(at, context);
        var claim = Fault.derived(Claims.of(f.expr(), Exprs.ZERO, context)).derivative();
        var point = Point.of(at).covering(List.of(claim.left()));
        return point.value(point.withIntegers(claim.left(), List.of(), context.assumptions()), claim.leftDomain());
    }

    /** The derivative of the function at a point, by one variable after another. */
    public Value slope(Formula f, List<Variable> by, Map<Variable, Expr> at) {
        if (by.isEmpty()) return evaluate(f, at);
        Point.refuse(at, context);
        return new SlopesAtPoint(context).of(f.expr(), by, at);
    }

    public Judgement compare(String left, String right) {
        var both = beside(List.of(left, right));
        return compare(both.formula(left), both.formula(right));
    }

    /** Whether two formulas are equal wherever both have a value. */
    public Judgement compare(Formula left, Formula right) {
        return remarks().on(new Comparison(context, seconds * JUDGING).compare(left.expr(), right.expr()), left, right);
    }

    /** A certificate of the verdict on the equality, which {@code fluxion.checker.Checker} replays. */
    public Certified certificate(Formula left, Formula right, Judgement judgement) {
        return new Comparison(context, seconds * JUDGING).certified(left.expr(), right.expr(), judgement.verdict());
    }

    /** A certificate of the verdict on a claimed derivative. */
    public Certified certificate(Formula f, List<Variable> by, Formula claimed, Judgement judgement) {
        return new Comparison(context, seconds * JUDGING).certified(f.expr(), by, claimed.expr(),
            judgement.verdict());
    }

    /** Whether the claimed formula is the derivative by one variable after another. */
    public DerivativeCheck checkDerivative(Formula f, List<Variable> by, Formula claimed) {
        var remarks = remarks().about(List.of(f, claimed), by);
        var check = new Comparison(remarks.context(), seconds * JUDGING).check(f.expr(), by, claimed.expr());
        return new DerivativeCheck(remarks.on(check.judgement(), f, claimed), check.expected(), check.mistake());
    }

    /** The partial derivatives, where the function may have any, against finite differences at a rational point. */
    public List<GradientCheck.Component> gradientCheck(Formula f, List<Variable> by, Map<Variable, Expr> at) {
        return new SlopesAtPoint(context).against(f.expr(), by, at);
    }

    private Remarks remarks() {
        return new Remarks(context, seconds * JUDGING, warnings);
    }
}
