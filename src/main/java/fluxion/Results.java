package fluxion;

import fluxion.expr.BoundLetters;
import fluxion.expr.Condition;
import fluxion.expr.Expr;
import java.util.List;

/**
 * Formulas that answer a question together, each with its name.
 *
 * @param results    the formulas, in the order in which they are told
 * @param conditions where they are right
 * @param remarks    what else is to be told along with them
 * @param warnings   doubts in reading and assumptions taken
 * @param letters    the letters of bound variables in the question
 */
public record Results(List<Result> results, List<Condition> conditions, List<String> remarks, List<String> warnings,
                      BoundLetters letters) {
    public Results {
        results = List.copyOf(results);
        conditions = List.copyOf(conditions);
        remarks = List.copyOf(remarks);
        warnings = List.copyOf(warnings);
    }

    /** A formula, and what it is. */
    public record Result(Label label, Expr expr) {}

    /** The same with one more remark. */
    Results remarking(String remark) {
        return new Results(results, conditions, Texts.joined(remarks, List.of(remark)), warnings, letters);
    }

    /** The same with more to be said of what was read. */
    Results after(List<String> read) {
        return new Results(results, conditions, remarks, Texts.joined(read, warnings), letters);
    }
}
