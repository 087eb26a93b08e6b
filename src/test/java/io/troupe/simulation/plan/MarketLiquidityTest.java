package io.troupe.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.ActionSchedule;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.MarketData.Extras;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Volatility and mean volume where shares are split. */
class MarketLiquidityTest {
    private static final double[] CLOSES = {10, 11, 11, 11};
    private static final double[] VOLUMES = {100, 300, 200, 400};

    private static MarketData market(double[] closes, double[] volumes,
            List<ActionSchedule.Entry> actions) {
        return new MarketData(Interval.DAY, List.of(new Instrument("S", "USD", 1,
                Instrument.Terms.STANDARD)),
                new long[]{0, 86_400, 2 * 86_400, 3 * 86_400},
                new Columns(closes, closes, closes, closes, volumes),
                new Extras(null, new double[0], ActionSchedule.of(actions), new double[0]));
    }

    /** Returns of 0.1 and 0 have a mean of 0.05, and a deviation of a sample of 0.05·√2. */
    @Test
    void isThatOfTheBarsBefore() {
        Liquidity liquidity = MarketLiquidity.of(market(CLOSES, VOLUMES, List.of()));

        assertThat(liquidity.volumes()).containsExactly(VOLUMES);
        assertThat(liquidity.meanVolumes()).containsExactly(Double.NaN, 100, 200, 200);
        assertThat(liquidity.volatilities()[2]).isNaN();
        assertThat(liquidity.volatilities()[3]).isEqualTo(0.05 * Math.sqrt(2), within(1e-15));
    }

    /** Two for one before the third bar's trading, then one and a half by a dividend of shares. */
    @Test
    void aSplitIsNoMoveOfThePrice() {
        LocalDate day = LocalDate.of(1970, 1, 3);
        Liquidity liquidity = MarketLiquidity.of(market(new double[]{30, 33, 16.5, 11},
                new double[]{100, 300, 400, 1_200},
                List.of(new ActionSchedule.Entry(2, 0, new CorporateAction.Split("S", day, 2, 1)),
                        new ActionSchedule.Entry(3, 0, new CorporateAction.StockDividend("S",
                                day.plusDays(1), 1, 2)))));

        // 100 and 300 of the first bars are 200 and 600 after the split, with 400 then 1.5 of each.
        assertThat(liquidity.volumes()).containsExactly(100, 300, 400, 1_200);
        assertThat(liquidity.meanVolumes()[1]).isEqualTo(100);
        assertThat(liquidity.meanVolumes()[2]).isEqualTo(400);
        assertThat(liquidity.meanVolumes()[3]).isEqualTo(600);
        assertThat(liquidity.volatilities()[3]).isEqualTo(0.05 * Math.sqrt(2), within(1e-15));
    }

    @Test
    void withoutVolumesThereIsVolatilityAlone() {
        Liquidity liquidity = MarketLiquidity.of(new MarketData(Interval.DAY,
                List.of(new Instrument("S", "USD", 1, Instrument.Terms.STANDARD)),
                new long[]{0, 86_400, 2 * 86_400, 3 * 86_400}, Columns.closeOnly(CLOSES),
                new Extras(null, new double[0], ActionSchedule.of(List.of(
                        new ActionSchedule.Entry(1, 0, new CorporateAction.Split("S",
                                LocalDate.of(1970, 1, 2), 1, 1)))),
                        new double[0])));

        assertThat(liquidity.volumes()).isEmpty();
        assertThat(liquidity.meanVolumes()).isEmpty();
        assertThat(liquidity.volatilities()[3]).isEqualTo(0.05 * Math.sqrt(2), within(1e-15));
    }
}
