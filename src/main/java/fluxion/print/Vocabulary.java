package fluxion.print;

import fluxion.expr.MathFunction;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a formal language, from its table {@code <label>.table}: settings, whose keys begin with a dot, and
 * functions, each as a template with holes {@code #1}, {@code #2}, ….
 */
final class Vocabulary {
    /** Before the name of a function that the code brings along; what it calls its own parameters is its own. */
    static final String HELPER = ".helper.";
    private static final Pattern WORD = Pattern.compile("(?<![#\\w$])[A-Za-z_$][A-Za-z_0-9$]*");

    private final String label;
    private final Properties words = new Properties();

    Vocabulary(String label) {
        this.label = label;
        try (var in = new InputStreamReader(Vocabulary.class.getResourceAsStream(label + ".table"),
                StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String label() {
        return label;
    }

    /** @throws Unwritable if the table has no such setting: the language has no words for this */
    String setting(String key) {
        return optional(key).orElseThrow(() -> new Unwritable(key, label));
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(words.getProperty("." + key));
    }

    Optional<String> word(MathFunction f) {
        return Optional.ofNullable(words.getProperty(f.arity() == 1 ? f.name() : f.name() + "/" + f.arity()));
    }

    /** What may not be the name of a variable: the words of the table and of the language. */
    Set<String> reserved() {
        var reserved = new HashSet<>(List.of(optional("reserved").orElse("").split(" ")));
        for (var key : words.stringPropertyNames())
            if (key.startsWith(HELPER)) reserved.add(key.substring(HELPER.length()));
            else WORD.matcher(words.getProperty(key)).results().forEach(word -> reserved.add(word.group()));
        return reserved;
    }

    /** The rows of the table whose keys begin so. */
    List<String> keys(String prefix) {
        return words.stringPropertyNames().stream().filter(key -> key.startsWith(prefix)).sorted().toList();
    }
}
