package fluxion.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One small change somewhere in a value of JSON. */
final class Mutation {
    private final Random random;
    private int leaf;

    /** @param leaf which of the parts is changed, counted round and round */
    Mutation(Random random, int leaf) {
        this.random = random;
        this.leaf = leaf;
    }

    Object of(Object value) {
        int parts = count(value);
        leaf = Math.floorMod(leaf * 7 + random.nextInt(3), parts);
        return changed(value);
    }

    private static int count(Object value) {
        return 1 + switch (value) {
            case List<?> items     -> items.stream().mapToInt(Mutation::count).sum();
            case Map<?, ?> entries -> entries.values().stream().mapToInt(Mutation::count).sum();
            default                -> 0;
        };
    }

    private Object changed(Object value) {
        if (leaf-- == 0) return other(value);
        return switch (value) {
            case List<?> items -> items.stream().map(this::changed).toList();
            case Map<?, ?> entries -> {
                var fields = new LinkedHashMap<String, Object>();
                entries.forEach((name, entry) -> fields.put((String) name, changed(entry)));
                yield fields;
            }
            default -> value;
        };
    }

    private Object other(Object value) {
        return switch (value) {
            case BigDecimal number -> number.add(BigDecimal.valueOf(random.nextInt(4) - 2L));
            case String text when text.matches("-?\\d+(/\\d+)?") -> random.nextBoolean()
                ? (text.startsWith("-") ? text.substring(1) : "-" + text) : text.contains("/") ? "2" : text + "/2";
            case String text -> switch (text) {
                case "+" -> "*";
                case "*" -> "+";
                case "sin" -> "cos";
                case ">=" -> "<=";
                case "x" -> "n";
                default -> "x";
            };
            case List<?> items when !items.isEmpty() -> {
                var fewer = new ArrayList<Object>(items);
                if (random.nextBoolean()) fewer.remove(random.nextInt(fewer.size())); else Collections.reverse(fewer);
                yield fewer;
            }
            case Map<?, ?> entries when !entries.isEmpty() -> {
                var fewer = new LinkedHashMap<>(entries);
                fewer.remove(new ArrayList<>(entries.keySet()).get(random.nextInt(entries.size())));
                yield fewer;
            }
            default -> value;
        };
    }
}
