package io.troupe.simulation.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.troupe.execution.Sides;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.points.PointShortfall;
import io.troupe.execution.points.PointSum;
import io.troupe.execution.points.TradePoint;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.ledger.HouseLedger;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.orders.PointFill;
import io.troupe.simulation.HandFund;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.cohort.FlowSums;
import io.troupe.simulation.cohort.OrderSums;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.cohort.WorkingSums;
import io.troupe.simulation.desks.TestDesks;
import io.troupe.simulation.house.HouseBar.Crossed;
import io.troupe.simulation.house.HouseBar.Cut;
import io.troupe.simulation.house.HouseBar.Traded;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** One asset, open 10 and close 11, without slippage; a fee of 1 for a fill; 4 units in a bar. */
class DeskHouseTest {
    private static final long UNIT = 1_000_000;
    private static final TradePoint OPEN = new TradePoint(0, BarPoint.OPEN, 10);
    private static final TradePoint CLOSE = new TradePoint(0, BarPoint.CLOSE, 11);
    private static final PointSum TOO_MUCH = new PointSum(OPEN, 10, 3, 0, 0, 72 * UNIT);

    private final HouseLedger ledger = new HouseLedger(1, 1000 * UNIT, 0);
    private final DeskHouse house = new DeskHouse(rules(), ledger, false, true, null);
    private final CrossedNotes notes = new CrossedNotes();

    private static DeskRules rules() {
        TestDesks desks = new TestDesks(MatchingRules.DEFAULT, BarPoint.OPEN,
                new BasisPointSlippage(0), new PerShareCommission(0, UNIT),
                OptionalDouble.of(0.5), 0);
        return HandFund.ofBars(desks, new double[]{10, 12, 9, 11}, new double[]{10, 12, 9, 11})
                .traded(8, 8).strategy(ScriptedStrategy.hold(0)).plan().trading().desks()
                .orElseThrow();
    }

    private static SleeveSums sums(int bar, PointSum... points) {
        Sides none = new Sides(new long[1], new long[1]);
        return new SleeveSums(bar, new OrderSums(none, WorkingSums.NONE), none, new long[1],
                List.of(points), new long[1], 0, FlowSums.NONE, false);
    }

    private Traded trade(SleeveSums sums) {
        return house.trade(sums, List.of(), List.of(), notes);
    }

    /** Of 7 that are left 4 come: the 10 that buy share 3 + 4. Fees of 2 and 1: 1 + 1 − 1 saved. */
    @Test
    void doesWhatIsLeftWhenTheHeavierSideHasItsShares() {
        assertThat(house.open(sums(0, TOO_MUCH)))
                .isEqualTo(new Unmet.Rationed(List.of(new PointShortfall(TOO_MUCH, 4))));
        SleeveSums shared = sums(0, new PointSum(OPEN, 7, 3, 0, 0, 42 * UNIT));
        assertThat(house.again(shared)).isEqualTo(Unmet.NOTHING);
        Traded traded = trade(shared);
        assertThat(traded.pointFills()).containsExactly(new PointFill(
                new Fill(0, 0, 4, 40 * UNIT, UNIT, 0), null, BarPoint.OPEN, 10));
        assertThat(traded.cuts()).containsExactly(new Cut(0, 7, 4, CutReason.VOLUME));
        assertThat(traded.crossed())
                .containsExactly(new Crossed(0, BarPoint.OPEN, UNIT, 0));
        assertThat(ledger.position(0)).isEqualTo(4);
        assertThat(ledger.cashMicros()).isEqualTo(959 * UNIT);
    }

    /** The 4 of the open are all there is, so nothing is left for the close; 2 cross there. */
    @Test
    void findsWhatIsShortLaterWhenWhatIsShortFirstIsSettled() {
        PointSum late = new PointSum(CLOSE, 2, 3, 0, 0, -9 * UNIT);
        assertThat(house.open(sums(0, TOO_MUCH, late)))
                .isEqualTo(new Unmet.Rationed(List.of(new PointShortfall(TOO_MUCH, 4))));
        PointSum settled = new PointSum(OPEN, 7, 3, 0, 0, 42 * UNIT);
        assertThat(house.again(sums(0, settled, late)))
                .isEqualTo(new Unmet.Rationed(List.of(new PointShortfall(late, 0))));
        SleeveSums shared = sums(0, settled, new PointSum(CLOSE, 2, 2, 0, 0, 2 * UNIT));
        assertThat(house.again(shared)).isEqualTo(Unmet.NOTHING);
        Traded traded = trade(shared);
        assertThat(traded.cuts()).containsExactly(new Cut(0, 7, 4, CutReason.VOLUME),
                new Cut(0, -1, 0, CutReason.VOLUME));
        assertThat(ledger.position(0)).isEqualTo(4);
    }

    /** Rather than to go on for ever. */
    @Test
    void refusesToFindTheSameTwice() {
        house.open(sums(0, TOO_MUCH));
        assertThatIllegalStateException().isThrownBy(() -> house.again(sums(0, TOO_MUCH)))
                .withMessageContaining("bar 0");
        house.open(sums(1, TOO_MUCH));
    }
}
