package fluxion.cli;

import fluxion.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * In which language the program speaks: as {@code --lang ko} says, which may stand anywhere, else as
 * {@code FLUXION_LANG} or the machine does, else English. What programs read is English unless {@code --lang} asks
 * otherwise. Sentences that are not translated are said in English; another language is another file of each bundle of
 * sentences. What no language is meant by is left among the arguments.
 *
 * @param arguments what was typed besides
 */
record Language(Locale locale, List<String> arguments) {
    static final String FLAG = "--lang";

    static Language of(List<String> typed, Optional<String> environment) {
        var arguments = new ArrayList<String>();
        var asked = Optional.<String>empty();
        int end = typed.contains("--") ? typed.indexOf("--") : typed.size();
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            boolean joined = i < end && word.startsWith(FLAG + "=");
            boolean apart = i < end - 1 && word.equals(FLAG);
            String name = joined ? word.substring(FLAG.length() + 1) : apart ? typed.get(i + 1) : "";
            if (isSpoken(name)) asked = Optional.of(name);
            else arguments.add(word);
            if (apart && isSpoken(name)) i++;
        }
        boolean machine = arguments.contains(Option.JSON.flag()) || arguments.contains(Command.BATCH.label());
        return new Language(asked.or(() -> environment.filter(_ -> !machine)).map(Language::locale)
            .orElse(Locale.ROOT), List.copyOf(arguments));
    }

    /** Refuses what is left of a flag: a language that there are no sentences in. */
    static void check(List<String> left) {
        int end = left.contains("--") ? left.indexOf("--") : left.size();
        for (int i = 0; i < end; i++) {
            String word = left.get(i);
            if (word.startsWith(FLAG + "=")) throw Problem.of("no-tongue", word.substring(FLAG.length() + 1));
            if (word.equals(FLAG) && i + 1 < end) throw Problem.of("no-tongue", left.get(i + 1));
        }
    }

    /** Whether there are sentences in the language; in English there always are. */
    private static boolean isSpoken(String name) {
        String language = name.isEmpty() ? "" : locale(name).getLanguage();
        return name.equals("C") || name.equals("POSIX") || language.equals(Locale.ENGLISH.getLanguage())
            || !language.isEmpty() && Messages.class.getResource(
                "/fluxion/message/cli_" + language + ".properties") != null;
    }

    /** {@code FLUXION_LANG}, else what the machine is set to, in the order of POSIX. */
    static Optional<String> environment(Function<String, String> variable) {
        return Stream.of("FLUXION_LANG", "LC_ALL", "LC_MESSAGES", "LANG").map(variable)
            .filter(value -> value != null && !value.isBlank()).findFirst();
    }

    /** {@code ko} of {@code ko_KR.UTF-8}. */
    private static Locale locale(String name) {
        String tag = name.replaceAll("[.@].*", "").replace('_', '-');
        return tag.equals("C") || tag.equals("POSIX") ? Locale.ROOT : Locale.forLanguageTag(tag);
    }
}
