package io.troupe.simulation.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private final AskedMarker first = new AskedMarker();
    private final AskedMarker second = new AskedMarker();
    private final OpenCalls calls = new OpenCalls();
    private final RunProgress progress = new RunProgress();
    private final Watchdog watchdog = new Watchdog(List.of(first, second), calls,
            progress);

    @Test
    void theSameQuestionAtThreeLooksIsAStrategyThatHangs() {
        second.asking(7, 3);
        assertThat(watchdog.look()).isEqualTo(new Watchdog.Fine());
        assertThat(watchdog.look()).isEqualTo(new Watchdog.Fine());
        assertThat(watchdog.look()).isEqualTo(new Watchdog.Hung(7, 3));
    }

    @Test
    void aNewQuestionStartsAnew() {
        for (int bar = 0; bar < 5; bar++) {
            first.asking(bar, 0);
            assertThat(watchdog.look()).isEqualTo(new Watchdog.Fine());
            assertThat(watchdog.look()).isEqualTo(new Watchdog.Fine());
        }
        first.asking(4, 0);
        assertThat(watchdog.look()).as("the same question asked again is another one")
                .isEqualTo(new Watchdog.Fine());
    }

    @Test
    void nobodyAskedAndNothingMovedIsOverdue() {
        progress.committed(3);
        assertThat(watchdog.look()).isEqualTo(new Watchdog.Fine());
        assertThat(watchdog.look()).isEqualTo(new Watchdog.Fine());
        assertThat(watchdog.look()).isInstanceOfSatisfying(Watchdog.Overdue.class,
                overdue -> assertThat(overdue.who()).contains("0, 1"));
    }

    @Test
    void aRunThatMovesOrWaitsForItsJournalIsFine() {
        for (int bar = 0; bar < 5; bar++) {
            progress.committed(bar);
            assertThat(watchdog.look()).isEqualTo(new Watchdog.Fine());
        }
        progress.waitingForJournal(true);
        for (int look = 0; look < 5; look++) {
            assertThat(watchdog.look()).isEqualTo(new Watchdog.Fine());
        }
    }
}
