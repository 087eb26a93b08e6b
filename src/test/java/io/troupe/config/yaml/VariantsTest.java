package io.troupe.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.LoadedSettings;
import io.troupe.config.Settings;
import io.troupe.model.Cadence;
import io.troupe.portfolio.allocators.spec.AllocatorType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantsTest {
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = folder.resolve("fund.yaml");
        write("""
                variants:
                  levels: {fund.allocator.type: inverse-volatility}
                  whole: {fund.allocator: {type: inverse-volatility}, strategies.b.params: {x: 2}}
                  same:
                """);
    }

    private void write(String variants) throws IOException {
        Files.writeString(file, """
                data: {path: prices.csv}
                fund:
                  capital: 1000
                  allocator: {type: fixed, weights: [0.5, 0.5], decide: weekly}
                strategies:
                  - {id: a, type: equal-weight}
                  - {id: b, type: equal-weight, params: {y: 1}}
                """ + variants);
    }

    private Settings settings(Optional<String> variant, String... overrides) {
        LoadedSettings loaded = SettingsLoader.load(file, variant, List.of(overrides));
        assertThat(loaded).isInstanceOf(LoadedSettings.Valid.class);
        return ((LoadedSettings.Valid) loaded).settings();
    }

    private String problem(String variant) {
        LoadedSettings loaded = SettingsLoader.load(file, Optional.of(variant), List.of());
        assertThat(loaded).isInstanceOf(LoadedSettings.Invalid.class);
        return ((LoadedSettings.Invalid) loaded).problems().getFirst().text();
    }

    @Test
    void theyAreNamedInTheirOrder() {
        assertThat(SettingsLoader.variants(file)).containsExactly("levels", "whole", "same");
        assertThat(SettingsLoader.variants(folder.resolve("none.yaml"))).isEmpty();
    }

    /** The file as it is runs without them. */
    @Test
    void theyAreNoSettings() {
        assertThat(settings(Optional.empty()).fund().allocator().spec().type())
                .isEqualTo(AllocatorType.FIXED);
        assertThat(settings(Optional.of("same"))).isEqualTo(settings(Optional.empty()));
    }

    /** A map in a variant is all there is: weekly was the file's, monthly is the default. */
    @Test
    void whatOneSaysReplacesWhatTheFileSays() {
        Settings whole = settings(Optional.of("whole"));
        assertThat(whole.fund().allocator().spec().type())
                .isEqualTo(AllocatorType.INVERSE_VOLATILITY);
        assertThat(whole.fund().allocator().decide()).isEqualTo(Cadence.MONTHLY);
        assertThat(whole.fund().capitalMicros()).isEqualTo(1_000_000_000);
        assertThat(whole.strategies().get(1).params()).containsOnlyKeys("x");
    }

    /** Options are laid over what the variant says. */
    @Test
    void optionsComeLast() {
        assertThat(settings(Optional.of("whole"), "fund.allocator.decide=daily").fund().allocator()
                .decide()).isEqualTo(Cadence.DAILY);
    }

    /** One key is replaced and the others stay, which here do not fit. */
    @Test
    void aKeyThatDoesNotFitIsTold() {
        assertThat(problem("levels")).contains("fund.allocator.weights");
    }

    @Test
    void aNameThatIsNoneIsTold() throws IOException {
        assertThat(problem("whol")).contains("there is no variant whol", "did you mean whole?");
        write("variants: {a b: {}}");
        assertThat(problem("a b")).contains("fund.yaml:8", "a variant names a run");
        write("variants: {a: 3}");
        assertThat(problem("a")).contains("variants.a", "must be a map of keys and values");
        write("variants: [a]");
        assertThat(problem("a")).contains("must be a map of names");
    }

    @Test
    void aKeyThatIsNotKnownIsTold() throws IOException {
        write("variants: {a: {fund.alocator.type: equal}}");
        assertThat(problem("a")).contains("fund.alocator", "fund.yaml:8");
    }
}
