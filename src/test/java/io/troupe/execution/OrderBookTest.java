package io.troupe.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.prices.PriceScale;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.model.ApprovedOrders;
import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.HouseOrders;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Three shares at 10 over three bars, of each of which a bar trades 20; the last misses bar 1. */
class OrderBookTest {
    private static final double[] PRICES = {10, 10, 10, 10, 10, Double.NaN, 10, 10, 10};
    private static final double[] VOLUMES = {20, 20, 20, 20, 20, 20, 20, 20, 20};

    private static FillModel fills(OptionalDouble volumeLimit) {
        double[] steps = {1, 1, 1};
        return new FillModel(BarPoint.CLOSE,
                new FillPrices(PRICES, new PriceScale(steps, new double[3], new double[0]),
                        new BasisPointSlippage(0)),
                new PerShareCommission(0, 0), steps,
                volumeLimit.isEmpty() ? Optional.empty()
                        : Optional.of(new VolumeLimit(volumeLimit.getAsDouble(), VOLUMES, steps,
                                new long[]{1, 1, 1})));
    }

    private static OrderBook book(OptionalDouble volumeLimit) {
        return OrderBook.empty(fills(volumeLimit), 3);
    }

    private static ApprovedOrders approved(int bar, long... quantities) {
        return new ApprovedOrders(new HouseOrders(bar, quantities));
    }

    /** What portfolios buy (positive) and sell of three shares, each on one side only. */
    private static Sides alone(long... net) {
        long[] bought = new long[3];
        long[] sold = new long[3];
        Arrays.setAll(bought, asset -> Math.max(net[asset], 0));
        Arrays.setAll(sold, asset -> Math.max(-net[asset], 0));
        return new Sides(bought, sold);
    }

    private static Shortfall shortfall(int asset, long bought, long sold, long done) {
        return new Shortfall(BarPoint.CLOSE, asset, bought, sold, done, CutReason.VOLUME);
    }

    @Test
    void fillsWhatIsLeftOfBothSidesInTheNextBarInAssetOrder() {
        FillModel fills = fills(OptionalDouble.empty());
        OrderBook book = OrderBook.empty(fills, 3);
        assertThat(book.fill(0, alone(0, 0, 0))).isEmpty();
        book.accept(approved(0, 70, -5, 0));
        assertThat(book.working()).containsExactly(70, -5, 0);
        Sides both = new Sides(new long[]{100, 2, 8}, new long[]{30, 7, 8});
        assertThat(book.shortfalls(1, both)).isEmpty();
        assertThat(book.fill(1, both)).containsExactly(fills.fill(1, 0, 70),
                fills.fill(1, 1, -5));
    }

    /** Half of 20 may be taken: of 30 net only 10, of 11 sold only 10; 10 pass whole. */
    @Test
    void tellsWhereABarGivesLess() {
        OrderBook book = book(OptionalDouble.of(0.5));
        book.accept(approved(0, 30, -11, 0));
        assertThat(book.shortfalls(1, new Sides(new long[]{40, 0, 0}, new long[]{10, 11, 0})))
                .containsExactly(shortfall(0, 40, 10, 10), shortfall(1, 0, 11, -10));
        assertThat(book.working()).as("telling fills nothing").containsExactly(30, -11, 0);
        assertThat(book.fill(1, alone(10, -10, 0))).extracting("quantity")
                .containsExactly(10L, -10L);
        book.accept(approved(1, 10, -10, 0));
        assertThat(book.shortfalls(2, alone(10, -10, 0))).isEmpty();
    }

    @Test
    void noMoreIsDoneThanTheBarGives() {
        OrderBook book = book(OptionalDouble.of(0.5));
        book.accept(approved(0, 30, 0, 0));
        assertThatIllegalStateException().isThrownBy(() -> book.fill(1, alone(11, 0, 0)))
                .withMessageContaining("bar 1").withMessageContaining("11");
    }

    /** Where volumes are not limited the portfolios' net is what was approved, or they are wrong. */
    @Test
    void nothingIsDoneThatWasNotApproved() {
        OrderBook book = book(OptionalDouble.empty());
        book.accept(approved(0, 7, 0, 5));
        assertThatIllegalStateException().isThrownBy(() -> book.shortfalls(1, alone(8, 0, 0)))
                .withMessageContaining("8 of asset 0").withMessageContaining("7 were approved");
        assertThatIllegalStateException().isThrownBy(() -> book.shortfalls(1, alone(0, 0, 0)));
        assertThatIllegalStateException().isThrownBy(() -> book.shortfalls(1, alone(7, 0, 5)))
                .withMessageContaining("does not trade");
        assertThat(book.shortfalls(1, alone(7, 0, 0))).isEmpty();
    }

    /** The third share has no price in bar 1: no fill, and nothing to be shared. */
    @Test
    void anOrderOfAnAssetThatDoesNotTradeIsNoShortfall() {
        OrderBook book = book(OptionalDouble.of(0.5));
        book.accept(approved(0, 0, 0, 40));
        assertThat(book.shortfalls(1, alone(0, 0, 0))).isEmpty();
        assertThat(book.shortfalls(1, alone(0, 0, 40))).isEmpty();
        assertThat(book.fill(1, alone(0, 0, 0))).isEmpty();
    }

    @Test
    void whatABarDoesNotFillExpires() {
        OrderBook book = book(OptionalDouble.of(0.5));
        book.accept(approved(0, 30, 0, 40));
        book.fill(1, alone(10, 0, 0));
        assertThat(book.working()).containsExactly(0, 0, 0);
        book.accept(approved(1, 0, 4, 0));
        assertThat(book.fill(2, alone(0, 4, 0))).extracting("asset").containsExactly(1);
    }

    @Test
    void laterOrdersReplaceEarlierOnesAndDoNotChangeWhatWasApproved() {
        OrderBook book = book(OptionalDouble.empty());
        ApprovedOrders first = approved(0, 1, 2, 3);
        book.accept(first);
        book.recount(0, 9);
        assertThat(first.orders().quantity(0)).isEqualTo(1);
        book.accept(approved(0, 0, 5, 0));
        assertThat(book.working()).containsExactly(0, 5, 0);
    }

    /** A split of two for one before the bar: 15 are 30 of the new shares. */
    @Test
    void anOrderIsCountedAnewWhereSharesAre() {
        OrderBook book = book(OptionalDouble.empty());
        book.accept(approved(0, 15, 0, 0));
        book.recount(0, 30);
        assertThat(book.shortfalls(1, alone(30, 0, 0))).isEmpty();
    }

    @Test
    void nothingIsWorkedInABarThatIsNotTheNext() {
        OrderBook book = book(OptionalDouble.empty());
        book.accept(approved(0, 7, 0, 0));
        for (int bar : new int[]{0, 2}) {
            assertThatIllegalStateException().isThrownBy(() -> book.fill(bar, alone(7, 0, 0)))
                    .withMessageContaining("decided at bar 0").withMessageContaining("bar " + bar);
            assertThatIllegalStateException()
                    .isThrownBy(() -> book.shortfalls(bar, alone(7, 0, 0)));
        }
    }

    @Test
    void aRestoredBookGoesOnAsTheSavedOne() {
        OrderBook book = book(OptionalDouble.of(0.5));
        book.accept(approved(0, 30, 0, -2));
        long[] saved = book.working();
        OrderBook restored = OrderBook.restored(fills(OptionalDouble.of(0.5)), 0, saved);
        Sides wanted = alone(30, 0, 0);
        assertThat(restored.shortfalls(1, wanted)).isEqualTo(book.shortfalls(1, wanted));
        assertThat(restored.fill(1, alone(10, 0, 0))).isEqualTo(book.fill(1, alone(10, 0, 0)));
        assertThat(saved).as("what was saved stays").containsExactly(30, 0, -2);
    }
}
