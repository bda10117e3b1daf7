package fluxion.verify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Substitution;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.message.Messages;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Conventions that others have: log 100 = 2, sin 30 = 1/2, sin⁻¹x = 1/sin x. A claim that is refuted by ours may have
 * been made by one of them, which is worth saying if it is certain that it holds by that.
 */
public enum OtherConvention {
    DECIMAL_LOGARITHMS(OtherConvention::toTheBaseTen),
    DEGREES(OtherConvention::inDegrees),
    RECIPROCALS(OtherConvention::reciprocal);

    private static final int MAX_NODES = 1_000;
    /** Of the time for a claim. */
    private static final double PART = 0.3;
    private static final Rational TEN = Rational.of(10);
    private static final Rational HALF_TURN = Rational.of(180);
    private static final List<MathFunction> CIRCULAR = List.of(Functions.SIN, Functions.COS, Functions.TAN,
        Functions.COT, Functions.SEC, Functions.CSC);
    private static final List<MathFunction> INVERTED = Stream.concat(CIRCULAR.stream(), Stream.of(Functions.SINH,
        Functions.COSH, Functions.TANH, Functions.COTH, Functions.SECH, Functions.CSCH)).toList();

    private final UnaryOperator<Expr> reading;

    OtherConvention(UnaryOperator<Expr> reading) {
        this.reading = reading;
    }

    /** The convention by which a claim that is refuted by ours certainly holds. */
    public static Optional<OtherConvention> of(Claim claim, Verdict verdict, double seconds) {
        return verdict instanceof Verdict.Refuted(var witness) ? of(claim, witness, seconds * PART) : Optional.empty();
    }

    /** These notes, and that there is such a convention. */
    public static List<String> beside(List<String> notes, Claim claim, Verdict verdict, double seconds) {
        return Stream.concat(notes.stream(), of(claim, verdict, seconds).map(OtherConvention::sentence).stream())
            .toList();
    }

    private static Optional<OtherConvention> of(Claim claim, Witness witness, double seconds) {
        if (Fold.postOrder(List.of(claim.left(), claim.right())).size() > MAX_NODES) return Optional.empty();
        return Stream.of(values()).filter(other -> other.makesTrue(claim, witness, seconds / values().length))
            .findFirst();
    }

    /** What is to be said of the claim. */
    public String sentence() {
        return Messages.text("engine.convention." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private boolean makesTrue(Claim claim, Witness witness, double seconds) {
        Expr left = read(claim.left());
        Expr right = read(claim.right());
        if (left == claim.left() && right == claim.right()) return false;
        var there = Enclosures.at(left, witness.point()).within();
        var beside = Enclosures.at(right, witness.point()).within();
        boolean apart = there.isPresent() && beside.isPresent() && !there.get().intersects(beside.get());
        return !apart && Judge.judge(new Claim(left, Domain.of(left, claim.assumptions()), right,
            Domain.of(right, claim.assumptions()), claim.assumptions()), seconds) instanceof Verdict.Proved;
    }

    private Expr read(Expr side) {
        return Fold.fold(side, (node, at) -> {
            var parts = node.children().stream().map(at).toList();
            return reading.apply(parts.equals(node.children()) ? node : Exprs.rebuild(node, parts));
        });
    }

    private static Expr toTheBaseTen(Expr node) {
        return node instanceof Apply(var f, var us) && f == Functions.LN
            ? Functions.log(us.getFirst(), Exprs.num(TEN)) : node;
    }

    /** Of numbers; an angle with a letter, or with π, is not meant in degrees. */
    private static Expr inDegrees(Expr node) {
        if (!(node instanceof Apply(var f, var us)) || CIRCULAR.stream().noneMatch(g -> g == f)) return node;
        boolean number = Substitution.variables(us.getFirst()).isEmpty() && Fold.postOrder(us.getFirst()).stream()
            .noneMatch(part -> part == Exprs.PI || part instanceof Apply);
        return number ? Exprs.apply(f, Exprs.product(us.getFirst(), Exprs.quotient(Exprs.PI, Exprs.num(HALF_TURN))))
            : node;
    }

    private static Expr reciprocal(Expr node) {
        return node instanceof Apply(MathFunction f, var us) && us.size() == 1
            ? INVERTED.stream().filter(g -> g.inverse().equals(Optional.of(f.name()))).findFirst()
                .map(g -> Exprs.quotient(Exprs.ONE, Exprs.apply(g, us.getFirst()))).orElse(node) : node;
    }
}
