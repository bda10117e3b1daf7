package fluxion.checker;

import fluxion.certificate.Certificate;
import fluxion.certificate.Certificate.Different;
import fluxion.certificate.Certificate.Equal;
import fluxion.certificate.Certificate.EqualIn;
import fluxion.certificate.Claim;
import fluxion.certificate.Fraction;
import fluxion.certificate.Condition;
import fluxion.certificate.Effort;
import fluxion.certificate.Polynomial;
import fluxion.certificate.Proof;
import fluxion.certificate.Proof.Via;
import fluxion.certificate.Rejected;
import fluxion.certificate.Replay;
import fluxion.certificate.Relation;
import fluxion.message.Messages;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Replays certificates. It knows nothing of how they were found, and believes nothing they say. */
public final class Checker {
    private static final long STEPS = 40_000_000;
    private static final int TURN_BITS = 128;
    private static final Set<String> INVERSE = Set.of("arcsin", "arctan", "atan2");
    private static final int MAX_BITS = 1 << 14;

    private Checker() {}

    /** Why the certificate does not show what it says; empty if it does. */
    public static Optional<String> rejection(Certificate certificate) {
        try {
            check(certificate, new Effort(STEPS));
            return Optional.empty();
        } catch (Rejected rejected) {
            return Optional.of(rejected.getMessage());
        } catch (RuntimeException _) {                               // whatever went wrong, nothing is shown
            return Optional.of(Messages.text("certificate.range"));
        }
    }

    private static void check(Certificate certificate, Effort effort) {
        var claim = certificate.claim();
        switch (certificate.statement()) {
            case Equal(var proof) -> prove(new Setting(claim), Case.ALL, proof, effort);
            case Different different -> refute(claim, different, effort);
            case EqualIn(var cases, var elsewhere) -> {
                if (cases.isEmpty()) throw Rejected.of("no-case");
                for (var part : cases)
                    prove(new Setting(within(claim, part.condition())), Case.ALL, part.proof(), effort);
                refute(claim, elsewhere, effort);
            }
        }
    }

    /** The claim where a condition holds besides. */
    public static Claim within(Claim claim, Condition condition) {
        var assumptions = new ArrayList<>(claim.assumptions());
        assumptions.add(condition);
        return new Claim(claim.terms(), claim.left(), claim.right(), assumptions);
    }

    private static void refute(Claim claim, Different different, Effort effort) {
        if (different.bits() < 16 || different.bits() > MAX_BITS) throw Rejected.of("bits", different.bits());
        var sides = sides(new Setting(claim), different.point(), different.bits(), effort);
        if (!sides.getFirst().isApart(sides.getLast())) throw Rejected.of("not-apart");
    }

    /** Ranges of both sides at a point. @throws Rejected if it is not certain that the claim is about the point */
    public static List<Range> sides(Setting setting, Map<String, Rational> point, int bits, Effort effort) {
        var values = new Values(setting, point, bits, effort);
        return List.of(values.at(setting.left()), values.at(setting.right()));
    }

    private static void prove(Setting setting, Case where, Proof proof, Effort effort) {
        switch (proof) {
            case Proof.Algebra algebra -> {
                try {
                    reduce(setting, where, algebra, effort);
                } catch (Empty _) {                                // nothing to prove where a 0 has been assumed
                    if (where.zeros().isEmpty()) throw Rejected.of("nowhere");
                }
            }
            case Proof.Signs(int term, var above, var below) -> {
                if (!setting.isNeeded(term)) throw Rejected.of("no-split");
                prove(setting, where.above(setting, term, true), above, effort);
                prove(setting, where.above(setting, term, false), below, effort);
            }
            case Proof.Split(int term, var apart, var zero) -> {
                if (!setting.isNeeded(term)) throw Rejected.of("no-split");
                prove(setting, where.with(term, false), apart, effort);
                prove(setting, where.with(term, true), zero, effort);
            }
        }
    }

    private static void reduce(Setting setting, Case where, Proof.Algebra algebra, Effort effort) {
        var replay = new Replay(algebra.answers());
        var tower = new Tower(replay, effort);
        var difference = difference(setting, where, algebra.via(), algebra.facts(), tower);
        if (!difference.isZero()) throw Rejected.of("sides-differ");
        if (!replay.isComplete()) throw Rejected.of("not-asked");
        if (tower.kernels().size() != algebra.kernels()) throw Rejected.of("kernel-count");
    }

    /**
     * The numerator of left − right, reduced, after the facts are learnt.
     *
     * @param facts by their places in {@link Case#facts}
     */
    static Polynomial difference(Setting setting, Case where, Via via, List<Integer> facts, Tower tower) {
        if (setting.left() == setting.right()) return Polynomial.ZERO;
        var known = where.facts(setting);
        for (int fact : facts) learn(setting, where, known.get(fact), tower);
        var normal = new Normal(setting, where, tower);
        var left = normal.of(setting.left());
        var right = normal.of(setting.right());
        var difference = switch (via) {
            case SIDES -> left.plus(right.negate(), tower.effort);
            case EXP   -> normal.exp(left).plus(normal.exp(right).negate(), tower.effort);
            case TURN  -> {
                var turn = tower.reduce(left.plus(right.negate(), tower.effort));
                if (!isLessThanFull(setting, turn, tower)) throw Rejected.of("turn");
                yield normal.cosine(turn).plus(Fraction.ONE.negate(), tower.effort);
            }
        };
        return tower.unfolded(tower.reduce(difference.numerator()));
    }

    /** Whether the size of a sum of inverse functions and a part of π is certainly less than 2π. */
    private static boolean isLessThanFull(Setting setting, Fraction turn, Tower tower) {
        if (setting.names().isEmpty()) {
            var sides = sides(setting, Map.of(), TURN_BITS, tower.effort);
            return sides.getFirst().minus(sides.getLast(), TURN_BITS).abs().high().compareTo(Rational.of(6)) < 0;
        }
        var low = Rational.ZERO;                                     // in half turns
        var high = Rational.ZERO;
        boolean open = false;
        if (!turn.denominator().isEmpty()) return false;
        for (var term : turn.numerator().terms().entrySet()) {
            int k = Polynomial.term(Rational.ONE, term.getKey()).single();
            if (k < 0 || term.getKey().exponent(k) != 1) return false;
            boolean pi = tower.kernel(k) instanceof Kernel.Pi;
            var f = tower.kernel(k) instanceof Kernel.Opaque(var name, _) ? name : "";
            if (!pi && !INVERSE.contains(f)) return false;
            var c = pi ? term.getValue() : term.getValue().abs();
            var most = pi || f.equals("atan2") ? c : c.times(Rational.HALF);
            low = low.plus(pi ? c : most.negate());
            high = high.plus(most);
            open |= f.equals("arctan");
        }
        int size = Rational.TWO.compareTo(low.negate().compareTo(high) > 0 ? low.negate() : high);
        return size > 0 || size == 0 && open;
    }

    private static void learn(Setting setting, Case where, Fact fact, Tower tower) {
        if (fact.relation() == Relation.EQ) throw Rejected.of("no-fact");
        var u = new Normal(setting, where, tower).of(fact.term());
        if (!u.numerator().isZero()) new Powers(tower).learn(u, fact.relation());
        else if (fact.relation() != Relation.GE) throw new Empty();
    }

    /** What {@link #difference} finds with the advice of the tower; empty where there is no point in question. */
    public static Optional<Polynomial> attempt(Setting setting, Case where, Via via, List<Integer> facts,
        Tower tower) {
        try {
            return Optional.of(difference(setting, where, via, facts, tower));
        } catch (Empty _) {
            if (where.zeros().isEmpty()) throw Rejected.of("nowhere");
            return Optional.empty();
        }
    }
}
