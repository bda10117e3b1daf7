package fluxion.cli;

import static fluxion.expr.Exprs.variable;

import fluxion.Fluxion;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.MathFunction;
import fluxion.expr.MathFunction.Formula;
import fluxion.function.Domain;
import fluxion.function.Functions;
import fluxion.message.Messages;
import fluxion.print.Writing;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@code functions}: the function table as a page to look things up in. */
final class FunctionPage {
    private static final List<String> SLOTS = List.of("u", "v", "w", "z", "s", "t");

    private FunctionPage() {}

    static int run(Invocation invocation) {
        var writing = invocation.has(Option.LATEX) ? Writing.LATEX : Writing.TEXT;
        var names = invocation.words();
        var entries = names.isEmpty() ? Functions.all() : named(names.getFirst());
        for (MathFunction f : entries) entry(f, writing, invocation);
        if (!names.isEmpty()) notations(names.getFirst(), writing, invocation);
        return Exit.FINE;
    }

    private static List<MathFunction> named(String name) {
        var arities = Functions.arities(name);
        if (arities.isEmpty()) {
            var near = Functions.suggestions(name);
            throw near.isEmpty() ? Problem.of("no-function", name)
                : Problem.of("no-function-near", name, near.getFirst());
        }
        return arities.stream().flatMap(arity -> Functions.find(name, arity).stream()).toList();
    }

    /** A name that is short for something else: {@code sqrt(u)}. */
    private static void notations(String name, Writing writing, Invocation invocation) {
        for (int arity : Functions.arities(name)) {
            var notation = Functions.find(name, arity).isPresent() ? Optional.<Formula>empty()
                : Functions.notation(name, arity);
            if (notation.isEmpty()) continue;
            Expr meaning = notation.get().of(slots(arity));
            String call = name + "(" + String.join(", ", SLOTS.subList(0, arity)) + ")";
            invocation.answer(call);
            if (!Writing.TEXT.of(meaning).equals(call)) line(invocation, "means", writing.of(meaning));
            line(invocation, "latex", Writing.LATEX.of(meaning));
            for (int k = 0; k < arity; k++)
                line(invocation, "d/d" + SLOTS.get(k),
                    Fluxion.create().derivative(Writing.TEXT.of(meaning), SLOTS.get(k)).text());
            Condition domain = Domain.of(meaning);
            if (domain != Condition.ALWAYS) line(invocation, "domain", writing.of(domain));
        }
    }

    private static List<Expr> slots(int arity) {
        return IntStream.range(0, arity).<Expr>mapToObj(k -> variable(SLOTS.get(k))).toList();
    }

    private static void entry(MathFunction f, Writing writing, Invocation invocation) {
        var slots = slots(f.arity());
        invocation.answer(writing.of(Exprs.apply(f, slots)));
        if (!f.aliases().isEmpty()) line(invocation, "also", String.join(", ", f.aliases()));
        if (writing.equals(Writing.TEXT)) line(invocation, "latex", Writing.LATEX.of(Exprs.apply(f, slots)));
        for (int k = 0; k < f.arity(); k++)
            line(invocation, "d/d" + SLOTS.get(k),
                f.partial(k, slots).map(writing::of).orElse(Messages.text("cli.functions.no-partial")));
        Condition domain = f.domain(slots);
        if (domain != Condition.ALWAYS) line(invocation, "domain", writing.of(domain));
        Condition smooth = f.smooth(slots);
        if (smooth != Condition.ALWAYS) line(invocation, "smooth", writing.of(smooth));
        line(invocation, "source", f.source());
    }

    private static void line(Invocation invocation, String label, String text) {
        invocation.answer("  " + label + " ".repeat(Math.max(1, 9 - label.length())) + text);
    }
}
