package fluxion.syntax;

import static fluxion.syntax.antlr.LatexLexer.*;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Exprs;
import fluxion.expr.Substitution;
import fluxion.expr.Tending;
import fluxion.function.Context;
import fluxion.syntax.Reading.Read;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A formula with limits in it, {@code 2 \lim_{h \to 0} h^2 + 1}: the formula with a name for each limit, and what the
 * names stand for. A limit reaches over a product, and over the terms of a sum as long as its variable stands in them:
 * {@code \lim_{h \to 0} 2x + h} has no other meaning.
 *
 * @param frame  the formula, with names that nobody writes for the limits
 * @param limits what the names stand for
 */
public record Limiting(Expr frame, Map<Variable, Limit> limits) {
    /** The limit of a formula. */
    public record Limit(Tending to, Expr formula) {}

    public Limiting {
        limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
    }

    /** A formula without limits. */
    public static Limiting of(Expr formula) {
        return new Limiting(formula, Map.of());
    }

    /** The names of its limits begin here, among letters of alphabets that are out of use. */
    private static final char FIRST_NAME = '\u0460';
    private static final int MOST = 16;
    private static final Set<String> SIGNS = Set.of("\\lim", "\\displaylimits", "\\limits");
    private static final Set<String> ARROWS = Set.of("\\to", "\\rightarrow", "\\longrightarrow", "→");

    /** Where a limit is written. */
    private record Place(Span whole, Span variable, Span point, int side, Span body) {}

    /** The formula at a place of a LaTeX text, if there are limits in it and all else is of the language. */
    static Optional<Limiting> of(Source source, Span side, Context context, ReadingOptions options) {
        var places = places(LatexScanner.tokens(source.text(), side));
        if (places.isEmpty() || places.get().isEmpty() || places.get().size() > MOST) return Optional.empty();
        var text = new StringBuilder(source.text());
        var limits = new LinkedHashMap<Variable, Limit>();
        for (Place place : places.get()) {
            var name = String.valueOf((char) (FIRST_NAME + 2 * limits.size()));
            var limit = limit(source, place, context, options);
            if (limit.isEmpty() || source.text().contains(name)) return Optional.empty();
            limits.put(Exprs.variable(name), limit.get());
            for (int i = place.whole().from(); i < place.whole().to(); i++) text.setCharAt(i, ' ');
            text.setCharAt(place.whole().from() + 1, name.charAt(0));
        }
        return formula(new Source(source.name(), text.toString()), side, context, options)
            .filter(frame -> limits.values().stream().noneMatch(limit ->
                Substitution.contains(frame, limit.to().variable())))
            .map(frame -> new Limiting(frame, limits));
    }

    private static Optional<Limit> limit(Source source, Place place, Context context, ReadingOptions options) {
        if (!(formula(source, place.variable(), Context.EMPTY, options).orElse(Exprs.ZERO) instanceof Variable x))
            return Optional.empty();
        var known = context.without(x.name());
        var written = source.text().substring(place.point().from(), place.point().to()).strip();
        boolean infinite = written.matches("[-+]?\\s*(\\\\infty|∞)");
        var point = infinite ? Optional.<Expr>empty() : formula(source, place.point(), known, options);
        if (!infinite && (point.isEmpty() || Substitution.contains(point.get(), x))) return Optional.empty();
        int side = !infinite ? place.side() : written.startsWith("-") ? -1 : 1;
        return formula(source, place.body(), known, options.beside(Set.of(x.name())))
            .map(body -> new Limit(new Tending(x, point, side), body));
    }

    private static Optional<Expr> formula(Source source, Span part, Context context, ReadingOptions options) {
        return Reader.formula(source, part, Syntax.LATEX, context, options) instanceof Read<Expr>(var formula, _)
            ? Optional.of(formula) : Optional.empty();
    }

    /** The limits that stand in no other one; nothing if one of them is written in a way that is not known. */
    private static Optional<List<Place>> places(List<LatexToken> tokens) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).is(COMMAND, "\\lim")) continue;
            int script = i + 1;
            while (script < tokens.size() && SIGNS.contains(tokens.get(script).text())) script++;
            boolean braced = script + 1 < tokens.size() && tokens.get(script).is(UNDERSCORE)
                && tokens.get(script + 1).is(LBRACE);
            int end = braced ? LatexCursor.afterArgument(tokens, script + 1) : 0;
            var target = braced ? target(tokens.subList(script + 2, Math.max(script + 2, end - 1)))
                : Optional.<Place>empty();
            if (target.isEmpty()) return Optional.empty();
            int last = new Reach(tokens, tokens.get(script + 2).text()).end(end);
            if (last <= end) return Optional.empty();
            var body = tokens.get(end).span().to(tokens.get(last - 1).span());
            places.add(new Place(tokens.get(i).span().to(body), target.get().variable(), target.get().point(),
                target.get().side(), body));
            i = last - 1;
        }
        return Optional.of(places);
    }

    /** {@code h \to 0^+}: only the places of the variable and of the point are told. */
    private static Optional<Place> target(List<LatexToken> script) {
        int arrow = 0;
        while (arrow < script.size() && !ARROWS.contains(script.get(arrow).text())) arrow++;
        int to = script.size();
        if (arrow == 0 || arrow + 1 >= to) return Optional.empty();
        boolean braced = to >= 5 && script.get(to - 1).is(RBRACE) && script.get(to - 3).is(LBRACE);
        int sign = braced ? to - 2 : to - 1;
        int caret = braced ? sign - 2 : sign - 1;
        boolean sided = sign > arrow + 2 && script.get(sign).is(SIGN) && script.get(caret).is(CARET);
        int side = !sided ? 0 : script.get(sign).text().equals("+") ? 1 : -1;
        if (sided) to = caret;
        var point = script.get(arrow + 1).span().to(script.get(to - 1).span());
        var x = script.getFirst().span().to(script.get(arrow - 1).span());
        return Optional.of(new Place(x, x, point, side, x));
    }

    /** How far a limit reaches. */
    private record Reach(List<LatexToken> tokens, String variable) {
        int end(int from) {
            int end = term(from);
            while (end < tokens.size() && tokens.get(end).is(SIGN)) {
                int next = term(end + 1);
                var term = tokens.subList(end, next);
                boolean goesOn = term.stream().anyMatch(token -> token.text().equals(variable))
                    && term.stream().noneMatch(token -> token.is(COMMAND, "\\lim"));
                if (!goesOn) break;
                end = next;
            }
            return end;
        }

        /** Where the term ends that begins at a place: at a sign of its own level, or with the level. */
        private int term(int from) {
            int depth = 0;
            for (int i = from; i < tokens.size(); i++) {
                var token = tokens.get(i);
                boolean opens = token.is(LBRACE) || token.is(BRACKET) && "([".contains(token.text());
                boolean closes = token.is(RBRACE) || token.is(BRACKET) && ")]".contains(token.text());
                if (opens) depth++;
                if (closes && --depth < 0) return token.is(BRACKET) && i > from
                    && tokens.get(i - 1).text().matches("\\\\(right|[bB]ig+r?)") ? i - 1 : i;
                boolean binary = token.is(SIGN) && i > from && !tokens.get(i - 1).is(CARET)
                    && !tokens.get(i - 1).is(UNDERSCORE) && !tokens.get(i - 1).is(TIMES);
                if (depth == 0 && (binary || i > from && token.is(COMMAND, "\\lim"))) return i;
            }
            return tokens.size();
        }
    }
}
