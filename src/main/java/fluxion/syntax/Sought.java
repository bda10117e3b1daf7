package fluxion.syntax;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The letters by which a formula itself differentiates: x in {@code d/dx(xy)}, {@code D_x xy}, {@code diff(xy, x)}. */
final class Sought {
    private static final Set<String> CALLS = Set.of("diff", "Diff", "D", "derivative", "Derivative");

    /** A dividend of more factors is not looked for. */
    private static final int LONGEST = 64;

    private Sought() {}

    /** @param within all that stands in the formula */
    static Set<String> in(List<Surface> within) {
        var names = new LinkedHashSet<String>();
        for (Surface at : within) {
            if (at instanceof Surface.Factors(_, var factors)) look(factors, names);
            if (at instanceof Surface.Fraction(_, var above, var below) && isMark(core(first(above))))
                differentials(below, names);
            if (at instanceof Surface.Scripts(_, var base, var sub, _) && sub.isPresent() && isCall(base))
                add(sub.get(), names);
        }
        return names;
    }

    private static void look(List<Surface.Factor> factors, Set<String> names) {
        for (int i = 1; i < factors.size(); i++) {
            Surface before = factors.get(i - 1).operand();
            Surface operand = factors.get(i).operand();
            if (operand instanceof Surface.Group(_, _, var contents) && isCall(before))
                contents.stream().skip(1).forEach(argument -> add(argument, names));
            if (factors.get(i).link() != Surface.Link.OVER) continue;
            String below = core(operand);
            if (isMark(below) && i + 1 < factors.size()) add(factors.get(i + 1).operand(), names);
            else if (below.length() > 1 && below.charAt(0) == 'd' && isDividend(factors, i))
                Head.of(operand).map(head -> head.marked().substring(1)).ifPresent(names::add);
        }
    }

    /** {@code \partial x \partial y} */
    private static void differentials(Surface below, Set<String> names) {
        if (!(Suffixed.unbraced(below) instanceof Surface.Factors(_, var factors))) return;
        for (int i = 1; i < factors.size(); i++)
            if (isMark(core(factors.get(i - 1).operand()))) add(factors.get(i).operand(), names);
    }

    private static Surface first(Surface above) {
        return Suffixed.unbraced(above) instanceof Surface.Factors(_, var factors) ? factors.getFirst().operand()
            : Suffixed.unbraced(above);
    }

    private static boolean isMark(String name) {
        return name.equals("d") || name.equals("∂");
    }

    /** Whether one of the factors before the place, up to the operation before them, begins with d. */
    private static boolean isDividend(List<Surface.Factor> factors, int to) {
        for (int k = to - 1; k >= Math.max(0, to - LONGEST); k--) {
            if (core(factors.get(k).operand()).startsWith("d")) return true;
            if (factors.get(k).link() != Surface.Link.NEXT) return false;
        }
        return false;
    }

    private static void add(Surface name, Set<String> names) {
        Head.of(name).map(Head::marked).ifPresent(names::add);
    }

    /** The letters of the name, without what hangs on it. */
    private static String core(Surface surface) {
        return Suffixed.of(surface).core() instanceof Surface.Name(_, var name, _) ? name : "";
    }

    private static boolean isCall(Surface name) {
        return CALLS.contains(core(name));
    }
}
