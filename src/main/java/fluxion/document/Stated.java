package fluxion.document;

import fluxion.document.Sentence.Piece;
import fluxion.document.Sentence.Said;
import fluxion.expr.Condition;
import fluxion.expr.Condition.Compare;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Relation;
import fluxion.expr.Substitution;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Span;
import fluxion.syntax.Statement;
import fluxion.syntax.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What formulas state as conditions, where the words around them say that they are some. */
record Stated(Ledger ledger) {
    private static final Pattern REAL =
        Pattern.compile("^[^=<>]*\\\\in\\s*\\\\(mathbb|mathbf)\\s*\\{?\\s*R\\s*}?\\s*$");

    /**
     * The conditions that a piece states, if it is one that can be assumed; an exception states the contrary.
     *
     * @param ahead whether more follows in its sentence, and nothing stands before
     */
    List<Condition> by(Piece piece, boolean ahead) {
        if (!piece.cue().supposes()) return List.of();
        var interval = Intervals.conditions(ledger.text(piece.part().span()), ledger.declared());
        var conditions = !interval.isEmpty() || !(ledger.read(piece.part().span(), Syntax.LATEX)
            instanceof Read<Statement>(var statement, _)) ? interval : conditions(piece, statement, ahead);
        return piece.cue() != Cue.EXCEPT || conditions.isEmpty() ? conditions
            : Condition.all(conditions).negated().conjuncts();
    }

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

    private Optional<Expr> topic(Piece piece) {
        return ledger.read(piece.part().span(), Syntax.LATEX) instanceof Read<Statement>(Statement.Query(var u), _)
            ? Optional.of(u) : Optional.empty();
    }

    /** Whether an earlier formula computes with the variable that gets a value: "with r = 3" is a case then. */
    private boolean isUsed(Condition value) {
        return value.expressions().getFirst() instanceof Variable x && ledger.uses(x);
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
