package fluxion.print;

import fluxion.expr.Binder;
import fluxion.expr.BoundLetters;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import fluxion.expr.Substitution;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gives bound variables names for writing: the first letter that the asker uses, or that is
 * usual, and that nothing free in the formula has. */
record BoundNames(Layouts layouts) {
    private static final List<String> INTEGERS = List.of("i", "j", "k", "l", "m", "p", "q", "r");
    private static final List<String> REALS = List.of("t", "s", "u", "v", "r", "z");

    // recursion over binders within binders, whose depth the reader bounds
    Layout layout(Binder binder, List<Expr> arguments, Function<Expr, Layout> at) {
        Variable index = Exprs.variable(fresh(binder, arguments));
        Layout body = Fold.fold(binder.at(index, arguments), layouts::layout);
        return layouts.notation().binder(binder.kind(), layouts.notation().variable(index.name(), _ -> false),
            at.apply(arguments.get(0)), at.apply(arguments.get(1)), body);
    }

    private String fresh(Binder binder, List<Expr> arguments) {
        var taken = taken(arguments);
        taken.addAll(layouts.functions());
        taken.addAll(layouts.names());
        for (Expr node : Fold.withTemplates(List.of(binder.body())))
            if (node instanceof Apply(IndexedName family, _)) taken.add(family.base());
        return free(taken, binder.kind().isDiscrete());
    }

    /** A name for a bound variable in formulas about others. */
    static String free(List<Expr> about, boolean discrete) {
        return free(taken(about), discrete);
    }

    private static String free(Set<String> taken, boolean discrete) {
        var usual = discrete ? INTEGERS : REALS;
        var more = IntStream.iterate(1, k -> k + 1).mapToObj(k -> usual.getFirst() + k);
        return Stream.of(BoundLetters.used(discrete).stream(), usual.stream(), more).flatMap(letters -> letters)
            .filter(name -> !taken.contains(name)).findFirst().orElseThrow();
    }

    /** The names that are free, and the letters that stand in their scripts. */
    static Set<String> taken(List<Expr> roots) {
        var taken = new HashSet<String>();
        for (Expr root : roots)
            for (Variable v : Substitution.variables(root)) {
                taken.add(v.name());
                int scripts = v.name().replaceAll("[_^].*", "").length();
                v.name().substring(scripts).chars().forEach(c -> taken.add(Character.toString(c)));
            }
        return taken;
    }
}
