package fluxion.explain;

import fluxion.expr.Binder;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Pieces;
import fluxion.expr.Substitution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What stands under Σ, ∏ or ∫, which is differentiated in the places of a template, in names that a person reads. */
record Template(Binder binder, List<Expr> arguments) {
    private static final List<String> INTEGERS = List.of("i", "j", "k", "l", "m");
    private static final List<String> REALS = List.of("t", "s", "r", "z");
    private static final List<String> PARTS = List.of("u", "v", "w", "q");

    List<Step.Inner> readable(List<Phase> phases) {
        return phases.stream().map(this::readable).toList();
    }

    /** One derivative, by one place: a letter for it, unless it is a name that stands in no other part. */
    private Step.Inner readable(Phase phase) {
        Set<Variable> taken = new HashSet<>(Substitution.variables(binder.body()));
        arguments.forEach(part -> taken.addAll(Substitution.variables(part)));
        letters(phase, taken);
        var names = new HashMap<Expr, Expr>(Map.of(Binder.LOWER, arguments.get(0), Binder.UPPER, arguments.get(1)));
        names.put(Binder.INDEX, fresh(binder.kind().isDiscrete() ? INTEGERS : REALS, taken));
        for (int k = 1; k <= binder.places(); k++) names.put(Pieces.place(k), arguments.get(k + 1));
        Expr by = phase.from().children().get(1);
        Expr part = names.getOrDefault(by, by);
        if (part instanceof Variable x && stands(x) == 1 || !names.containsKey(by))
            return new Step.Inner(renamed(phase, names), Map.of());
        Variable letter = fresh(PARTS, taken);
        names.put(by, letter);
        return new Step.Inner(renamed(phase, names), Map.of(letter, part));
    }

    /** The letters taken further within. */
    // recursion over binders within binders, whose depth the reader bounds
    private static void letters(Phase phase, Set<Variable> taken) {
        for (Step step : phase.steps())
            for (Step.Inner inner : step.within()) {
                taken.addAll(Substitution.variables(inner.phase().from()));
                taken.addAll(inner.letters().keySet());
                letters(inner.phase(), taken);
            }
    }

    private long stands(Variable x) {
        return arguments.subList(2, arguments.size()).stream().filter(part -> Substitution.contains(part, x)).count();
    }

    private static Step.Inner renamed(Step.Inner inner, Map<Expr, Expr> names) {
        var letters = new HashMap<Variable, Expr>();
        inner.letters().forEach((letter, part) -> letters.put(letter, Substitution.replace(part, names)));
        return new Step.Inner(renamed(inner.phase(), names), letters);
    }

    private static Variable fresh(List<String> usual, Set<Variable> taken) {
        var name = Stream.concat(usual.stream(), Stream.iterate(1, k -> k + 1).map(k -> usual.getFirst() + k))
            .map(Exprs::variable).filter(letter -> !taken.contains(letter)).findFirst().orElseThrow();
        taken.add(name);
        return name;
    }

    // recursion over binders within binders, whose depth the reader bounds
    private static Phase renamed(Phase phase, Map<Expr, Expr> names) {
        var steps = new ArrayList<Step>();
        for (Step step : phase.steps())
            steps.add(new Step(step.reason(), Substitution.replace(step.before(), names),
                Substitution.replace(step.after(), names),
                step.open().stream().map(open -> Substitution.replace(open, names)).toList(), step.given(),
                step.conditions().stream().map(condition -> condition.map(u -> Substitution.replace(u, names)))
                    .toList(), step.within().stream().map(inner -> renamed(inner, names)).toList()));
        return new Phase(phase.kind(), Substitution.replace(phase.from(), names), steps,
            Substitution.replace(phase.to(), names));
    }
}
