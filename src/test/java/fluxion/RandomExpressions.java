package fluxion;

import static fluxion.expr.Exprs.apply;
import static fluxion.expr.Exprs.exp;
import static fluxion.expr.Exprs.negate;
import static fluxion.expr.Exprs.num;
import static fluxion.expr.Exprs.power;
import static fluxion.expr.Exprs.product;
import static fluxion.expr.Exprs.quotient;
import static fluxion.expr.Exprs.rebuild;
import static fluxion.expr.Exprs.square;
import static fluxion.expr.Exprs.subtract;
import static fluxion.expr.Exprs.sum;

import fluxion.expr.AbstractFunction;
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
import fluxion.expr.FunctionSymbol;
import fluxion.expr.Size;
import fluxion.print.Printer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Random expressions of a given size, and smaller variants of a failing one. The same seed gives the same expressions.
 *
 * <pre>{@code
 * forAll(1, 1000, f -> assertSame(f, parse(text(f))));
 * forAll(over("x", "y").with(SIN, COS), 1, 1000, f -> …);
 * }</pre>
 */
public record RandomExpressions(List<Variable> variables, List<FunctionSymbol> functions) {
    /**
     * Names of every kind: letters, indexed, with a letter subscript, Greek, accented; h is a usual function name, too.
     */
    public static final RandomExpressions ALL_KINDS = over("x", "y", "t", "h", "w1", "x_ij", "alpha", "y_hat")
        .with(AbstractFunction.of("f", 1), AbstractFunction.of("phi", 1), AbstractFunction.of("G", 2));

    /** The largest expressions that {@code forAll} draws, in nodes; small ones come first. */
    private static final int LARGEST = 40;
    private static final int SHRINKING_STEPS = 5_000;

    public RandomExpressions {
        variables = List.copyOf(variables);
        functions = List.copyOf(functions);
    }

    /** Expressions over the variables, without functions but with powers (√, ∛, exp among them). */
    public static RandomExpressions over(String... names) {
        return new RandomExpressions(Stream.of(names).map(Exprs::variable).toList(), List.of());
    }

    /** The same with more functions; an abstract function stands for its slot derivatives, too. */
    public RandomExpressions with(FunctionSymbol... more) {
        return new RandomExpressions(variables, Stream.concat(functions.stream(), Stream.of(more)).toList());
    }

    public RandomExpressions with(List<? extends FunctionSymbol> more) {
        return with(more.toArray(FunctionSymbol[]::new));
    }

    /** The property holds of {@code count} random expressions of {@link #ALL_KINDS}. */
    public static void forAll(long seed, int count, Consumer<Expr> property) {
        forAll(ALL_KINDS, seed, count, property);
    }

    /**
     * The property (which fails by throwing) holds of {@code count} random expressions; a failing one is made small
     * first.
     */
    public static void forAll(RandomExpressions kinds, long seed, int count, Consumer<Expr> property) {
        forAll(kinds, seed, count, 1, drawn -> property.accept(drawn.getFirst()));
    }

    /** The property holds of {@code count} pairs of random expressions. */
    public static void forAll(RandomExpressions kinds, long seed, int count, BiConsumer<Expr, Expr> property) {
        forAll(kinds, seed, count, 2, drawn -> property.accept(drawn.get(0), drawn.get(1)));
    }

    private static void forAll(RandomExpressions kinds, long seed, int count, int each, Consumer<List<Expr>> property) {
        var random = new Random(seed);
        for (int i = 0; i < count; i++) {
            int size = 1 + random.nextInt(1 + Math.min(i, LARGEST));
            var drawn = Stream.generate(() -> kinds.ofSize(size, random)).limit(each).toList();
            var failure = failure(drawn, property);
            if (failure.isPresent())
                throw report("seed %d, draw %d, size %d".formatted(seed, i, size), drawn, failure.get(), property);
        }
    }

    private static AssertionError report(String where, List<Expr> drawn, Throwable first,
        Consumer<List<Expr>> property) {
        var smallest = drawn;
        var why = first;
        for (int steps = 0; steps < SHRINKING_STEPS; steps++) {
            var next = smallerOnes(smallest).limit(SHRINKING_STEPS).filter(less ->
                failure(less, property).isPresent()).findFirst();
            if (next.isEmpty()) break;
            smallest = next.get();
            why = failure(smallest, property).orElse(why);
        }
        var written = smallest.stream().map(Printer::text).collect(Collectors.joining("   and   "));
        return new AssertionError("%s: fails for   %s%n%s".formatted(where, written, why), why);
    }

    private static Optional<Throwable> failure(List<Expr> drawn, Consumer<List<Expr>> property) {
        try {
            property.accept(drawn);
            return Optional.empty();
        } catch (AssertionError | RuntimeException failed) {
            return Optional.of(failed);
        }
    }

    private static Stream<List<Expr>> smallerOnes(List<Expr> drawn) {
        return IntStream.range(0, drawn.size()).boxed().flatMap(i ->
            smaller(drawn.get(i)).map(less -> with(drawn, i, less)));
    }

    private static List<Expr> with(List<Expr> operands, int i, Expr changed) {
        var changing = new ArrayList<>(operands);
        changing.set(i, changed);
        return changing;
    }

    /** A random expression of at most that many nodes (the constructors may fold some away). */
    public Expr ofSize(int size, Random random) {                    // recursion bounded by the size
        if (size <= 1) return leaf(random);
        if (size == 2 || random.nextInt(4) == 0) return ofOne(ofSize(size - 1, random), random);
        var parts = parts(size - 1, 2 + random.nextInt(3), random);
        Expr u = parts.get(0);
        Expr v = parts.get(1);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> sum(parts);
            case 3, 4, 5 -> product(parts);
            case 6       -> quotient(u, v);
            case 7       -> subtract(u, v);
            case 8       -> power(u, v);
            default      -> call(parts, random);
        };
    }

    private List<Expr> parts(int size, int count, Random random) {
        var parts = new ArrayList<Expr>();
        for (int left = size, i = 0; i < count; i++) {
            int share = i == count - 1 ? left : 1 + random.nextInt(Math.max(1, left - count + i + 1));
            parts.add(ofSize(share, random));
            left -= share;
        }
        return parts;
    }

    private Expr ofOne(Expr u, Random random) {
        return switch (random.nextInt(7)) {
            case 0    -> negate(u);
            case 1    -> power(u, num(random.nextInt(-3, 6)));
            case 2    -> power(u, EXPONENTS.get(random.nextInt(EXPONENTS.size())));
            case 3    -> exp(u);
            case 4    -> square(u);
            default   -> call(List.of(u), random);
        };
    }

    private static final List<Num> EXPONENTS = List.of(num(1, 2), num(1, 2), num(1, 3), num(-1), num(-1, 2), num(2, 3),
        num(5, 2), num(-7, 3));

    private Expr call(List<Expr> arguments, Random random) {
        var fitting = functions.stream().filter(f -> f.arity() <= arguments.size()).toList();
        if (fitting.isEmpty()) return sum(arguments);
        FunctionSymbol f = fitting.get(random.nextInt(fitting.size()));
        if (f instanceof AbstractFunction abstractly)
            for (int i = random.nextInt(4); i > 0;
                i--) f = abstractly = abstractly.differentiated(random.nextInt(f.arity()));
        return apply(f, arguments.subList(0, f.arity()));
    }

    private Expr leaf(Random random) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> num(random.nextInt(-3, 11));
            case 4, 5       -> num(random.nextInt(-9, 10), 1 + random.nextInt(12));
            case 6          -> random.nextBoolean() ? Exprs.PI : Exprs.E;
            case 7          -> num(random.nextLong() >> random.nextInt(60));
            default         -> variables.get(random.nextInt(variables.size()));
        };
    }

    /** Smaller variants: an operand, the node without an operand or with a smaller one, a simpler leaf. */
    public static Stream<Expr> smaller(Expr e) {                     // recursion over test-sized input
        var kids = e.children();
        var indices = IntStream.range(0, kids.size()).boxed().toList();
        Stream<Expr> fewer = e instanceof Sum || e instanceof Product
            ? indices.stream().map(i -> { var rest = new ArrayList<>(kids); rest.remove((int) i);
                return rebuild(e, rest); })
            : Stream.empty();
        Stream<Expr> changed = indices.stream().flatMap(i ->
            smaller(kids.get(i)).map(less -> rebuild(e, with(kids, i, less))));
        long size = Size.tree(e);
        return Stream.of(simpler(e), kids.stream(), fewer, changed).flatMap(some -> some)
            .filter(less -> less != e && (Size.tree(less) < size || weight(less) < weight(e)));
    }

    private static Stream<Expr> simpler(Expr e) {
        return switch (e) {
            case Num(var q)  -> q.signum() < 0 ? Stream.of(num(1), num(q.negate())) : Stream.of(num(1), num(2));
            case Constant _  -> Stream.of(num(2));
            case Variable _  -> Stream.of(Exprs.variable("x"));
            case Apply(AbstractFunction f, var us) when f.order() > 0 -> Stream.of(apply(f.undifferentiated(), us));
            case Sum _, Product _, Quotient _, Power _, Apply _ -> Stream.of(Exprs.variable("x"), num(2));
        };
    }

    /** Decreases from each leaf to its simpler ones, so that shrinking ends. */
    private static long weight(Expr e) {                             // recursion over test-sized input
        return switch (e) {
            case Num(var q)       -> (q.signum() < 0 ? 3 : 0) + q.numerator().bitLength() + q.denominator().bitLength();
            case Constant _       -> 1000;
            case Variable(var name) -> name.equals("x") ? 1 : 2;
            case Apply(AbstractFunction f, var us) -> f.order()
                + us.stream().mapToLong(RandomExpressions::weight).sum();
            case Sum _, Product _, Quotient _, Power _, Apply _ ->
                e.children().stream().mapToLong(RandomExpressions::weight).sum();
        };
    }
}
