package fluxion.syntax;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.function.Functions;
import fluxion.message.Messages;
import fluxion.syntax.Item.Kind;
import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Task.Build;
import fluxion.syntax.Task.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A function and the brackets after it → an item; what is said where they are a product. */
final class Calls {
    /** A function that takes so many arguments takes any number. */
    private static final int MANY = 9;
    /** Letters for the argument of a function that is to be declared, of which a formula seldom has all. */
    private static final List<String> PLACES = List.of("t", "s", "x", "z", "r", "q");

    private final Scope scope;
    private final Callees callees;
    private final Slots slots;

    Calls(Scope scope, Callees callees, Slots slots) {
        this.scope = scope;
        this.callees = callees;
        this.slots = slots;
    }

    /** Brackets after a name are its arguments, or a factor. */
    boolean isCall(Head head, Callee callee, Factor after, Surface.Group brackets) {
        if (callee.sure()) return !isFactor(head, after, brackets);
        boolean apart = after.space() && scope.syntax() == Syntax.TEXT && brackets.contents().size() < 2;
        if (brackets.bracket() != Surface.Bracket.ROUND || apart || !callee.takes().test(brackets.contents().size()))
            return false;
        boolean own = head.primes() > 0 && Letters.alone(brackets, scope.syntax()).stream().anyMatch(name ->
            name.equals(head.name()) || head.marks().contains(name));
        if (own) return false;                                          // y'(1 - y'), ẋ(mẍ + kx)
        if (callee.kind() == Callee.Kind.NAMED && head.primes() == 0)
            new NameDoubts(scope).called(head, callee);
        else if (callee.kind() == Callee.Kind.TABLE
            && (head.base().length() == 1 || scope.isAbstractLetter(head.letter())))
            scope.problems().warn(Code.CALL, head.span(), "letter-called",
                scope.written(head.span().to(brackets.span())), callee.shown(), scope.written(head.span()));
        return true;
    }

    /**
     * {@code y (1 - y)} after y = y(x) is a product, and so is {@code y (x + 1)} with white space; y (x) is y. After
     * g(x) = …, {@code g(1 - g)} is a product.
     */
    private boolean isFactor(Head head, Factor after, Surface.Group brackets) {
        var name = Exprs.variable(scope.canonical(head.name()));
        boolean declared = scope.context().dependences().containsKey(name);
        if (!declared && !scope.isFunction(name.name()) || brackets.contents().size() > 1) return false;
        Surface argument = brackets.contents().getFirst();
        var alone = Letters.alone(brackets, scope.syntax());
        boolean own = alone.contains(head.marked()) || !declared && alone.contains(head.name());        // u'(2u + 1)
        boolean apart = declared && after.space() && scope.syntax() == Syntax.TEXT && Spelling.of(argument).isEmpty()
            && !(argument instanceof Surface.Numeral);
        var place = head.span().to(brackets.span());
        if (own && !declared) scope.problems().note(place, "product-of-declared", scope.written(place), name.name());
        else if (own) scope.problems().warn(Code.AMBIGUOUS, place, "product-of-declared", scope.written(place),
            name.name());
        return own || apart;
    }

    /** {@code sqrt[3]{x}} is LaTeX without its backslash, and no product of √3 and x. */
    void refuseIndex(Callee callee, Surface.Group brackets, Factor next) {
        boolean index = callee.shown().equals("sqrt") && brackets.bracket() == Surface.Bracket.SQUARE
            && next.link() == Surface.Link.NEXT && !next.space() && next.operand() instanceof Surface.Group;
        if (index) scope.problems().refuse(Code.AMBIGUOUS, brackets.span().to(next.operand().span()), "root-index",
            scope.written(brackets.span().to(next.operand().span())));
    }

    Optional<Item> call(Factor factor, Head head, Callee callee, List<Surface> contents, Suffixed parts) {
        var span = head.span().to(parts.core().span());
        boolean zeros = contents.stream().skip(1).anyMatch(content -> content instanceof Surface.Numeral(_, var digits)
            && digits.startsWith("0") && digits.length() > 1 && digits.charAt(1) != '.');
        if ((zeros || !callee.takes().test(contents.size())) && new Commas(scope).thousands(contents))
            return Optional.empty();
        if (!callee.takes().test(contents.size()) && new Commas(scope).decimalComma(contents)) return Optional.empty();
        if (!callee.takes().test(contents.size())) {
            scope.problems().refuse(Code.ARITY, span, "arity", callee.shown(), contents.size(), arities(callee));
            return Optional.empty();
        }
        if (contents.size() == 1 && Callees.isExtremum(callee))
            scope.problems().warn(Code.CALL, span, "extremum-of-one", scope.written(span), callee.shown());
        if (Callees.isRoot(callee) && contents.size() == 2 && contents.getFirst() instanceof Surface.Numeral
            && !(contents.getLast() instanceof Surface.Numeral))
            scope.problems().refuse(Code.AMBIGUOUS, span, "root-order", scope.written(span), callee.shown());
        if (callee.shown().equals("log") && callee.kind() == Callee.Kind.TABLE && contents.size() == 2
            && contents.getFirst() instanceof Surface.Numeral && !(contents.getLast() instanceof Surface.Numeral))
            scope.problems().warn(Code.AMBIGUOUS, span, "logarithm-order", scope.written(span),
                scope.written(contents.getFirst().span()), scope.written(contents.getLast().span()));
        var dressed = callees.dressed(callee, head, contents.size());
        if (dressed.isEmpty()) return Optional.empty();
        var tasks = new ArrayList<Task>();
        dressed.get().extras().forEach(extra -> tasks.add(new Visit(extra)));
        contents.forEach(content -> tasks.add(new Visit(content)));
        var apply = slots.applied(dressed.get(), span);
        tasks.add(new Build(tasks.size(), apply));
        power(tasks, head, callee);
        return Optional.of(complete(scope, Kind.CALL, factor, span, tasks, parts));
    }

    /** {@code 1 argument}, {@code 2 or 3 arguments}, {@code 2 or more arguments}. */
    private static String arities(Callee callee) {
        var counts = IntStream.rangeClosed(1, MANY).filter(callee.takes()).boxed().toList();
        if (counts.equals(List.of(1))) return Messages.text("syntax.count.one");
        if (counts.contains(MANY)) return Messages.text("syntax.count.more", counts.getFirst());
        var words = counts.stream().map(String::valueOf).toList();
        if (counts.size() == 1) return Messages.text("syntax.count", words.getFirst());
        String first = String.join(", ", words.subList(0, words.size() - 1));
        return Messages.text("syntax.count.some", first, words.getLast());
    }

    Optional<Item> waiting(Factor factor, Head head, Callee callee) {
        if (!callee.takes().test(1) || Callees.isExtremum(callee)) {
            scope.problems().refuse(Code.ARITY, head.span(), "needs-brackets", callee.shown(), arities(callee));
            return Optional.empty();
        }
        var dressed = callees.dressed(callee, head, 1);
        if (dressed.isEmpty()) return Optional.empty();
        baseOrArgument(head);
        exponential(callee, head);
        var tasks = new ArrayList<Task>();
        dressed.get().extras().forEach(extra -> tasks.add(new Visit(extra)));
        boolean power = callees.isPower(callee, head);
        if (power) tasks.add(new Visit(head.sup().get()));
        Task.Builder apply = dressed.get().apply();
        int extras = dressed.get().extras().size();
        return Optional.of(Item.waiting(Kind.FUNCTION, factor, head.span(), tasks, power ? us -> {
            var operands = new ArrayList<>(us);
            Expr exponent = operands.remove(extras);
            return Exprs.power(apply.of(operands), exponent);
        } : apply));
    }

    /** {@code exp^x y} is (e^y)^x by the rule for functions, and nobody means that. */
    private void exponential(Callee callee, Head head) {
        boolean power = callee.shown().equals("exp") && head.sup().isPresent() && head.integer().isEmpty();
        if (power && scope.syntax() == Syntax.TEXT) scope.problems().refuse(Code.AMBIGUOUS, head.span(), "exponential",
            scope.written(head.span()));
    }

    /** {@code log2x}: the digits can be the base, or the beginning of the argument. */
    private void baseOrArgument(Head head) {
        String word = scope.written(head.span());
        String text = scope.source().text();
        boolean digits = head.sub().isEmpty() && word.startsWith("log") && word.length() > 3
            && Character.isDigit(word.charAt(3));
        if (digits && head.span().to() < text.length() && Character.isLetter(text.charAt(head.span().to())))
            scope.problems().warn(Code.AMBIGUOUS, head.span(), "base-or-argument", word, word.substring(3));
    }

    /** {@code sin^2(x)} is (sin x)²; on a function of which only the name is known, a doubt. */
    private void power(List<Task> tasks, Head head, Callee callee) {
        if (!callees.isPower(callee, head)) return;
        if (callee.kind() == Callee.Kind.NAMED && head.sup().map(Suffixed::unbraced).filter(above ->
            above instanceof Surface.Group(_, var bracket, _) && bracket == Surface.Bracket.ROUND).isPresent())
            scope.problems().refuse(Code.AMBIGUOUS, head.span(), "order-or-power", scope.written(head.span()),
                callee.shown(), scope.written(head.sup().get().span()));
        if (callee.kind() == Callee.Kind.NAMED)
            scope.problems().warn(Code.AMBIGUOUS, head.span(), "function-power", scope.written(head.span()),
                callee.shown());
        tasks.add(new Visit(head.sup().get()));
        tasks.add(new Build(2, us -> Exprs.power(us.getFirst(), us.getLast())));
    }

    /** A name before brackets that is no function: a factor, unless that cannot be. */
    void product(Head head, Factor after, Surface.Group brackets) {
        String name = scope.canonical(head.name());
        var place = head.span().to(brackets.span());
        if (name.equals("∂") && brackets.contents().size() > 1) {
            scope.problems().refuse(Code.CANNOT_READ, place, "jacobian", scope.written(place));
            return;
        }
        boolean known = scope.isVariable(name) || scope.isConstant(name);
        boolean word = !head.isLetter() && !known;
        if (isMagnitude(name, head, known)) {
            scope.problems().refuse(Code.CANNOT_READ, place, "magnitude", scope.written(place));
            return;
        }
        if (brackets.contents().size() > 1 || word && !after.space()) {
            if (brackets.contents().size() == 2 && name.equals("C")) {
                scope.problems().refuse(Code.UNKNOWN_FUNCTION, head.span(), "choices", name);
                return;
            }
            var near = head.isLetter() ? List.<String>of() : scope.syntax() == Syntax.LATEX
                ? Functions.suggestions(name)
                : RunTogether.near(name,
                Functions.suggestions(name));
            if (near.isEmpty()) scope.problems().refuse(Code.UNKNOWN_FUNCTION, head.span(), "unknown-function", name);
            else scope.problems().refuse(Code.UNKNOWN_FUNCTION, head.span(), "unknown-function-near", name,
                String.join("\", \"", near));
        } else if (head.isBare() && scope.isMark(name) && !after.space() && scope.syntax() == Syntax.TEXT
            && !scope.alone().contains(name))
            scope.problems().warn(Code.CALL, place, "product-not-differential", scope.written(place));
        else if (!known && !after.space() && head.sup().isEmpty() && brackets.contents().size() == 1
            && isLikeCall(name, head, brackets.contents().getFirst(), after.operand() instanceof Surface.Group))
            scope.problems().warn(Code.CALL, place, "product-not-call", scope.written(place),
                declared(scope.written(head.span()), brackets.contents().getFirst()));
    }

    /** {@code u = u(x)}; {@code u = u(t)} where the argument is no name of which u can be declared a function. */
    private String declared(String letter, Surface argument) {
        boolean name = Head.of(argument).filter(head -> head.spelt() && head.sup().isEmpty() && head.primes() == 0
            && !scope.isConstant(head.name())).isPresent();
        var within = Letters.names(argument, scope.syntax());
        String at = name ? scope.written(argument.span())
            : PLACES.stream().filter(place -> !within.contains(place)).findFirst().orElse("argument");
        return letter + " = " + letter + "(" + at + ")";
    }

    /** {@code 1 + x + O(x^2)}: the letter stands nowhere by itself. */
    private boolean isMagnitude(String name, Head head, boolean known) {
        return scope.syntax() == Syntax.TEXT && name.equals("O") && head.sup().isEmpty() && !known
            && !scope.alone().contains(name);
    }

    /**
     * {@code u(x)}, {@code y(0)}: a name or numeral in brackets behind a letter that may be a function; of numerals
     * with a sign, {@code W(-1)} but not {@code a(-1)^n}; {@code T(n/2)}.
     */
    private boolean isLikeCall(String name, Head head, Surface argument, boolean bare) {
        boolean alone = scope.alone().contains(name) && !scope.isTableLetter(name)
            && !(scope.syntax() == Syntax.LATEX && scope.isAbstractLetter(head.base()));
        boolean numeral = argument instanceof Surface.Numeral || bare && argument instanceof Surface.Terms(_, var terms)
            && terms.size() == 1 && terms.getFirst().operand() instanceof Surface.Numeral;
        boolean likely = bare && LikelyCalls.isOne(head, argument, scope.syntax());
        return (Spelling.of(argument).isPresent() || numeral || likely) && !alone
            || scope.syntax() == Syntax.LATEX && numeral;
    }

    /** A complete factor with the suffixes that hang on its last brackets. */
    static Item complete(Scope scope, Kind kind, Factor factor, Span span, List<Task> core, Suffixed parts) {
        var tasks = new ArrayList<>(core);
        for (Surface layer : parts.layers()) Suffixes.hang(scope, layer, tasks);
        var whole = parts.layers().isEmpty() ? span : span.to(parts.layers().getLast().span());
        return Item.complete(kind, factor, whole, tasks);
    }
}
