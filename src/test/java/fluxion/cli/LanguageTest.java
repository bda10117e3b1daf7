package fluxion.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        diff x --lang xx    | none        | ''    | diff x --lang xx
        --lang=kr diff x    | ko          | ko    | --lang=kr diff x
        --lang en_GB diff x | ko          | en-GB | diff x
        """)
    void chosen(String typed, String environment, String tag, String left) {
        var language = Language.of(List.of(typed.split(" ")), Optional.ofNullable(environment));
        assertEquals(tag, language.locale().toLanguageTag().replace("und", ""));
        assertEquals(List.of(left.split(" ")), language.arguments());
    }

    @ParameterizedTest
    @ValueSource(strings = {"diff x --lang xx", "--lang=kr diff x", "--lang ' diff x", "--lang= diff x"})
    void notSpoken(String typed) {
        assertThrows(Problem.class, () -> Language.check(List.of(typed.split(" "))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        LANG=ko_KR.UTF-8                        | ko_KR.UTF-8
        LANG=en_US.UTF-8 LC_MESSAGES=ko_KR      | ko_KR
        LANG=ko_KR LC_MESSAGES=en_US LC_ALL=C   | C
        LANG=ko_KR LC_ALL=                      | ko_KR
        LANG=ko_KR LC_ALL=C FLUXION_LANG=ko     | ko
        PATH=/bin                               | none
        """)
    void ofTheMachine(String variables, String language) {
        var environment = Stream.of(variables.split(" ")).map(variable -> variable.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        assertEquals(Optional.ofNullable(language), Language.environment(environment::get));
    }
}
