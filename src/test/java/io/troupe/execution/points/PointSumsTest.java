package io.troupe.execution.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.model.BarPoint;
import io.troupe.model.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointSumsTest {
    private static final TradePoint OPEN = new TradePoint(0, BarPoint.OPEN, 10);
    private static final TradePoint LEG = new TradePoint(0, BarPoint.FIRST_LEG, 10);

    private final PointSums sums = new PointSums();

    /** 5 and 3 bought, 2 of 4 sold whole; the leg's 7 at the same price are another point's. */
    @Test
    void sidesAreSummedApartAndPointByPoint() {
        add(OPEN, 5, false, 50);
        add(LEG, 7, true, 71);
        add(OPEN, 3, true, 31);
        add(OPEN, -2, false, -19);
        add(OPEN, -2, true, -18);
        assertThat(sums.all()).containsExactly(new PointSum(OPEN, 8, 4, 3, 2, 44),
                new PointSum(LEG, 7, 0, 7, 0, 71));
        assertThat(sums.all().get(0).net()).isEqualTo(4);
        assertThat(sums.all().get(0).of(Side.SELL)).isEqualTo(4);
        assertThat(sums.all().get(0).wholeOf(Side.SELL)).isEqualTo(2);
        assertThat(sums.all().get(0).wholeOf(Side.BUY)).isEqualTo(3);
    }

    @Test
    void groupsSumToTheSame() {
        sums.addAll(List.of(new PointSum(LEG, 1, 2, 1, 2, 3), new PointSum(OPEN, 4, 0, 0, 0, 5)));
        sums.addAll(List.of(new PointSum(OPEN, 10, 20, 10, 0, -30)));
        assertThat(sums.all()).containsExactly(new PointSum(LEG, 1, 2, 1, 2, 3),
                new PointSum(OPEN, 14, 20, 10, 0, -25));
    }

    /** What was handed over stays as it was. */
    @Test
    void forgetsABar() {
        add(OPEN, 5, false, 50);
        List<PointSum> told = sums.all();
        sums.clear();
        add(LEG, 1, false, 2);
        assertThat(told).containsExactly(new PointSum(OPEN, 5, 0, 0, 0, 50));
        assertThat(sums.all()).containsExactly(new PointSum(LEG, 1, 0, 0, 0, 2));
    }

    private void add(TradePoint at, long quantity, boolean allOrNothing, long paidMicros) {
        sums.add(at.asset(), at.point(), at.reference(), quantity, allOrNothing, paidMicros);
    }
}
