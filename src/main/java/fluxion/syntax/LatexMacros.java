package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Commands that a document defines for itself: {@code \newcommand{\fp}{f'}}, {@code \def\ddx{\frac{d}{dx}}},
 * {@code \DeclareMathOperator{\relu}{ReLU}}. They are put in before anything is read; places in their bodies are those
 * of the call.
 */
public final class LatexMacros {
    public static final LatexMacros NONE = new LatexMacros(Map.of());
    /** Macros may call one another, even without end. */
    private static final int MOST_CALLS = 100_000;

    private final Map<String, Macro> macros;

    /** @param optional what the first argument is if it is not given in square brackets, where it may be left out */
    record Macro(int parameters, Optional<List<LatexToken>> optional, List<LatexToken> body) {}

    private LatexMacros(Map<String, Macro> macros) {
        this.macros = macros;
    }

    /** The definitions in a text, a whole document for instance; what cannot be understood is passed over. */
    public static LatexMacros in(String text) {
        var macros = new LinkedHashMap<String, Macro>();
        if (!text.contains("ommand") && !text.contains("\\def") && !text.contains("\\DeclareMath")) return NONE;
        var tokens = LatexScanner.tokens(text, new Span(0, text.length()));
        for (int i = 0; i < tokens.size(); i++)
            if (tokens.get(i).is(COMMAND)) new Definition(tokens, i + 1).read(tokens.get(i).text(), macros);
        return macros.isEmpty() ? NONE : new LatexMacros(Collections.unmodifiableMap(macros));
    }

    /** The tokens without the definitions among them. */
    static List<LatexToken> withoutDefinitions(List<LatexToken> tokens) {
        var out = new ArrayList<LatexToken>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            var definition = new Definition(tokens, i + 1);
            boolean defines = tokens.get(i).is(COMMAND) && definition.read(tokens.get(i).text(), new LinkedHashMap<>());
            if (defines) i = definition.i - 1; else out.add(tokens.get(i));
        }
        return out;
    }

    /** Whether the text defines commands, and says nothing else. */
    public static boolean isOnlyDefinitions(String text) {
        if (!text.contains("\\")) return false;
        var tokens = LatexScanner.tokens(text, new Span(0, text.length()));
        return !tokens.isEmpty() && withoutDefinitions(tokens).isEmpty();
    }

    /** These, and the others, which win. */
    public LatexMacros and(LatexMacros others) {
        if (others.macros.isEmpty()) return this;
        var all = new LinkedHashMap<>(macros);
        all.putAll(others.macros);
        return new LatexMacros(Collections.unmodifiableMap(all));
    }

    /** Reads one definition, from the token after the command that makes it. */
    private static final class Definition {
        private final List<LatexToken> tokens;
        private int i;

        Definition(List<LatexToken> tokens, int from) {
            this.tokens = tokens;
            this.i = from;
        }

        /** Whether the command makes a definition; then it is among the macros, unless it cannot be understood. */
        boolean read(String command, Map<String, Macro> macros) {
            switch (command) {
                case "\\newcommand", "\\renewcommand", "\\providecommand", "\\DeclareRobustCommand" -> {
                    star();
                    var name = name();
                    int parameters = bracketed().flatMap(Definition::number).orElse(0);
                    var optional = bracketed();
                    define(macros, name, parameters, optional);
                }
                case "\\def" -> {
                    var name = name();
                    int parameters = 0;
                    while (at(PARAMETER)) { parameters++; i++; }
                    define(macros, name, parameters, Optional.empty());
                }
                case "\\DeclareMathOperator" -> {
                    star();
                    var name = name();
                    group().ifPresent(body -> {
                        if (!body.isEmpty() && name.isPresent()) macros.put(name.get(),
                            new Macro(0, Optional.empty(), operator(body)));
                    });
                }
                default -> { return false; }
            }
            return true;
        }

        private static List<LatexToken> operator(List<LatexToken> body) {
            var tokens = new ArrayList<LatexToken>();
            tokens.add(body.getFirst().as(COMMAND, "\\operatorname"));
            tokens.add(body.getFirst().as(LBRACE, "{"));
            tokens.addAll(body);
            tokens.add(body.getFirst().as(RBRACE, "}"));
            return tokens;
        }

        private void define(Map<String, Macro> macros, Optional<String> name, int parameters,
            Optional<List<LatexToken>> optional) {
            group().ifPresent(body ->
                name.ifPresent(n -> macros.put(n, new Macro(parameters, optional, List.copyOf(body)))));
        }

        private boolean at(int type) {
            return i < tokens.size() && tokens.get(i).is(type);
        }

        private void star() {
            if (at(TIMES)) i++;
        }

        private Optional<String> name() {
            boolean braced = at(LBRACE);
            if (braced) i++;
            if (!at(COMMAND)) return Optional.empty();
            String name = tokens.get(i++).text();
            if (braced && at(RBRACE)) i++;
            return Optional.of(name);
        }

        private Optional<List<LatexToken>> bracketed() {
            if (i >= tokens.size() || !tokens.get(i).is(BRACKET, "[")) return Optional.empty();
            int from = ++i;
            while (i < tokens.size() && !tokens.get(i).is(BRACKET, "]")) i++;
            return Optional.of(List.copyOf(tokens.subList(from, i < tokens.size() ? i++ : i)));
        }

        private static Optional<Integer> number(List<LatexToken> tokens) {
            return tokens.size() == 1 && tokens.getFirst().text().matches("[1-9]")
                ? Optional.of(Integer.valueOf(tokens.getFirst().text()))
                : Optional.empty();
        }

        private Optional<List<LatexToken>> group() {
            if (!at(LBRACE)) return Optional.empty();
            int to = LatexCursor.afterArgument(tokens, i);
            var body = tokens.subList(i + 1, Math.max(i + 1, to - 1));
            i = to;
            return Optional.of(body);
        }
    }

    /** The tokens with all calls replaced. */
    List<LatexToken> expanded(List<LatexToken> tokens, LatexProblems problems) {
        var out = new ArrayList<LatexToken>(tokens.size());
        Deque<LatexToken> rest = new ArrayDeque<>(tokens);
        int calls = 0;
        while (!rest.isEmpty()) {
            LatexToken token = rest.pop();
            var macro = token.is(COMMAND) ? macro(token, rest, problems) : Optional.<Macro>empty();
            if (macro.isEmpty()) {
                out.add(token);
            } else if (++calls > MOST_CALLS) {
                problems.refuse(Code.TOO_LONG, token.span(), "macro", token.text(), MOST_CALLS);
                return out;
            } else {
                boolean whole = macro.get().parameters() == 0 && Awaited.argument(out);
                if (whole) rest.push(token.as(RBRACE, "}"));
                call(token, macro.get(), rest);
                if (whole) rest.push(token.as(LBRACE, "{"));
            }
        }
        return out;
    }

    /** The document's macro of this name, or what it customarily stands for. */
    private Optional<Macro> macro(LatexToken token, Deque<LatexToken> rest, LatexProblems problems) {
        var own = Optional.ofNullable(find(token.text()));
        var custom = own.isEmpty() ? LatexCustoms.find(token, rest, problems.lenient()) : Optional.<Macro>empty();
        custom.ifPresent(macro -> problems.warn(Code.CUSTOM, token.span(), "custom", token.text(),
            LatexCustoms.shown(macro)));
        return own.or(() -> custom);
    }

    /** The macro of this name, or null. */
    Macro find(String command) {
        return macros.get(command);
    }

    private static void call(LatexToken call, Macro macro, Deque<LatexToken> rest) {
        var arguments = new ArrayList<List<LatexToken>>();
        var whole = call.span();
        for (int k = 0; k < macro.parameters(); k++) {
            boolean optional = k == 0 && macro.optional().isPresent();
            boolean given = optional && !rest.isEmpty() && rest.element().is(BRACKET, "[");
            if (optional && !given) arguments.add(macro.optional().get());
            else {
                var taken = taken(rest, given);
                if (!taken.isEmpty()) whole = whole.to(taken.getLast().span());
                arguments.add(argument(taken, given));
            }
        }
        var body = new ArrayList<LatexToken>();
        for (LatexToken token : macro.body()) {
            int parameter = token.is(PARAMETER) ? token.text().charAt(1) - '1' : -1;
            boolean space = token.space() || body.isEmpty() && call.space();
            if (parameter < 0) body.add(new LatexToken(token.type(), token.text(), whole, space));
            else if (parameter < arguments.size()) body.addAll(arguments.get(parameter));
        }
        body.reversed().forEach(rest::push);
    }

    /** One token, or what stands between braces, or between square brackets, with them. */
    private static List<LatexToken> taken(Deque<LatexToken> rest, boolean square) {
        var taken = new ArrayList<LatexToken>();
        int depth = 0;
        while (!rest.isEmpty() && (taken.isEmpty() || depth > 0)) {
            LatexToken token = rest.pop();
            if (opens(token, square)) depth++;
            if (closes(token, square)) depth--;
            taken.add(token);
        }
        return taken;
    }

    /** What was taken, without the brackets around it. */
    private static List<LatexToken> argument(List<LatexToken> taken, boolean square) {
        boolean bracketed = !taken.isEmpty() && opens(taken.getFirst(), square);
        boolean closed = bracketed && closes(taken.getLast(), square);
        return taken.subList(bracketed ? 1 : 0, taken.size() - (closed ? 1 : 0));
    }

    private static boolean opens(LatexToken token, boolean square) {
        return token.is(LBRACE) || square && token.is(BRACKET, "[");
    }

    private static boolean closes(LatexToken token, boolean square) {
        return token.is(RBRACE) || square && token.is(BRACKET, "]");
    }
}
