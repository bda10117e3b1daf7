package fluxion.syntax;

import fluxion.function.Functions;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The functions of a dialect by our names: the table by which formulas are written in it, read backwards. A template
 * that is more than a name and its arguments in their order is the definition of a function, and no name for it.
 */
final class DialectTable {
    private static final Pattern CALL = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)[\\[(]([#\\d, ]+)[\\])]");
    /** {@code psi[#1](#2)}: the first argument stands in brackets of its own. */
    private static final Pattern INDEXED = Pattern.compile("([A-Za-z]+)\\[#1\\]\\(#2\\)");
    private static final Map<Dialect, DialectTable> TABLES = new ConcurrentHashMap<>();

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> turned = new HashSet<>();

    private DialectTable(Dialect dialect) {
        var words = new Properties();
        try (var in = DialectTable.class.getResourceAsStream("/fluxion/print/" + dialect.label() + ".table");
             var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        for (String key : words.stringPropertyNames()) if (!key.startsWith(".")) add(key, words.getProperty(key));
    }

    static DialectTable of(Dialect dialect) {
        return TABLES.computeIfAbsent(dialect, DialectTable::new);
    }

    private void add(String key, String template) {
        String ours = key.replaceAll("/.*", "");
        var call = CALL.matcher(template);
        var indexed = INDEXED.matcher(template);
        if (call.matches()) {
            var places = call.group(2).replaceAll("[# ]", "").split(",");
            boolean known = Functions.find(ours, places.length).isPresent();
            boolean ordered = known;
            for (int k = 0; k < places.length; k++) ordered &= places[k].equals(String.valueOf(k + 1));
            boolean swapped = known && List.of(places).equals(List.of("2", "1"));
            if (ordered || swapped) names.put(call.group(1) + "/" + places.length, ours);
            if (swapped) turned.add(call.group(1));
        } else if (indexed.matches()) names.put(indexed.group(1) + "[/2", ours);
    }

    /** Our name for the dialect's function of so many arguments. */
    Optional<String> ours(String name, int arguments) {
        return Optional.ofNullable(names.get(name + "/" + arguments));
    }

    /** Whether the first of two arguments of the dialect's function is the second of ours: Log[b, x]. */
    boolean turns(String name) {
        return turned.contains(name);
    }

    /** Our name for a function whose first argument stands in square brackets. */
    Optional<String> indexed(String name) {
        return Optional.ofNullable(names.get(name + "[/2"));
    }
}
