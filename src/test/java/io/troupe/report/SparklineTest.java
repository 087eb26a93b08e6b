package io.troupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.Instrument;
import io.troupe.report.books.RunContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {
    /** Nine levels, each twice the one before: eight steps of height lie between them. */
    @Test
    void equalGrowthIsEqualHeight() {
        assertThat(Sparkline.of(1, 2.001, 4.001, 8.001, 16.001, 32.001, 64.001, 128.001, 256))
                .isEqualTo("▁▂▃▄▅▆▇██");
        assertThat(Sparkline.of(256, 16.001, 1)).isEqualTo("█▅▁");
        assertThat(Sparkline.of(1, 1.5, 2)).isEqualTo("▁▅█");
    }

    @Test
    void whatNeverMovedIsLow() {
        assertThat(Sparkline.of(1, 1, 1)).isEqualTo("▁▁▁");
    }

    @Test
    void whatLostEverythingIsBlankFromThen() {
        assertThat(Sparkline.of(1, 2, 0, 0)).isEqualTo("▁█  ");
        assertThat(Sparkline.of(0, 0)).isEqualTo("  ");
    }

    @Test
    void withoutABarThereIsNothing() {
        RunContext context = new RunContext(
                ScriptedBookings.daily(List.of(Instrument.share("A"))), "none", List.of(),
                new long[0]);
        assertThat(Sparkline.of(ResultsWriter.summarize(context, new ScriptedBookings()).house()
                .course().index(), 12)).isEqualTo(" ".repeat(12));
    }
}
