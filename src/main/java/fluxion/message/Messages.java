package fluxion.message;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** Looks up sentences and fills in their holes. */
public final class Messages {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)\\}");

    private Messages() {}

    /**
     * The sentence of the key, with {@code {0}}, {@code {1}}, … replaced by the arguments.
     *
     * @throws java.util.MissingResourceException if there is no such sentence: a mistake in the program
     */
    public static String text(String key, Object... arguments) {
        var bundle = ResourceBundle.getBundle("fluxion.message." + key.substring(0, key.indexOf('.')),
            Locale.getDefault());
        return HOLE.matcher(bundle.getString(key)).replaceAll(hole ->
            java.util.regex.Matcher.quoteReplacement(String.valueOf(arguments[Integer.parseInt(hole.group(1))])));
    }

    /** Whether there is a sentence of this key. */
    public static boolean has(String key) {
        return ResourceBundle.getBundle("fluxion.message." + key.substring(0, key.indexOf('.')),
            Locale.getDefault()).containsKey(key);
    }
}
