package fluxion.syntax;

import java.util.List;

/** Commas in numerals, which are refused unless an option says how they are meant: {@code 1,5}, {@code 1,000}. */
record Commas(Scope scope) {
    /** Whether the contents of brackets, or of a list, are such a numeral. */
    boolean refuse(List<Surface> contents) {
        return thousands(contents) || decimalComma(contents) || decimals(contents);
    }

    /** Refuses {@code 1,5}. */
    boolean decimalComma(List<Surface> contents) {
        boolean numerals = contents.size() == 2
            && contents.stream().allMatch(content -> content instanceof Surface.Numeral)
            && contents.getFirst().span().to() + 1 == contents.getLast().span().from();
        if (!numerals) return false;
        Span first = contents.getFirst().span();
        Span last = contents.getLast().span();
        scope.problems().refuse(Code.DECIMAL_COMMA, first.to(last), "decimal-comma", scope.written(first.to(last)),
            scope.written(first).replace(".", "") + "." + scope.written(last));
        return true;
    }

    /** Refuses {@code 1,5 x}: a comma between digits. */
    private boolean decimals(List<Surface> contents) {
        String text = scope.source().text();
        for (Surface content : contents.subList(1, contents.size())) {
            int comma = content.span().from() - 1;
            if (comma < 1 || text.charAt(comma) != ',') continue;
            int from = comma;
            int to = comma + 1;
            while (from > 0 && isDigits(text.substring(from - 1, from))) from--;
            while (to < text.length() && isDigits(text.substring(to, to + 1))) to++;
            if (from == comma || to == comma + 1) continue;
            scope.problems().refuse(Code.DECIMAL_COMMA, new Span(from, to), "decimal-comma",
                text.substring(from, to), text.substring(from, to).replace(',', '.'));
            return true;
        }
        return false;
    }

    /** Refuses {@code 1,000,000}: groups of three digits behind commas, and perhaps decimals. */
    boolean thousands(List<Surface> contents) {
        if (contents.size() < 2) return false;
        var span = contents.getFirst().span().to(contents.getLast().span());
        String text = scope.source().text().substring(span.from(), span.to());
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        boolean decimals = point < 0 || isDigits(text.substring(point + 1));
        int whole = end;
        while (end > 4 && text.charAt(end - 4) == ',' && isDigits(text.substring(end - 3, end))) end -= 4;
        boolean thousands = decimals && end < whole && end < 4 && isDigits(text.substring(0, end))
            && text.charAt(0) != '0';
        if (thousands) scope.problems().refuse(Code.DECIMAL_COMMA, span, "thousands", scope.written(span),
            scope.written(span).replace(",", ""));
        return thousands;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
