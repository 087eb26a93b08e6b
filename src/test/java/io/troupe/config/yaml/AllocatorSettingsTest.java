package io.troupe.config.yaml;

import static io.troupe.config.SettingsFiles.LEAST;
import static io.troupe.config.SettingsFiles.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.SettingsFiles;
import io.troupe.config.yaml.HostileSettingsTest.Mistake;
import io.troupe.model.Cadence;
import io.troupe.portfolio.allocators.ShareRules;
import io.troupe.portfolio.allocators.Warmup;
import io.troupe.portfolio.allocators.spec.AllocatorParameter;
import io.troupe.portfolio.allocators.spec.AllocatorSpec;
import io.troupe.portfolio.allocators.spec.AllocatorType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How capital is divided, as it is written. */
class AllocatorSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void takesATypeItsNumbersAndRules() {
        assertThat(settings(folder, LEAST, "fund.allocator={type: olmar-1, epsilon: 8, window: 3,"
                + " decide: quarterly, warmup: fixed, weights: [0.5], smoothing: 0.1, min: 0.2,"
                + " max: 1, maxTurnover: 0.3, band: 0.05}").fund().allocator().spec())
                .isEqualTo(new AllocatorSpec(AllocatorType.OLMAR_1, 126, List.of(0.5),
                        Map.of(AllocatorParameter.EPSILON, 8.0, AllocatorParameter.WINDOW, 3.0),
                        new ShareRules(Warmup.FIXED, 0.1, 0.2, OptionalDouble.of(1),
                                OptionalDouble.of(0.3), 0.05)));
        assertThat(settings(folder, LEAST, "fund.allocator.decide=yearly").fund().allocator()
                .decide()).isEqualTo(Cadence.YEARLY);
    }

    /** What belonged to the type of the layer below is not looked at. */
    @Test
    void forgetsNumbersThatALowerLayerLeftOver() {
        SettingsFiles.write(folder, "base.yaml", LEAST
                + "fund: {allocator: {type: sharpe, priorBars: 9, warmup: none, band: 0.1}}\n");

        assertThat(settings(folder, "extends: base.yaml\nfund: {allocator: {type: cppi}}").fund()
                .allocator().spec()).isEqualTo(new AllocatorSpec(AllocatorType.CPPI, 126,
                        List.of(), Map.of(), new ShareRules(Warmup.EQUAL, 0, 0,
                                OptionalDouble.empty(), OptionalDouble.empty(), 0.1)));
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                Mistake.below("fund: {allocator: {type: kelly, eta: 0.1}}", 38,
                        "fund.allocator.eta", "0.1: this is a number of eg, ons, hedge; the type"
                                + " here is kelly; remove it, as kelly has lookbackBars,"
                                + " fraction, or change the type"),
                Mistake.below("fund: {allocator: {eta: 0.1}}", 25, "fund.allocator.eta",
                        "the type here is equal"),
                Mistake.below("fund: {allocator: {type: momentum, topK: 2}}", 42,
                        "fund.allocator.topK", "2: there is only 1 strategy"),
                Mistake.below("fund: {allocator: {type: eg, max: 0.5}}", 35,
                        "fund.allocator.max", "times 1 strategies is less than"),
                Mistake.below("fund: {allocator: {type: eg, eta: -1}}", 35,
                        "fund.allocator.eta", "-1: must be a number ≥ 0"),
                Mistake.below("fund: {allocator: {type: kely}}", 26, "fund.allocator.type",
                        "did you mean kelly?"),
                Mistake.below("fund: {allocator: {type: tipp, warmup: none}}", 40,
                        "fund.allocator.warmup", "judges no strategy by its record"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void saysWhatIsWrongWithAnAllocator(Mistake mistake) {
        mistake.assertSaid(folder);
    }
}
