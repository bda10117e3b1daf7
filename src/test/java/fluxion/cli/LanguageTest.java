package fluxion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who chooses the language, and what is left of the arguments. */
class LanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        diff x              | none        | ''    | diff x
        diff x --lang ko    | none        | ko    | diff x
        --lang=ko diff x    | none        | ko    | diff x
        diff x              | ko_KR.UTF-8 | ko-KR | diff x
        diff x              | C.UTF-8     | ''    | diff x
        diff x --json       | ko          | ''    | diff x --json
        diff x --lang en    | ko          | en    | diff x
        batch               | ko          | ''    | batch
        batch --lang ko     | none        | ko    | batch
        diff -- --lang ko   | none        | ''    | diff -- --lang ko
        diff x --lang       | none        | ''    | diff x --lang
        """)
    void chosen(String typed, String environment, String tag, String left) {
        var language = Language.of(List.of(typed.split(" ")), Optional.ofNullable(environment));
        assertEquals(tag, language.locale().toLanguageTag().replace("und", ""));
        assertEquals(List.of(left.split(" ")), language.arguments());
    }
}
