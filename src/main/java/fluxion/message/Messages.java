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

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ScopedValue<Locale> LANGUAGE = ScopedValue.newInstance();

    /** English, whatever the machine is set to: a program that embeds this one has its own ways to speak. */
    private static volatile Locale usual = Locale.ROOT;

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

    /** From now on, what is not asked for in a language is said in this one: the choice of a whole program's user. */
    public static void speak(Locale language) {
        usual = language;
    }

    /** What a question gives that is answered in this language. */
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

    /** A language that there is no bundle in falls back to English, and not to that of the machine. */
    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("fluxion.message." + name, LANGUAGE.orElse(usual), ENGLISH_OTHERWISE);
    }
}
