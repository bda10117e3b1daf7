package fluxion.syntax;

import fluxion.syntax.Surface.Factor;
import fluxion.syntax.Surface.Link;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code x mod 2π}, {@code a \bmod n}: the remainder as an operation between factors. It binds like a product, from
 * left to right, and takes the implicit product behind it; where a sum stands before it or a sign of multiplication
 * behind it, many mean more than that, and what is read is said.
 */
final class Remainders {
    private static final String NAME = "mod";

    private final Scope scope;
    private final List<Factor> row;

    private Remainders(Scope scope, List<Factor> row) {
        this.scope = scope;
        this.row = row;
    }

    /** The factors with every operation made a call, {@code mod(x, 2π)}. */
    static List<Factor> called(Scope scope, List<Factor> row) {
        var remainders = new Remainders(scope, row);
        return row.size() < 2 || scope.isVariable(NAME) || !remainders.anySign() ? row : remainders.called();
    }

    private boolean anySign() {
        for (int i = 1; i < row.size(); i++) if (behindSign(i) > 0) return true;
        return false;
    }

    private List<Factor> called() {
        var done = new ArrayList<>(List.of(row.getFirst()));
        for (int i = 1; i < row.size(); ) {
            int right = behindSign(i);
            if (right == 0) {
                done.add(row.get(i++));
                continue;
            }
            i = right + 1;
            while (i < row.size() && row.get(i).link() == Link.NEXT && behindSign(i) == 0) i++;
            Surface dividend = Differentials.product(done);
            Surface divisor = Differentials.product(row.subList(right, i));
            doubt(done, dividend.span(), divisor.span(), i);
            Factor first = done.getFirst();
            done.clear();
            done.add(new Factor(first.link(), first.space(), Surfaces.call(dividend.span().to(divisor.span()), NAME,
                List.of(dividend, divisor))));
        }
        return done;
    }

    /** The place of what stands behind a sign of this operation, if one begins here; else 0. */
    private int behindSign(int i) {
        Factor at = row.get(i);
        if (at.link() == Link.TIMES && scope.stands(NAME, row.get(i - 1).operand().span(), at.operand().span()))
            return i;
        boolean word = at.link() == Link.NEXT && at.operand() instanceof Surface.Name(_, var name, _)
            && name.equals(NAME) && i + 1 < row.size() && row.get(i + 1).link() == Link.NEXT
            && Suffixed.of(row.get(i + 1).operand()).arguments().filter(group -> group.contents().size() > 1).isEmpty();
        return word ? i + 1 : 0;
    }

    private void doubt(List<Factor> above, Span dividend, Span divisor, int next) {
        String before = scope.source().text().substring(0, scope.source().whole(dividend).from()).strip();
        boolean sum = before.endsWith("+") || before.endsWith("-") || before.endsWith("−");
        boolean more = next < row.size() && row.get(next).link() != Link.NEXT && behindSign(next) == 0;
        boolean argument = Suffixed.of(above.getLast().operand()).arguments().isEmpty() && above.stream().anyMatch(
            factor -> Head.of(factor.operand()).filter(head -> scope.isTableWord(head.base())).isPresent());
        if (sum || more || argument)
            scope.problems().warn(Code.AMBIGUOUS, dividend.to(divisor), "remainder", scope.written(dividend),
                scope.written(divisor));
    }
}
