package fluxion.document;

import fluxion.syntax.Properties;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns of phrase around a formula that tell how a condition or an equation is meant. */
final class Wording {
    /** {@code in general}, {@code for example}: words of a case that begin none. */
    private static final Pattern IDIOM = Pattern.compile("(?:in|on|at|for|if|with|given) (?:general|particular|fact"
        + "|practice|short|words?|other words|contrast|turn|addition|total|summary|the end|this (?:case|way)|that case"
        + "|each case|both cases|our case|the same way|example|instance|brevity|convenience|simplicity|clarity"
        + "|reference|completeness|now|once|first|last|most|least|average|the (?:other|one) hand|the contrary|terms of"
        + "|order to|so far|respect to|a similar|the following|needed|you like)(?: |$)");
    /** What holds is not assumed behind these: {@code whether x > 0 or not}. */
    private static final Pattern MENTIONED = words("whether|regardless|irrespective|independent(ly)?|without"
        + "|only (if|when|for)|not necessarily|need not|needs? not|ob|unabhängig|gleichgültig|sans supposer");
    private static final Pattern ASKED = words("is it true( that)?|is it the case( that)?|does|do we have|can we have");
    private static final Pattern POINTED = words("in which case|the latter|the former"
        + "|in the (first|second|third|last) case");
    private static final Pattern APPROACH = words("as|near|letting|while|für|quand|lorsque");
    /** What such words name is no assumption. */
    private static final Set<String> NOUNS = Set.of("equation", "equations", "equality", "equalities", "identity",
        "formula", "formulas", "relation", "claim", "statement", "expression", "law", "rule", "problem", "curve",
        "circle", "ellipse", "surface", "line", "solve", "solving", "following", "functions", "polynomials", "numbers",
        "reals", "by", "to", "of");
    /** The last one of these tells: {@code in the equation … with} supposes, {@code on} a curve does not. */
    private static final Set<String> PREPOSITIONS = Set.of("in", "on", "at", "if", "for", "with", "when", "where",
        "such", "given", "provided", "let", "assume", "assuming", "suppose", "supposing");
    private static final Set<String> LOOKED_AT = Set.of("consider", "take", "define", "set", "throughout", "example");
    private static final Pattern REASON = Pattern.compile("(?:^| )(?:(?:since|because|as|recall(?:ing)?|note|noting"
        + "|remember(?:ing)?|using|us(?:e|ed)|knowing|due to|thanks to|by virtue of|from|given|with|the fact)"
        + "(?: the)?(?: fact)?(?: that)?(?: \\p{L}+)?|da|weil|puisque|car)$");
    private static final Pattern ABSURD = words("contradiction|absurdum|the contrary|absurdity|widerspruch|absurde");
    private static final Pattern VAGUE = words("small|large|tiny|huge|big|sufficiently|enough|some|suitable|certain"
        + "|appropriate|random|most|vectors?|matrix|matrices|orthogonal|orthonormal|symmetric|idempotent|projections?"
        + "|prime|modulo|mod|characteristic|rational|complex|imaginary|irrational|invertible|singular|unit|permutation"
        + "|normalized|normalised|kleine|große|petit|grand");
    private static final Pattern QUANTIFIED = Pattern.compile(
        "(?:^| )(?:for|holds? for|true for) (?:all|every|any|each|arbitrary)((?: [\\p{L}']+)*)$");
    private static final Set<String> PLAIN = Set.of("number", "value", "fixed", "arbitrary", "choice", "of", "the", "a",
        "possible", "given", "scalar", "constant", "and", "such", "point", "variable", "strictly", "whole", "values",
        "numbers", "points", "other", "index", "indices");
    /** What stands behind these is what stands before, in another form. */
    private static final Pattern REWRITTEN = words("factor(?:s|ed|ing|i[sz]e[ds]?|i[sz]ing)?|expand(?:s|ed|ing)?"
        + "|simplif(?:y|ies|ied|ying)|rewrit(?:e|es|ten|ing)|rearrang(?:e|es|ed|ing)|divid(?:e|es|ed|ing)"
        + "|cancel(?:s|l?ed|l?ing)?|multiply(?:ing)?(?: it)? out|complet(?:e|ing) the square"
        + "|obviously|clearly|evidently"
        + "|in other words|that is|i e|equivalently|can(?: also)?(?: be)? (?:write|written|expressed)|in factored form"
        + "|vereinfach\\p{L}*|ausmultiplizier\\p{L}*|offenbar|offensichtlich|umgeformt|développ\\p{L}*|évidemment");
    private static final String WHAT = "(?:functions?|curves?|surfaces?|polynomials?|parabola|hyperbola|graphs?|maps?"
        + "|mapping|model|loss|cost|lines?|substitution|funktion|kurve|fonction|courbe)";
    /** What stands behind these may have been something else before. */
    private static final Pattern INTRODUCED = Pattern.compile("(?:^| )(?:(?:another|instead|example|exercise|beispiel"
        + "|exemple|aufgabe|exercice|by parts|substitut(?:e|ing)"
        + "|differentiate|maximi[sz]e|minimi[sz]e|sketch|plot|consider|look(?:ing)? at"
        + "|(?:derivatives?|graph|gradient|slope) of|on the other hand)(?: .*)?|from|between|" + WHAT
        + "(?: (?:given by|defined by|with))?"
        + "|(?:if|when|for|given|wenn|für|falls|si|pour)(?: \\p{L}+){0,2})$");
    /** An equation behind these is that of the curve or surface. */
    private static final Pattern CURVE = Pattern.compile("(?:^| )(?:folium|circle|ellipse|hyperbola|parabola|lemniscate"
        + "|cardioid|astroid|cissoid|conchoid|strophoid|curves?|plane|surface|sphere|cone|cylinder|paraboloid"
        + "|hyperboloid|ellipsoid|torus|orbit|trajectory|path|locus|contour|graph|boundary|constraint|kreis|kurve"
        + "|courbe|cercle)(?: (?:of|by|with) \\p{L}+){0,2}(?: \\p{L}+)?(?: (?:is|has|have|with|whose|given|defined"
        + "|described|by|the|equation|are|satisfies))*$");
    /** Such words restrict a function in no way that matters for what is said of derivatives. */
    private static final Pattern FUNCTIONS = Pattern.compile("(?:are|is|be|denotes?|sei(?:en)?|soient|soit)"
        + "(?: (?:a|an|any|two|three|some|both|all|arbitrary|real|valued|scalar|smooth|continuous(?:ly)?|differentiable"
        + "|twice|reelle|differenzierbare|beliebige|zwei|une|des|deux)){0,5} (?:functions?|funktion(?:en)?|fonctions?)"
        + "(?: dérivables?| réelles?)?(?: |$)");
    private static final Pattern ALWAYS = words("in general|generally|identically");

    private Wording() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?:^| )(?:" + alternatives + ")(?: |$)");
    }

    /** Whether the words, of which the first begins a case, are a saying that begins none. */
    static boolean isIdiom(List<String> words) {
        return IDIOM.matcher(String.join(" ", words)).lookingAt();
    }

    /** Whether a formula is the label of an item of a list or a row of a table: {@code - x > 0: |x| = x}. */
    static boolean isLabel(Prose before, Prose after) {
        var behind = after.text().stripLeading();
        var line = new Prose(before.text().substring(before.text().lastIndexOf('\n') + 1));
        return before.beginsItem() && line.phrase().isEmpty() && (behind.startsWith(":") || behind.startsWith("|")
            && before.text().strip().endsWith("|"));
    }

    /** Whether what stands before the words is said to be some function or functions. */
    static boolean areFunctions(Prose after) {
        return FUNCTIONS.matcher(after.clause()).lookingAt();
    }

    /** Whether the words ask whether it is so. */
    static boolean asks(Prose before) {
        return ASKED.matcher(before.phrase()).find();
    }

    /** Whether the words speak of a case that is told apart from others by its place in the text. */
    static boolean pointsToCase(Prose before) {
        return POINTED.matcher(before.phrase()).find();
    }

    /** Whether the words name a condition without assuming it. */
    static boolean mentions(Prose before) {
        var words = before.words();
        return MENTIONED.matcher(String.join(" ", words.subList(Math.max(0, words.size() - 4), words.size()))).find();
    }

    /** Whether an equation behind the words is supposed to hold, and not just looked at. */
    static boolean supposesEquation(Prose before) {
        var words = before.words();
        boolean placed = words.reversed().stream().filter(PREPOSITIONS::contains).findFirst()
            .filter(word -> word.length() == 2 && !word.equals("if")).isPresent();
        return !placed && words.stream().noneMatch(LOOKED_AT::contains)
            && (words.isEmpty() || words.contains("subject")
            || !NOUNS.contains(words.getLast()));
    }

    /** Whether an equation behind the words is what something rests on. */
    static boolean givesReason(Prose before) {
        return REASON.matcher(String.join(" ", before.words())).find();
    }

    /** Whether the words say towards what a name goes. */
    static boolean approaches(Prose before) {
        return APPROACH.matcher(String.join(" ", before.words())).find();
    }

    /** Whether what is supposed is to be led to a contradiction. */
    static boolean leadsToContradiction(Prose before) {
        return ABSURD.matcher(before.phrase()).find();
    }

    /** Whether what stands behind the words is said to be what stands before them, in another form. */
    static boolean rewrites(Prose before) {
        return REWRITTEN.matcher(before.phrase()).find();
    }

    /** Whether the words present what stands behind them: {@code for the function}, or an item begins with it. */
    static boolean introduces(Prose before) {
        return INTRODUCED.matcher(before.phrase()).find() || before.phrase().equals("to") || before.isItemMark();
    }

    /** Whether an equation behind the words is that of a curve or surface, which they name. */
    static boolean namesCurve(Prose before) {
        return CURVE.matcher(before.phrase()).find();
    }

    /** Whether all values of a name are meant of which nothing else is said but what can be assumed. */
    static boolean isUniversal(Prose before) {
        if (ALWAYS.matcher(before.phrase()).find()) return true;
        var quantified = QUANTIFIED.matcher(before.phrase());
        return quantified.find() && rest(quantified.group(1)).stream().allMatch(Wording::isPlain);
    }

    /** Whether words beside a name restrict it in a way that cannot be read. */
    static boolean isVague(Prose before, Prose after) {
        var words = before.words();
        var near = String.join(" ", words.subList(Math.max(0, words.size() - 4), words.size()));
        var quantified = QUANTIFIED.matcher(before.phrase());
        var behind = after.clause();
        return VAGUE.matcher(near).find() || quantified.find() && !isUniversal(before)
            || behind.matches("(is|are) .*") && VAGUE.matcher(behind).find();
    }

    private static List<String> rest(String words) {
        return words.isBlank() ? List.of() : List.of(words.strip().split(" "));
    }

    private static boolean isPlain(String word) {
        String singular = word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return PLAIN.contains(word) || Properties.words().contains(singular) || word.equals("non");
    }
}
