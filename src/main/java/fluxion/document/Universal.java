package fluxion.document;

import fluxion.document.Step.Outcome;
import fluxion.expr.AbstractFunction;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Constant;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Product;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Expr.Sum;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.function.Context;
import fluxion.message.Messages;
import fluxion.print.Printer;
import fluxion.syntax.Syntax;
import fluxion.verify.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules of calculus for functions of which nothing is said: {@code (uv)' = u'v'}. Such an equation claims something of
 * all functions, and is wrong if it is so for one choice of them. It is a rule if it tells the derivative of what is
 * made of several unknown functions, or of one with a power or another inside, by these and their derivatives, and by
 * nothing else: {@code y' = k y} or {@code d/dx(x y) = 1} are none, for they say what the functions are.
 */
record Universal(Context context, Set<String> restricted) {
    /** What the functions are taken to be, each in its turn, in two ways. */
    private static final List<List<Integer>> POWERS = List.of(List.of(1, 2, 3, 4), List.of(2, 3, 5, 7));

    /** Functions that may be chosen: those of the rule by which it differentiates. */
    record Rule(Variable by, List<String> functions) {}

    /** The rule that an equation is, for functions that are not restricted by what the text says elsewhere. */
    Optional<Rule> of(Expr left, Expr right) {
        if (!(left instanceof Apply(var operator, var us)) || operator != DerivativeOperator.TOTAL
            || !(us.getLast() instanceof Variable x)) return Optional.empty();
        var functions = functions(us.getFirst(), x);
        var others = functions(right, x);
        boolean isRule = functions.isPresent() && others.isPresent() && functions.get().equals(others.get())
            && isCompound(us.getFirst()) && functions.get().size() <= POWERS.getFirst().size()
            && functions.get().stream().noneMatch(name -> isSaid(name) || restricted.contains(name));
        return isRule ? Optional.of(new Rule(x, List.copyOf(functions.get()))) : Optional.empty();
    }

    /** Whether more is known of a function than that it is one. */
    private boolean isSaid(String name) {
        boolean called = context.abstracts().containsKey(name) && !context.functions().containsKey(name)
            && !context.definitions().containsKey(Exprs.variable(name));
        return context.knows(name) && !called || context.rules().keySet().stream().anyMatch(f ->
            f.name().equals(name));
    }

    /** The names of a formula, of variables and of functions. */
    static Set<String> names(Expr formula) {
        return Fold.postOrder(formula).stream().flatMap(node -> switch (node) {
            case Variable(var name)              -> Stream.of(name);
            case Apply(AbstractFunction f, _)    -> Stream.of(f.name());
            case Expr _                          -> Stream.<String>empty();
        }).collect(Collectors.toSet());
    }

    private static boolean isCompound(Expr body) {
        return switch (body) {
            case Product _, Quotient _ -> true;
            case Apply(AbstractFunction _, var us) -> !(us.getFirst() instanceof Variable);
            case Sum _, Power _, Num _, Constant _, Variable _, Apply _ -> false;
        };
    }

    /** The unknown functions of x that a formula is made of, and of nothing else but numbers; empty if it is not. */
    private static Optional<Set<String>> functions(Expr formula, Variable x) {
        var found = new LinkedHashSet<String>();
        var todo = new ArrayList<>(List.of(formula));
        while (!todo.isEmpty()) {
            Expr node = todo.removeLast();
            switch (node) {
                case Variable v when v == x                    -> { return Optional.empty(); }
                case Variable(var name)                        -> found.add(name);
                case Apply(AbstractFunction f, var us) when f.arity() == 1 -> {
                    found.add(f.name());
                    if (us.getFirst() != x) todo.addAll(us);
                }
                case Apply(var operator, var us) when operator == DerivativeOperator.TOTAL && us.getLast() == x ->
                    todo.add(us.getFirst());
                case Sum _, Product _, Quotient _, Num _       -> todo.addAll(node.children());
                case Power(var base, Num _)                    -> todo.add(base);
                case Constant _, Power _, Apply _              -> { return Optional.empty(); }
            }
        }
        return Optional.of(found.stream().sorted().collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** What is known with the functions chosen in one way. */
    private Context chosen(Rule rule, List<Integer> powers, Collection<Expr> sides) {
        var known = context;
        for (int k = 0; k < rule.functions().size(); k++) {
            var name = rule.functions().get(k);
            Expr body = Exprs.power(rule.by(), Exprs.num(powers.get(k)));
            boolean called = Fold.postOrder(List.copyOf(sides)).stream().anyMatch(node ->
                node instanceof Apply(AbstractFunction f, _) && f.name().equals(name));
            known = called ? known.define(name, new Context.Lambda(List.of(rule.by()), body))
                : known.define(Exprs.variable(name), body);
        }
        return known;
    }

    /**
     * That the rule is wrong, with the functions for which it is, and what belongs there for all of them.
     *
     * @param judge the verdict on the two sides, under what is known
     */
    Optional<Outcome> refuted(Outcome outcome, Expr left, Expr right, Function<Context, Outcome> judge,
        double seconds) {
        if (!(outcome instanceof Outcome.Judged(var link, var all, Verdict.Undecided(var reason, _), _, _))
            || reason != Verdict.Reason.UNKNOWN_FUNCTION) return Optional.empty();
        var rule = of(left, right);
        if (rule.isEmpty()) return Optional.empty();
        for (var powers : POWERS)
            if (judge.apply(chosen(rule.get(), powers, List.of(left, right))) instanceof Outcome.Judged(_, var claim,
                Verdict.Refuted refuted, var notes, _)) return Optional.of(new Outcome.Judged(link, claim, refuted,
                    Stream.concat(notes.stream(), Stream.of(told(rule.get(), powers))).toList(),
                    Correction.of(left, right, all, refuted.witness(), moving(rule.get()), Syntax.LATEX, seconds)));
        return Optional.empty();
    }

    /** What is known, with the functions as such. */
    private Context moving(Rule rule) {
        var known = context;
        for (String name : rule.functions())
            known = known.depends(Exprs.variable(name), Exprs.apply(AbstractFunction.of(name, 1), rule.by()));
        return known;
    }

    private static String told(Rule rule, List<Integer> powers) {
        var examples = new ArrayList<String>();
        for (int k = 0; k < rule.functions().size(); k++)
            examples.add(rule.functions().get(k) + " = " + Printer.text(Exprs.power(rule.by(),
                Exprs.num(powers.get(k)))));
        return Messages.text("document.universal", String.join(", ", examples));
    }
}
