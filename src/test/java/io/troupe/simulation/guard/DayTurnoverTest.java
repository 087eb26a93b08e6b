package io.troupe.simulation.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.simulation.checkpoint.SavedBytes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bars at 22 and 23 o'clock of a day, at 0 and 1 of the next, and of the day before 1970. */
class DayTurnoverTest {
    private static final MarketData DATA = new MarketData(Interval.HOUR,
            List.of(Instrument.share("A")),
            new long[]{-2 * 3600, -3600, 22 * 3600, 23 * 3600, 24 * 3600, 25 * 3600},
            Columns.closeOnly(new double[]{10, 10, 10, 10, 10, 10}));

    private final DayTurnover turnover = new DayTurnover();

    /** 3 at 10, −2 at 11 and 1 at 9 are 61; those of the day before are forgotten. */
    @Test
    void sumsWhatIsTradedOnADate() {
        turnover.open(DATA, 2);
        assertThat(turnover.traded()).isZero();
        turnover.add(3, 10);
        turnover.add(-2, 11);
        turnover.open(DATA, 3);
        turnover.add(1, 9);
        assertThat(turnover.traded()).isEqualTo(61);
        turnover.open(DATA, 4);
        assertThat(turnover.traded()).isZero();
        turnover.add(-1, 7);
        turnover.open(DATA, 5);
        assertThat(turnover.traded()).isEqualTo(7);
    }

    /** The hours before 1970 are not of its first day. */
    @Test
    void datesBeforeTheEpochAreDatesToo() {
        turnover.open(DATA, 0);
        turnover.add(1, 5);
        turnover.open(DATA, 1);
        assertThat(turnover.traded()).isEqualTo(5);
        turnover.open(DATA, 2);
        assertThat(turnover.traded()).isZero();
    }

    @Test
    void isTheSameOnceCopiedOrRead() {
        turnover.open(DATA, 2);
        turnover.add(2, 4);
        DayTurnover copy = new DayTurnover();
        turnover.copyTo(copy);
        DayTurnover read = new DayTurnover();
        SavedBytes.load(SavedBytes.of(turnover::write), read::read);
        turnover.add(9, 9);
        for (DayTurnover each : List.of(copy, read)) {
            each.open(DATA, 3);
            assertThat(each.traded()).isEqualTo(8);
            each.open(DATA, 4);
            assertThat(each.traded()).isZero();
        }
    }
}
