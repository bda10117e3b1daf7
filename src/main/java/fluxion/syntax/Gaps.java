package fluxion.syntax;

/** What is missing where an operand or argument should stand. */
final class Gaps {
    private Gaps() {}

    /** @param span what the missing argument belongs to; empty for an operand, which is missing there */
    static void refuse(Scope scope, Span span) {
        if (span.to() > span.from()) {
            String owner = scope.written(span);
            boolean script = owner.equals("^") || owner.equals("_");
            scope.problems().refuse(Code.MISSING_OPERAND, span, script ? "missing-script" : "missing-arguments", owner);
            return;
        }
        String before = before(scope.source().text(), span.from());
        String after = after(scope.source().text(), span.from());
        if (before.equals("{") && after.equals("}"))
            scope.problems().refuse(Code.MISSING_OPERAND, span, "nothing-in-braces");
        else if (before.isEmpty() && after.isEmpty()) scope.problems().refuse(Code.MISSING_OPERAND, span, "missing");
        else if (before.isEmpty()) scope.problems().refuse(Code.MISSING_OPERAND, span, "missing-before", after);
        else if (after.isEmpty()) scope.problems().refuse(Code.MISSING_OPERAND, span, "missing-after", before);
        else scope.problems().refuse(Code.MISSING_OPERAND, span, "missing-between", before, after);
    }

    /** The sign or command that ends before the place. */
    private static String before(String text, int at) {
        int to = at;
        while (to > 0 && Character.isWhitespace(text.charAt(to - 1))) to--;
        int from = to;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) from--;
        if (from > 0 && text.charAt(from - 1) == '\\') return text.substring(from - 1, to);
        return to == 0 ? "" : text.substring(text.offsetByCodePoints(to, -1), to);
    }

    /** The sign or command that begins after the place. */
    private static String after(String text, int at) {
        int from = at;
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) from++;
        if (from == text.length()) return "";
        int to = text.offsetByCodePoints(from, 1);
        if (text.charAt(from) == '\\') {
            while (to < text.length() && Character.isLetter(text.charAt(to))) to++;
            if (to == from + 1 && to < text.length()) to = text.offsetByCodePoints(to, 1);
        }
        return text.substring(from, to);
    }
}
