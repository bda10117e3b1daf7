package fluxion.syntax;

import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import fluxion.function.Names;
import fluxion.syntax.Item.Kind;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import fluxion.syntax.Task.Build;
import fluxion.syntax.Task.Visit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Functions combined in brackets before an argument: {@code (f + g)(x)} is f(x) + g(x), and {@code (f/g)'(2)} the
 * derivative of f(x)/g(x) at 2. It is read so where one of the names is known to be a function; of letters that may be
 * functions, with a warning.
 */
final class Combinations {
    /** Combinations are short; longer brackets are not looked through. */
    private static final int LARGEST = 40;
    /** Letters that say where a function is taken. */
    private static final Set<String> PLACES = Set.of("x", "t", "s", "z");

    private final Scope scope;
    private final Callees callees;

    Combinations(Scope scope, Callees callees) {
        this.scope = scope;
        this.callees = callees;
    }

    /**
     * Whether nothing but letters that may be functions, two of them or more, stands in brackets before others; with
     * primes, {@code (c f)'(x)}, one of them is enough.
     */
    static boolean isOfLetters(Factor factor, Factor after, Syntax syntax) {
        if (after.link() != Link.NEXT || after.space() && syntax == Syntax.TEXT
            || !isArgument(Suffixed.of(after.operand()))) return false;
        var heads = content(Suffixed.of(factor.operand())).map(content -> heads(content, Scope::mayBeFunction))
            .orElse(List.of());
        if (heads.isEmpty()) return false;
        boolean primed = Suffixed.of(factor.operand()).layers().stream().anyMatch(Surface.Primes.class::isInstance);
        if (primed) return heads.stream().anyMatch(head -> Scope.mayBeFunction(head.letter()));
        return heads.stream().map(Head::name).distinct().count() > 1
            && heads.stream().allMatch(head -> Scope.mayBeFunction(head.letter()));
    }

    private static boolean isArgument(Suffixed behind) {
        return behind.arguments().filter(group -> group.bracket() == Surface.Bracket.ROUND
            && group.contents().size() == 1).isPresent();
    }

    /** The value of the combination; empty if the brackets are a factor, or if that is refused. */
    Optional<Item> applied(Factor factor, Factor after, Suffixed behind) {
        var before = Suffixed.of(factor.operand());
        var content = isArgument(behind) ? content(before) : Optional.<Surface>empty();
        if (content.isEmpty()) return Optional.empty();
        var heads = heads(content.get(), letter -> scope.isFunction(letter) || scope.isAbstractLetter(letter));
        var functions = functions(heads);
        var argument = behind.arguments().get();
        var whole = factor.operand().span().to(argument.span());
        boolean composed = isComposition(content.get());
        boolean primed = before.layers().stream().anyMatch(Surface.Primes.class::isInstance);
        if (composed ? functions.size() < heads.size() : !isCombination(heads, functions, after, argument, primed)) {
            if (primed && isOfFunctions(content.get())) refuse("combined-prime", whole);
            else if (!isApart(after)) doubtProduct(content.get(), heads, whole, argument);
            return Optional.empty();
        }
        if (isPowered(before, functions, whole) || isPlaced(heads, functions, argument, primed, whole))
            return Optional.empty();
        say(heads, functions, whole, composed, isConvolution(content.get()));
        int primes = before.layers().stream().mapToInt(layer -> ((Surface.Primes) layer).count()).sum();
        return combined(content.get(), functions, composed).map(value -> Calls.complete(scope, Kind.CALL, factor,
            whole, List.of(new Visit(argument.contents().getFirst()), new Build(1, us ->
                value.at(us.getFirst(), primes))), behind));
    }

    /** The one formula in the brackets, if nothing but primes or a power hangs on them. */
    private static Optional<Surface> content(Suffixed before) {
        if (before.core() instanceof Surface.Fraction fraction && !BeyondShapes.isMarked(fraction.denominator()))
            return before.layers().stream().allMatch(Surface.Primes.class::isInstance) ? Optional.of(fraction)
                : Optional.empty();
        return before.core() instanceof Surface.Group(_, var bracket, var contents) && contents.size() == 1
            && (bracket == Surface.Bracket.ROUND || bracket == Surface.Bracket.SQUARE)
            && before.layers().stream().noneMatch(Surface.Factorial.class::isInstance)
            ? Optional.of(contents.getFirst()) : Optional.empty();
    }

    /** The names that the content combines by + − · / and brackets; none if there is anything else in it. */
    private static List<Head> heads(Surface content, Predicate<String> letters) {
        var heads = new ArrayList<Head>();
        var todo = new ArrayDeque<>(List.of(content));
        for (int seen = 0; !todo.isEmpty(); seen++) {
            Surface at = todo.poll();
            if (seen > LARGEST || !isCombining(at)) return List.of();
            if (at instanceof Surface.Name(var span, var word, var fixed) && !fixed && word.length() > 1
                && Stream.of(word.split("")).allMatch(letters))
                for (String letter : word.split("")) todo.add(new Surface.Name(span, letter, true));
            else Head.of(at).ifPresentOrElse(heads::add, () -> Surfaces.parts(at, todo::add));
        }
        return heads;
    }

    private static boolean isCombining(Surface at) {
        return switch (at) {
            case Surface.Numeral _, Surface.Terms _, Surface.Fraction _ -> true;
            case Surface.Factors(_, var factors) -> IntStream.range(1, factors.size()).noneMatch(i ->
                factors.get(i).link() == Link.NEXT && (Suffixed.of(factors.get(i).operand()).arguments().isPresent()
                    || isTableWord(factors.get(i - 1).operand())));
            case Surface.Group(_, var bracket, var contents) -> contents.size() == 1 && switch (bracket) {
                case ROUND, SQUARE, BRACE -> true;
                case CURLY, ABS, NORM, FLOOR, CEIL -> false;
            };
            case Surface other -> Head.of(other).isPresent();
        };
    }

    /** {@code sin + cos}: what stands behind the word is its argument, with the sign before it. */
    private static boolean isTableWord(Surface at) {
        return Head.of(at).map(Head::base).filter(word -> word.length() > 1 && !Names.isGreek(word)
            && !Functions.arities(word).isEmpty()).isPresent();
    }

    /** What is, or may be, a function among the names. */
    private Map<Head, Callee> functions(List<Head> heads) {
        var functions = new LinkedHashMap<Head, Callee>();
        for (Head head : heads) if (head.spelt() && !scope.isVariable(scope.canonical(head.name())))
            callees.find(head).filter(callee -> callee.takes().test(1) && callee.extras().isEmpty()
                && (callee.sure() || scope.isAbstractLetter(head.letter()))).ifPresent(f -> functions.put(head, f));
        return functions;
    }

    /** Where a function stands in the argument, too, as in {@code (f + g)(f - g)}, functions are multiplied. */
    private boolean isCombination(List<Head> heads, Map<Head, Callee> functions, Factor after, Surface argument,
        boolean primed) {
        var within = Letters.names(argument, scope.syntax());
        if (functions.keySet().stream().anyMatch(head -> within.contains(head.name()))) return false;
        if (functions.values().stream().anyMatch(Callee::sure) || primed && !functions.isEmpty()) return true;
        return !isApart(after) && functions.size() == heads.size()
            && heads.stream().map(Head::name).distinct().count() > 1;
    }

    /** White space says something in plain text only. */
    private boolean isApart(Factor after) {
        return after.space() && scope.syntax() == Syntax.TEXT;
    }

    /** Whether a letter stands in it that is, or may be, a function: {@code e^f}. */
    private boolean isOfFunctions(Surface content) {
        return Letters.names(content, scope.syntax()).stream().anyMatch(name -> scope.isFunction(name)
            || scope.isAbstractLetter(name));
    }

    /**
     * {@code (x f)'(2)}: x in brackets may stand for the place, so that 2 belongs there too, or for itself; only where
     * x is the argument, {@code (x f)(x)}, are both the same.
     */
    private boolean isPlaced(List<Head> heads, Map<Head, Callee> functions, Surface.Group argument, boolean primed,
        Span whole) {
        var same = primed ? Optional.<String>empty() : Spelling.of(argument.contents().getFirst());
        boolean placed = heads.stream().filter(head -> !functions.containsKey(head)).map(Head::name).anyMatch(name ->
            same.filter(name::equals).isEmpty() && (PLACES.contains(name) || scope.isSought(name)
                || functions.keySet().stream().anyMatch(f -> scope.parameters(scope.canonical(f.name())).contains(
                    Exprs.variable(name)))));
        if (placed) refuse("combined-place", whole);
        return placed;
    }

    private void refuse(String key, Span whole) {
        scope.problems().refuse(Code.AMBIGUOUS, whole, key, scope.written(whole));
    }

    /** {@code (f + 1)(x)}, {@code (u + v)(x)}, {@code (e^f)(x)}, where nothing says what the letters are. */
    private void doubtProduct(Surface content, List<Head> heads, Span whole, Surface.Group argument) {
        var at = Spelling.of(argument.contents().getFirst());
        boolean within = heads.stream().map(Head::letter).noneMatch(scope::isAbstractLetter);
        if (within && at.isPresent() && isOfFunctions(content)
            && !Letters.names(content, scope.syntax()).contains(at.get()))
            scope.problems().warn(Code.CALL, whole, "combined-product", scope.written(whole));
        boolean letters = heads.stream().map(Head::name).distinct().count() > 1 && heads.stream().allMatch(head ->
            head.isLetter() && !scope.isVariable(head.name()) && !scope.isConstant(head.name()));
        boolean functions = heads.stream().anyMatch(head -> scope.isAbstractLetter(head.letter()));
        boolean doubtful = ((letters || functions) && at.isPresent()
            || functions && argument.contents().getFirst() instanceof Surface.Numeral)
            && heads.stream().noneMatch(head -> at.filter(head.name()::equals).isPresent());
        if (doubtful) scope.problems().warn(Code.CALL, whole, "combined-product", scope.written(whole));
    }

    /** {@code (f + g)^2(x)}, {@code (f^{-1})(x)}: powers and inverses of functions are refused. */
    private boolean isPowered(Suffixed before, Map<Head, Callee> functions, Span whole) {
        boolean outer = before.layers().stream().anyMatch(layer -> !(layer instanceof Surface.Primes(_, _, _, var mark)
            && mark == Surface.Mark.PRIME));
        boolean inner = functions.entrySet().stream().anyMatch(f -> f.getKey().sup().isPresent()
            && (f.getValue().kind() == Callee.Kind.NAMED || f.getKey().integer().filter(n -> n > 0).isEmpty()));
        if (outer || inner) refuse("combined-power", whole);
        return outer || inner;
    }

    /** {@code (f * g)(t)}, with a star, is a convolution as often. */
    private boolean isConvolution(Surface content) {
        return content instanceof Surface.Factors(_, var factors) && IntStream.range(1, factors.size()).anyMatch(i ->
            Doubts.isStar(scope, factors.get(i - 1).operand().span(), factors.get(i).operand().span()));
    }

    /** {@code f ∘ g}, {@code f \\circ g}: whether the sign before the factor is that of a composition. */
    static boolean isComposed(Scope scope, List<Factor> factors, int i) {
        if (i == 0 || factors.get(i).link() != Link.TIMES) return false;
        var before = factors.get(i - 1).operand().span();
        var after = factors.get(i).operand().span();
        return scope.stands("∘", before, after) || scope.stands("\\circ", before, after);
    }

    /** {@code (f ∘ g)(x)} is f(g(x)). */
    private boolean isComposition(Surface content) {
        return content instanceof Surface.Factors(_, var factors) && IntStream.range(1, factors.size())
            .allMatch(i -> isComposed(scope, factors, i));
    }

    private void say(List<Head> heads, Map<Head, Callee> functions, Span whole, boolean composed, boolean doubtful) {
        boolean known = composed || !doubtful && functions.values().stream().allMatch(Callee::sure)
            && functions.size() == heads.size();
        String names = String.join(", ", functions.values().stream().map(Callee::shown).distinct().toList());
        if (known) scope.problems().note(whole, "combined", scope.written(whole), names);
        else scope.problems().warn(Code.CALL, whole, "combined", scope.written(whole), names);
    }

    private Optional<Combined> combined(Surface content, Map<Head, Callee> functions, boolean composed) {
        var names = new LinkedHashSet<String>();
        var values = new LinkedHashMap<Variable, Callee>();
        for (var f : functions.entrySet()) {
            Head head = f.getKey();
            var dressed = callees.dressed(f.getValue(), head, 1);
            if (dressed.isEmpty()) return Optional.empty();
            String name = scope.canonical(head.name());
            names.addAll(List.of(name, head.marked(name)));
            values.put(Exprs.variable(head.marked(name)), dressed.get());
        }
        if (composed) return Optional.of(Combined.chain(heads(content, _ -> false).stream().map(head ->
            values.get(Exprs.variable(head.marked(scope.canonical(head.name()))))).toList()));
        var inside = scope.with(names).afresh();
        var body = Interpreter.formula(content, inside);
        scope.problems().addAll(inside.problems().diagnostics().stream()
            .filter(d -> d.severity() != Severity.NOTE).toList());
        return body.map(formula -> new Combined(formula, values));
    }
}
