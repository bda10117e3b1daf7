package fluxion.cli;

import fluxion.batch.Certificates;
import fluxion.certificate.Certificate.Different;
import fluxion.certificate.Certificate.Equal;
import fluxion.certificate.Certificate.EqualIn;
import fluxion.certificate.Certificate;
import fluxion.certificate.Rejected;
import fluxion.certificate.Term;
import fluxion.checker.Checker;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.expr.Size;
import fluxion.message.Messages;
import fluxion.print.Printer;
import fluxion.verify.Rendition;
import java.util.stream.Collectors;

/** {@code verify-certificate}: replays a certificate, and says what it shows. */
final class VerifyCertificate {
    /** Longer formulas are not shown. */
    private static final long SHOWN = 2_000;

    private VerifyCertificate() {}

    static int run(Invocation invocation) {
        String text = invocation.words().isEmpty() || invocation.words().getFirst().equals("-")
            ? Input.standard(invocation.console().in()) : Input.file(invocation.words().getFirst());
        try {
            var certificate = Certificates.read(text);
            var rendition = Rendition.of(certificate.claim());
            var rejection = Checker.rejection(certificate);
            if (rejection.isPresent()) {
                invocation.answer(Messages.text("cli.certificate.rejected", rejection.get()));
                return Exit.REFUTED;
            }
            tell(invocation, certificate, rendition);
            return Exit.FINE;
        } catch (Rejected unreadable) {
            throw Problem.said("certificate", unreadable.getMessage());
        }
    }

    private static void tell(Invocation invocation, Certificate certificate, Rendition claim) {
        invocation.answer(Messages.text("cli.certificate.accepted"));
        invocation.answer(shown(claim.left()) + " = " + shown(claim.right()));
        if (!claim.assumptions().isEmpty())
            invocation.answer(Messages.text("cli.certificate.assuming", Printer.text(Condition.all(
                claim.assumptions()))));
        String rules = certificate.claim().terms().stream().anyMatch(Term.Derivative.class::isInstance)
            ? Messages.text("cli.certificate.rules") : "";
        switch (certificate.statement()) {
            case Equal _             -> invocation.answer(Messages.text("cli.certificate.equal") + rules);
            case Different different -> invocation.answer(told(different));
            case EqualIn(var cases, var elsewhere) -> {
                var where = cases.stream().map(part -> claim.condition(part.condition())).toList();
                invocation.answer(Messages.text("cli.certificate.equal-in", Printer.text(Condition.any(where))) + rules);
                invocation.answer(told(elsewhere));
            }
        }
    }

    private static String told(Different different) {
        return Messages.text("cli.certificate.different", different.point().entrySet().stream()
            .map(entry -> entry.getKey() + " = " + entry.getValue()).collect(Collectors.joining(", ")));
    }

    private static String shown(Expr formula) {
        long size = Size.tree(formula);
        return size > SHOWN ? Messages.text("cli.certificate.long", size) : Printer.text(formula);
    }
}
