package io.troupe.risk.halts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.model.RiskEvent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Halts on prices and stops of assets, by hand. */
class AssetHaltsTest {
    private static final int ASSETS = 3;
    private static final double NONE = Double.NaN;
    private static final HaltScope EACH = new HaltScope.EachAsset(Optional.empty());

    private final GivenClose close = new GivenClose(ASSETS);
    private int bar;

    private static BitSet assets(int... indices) {
        BitSet assets = new BitSet();
        for (int index : indices) {
            assets.set(index);
        }
        return assets;
    }

    private static HaltBook book(HaltScope scope, HaltTrigger trigger, HaltAction action,
            Reentry reentry) {
        return new HaltBook(List.of(HaltRule.of(scope, trigger, action, reentry)), ASSETS, 252);
    }

    private List<RiskEvent> judge(HaltBook book, double... returns) {
        System.arraycopy(returns, 0, close.returns, 0, ASSETS);
        return book.judge(bar++, close);
    }

    private static List<String> told(List<RiskEvent> events) {
        List<String> told = new ArrayList<>();
        for (RiskEvent event : events) {
            told.add(event.kind().label() + " "
                    + (event.asset().isPresent() ? event.asset().getAsInt() : "all"));
        }
        return told;
    }

    /** 0.9·0.9 is 19 % below the first high, and 0.9·0.85 is 23.5 %; the rest goes on. */
    @Test
    void eachAssetIsWatchedByItself() {
        HaltBook book = book(EACH, HaltTrigger.of(HaltFigure.DRAWDOWN, 0.2, 0),
                HaltAction.FLATTEN, GivenHalts.after(2));
        assertThat(judge(book, NONE, 0, -0.1)).isEmpty();
        assertThat(judge(book, -0.1, 0.1, -0.1)).isEmpty();
        List<RiskEvent> events = judge(book, -0.15, 0.1, 0.01);
        assertThat(told(events)).containsExactly("halted 0");
        assertThat(events.getFirst().figure()).isCloseTo(0.235, within(1e-15));
        assertThat(events.getFirst().rule()).isEqualTo("drawdown of the asset: flatten");
        assertThat(book.restraint().permitsPositions()).isTrue();
        assertThat(book.restraint().mayHold(0)).isFalse();
        assertThat(book.restraint().mayHold(1)).isTrue();
        assertThat(judge(book, -0.5, 0, 0)).isEmpty();
        assertThat(told(judge(book, 0, -0.21, 0))).containsExactly("re-entered 0", "halted 1");
        assertThat(book.restraint().mayHold(0)).isTrue();
        assertThat(book.restraint().mayIncrease(1)).isFalse();
        assertThat(judge(book, -0.2, 0, 0)).isEmpty();
        assertThat(told(judge(book, -0.01, 0, 0))).containsExactly("halted 0", "re-entered 1");
    }

    @Test
    void onlyTheGivenAssetsAreWatched() {
        HaltBook book = book(new HaltScope.EachAsset(Optional.of(assets(1))),
                HaltTrigger.of(HaltFigure.LOSS, 0.1, 2), GivenHalts.scaleTo(0.25),
                GivenHalts.NEVER);
        assertThat(judge(book, -0.9, 0, -0.9)).isEmpty();
        assertThat(told(judge(book, 0, -0.2, 0))).containsExactly("halted 1");
        assertThat(book.restraint().scale()).isEqualTo(1);
        assertThat(book.restraint().scale(0)).isEqualTo(1);
        assertThat(book.restraint().scale(1)).isEqualTo(0.25);
        assertThat(book.restraint().scale(2)).isEqualTo(1);
    }

    /** Means −0.05 and −0.1: 0.95·0.9 is 14.5 % below; of what has a price alone −0.2. */
    @Test
    void aGroupReturnsTheMeanOfItsAssets() {
        HaltBook book = book(new HaltScope.Group("energy", assets(0, 2)),
                HaltTrigger.of(HaltFigure.LOSS, 0.145, 5), GivenHalts.REDUCE_ONLY,
                GivenHalts.NEVER);
        assertThat(judge(book, 0.1, -0.9, -0.2)).isEmpty();
        assertThat(judge(book, -0.3, -0.9, 0.1)).isEmpty();
        List<RiskEvent> events = judge(book, NONE, 0, -0.2);
        assertThat(told(events)).containsExactly("halted all");
        assertThat(events.getFirst().figure()).isCloseTo(1 - 0.95 * 0.9 * 0.8, within(1e-15));
        assertThat(book.restraint().mayIncrease(0)).isFalse();
        assertThat(book.restraint().mayIncrease(1)).isTrue();
        assertThat(book.restraint().mayIncrease(2)).isFalse();
    }

    /** Two stops of the group; those of another asset are none of its. */
    @Test
    void aGroupCountsTheStopsOfItsAssets() {
        HaltBook book = book(new HaltScope.Group("energy", assets(0, 2)),
                HaltTrigger.of(HaltFigure.STOPS, 3, 5), GivenHalts.PAUSE, GivenHalts.NEVER);
        int[][] stops = {{1, 2, 0}, {0, 5, 1}, {1, 0, 0}};
        List<String> told = new ArrayList<>();
        for (int[] each : stops) {
            System.arraycopy(each, 0, close.stops, 0, ASSETS);
            told.add(told(judge(book, 0, 0, 0)).toString());
        }
        assertThat(told).containsExactly("[]", "[]", "[halted all]");
        assertThat(book.restraint().mayOpen(1)).isTrue();
        assertThat(book.restraint().mayOpen(2)).isFalse();
    }

    @Test
    void eachAssetCountsItsOwnStops() {
        HaltBook book = book(EACH, HaltTrigger.of(HaltFigure.STOPS, 3, 20), GivenHalts.PAUSE,
                GivenHalts.after(10));
        System.arraycopy(new int[]{2, 1, 0}, 0, close.stops, 0, ASSETS);
        assertThat(judge(book, 0, 0, 0)).isEmpty();
        List<RiskEvent> events = judge(book, 0, 0, 0);
        assertThat(told(events)).containsExactly("halted 0");
        assertThat(events.getFirst().figure()).isEqualTo(4);
        assertThat(events.getFirst().limit()).isEqualTo(3);
    }

    /** A bar without a price is no return: the volatility is of the last three that are. */
    @Test
    void aVolatilityIsOfTheReturnsThereAre() {
        HaltBook book = book(new HaltScope.EachAsset(Optional.of(assets(0))),
                HaltTrigger.of(HaltFigure.VOLATILITY, 0.18, 3), GivenHalts.PAUSE, GivenHalts.NEVER);
        assertThat(told(judge(book, 0.01, 0, 0))).containsExactly("not-available 0");
        assertThat(judge(book, -0.01, 0, 0)).isEmpty();
        assertThat(judge(book, NONE, 0, 0)).isEmpty();
        assertThat(told(judge(book, 0.01, 0, 0))).containsExactly("halted 0");
    }

    /** Its price goes on while it is flat: 0.7 of the high, 0.7·1.2, and 0.84·1.2. */
    @Test
    void aFlattenedAssetCanReachANewHigh() {
        HaltBook book = book(EACH, HaltTrigger.of(HaltFigure.DRAWDOWN, 0.2, 0),
                HaltAction.FLATTEN,
                new Reentry(OptionalInt.empty(), OptionalDouble.empty(), true));
        assertThat(told(judge(book, -0.3, 0, 0))).containsExactly("halted 0");
        assertThat(judge(book, 0.2, 0, 0)).isEmpty();
        assertThat(told(judge(book, 0.2, 0, 0))).containsExactly("re-entered 0");
    }

    /** Prices can fall below 0, and what follows is another beginning. */
    @Test
    void aPriceThatIsGoneBeginsAnew() {
        HaltBook book = book(EACH, HaltTrigger.of(HaltFigure.DRAWDOWN, 0.5, 0),
                GivenHalts.PAUSE, GivenHalts.after(1));
        assertThat(told(judge(book, -1.2, 0, 0))).containsExactly("halted 0");
        assertThat(told(judge(book, 3, 0, 0))).containsExactly("re-entered 0");
        assertThat(judge(book, -0.4, 0, 0)).isEmpty();
        assertThat(told(judge(book, -0.4, 0, 0))).containsExactly("halted 0");
    }

    /** Transfers of the account move no price. */
    @Test
    void flowsMoveNoPrices() {
        HaltBook book = book(EACH, HaltTrigger.of(HaltFigure.DRAWDOWN, 0.2, 0),
                GivenHalts.PAUSE, GivenHalts.NEVER);
        assertThat(judge(book, 0, 0, 0)).isEmpty();
        book.moved(100, 900);
        book.moved(0, 900);
        assertThat(judge(book, -0.2, 0, 0)).isEmpty();
        assertThat(told(judge(book, -0.01, 0, 0))).containsExactly("halted 0");
    }
}
