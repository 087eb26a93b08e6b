package io.troupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.data.DataReport;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.model.OrderId;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.PointFill;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Measures;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.StrategyIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of {@link OrderedFund}. */
class OrderRowsTest {
    @TempDir
    private Path folder;

    private String written(ResultFile file) throws IOException {
        TestAnalyses.write(folder, OrderedFund.context(), OrderedFund.bookings(),
                EnumSet.allOf(ResultFile.class));
        return Files.readString(folder.resolve(file.fileName()));
    }

    @Test
    void everyFillTellsItsOrderAndWhereItWas() throws IOException {
        assertThat(written(ResultFile.FILLS)).isEqualTo(
                """
                        date,portfolio,symbol,side,quantity,price,notional,fee,slippage,order,point,reference
                        2024-01-03,house,X,buy,6,%s,600.6,1,0.6,,open,100.0
                        2024-01-03,a,X,buy,10,100.1,1001,1,1,a/0/0,open,100.0
                        2024-01-03,b,X,sell,4,99.9,399.6,1,0.4,b/0/0,open,100.0
                        2024-01-05,house,X,sell,5,91.9,459.5,1,0.5,,first-leg,92.0
                        2024-01-05,a,X,sell,7,%s,643.3,1,0.7,a/1/1,first-leg,92.0
                        2024-01-05,b,X,buy,2,92.0,184,1,0,b/1/5,first-leg,92.0
                        2024-01-06,house,X,sell,3,%s,281.7,1,0.3,,open,94.0
                        2024-01-06,a,X,sell,3,%s,281.7,0,0.3,a/1/1,open,94.0
                        """
                        .formatted(600.6 / 6, 643.3 / 7, 281.7 / 3, 281.7 / 3));
    }

    /** 7 at 91.9 and 3 at 93.9 are 92.5; whose last word is not an end comes last. */
    @Test
    void everyOrderIsARowAsItEnds() throws IOException {
        assertThat(written(ResultFile.ORDERS)).isEqualTo(
                """
                        order,portfolio,symbol,decided,origin,side,quantity,type,timeInForce,goodTill,\
                        reduceOnly,limit,stop,trail,trailBy,limitOffset,group,parent,state,cause,ended,\
                        filled,price,fee,slippage,firstFill,lastFill
                        a/0/0,a,X,2024-01-02,none,buy,10,market,gtc,,false,,,,,,,,filled,none,2024-01-03,\
                        10,100.1,1,1,2024-01-03,2024-01-03
                        b/0/0,b,X,2024-01-02,none,sell,4,market,gtc,,false,,,,,,,,filled,none,2024-01-03,\
                        4,99.9,1,0.4,2024-01-03,2024-01-03
                        b/2/6,b,,2024-01-04,requested,,,market,gtc,,false,,,,,,,b/2/5,refused,quantity,\
                        2024-01-04,,,0,0,,
                        b/1/5,b,X,2024-01-03,requested,buy,2,limit,gtc,,false,92.0,,,,,,,filled,none,\
                        2024-01-05,2,92.0,1,0,2024-01-05,2024-01-05
                        a/1/1,a,X,2024-01-03,stop-loss,sell,10,stop,gtc,,true,,92.0,,,,0,,filled,none,\
                        2024-01-06,10,92.5,1,1,2024-01-05,2024-01-06
                        a/1/2,a,X,2024-01-03,take-profit,sell,10,limit,gtc,,true,120.0,,,,,0,,cancelled,\
                        sibling,2024-01-06,0,,0,0,,
                        b/4/5,b,X,2024-01-06,requested,buy,2,trailing-stop,gtc,,false,,100.8,0.05,\
                        fraction,,,,working,requested,,0,,0,0,,
                        """);
    }

    /** a lost 1002 − 642.3 − 281.7 = 78, and has it no more; b is short of 2. */
    @Test
    void theFundBalances() throws IOException {
        assertThat(written(ResultFile.EQUITY)).endsWith(
                "2024-01-06,1945.6,922.0," + (1213.6 - 2 * 96) + ",2\n");
        assertThat(written(ResultFile.POSITIONS)).endsWith(
                "2024-01-06,house,X,-2\n2024-01-06,a,X,0\n");
    }

    /** a held 10 from 3 to 6 January and lost 78 of 1001. */
    @Test
    void exitsByOrdersAreToldWhereTheyWere() throws IOException {
        assertThat(written(ResultFile.TRADES)).contains(
                "\n2024-01-03,2024-01-06,a,X,long,stop-loss,3,10,100.1,");
        JsonNode trips = new ObjectMapper().readTree(written(ResultFile.SUMMARY))
                .get("roundTrips");
        assertThat(trips.get(1).get("byExit").toString()).isEqualTo(
                "{\"stop-loss\":{\"closed\":1,\"profit\":-78,\"hitRate\":0.0,\"meanBars\":3.0}}");
        assertThat(trips.get(2).get("byExit").toString()).isEqualTo("{}");
        assertThat(written(ResultFile.REPORT)).contains("Closed round trips of all strategies",
                "Ended by: stop-loss");
        TestAnalyses.write(folder, HandComputedFund.context(), HandComputedFund.bookings(),
                EnumSet.allOf(ResultFile.class));
        assertThat(Files.readString(folder.resolve("summary.json"))).doesNotContain("byExit");
        assertThat(Files.readString(folder.resolve("report.html")))
                .doesNotContain("round-trips-by-exit");
    }

    @Test
    void withoutOrdersThereIsNoFileAndNoneIsLeft() throws IOException {
        Files.writeString(folder.resolve("orders.csv"), "old");
        TestAnalyses.write(folder, HandComputedFund.context(), HandComputedFund.bookings(),
                Set.of(ResultFile.ORDERS, ResultFile.FILLS));
        assertThat(folder.resolve("orders.csv")).doesNotExist();
        assertThat(Files.readAllLines(folder.resolve("fills.csv")).getFirst()).isEqualTo(
                "date,portfolio,symbol,side,quantity,price,notional,fee,slippage");
    }

    @Test
    void withoutAFillThereIsTheHeaderAlone() throws IOException {
        TestAnalyses.write(folder, OrderedFund.context(), new ScriptedBookings().bar(),
                Set.of(ResultFile.FILLS));
        assertThat(folder.resolve("fills.csv")).hasContent(
                "date,portfolio,symbol,side,quantity,price,notional,fee,slippage");
    }

    private static OrderEvent event(int sleeve, OrderState state, OrderCause cause) {
        return new OrderEvent(new OrderId(0, sleeve, 0), state, cause, OrderTicket.market(0, 10),
                0, Double.NaN);
    }

    private List<String> orders(ScriptedBookings bookings) throws IOException {
        TestAnalyses.write(folder, OrderedFund.context(), bookings, Set.of(ResultFile.ORDERS));
        List<String> lines = Files.readAllLines(folder.resolve("orders.csv"));
        return lines.subList(1, lines.size());
    }

    /** Its change is refused, which ends nothing; an order that is not worked yet can be. */
    @Test
    void aRefusedChangeEndsNothing() throws IOException {
        assertThat(orders(new ScriptedBookings()
                .bar(v -> v.order(0, event(0, OrderState.WORKING, OrderCause.REQUESTED)),
                        v -> v.order(1, event(1, OrderState.PENDING, OrderCause.REQUESTED)))
                .bar(v -> v.order(0, event(0, OrderState.REFUSED, OrderCause.PRICE)),
                        v -> v.order(1, event(1, OrderState.REFUSED, OrderCause.UNAFFORDABLE)))))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("b/0/0,b,")
                                .contains(",refused,unaffordable,2024-01-03,"),
                        line -> assertThat(line).startsWith("a/0/0,a,")
                                .contains(",working,requested,,"));
    }

    /** What b asks of an order of a is refused b, and a's order lives. */
    @Test
    void anothersOrderIsNotTouched() throws IOException {
        assertThat(orders(new ScriptedBookings()
                .bar(v -> v.order(0, event(0, OrderState.WORKING, OrderCause.NONE)),
                        v -> v.order(1, event(0, OrderState.REFUSED, OrderCause.NO_SUCH_ORDER)))))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("a/0/0,b,")
                                .contains(",refused,no-such-order,"),
                        line -> assertThat(line).startsWith("a/0/0,a,").contains(",working,"));
    }

    /** The overlay's orders bear its name; fills of two orders of one bar are told apart. */
    @Test
    void fillsFindTheirOrders() throws IOException {
        OrderId overlays = new OrderId(0, OrderId.OVERLAY, 0);
        OrderEvent event = new OrderEvent(overlays, OrderState.WORKING, OrderCause.NONE,
                OrderTicket.market(0, 10), 0, Double.NaN);
        Fill fill = new Fill(1, 0, 3, 33_000_000, 0, 0);
        RunContext context = new RunContext(OrderedFund.data(), "overlaid-1",
                List.of(StrategyIdentity.named("a")), new long[]{1_000_000_000},
                new FundTerms(2, 0, false, true), DataReport.NONE, Measures.USUAL);
        TestAnalyses.write(folder, context, new ScriptedBookings()
                .bar(v -> v.order(BookingVisitor.OVERLAY, event),
                        v -> v.order(0, event(0, OrderState.WORKING, OrderCause.NONE)))
                .bar(v -> v.pointFill(BookingVisitor.HOUSE,
                        new PointFill(fill, null, BarPoint.OPEN, 11)),
                        v -> v.pointFill(BookingVisitor.OVERLAY,
                                new PointFill(fill, overlays, BarPoint.OPEN, 11))),
                Set.of(ResultFile.ORDERS));
        assertThat(Files.readAllLines(folder.resolve("orders.csv"))).satisfiesExactly(
                header -> assertThat(header).startsWith("order,"),
                line -> assertThat(line).startsWith("overlay/0/0,overlay,X,")
                        .endsWith(",partial,none,,3,11.0,0,0,2024-01-03,2024-01-03"),
                line -> assertThat(line).startsWith("a/0/0,a,X,").endsWith(",0,,0,0,,"));
    }

    private static PointFill fill(int bar, @Nullable OrderId order, long quantity, long price) {
        return new PointFill(new Fill(bar, 0, quantity, quantity * price * 1_000_000, 0, 0), order,
                BarPoint.FIRST_LEG, price);
    }

    private static OrderEvent stop(OrderId id, OrderState state, OrderCause cause, long quantity,
            long filled) {
        return new OrderEvent(id, state, cause, OrderTicket.stop(0, quantity, 9), filled, 9);
    }

    /** A bar tells of its fills first; what is filled at once is none the less of its order. */
    @Test
    void anOrderMayBeFilledInTheBarInWhichItIsMade() throws IOException {
        OrderId exit = new OrderId(0, 0, 1);
        assertThat(orders(new ScriptedBookings().bar().bar(
                v -> v.pointFill(BookingVisitor.HOUSE, fill(1, null, 10, 9)),
                v -> v.pointFill(0, fill(1, exit, 10, 9)),
                v -> v.order(0, stop(exit, OrderState.WORKING, OrderCause.STOP_LOSS, 10, 0)),
                v -> v.order(0, stop(exit, OrderState.FILLED, OrderCause.NONE, 10, 10)))))
                .singleElement().asString().startsWith("a/0/1,a,X,2024-01-02,stop-loss,buy,10,")
                .endsWith(",filled,none,2024-01-03,10,9.0,0,0,2024-01-03,2024-01-03");
    }

    /**
     * 4 of 10 at 9, the order made in that bar; then two for one: 8 of 20, of which 5 more are
     * filled in the same bar at 5, and 2 in the next. Prices are averaged as they were: 61/9.
     */
    @Test
    void whatIsFilledInPartIsCountedThroughSplits() throws IOException {
        OrderId exit = new OrderId(0, 0, 1);
        ScriptedBookings split = new ScriptedBookings().bar()
                .bar(v -> v.pointFill(BookingVisitor.HOUSE, fill(1, null, 4, 9)),
                        v -> v.pointFill(0, fill(1, exit, 4, 9)),
                        v -> v.order(0,
                                stop(exit, OrderState.WORKING, OrderCause.STOP_LOSS, 10, 0)))
                .bar(v -> v.flow(BookingVisitor.HOUSE, 0, FlowKind.SPLIT, 4, 0),
                        v -> v.pointFill(BookingVisitor.HOUSE, fill(2, null, 5, 5)),
                        v -> v.flow(0, 0, FlowKind.SPLIT, 4, 0),
                        v -> v.pointFill(0, fill(2, exit, 5, 5)),
                        v -> v.order(0, stop(exit, OrderState.WORKING, OrderCause.SPLIT, 20, 8)));
        assertThat(orders(split)).singleElement().asString().contains(",buy,20,stop,")
                .endsWith(",partial,split,,13,6.77777777778,0,0,2024-01-03,2024-01-04");
        split.bar(v -> v.pointFill(BookingVisitor.HOUSE, fill(3, null, 2, 5)),
                v -> v.pointFill(0, fill(3, exit, 2, 5)));
        assertThat(orders(split)).singleElement().asString().contains(",partial,split,,15,");
    }
}
