package fluxion.print;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Num;
import fluxion.expr.Expr.Power;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Relation;
import fluxion.expr.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Expressions with the parts they share as definitions: s1 = …, s2 = … in terms of s1, and the results in terms of
 * both. What is written is linear in the number of distinct nodes, however large the tree.
 *
 * @param definitions in an order in which each uses earlier ones only
 * @param results     as many as there were expressions, in their order
 */
public record WhereForm(List<Definition> definitions, List<Expr> results) {
    /** Results with more nodes are not written out. */
    public static final long LARGE = 100_000;
    /** Results with at most that many nodes can be read as they are. */
    private static final int READABLE = 1_000;
    /** Of more nodes one is worth the names of the shared parts if it becomes that much shorter. */
    private static final int SHORTER = 4;
    /** A shared part of at most that many nodes (1 − s, in terms of earlier definitions) is written out each time. */
    private static final int TINY = 5;

    /** name = body */
    public record Definition(Variable name, Expr body) {}

    public WhereForm {
        definitions = List.copyOf(definitions);
        results = List.copyOf(results);
    }

    /** The results as they are. */
    public static WhereForm writtenOut(List<Expr> roots) {
        return new WhereForm(List.of(), roots);
    }

    /** Written out, unless what they share makes that so long that nobody would read it. */
    public static WhereForm readable(List<Expr> roots, Collection<Variable> taken) {
        long size = size(roots);
        if (size <= READABLE) return writtenOut(roots);
        var shared = of(roots, taken);
        var bodies = new ArrayList<>(shared.results);
        for (var definition : shared.definitions) bodies.add(definition.body);
        return size > LARGE || size(bodies) <= size / SHORTER ? shared : writtenOut(roots);
    }

    /** The number of nodes when written out; as good as any beyond {@link #LARGE}. */
    public static long size(List<Expr> roots) {
        long size = 0;
        for (Expr root : roots) size += Math.min(Size.tree(root), LARGE + 1);
        return size;
    }

    /** All parts that are used more than once and are not tiny become definitions. */
    public static WhereForm of(List<Expr> roots) {
        return of(roots, List.of());
    }

    /**
     * The same beside formulas in which other names stand.
     *
     * @param taken names that no shared part may get
     */
    public static WhereForm of(List<Expr> roots, Collection<Variable> taken) {
        var uses = new IdentityHashMap<Expr, Integer>();
        boolean worth = count(roots, uses);
        for (Expr node : Fold.postOrder(roots)) worth |= count(node.children(), uses);
        if (!worth) return writtenOut(roots);
        var fresh = new FreshNames(roots, taken);
        var definitions = new ArrayList<Definition>();
        List<Named> results = Fold.foldAll(roots, (node, at) -> {
            var named = named(node, at);
            boolean once = node.children().isEmpty() || uses.get(node) < 2;
            if (once || named.size <= TINY && !isCall(named.expr)) return named;
            var definition = new Definition(fresh.next(), named.expr);
            definitions.add(definition);
            return new Named(definition.name, definition.body, 1);
        });
        return new WhereForm(definitions, results.stream().map(Named::expr).toList());
    }

    /** Whether an expression, whose nodes stand there in post-order, has shared parts that become definitions. */
    static boolean isWorthwhile(List<Expr> order) {
        var uses = new IdentityHashMap<Expr, Integer>(order.size());
        for (Expr node : order) if (count(node.children(), uses)) return true;
        return false;
    }

    /** Counts the uses of what are no leaves; gives whether one that is worth a name is met for the second time. */
    private static boolean count(List<Expr> parts, Map<Expr, Integer> uses) {
        boolean worth = false;
        for (int k = 0; k < parts.size(); k++) {
            Expr part = parts.get(k);
            boolean again = !part.children().isEmpty() && uses.merge(part, 1, Integer::sum) == 2;
            worth |= again && isWorthAName(part);
        }
        return worth;
    }

    public String text() { return write(new PlainText()); }

    public String latex() { return write(Markup.latex(Style.PLAIN)); }

    public String unicode() { return write(new Unicode()); }

    String write(Notation notation) {
        String equals = notation.spaced(Relation.EQ);
        var lines = definitions.stream().map(d -> write(d.name, notation) + equals + write(d.body, notation));
        return Stream.concat(lines, results.stream().map(e -> write(e, notation)))
            .collect(Collectors.joining(notation.newline()));
    }

    private static String write(Expr e, Notation notation) {
        return Layouts.of(e, notation).write(notation);
    }

    /** A part in terms of the definitions so far, its definition if it has one, and the size of its tree then. */
    private record Named(Expr expr, Expr body, long size) {}

    private static Named named(Expr node, Function<Expr, Named> at) {
        long size = 1;
        boolean same = true;
        for (Expr child : node.children()) {
            Named part = at.apply(child);
            size = Math.min(size + part.size, Integer.MAX_VALUE);
            same &= part.expr == child;
        }
        if (same) return new Named(node, node, size);
        var parts = node.children().stream().map(at).toList();
        Expr named = rebuilt(node, parts.stream().map(Named::expr).toList());
        if (named.getClass() != node.getClass())                         // 0·u, u⁰: their parts must stay
            named = rebuilt(node, parts.stream().map(Named::body).toList());
        return new Named(named, named, size);
    }

    /** Whether it would become a definition where no part of it is one. */
    private static boolean isWorthAName(Expr u) {
        return isCall(u) || !Size.isAtMost(TINY, u);
    }

    /** Calls and exponentials of more than a name cost too much to be worked out each time. */
    private static boolean isCall(Expr u) {
        boolean call = u instanceof Apply || u instanceof Power(_, var v) && !(v instanceof Num);
        return call && u.children().stream().anyMatch(part -> !part.children().isEmpty());
    }

    private static Expr rebuilt(Expr node, List<Expr> parts) {
        return parts.equals(node.children()) ? node : Exprs.rebuild(node, parts);
    }

    /** s1, s2, …, without names that occur or are taken; they are gathered when a name is asked for. */
    private static final class FreshNames {
        private final List<Expr> roots;
        private final Collection<Variable> others;
        private Optional<Iterator<Variable>> names = Optional.empty();

        FreshNames(List<Expr> roots, Collection<Variable> others) {
            this.roots = roots;
            this.others = others;
        }

        Variable next() {
            if (names.isEmpty()) {
                var taken = taken();
                names = Optional.of(IntStream.iterate(1, k -> k + 1).mapToObj(k -> "s" + k)
                    .filter(name -> !taken.contains(name)).map(Exprs::variable).iterator());
            }
            return names.get().next();
        }

        private Set<String> taken() {
            var taken = new HashSet<String>();
            for (Variable other : others) taken.add(other.name());
            for (Expr node : Fold.postOrder(roots)) {
                if (node instanceof Variable(var name)) taken.add(name);
                if (node instanceof Apply(AbstractFunction f, _)) taken.add(f.name());
            }
            return taken;
        }
    }
}
