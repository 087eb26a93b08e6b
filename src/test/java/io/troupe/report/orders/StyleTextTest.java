package io.troupe.report.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.orders.OrderStyle;
import org.junit.jupiter.api.Test;

class StyleTextTest {
    private static String limit(OrderStyle.Unit unit, int offsetBars, int bars) {
        return StyleText.of(new OrderStyle.Limit(new OrderStyle.Offset(-0.5, unit, offsetBars),
                bars, OrderStyle.Then.MARKET));
    }

    @Test
    void everyStyleHasWords() {
        assertThat(StyleText.of(OrderStyle.MARKET)).isEqualTo("market");
        assertThat(StyleText.of(new OrderStyle.Market(OrderStyle.Session.CLOSE))).isEqualTo("moc");
        assertThat(limit(OrderStyle.Unit.BPS, 0, 0)).isEqualTo(
                "limit, -0.5 bps from the close, through the next session, then market");
        assertThat(limit(OrderStyle.Unit.TICKS, 0, 1)).isEqualTo(
                "limit, -0.5 ticks from the close, for 1 bar, then market");
        assertThat(limit(OrderStyle.Unit.ATR, 20, 3)).isEqualTo(
                "limit, -0.5 average true ranges of 20 bars from the close, for 3 bars, then"
                        + " market");
    }

    @Test
    void partsOfAQuantityAreToldByTheirSchedule() {
        assertThat(StyleText.of(new OrderStyle.Sliced(OrderStyle.Schedule.TWAP, 5, 0)))
                .isEqualTo("twap over 5 bars");
        assertThat(StyleText.of(new OrderStyle.Sliced(OrderStyle.Schedule.POV, 1, 0.1)))
                .isEqualTo("pov over 1 bar, a share of the volume of 0.1");
        assertThat(StyleText.of(new OrderStyle.Sliced(OrderStyle.Schedule.ALMGREN_CHRISS, 3,
                1e-6))).isEqualTo("almgren-chriss over 3 bars, an aversion to risk of 1.0E-6");
    }
}
