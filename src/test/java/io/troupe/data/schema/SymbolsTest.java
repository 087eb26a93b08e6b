package io.troupe.data.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolsTest {
    @ParameterizedTest
    @ValueSource(strings = {"NO", "BRK.B", "../../etc/passwd", "'; DROP TABLE bars; --", "ÖL",
            "A B", "1234", "^GSPC", "\uD83D\uDE80"})
    void acceptsWhateverCanBePrinted(String symbol) {
        assertThat(Symbols.reason(symbol)).isNull();
        assertThat(Symbols.require(symbol)).isEqualTo(symbol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "A\nB", "A\u0000", "\u001b[31m", "A\u202eB", "A\uFFFD",
            "\uD83D"})
    void refusesWhatCannot(String symbol) {
        assertThat(Symbols.reason(symbol)).isNotNull();
        assertThatThrownBy(() -> Symbols.require(symbol))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsCharactersNotCodeUnits() {
        assertThat(Symbols.reason("\uD83D\uDE80".repeat(64))).isNull();
        assertThat(Symbols.reason("x".repeat(65))).isEqualTo(
                "is no symbol: it has 65 characters, at most 64 are allowed");
    }
}
