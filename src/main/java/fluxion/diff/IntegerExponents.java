package fluxion.diff;

import fluxion.expr.Condition;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Domain;
import fluxion.print.Printer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The letters that are taken as integers because a power has no real value unless they are: n in (−1)ⁿ. Those that
 * something is differentiated by are not, nor those of which more is known.
 *
 * @param powers by each of the letters, the first power that needs it
 */
public record IntegerExponents(Map<Variable, Expr> powers) {
    public IntegerExponents {
        powers = new LinkedHashMap<>(powers);
    }

    /** Of formulas that are differentiated by these variables. */
    public static IntegerExponents of(List<Expr> formulas, Collection<Variable> by, Context context) {
        var found = new LinkedHashMap<Variable, Expr>();
        var candidates = new ArrayList<Power>();
        var moving = new LinkedHashSet<>(by);
        var numbers = new HashSet<Expr>();
        for (Expr node : Fold.withTemplates(formulas)) {                     // what a node is made of comes before it
            if (!(node instanceof Variable) && numbers.containsAll(node.children())) numbers.add(node);
            if (node instanceof Power power && numbers.contains(power.base()) && isCandidate(power))
                candidates.add(power);
            if (node instanceof Apply(DerivativeOperator _, var us) && us.getLast() instanceof Variable x)
                moving.add(x);
        }
        if (candidates.isEmpty()) return new IntegerExponents(found);
        moving.addAll(context.definitions().keySet());
        moving.addAll(context.dependences().keySet());
        var free = new LinkedHashSet<Variable>();
        for (Expr formula : formulas) free.addAll(Substitution.variables(formula));
        for (Power power : candidates)
            for (Variable letter : letters(power, moving, context))
                if (free.contains(letter)) found.putIfAbsent(letter, power);
        return new IntegerExponents(found);
    }

    /** Of a number: whether it may be negative, and the exponent is no numeral. */
    private static boolean isCandidate(Power power) {
        return !(power.exponent() instanceof Num) && !(power.base() instanceof Constant)
            && !(power.base() instanceof Num(var c) && c.signum() >= 0);
    }

    /** The letters of the exponent, if the power has a value for integers only. */
    private static Set<Variable> letters(Power power, Set<Variable> moving, Context context) {
        var letters = new LinkedHashSet<>(Substitution.variables(power.exponent()));
        letters.removeIf(letter -> context.assumptions().contains(new Condition.IsInteger(letter)));
        boolean still = letters.stream().noneMatch(moving::contains);
        boolean helps = !letters.isEmpty() && still && isNever(power, context)
            && !isNever(power, context.assume(whole(letters)));
        return helps ? letters : Set.of();
    }

    private static boolean isNever(Power power, Context context) {
        return Domain.of(power, context.assumptions()).equals(Condition.NEVER);
    }

    private static List<Condition> whole(Collection<Variable> letters) {
        return letters.stream().<Condition>map(Condition.IsInteger::new).toList();
    }

    /** The context in which they are integers. */
    public Context in(Context context) {
        return powers.isEmpty() ? context : context.assume(whole(powers.keySet()));
    }

    /** What is said of it. */
    public List<Note> notes() {
        return powers.entrySet().stream().map(taken -> Note.of(Note.Kind.TAKEN_AS_INTEGER, taken.getKey().name(),
            Printer.text(taken.getValue()))).toList();
    }
}
