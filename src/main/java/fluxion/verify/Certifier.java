package fluxion.verify;

import fluxion.certificate.Certificate.Different;
import fluxion.certificate.Certificate.Equal;
import fluxion.certificate.Certificate.EqualIn;
import fluxion.certificate.Certificate.Part;
import fluxion.certificate.Certificate;
import fluxion.certificate.Effort;
import fluxion.certificate.Proof;
import fluxion.certificate.Proof.Via;
import fluxion.certificate.Rejected;
import fluxion.certificate.Relation;
import fluxion.certificate.Term;
import fluxion.checker.Case;
import fluxion.checker.Checker;
import fluxion.checker.Setting;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import fluxion.message.Messages;
import fluxion.number.Rational;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes certificates of verdicts. A proof is found anew, in the small language of the checker, and handed out only if
 * the checker accepts it; what it cannot say has no certificate, but a reason.
 */
public final class Certifier {
    private static final int[] BITS = {64, 128, 256, 1024, 4096};
    /** Values of the names that the witness says nothing of, as they do not matter to the verdict. */
    private static final long[] OTHERS = {1, 2, -1, 0};
    private static final int MAX_PASSES = 6;
    private static final int MAX_SPLITS = 4;
    private static final Set<String> SIGNED = Set.of("abs", "sign");
    private static final int MAX_FACTS = 60;
    private static final long LARGE = 1L << 40;
    private static final long STEPS = 4_000_000;
    private static final long EFFORT = 40_000_000;

    /** A certificate, or the reason why there is none. */
    public sealed interface Certified {
        record Written(Certificate certificate) implements Certified {}

        record Without(String reason) implements Certified {}

        private static Certified without(String key, Object... arguments) {
            return new Without(Messages.text("certificate." + key, arguments));
        }
    }

    private final Work work;

    private Certifier(double seconds) {
        work = new Work(STEPS, seconds);
    }

    /**
     * A certificate of the verdict on {@code left = right}, in which derivatives stand as they were written.
     *
     * @param left free of what a sheet defines
     */
    public static Certified certify(Expr left, Expr right, List<Condition> assumptions, Verdict verdict,
        double seconds) {
        try {
            var transcript = new Transcript();
            int u = transcript.term(left);
            int v = transcript.term(right);
            var known = transcript.conditions(assumptions);
            var cases = verdict instanceof Verdict.Conditional(var where, _)
                ? transcript.conditions(where instanceof Condition.Any(var parts) ? parts : List.of(where))
                : List.<fluxion.certificate.Condition>of();
            var claim = new fluxion.certificate.Claim(transcript.terms.nodes(), u, v, known);
            return new Certifier(seconds).certify(claim, cases, verdict);
        } catch (Transcript.Unsayable unsayable) {
            return Certified.without("no-term", unsayable.getMessage());
        } catch (Rejected rejected) {
            return new Certified.Without(rejected.getMessage());
        } catch (Work.UsedUp _) {
            return Certified.without("effort");
        } catch (ArithmeticException _) {
            return Certified.without("range");
        }
    }

    private Certified certify(fluxion.certificate.Claim claim, List<fluxion.certificate.Condition> cases,
        Verdict verdict) {
        var statement = switch (verdict) {
            case Verdict.Undecided _        -> throw Rejected.of("undecided");
            case Verdict.Proved _           -> new Equal(proof(claim));
            case Verdict.Refuted(var where) -> different(claim, where);
            case Verdict.Conditional(_, var where) -> {
                var elsewhere = different(claim, where);
                yield new EqualIn(cases.stream().map(part -> new Part(part, proof(Checker.within(claim, part))))
                    .toList(), elsewhere);
            }
        };
        var certificate = new Certificate(claim, statement);
        Optional<String> rejection = Checker.rejection(certificate);
        return rejection.<Certified>map(reason -> Certified.without("not-replayed", reason))
            .orElseGet(() -> new Certified.Written(certificate));
    }

    private static Different different(fluxion.certificate.Claim claim, Witness witness) {
        var setting = new Setting(claim);
        Rejected reason = Rejected.of("not-apart");
        for (long rest : OTHERS) {
            var point = new TreeMap<String, Rational>();
            for (String name : setting.names()) point.put(name, Rational.of(rest));
            witness.point().forEach((x, value) -> point.put(x.name(), value));
            for (int bits : BITS) {
                try {
                    var sides = Checker.sides(setting, point, bits, new Effort(EFFORT));
                    if (sides.getFirst().isApart(sides.getLast())) return new Different(point, bits);
                } catch (Rejected rejected) {
                    reason = rejected;
                }
            }
            if (point.size() == witness.point().size()) break;
        }
        throw reason;
    }

    private Proof proof(fluxion.certificate.Claim claim) {
        return proof(new Setting(claim), Case.ALL);
    }

    /** By algebra at once, or where something is 0 and where it is not. */
    private Proof proof(Setting setting, Case where) {               // recursion: at most MAX_SPLITS deep
        var order = order(setting, where);
        var doubtful = new LinkedHashSet<Integer>();
        Rejected reason = Rejected.of("no-proof");
        for (Via via : Via.values()) {
            try {
                var proof = algebra(setting, where, via, order, doubtful);
                if (proof.isPresent()) return proof.get();
            } catch (Rejected rejected) {
                if (via == Via.SIDES) reason = rejected;
            }
        }
        int splits = where.zeros().size() + where.others().size();
        for (int term : doubtful) {
            if (splits >= MAX_SPLITS || where.zeros().contains(term) || where.with(term, false).equals(where)) continue;
            return new Proof.Split(term, proof(setting, where.with(term, false)),
                proof(setting, where.with(term, true)));
        }
        for (int term : signed(setting)) {
            var above = where.above(setting, term, true);
            var below = where.above(setting, term, false);
            if (splits >= MAX_SPLITS || where.zeros().contains(term) || above.equals(where) || below.equals(where))
                continue;
            return new Proof.Signs(term, proof(setting, above), proof(setting, below));
        }
        throw reason;
    }

    /** What stands in |u| and sgn u, innermost first. */
    private static List<Integer> signed(Setting setting) {
        var terms = setting.terms();
        boolean[] used = terms.below(List.of(setting.left(), setting.right()));
        var found = new LinkedHashSet<Integer>();
        for (int i = 0; i < used.length; i++)
            if (used[i] && terms.get(i) instanceof Term.Call(var f, var us) && SIGNED.contains(f))
                found.add(us.getFirst());
        return List.copyOf(found);
    }

    /** The proof, if the difference is zero; what it depends on whether it is 0 is added to the doubtful terms. */
    private Optional<Proof> algebra(Setting setting, Case where, Via via, List<Integer> order,
        Set<Integer> doubtful) {
        var parts = new HashMap<Object, Integer>();
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            var adviser = new Adviser(parts, work);
            var difference = Checker.attempt(setting, where, via, order, adviser.tower());
            if (difference.isPresent() && adviser.needsAnotherPass()) continue;
            if (difference.isEmpty() || difference.get().isZero())
                return Optional.of(new Proof.Algebra(via, order, adviser.tower().kernels().size(),
                    adviser.answers()));
            doubtful.addAll(adviser.tower().doubtful());
            for (String name : adviser.tower().doubtfulNames()) setting.place(name).ifPresent(doubtful::add);
            return Optional.empty();
        }
        throw Rejected.of("passes");
    }

    /** The facts to learn: of small terms first, strict ones before the others. */
    private static List<Integer> order(Setting setting, Case where) {
        var facts = where.facts(setting);
        var terms = setting.terms();
        long[] size = new long[terms.size()];
        for (int i = 0; i < size.length; i++)
            size[i] = Math.min(LARGE, 1 + terms.get(i).operands().stream().mapToLong(u -> size[u]).sum());
        var places = new ArrayList<Integer>();
        for (int i = 0; i < facts.size(); i++) if (facts.get(i).relation() != Relation.EQ) places.add(i);
        places.sort(Comparator.<Integer, Boolean>comparing(i -> i >= where.others().size())
            .thenComparing(i -> facts.get(i).relation() == Relation.GE)
            .thenComparing(i -> size[facts.get(i).term()]));
        return places.stream().limit(MAX_FACTS).toList();
    }
}
