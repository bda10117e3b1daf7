package fluxion.syntax;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.function.Functions;
import fluxion.function.Names;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What names mean while one text is read, and where doubts are noted.
 *
 * @param variables names that are variables here whatever else they could be: asked for, or parameters
 * @param alone     names that stand alone somewhere in the same input, so that they are variables if nothing is
 *                  declared
 * @param sought    names by which the input itself differentiates
 */
record Scope(Source source, Syntax syntax, Context context, Set<String> variables, Set<String> alone,
    Set<String> sought, Problems problems) {
    private static final Set<String> ABSTRACT = Set.of("f", "g", "h", "F", "G", "H", "phi", "varphi", "psi", "sigma");
    private static final int SHOWN = 40;
    /** In longer places no braces are looked for: one warning for each level of a deep formula would read it all. */
    private static final int BALANCED = 1000;
    private static final Set<String> DERIVATIVES = Set.of("diff", "Diff", "derivative", "Derivative");

    /** The name that this spelling is an alias of, or the spelling. */
    String canonical(String spelling) {
        return context.aliases().getOrDefault(spelling, spelling);
    }

    /** The variable that this spelling stands for. */
    Variable variable(String spelling) {
        return Exprs.variable(canonical(spelling));
    }

    /** Whether the name is known to be a variable, a constant or a named formula. */
    boolean isVariable(String name) {
        return variables.contains(name) || isNamed(name);
    }

    private boolean isNamed(String name) {
        return has(context.definitions().keySet(), name) || has(context.constants(), name)
            || has(context.dependences().keySet(), name);
    }

    private static boolean has(Set<Variable> names, String name) {
        return !names.isEmpty() && names.contains(Exprs.variable(name));
    }

    /** What the sheet says that the name depends on: y(x). */
    Optional<Expr> dependence(String name) {
        return context.dependences().isEmpty() ? Optional.empty()
            : Optional.ofNullable(context.dependences().get(Exprs.variable(name)));
    }

    /** Whether the sheet gives the name a formula. */
    boolean isDefined(String name) {
        return has(context.definitions().keySet(), name);
    }

    /** Whether the name of a formula is called like a function somewhere: {@code y = x^2} and {@code y(0) = 0}. */
    boolean isCalledFormula(String name) {
        return context.abstracts().containsKey(name) && isDefined(name) && !variables.contains(name);
    }

    /** Whether nothing is said of the name but what its derivative is: {@code S' = S (1 - S)}. */
    boolean hasSlope(String name) {
        return !knows(name) && isDefined(name + "'");
    }

    /** Whether the sheet says anything about the name. */
    boolean knows(String name) {
        return isNamed(name) || context.functions().containsKey(name) || context.abstracts().containsKey(name);
    }

    /** Whether the name stands for a formula or an unknown function, so that a value may belong within it. */
    boolean isMoving(Variable name) {
        return context.definitions().containsKey(name) || context.dependences().containsKey(name);
    }

    /** What the formula of the name rests on in the end; empty if the name has none. */
    Set<Variable> inputs(Variable name) {
        var inputs = new LinkedHashSet<Variable>();
        var todo = new ArrayDeque<Variable>(List.of(name));
        var seen = new HashSet<Variable>();
        while (!todo.isEmpty()) {
            Variable v = todo.pop();
            Expr body = context.definitions().getOrDefault(v, context.dependences().get(v));
            if (!seen.add(v) || context.constants().contains(v)) continue;
            if (body != null) Substitution.variables(body).forEach(todo::push);
            else if (v != name) inputs.add(v);
        }
        return inputs;
    }

    /** The variable by which a prime differentiates a name that the sheet defines by a formula, as far as use tells. */
    Optional<Variable> primedBy(Variable name) {
        return isDefined(name.name()) ? PrimedBy.among(inputs(name)) : Optional.empty();
    }

    /** Whether the sheet defines or declares a function of this name. */
    boolean isFunction(String name) {
        return (context.functions().containsKey(name) || context.abstracts().containsKey(name)) && !isVariable(name);
    }

    /**
     * {@code F_x}, {@code F_{xy}} where F is declared as a function of x and y, with a body or without one, and F_x has
     * no other meaning: its slot derivative.
     */
    Optional<AbstractFunction> partial(Head head) {
        if (head.sub().isEmpty()) return Optional.empty();
        String name = canonical(head.base());
        var parameters = parameters(name).stream().map(Variable::name).toList();
        var indices = head.sub().flatMap(Spelling::subscript).map(list -> String.join("", list)).orElse("");
        if (parameters.isEmpty() || indices.isEmpty() || !head.spelt() || head.primes() > 0
            || knows(canonical(head.name()))) return Optional.empty();
        var f = AbstractFunction.of(name, parameters.size());
        for (int i = 0; i < indices.length(); i++) {
            int slot = parameters.indexOf(indices.substring(i, i + 1));
            if (slot < 0) return Optional.empty();
            f = f.differentiated(slot);
        }
        return Optional.of(f);
    }

    /** The variables of which a function was declared: x and y of F(x, y) = …, and of u = u(x, y). */
    List<Variable> parameters(String name) {
        var lambda = context.functions().get(name);
        if (lambda != null) return lambda.parameters();
        return dependence(name).orElse(Exprs.ZERO) instanceof Expr.Apply(AbstractFunction f, var us)
            && f.name().equals(name) && us.stream().allMatch(Variable.class::isInstance)
            ? us.stream().map(Variable.class::cast).toList() : List.of();
    }

    /** Whether the name is a function of the table wherever it stands: a word, not a letter. */
    boolean isTableWord(String name) {
        return name.length() > 1 && !Names.isGreek(name) && !isVariable(name) && !Functions.arities(name).isEmpty();
    }

    /** Whether the name is a function of the table only if called: W, H, Γ, ψ. */
    boolean isTableLetter(String name) {
        boolean small = syntax == Syntax.LATEX && name.equals("gamma");              // \\gamma is no \\Gamma
        return (name.length() == 1 || Names.isGreek(name)) && !small && !isVariable(name)
            && !Functions.arities(name).isEmpty();
    }

    /** Whether the letter stands for some function if called and not declared. */
    boolean isAbstractLetter(String letter) {
        return mayBeFunction(letter) && !isVariable(letter);
    }

    /** Whether the letter stands for functions more often than for variables. */
    static boolean mayBeFunction(String letter) {
        return ABSTRACT.contains(letter);
    }

    /** Whether the word always asks for a derivative, and no line of a sheet makes it anything else. */
    static boolean isOperator(String word) {
        return DERIVATIVES.contains(word);
    }

    /** Whether the name asks for a derivative if called with more than one argument. */
    boolean isDerivative(String name) {
        return (DERIVATIVES.contains(name) || name.equals("D")) && !knows(name) && !variables.contains(name);
    }

    /** Whether the name opens a function in pieces. */
    boolean isPiecewise(String name) {
        return name.equals("piecewise") && !knows(name) && !variables.contains(name);
    }

    /** Whether the name opens a sum, a product or an integral over a bound variable. */
    boolean isBinder(String name) {
        return Bindings.word(name).isPresent() && !knows(name) && !variables.contains(name);
    }

    /** Whether a word of several letters has a meaning as one word. */
    boolean isWord(String word) {
        int letters = word.length();
        while (letters > 0 && Character.isDigit(word.charAt(letters - 1))) letters--;
        return variables.contains(word) || knows(word) || context.aliases().containsKey(word)
            || Names.isGreek(word.substring(0, letters))
            || DERIVATIVES.contains(word) || isPiecewise(word) || !Functions.arities(word).isEmpty();
    }

    /** Whether the letter is one by which is differentiated, so that a word that holds it may be a product. */
    boolean isSought(String letter) {
        return variables.contains(letter) || sought.contains(letter);
    }

    /** Whether a letter is one that the reader may expect as a factor in a word. */
    boolean isLetter(String letter) {
        return alone.contains(letter) || isSought(letter) || knows(letter) && !isFunction(letter);
    }

    /** Whether {@code e} or {@code pi} is left to be the number. */
    boolean isConstant(String name) {
        return (name.equals("e") || name.equals("pi")) && !variables.contains(name) && !knows(name);
    }

    /** Whether the letter may mark a derivative: {@code d} in {@code d/dx}. */
    boolean isMark(String name) {
        return name.equals("∂") || name.equals("d") && !knows("d") && !variables.contains("d");
    }

    /** Whether the word is a d and a name, and the sheet knows it as nothing else: dx, dtheta. */
    boolean isDifferential(String word) {
        String rest = word.startsWith("d") ? word.substring(1) : "";
        return !rest.isEmpty() && isMark("d") && !isWord(word) && (rest.length() == 1 || Names.isGreek(rest)
            || rest.length() == 2 && Character.isDigit(rest.charAt(1))) && Character.isLetter(rest.charAt(0));
    }

    /** The same, with more names that are variables. */
    Scope with(Set<String> names) {
        var all = new LinkedHashSet<>(variables);
        all.addAll(names);
        return new Scope(source, syntax, context, all, alone, sought, problems);
    }

    /** The same in another context. */
    Scope in(Context other) {
        return new Scope(source, syntax, other, variables, alone, sought, problems);
    }

    /** The same, with problems of its own. */
    Scope afresh() {
        return new Scope(source, syntax, context, variables, alone, sought, new Problems());
    }

    /** Whether nothing but a sign stands between the places: no white space. */
    boolean touch(Span before, Span after) {
        for (int i = before.to(); i < after.from(); i++)
            if (Character.isWhitespace(source.text().charAt(i))) return false;
        return before.to() <= after.from();
    }

    /** Whether the sign is written between the places. */
    boolean stands(String sign, Span before, Span after) {
        return before.to() < after.from() && source.text().indexOf(sign, before.to(), after.from()) >= 0;
    }

    /** What is written at the place, shortened if it is long. */
    String written(Span place) {
        boolean far = place.to() - place.from() > BALANCED;
        Span span = syntax == Syntax.LATEX && !far ? source.whole(place) : place;
        String text = source.text().substring(span.from(), span.to()).strip();
        return Excerpt.of(text, SHOWN).replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }
}
