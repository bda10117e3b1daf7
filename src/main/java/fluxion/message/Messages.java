package fluxion.message;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Looks up sentences and fills in their holes. */
public final class Messages {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)\\}");

    private static final ScopedValue<Locale> LANGUAGE = ScopedValue.newInstance();

    private Messages() {}

    /**
     * The sentence of the key, with {@code {0}}, {@code {1}}, … replaced by the arguments.
     *
     * @throws java.util.MissingResourceException if there is no such sentence: a mistake in the program
     */
    public static String text(String key, Object... arguments) {
        var bundle = bundle(key.substring(0, key.indexOf('.')));
        return HOLE.matcher(bundle.getString(key)).replaceAll(hole ->
            java.util.regex.Matcher.quoteReplacement(String.valueOf(arguments[Integer.parseInt(hole.group(1))])));
    }

    /** Whether there is a sentence of this key. */
    public static boolean has(String key) {
        return bundle(key.substring(0, key.indexOf('.'))).containsKey(key);
    }

    /** What a question gives that is answered in this language, whichever is the machine's. */
    public static <T> T in(Locale language, Supplier<T> question) {
        return ScopedValue.where(LANGUAGE, language).call(question::get);
    }

    /** All sentences of a bundle in a language, holes unfilled, by their keys. */
    public static Map<String, String> all(String name, Locale language) {
        var bundle = in(language, () -> bundle(name));
        var all = new TreeMap<String, String>();
        for (String key : bundle.keySet()) all.put(key, bundle.getString(key));
        return all;
    }

    /** A language that was asked for falls back to English; the machine's language falls back as usual. */
    private static ResourceBundle bundle(String name) {
        String path = "fluxion.message." + name;
        return LANGUAGE.isBound() ? ResourceBundle.getBundle(path, LANGUAGE.get(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
            : ResourceBundle.getBundle(path, Locale.getDefault());
    }
}
