package fluxion.batch;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes texts, numbers, truth values, and lists and maps of such, as JSON on one line. */
public final class JsonText {
    private JsonText() {}

    public static String of(Object value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    static void write(Object value, StringBuilder out) {   // recursion over answers, whose depth we build
        switch (value) {
            case null              -> out.append("null");
            case String text       -> quoted(text, out);
            case Boolean truth     -> out.append(truth);
            case Integer number    -> out.append(number);
            case Long number       -> out.append(number);
            case Double number     -> out.append(BigDecimal.valueOf(number));
            case List<?> items     -> {
                out.append('[');
                for (int i = 0; i < items.size(); i++) {
                    if (i > 0) out.append(',');
                    write(items.get(i), out);
                }
                out.append(']');
            }
            case Map<?, ?> entries -> {
                out.append('{');
                int before = out.length();
                entries.forEach((name, entry) -> {
                    if (out.length() > before) out.append(',');
                    quoted((String) name, out);
                    out.append(':');
                    write(entry, out);
                });
                out.append('}');
            }
            default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
        }
    }

    private static void quoted(String text, StringBuilder out) {
        out.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, out);
        out.append('"');
    }
}
