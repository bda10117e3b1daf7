package fluxion.document;

import fluxion.diff.Derived.Differentiated;
import fluxion.function.Context;
import fluxion.syntax.Contexts;
import fluxion.syntax.Reading.Read;
import fluxion.syntax.Sheet;
import fluxion.syntax.Statement;
import fluxion.verify.Claim;
import fluxion.verify.Claims;
import fluxion.verify.Judge;
import fluxion.verify.Verdict;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a sheet tells, with the rules in it that follow from the bodies of their functions: after
 * {@code g(x) = 1/(1 + exp(-x))} the claim {@code g' = g (1 - g)}, by which derivatives are written then.
 *
 * @param context what is known after the sheet
 * @param claims  the claims of the sheet that are rules there
 * @param open    the claims that would be, if they were proved
 */
public record ProvedRules(Context context, Set<Statement.Claim> claims, Set<Statement.Claim> open) {
    public ProvedRules {
        claims = Set.copyOf(claims);
        open = Collections.unmodifiableSet(new LinkedHashSet<>(open));
    }

    /**
     * Each is judged by what is known in the end, where it is used.
     *
     * @param seconds the time that judging one of them may take
     */
    public static ProvedRules of(Sheet sheet, double seconds) {
        var known = sheet.context();
        var claims = new LinkedHashSet<Statement.Claim>();
        var open = new LinkedHashSet<Statement.Claim>();
        for (Sheet.Line line : sheet.lines()) {
            if (!(line.reading() instanceof Read<Statement>(Statement.Claim claim, _))) continue;
            var rule = Told.proved(claim, sheet.context());
            if (rule.isEmpty()) continue;
            boolean follows = follows(claim, sheet.context(), seconds);
            (follows ? claims : open).add(claim);
            if (follows) known = Contexts.add(known, rule.get());
        }
        return new ProvedRules(known, claims, open);
    }

    private static boolean follows(Statement.Claim claim, Context context, double seconds) {
        return Claims.of(claim.sides().getFirst(), claim.sides().getLast(), context)
            instanceof Differentiated<Claim>(var equation, _, _)
            && Judge.judge(equation, seconds) instanceof Verdict.Proved;
    }
}
