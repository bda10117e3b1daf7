package fluxion;

import fluxion.verify.Claim;
import fluxion.verify.Reach;
import fluxion.verify.Verdict;
import java.util.List;

/**
 * The verdict on a claim that two formulas are equal.
 *
 * @param domain   points that only one side has a value at
 * @param warnings doubts in reading and assumptions taken
 */
public record Judgement(Verdict verdict, List<String> domain, List<String> warnings) {
    public Judgement {
        domain = List.copyOf(domain);
        warnings = List.copyOf(warnings);
    }

    /** A verdict on a claim, and what is to be said about the domains of its sides. */
    public static Judgement of(Claim claim, Verdict verdict, List<String> warnings) {
        return new Judgement(verdict, Reach.told(claim), warnings);
    }

    /** {@code proved}, {@code conditional}, {@code refuted} or {@code undecided}. */
    public String word() {
        return verdict.word();
    }
}
