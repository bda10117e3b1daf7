package fluxion.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Python expressions in the words of SymPy, in plain text: {@code _Mul(x, _Pow(y, -1))} is {@code ((x)*((y)^(-1)))}.
 * What is not real scalar calculus has no text.
 */
final class PythonMeaning {
    private static final Pattern TOKEN = Pattern.compile(
        "\\s*(?:(\\d+\\.?\\d*(?:[eE][-+]?\\d+)?|\\.\\d+)|([A-Za-z_]\\w*)|'((?:[^'\\\\]|\\\\.)*+)'|(\\*\\*|.))");
    private static final Map<String, String> SUMS = Map.of("Add", "+", "Mul", "*", "Pow", "^");
    private static final Map<String, String> FUNCTIONS = Map.ofEntries(Map.entry("Abs", "abs"),
        Map.entry("factorial", "factorial"), Map.entry("binomial", "binomial"), Map.entry("Max", "max"),
        Map.entry("Min", "min"), Map.entry("ceiling", "ceil"), Map.entry("floor", "floor"), Map.entry("log", "log"),
        Map.entry("ln", "ln"), Map.entry("exp", "exp"), Map.entry("sqrt", "sqrt"), Map.entry("Sqrt", "sqrt"),
        Map.entry("Mod", "mod"));
    private static final Map<String, String> BINDERS = Map.of("Sum", "sum", "Product", "product",
        "Integral", "integral");
    private static final Set<String> PLAIN = Set.of("sin", "cos", "tan", "cot", "sec", "csc", "asin", "acos", "atan",
        "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "f", "g", "h");
    private static final Set<String> FLAGS = Set.of("evaluate", "real", "positive", "integer");

    /** What is no formula of real scalar calculus. */
    private static final class OutOfScope extends Exception {
        private static final long serialVersionUID = 1;

        OutOfScope(String what) {
            super(what);
        }
    }

    private final List<String> kinds = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private int i;

    private PythonMeaning(String python) {
        var matcher = TOKEN.matcher(python.strip());
        while (matcher.lookingAt()) {
            for (int g = 1; g <= 4; g++)
                if (matcher.group(g) != null) { kinds.add("ands".charAt(g - 1) + ""); tokens.add(matcher.group(g)); }
            matcher.region(matcher.end(), python.strip().length());
        }
    }

    static Optional<String> text(String python) {
        try {
            var meaning = new PythonMeaning(python);
            String text = meaning.sum();
            return meaning.i == meaning.tokens.size() ? Optional.of(text) : Optional.empty();
        } catch (OutOfScope _) {
            return Optional.empty();
        }
    }

    private boolean at(String token) {
        return i < tokens.size() && kinds.get(i).equals("s") && tokens.get(i).equals(token);
    }

    private String sum() throws OutOfScope {
        var text = new StringBuilder(product());
        while (at("+") || at("-")) text.append(' ').append(tokens.get(i++)).append(' ').append(product());
        return "(" + text + ")";
    }

    private String product() throws OutOfScope {
        var text = new StringBuilder(signed());
        while (at("*") || at("/")) text.append(tokens.get(i++)).append(signed());
        return text.toString();
    }

    private String signed() throws OutOfScope {
        if (!at("-")) return power();
        i++;
        return "(-" + signed() + ")";
    }

    private String power() throws OutOfScope {
        String base = atom();
        if (!at("**")) return base;
        i++;
        return "(" + base + "^" + signed() + ")";
    }

    private String atom() throws OutOfScope {
        if (i >= tokens.size()) throw new OutOfScope("end");
        String token = tokens.get(i);
        String kind = kinds.get(i++);
        if (kind.equals("a")) return "(" + token + ")";
        if (token.equals("(") && kind.equals("s")) return closed(sum());
        if (!kind.equals("n")) throw new OutOfScope(token);
        if (!at("(")) return constant(token);
        i++;
        String name = token.replaceFirst("^_", "");
        return switch (name) {
            case "Symbol" -> closed(symbol(quoted()));
            case "Rational", "Float", "Number", "Integer" -> number();
            case "Sum", "Product", "Integral" -> bound(BINDERS.get(name));
            default -> call(name, arguments());
        };
    }

    /** {@code Sum(c, (k, 1, 3))} */
    private String bound(String binder) throws OutOfScope {
        String body = sum();
        if (!at(",")) throw new OutOfScope(binder);
        i++;
        if (!at("(")) throw new OutOfScope(binder);
        i++;
        var range = arguments();
        if (range.size() != 3 || !at(")")) throw new OutOfScope(binder);
        i++;
        return binder + "(" + body + ", " + range.getFirst().replaceAll("[()]", "") + ", " + range.get(1) + ", "
            + range.getLast() + ")";
    }

    private static String constant(String name) throws OutOfScope {
        return switch (name) {
            case "E" -> "e";
            case "pi" -> "pi";
            case "e", "I", "oo", "S", "N" -> throw new OutOfScope(name);
            default -> symbol(name);
        };
    }

    private String closed(String inside) throws OutOfScope {
        while (at(",")) { i++; flag(); }
        if (!at(")")) throw new OutOfScope("list");
        i++;
        return inside;
    }

    private String quoted() throws OutOfScope {
        if (!kinds.get(i).equals("d")) throw new OutOfScope("string");
        return tokens.get(i++);
    }

    private String number() throws OutOfScope {
        if (kinds.get(i).equals("d")) return closed("(" + tokens.get(i++) + ")");
        var parts = arguments();
        return parts.size() == 1 ? parts.getFirst() : "((" + parts.getFirst() + ")/(" + parts.getLast() + "))";
    }

    private void flag() throws OutOfScope {
        boolean flag = i + 2 < tokens.size() && FLAGS.contains(tokens.get(i)) && tokens.get(i + 1).equals("=");
        if (!flag) throw new OutOfScope("argument");
        i += 3;
    }

    private List<String> arguments() throws OutOfScope {
        var arguments = new ArrayList<String>();
        while (!at(")")) {
            if (i + 1 < tokens.size() && tokens.get(i + 1).equals("=")) flag(); else arguments.add(sum());
            if (at(",")) i++;
            else if (!at(")")) throw new OutOfScope("list");
        }
        i++;
        return arguments;
    }

    private static String call(String name, List<String> u) throws OutOfScope {
        if (SUMS.containsKey(name)) return "(" + String.join(SUMS.get(name), u) + ")";
        if (name.equals("root")) return "(" + u.getFirst() + "^(1/" + u.getLast() + "))";
        if (name.equals("UnevaluatedExpr")) return u.getFirst();
        if (name.equals("Derivative")) return "diff(" + String.join(", ", u) + ")";
        String function = FUNCTIONS.getOrDefault(name, PLAIN.contains(name) ? name : "");
        if (function.isEmpty()) throw new OutOfScope(name);
        return function + "(" + String.join(", ", u) + ")";
    }

    /** A name in the writing of plain text, where it has one. */
    private static String symbol(String name) throws OutOfScope {
        String plain = name.replaceAll("\\\\+", "").replaceAll("[{}]", "").strip()
            .replaceAll("^bar([a-z])_", "$1_bar_").replaceAll("^([a-z])bar_", "$1_bar_");
        if (!plain.matches("[A-Za-z]+'*|[a-z]_bar_[a-z]|[A-Za-z]+_[A-Za-z0-9]+")) throw new OutOfScope(name);
        return plain;
    }
}
