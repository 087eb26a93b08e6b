package io.troupe.simulation.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument.Terms;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.ScriptedStrategy;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Of an asset whose step is half a unit. */
class RecentVolumesTest {
    private static HandFund fund(double... volumes) {
        return HandFund.quiet(volumes.length).traded(volumes).instrument(0, 0.5, Terms.STANDARD)
                .strategy(ScriptedStrategy.hold(0));
    }

    private static double mean(MarketData data, int bar) {
        double[] means = new double[1];
        new RecentVolumes(data).at(bar, means);
        return means[0];
    }

    /** 100, 200, …, 2500 units: of 300 at bar 2 a third of 600, of 20 bars 1550; twice in steps. */
    @Test
    void isTheMeanOfTwentyBarsOrOfAllThereHaveBeen() {
        double[] volumes = new double[25];
        Arrays.setAll(volumes, bar -> 100 * (bar + 1));
        MarketData data = fund(volumes).plan().data();
        assertThat(mean(data, 0)).isEqualTo(200);
        assertThat(mean(data, 2)).isEqualTo(400);
        assertThat(mean(data, 19)).isEqualTo(2 * 1050);
        assertThat(mean(data, 20)).isEqualTo(2 * 1150);
        assertThat(mean(data, 24)).isEqualTo(2 * 1550);
    }

    /** 90 and 30, of three bars. */
    @Test
    void barsWithoutAVolumeAreNotInIt() {
        MarketData data = fund(90, Double.NaN, 30).plan().data();
        assertThat(mean(data, 1)).isEqualTo(180);
        assertThat(mean(data, 2)).isEqualTo(120);
        assertThat(mean(fund(Double.NaN, 5).plan().data(), 0)).isNaN();
    }

    /** 100 and 200 before two are made of one are 200 and 400 after it; with 600 a mean of 400. */
    @Test
    void unitsAreThoseOfTheBar() {
        MarketData data = fund(100, 200, 600, 600).action(2, 0,
                new CorporateAction.Split("A0", LocalDate.parse("2024-01-03"), 2, 1)).plan()
                .data();
        assertThat(mean(data, 1)).isEqualTo(2 * 150);
        assertThat(mean(data, 2)).isEqualTo(2 * 400);
        assertThat(mean(data, 3)).isEqualTo(2 * 450);
    }

    @Test
    void nothingIsKnownWhereNobodyTellsVolumes() {
        assertThat(mean(HandFund.quiet(3).strategy(ScriptedStrategy.hold(0)).plan().data(), 2))
                .isNaN();
    }
}
