package fluxion.syntax;

import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.ArrayList;
import java.util.List;

/** Differentials that are written together below the line of a derivative of higher order. */
record DifferentialWords(Scope scope) {
    /** {@code d^2y/dxdy} with the word below the line as {@code dx dy}. */
    List<Factor> apart(List<Factor> row) {
        boolean ordered = false;
        for (int i = 0; i < row.size() && row.size() > 1 && !ordered; i++) ordered = isOrdered(row.get(i).operand());
        if (!ordered) return row;
        for (int i = 0; i + 1 < row.size(); i++) refuse(row.get(i).operand(), row.get(i + 1));
        var factors = new ArrayList<Factor>();
        for (Factor factor : row) {
            var parts = Suffixed.of(factor.operand());
            boolean several = parts.core() instanceof Surface.Name(_, var word, var fixed) && !fixed
                && factor.link() == Link.OVER && word.matches("(d\\p{L}){2,}") && !scope.isWord(word);
            if (several) factors.addAll(apart(factor, parts));
            else factors.add(factor);
        }
        return factors;
    }

    /** {@code d^n/dx^n}, whose order is no number, is no quotient of products. */
    private void refuse(Surface above, Factor below) {
        var top = Head.of(above).filter(d -> isOrdered(above) && d.integer().isEmpty()).flatMap(Head::sup);
        var bottom = Head.of(below.operand()).filter(head -> below.link() == Link.OVER
            && head.base().matches("d\\p{L}")).flatMap(Head::sup);
        if (top.isEmpty() || bottom.isEmpty()
            || !scope.written(top.get().span()).equals(scope.written(bottom.get().span()))) return;
        var whole = above.span().to(below.operand().span());
        scope.problems().refuse(Code.DERIVATIVE, whole, "order-no-number", scope.written(whole));
    }

    /** {@code d^2}, {@code d^n} */
    private boolean isOrdered(Surface operand) {
        return !(operand instanceof Surface.Name || operand instanceof Surface.Numeral)
            && Suffixed.of(operand).core() instanceof Surface.Name(_, var name, _) && name.startsWith("d")
            && Head.of(operand).filter(d -> d.base().equals("d") && d.sup().isPresent()
                && scope.isMark("d")).isPresent();
    }

    private static List<Factor> apart(Factor factor, Suffixed parts) {
        var span = parts.core().span();
        String word = ((Surface.Name) parts.core()).name();
        var factors = new ArrayList<Factor>();
        for (int i = 0; i < word.length(); i += 2) {
            Surface name = new Surface.Name(new Span(span.from() + i, span.from() + i + 2), word.substring(i, i + 2),
                false);
            factors.add(new Factor(i == 0 ? Link.OVER : Link.NEXT, i == 0 && factor.space(),
                i + 2 == word.length() ? Words.rehung(parts, name) : name));
        }
        return factors;
    }
}
