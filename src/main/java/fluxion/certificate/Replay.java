package fluxion.certificate;

import fluxion.number.Rational;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives the answers of a certificate, and takes note which of them were asked for. */
public final class Replay implements Advice {
    private record Asked(String about, Object question) {}

    private final Answers answers;
    private final Set<Asked> asked = new HashSet<>();

    public Replay(Answers answers) {
        this.answers = answers;
    }

    /** Whether every answer was needed. */
    public boolean isComplete() { return asked.size() == answers.size(); }

    private <Q, A> A answer(String about, Map<Q, A> answers, Q question, A plain) {
        var told = answers.get(question);
        if (told == null) return plain;
        asked.add(new Asked(about, question));
        return told;
    }

    @Override public Factors factors(Polynomial p) { return answer("factors", answers.factors(), p, Plain.factors(p)); }

    @Override public Fraction cancelled(Fraction u) { return answer("cancelled", answers.cancelled(), u, u); }

    @Override public List<Part> exponents(Fraction u) {
        return answer("exponents", answers.exponents(), u, Plain.parts(u));
    }

    @Override public List<Part> angles(Fraction u) { return answer("angles", answers.angles(), u, Plain.parts(u)); }

    @Override public int order(Polynomial p, int needed) { return answer("order", answers.orders(), p, needed); }

    @Override public int shift(Fraction u) { return answer("shift", answers.shifts(), u, 0); }

    @Override public List<Summand> nonNegative(Polynomial p) { return answer("sum", answers.sums(), p, List.of()); }

    /** The plainest answers. */
    static final class Plain {
        private Plain() {}

        static Factors factors(Polynomial p) {
            var content = p.terms().lastEntry().getValue();
            return new Factors(content, Map.of(p.scale(Rational.ONE.over(content)), 1));
        }

        static List<Part> parts(Fraction u) {
            return List.of(new Part(Rational.ONE, u));
        }
    }
}
