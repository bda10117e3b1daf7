package fluxion.document;

import fluxion.expr.Expr.Variable;
import fluxion.function.Context;
import fluxion.syntax.Diagnostic;
import fluxion.syntax.Reading;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Statement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a document has used names so far. */
final class Usage {
    private final Set<Variable> computed = new LinkedHashSet<>();
    private final Set<String> moving = new LinkedHashSet<>();
    private final Set<String> doubtful = new LinkedHashSet<>();
    private final Set<String> mentioned = new LinkedHashSet<>();
    private final Map<String, Integer> definedIn = new HashMap<>();
    private final Map<String, Integer> paragraphOf = new HashMap<>();
    private int section;
    private int paragraph;

    void nextSection() {
        section++;
    }

    /** A statement is about to be judged: derivatives in it make names move. */
    void differentiates(Statement statement) {
        moving.addAll(Subjects.differentiated(statement));
    }

    /**
     * A statement was read with these warnings.
     *
     * @param vague whether it is not known where it holds
     */
    void read(Statement statement, List<Diagnostic> warnings, boolean vague) {
        if (vague || warnings.stream().anyMatch(Links::isDoubt)) doubtful.addAll(Subjects.defined(statement));
    }

    void remember(Statement statement) {
        for (String name : Subjects.defined(statement)) {
            definedIn.put(name, section);
            paragraphOf.put(name, paragraph);
        }
        computed.addAll(Subjects.variables(statement));
        differentiates(statement);
    }

    /** Whether a statement computes with the variable. */
    boolean computesWith(Variable x) {
        return computed.contains(x);
    }

    /** Whether the text itself has defined the name. */
    boolean defines(String name) {
        return definedIn.containsKey(name);
    }

    /** Whether it is an equation whose left side has a meaning already, so that it claims something. */
    boolean isAboutKnown(Reading<Statement> reading) {
        return reading instanceof Read<Statement>(Statement.Claim claim, _)
            && Subjects.name(claim).filter(this::defines).isPresent();
    }

    /** Whether the text itself has defined the name in this section. */
    boolean definesHere(String name) {
        return definedIn.getOrDefault(name, -1) == section;
    }

    /** A name, perhaps with primes, stands alone or has a value: words may say anything of it. */
    void mentions(String name) {
        mentioned.add(name.replace("'", ""));
    }

    /** The name stands for something else from here on, of which nothing is said. */
    void forgets(String name) {
        mentioned.remove(name);
    }

    /** Names that stand alone somewhere. */
    Set<String> mentioned() {
        return mentioned;
    }

    /** Whether the text itself has defined the name in this paragraph. */
    boolean definesNear(String name) {
        return definesHere(name) && paragraphOf.get(name) == paragraph;
    }

    void nextParagraph() {
        paragraph++;
    }

    /** The names in an equation that were defined in other sections only: it may speak of other things. */
    List<String> foreign(Statement.Claim claim) {
        return Subjects.variables(claim).stream().map(Variable::name).filter(y -> defines(y) && !definesHere(y))
            .toList();
    }

    /** The names that were defined in other sections only. */
    Set<String> elsewhere() {
        return definedIn.keySet().stream().filter(name -> !definesHere(name)).collect(Collectors.toSet());
    }

    /** Names of which derivatives were taken. */
    Set<String> moving() {
        return moving;
    }

    /** Names that were defined in a reading that is in doubt. */
    Set<String> doubtful() {
        return doubtful;
    }

    /** The definition that an equation with its new name on the right is. */
    Optional<Statement> gives(Statement.Claim claim, Context known) {
        return Subjects.reversed(claim, known).filter(y -> !computesWith(y))
            .map(y -> new Statement.Definition(y, claim.sides().getFirst()));
    }
}
