package fluxion.cli;

import fluxion.message.Messages;
import fluxion.print.Writing;
import fluxion.verify.Bounds;
import fluxion.verify.Verdict;
import fluxion.verify.Verdict.Conditional;
import fluxion.verify.Verdict.Evidence;
import fluxion.verify.Verdict.Proved;
import fluxion.verify.Verdict.Refuted;
import fluxion.verify.Verdict.Undecided;
import fluxion.verify.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Verdicts in words. */
record Verdicts(Writing writing, boolean colourful) {
    private static final int DIGITS = 17;
    /** Below this, doubles lose digits. */
    private static final double SMALL = 1e-290;

    static int exit(Verdict verdict) {
        return switch (verdict) {
            case Proved _                 -> Exit.FINE;
            case Conditional _, Refuted _ -> Exit.REFUTED;
            case Undecided _              -> Exit.UNDECIDED;
        };
    }

    /** {@code proved}, in its colour. */
    String word(Verdict verdict) {
        var paint = switch (verdict) {
            case Proved _      -> Paint.GREEN;
            case Conditional _ -> Paint.YELLOW;
            case Refuted _     -> Paint.RED;
            case Undecided _   -> Paint.YELLOW;
        };
        return paint.on(verdict.word(), colourful);
    }

    /** The condition, the witness, what was seen: a line each. */
    List<String> details(Verdict verdict) {
        return switch (verdict) {
            case Proved _                              -> List.of();
            case Conditional(var condition, var witness) ->
                List.of(Messages.text("cli.equal-where", writing.of(condition)), witness(witness));
            case Refuted(var witness)                  -> List.of(witness(witness));
            case Undecided(var reason, var evidence)   -> undecided(reason, evidence);
        };
    }

    /** {@code x = -1: left is 1, right is -1} */
    private String witness(Witness witness) {
        String point = witness.point().entrySet().stream().map(e -> writing.of(e.getKey()) + " = " + e.getValue())
            .collect(Collectors.joining(", "));
        String left = value(witness.left(), witness);
        String right = value(witness.right(), witness);
        for (int digits = 2 * DIGITS; left.equals(right) && witness.areApart(); digits *= 2) {
            left = witness.left().near(digits).toString();
            right = witness.right().near(digits).toString();
        }
        return Messages.text(point.isEmpty() ? "cli.witness-anywhere" : "cli.witness", point, left, right);
    }

    /** As many digits as are certain, and as tell the sides apart. */
    private static String value(Bounds side, Witness witness) {
        int digits = witness.digits(DIGITS);
        boolean ordinary = digits == DIGITS && side.interval().isBounded() && Math.abs(side.interval().mid()) > SMALL;
        return ordinary || side.high().signum() == 0 ? Numbers.rounded(side.interval()) : side.near(digits).toString();
    }

    private static String counted(String key, int points) {
        return points == 1 ? Messages.text(key + ".one") : Messages.text(key, points);
    }

    private List<String> undecided(Verdict.Reason reason, Evidence evidence) {
        var lines = new ArrayList<String>();
        lines.add(Messages.text("cli.reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        if (evidence.agreeing() > 0) lines.add(counted("cli.agreeing", evidence.agreeing()));
        evidence.witness().ifPresent(witness -> lines.add(witness(witness)));
        if (evidence.witness().isEmpty() && evidence.differing() > 0)
            lines.add(counted("cli.differing", evidence.differing()));
        evidence.holdsIf().ifPresent(condition -> lines.add(Messages.text("cli.holds-if", writing.of(condition))));
        return lines;
    }
}
