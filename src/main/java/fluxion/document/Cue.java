package fluxion.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the words around a formula say it is there for. */
enum Cue {
    /** Nothing: a formula that stands for itself. */
    NONE,
    /** {@code for}, {@code if}, {@code when}: it holds for the sentence, and on to the next case or paragraph. */
    CASE,
    /** {@code where}, {@code with}: as a case, but an equation defines. */
    WHERE,
    /** {@code except for}, {@code unless}: a case in which it need not hold; what is said is about all others. */
    EXCEPT,
    /** {@code let}, {@code assume}, {@code suppose}: it holds to the end of the section. */
    STANDING,
    /** Nothing but {@code and} or a comma: the same as the formula before. */
    MORE,
    /** {@code or}: another way in which the formula before may hold. */
    OR;

    private static final Set<String> CASES = Set.of("for", "if", "when", "whenever", "provided", "at", "such",
        "given", "on", "in", "fix", "modulo", "mod", "under", "subject", "wenn", "für", "falls", "bei", "si", "pour");
    private static final Set<String> WHERES = Set.of("where", "with", "wobei", "mit", "où", "avec");
    private static final Set<String> STANDINGS = Set.of("let", "assume", "assuming", "suppose", "supposing", "consider",
        "take", "define", "set", "throughout", "sei", "seien", "soit", "soient");
    /** Of those, words that give a name its meaning and suppose nothing. */
    private static final Set<String> DEFINERS = Set.of("define", "set", "throughout");
    /** What is said so holds whatever was supposed of a value. */
    private static final Pattern GENERAL = Pattern.compile("(?:^| )(?:in general|generally|for (?:all|every|any|each|"
        + "arbitrary)|whatever|im allgemeinen|allgemein|für (?:alle|jede[sn]?)|en général|pour tout)(?: |$)");
    /** After these a sentence says something: what follows is no condition. */
    private static final Set<String> VERBS = Set.of("then", "have", "has", "get", "gets", "gives", "is", "are", "so",
        "hence", "thus", "therefore", "know", "see", "find", "obtain", "implies", "since", "because", "means",
        "becomes", "follows", "yields", "holds", "example", "instance");
    /** What follows them is said to follow from what stands before. */
    private static final Set<String> CONCLUSIONS = Set.of("then", "get", "gets", "gives", "so", "hence", "thus",
        "therefore", "obtain", "implies", "because", "becomes", "follows", "yields", "equals", "simplifies", "expands",
        "consequently");
    private static final Set<String> REASONS = Set.of("since", "because", "as", "here", "recall");
    /** What stands behind them is asked for, or said to be wrong. */
    private static final Set<String> QUESTIONS = Set.of("solve", "solves", "solving", "solved", "satisfy", "satisfies",
        "satisfying", "ivp", "differential", "ode", "odes", "separable", "whether", "curve", "implicit",
        "implicitly", "wrong", "incorrect", "incorrectly", "mistake", "mistakenly", "erroneous", "falsely", "not",
        "disprove", "disproves");
    /** A condition with one of these beside it is not what is supposed. */
    private static final Set<String> NEGATIONS = Set.of("not", "no", "without", "cannot", "never", "false", "fails",
        "violated", "isn't", "doesn't", "don't", "nicht", "ohne", "pas", "sans");
    /** What is not hard to see is so. */
    private static final Pattern LITOTES = Pattern.compile("\\b(?:not|n't|isn't) (?:too |very |so |at all |that )?(?:"
        + "hard|difficult|surprising|complicated|only|just)\\b");
    private static final List<String> CHINESE_CASES = List.of("当", "若", "如果", "对于", "对");
    private static final List<String> CHINESE_STANDINGS = List.of("设", "令", "假设", "已知");
    /** Korean says it behind the formula. */
    private static final List<String> KOREAN_CASES = List.of("이면", "이라면", "라면", "일 때", "일때", "인 경우");
    private static final List<String> CHINESE_EXCEPTIONS = List.of("除", "除了", "除非");
    /** At the end of the words before a formula; up to three words may follow: {@code except possibly for}. */
    private static final Pattern EXCEPTION = Pattern.compile("(?:^| )(?:except(?:ing|ion|ions|ed)?|unless"
        + "|exclud(?:e|es|ed|ing)|apart from|aside from|other than|save (?:for|at|when|if)"
        + "|(?:everywhere|all|always|any|every|each|anywhere) but|au(?:ß|ss)er|ausgenommen|bis auf|es sei denn"
        + "|sauf|hormis|except[ée]|à moins)((?: \\p{L}+){0,3})$");
    private static final Pattern EXCEPTED = Pattern.compile("^(?:is |are |being )?"
        + "(?:excluded|excepted|ausgenommen|exclus|excepté)(?: |$)");
    private static final int NEAR = 5;

    /** A formula that conditions may come from. */
    boolean supposes() {
        return this != NONE;
    }

    /** Whether an equation between formulas behind it is one that is supposed to hold. */
    boolean tells() {
        return this == CASE || this == WHERE || this == EXCEPT || this == STANDING;
    }

    /** Whether it is said in words of its own. */
    boolean hasWords() {
        return supposes() && this != MORE && this != OR;
    }

    /** Whether the words say where something holds, or does not. */
    static boolean saysWhere(Prose before) {
        var cue = of(before.words());
        return cue == CASE || cue == WHERE;
    }

    /** Whether a value that stands behind the words is supposed: "let x = 2", and not "define x = 2". */
    static boolean supposesValue(Prose before) {
        return before.words().stream().noneMatch(DEFINERS::contains);
    }

    /** Whether what is said of a name behind the words is a fact that something rests on. */
    static boolean isReason(Prose before) {
        var words = before.words();
        return !words.isEmpty() && REASONS.contains(words.getLast());
    }

    /** Whether the words speak of all values. */
    static boolean isGeneral(Prose before) {
        return GENERAL.matcher(before.phrase()).find();
    }

    /** Whether the words say that what stands behind them follows from what stands before. */
    static boolean concludes(Prose before) {
        return before.words().stream().anyMatch(CONCLUSIONS::contains);
    }

    /** Whether the words ask for something, or say that it is not so. */
    static boolean asks(Prose before, boolean displayed) {
        if (Wording.asks(before)) return true;
        var words = withoutLitotes(before.sentence(displayed));
        return IntStream.range(0, words.size()).anyMatch(i -> QUESTIONS.contains(words.get(i))
            && !(words.get(i).equals("not") && i > 0 && words.get(i - 1).equals("if")));
    }

    private static List<String> withoutLitotes(List<String> words) {
        return List.of(LITOTES.matcher(String.join(" ", words)).replaceAll("easy").split(" "));
    }

    /** What the words before a formula and the text behind it say. */
    static Cue of(Prose before, Prose after) {
        if (KOREAN_CASES.stream().anyMatch(after.text().stripLeading()::startsWith)) return CASE;
        if (CHINESE_STANDINGS.stream().anyMatch(before.text().stripTrailing()::endsWith)) return STANDING;
        if (CHINESE_CASES.stream().anyMatch(before.text().stripTrailing()::endsWith)) return CASE;
        if (CHINESE_EXCEPTIONS.stream().anyMatch(before.text().stripTrailing()::endsWith)) return EXCEPT;
        if (isDenied(before, after) || before.endsStatement()) return NONE;
        if (Wording.isLabel(before, after)) return CASE;
        return isException(before, after) ? EXCEPT : of(before.words());
    }

    /** {@code v = 0} is an exception in {@code except for v = 0}, and so it is in {@code …, but for v = 0.} */
    private static boolean isException(Prose before, Prose after) {
        if (EXCEPTED.matcher(after.clause()).find()) return true;
        var words = before.words();
        var exception = EXCEPTION.matcher(String.join(" ", words));
        if (exception.find()) return Arrays.stream(exception.group(1).split(" ")).noneMatch(VERBS::contains);
        int last = words.size() - 1;
        return last > 0 && CASES.contains(words.get(last)) && words.get(last - 1).equals("but") && after.isOver();
    }

    /** {@code We do not assume x > 0}, {@code if x > 0 is false}. */
    static boolean isDenied(Prose before, Prose after) {
        var words = withoutLitotes(before.words());
        var near = words.subList(Math.max(0, words.size() - NEAR), words.size());
        var behind = after.text().strip()
            .split("[.,;:!?$\\\\]|\\bbut\\b", 2)[0].toLowerCase(Locale.ROOT).split("[^a-z']+");
        return near.stream().anyMatch(NEGATIONS::contains)
            || Arrays.stream(behind).limit(NEAR - 1).anyMatch(NEGATIONS::contains);
    }

    private static Cue of(List<String> words) {
        if (words.isEmpty() || words.equals(List.of("and"))) return MORE;
        if (words.equals(List.of("or"))) return OR;
        for (int i = words.size() - 1; i >= Math.max(0, words.size() - NEAR); i--) {
            String word = words.get(i);
            boolean equivalence = i > 0 && words.get(i - 1).equals("only");
            if (VERBS.contains(word) || equivalence) return NONE;
            if (STANDINGS.contains(word)) return STANDING;
            if (WHERES.contains(word)) return WHERE;
            if (CASES.contains(word)) return Wording.isIdiom(words.subList(i, words.size())) ? NONE : CASE;
        }
        return NONE;
    }
}
