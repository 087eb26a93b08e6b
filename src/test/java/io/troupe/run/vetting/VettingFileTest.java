package io.troupe.run.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.report.books.Trials;
import io.troupe.report.books.Vetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VettingFileTest {
    @TempDir
    private Path folder;

    static Stream<Trials> trials() {
        return Stream.concat(Stream.of(Trials.Why.values()).map(Trials.Unknown::new),
                Stream.of(new Trials.Counted(7, OptionalDouble.of(0.1), 5,
                        OptionalDouble.of(-0.25)),
                        new Trials.Counted(1, OptionalDouble.empty(), 0,
                                OptionalDouble.empty())));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void readsWhatItWrote(Trials trials) throws IOException {
        Vetting vetting = new Vetting(trials, Map.of("b\"<", true, "a", false));
        Path file = folder.resolve("vetting.json");
        VettingFile.write(vetting, file);
        assertThat(VettingFile.read(file)).isEqualTo(vetting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"format\":2}", "{}", "[", "{\"format\":1,\"trials\":{\"count\":0}}",
            "{\"format\":1,\"trials\":{\"unknown\":\"x\"}}"})
    void refusesWhatItDidNot(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("vetting.json"), text);
        assertThatThrownBy(() -> VettingFile.read(file)).isInstanceOf(IOException.class);
    }

    @Test
    void alikeTrialsAreWorthFewerAndOppositeOnesNotMore() {
        assertThat(new Trials.Counted(11, OptionalDouble.empty(), 2, OptionalDouble.of(0.5))
                .effective()).isEqualTo(6);
        assertThat(new Trials.Counted(11, OptionalDouble.empty(), 2, OptionalDouble.of(-0.5))
                .effective()).isEqualTo(11);
        assertThat(new Trials.Counted(11, OptionalDouble.empty(), 0, OptionalDouble.empty())
                .effective()).isEqualTo(11);
        assertThatThrownBy(() -> new Trials.Counted(1, OptionalDouble.empty(), 2,
                OptionalDouble.empty())).hasMessageContaining("1 trials");
    }
}
