package io.troupe.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was stored is compared, and a loss of more than 15 % is named. */
class RatioGuardTest {
    @TempDir
    private Path folder;

    private static Measured measured(String name, double... ratios) {
        return new Measured(new BenchRow(name, "s", () -> 1, BenchRow.Bar.shown("base, of it")),
                new double[]{1}, ratios);
    }

    @Test
    void aRatioMayLoseFifteenPerCentAndNoMore() throws IOException {
        Path file = folder.resolve("ratios.csv");
        RatioGuard.store(file, List.of(measured("a, one", 0.7, 0.8, 0.9), measured("no ratio")));
        assertThat(Files.readAllLines(file)).containsExactly("ratio,row", "0.800,a, one");
        RatioGuard guard = RatioGuard.read(file);
        assertThat(guard.knows("a, one")).isTrue();
        assertThat(guard.knows("no ratio")).isFalse();
        assertThat(guard.losses(List.of(measured("a, one", 0.681), measured("b", 0.1))))
                .isEmpty();
        assertThat(guard.losses(List.of(measured("a, one", 0.6, 0.679, 0.7))))
                .containsExactly("a, one: 0.68 of base, of it, was 0.80: 15 % lost");
    }

    @Test
    void aLineThatIsNoRatioIsNamed() throws IOException {
        Path file = Files.write(folder.resolve("ratios.csv"), List.of("ratio,row", "much,a"));
        assertThatIllegalArgumentException().isThrownBy(() -> RatioGuard.read(file))
                .withMessageContaining("ratios.csv:2: 'much,a'");
    }
}
