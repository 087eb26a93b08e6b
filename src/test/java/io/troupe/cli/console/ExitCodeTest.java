package io.troupe.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.store.Obstacle;
import io.troupe.run.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The code that each kind of refusal ends the process with. */
class ExitCodeTest {
    private static final List<String> LINES = List.of("why");

    @Test
    void whatTheUserCanCorrectIsTwo() {
        assertThat(List.<Refusal>of(Refusal.BadSettings.of(LINES), new Refusal.NoSuchRun("why"),
                new Refusal.RunExists(LINES), new Refusal.NotARun(LINES),
                new Refusal.NotRemoved("why"), new Refusal.SettingsChanged(LINES),
                new Refusal.DataChanged("why"), new Refusal.NoDatabase(LINES)))
                .allSatisfy(kind -> assertThat(ExitCode.of(kind)).isEqualTo(2));
    }

    @Test
    void theOthersHaveTheirOwn() {
        assertThat(ExitCode.of(new Refusal.StrategyFailed("why"))).isEqualTo(3);
        assertThat(ExitCode.of(new Refusal.AmountTooLarge("why"))).isEqualTo(3);
        assertThat(ExitCode.of(new Refusal.JournalDamaged(LINES))).isEqualTo(4);
        assertThat(ExitCode.of(new Refusal.Held(LINES))).isEqualTo(5);
        assertThat(ExitCode.of(new Refusal.Fault("why"))).isEqualTo(70);
        assertThat(ExitCode.of(new Refusal.OutOfMemory("why"))).isEqualTo(72);
        assertThat(ExitCode.of(new Refusal.Interrupted("why"))).isEqualTo(130);
    }

    @ParameterizedTest
    @CsvSource({"DISK_FULL,6", "READ_ONLY,73", "NOT_PERMITTED,77", "OPEN_FILES,71"})
    void whatHindersHasTheCodeOfTheObstacle(Obstacle obstacle, int code) {
        assertThat(ExitCode.of(new Refusal.Hindered(obstacle, LINES))).isEqualTo(code);
    }

    @Test
    void aRefusalIsSaidAsItIs() {
        CommandRefused refused = new CommandRefused(new Refusal.BadSettings(
                List.of(new Refusal.Problem("a", List.of("shown"))), 5));
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.total()).isEqualTo(5);
        assertThat(refused.problems()).containsExactly(
                new Refusal.Problem("a", List.of("shown")));
    }
}
