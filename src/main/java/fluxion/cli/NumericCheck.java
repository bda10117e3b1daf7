package fluxion.cli;

import fluxion.Derivative;
import fluxion.Form;
import fluxion.Formula;
import fluxion.diff.Definitions;
import fluxion.diff.Derived.Differentiated;
import fluxion.diff.Derived.NoDerivative;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Kin;
import fluxion.message.Messages;
import fluxion.number.Rational;
import fluxion.numeric.Enclosures;
import fluxion.numeric.GradientCheck;
import fluxion.numeric.GradientCheck.Agreement;
import fluxion.numeric.GradientCheck.Component;
import fluxion.numeric.Truth;
import fluxion.print.Printer;
import fluxion.simplify.Signs;
import fluxion.verify.Numbered;
import fluxion.verify.WrittenOut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** {@code --check}: derivatives against finite differences, at points of the domain. Evidence, not proof. */
record NumericCheck(Question question) {
    private static final int WANTED = 12;
    private static final int TRIED = 200;
    /** So many choices of indices are tried. */
    private static final int NUMBERED = 6;
    /** Some domains are far from 0: points go up to 10 to this power. */
    private static final int FARTHEST = 6;
    private static final List<Rational> SIMPLE = List.of(Rational.of(1, 2), Rational.of(3, 2), Rational.of(-1, 2),
        Rational.of(5, 2), Rational.of(-7, 3), Rational.of(1, 5), Rational.of(4), Rational.of(-9, 7), Rational.of(7),
        Rational.of(-1, 10), Rational.of(11, 3));

    /** The last of the derivatives by one variable after another. */
    int derivative(Formula f, List<Variable> by, Derivative derivative) {
        if (by.isEmpty()) {
            question.invocation().answer(Messages.text("cli.check.nothing"));
            return Exit.FINE;
        }
        var before = by.size() == 1 ? f.expr()
            : question.fluxion().derivative(f, by.subList(0, by.size() - 1), Form.SIMPLIFIED).expr();
        return entry("", before, by.getLast(), derivative.expr(), derivative.conditions());
    }

    /** ∂fᵢ/∂xₖ for each entry of a matrix, by name. */
    int entries(List<Expr> functions, List<Variable> by, List<List<Expr>> rows,
        BiFunction<Integer, Integer, String> name) {
        int worst = Exit.FINE;
        for (int i = 0; i < functions.size(); i++)
            for (int k = 0; k < by.size(); k++)
                worst = Exit.worse(worst, entry(name.apply(i, k) + ": ", functions.get(i), by.get(k),
                    rows.get(i).get(k), List.of()));
        return worst;
    }

    /** @param conditions where the derivative is right */
    private int entry(String label, Expr f, Variable x, Expr derivative, List<Condition> conditions) {
        var found = components(expanded(f), x, expanded(derivative), conditions.stream()
            .map(condition -> condition.map(this::expanded)).toList());
        var differing = found.entrySet().stream().filter(e ->
            e.getValue().agreement() == Agreement.DIFFERS).findFirst();
        if (differing.isPresent()) {
            var component = differing.get().getValue();
            say(label, "differs", differing.get().getKey(), component.symbolic().value(), component.numeric().value());
            return Exit.REFUTED;
        }
        var worst = found.entrySet().stream().filter(e -> e.getValue().agreement() == Agreement.AGREES)
            .max((a, b) -> Double.compare(error(a.getValue()), error(b.getValue())));
        if (worst.isEmpty()) {
            say(label, "none");
            return Exit.UNDECIDED;
        }
        long agreeing = found.values().stream().filter(c -> c.agreement() == Agreement.AGREES).count();
        say(label, "agrees", agreeing, "%.1e".formatted(error(worst.get().getValue())), worst.get().getKey());
        return Exit.FINE;
    }

    private void say(String label, String key, Object... arguments) {
        question.invocation().answer(label + Messages.text("cli.check." + key, arguments));
    }

    /** What the comparison gave, by the point as it is written. */
    private Map<String, Component> components(Expr f, Variable x, Expr derivative, List<Condition> conditions) {
        var indices = Numbered.concerns(List.of(f), List.of(x)) ? Numbered.indices(List.of(f), List.of(x))
            : Set.<Variable>of();
        if (indices.isEmpty()) return at(f, x, derivative, conditions, Map.of());
        var found = new LinkedHashMap<String, Component>();
        for (int step = 0; step < NUMBERED; step++) {
            var numbers = new LinkedHashMap<Variable, Expr>();
            for (Variable index : indices) numbers.put(index, Exprs.num(1 + step / (1 + numbers.size()) % 3));
            var asked = Numbered.of(List.of(f, derivative), List.of(x), numbers).orElseThrow();
            var demands = conditions.stream().map(condition -> condition.map(u ->
                Kin.put(u, numbers).map(WrittenOut::of).orElse(u))).toList();
            found.putAll(at(asked.formulas().getFirst(), asked.by().getFirst(), asked.formulas().getLast(), demands,
                numbers));
        }
        return found;
    }

    /** @param numbers the indices that have been put in */
    private Map<String, Component> at(Expr f, Variable x, Expr derivative, List<Condition> conditions,
        Map<Variable, Expr> numbers) {
        var variables = new ArrayList<>(Substitution.variables(f));
        for (Variable more : Substitution.variables(derivative)) if (!variables.contains(more)) variables.add(more);
        if (!variables.contains(x)) variables.add(x);
        if (!numbers.isEmpty()) for (Condition condition : conditions) for (Expr u : condition.expressions())
            for (Variable more : Substitution.variables(u)) if (!variables.contains(more)) variables.add(more);
        var before = numbers.entrySet().stream().map(e -> e.getKey().name() + " = " + Printer.text(e.getValue()) + ", ")
            .collect(Collectors.joining());
        var found = new LinkedHashMap<String, Component>();
        for (int step = 0; step < TRIED && found.size() < WANTED; step++) {
            var point = point(variables, step);
            if (!satisfies(point, question.fluxion().context().assumptions()) || fails(point, conditions)) continue;
            var component = component(f, x, derivative, point);
            if (component.agreement() != Agreement.AGREES && component.agreement() != Agreement.DIFFERS) continue;
            found.put(before + point.entrySet().stream().map(e -> e.getKey().name() + " = "
                + e.getValue()).collect(Collectors.joining(", ")), component);
        }
        return found;
    }

    private static Component component(Expr f, Variable x, Expr derivative, Map<Variable, Rational> point) {
        try {
            return GradientCheck.check(f, Map.of(x, derivative), point).getFirst();
        } catch (IllegalArgumentException unknown) {
            throw Problem.of("check.unknown", unknown.getMessage());
        }
    }

    private static Map<Variable, Rational> point(List<Variable> variables, int step) {
        var point = new LinkedHashMap<Variable, Rational>();
        for (int k = 0; k < variables.size(); k++) {
            var value = SIMPLE.get((step * (2 * k + 1) + k) % SIMPLE.size());
            int round = step / SIMPLE.size();
            point.put(variables.get(k), round == 0 ? value : step % 2 == 0 ? value.plus(Rational.of(round, 13 + k))
                : value.times(Rational.of(10).pow(round % FARTHEST)));
        }
        return point;
    }

    private static boolean fails(Map<Variable, Rational> point, List<Condition> conditions) {
        return conditions.stream().anyMatch(condition -> Enclosures.holdsAt(condition, point) == Truth.FALSE);
    }

    private static boolean satisfies(Map<Variable, Rational> point, List<Condition> assumptions) {
        var values = new LinkedHashMap<Variable, Expr>();
        point.forEach((x, value) -> values.put(x, Exprs.num(value)));
        return assumptions.stream()
            .allMatch(condition -> Signs.holds(condition.map(u -> Substitution.replace(u, values)),
                List.of()) == Truth.TRUE);
    }

    private static double error(Component component) {
        double distance = Math.abs(component.symbolic().value() - component.numeric().value());
        return distance / Math.max(1, Math.abs(component.symbolic().value()));
    }

    private Expr expanded(Expr e) {
        return switch (Definitions.expand(e, question.fluxion().context())) {
            case Differentiated<Expr>(var plain, _, _) -> plain;
            case NoDerivative<Expr> none               -> throw Problem.said(none.why().id(), none.sentence());
        };
    }
}
