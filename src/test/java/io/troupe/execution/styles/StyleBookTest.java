package io.troupe.execution.styles;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.execution.styles.StyleBook.Outcome;
import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderStyle;
import io.troupe.model.orders.OrderStyle.Limit;
import io.troupe.model.orders.OrderStyle.Offset;
import io.troupe.model.orders.OrderStyle.Schedule;
import io.troupe.model.orders.OrderStyle.Session;
import io.troupe.model.orders.OrderStyle.Sliced;
import io.troupe.model.orders.OrderStyle.Then;
import io.troupe.model.orders.OrderStyle.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleBookTest {
    private static final Offset TWENTY_BELOW = new Offset(-20, Unit.BPS, 0);

    private final ChildOrder child = new ChildOrder();

    @Test
    void ordersTheRestAtTheMarketUntilItIsThere() {
        StyleBook book = book(OrderStyle.MARKET);
        assertThat(book.decide(0, 0, 100, 0, child)).isEqualTo(Outcome.ORDER);
        expect(OrderType.MARKET, 100, 0);
        assertThat(child.timeInForce).isEqualTo(TimeInForce.NEXT_BAR);
        // 60 were filled: the rest is of the same order.
        assertThat(book.decide(1, 0, 100, 60, child)).isEqualTo(Outcome.ORDER);
        expect(OrderType.MARKET, 40, 0);
        assertThat(book.decide(2, 0, 100, 100, child)).isEqualTo(Outcome.WAIT);
        // What is wanted anew is a new order, and so is what another size makes of a rest.
        book.decide(3, 0, 50, 100, child);
        expect(OrderType.MARKET, -50, 3);
        book.decide(4, 0, 40, 80, child);
        expect(OrderType.MARKET, -40, 4);
    }

    @ParameterizedTest
    @EnumSource(Session.class)
    void ordersAtTheOpenOrTheClose(Session session) {
        StyleBook book = book(new OrderStyle.Market(session));
        book.decide(0, 0, 5, 0, child);
        expect(switch (session) {
            case ANY -> OrderType.MARKET;
            case OPEN -> OrderType.MARKET_ON_OPEN;
            case CLOSE -> OrderType.MARKET_ON_CLOSE;
        }, 5, 0);
    }

    @Test
    void slicesInTimeAndCarriesWhatASliceDidNotFill() {
        StyleBook book = book(new Sliced(Schedule.TWAP, 4, 0));
        book.decide(0, 0, 10, 0, child);
        expect(OrderType.MARKET, 3, 0); // 2.5 are due
        book.decide(1, 0, 10, 1, child); // 1 of 3 was filled
        expect(OrderType.MARKET, 4, 0); // 5 are due
        book.decide(2, 0, 10, 5, child);
        expect(OrderType.MARKET, 3, 0); // 7.5
        book.decide(3, 0, 10, 8, child);
        expect(OrderType.MARKET, 2, 0);
        book.decide(4, 0, 10, 9, child); // the four bars are over: what is left, at the market
        expect(OrderType.MARKET, 1, 0);
        assertThat(book.decide(5, 0, 10, 10, child)).isEqualTo(Outcome.WAIT);
    }

    @Test
    void aNewTargetReplacesWhatIsLeft() {
        StyleBook book = book(new Sliced(Schedule.TWAP, 2, 0));
        book.decide(0, 0, 10, 0, child);
        expect(OrderType.MARKET, 5, 0);
        // Held 5, now −3 are wanted: 8 are sold in 2 bars, 4 in each.
        book.decide(1, 0, -3, 5, child);
        expect(OrderType.MARKET, -4, 1);
        book.decide(2, 0, -3, 1, child);
        expect(OrderType.MARKET, -4, 1);
    }

    @Test
    void waitsWhileNoWholeLotIsDue() {
        StyleBook book = book(new Sliced(Schedule.TWAP, 5, 0));
        // 0.4, 0.8, 1.2 of 2 lots.
        assertThat(book.decide(0, 0, 2, 0, child)).isEqualTo(Outcome.WAIT);
        assertThat(book.decide(1, 0, 2, 0, child)).isEqualTo(Outcome.ORDER);
        expect(OrderType.MARKET, 1, 0);
        assertThat(book.decide(2, 0, 2, 1, child)).isEqualTo(Outcome.WAIT);
    }

    @Test
    void takesAShareOfTheVolumeOfSoManyBars() {
        StyleBook book = book(new Sliced(Schedule.POV, 2, 0.05));
        for (int bar = 0; bar < 2; bar++) {
            book.decide(bar, 0, 10, 0, child);
            expect(OrderType.MARKET, 10, 0);
            assertThat(child.volumeShare).isEqualTo(0.05);
        }
        book.decide(2, 0, 10, 1, child);
        expect(OrderType.MARKET, 9, 0);
        assertThat(child.volumeShare).isNaN();
    }

    @Test
    void aLimitIsBelowTheCloseOfABuyerAndAboveThatOfASeller() {
        StyleBook book = new StyleBook(new Limit(TWENTY_BELOW, 0, Then.REPEAT),
                StyleFixture.closes(100, 110).tables());
        book.decide(0, 0, 5, 0, child);
        expect(OrderType.LIMIT, 5, 0);
        assertThat(child.limit).isEqualTo(100 - 20 * 0.01);
        assertThat(child.timeInForce).isEqualTo(TimeInForce.DAY);
        book.decide(1, 0, -5, 0, child);
        assertThat(child.limit).isEqualTo(110 + 20 * 0.011);
    }

    @Test
    void limitsAreSetByTicksAndRangesToo() {
        StyleTables tables = StyleFixture.closes(100, 100)
                .tables(Map.of(20, new double[]{Double.NaN, 3}));
        StyleBook ticks = new StyleBook(new Limit(new Offset(-3, Unit.TICKS, 0), 1, Then.DROP),
                tables);
        ticks.decide(0, 0, 5, 0, child);
        assertThat(child.limit).isEqualTo(98.5);
        StyleBook ranges = new StyleBook(
                new Limit(new Offset(0.5, Unit.ATR, 20), 1, Then.DROP), tables);
        // No range is known yet: it waits, and begins when there is one.
        assertThat(ranges.decide(0, 0, -5, 0, child)).isEqualTo(Outcome.WAIT);
        assertThat(ranges.decide(1, 0, -5, 0, child)).isEqualTo(Outcome.ORDER);
        assertThat(child.limit).isEqualTo(98.5); // sells below the close: 100 − 0.5·3
        assertThat(child.decidedAt).isEqualTo(1);
    }

    @Test
    void setsNoLimitWithoutACloseNorAtZero() {
        StyleBook book = new StyleBook(new Limit(new Offset(-3, Unit.TICKS, 0), 1, Then.DROP),
                StyleFixture.closes(Double.NaN, 1.5, 2).tables());
        assertThat(book.decide(0, 0, 5, 0, child)).isEqualTo(Outcome.WAIT);
        assertThat(book.decide(1, 0, 5, 0, child)).isEqualTo(Outcome.WAIT);
        assertThat(book.decide(2, 0, 5, 0, child)).isEqualTo(Outcome.ORDER);
        assertThat(child.limit).isEqualTo(0.5);
    }

    @Test
    void repeatsALimitFromTheNewClose() {
        StyleBook book = new StyleBook(
                new Limit(new Offset(-1, Unit.TICKS, 0), 2, Then.REPEAT),
                StyleFixture.closes(100, 90, 80).tables());
        book.decide(0, 0, 5, 0, child);
        assertThat(child.limit).isEqualTo(99.5);
        assertThat(child.timeInForce).isEqualTo(TimeInForce.GOOD_TILL_CANCELLED);
        // Worked in bars 1 and 2: at the close of 1 it stands, whatever the close.
        book.decide(1, 0, 5, 2, child);
        expect(OrderType.LIMIT, 3, 0);
        assertThat(child.limit).isEqualTo(99.5);
        book.decide(2, 0, 5, 2, child);
        expect(OrderType.LIMIT, 3, 2);
        assertThat(child.limit).isEqualTo(79.5);
    }

    @Test
    void goesToTheMarketAfterALimit() {
        StyleBook book = new StyleBook(new Limit(TWENTY_BELOW, 1, Then.MARKET),
                StyleFixture.still(5).tables());
        book.decide(0, 0, 5, 0, child);
        book.decide(1, 0, 5, 1, child);
        expect(OrderType.MARKET, 4, 1);
        assertThat(child.limit).isNaN();
        book.decide(2, 0, 5, 3, child);
        expect(OrderType.MARKET, 2, 1);
        // Another target begins with a limit again.
        book.decide(3, 0, 9, 3, child);
        expect(OrderType.LIMIT, 6, 3);
    }

    @Test
    void dropsWhatALimitDidNotFillUntilTheTargetChanges() {
        StyleBook book = new StyleBook(new Limit(TWENTY_BELOW, 1, Then.DROP),
                StyleFixture.still(5).tables());
        assertThat(book.takes(0, true)).isTrue();
        book.decide(0, 0, 5, 0, child);
        assertThat(book.takes(0, false)).isTrue();
        assertThat(book.decide(1, 0, 5, 2, child)).isEqualTo(Outcome.DROP);
        assertThat(book.takes(0, false)).isFalse();
        assertThat(book.takes(0, true)).isTrue();
        assertThat(book.takes(0, false)).isTrue();
    }

    @Test
    void worksALimitThroughTheNextSession() {
        // Sessions: bars 0–1, 2–4, 5.
        StyleBook book = new StyleBook(new Limit(TWENTY_BELOW, 0, Then.MARKET),
                StyleFixture.still(6).sessions(1, 1, 4, 4, 4, 5).tables());
        book.decide(1, 0, 5, 0, child);
        for (int bar = 2; bar <= 3; bar++) {
            book.decide(bar, 0, 5, 0, child);
            expect(OrderType.LIMIT, 5, 1);
        }
        book.decide(4, 0, 5, 0, child);
        expect(OrderType.MARKET, 5, 4);
    }

    @Test
    void withinASessionItIsWorkedThroughThat() {
        StyleBook book = new StyleBook(new Limit(TWENTY_BELOW, 0, Then.MARKET),
                StyleFixture.still(4).sessions(2, 2, 2, 3).tables());
        book.decide(0, 0, 5, 0, child);
        book.decide(1, 0, 5, 0, child);
        expect(OrderType.LIMIT, 5, 0);
        book.decide(2, 0, 5, 0, child);
        expect(OrderType.MARKET, 5, 2);
    }

    @Test
    void latencyBeginsTheTimeOfALimitLater() {
        StyleBook bars = new StyleBook(new Limit(TWENTY_BELOW, 1, Then.MARKET),
                StyleFixture.still(5).latency(2).tables());
        StyleBook day = new StyleBook(new Limit(TWENTY_BELOW, 0, Then.MARKET),
                StyleFixture.still(5).latency(2).tables());
        for (StyleBook book : new StyleBook[]{bars, day}) {
            // Decided at 0, worked from 3 on: bar 3 is its only one, and its session.
            for (int bar = 0; bar <= 2; bar++) {
                book.decide(bar, 0, 5, 0, child);
                expect(OrderType.LIMIT, 5, 0);
            }
            book.decide(3, 0, 5, 0, child);
            expect(OrderType.MARKET, 5, 3);
        }
    }

    @Test
    void aReducedOrderIsTheSameOrderOfLess() {
        StyleBook book = book(new Sliced(Schedule.TWAP, 4, 0));
        book.decide(0, 0, 40, 0, child);
        expect(OrderType.MARKET, 10, 0);
        book.reduce(0, 20); // half of 40 passes
        book.decide(0, 0, 20, 0, child);
        expect(OrderType.MARKET, 5, 0);
        book.decide(1, 0, 20, 5, child);
        expect(OrderType.MARKET, 5, 0);
        book.reduce(0, 12); // 3 of the last 15: less than was traded already is never undone
        assertThat(book.decide(1, 0, 8, 5, child)).isEqualTo(Outcome.WAIT);
        assertThat(book.decide(2, 0, 8, 5, child)).isEqualTo(Outcome.ORDER);
        expect(OrderType.MARKET, 1, 0); // ¾ of 8 is 6
    }

    @Test
    void aSplitGoesOnWithAsMuch() {
        StyleBook book = new StyleBook(new Limit(new Offset(-4, Unit.TICKS, 0), 9, Then.DROP),
                StyleFixture.closes(100, 50).tables());
        book.decide(0, 0, 5, 0, child);
        book.recount(0, steps -> 2 * steps, 0.5);
        book.decide(1, 0, 10, 4, child);
        expect(OrderType.LIMIT, 6, 0);
        assertThat(child.limit).isEqualTo(49);
        StyleBook sliced = book(new Sliced(Schedule.TWAP, 2, 0));
        sliced.decide(0, 0, 6, 0, child);
        sliced.recount(0, steps -> 2 * steps, 0.5);
        sliced.decide(1, 0, 12, 6, child);
        expect(OrderType.MARKET, 6, 0);
    }

    @Test
    void forgetsWhatWasDropped() {
        StyleBook book = new StyleBook(new Limit(TWENTY_BELOW, 1, Then.DROP),
                StyleFixture.still(5).tables());
        book.decide(0, 0, 5, 0, child);
        book.decide(1, 0, 5, 0, child);
        book.forget(0);
        assertThat(book.takes(0, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverTradesMoreThanIsWantedAndEndsThere(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            int bars = 1 + random.nextInt(9);
            Schedule schedule = List.of(Schedule.values()).get(random.nextInt(4));
            StyleBook book = new StyleBook(
                    new Sliced(schedule, bars, schedule == Schedule.POV ? 0.1 : 0),
                    StyleFixture.still(60).volumes(volumes(random)).sessions(ends()).tables());
            long wanted = random.nextInt(200) - 100L;
            long held = random.nextInt(200) - 100L;
            int start = random.nextInt(30);
            for (int bar = start; bar < start + bars; bar++) {
                held += step(book, bar, wanted, held, random.nextInt(3) > 0 ? 1 : 0);
            }
            held += step(book, start + bars, wanted, held, 1);
            assertThat(held).isEqualTo(wanted);
        }
    }

    private long step(StyleBook book, int bar, long wanted, long held, long filled) {
        if (book.decide(bar, 0, wanted, held, child) != Outcome.ORDER) {
            return 0;
        }
        assertThat(child.quantity).isBetween(Math.min(0, wanted - held),
                Math.max(0, wanted - held)).isNotZero();
        return child.quantity * filled;
    }

    private static double[] volumes(Random random) {
        double[] volumes = new double[60];
        for (int bar = 0; bar < volumes.length; bar++) {
            volumes[bar] = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(100);
        }
        return volumes;
    }

    /** Sessions of four bars. */
    private static int[] ends() {
        int[] ends = new int[60];
        for (int bar = 0; bar < ends.length; bar++) {
            ends[bar] = bar / 4 * 4 + 3;
        }
        return ends;
    }

    @Test
    void goesOnWhereItWasSavedOrCopied() throws IOException {
        Limit style = new Limit(new Offset(-1, Unit.TICKS, 0), 2, Then.DROP);
        StyleTables tables = StyleFixture.closes(100, 90, 80, 70).tables();
        StyleBook book = new StyleBook(style, tables);
        book.decide(0, 0, 5, 0, child);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(new DataOutputStream(bytes));
        StyleBook read = new StyleBook(style, tables);
        read.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        StyleBook copy = new StyleBook(style, tables);
        book.copyTo(copy);
        for (StyleBook other : new StyleBook[]{read, copy, book}) {
            other.decide(1, 0, 5, 0, child);
            assertThat(child.limit).isEqualTo(99.5);
            assertThat(other.decide(2, 0, 5, 0, child)).isEqualTo(Outcome.DROP);
            assertThat(other.takes(0, false)).isFalse();
        }
        book.copyTo(copy);
        assertThat(copy.takes(0, false)).isFalse();
    }

    private static StyleBook book(OrderStyle style) {
        return new StyleBook(style, StyleFixture.still(10).tables());
    }

    private void expect(OrderType type, long quantity, int decidedAt) {
        assertThat(child.type).isEqualTo(type);
        assertThat(child.quantity).isEqualTo(quantity);
        assertThat(child.decidedAt).isEqualTo(decidedAt);
    }
}
