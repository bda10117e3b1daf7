package fluxion.cli;

import fluxion.document.Step;
import fluxion.document.Step.Outcome.Mention;
import fluxion.message.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The document as a page that needs nothing else: its text, with every formula in the colour of its verdict, and what
 * there is to say beside it.
 */
record HtmlReport(Telling telling) {
    private static final Pattern HOLE = Pattern.compile("\\{(title|summary|list|text)\\}");
    private static final List<String> OPEN = List.of("refuted", "conditional", "undecided", "unreadable");

    String of(List<Step> steps) {
        var name = escaped(telling.document().source().name());
        var told = steps.stream().filter(step -> !(step.outcome() instanceof Mention))
            .sorted(Comparator.comparingInt(step -> step.span().from())).toList();
        var parts = Map.of("{title}", name, "{summary}", summary(told), "{list}", list(told), "{text}", text(told));
        return HOLE.matcher(template()).replaceAll(hole -> Matcher.quoteReplacement(parts.get(hole.group())));
    }

    private static String template() {
        try (var in = HtmlReport.class.getResourceAsStream("report.html")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);                            // a resource of the program itself
        }
    }

    private static String summary(List<Step> steps) {
        Map<String, Long> counts = steps.stream().collect(Collectors.groupingBy(step -> step.outcome().word(),
            LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(count -> "<span class=\"" + count.getKey() + "\">"
            + escaped(count(count.getKey(), count.getValue())) + "</span>").collect(Collectors.joining(" "));
    }

    private static String count(String word, long count) {
        String one = "cli.count." + word + ".one";
        return count == 1 && Messages.has(one) ? Messages.text(one) : Messages.text("cli.count." + word, count);
    }

    /** What is wrong or open, with the places it stands at. */
    private String list(List<Step> steps) {
        var page = new HtmlFormulas(telling.document());
        var out = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            String word = step.outcome().word();
            if (!OPEN.contains(word)) continue;
            var section = telling.document().at(step.span().from());
            String place = (section.label() + " " + section.line(step.span().from()) + ":"
                + section.column(step.span().from())).strip();
            out.append("<li><a class=\"").append(word).append("\" href=\"#s").append(i).append("\">")
                .append(escaped(place)).append("</a> ").append(word).append(' ')
                .append(page.formula(step.span().from(), step.span().to())).append("</li>\n");
        }
        return out.toString();
    }

    /** The links of a chain share a side: each takes what the one before it leaves. */
    private String text(List<Step> steps) {
        var page = new HtmlFormulas(telling.document());
        var out = HtmlText.of(telling.document().format());
        int end = telling.document().source().text().length();
        int at = 0;
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            int start = Math.min(Math.max(at, step.span().from()), end);
            int to = Math.min(Math.max(start, step.span().to()), end);
            int from = page.begin(start, to);
            page.between(at, from, out);
            out.html(marked(step, i, page.formula(from, to)));
            at = to;
        }
        page.between(at, end, out);
        return out.body();
    }

    /** The formula of a step in the colour of its verdict, and what is to be said. */
    private String marked(Step step, int number, String formula) {
        String word = step.outcome().word();
        String message = telling.message(step);
        String mark = "<mark id=\"s" + number + "\" class=\"" + word + "\" title=\"" + escaped(word + "\n" + message)
            + "\">" + formula + "</mark>";
        return !OPEN.contains(word) ? mark : mark + "<span class=\"note " + word + "\">"
            + escaped(word + (message.isEmpty() ? "" : ": " + message)) + "</span>";
    }

    /** The text as it is shown on a page. */
    static String escaped(String text) {
        var out = new StringBuilder();
        for (char c : text.toCharArray()) switch (c) {
            case '&'        -> out.append("&amp;");
            case '<'        -> out.append("&lt;");
            case '>'        -> out.append("&gt;");
            case '"'        -> out.append("&quot;");
            case '\n', '\t' -> out.append(c);
            default         -> out.append(Character.isISOControl(c) ? '\uFFFD' : c);
        }
        return out.toString();
    }
}
