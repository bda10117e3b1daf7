package fluxion;

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

    /** {@code proved}, {@code conditional}, {@code refuted} or {@code undecided}. */
    public String word() {
        return verdict.word();
    }
}
