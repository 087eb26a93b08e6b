package io.troupe.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.ActionSchedule;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.MarketData.Extras;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedemptionTooLargeExceptionTest {
    @Test
    void saysWhenHowMuchWasThereAndHowMuchWasAskedFor() {
        double[] none = {};
        MarketData data = new MarketData(Interval.DAY, List.of(Instrument.share("A")),
                new long[]{0, 86_400}, new Columns(none, none, none, new double[]{1, 1}, none),
                new Extras(null, none, ActionSchedule.NONE, none));
        assertThat(RedemptionTooLargeException.at(data, 1, 1234.5, -2_000_000_000L))
                .hasMessage("bar 1 (1970-01-02): the fund is worth 1234.50 there, and 2000.00 were "
                        + "to be redeemed: redeem no more than it has, in fund.flows");
    }
}
