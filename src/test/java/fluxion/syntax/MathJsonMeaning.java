package fluxion.syntax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** MathJSON, {@code ["Divide", 1, ["Square", "x"]]}, in plain text; what is not real scalar calculus has none. */
final class MathJsonMeaning {
    private static final Map<String, String> LINKS = Map.of("Add", "+", "Multiply", "*", "Divide", "/", "Power", "^",
        "Subtract", "-", "Rational", "/");
    private static final Set<String> FUNCTIONS = Set.of("Sin", "Cos", "Tan", "Cot", "Sec", "Csc", "Arcsin", "Arccos",
        "Arctan", "Sinh", "Cosh", "Tanh", "Exp", "Ln", "Sqrt", "Abs", "Factorial", "Floor", "Ceil", "Max", "Min",
        "Arsinh", "Arcosh", "Artanh", "f", "g", "h");
    private static final Map<String, String> CONSTANTS = Map.of("Pi", "pi", "ExponentialE", "e", "Half", "(1/2)");

    /** What was read before anything was done with it. */
    private static final Pattern BOX = Pattern.compile("^box\\s*=(.*?)(?=^\\w|\\z)",
        Pattern.DOTALL | Pattern.MULTILINE);
    private static final ObjectMapper READER = JsonMapper.builder()
        .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private MathJsonMeaning() {}

    static Optional<String> text(String json) {
        try {
            var box = BOX.matcher(json);
            return Optional.of(text(READER.readTree(box.find() ? box.group(1) : json)));
        } catch (JsonProcessingException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode node) {
        if (node.isNumber()) return "(" + node.asText() + ")";
        if (node.isObject() && node.has("num")) return "(" + node.get("num").asText() + ")";
        if (node.isTextual()) return name(node.asText());
        if (!node.isArray() || node.isEmpty()) throw new IllegalArgumentException();
        String head = node.get(0).asText();
        var u = new ArrayList<String>();
        for (int k = 1; k < node.size(); k++) u.add(text(node.get(k)));
        return call(head, u);
    }

    private static String call(String head, List<String> u) {
        if (u.isEmpty()) throw new IllegalArgumentException(head);
        if (LINKS.containsKey(head)) return "(" + String.join(LINKS.get(head), u) + ")";
        if (FUNCTIONS.contains(head)) return (head.length() > 1 ? head.toLowerCase(Locale.ROOT) : head)
            + "(" + String.join(", ", u) + ")";
        return switch (head) {
            case "Negate"    -> "(-" + u.getFirst() + ")";
            case "Square"    -> "(" + u.getFirst() + "^2)";
            case "Root"      -> "(" + u.getFirst() + "^(1/" + u.getLast() + "))";
            case "Log"       -> u.size() == 1 ? "log10(" + u.getFirst() + ")" : "log(" + String.join(", ", u) + ")";
            case "Delimiter", "InvisibleOperator" -> {
                if (u.size() > 1 && head.equals("Delimiter")) throw new IllegalArgumentException(head);
                yield "(" + String.join("*", u) + ")";
            }
            default          -> throw new IllegalArgumentException(head);
        };
    }

    private static String name(String name) {
        if (CONSTANTS.containsKey(name)) return CONSTANTS.get(name);
        if (name.matches("[A-Za-z]|[A-Za-z]_[A-Za-z0-9]|alpha|beta|gamma|theta|lambda|mu|phi|omega")) return name;
        throw new IllegalArgumentException(name);
    }
}
