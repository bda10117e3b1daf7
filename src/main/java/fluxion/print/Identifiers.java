package fluxion.print;

import fluxion.expr.AbstractFunction;
import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Variable;
import fluxion.expr.Fold;
import fluxion.expr.IndexedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names as a formal language allows them: letters and digits, no word of the language, and each another. */
final class Identifiers {
    private final String separator;
    private final String escape;
    private final Set<String> taken;
    private final Map<String, String> names = new HashMap<>();

    Identifiers(Vocabulary words) {
        separator = words.optional("separator").orElse("_");
        escape = words.setting("escape");
        taken = words.reserved();
    }

    /** Gives names to all that is free in the formulas, in the order in which it stands there. */
    Identifiers of(List<Expr> roots) {
        for (Expr node : Fold.withTemplates(roots)) switch (node) {
            case Variable(var name) when !name.startsWith("#")  -> of(name);
            case Apply(AbstractFunction f, _)                   -> of(f.name());
            case Apply(IndexedName family, _)                   -> of(family.base());
            case Expr _ -> { }
        }
        return this;
    }

    String of(String name) {
        return names.computeIfAbsent(name, _ -> fresh(plain(name)));
    }

    /** {@code x_i_j} for {@code x_{i,j}}, {@code y_prime} for {@code y'}. */
    private String plain(String name) {
        return name.replace("'", "_prime").replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("_$", "")
            .replace("_", separator);
    }

    private String fresh(String plain) {
        String name = plain;
        for (int k = 1; !taken.add(name); k++) name = plain + escape + (k == 1 ? "" : k);
        return name;
    }
}
