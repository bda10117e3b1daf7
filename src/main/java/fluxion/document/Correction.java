package fluxion.document;

import fluxion.diff.Definitions;
import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Resolver;
import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Size;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.print.Printer;
import fluxion.simplify.Simplifier;
import fluxion.syntax.Syntax;
import fluxion.verify.Alterations;
import fluxion.verify.Claim;
import fluxion.verify.Mistake;
import fluxion.verify.Mistakes;
import fluxion.verify.Witness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said about a link that is refuted.
 *
 * @param mistake  what was done wrong, if that is certain
 * @param expected what belongs there, in the names and the notation of the text; empty if it is too long to help
 */
public record Correction(Optional<Mistake> mistake, Optional<String> expected) {
    /** Nothing is to be corrected, or nothing is known. */
    static final Correction NONE = new Correction(Optional.empty(), Optional.empty());
    private static final int MAX_NODES = 60;

    /** A formula and the variable by which its derivative is asked for. */
    private record Problem(Expr f, Variable x) {}

    /** What belongs behind the sign of equality, and why the right side is not it. */
    static Correction of(Expr left, Expr right, Claim claim, Witness witness, Context context, Syntax syntax,
        double seconds) {
        var turned = new Witness(witness.point(), witness.right(), witness.left());
        var values = Values.of(context);
        var mistake = problem(left, context).filter(_ -> values.values().isEmpty())
            .flatMap(problem -> new Mistakes(problem.f(), problem.x(), claim.right(), claim.left(), claim.premises(),
                seconds / 2).named(turned)).filter(Correction::saysMuch);
        Expr belongs = Simplifier.simplify(values.in(inNames(left, context)), context).expr();
        var bodies = new HashMap<Variable, Expr>();
        if (mistake.isEmpty()) mistake = new Alterations(belongs, right, claim,
            List.copyOf(context.definitions().keySet()),
            part -> values.in(meaning(part, context, bodies)), seconds / 2).named(witness);
        boolean helps = Size.tree(belongs) <= MAX_NODES && belongs != left;
        return new Correction(mistake, helps ? Optional.of(syntax == Syntax.LATEX ? Printer.latex(belongs)
            : Printer.text(belongs)) : Optional.empty());
    }

    /** What belongs there is known. */
    static Correction told(Expr belongs, Context context) {
        Expr plain = Simplifier.simplify(belongs, context).expr();
        return Size.tree(plain) > MAX_NODES ? NONE
            : new Correction(Optional.empty(), Optional.of(Printer.latex(plain)));
    }

    /** What is only known to be a multiple of the derivative may have lost a factor that has a name. */
    private static boolean saysMuch(Mistake mistake) {
        return mistake.kind() != Mistake.Kind.CONSTANT_FACTOR && mistake.kind() != Mistake.Kind.CONSTANT_ADDED;
    }

    /** The formula with its derivatives carried out, in terms of the names of the text. */
    private static Expr inNames(Expr formula, Context context) {
        return Resolver.resolve(formula, context) instanceof Differentiated<Expr>(var named, _, _)
            ? Simplifier.simplify(named, context).expr() : formula;
    }

    private static Expr meaning(Expr formula, Context context) {
        return Definitions.expand(formula, context) instanceof Differentiated<Expr>(var all, _, _) ? all : formula;
    }

    /** The same, by what the names in it stand for, each looked up once; functions with a body are looked up anew. */
    private static Expr meaning(Expr formula, Context context, Map<Variable, Expr> bodies) {
        boolean calls = Fold.postOrder(formula).stream().anyMatch(node -> node instanceof Apply(var f, _)
            && !(f instanceof MathFunction));
        if (calls) return meaning(formula, context);
        for (Variable name : Substitution.variables(formula))
            bodies.computeIfAbsent(name, _ -> meaning(name, context));
        return Substitution.replace(formula, bodies);
    }

    /** {@code dy/dx}, {@code f'(x)}: what is differentiated, in terms of the inputs. */
    private static Optional<Problem> problem(Expr left, Context context) {
        return switch (left) {
            case Apply(DerivativeOperator _, var us) when us.getLast() instanceof Variable x ->
                Optional.of(new Problem(meaning(us.getFirst(), context), x));
            case Apply(AbstractFunction f, var us) when f.order() == 1
                && us.get(f.orders().indexOf(1)) instanceof Variable x ->
                Optional.of(new Problem(meaning(Exprs.apply(f.undifferentiated(), us), context), x));
            case Expr _ -> Optional.empty();
        };
    }
}
