package fluxion.document;

import fluxion.document.Fragment.Kind;
import fluxion.syntax.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What looks like formulas and is none: program text in a page or a LaTeX file, and what a LaTeX file leaves out. */
record LeftAlone(BitSet places, List<Fragment> formulas) {
    private static final Pattern ELEMENT = Pattern.compile(
        "<(pre|code|script|style|textarea|kbd|samp|svg|head)\\b([^>]*)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern MATH = Pattern.compile("type\\s*=\\s*[\"']?math/tex([^\"'>]*)");
    private static final Pattern ENVIRONMENT = Pattern.compile(
        "\\\\begin\\{(verbatim\\*?|Verbatim|lstlisting|minted|alltt|comment|filecontents\\*?|tikzpicture)\\}"
            + "|\\\\iffalse(?![A-Za-z])|\\\\(?:verb|lstinline)\\*?([^A-Za-z\\s*])");
    private static final String END = "\\end{document}";

    /** In a page: the elements that show program text; a script of mathematics is a formula. */
    static LeftAlone ofPage(String text) {
        var found = new LeftAlone(new BitSet(), new ArrayList<>());
        var element = ELEMENT.matcher(text);
        for (int i = 0; element.find(i); ) {
            var close = Pattern.compile("</" + element.group(1) + "\\s*>", Pattern.CASE_INSENSITIVE).matcher(text);
            boolean closed = close.find(element.end());
            int end = closed ? close.start() : text.length();
            int to = closed ? close.end() : text.length();
            var math = MATH.matcher(element.group(2));
            if (math.find()) found.formulas.add(new Fragment(math.group(1).contains("display") ? Kind.DISPLAYED
                : Kind.INLINE, new Span(element.end(), end), new Span(element.start(), to)));
            found.places.set(element.start(), to);
            i = to;
        }
        return found;
    }

    /** In a LaTeX file: verbatim text, what is left out, and all before the document begins or after it ends. */
    static LeftAlone ofLatex(String text) {
        var found = new LeftAlone(new BitSet(), List.of());
        var environment = ENVIRONMENT.matcher(text);
        for (int i = 0; environment.find(i); ) {
            if (isComment(text, environment.start())) {
                i = environment.end();
                continue;
            }
            var ending = ending(environment);
            int end = text.indexOf(ending, environment.end());
            i = end < 0 ? environment.end() : end + ending.length();
            if (end >= 0) found.places.set(environment.start(), i);
        }
        int begin = text.indexOf("\\begin{document}");
        if (begin > 0 && !isComment(text, begin)) found.places.set(0, begin);
        int end = text.indexOf(END, Math.max(begin, 0));
        while (end >= 0 && (isComment(text, end) || found.places.get(end))) end = text.indexOf(END, end + 1);
        if (end >= 0) found.places.set(end, text.length());
        return found;
    }

    private static String ending(Matcher environment) {
        if (environment.group(1) != null) return "\\end{" + environment.group(1) + "}";
        return environment.group(2) != null ? environment.group(2) : "\\fi";
    }

    private static boolean isComment(String text, int at) {
        int line = text.lastIndexOf('\n', at) + 1;
        int percent = text.indexOf('%', line);
        return percent >= 0 && percent < at && (percent == line || text.charAt(percent - 1) != '\\');
    }
}
