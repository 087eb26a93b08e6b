package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.yaml.SettingsLoader;
import io.troupe.journal.diff.BookingsDiff.Difference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A difference is told with the names of strategies and accounts. */
class RecordedFailuresTest {
    @Test
    void theFundsAccountsHaveTheirNames() throws Exception {
        Fund fund = Fund.of(SettingsLoader.load(TestRuns.EXAMPLE,
                List.of("run.until=1990-01-31")), FundSources.FRESH);
        List<String> names = List.of("crossings", "overlay", "reserve", "house",
                fund.plan().ids().get(0), fund.plan().ids().get(1));
        for (int place = 0; place < names.size(); place++) {
            Difference difference = new Difference(0, place - 4, "transfer.micros", "5", "7");
            assertThat(RecordedFailures.describe(difference, fund)).isEqualTo("1990-01-02, "
                    + names.get(place) + ", transfer.micros: the journal has 5, the replay 7");
        }
    }
}
