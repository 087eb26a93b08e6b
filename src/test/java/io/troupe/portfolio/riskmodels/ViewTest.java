package io.troupe.portfolio.riskmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.portfolio.riskmodels.View.Leg;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewTest {
    @Test
    void oneAssetHasAReturn() {
        assertThat(View.parse("AAPL = 0.1")).isEqualTo(
                new View(List.of(new Leg("AAPL", 1)), 0.1, OptionalDouble.empty()));
        assertThat(View.parse(" AAPL=-2.5% @60% ")).isEqualTo(
                new View(List.of(new Leg("AAPL", 1)), -0.025, OptionalDouble.of(0.6)));
        assertThat(View.parse("BRK-B = 1e-2@1")).isEqualTo(
                new View(List.of(new Leg("BRK-B", 1)), 0.01, OptionalDouble.of(1)));
    }

    @Test
    void someAssetsReturnMoreThanOthers() {
        assertThat(View.parse("0.5 BAC + .5 * JPM - T - 2 GE = 0.15").legs()).containsExactly(
                new Leg("BAC", 0.5), new Leg("JPM", 0.5), new Leg("T", -1), new Leg("GE", -2));
        assertThat(View.parse("- T + 600519 = 1").legs())
                .containsExactly(new Leg("T", -1), new Leg("600519", 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "KO | there is no =",
            "KO + = 1 | there is no asset before =",
            "= 1 | there is no asset before =",
            "KO - | there is no asset at the end",
            "'' | there is no asset at the end",
            "KO PEP = 1 | what is PEP?",
            "KO = 1 2 | what is 2?",
            "KO = | the return must be a number, was left out",
            "KO = ten | the return must be a number, was ten",
            "KO = 1 @ | the confidence must be a number, was left out",
            "KO = 1 @ 2 | the confidence of a view must be a number, at least 0 and at most 1,"
                    + " was 2",
            "KO - KO = 1 | a view is about one asset or several, each once",
            "KO = 1e999 | a view must be a number, was Infinity"})
    void whatIsWrongIsSaid(String text, String problem) {
        assertThatThrownBy(() -> View.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("view \"" + text + "\": " + problem + "; write AAPL = 0.10 or AAPL -"
                        + " MSFT = 2% @ 0.6, with spaces around signs");
    }
}
