package fluxion.document;

import fluxion.expr.Condition;
import fluxion.expr.Expr.Variable;
import fluxion.syntax.Properties;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What words beside a name say it stands for: {@code a positive integer n}, {@code n is even}. */
final class Attributes {
    /** Words that may stand beside them, and say nothing that is assumed. */
    private static final Set<String> FILLERS = Set.of("is", "are", "be", "being", "denote", "denotes", "a", "an", "any",
        "some", "all", "every", "each", "both", "arbitrary", "fixed", "given", "strictly", "number", "constant",
        "parameter", "variable", "value", "quantity", "scalar", "coefficient", "that", "which", "and");
    /** What may stand behind them: nothing that makes them attributes of something else, a positive matrix. */
    private static final Set<String> STOPS = Set.of("then", "we", "it", "so", "with", "but", "the", "there", "this",
        "for", "because", "since", "where", "such", "in", "if", "when", "hence", "thus", "therefore", "have", "holds",
        "let", "one", "gives", "get");
    private static final Pattern NON = Pattern.compile("\\bnon[- ]");

    private Attributes() {}

    /** Those that stand right before the name. */
    static Set<String> before(Prose words) {
        var found = new LinkedHashSet<String>();
        for (String word : words(words.phrase()).reversed()) {
            if (FILLERS.contains(singular(word))) continue;
            var attribute = attribute(word);
            if (attribute.isEmpty()) break;
            found.add(attribute.get());
        }
        return found;
    }

    /** Those that are said of the name behind it; none where they are said of something else as well. */
    static Set<String> behind(Prose words) {
        var found = new LinkedHashSet<String>();
        for (String word : words(words.clause())) {
            if (FILLERS.contains(singular(word))) continue;
            var attribute = attribute(word);
            if (attribute.isEmpty()) return STOPS.contains(word) ? found : Set.of();
            found.add(attribute.get());
        }
        return found;
    }

    private static List<String> words(String phrase) {
        var whole = NON.matcher(phrase).replaceAll("non");
        return whole.isEmpty() ? List.of() : List.of(whole.split(" "));
    }

    private static Optional<String> attribute(String word) {
        return Optional.of(singular(word)).map(name -> name.equals("whole") ? "integer" : name)
            .filter(Properties.words()::contains);
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** What the attributes say of the name. */
    static List<Condition> conditions(Variable name, Set<String> attributes) {
        var all = new ArrayList<Condition>();
        for (String attribute : attributes) all.addAll(Properties.of(attribute, name).conjuncts());
        return all.stream().distinct().toList();
    }
}
