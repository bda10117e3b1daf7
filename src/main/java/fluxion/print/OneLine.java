package fluxion.print;

import fluxion.expr.Binder;
import fluxion.expr.DerivativeOperator;
import fluxion.expr.IndexedName;
import fluxion.message.Messages;
import java.util.List;

/** Text on one line, of whatever characters: {@code d/dx(…)}, {@code sum(…, i, 1, n)}, conditions in words. */
sealed interface OneLine extends Notation permits PlainText, Unicode {
    @Override default Layout derivative(DerivativeOperator.Kind kind, int order, Layout body, Layout variable) {
        return Linear.derivative(kind == DerivativeOperator.Kind.TOTAL ? "d" : "∂", order, body, variable);
    }

    @Override default Layout pieces(List<Layouts.Row> rows) { return Linear.pieces(rows); }

    @Override default Layout binder(Binder.Kind kind, Layout index, Layout lower, Layout upper, Layout body) {
        return Linear.call(kind.word(), List.of(body, index, lower, upper));
    }

    @Override default Layout indexed(IndexedName family, List<Layout> indices) {
        return Linear.indexed(family, indices);
    }

    @Override default String connective(String word) { return " " + word + " "; }

    @Override default Layout evaluated(Layout body, Layout variable, Layout value) {
        return Linear.evaluated(body, variable, value);
    }

    @Override default String word(String space, String key) { return space + Messages.text(key) + space; }

    @Override default String integer(String u, boolean is) {
        return Messages.text(is ? "print.integer" : "print.no-integer", u);
    }
}
