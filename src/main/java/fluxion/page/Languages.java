package fluxion.page;

import fluxion.message.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The languages that there are sentences in. English is always one; a file more is a language more. */
final class Languages {
    private final List<Locale> known = Stream.concat(Stream.of(Locale.ENGLISH), Stream.of(Locale.getISOLanguages())
        .filter(code -> Messages.class.getResource("/fluxion/message/page_" + code + ".properties") != null)
        .map(Locale::of)).distinct().toList();

    List<String> codes() {
        return known.stream().map(Locale::getLanguage).toList();
    }

    /** The first language of a header such as {@code ko, en;q=0.5} that is known; English if there is none. */
    Locale of(String accepted) {
        if (accepted == null || accepted.length() > 200) return Locale.ENGLISH;
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(accepted), known);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException _) {
            return Locale.ENGLISH;
        }
    }
}
