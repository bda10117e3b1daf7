package fluxion;

import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.message.Messages;
import fluxion.print.Printer;
import fluxion.simplify.Simplifier;
import fluxion.verify.Claims;
import fluxion.verify.Scattered;
import java.util.Optional;
import java.util.stream.Collectors;

/** At which points of the line two formulas are equal that differ elsewhere. */
public final class EqualAt {
    private EqualAt() {}

    /** A sentence, such as: the sides are equal only at x = 0, x = 1. Empty if that is not known, or leaves room. */
    public static Optional<String> told(Fluxion fluxion, Formula left, Formula right) {
        var claim = Fault.derived(Claims.of(left.expr(), right.expr(), fluxion.context())).derivative();
        return Scattered.of(claim).map(EqualAt::sentence);
    }

    private static String sentence(Scattered where) {
        if (where.points().isEmpty()) return Messages.text("engine.equal-nowhere");
        var n = Exprs.variable(where.x().name().equals("n") ? "k" : "n");
        var turns = where.period().map(period -> Exprs.product(n, period));
        String points = where.points().stream().map(c -> Printer.text(where.x()) + " = "
            + Printer.text(turns.map(t -> simple(Exprs.sum(c, t))).orElse(c))).collect(Collectors.joining(", "));
        return turns.isPresent() ? Messages.text("engine.equal-repeatedly", points, n.name())
            : Messages.text("engine.equal-only", points);
    }

    private static Expr simple(Expr e) {
        return Simplifier.simplify(e).expr();
    }
}
