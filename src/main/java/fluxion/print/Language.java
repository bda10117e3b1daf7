package fluxion.print;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The programming languages in which formulas are written as functions of doubles, each by its table of words. */
public enum Language {
    JAVA, C, /** With NumPy. */ PYTHON, JAVASCRIPT, JULIA;

    private Optional<Vocabulary> words = Optional.empty();

    /** {@code java} */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> labelled(String label) {
        return Stream.of(values()).filter(language -> language.label().equals(label)).findFirst();
    }

    /** All labels, as they are listed. */
    public static String labels() {
        return Stream.of(values()).map(Language::label).collect(Collectors.joining(", "));
    }

    /** The formula in functions of the language. @throws Unwritable if there is no way to say it */
    public Expr prepared(Expr e) {
        return new Spelling(words()).prepared(e);
    }

    /**
     * A function that is to be written.
     *
     * @param name    what it is called
     * @param comment sentences that stand before it
     * @param inputs  its parameters
     * @param results one, or the entries of a vector
     */
    public record Definition(String name, List<String> comment, List<Variable> inputs, List<Expr> results,
                             boolean vector) {}

    /**
     * The functions, after what they are made of. Shared parts are local variables.
     *
     * @throws Unwritable if a formula is not {@linkplain #prepared prepared}, or has a part that can not be
     */
    public String write(List<Definition> definitions) {
        var functions = definitions.stream().map(this::write).toList();
        var helpers = helpers(String.join("\n", functions));
        var parts = new ArrayList<String>();
        words().optional("prelude").ifPresent(parts::add);
        for (String key : helpers) parts.add(words().setting(key.substring(1)) + "\n");
        parts.addAll(functions);
        return String.join("\n", parts);
    }

    /** The helpers that the code uses, and those that they use. */
    private List<String> helpers(String code) {
        var used = new ArrayList<String>();
        String all = code;
        for (boolean more = true; more; ) {
            more = false;
            for (String key : words().keys(Vocabulary.HELPER))
                if (!used.contains(key) && mentions(all, key.substring(Vocabulary.HELPER.length()))) {
                    used.addFirst(key);
                    all += words().setting(key.substring(1));
                    more = true;
                }
        }
        return used;
    }

    private static boolean mentions(String code, String name) {
        return Pattern.compile("(?<![\\w.])" + name + "(?=[(.])").matcher(code).find();
    }

    private String write(Definition function) {
        var where = WhereForm.of(function.results, function.inputs);
        var all = new ArrayList<Expr>(function.inputs);
        for (var shared : where.definitions()) {
            all.add(shared.name());
            all.add(shared.body());
        }
        all.addAll(where.results());
        var notation = Formal.of(words(), all);
        var lines = new ArrayList<String>();
        for (String sentence : function.comment) lines.add(Formal.filled(words().setting("comment"), sentence));
        String parameters = function.inputs.stream()
            .map(x -> Formal.filled(words().setting("parameter"), Printer.write(x, notation)))
            .collect(Collectors.joining(", "));
        lines.add(words().setting(function.vector ? "open-gradient" : "open").replace("#name", function.name)
            .replace("#parameters", parameters));
        for (var shared : where.definitions())
            lines.add(Formal.filled(words().setting("local"), Printer.write(shared.name(), notation),
                Printer.write(shared.body(), notation)));
        var results = where.results().stream().map(e -> Printer.write(e, notation)).toList();
        lines.add(function.vector ? vector(results)
            : Formal.filled(words().setting("return"), results.getFirst()));
        words().optional("close").filter(close -> !close.isEmpty()).ifPresent(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private String vector(List<String> entries) {
        var items = new ArrayList<String>();
        for (int k = 0; k < entries.size(); k++)
            items.add(Formal.filled(words().setting("item"), "" + k, entries.get(k)));
        return words().setting("return-gradient") + String.join(words().setting("between-items"), items)
            + words().setting("end-gradient");
    }

    private synchronized Vocabulary words() {
        if (words.isEmpty()) words = Optional.of(new Vocabulary(label()));
        return words.get();
    }
}
