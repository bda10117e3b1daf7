package fluxion.print;

import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.MathFunction;
import fluxion.expr.Substitution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Formulas in the functions that a language has: any other is written by its definition, or not at all. */
record Spelling(Vocabulary words) {
    /** @throws Unwritable if a function has neither a word in the language nor a definition */
    Expr prepared(Expr root) {
        return Fold.<Expr>fold(root, this::node);
    }

    // recursion over binders within binders, whose depth the reader bounds
    private Expr node(Expr node, Function<Expr, Expr> at) {
        var parts = node.children().stream().map(at).toList();
        Expr same = parts.equals(node.children()) ? node : Exprs.rebuild(node, parts);
        return switch (same) {
            case Apply(Binder binder, var us)                                   -> binder.mapped(us, this::prepared);
            case Apply(MathFunction f, var us) when words.word(f).isEmpty()     -> defined(f, us);
            case Expr _                                                         -> same;
        };
    }

    /** The definition at names for the arguments, which then take their places: they are prepared already. */
    private Expr defined(MathFunction f, List<Expr> arguments) {
        var places = new ArrayList<Expr>();
        Map<Expr, Expr> filled = new HashMap<>();
        for (Expr u : arguments) {
            Variable place = Exprs.variable("#" + f.name() + places.size());
            places.add(u instanceof Num ? u : place);
            filled.put(place, u);
        }
        Expr definition = f.definition(places).orElseThrow(() -> new Unwritable(f.name(), words.label()));
        return Substitution.replace(prepared(definition), filled);
    }
}
