package io.troupe.portfolio.riskmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CovarianceSpecTest {
    @Test
    void settingsThatAreLeftOutHaveDefaults() {
        assertThat(CovarianceSpec.of(Map.of())).isEqualTo(new CovarianceSpec(
                CovarianceType.SAMPLE, 0.94, OptionalDouble.empty(), ShrinkageTarget.IDENTITY,
                0.5, 0, 3, 0.2, MissingReturns.COMPLETE));
        assertThat(CovarianceSpec.of(CovarianceType.DETONED).factors()).isEqualTo(1);
    }

    @Test
    void settingsAreReadByKey() {
        assertThat(CovarianceSpec.of(Map.of("type", "ewma", "lambda", 0.97)).lambda())
                .isEqualTo(0.97);
        assertThat(CovarianceSpec.of(Map.of("type", "ewma", "span", 60)).span()).hasValue(60);
        assertThat(CovarianceSpec.of(Map.of("type", "ledoit-wolf", "target", "single-factor"))
                .target()).isEqualTo(ShrinkageTarget.SINGLE_FACTOR);
        assertThat(CovarianceSpec.of(Map.of("type", "gerber", "threshold", 0.3)).threshold())
                .isEqualTo(0.3);
        assertThat(CovarianceSpec.of(Map.of("type", "semi", "benchmark", 0.001)).benchmark())
                .isEqualTo(0.001);
        assertThat(CovarianceSpec.of(Map.of("type", "factor", "factors", 5)).factors())
                .isEqualTo(5);
        assertThat(CovarianceSpec.of(Map.of("type", "shrunk", "shrinkage", 0)).shrinkage())
                .isZero();
        assertThat(CovarianceSpec.of(Map.of("missing", "pairwise")).missing())
                .isEqualTo(MissingReturns.PAIRWISE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "type | samle | type must be one of sample, ewma, semi, ledoit-wolf, oas, gerber,"
                    + " denoised, detoned, factor, shrunk, was samle (did you mean sample?)",
            "lamda | 0.9 | the covariance ewma has no setting lamda (did you mean lambda?); it has"
                    + " type, lambda, span, missing",
            "target | identity | the covariance ewma has no setting target; it has type, lambda,"
                    + " span, missing",
            "lambda | 1 | lambda must be a number, above 0 and below 1, was 1",
            "lambda | fast | lambda must be a number, above 0 and below 1, was fast",
            "span | 1 | span must be a number, above 1, was 1",
            "missing | all | missing must be one of complete, pairwise, was all"})
    void whatIsWrongIsSaid(String key, String value, String message) {
        Object plain = value.matches("[0-9.]+") ? Double.valueOf(value) : value;
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("type", "ewma");
        settings.put(key, plain);
        String said = String.join("; ", CovarianceSpec.problems(settings));
        assertThat(said.replace("was 1.0", "was 1")).isEqualTo(message);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> CovarianceSpec
                .of(Map.of("type", "factor", "factors", 0.5, "missing", "some")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("factors must be a whole number, at least 1, was 0.5; missing must be"
                        + " one of complete, pairwise, was some");
        assertThat(CovarianceSpec.problems(
                Map.of("type", "ewma", "lambda", 0.9, "span", 20)))
                .containsExactly("lambda and span both say how fast ewma forgets: give one");
        assertThat(CovarianceSpec.problems(Map.of("type", "ledoit-wolf", "missing", "pairwise")))
                .singleElement().asString().contains("choose missing: complete");
    }

    @Test
    void componentsAreCheckedToo() {
        assertThatThrownBy(() -> new CovarianceSpec(CovarianceType.EWMA, 0, OptionalDouble.empty(),
                ShrinkageTarget.IDENTITY, 0.5, 0, 3, 0.2, MissingReturns.COMPLETE))
                .hasMessage("lambda must be a number, above 0 and below 1, was 0");
        assertThatThrownBy(() -> new CovarianceSpec(CovarianceType.LEDOIT_WOLF, 0.9,
                OptionalDouble.empty(), ShrinkageTarget.IDENTITY, 0.5, 0, 3, 0.2,
                MissingReturns.PAIRWISE)).hasMessageContaining("as oas");
    }
}
