package fluxion.document;

import fluxion.document.Part.Join;
import fluxion.document.Sentence.Piece;
import fluxion.document.Sentence.Said;
import fluxion.expr.AbstractFunction;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Reading.Unread;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Source;
import fluxion.syntax.Span;
import fluxion.syntax.Statement;
import fluxion.syntax.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What formulas state as conditions, where the words around them say that they are some. */
record Stated(Ledger ledger, Assumptions assumptions) {
    /** What joins a name to what it is said to be, near, or one of. */
    private static final Pattern RELATION = Pattern.compile("[<>∈∉≈∼≡⊂⊆≪≫≠≤≥]|\\\\(?:in|notin|ni|subset|subseteq"
        + "|ll|approx|gg|sim|simeq|equiv|perp|parallel|propto|mid|neq?|leq?|geq?|prec|succ|to|rightarrow)(?![A-Za-z])"
        + "|^\\s*[\\[(][^,()]+,[^,()]+[])]\\s*$");
    private static final Pattern REAL =
        Pattern.compile("^[^=<>]*\\\\in\\s*\\\\(mathbb|mathbf)\\s*\\{?\\s*R\\s*}?\\s*$");

    /**
     * The conditions that a piece of a sentence states, if it is one that can be assumed; an exception states the
     * contrary.
     *
     * @param before what the pieces before it state
     */
    List<Condition> by(List<Piece> sentence, int k, List<List<Condition>> before) {
        var piece = sentence.get(k);
        var text = ledger.text(piece.part().span());
        boolean towards = k + 1 < sentence.size() && sentence.get(k + 1).part().join() == Join.LOOSE;
        if (towards) return piece.cue().tells() || piece.is(Said.APPROACHING) ? List.of(Obscure.of(text + " "
            + sentence.get(k + 1).part().sign() + " " + ledger.text(sentence.get(k + 1).part().span()), topics(text)))
            : List.of();
        if (piece.is(Said.REASON) && ledger.read(piece.part().span(), Syntax.LATEX)
            instanceof Read<Statement>(var fact, _)) {
            if (Subjects.isFact(fact, ledger.declared())) return equations(fact);
            if (fact instanceof Statement.Assume(var conditions) && !piece.cue().supposes()
                && Subjects.areAboutNames(conditions, ledger.declared().assume(assumptions.all()))) return conditions;
        }
        if (!piece.cue().supposes()) return List.of();
        if (isObscure(piece, text))
            return List.of(Obscure.of(piece.is(Said.TOPIC) ? "… " + text : text, topics(text)));
        var interval = Members.conditions(text, ledger.declared());
        var conditions = !interval.isEmpty() || !(ledger.read(piece.part().span(), Syntax.LATEX)
            instanceof Read<Statement>(var statement, _)) ? interval
                : isHypothesis(sentence, k, before, statement) ? equations(statement)
                : conditions(piece, statement,
                    k + 1 < sentence.size() && before.stream().noneMatch(List::isEmpty));
        return piece.cue() != Cue.EXCEPT || conditions.isEmpty() ? conditions
            : Condition.all(conditions).negated().conjuncts();
    }

    /** What is doubtful in how a condition was read. */
    List<Diagnostic> doubts(Piece piece) {
        return ledger.read(piece.part().span(), Syntax.LATEX) instanceof Read<Statement>(_, var warnings) ? warnings
            : List.of();
    }

    /** @param ahead whether more follows in its sentence, and nothing but conditions stands before */
    private List<Condition> conditions(Piece piece, Statement statement, boolean ahead) {
        var cue = piece.cue();
        if (statement instanceof Statement.Assume(var conditions)) return conditions;
        if (statement instanceof Statement.Query(Variable x)) return Attributes.conditions(x, piece.attributes());
        if (statement instanceof Statement.Claim(var sides, var relations) && !relations.contains(Relation.EQ))
            return IntStream.range(0, relations.size()).<Condition>mapToObj(k ->
                new Compare(sides.get(k), relations.get(k), sides.get(k + 1))).toList();
        boolean used = cue == Cue.WHERE && ahead && value(statement).filter(this::isUsed).isPresent();
        boolean supposed = cue == Cue.STANDING && piece.is(Said.SUPPOSED);
        boolean condition = cue == Cue.CASE || cue == Cue.EXCEPT || used || supposed;
        return condition ? value(statement).map(List::of).orElse(List.of()) : List.of();
    }

    /**
     * Whether it is an equation between formulas that is supposed: {@code where \sum_i y_i = 1}. What gives a name a
     * formula defines the name, or recalls it.
     */
    private boolean isHypothesis(List<Piece> sentence, int k, List<List<Condition>> before, Statement statement) {
        var piece = sentence.get(k);
        boolean claimed = piece.displayed() && piece.cue() == Cue.CASE;
        if (claimed || !piece.cue().tells() || !piece.is(Said.SUPPOSING)) return false;
        if (!isSupposed(sentence, k, before)) return false;
        return switch (statement) {
            case Statement.Definition(_, Variable _)   -> piece.cue() == Cue.CASE;
            case Statement.Definition(var y, var body) ->
                Subjects.isNumber(body) && isDefinedIn(sentence.subList(0, k), y);
            case Statement.Claim(var sides, var relations) when relations.equals(List.of(Relation.EQ)) ->
                !sides.stream().allMatch(Subjects::isNumber) && !ledger.holds(sides) && switch (sides.getFirst()) {
                    case Variable _ when sides.getLast() instanceof Variable -> piece.cue() == Cue.CASE;
                    case Variable y -> sides.stream().skip(1).allMatch(Subjects::isNumber)
                        && (isFormula(y, piece.cue()) || isDefinedIn(sentence.subList(0, k), y));
                    case Expr.Apply(AbstractFunction _, _) -> false;
                    case Expr _                            -> true;
                };
            case Statement.Claim _, Statement.Query _, Statement.FunctionDefinition _, Statement.RuleStatement _,
                 Statement.Constant _, Statement.Assume _, Statement.Alias _, Statement.Depends _ -> false;
        };
    }

    /** Whether the name stands for a formula, of which a value can be supposed; a number is replaced by another. */
    private boolean isFormula(Variable y, Cue cue) {
        var body = Optional.ofNullable(ledger.declared().definitions().get(y));
        return body.filter(formula -> cue == Cue.CASE || !Subjects.isNumber(formula)).isPresent();
    }

    /** Whether the words say so of the piece itself: "For x &lt; 0, …" is no more than the beginning of a claim. */
    private static boolean isSupposed(List<Piece> sentence, int k, List<List<Condition>> before) {
        var piece = sentence.get(k);
        if (piece.cue() == Cue.STANDING && !piece.is(Said.SUPPOSED)) return false;
        if (!piece.is(Said.JOINED)) return true;
        boolean behind = k > 0 && (!before.getLast().isEmpty() || sentence.get(k - 1).is(Said.DEFINING));
        return piece.is(Said.ADDED) && behind && (piece.cue() != Cue.CASE || before.stream().noneMatch(List::isEmpty));
    }

    private boolean isDefinedIn(List<Piece> pieces, Variable y) {
        return pieces.stream().anyMatch(piece -> defined(piece).equals(Optional.of(y)));
    }

    /** Whether it restricts something in a way that cannot be read: a set that is none of numbers, a small h. */
    private boolean isObscure(Piece piece, String text) {
        if (!piece.cue().tells() || piece.is(Said.MENTIONED)) return false;
        if (piece.is(Said.TOPIC)) return piece.is(Said.VAGUE) && piece.attributes().isEmpty();
        return !piece.displayed() && RELATION.matcher(text).find() && !REAL.matcher(text).find()
            && Members.conditions(text, ledger.declared()).isEmpty()
            && ledger.read(piece.part().span(), Syntax.LATEX) instanceof Unread<Statement>;
    }

    /** The names that stand before the sign of a relation. */
    private List<Variable> topics(String text) {
        var found = RELATION.matcher(text);
        var names = found.find() ? text.substring(0, found.start()) : text;
        return Stream.of(names.split(",")).flatMap(name -> Reader.formula(Source.of(name), Syntax.LATEX,
            ledger.declared(), ReadingOptions.DEFAULT) instanceof Read<Expr>(var formula, _)
            ? Substitution.variables(formula).stream() : Stream.empty()).toList();
    }

    /** Whether it is a condition on names, or a name. */
    boolean isCondition(Piece piece) {
        return ledger.read(piece.part().span(), Syntax.LATEX) instanceof Read<Statement>(var statement, _)
            && (statement instanceof Statement.Assume || statement instanceof Statement.Query);
    }

    /** Whether the sentence claims something of all values of the variable, of which no more is said. */
    boolean isUniversal(Sentence sentence, int i, Variable x) {
        return IntStream.range(0, sentence.size()).filter(k -> sentence.pieces().get(k).is(Said.UNIVERSAL))
            .anyMatch(k -> sentence.isAbout(k) ? isOf(sentence, k, x) : k == i);
    }

    /** The name that the piece gives a formula. */
    Optional<Variable> defined(Piece piece) {
        return piece.is(Said.DEFINING)
            && ledger.read(piece.part().span(), Syntax.LATEX) instanceof Read<Statement>(Statement.Definition given, _)
            ? Optional.of(given.name()) : Optional.empty();
    }

    /**
     * Whether a condition behind definitions is about what is spoken of from there on: no parameter of a function. What
     * the sentence claims before is no matter if it claims more behind it.
     */
    boolean remains(Sentence sentence, int i) {
        var before = IntStream.range(0, i).filter(k -> !sentence.isAbout(k)).mapToObj(sentence.pieces()::get).toList();
        boolean goesOn = IntStream.range(i + 1, sentence.size()).anyMatch(k -> !sentence.isAbout(k));
        return sentence.pieces().get(i).cue() == Cue.WHERE && !before.isEmpty()
            && (goesOn ? before.getLast().is(Said.DEFINING)
                : before.stream().allMatch(piece -> piece.is(Said.DEFINING)))
            && sentence.conditions().get(i).stream().flatMap(c -> c.expressions().stream())
                .flatMap(e -> Substitution.variables(e).stream()).noneMatch(x -> isParameter(x));
    }

    private boolean isParameter(Variable x) {
        return ledger.declared().functions().values().stream().anyMatch(f -> f.parameters().contains(x));
    }

    private static List<Condition> equations(Statement statement) {
        var sides = switch (statement) {
            case Statement.Definition(var y, var body) -> List.of(y, body);
            case Statement.Claim claim                 -> claim.sides();
            case Statement.Query _, Statement.FunctionDefinition _, Statement.RuleStatement _, Statement.Constant _,
                 Statement.Assume _, Statement.Alias _, Statement.Depends _ -> List.<Expr>of();
        };
        return IntStream.range(1, sides.size()).<Condition>mapToObj(k ->
            new Compare(sides.get(k - 1), Relation.EQ, sides.get(k))).toList();
    }

    /** The name that a piece introduces: {@code let x be a real number}, {@code let $x \in \mathbb{R}$}. */
    Optional<Variable> introduced(Piece piece) {
        var place = piece.part().span();
        var text = ledger.text(place);
        int in = REAL.matcher(text).find() ? text.indexOf("\\in") : text.length();
        return ledger.read(new Span(place.from(), place.from() + in), Syntax.LATEX)
            instanceof Read<Statement>(Statement.Query(Variable x), _) ? Optional.of(x) : Optional.empty();
    }

    /** Whether the sentence speaks of all values of the variable, at the piece or by the way. */
    boolean isGeneral(Sentence sentence, int i, Variable x) {
        return IntStream.range(0, sentence.size()).filter(k -> sentence.pieces().get(k).is(Said.GENERAL))
            .anyMatch(k -> sentence.isAbout(k) ? isOf(sentence, k, x) : k <= i);
    }

    private boolean isOf(Sentence sentence, int k, Variable x) {
        return Stream.concat(sentence.conditions().get(k).stream().flatMap(c -> c.expressions().stream()),
            topic(sentence.pieces().get(k)).stream()).anyMatch(e -> Substitution.contains(e, x));
    }

    /** The name of a variable or function that stands alone, or of a function that has a value somewhere. */
    Optional<String> mentioned(Piece piece) {
        if (ledger.read(piece.part().span(), Syntax.LATEX) instanceof Read<Statement>(var statement, _)
            && Subjects.isValue(statement, ledger.declared()))
            return Subjects.determined(statement).map(AbstractFunction::name);
        return piece.is(Said.FUNCTION) ? Optional.empty() : named(piece);
    }

    /** The name that a piece is, perhaps with what it is a function of: {@code f}, {@code f(x)}. */
    Optional<String> named(Piece piece) {
        return topic(piece).flatMap(formula -> switch (formula) {
            case Variable(var name)                  -> Optional.of(name);
            case Expr.Apply(AbstractFunction f, _)   -> Optional.of(f.name());
            case Expr _                              -> Optional.empty();
        });
    }

    private Optional<Expr> topic(Piece piece) {
        return ledger.read(piece.part().span(), Syntax.LATEX) instanceof Read<Statement>(Statement.Query(var u), _)
            ? Optional.of(u) : Optional.empty();
    }

    /** Whether an earlier formula computes with the variable that gets a value: "with r = 3" is a case then. */
    private boolean isUsed(Condition value) {
        return value.expressions().getFirst() instanceof Variable x && ledger.usage().computesWith(x);
    }

    /** {@code x = 0} for a name of which nothing else is known. */
    Optional<Condition> value(Statement statement) {
        return switch (statement) {
            case Statement.Definition(var x, var body) when Subjects.isNumber(body) ->
                Optional.of(new Compare(x, Relation.EQ, body));
            case Statement.Claim(var sides, var relations) when relations.stream().allMatch(Relation.EQ::equals)
                && sides.getFirst() instanceof Variable x && sides.stream().skip(1).allMatch(Subjects::isNumber)
                && !ledger.declared().definitions().containsKey(x) ->
                Optional.of(new Compare(x, Relation.EQ, sides.getLast()));
            case Statement.Definition _, Statement.Claim _, Statement.Query _, Statement.FunctionDefinition _,
                 Statement.RuleStatement _, Statement.Constant _, Statement.Assume _, Statement.Alias _,
                 Statement.Depends _ -> Optional.empty();
        };
    }
}
