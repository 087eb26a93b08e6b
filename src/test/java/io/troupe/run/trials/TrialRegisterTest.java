package io.troupe.run.trials;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.metrics.inference.SharpeEstimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialRegisterTest {
    private static final TrialData DATA = new TrialData("head", "start", 500, "2020-01-01",
            "2021-12-31");
    private static final Trial VARIES = new Trial("s1", "r-1", "<b>\"=a", "type", DATA, 499, 252.5,
            Optional.of(new SharpeEstimate(499, 0.1, -0.25, 4.5)));
    private static final Trial FLAT = new Trial("s2", "r-1", "b", "type", DATA, 0, 252,
            Optional.empty());
    @TempDir
    private Path runs;

    private TrialRegister register() {
        return new TrialRegister(runs);
    }

    @Test
    void tellsWhatWasEntered() throws IOException {
        assertThat(register().read().trials()).isEmpty();
        assertThat(register().enter(List.of(VARIES, FLAT), "start").trials())
                .containsExactly(VARIES, FLAT);
        assertThat(register().read()).isEqualTo(
                new TrialRegister.Contents(List.of(VARIES, FLAT), 0));
        assertThat(Files.readAllLines(runs.resolve("trials.jsonl"))).hasSize(2);
    }

    @Test
    void enteringAgainEntersNothing() throws IOException {
        register().enter(List.of(VARIES), "start");
        assertThat(register().enter(List.of(VARIES, FLAT), "start").trials())
                .containsExactly(VARIES, FLAT);
    }

    @Test
    void ofOtherDataNothingIsTold() throws IOException {
        register().enter(List.of(VARIES), "start");
        assertThat(register().read("other")).isEqualTo(new TrialRegister.Contents(List.of(), 0));
    }

    @Test
    void aTornLineIsCountedAndNothingElseIsLost() throws IOException {
        register().enter(List.of(VARIES), "start");
        String whole = Files.readString(runs.resolve("trials.jsonl"));
        for (int end = 1; end < whole.length() - 2; end += 7) {
            Files.writeString(runs.resolve("trials.jsonl"), whole + whole.substring(0, end));
            assertThat(register().read("start")).isEqualTo(
                    new TrialRegister.Contents(List.of(VARIES), 1));
            assertThat(register().enter(List.of(FLAT), "start")).isEqualTo(
                    new TrialRegister.Contents(List.of(VARIES, FLAT), 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "[]", "{}", "null", "{\"v\":2}", "",
            "{\"v\":1,\"settings\":\"s\"}", "\u0000"})
    void whatSaysNothingIsCounted(String line) throws IOException {
        register().enter(List.of(VARIES), "start");
        Files.writeString(runs.resolve("trials.jsonl"), line + "\n", StandardOpenOption.APPEND);
        assertThat(register().read()).isEqualTo(
                new TrialRegister.Contents(List.of(VARIES), 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"returns\":499/\"returns\":\"x\"", "\"returns\":499/\"returns\":1",
            "\"bars\":500/\"bars\":0", "\"sharpe\":0.1/\"sharpe\":1e999",
            "\"type\":\"type\"/\"type\":7", "\"skewness\":-0.25/\"skew\":-0.25", "}/} {}"})
    void aLineThatWasChangedSaysNothing(String change) throws IOException {
        register().enter(List.of(VARIES), "start");
        Path file = runs.resolve("trials.jsonl");
        String[] parts = change.split("/", -1);
        Files.writeString(file, Files.readString(file).replace(parts[0], parts[1]));
        assertThat(register().read()).isEqualTo(new TrialRegister.Contents(List.of(), 1));
    }
}
