package fluxion.explain;

import fluxion.diff.DiffRule;
import fluxion.explain.Reason.Differentiated;
import fluxion.explain.Reason.Shaped;
import fluxion.explain.Reason.Simplified;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.message.Messages;
import fluxion.print.Writing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Steps in words: {@code Chain rule: the derivative of sin(u) is cos(u) u', with u = x^2}.
 *
 * @param writing how formulas are written within a sentence
 */
public record Wording(Writing writing) {
    static final String INDENT = "    ";
    /** Without an inner function, what they say is no rule. */
    private static final Set<DiffRule> ALONE = EnumSet.of(DiffRule.FUNCTION, DiffRule.ABSTRACT_FUNCTION);
    /** So many uses of one rule in a line are told one by one. */
    private static final int FEW = 2;

    /** Why the step may be taken, as a sentence without its full stop. */
    public String sentence(Step step) {
        return switch (step.reason()) {
            case Differentiated d   -> where(differentiated(d.rule(), step), List.of(step));
            case Simplified _       -> where(Messages.text("explain.simplified", capital(step.reason().title()),
                writing.of(step.before()), writing.of(step.after())), List.of(step));
            case Shaped _           -> capital(step.reason().title());
        };
    }

    /** The same for all steps that were taken for one line; what was done in several places is said once. */
    public List<String> sentences(List<Step> steps) {
        var sentences = new ArrayList<String>();
        var kinds = new LinkedHashMap<String, List<Step>>();
        for (Step step : steps)
            if (step.reason() instanceof Differentiated)
                kinds.computeIfAbsent(step.reason().id(), _ -> new ArrayList<>()).add(step);
        kinds.values().forEach(alike -> {
            var several = alike.stream().map(this::sentence).distinct().toList();
            if (several.size() <= FEW) sentences.addAll(several);
            else sentences.add(where(capital(alike.getFirst().reason().title()), alike));
            if (alike.size() == 1) alike.getFirst().within().forEach(inner -> within(inner, sentences));
        });
        var others = steps.stream().filter(step -> !(step.reason() instanceof Differentiated)).toList();
        if (!others.isEmpty()) sentences.add(where(Messages.text("explain.simplifying", titles(others)), others));
        return sentences;
    }

    /** A derivative under Σ, ∏ or ∫, and the sentences for it. */
    // recursion over binders within binders, whose depth the reader bounds
    private void within(Step.Inner inner, List<String> sentences) {
        String equation = Messages.text("explain.step", writing.of(inner.phase().from()),
            writing.of(inner.phase().to()));
        sentences.add(INDENT + (inner.letters().isEmpty() ? equation
            : Messages.text("explain.with", equation, letters(inner.letters()))));
        sentences(inner.phase().steps()).forEach(sentence -> sentences.add(INDENT + INDENT + sentence));
    }

    /** The names of the rules, each once; those that go without saying only where there are no others. */
    public static String titles(List<Step> steps) {
        boolean linear = steps.stream().allMatch(Step::isLinear);
        return steps.stream().filter(step -> linear || !step.isLinear()).map(step -> step.reason().title())
            .distinct().collect(Collectors.joining(", "));
    }

    /** The sentence with what the steps rest on, and for which points they are right. */
    String where(String sentence, List<Step> steps) {
        var told = sentence;
        var given = all(steps, Step::given);
        if (!given.isEmpty()) told = Messages.text("explain.given", told, writing.of(Condition.all(given)));
        var conditions = all(steps, Step::conditions);
        return conditions.isEmpty() ? told
            : Messages.text("explain.where", told, writing.of(Condition.all(conditions)));
    }

    private static List<Condition> all(List<Step> steps, Function<Step, List<Condition>> of) {
        return steps.stream().flatMap(step -> of.apply(step).stream()).distinct().toList();
    }

    private String differentiated(DiffRule rule, Step step) {
        Expr node = Schema.node(step);
        return switch (rule) {
            case SUM -> sum(step);
            case CONSTANT, VARIABLE -> Messages.text("explain.rule.function", writing.of(node),
                writing.of(step.after()));
            case CONSTANT_MULTIPLE -> Messages.text("explain.rule.constant-multiple",
                writing.of(Schema.factor(step)));
            case CONSTANT_DIVISOR -> Messages.text("explain.rule.constant-divisor",
                writing.of(node.children().get(1)));
            case DEFINITION, FUNCTION_BODY, DEPENDENCE -> step.open().isEmpty() ? capital(rule.title())
                : Messages.text("explain.rule." + rule.id(), writing.of(node),
                    writing.of(step.open().getFirst().children().getFirst()));
            case SUM_OF_TERMS, PRODUCT_OF_FACTORS, INTEGRAL, INDEX, PIECES -> Messages.text("explain.rule."
                + rule.id());
            case PRODUCT, RECIPROCAL, QUOTIENT, POWER, SQUARE_ROOT, NATURAL_EXPONENTIAL, EXPONENTIAL, POWER_OF_ZERO,
                 GENERAL_POWER, FUNCTION, CHAIN, CHAIN_OF_SEVERAL, ABSTRACT_FUNCTION, USER_RULE -> stated(rule, step);
        };
    }

    private String sum(Step step) {
        var constants = Schema.still(step, Schema.node(step).children());
        return constants.isEmpty() ? Messages.text("explain.rule.sum")
            : Messages.text("explain.rule.sum.constants", constants.stream().map(writing::of)
                .collect(Collectors.joining(", ")));
    }

    private String stated(DiffRule rule, Step step) {
        var schema = Schema.of(step);
        boolean many = schema.letters().isEmpty() && !step.open().isEmpty();
        if (rule == DiffRule.PRODUCT && many || step.open().size() > Schema.MOST)
            return Messages.text("explain.rule." + (rule == DiffRule.PRODUCT ? "product" : "chain-of-several")
                + ".many");
        String left = writing.of(schema.left());
        String right = writing.of(schema.right());
        if (schema.letters().isEmpty())
            return Messages.text(ALONE.contains(rule) ? "explain.rule.function" : "explain.rule.plain", left,
                right, capital(rule.title()));
        String title = capital(rule.title());
        boolean inner = switch (rule) {
            case POWER, SQUARE_ROOT, NATURAL_EXPONENTIAL, EXPONENTIAL, RECIPROCAL -> true;
            default -> false;
        };
        return Messages.text(inner ? "explain.rule.inner" : "explain.rule.stated", left, right, title,
            letters(schema.letters()));
    }

    private String letters(Map<Variable, Expr> letters) {
        return letters.entrySet().stream().map(letter -> Messages.text("explain.letter",
            writing.of(letter.getKey()), writing.of(letter.getValue()))).collect(Collectors.joining(", "));
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
