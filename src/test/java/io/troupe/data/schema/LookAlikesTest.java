package io.troupe.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {
    /** Cyrillic, Greek, Armenian, Cherokee, full width, mathematical, a minus for a hyphen. */
    @ParameterizedTest
    @CsvSource({"\u041A\u041E,KO", "\u0391APL,AAPL", "\u054ESFT,\u054ESFT", "\u13A0IS,DIS",
            "\uFF2B\uFF2F,KO", "\uD835\uDC0A,K", "BRK\u2212B,BRK-B", "\u0430pple,apple"})
    void bringsToLatinWhatLooksLikeIt(String symbol, String skeleton) {
        assertThat(LookAlikes.skeleton(symbol)).isEqualTo(skeleton);
    }

    @Test
    void namesTheCharactersAndTheTwin() {
        assertThat(LookAlikes.warnings(List.of("KO", "K\u041E"))).containsExactly(
                "symbol K\u041E is written with U+041E (cyrillic) and looks like KO, as another "
                        + "symbol of the data does; if that is not meant, write it anew");
        assertThat(LookAlikes.warnings(List.of("PEP", "K\u041E"))).containsExactly(
                "symbol K\u041E is written with U+041E (cyrillic) and looks like KO; "
                        + "if that is not meant, write it anew");
        assertThat(LookAlikes.warnings(List.of("K\u0416"))).containsExactly(
                "symbol K\u0416 is written with U+0416 (cyrillic); "
                        + "if that is not meant, write it anew");
    }

    @Test
    void tellsTwoThatLookLikeAThirdThatIsNotThere() {
        assertThat(LookAlikes.warnings(List.of("\uFF2BO", "K\u041E"))).hasSize(2)
                .last().asString().contains("as another symbol of the data does");
    }

    /** Whole words of one script, and what Japanese, Korean and Chinese write together. */
    @ParameterizedTest
    @ValueSource(strings = {"KO", "\u00D6L", "\u0413\u0410\u0417\u041F\u0420\u041E\u041C",
            "\u30C8\u30E8\u30BF\u81EA\u52D5\u8ECA", "\uC0BC\uC131\u96FB\u5B50",
            "A\u682A", "\uD83D\uDE80", "^GSPC", "\u0394\u0395\u0397"})
    void saysNothingOfHonestNames(String symbol) {
        assertThat(LookAlikes.warnings(List.of(symbol, "PEP"))).isEmpty();
    }

    @Test
    void countsWhatItDoesNotShow() {
        List<String> many = IntStream.range(0, 8).mapToObj(at -> "K\u041E" + at).toList();
        assertThat(LookAlikes.warnings(many)).hasSize(6).last()
                .isEqualTo("3 more symbols look like others");
    }
}
