package fluxion.document;

import fluxion.document.Sentence.Piece;
import fluxion.document.Sentence.Said;
import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Fold;
import fluxion.expr.Substitution;
import fluxion.function.Context;
import fluxion.syntax.Code;
import fluxion.syntax.Contexts;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Reader;
import fluxion.syntax.Reading;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.ReadingOptions;
import fluxion.syntax.Span;
import fluxion.syntax.Statement;
import fluxion.syntax.Syntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Equations for names that were defined otherwise before. */
record Redefinitions(Ledger ledger, Readings readings, ReadingOptions options) {
    /**
     * An equation for a name that was defined otherwise before defines it anew where the words introduce it, in
     * another section, and where it speaks of other things. Elsewhere it may as well be a wrong claim, so both is
     * followed from here on.
     *
     * @param before the steps that were put down before it, which are taken back
     */
    void again(Piece piece, String name, int before) {
        var place = piece.part().span();
        var known = ledger.declared();
        if (!(without(name, place) instanceof Read<Statement>(var statement, var warnings))
            || !Subjects.introduces(statement, name, known.without(name))) return;
        ledger.minutes().takeBack(before);
        boolean here = ledger.usage().definesHere(name);
        if (piece.isIntroduced() || !piece.isClaimed() && (!here || Subjects.isAboutOthers(statement, name, known))) {
            anew(place, statement, warnings, name, piece.is(Said.LISTED) && here);
        } else {
            readings.fork(name, c -> Contexts.add(c.without(name), statement));
            ledger.judge(s -> s.chain(place, Syntax.LATEX, List.of()));
        }
    }

    /** {@code f(x, y) = x y} after f(x) = x^2: a function of more or fewer variables is another one. */
    boolean ofOthers(Span place) {
        var name = Unjudged.named(ledger.text(place)).filter(f -> ledger.declared().functions().containsKey(f));
        if (name.isEmpty() || !(without(name.get(), place) instanceof Read<Statement>(
            Statement.FunctionDefinition(var f, var lambda), var warnings)) || !f.equals(name.get())
            || lambda.parameters().size() == ledger.declared().functions().get(f).parameters().size()) return false;
        anew(place, new Statement.FunctionDefinition(f, lambda), warnings, f, false);
        return true;
    }

    /**
     * {@code x^2 + y^2 = 25} in a section where y is nothing yet: it is about another y than that of a section before.
     *
     * @param before the steps that were put down before it, which are taken back
     */
    void curve(Span place, Statement.Claim claim, int before) {
        var foreign = ledger.usage().foreign(claim);
        boolean level = Subjects.mayBeCurve(claim) && claim.sides().stream().anyMatch(Subjects::isNumber);
        if (!level || foreign.isEmpty()) return;
        ledger.minutes().takeBack(before);
        foreign.forEach(y -> readings.each(c -> c.without(y)));
        ledger.statement(place, Syntax.LATEX, ledger.read(place, Syntax.LATEX));
    }

    /**
     * {@code (\\ln x)' = 1/x} after x(t) of another section: what does not hold of what names were there, and is proved
     * of the names themselves, is about other things, and so is what follows. No remark may have been needed for the
     * proof, such as that a name of which nothing is known has the derivative 0.
     *
     * @param before the steps that were put down before it, which are taken back
     */
    void elsewhere(Span place, int before) {
        var known = ledger.declared();
        var others = ledger.usage().elsewhere();
        var bare = others.stream().reduce(known, Context::without, (a, _) -> a);
        if (others.isEmpty() || ledger.minutes().holdsSince(before)
            || !(Reader.statement(ledger.page().source(), place, Syntax.LATEX, bare, options)
                instanceof Read<Statement>(Statement.Claim claim, _))) return;
        var names = Subjects.variables(claim).stream().map(Variable::name).filter(others::contains).toList();
        if (names.isEmpty()) return;
        int mark = ledger.minutes().mark();
        readings.trying(c -> names.stream().reduce(c, Context::without, (a, _) -> a), () -> {
            ledger.judge(s -> s.chain(place, Syntax.LATEX, List.of()));
            return ledger.minutes().replaceIfPlain(before, mark,
                ledger.page().doubt(Code.DEFINITION, place, "elsewhere", String.join(", ", names)));
        });
    }

    /**
     * What stands there. A function of another section that a function of other variables speaks of without arguments
     * is a parameter from here on: the deviation σ in p(x) after the function σ(z). That is likely, not certain.
     */
    Reading<Statement> read(Span place) {
        var reading = ledger.read(place, Syntax.LATEX);
        if (!(reading instanceof Read<Statement>(Statement.FunctionDefinition _, _))) return reading;
        var functions = ledger.declared().functions();
        var others = ledger.usage().elsewhere().stream().filter(name -> functions.containsKey(name)
            && without(name, place) instanceof Read<Statement>(Statement.FunctionDefinition(_, var defined), _)
            && isBare(name, functions.get(name), defined)).toList();
        if (others.isEmpty()) return reading;
        others.forEach(name -> readings.each(c -> c.without(name)));
        if (!(ledger.read(place, Syntax.LATEX) instanceof Read<Statement>(var statement, var warnings))) return reading;
        var all = new ArrayList<>(warnings);
        all.add(ledger.page().doubt(Code.AMBIGUOUS, place, "elsewhere", String.join(", ", others)));
        return new Read<>(statement, all);
    }

    private static boolean isBare(String name, Context.Lambda lambda, Context.Lambda defined) {
        var variables = Substitution.variables(defined.body());
        return variables.contains(Exprs.variable(name)) && Collections.disjoint(variables, lambda.parameters())
            && Collections.disjoint(defined.parameters(), lambda.parameters())
            && Fold.withTemplates(List.of(defined.body())).stream().noneMatch(node ->
                node instanceof Apply(AbstractFunction f, _) && f.name().equals(name));
    }

    private Reading<Statement> without(String name, Span place) {
        return Reader.statement(ledger.page().source(), place, Syntax.LATEX, ledger.declared().without(name), options);
    }

    private void anew(Span place, Statement statement, List<Diagnostic> warnings, String name, boolean forItem) {
        boolean here = ledger.usage().definesHere(name);
        readings.anew(name, forItem, y -> !here && ledger.usage().definesHere(y));      // C = (y - t)^2, where y = w x
        var all = new ArrayList<>(warnings);
        all.add(ledger.page().doubt(Code.DEFINITION, place, "anew", name));
        ledger.statement(place, Syntax.LATEX, new Read<>(statement, all));
    }
}
