package io.troupe.math.econometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpssTest {
    @ParameterizedTest
    @CsvSource({"c,0,2.3476036871619335,0.01", "c,5,0.4266972288104626,0.06564774620238681",
            "ct,0,1.8851005010609596,0.01", "ct,13,0.16915013389983968,0.03070822175013359"})
    void agreesWithStatsmodelsOnAWalk(String trend, int lags, double statistic, double pValue) {
        KpssResult result = Kpss.test(Walks.walk(), Trend.parse(trend), lags);
        assertThat(result.statistic()).isCloseTo(statistic, within(1e-11));
        assertThat(result.pValue()).isCloseTo(pValue, within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({"c,5,0.08497462472338266,0.1", "ct,0,0.15912604648408843,0.039061627929926304",
            "ct,13,0.06198232986866108,0.1"})
    void agreesWithStatsmodelsOnWhatReverts(String trend, int lags, double statistic,
            double pValue) {
        KpssResult result = Kpss.test(Walks.reverting(), Trend.parse(trend), lags);
        assertThat(result.statistic()).isCloseTo(statistic, within(1e-11));
        assertThat(result.pValue()).isCloseTo(pValue, within(1e-11));
    }

    @Test
    void choosesLagsAsHobijnAndOthers() {
        assertThat(Kpss.automaticLags(Walks.walk(), Trend.CONSTANT)).isEqualTo(6);
        assertThat(Kpss.automaticLags(Walks.reverting(), Trend.LINEAR)).isEqualTo(5);
        assertThat(Kpss.test(Walks.walk(), Trend.LINEAR).statistic())
                .isCloseTo(0.29735051730891987, within(1e-11));
        assertThat(Kpss.lagsByLength(120)).isEqualTo(13);
    }

    @Test
    void refusesWhatItCannotTest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kpss.test(Walks.walk(), Trend.NONE, 1))
                .withMessageContaining("trend c or ct, not n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kpss.test(new double[9], Trend.CONSTANT, 1))
                .withMessageContaining("must vary around its trend");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kpss.test(Walks.walk(), Trend.CONSTANT, Walks.LENGTH))
                .withMessageContaining("lags must be in 0…119");
    }
}
