package io.troupe.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolsTest {
    @ParameterizedTest
    @ValueSource(strings = {"NO", "BRK.B", "'; DROP TABLE bars; --", "ÖL", "A B", "1234", "^GSPC",
            "\uD83D\uDE80", "=1+1", ".INX", "A.", "X:BTCUSD", "a.b.c"})
    void acceptsWhateverCanBePrinted(String symbol) {
        assertThat(Symbols.reason(symbol)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "A\nB", "A\u0000", "\u001b[31m", "A\u202eB", "A\uFFFD",
            "\uD83D"})
    void refusesWhatCannot(String symbol) {
        assertThat(Symbols.reason(symbol)).isNotNull();
    }

    /** Slashes of other scripts and widths pass for slashes. */
    @ParameterizedTest
    @CsvSource({"A/B, 2, U+002F", "\\\\host, 1, U+005C", "A\u2044B, 2, U+2044",
            "A\u2215B, 2, U+2215", "\uFF0Fetc, 1, U+FF0F", "AB\uFF3C, 3, U+FF3C"})
    void refusesSeparatorsOfPaths(String symbol, int place, String character) {
        assertThat(Symbols.reason(symbol)).isEqualTo("is no symbol: its character " + place
                + " is " + character
                + ", which separates folders; write . or - in its place, as BRK.B");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "A..B", "...", "..A"})
    void refusesNamesOfFolders(String symbol) {
        assertThat(Symbols.reason(symbol)).contains("two dots in a row");
    }

    @ParameterizedTest
    @CsvSource(value = {"' KO', 1, U+0020", "'KO ', 3, U+0020", "'\u00A0KO', 1, U+00A0",
            "'KO\u3000', 3, U+3000"}, ignoreLeadingAndTrailingWhitespace = false,
            delimiter = ',')
    void refusesBlanksAtTheEnds(String symbol, String place, String character) {
        assertThat(Symbols.reason(symbol)).isEqualTo("is no symbol: its character "
                + place.strip() + " is " + character.strip()
                + ", a blank at its end or beginning; remove it");
    }

    /** Fillers of Hangul, an empty pattern of Braille, selectors of variants, a joiner. */
    @ParameterizedTest
    @ValueSource(strings = {"K\u3164O", "K\u115FO", "\u2800", "KO\uFE0F", "K\u034FO",
            "K\uDB40\uDD00O"})
    void refusesWhatCannotBeSeen(String symbol) {
        assertThat(Symbols.reason(symbol)).contains("which cannot be seen");
    }

    @Test
    void namesTheCharacterThatOffends() {
        assertThat(Symbols.reason("A\u202EB")).isEqualTo("is no symbol: its character 2 is "
                + "U+202E, a control character or another that is not printable; remove it");
        assertThat(Symbols.reason("\uD83D\uDE80\u0007")).contains("character 2 is U+0007");
    }

    @Test
    void countsCharactersNotCodeUnits() {
        assertThat(Symbols.reason("\uD83D\uDE80".repeat(64))).isNull();
        assertThat(Symbols.reason("x".repeat(65))).isEqualTo(
                "is no symbol: it has 65 characters, at most 64 are allowed");
    }
}
