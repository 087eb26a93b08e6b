package io.troupe.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.model.OrderId;
import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderLinks;
import io.troupe.model.orders.OrderPrices;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.PointFill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A book of strategies 6, 7 and 8 with ten assets, read at bar 9. */
class OrderEventCodecTest {
    private static final PortfolioShape BOOK = new PortfolioShape(PortfolioId.book(2), 6, 3, 10, 0);
    private static final PortfolioShape HOUSE = new BookLayout(9, 3).house(10);
    private static final int BAR = 9;

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** A section's code, the length of what follows, and that. */
    private static byte[] section(Section section, byte... entries) {
        byte[] bytes = new byte[BarCodec.MAX_HEAD_BYTES + entries.length];
        int at = BarCodec.putHead(bytes, 0, section, entries.length);
        System.arraycopy(entries, 0, bytes, at, entries.length);
        return Arrays.copyOf(bytes, at + entries.length);
    }

    private static byte[] packed(Consumer<EntryBuffer> booking) {
        EntryBuffer buffer = new EntryBuffer(10);
        booking.accept(buffer);
        return buffer.copy();
    }

    private static List<String> decoded(PortfolioShape shape, byte[] bytes) {
        Transcript transcript = new Transcript();
        BarCodec.decode(bytes, 0, bytes.length, BAR, shape, transcript);
        return transcript.lines();
    }

    private static void assertDamage(PortfolioShape shape, String message, byte... bytes) {
        assertThatThrownBy(() -> decoded(shape, bytes)).isInstanceOf(JournalDamage.class)
                .hasMessage(message);
    }

    private static PointFill fill(@Nullable OrderId order, double reference) {
        return new PointFill(new Fill(BAR, 7, -3, 300, 5, 0), order, BarPoint.SECOND_LEG,
                reference);
    }

    private static OrderEvent event(OrderTicket ticket, double level) {
        return new OrderEvent(new OrderId(200, 8, 1), OrderState.TRIGGERED, OrderCause.TRAILING,
                ticket, -3, level);
    }

    /** 2·10+7 = 27; −3 folds to 5, 300 to 600 = 4·128+88; fee; 0; SECOND_LEG is 5. */
    @Test
    void aFillAtAPointIsStoredAsTheFormatSays() {
        // 12.5 = 1250 cents in form 2: 1250·8+2 = 10002 = 78·128+18; 4 bars ago, number 6
        assertThat(packed(to -> to.pointFill(2, fill(new OrderId(5, 8, 6), 12.5))))
                .isEqualTo(bytes(27, 5, 0x80 | 88, 4, 5, 0, 5, 0x80 | 18, 78, 4, 6));
        // ⅓ has no digits: form 0 and 0x3FD5…; no order
        assertThat(packed(to -> to.pointFill(2, fill(null, 1 / 3.0))))
                .isEqualTo(bytes(27, 5, 0x80 | 88, 4, 5, 0, 5, 0, 0x3F, 0xD5, 0x55, 0x55, 0x55,
                        0x55, 0x55, 0x55, 0));
    }

    @Test
    void anEventIsStoredAsTheFormatSays() {
        OrderTicket market = OrderTicket.market(7, -4);
        // row 2, sleeve 8 folds to 16, bar 200 = 128+72, number 1, TRIGGERED 3, TRAILING 17, asset
        // 7 folds
        // to 14, −4 to 7, −3 to 5, MARKET 1, gtc 3, no mark
        assertThat(packed(to -> to.order(2, event(market, Double.NaN)))).isEqualTo(
                bytes(2, 16, 0x80 | 72, 1, 1, 3, 17, 14, 7, 5, 1, 3, 0));
        OrderTicket full = new OrderTicket(7, -4, OrderType.TRAILING_STOP_LIMIT,
                new OrderPrices(3, 2.5, 0.25, true, 1e-6), TimeInForce.GOOD_TILL_DATE,
                LocalDate.EPOCH.plusDays(5), true, new OrderLinks(4, -1));
        // 511 = 3·128+127 marks; day 5, group 4, parent −1; 3 = 3·8+1, 2.5 = 250·8+2 = 2002 =
        // 15·128+82, 0.25 = 25·8+2 = 202 = 128+74, 10⁻⁶ = 1·8+4, −1 as it is = 0xBFF0…
        assertThat(packed(to -> to.order(2, event(full, -1)))).isEqualTo(bytes(2, 16, 0x80 | 72, 1,
                1, 3, 17, 14, 7, 5, 10, 4, 0x80 | 127, 3, 10, 8, 1, 25, 0x80 | 82, 15, 0x80 | 74,
                1, 12, 0, 0xBF, 0xF0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void interestIsStoredAsTheFormatSays() {
        assertThat(packed(to -> to.cashFlow(2, FlowKind.DEBIT_INTEREST, -300)))
                .isEqualTo(bytes(2, 9, 0x80 | 87, 4));
        assertThat(decoded(BOOK, section(Section.CASH_FLOWS, bytes(1, 10, 4))))
                .containsExactly("cashFlow 7 SHORT_REBATE 2");
        assertThat(decoded(HOUSE, section(Section.CASH_FLOWS, bytes(0, 8, 4, 1, 8, 2, 2, 8, 1, 3,
                8, 6)))).containsExactly("cashFlow -1 INTEREST 2", "cashFlow -2 INTEREST 1",
                        "cashFlow -3 INTEREST -1", "cashFlow -4 INTEREST 3");
        assertThatThrownBy(() -> packed(to -> to.cashFlow(0, FlowKind.BORROW, 1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("borrow is of an asset");
    }

    @Test
    void sectionsStandWhereThingsHappen() {
        assertThat(Section.values()).containsExactly(Section.RESTATED,
                Section.FLOWS, Section.CASH_FLOWS,
                Section.FILLS, Section.POINT_FILLS, Section.CROSSINGS, Section.ORDERS_MATCHED,
                Section.QUARANTINES, Section.TRANSFERS, Section.STAFFED, Section.EXPOSURE,
                Section.CONSTRUCTED, Section.HALT, Section.RISK, Section.ORDERS_DECIDED,
                Section.OWN_CUTS, Section.CUTS);
        assertThat(List.of(Section.POINT_FILLS.code(), Section.ORDERS_MATCHED.code(),
                Section.ORDERS_DECIDED.code(), Section.CASH_FLOWS.code(), Section.OWN_CUTS.code(),
                Section.RISK.code())).containsExactly(11, 12, 13, 14, 15, 16);
    }

    /** The house's own fills are of no order; its overlay's are of orders of its own. */
    @Test
    void theOverlayHasOrders() {
        PointFill overlays = fill(new OrderId(8, OrderId.OVERLAY, 0), 2);
        assertThat(decoded(HOUSE, section(Section.POINT_FILLS, packed(to -> {
            to.pointFill(0, fill(null, 2));
            to.pointFill(2, overlays);
        })))).containsExactly("pointFill -1 " + fill(null, 2), "pointFill -3 " + overlays);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsPackedIsReadBack(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        EntryBuffer fills = new EntryBuffer(10);
        EntryBuffer events = new EntryBuffer(10);
        List<String> expectedFills = new ArrayList<>();
        List<String> expectedEvents = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            int row = random.nextInt(3);
            PointFill filled = RandomOrders.fill(BAR, 6 + row, random.nextInt(10), random);
            OrderEvent event = RandomOrders.event(BAR, 6 + row, random.nextInt(10), random);
            fills.pointFill(row, filled);
            events.order(row, event);
            expectedFills.add("pointFill " + (6 + row) + " " + filled);
            expectedEvents.add("order " + (6 + row) + " " + event);
        }
        assertThat(decoded(BOOK, section(Section.POINT_FILLS, fills.copy())))
                .isEqualTo(expectedFills);
        assertThat(decoded(BOOK, section(Section.ORDERS_MATCHED, events.copy())))
                .isEqualTo(expectedEvents);
        assertThat(decoded(BOOK, section(Section.ORDERS_DECIDED, events.copy())))
                .isEqualTo(expectedEvents);
    }

    /** No cut of the bytes of one entry is an entry, and no change of a byte another form of it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyTruncationIsNoticed(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PointFill filled = RandomOrders.fill(BAR, 6, 3, random);
        OrderEvent event = RandomOrders.event(BAR, 6, 3, random);
        assertTruncationsAreNoticed(Section.POINT_FILLS, packed(to -> to.pointFill(0, filled)));
        assertTruncationsAreNoticed(Section.ORDERS_DECIDED, packed(to -> to.order(0, event)));
    }

    private static void assertTruncationsAreNoticed(Section section, byte[] entry) {
        for (int length = 1; length < entry.length; length++) {
            byte[] cut = section(section, Arrays.copyOf(entry, length));
            assertThatThrownBy(() -> decoded(BOOK, cut)).isInstanceOf(JournalDamage.class);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsReadIsPackedTheSame(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] entry = packed(to -> to.order(0, RandomOrders.event(BAR, 6, 3, random)));
        for (int n = 0; n < 200; n++) {
            byte[] changed = entry.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            EntryBuffer again = new EntryBuffer(10);
            try {
                byte[] bar = section(Section.ORDERS_MATCHED, changed);
                BarCodec.decode(bar, 0, bar.length, BAR, BOOK, new BookingVisitor() {
                    @Override
                    public void order(int strategy, OrderEvent event) {
                        again.order(strategy - 6, event);
                    }
                });
            } catch (JournalDamage noticed) {
                continue;
            }
            assertThat(again.copy()).isEqualTo(changed);
        }
    }

    @Test
    void malformedFillsAreNamed() {
        assertDamage(BOOK, "unknown point 7 of a bar",
                bytes(11, 8, 27, 5, 0, 0, 0, 7, 9, 0));
        assertDamage(BOOK, "unknown form 5 of a price", bytes(11, 8, 27, 5, 0, 0, 0, 2, 13, 0));
        assertDamage(BOOK, "unknown form 0 of a price", bytes(11, 8, 27, 5, 0, 0, 0, 2, 8, 0));
        assertDamage(BOOK, "a price is cut off", bytes(11, 8, 27, 5, 0, 0, 0, 2, 0, 0));
        // 100 cents are 1
        assertDamage(BOOK, "the price 1.0 is in another form than written",
                bytes(11, 9, 27, 5, 0, 0, 0, 2, 0x80 | 34, 6, 0));
        // 1.0 as it is
        assertDamage(BOOK, "the price 1.0 is in another form than written", bytes(11, 16, 27, 5, 0,
                0, 0, 2, 0, 0x3F, 0xF0, 0, 0, 0, 0, 0, 0, 0));
        assertDamage(BOOK, "an order was decided 10 bars before bar 9",
                bytes(11, 9, 27, 5, 0, 0, 0, 2, 9, 10, 0));
        assertDamage(BOOK, "strategy and asset 30 is out of range: there are 3 strategies of 10"
                + " assets", bytes(11, 8, 30, 5, 0, 0, 0, 2, 9, 0));
        assertDamage(HOUSE, "reserve holds no asset, but one of it is booked",
                bytes(11, 8, 10, 5, 0, 0, 0, 2, 9, 0));
    }

    @Test
    void malformedEventsAreNamed() {
        assertEventDamage("unknown state 9 of an order", 4, 9);
        assertEventDamage("unknown cause 99 of an order", 5, 99);
        assertEventDamage("unknown type 11 of an order", 9, 11);
        assertEventDamage("unknown time in force 7 of an order", 10, 7);
        assertEventDamage("the sleeve of an order is -2", 1, 3);
        assertEventDamage("strategy 3 is out of range: there are 3", 0, 3);
        assertDamage(BOOK, "unknown marks 512 of an order",
                section(Section.ORDERS_MATCHED, bytes(2, 16, 0, 1, 3, 0, 14, 7, 5, 1, 3, 0x80, 4)));
        assertDamage(BOOK, "an order is marked as linked to others, but is not",
                section(Section.ORDERS_MATCHED, bytes(2, 16, 0, 1, 3, 0, 14, 7, 5, 1, 3, 8, 1, 1)));
        assertDamage(BOOK, "an order is marked as having a price, but has none",
                section(Section.ORDERS_MATCHED, bytes(2, 16, 0, 1, 3, 0, 14, 7, 5, 1, 3, 16, 0,
                        0x7F, 0xF8, 0, 0, 0, 0, 0, 0)));
        assertDamage(BOOK, "an order is good till day " + Long.MIN_VALUE + ", which is no date",
                section(Section.ORDERS_MATCHED, bytes(2, 16, 0, 1, 3, 0, 14, 7, 5, 1, 3, 4, 0xFF,
                        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1)));
        assertDamage(HOUSE, "crossings holds no asset, but one of it is booked",
                section(Section.ORDERS_MATCHED, bytes(3, 1, 0, 1, 3, 0, 14, 7, 5, 1, 3, 0)));
    }

    private static void assertEventDamage(String message, int place, int value) {
        byte[] entry = bytes(2, 16, 0, 1, 3, 0, 14, 7, 5, 1, 3, 0);
        entry[place] = (byte) value;
        assertDamage(BOOK, message, section(Section.ORDERS_DECIDED, entry));
    }

    @Test
    void flowsOfCashAreOfNoAssetAndOthersOfOne() {
        assertDamage(BOOK, "interest is of no asset, but is booked of one",
                bytes(6, 4, 3, 8, 0, 0));
        assertDamage(BOOK, "borrow is of an asset, but is booked of none", bytes(14, 3, 1, 7, 4));
    }

    @Test
    void anOrderIsNotFilledInTheBarInWhichItIsDecided() {
        EntryBuffer buffer = new EntryBuffer(10);
        assertThatThrownBy(() -> buffer.pointFill(0, fill(new OrderId(BAR, 6, 0), 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an order that was decided at bar 9 cannot be filled in bar 9");
        assertThat(buffer.size()).isZero();
    }

    /** What is expected of a usual fill: 11 bytes beside quantity and value. */
    @Test
    void aUsualFillIsSmall() {
        PointFill usual = new PointFill(new Fill(1_000, 3, 150, 675_000_000_000L, 1_000_000, 0),
                new OrderId(999, 0, 3), BarPoint.OPEN, 4_501.25);
        assertThat(packed(to -> to.pointFill(0, usual))).hasSizeLessThanOrEqualTo(20);
    }
}
