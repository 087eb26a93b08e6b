package io.troupe.report;

import static io.troupe.report.HandComputedFund.AAA;
import static io.troupe.report.HandComputedFund.BTC;
import static io.troupe.report.HandComputedFund.DOWN;
import static io.troupe.report.HandComputedFund.HOUSE;
import static io.troupe.report.HandComputedFund.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.troupe.model.BarPoint;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.OrderId;
import io.troupe.model.RiskEvent;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.OrderState;
import io.troupe.model.orders.OrderTicket;
import io.troupe.model.orders.PointFill;
import io.troupe.report.books.RunContext;
import io.troupe.report.orders.Asked;
import io.troupe.report.orders.Explanations;
import io.troupe.report.orders.Explanations.Explanation;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of {@link OrderedFund} and of funds without orders. */
class ExplanationsTest {
    private static Explanation explained(RunContext context, ScriptedBookings bookings,
            String asked) {
        return new Explanations(context, bookings).of(Asked.parse(asked).orElseThrow());
    }

    private static List<String> told(RunContext context, ScriptedBookings bookings, String asked) {
        return switch (explained(context, bookings, asked)) {
            case Explanation.Told(List<String> lines) -> lines;
            case Explanation.Unknown(String problem) -> fail(problem);
        };
    }

    private static List<String> told(String asked) {
        return told(OrderedFund.context(), OrderedFund.bookings(), asked);
    }

    private static String unknown(RunContext context, ScriptedBookings bookings, String asked) {
        return switch (explained(context, bookings, asked)) {
            case Explanation.Told(List<String> lines) -> fail(lines.toString());
            case Explanation.Unknown(String problem) -> problem;
        };
    }

    /**
     * 2 of the 7 that were sold met; 7 of the 10 that were to be sold were; the bar gave the fund 5
     * of the 8 that were left.
     */
    @Test
    void anOrderIsToldFromItsDecisionToItsEnd() {
        assertThat(told("a/1/1")).containsExactly(
                "order a/1/1: sell 10 X stop at 92, gtc, only to reduce, of group 0",
                "  decided  2024-01-03, bar 1: stop-loss, an exit rule of its strategy",
                "  2024-01-03  working (stop-loss)",
                "  2024-01-05  triggered, 7 filled",
                "  2024-01-06  filled, 10 filled",
                "  came to  10 of 10 filled at 92.5, fee 1, slippage 1",
                "fill a/1/1#1, line 6 of fills.csv: 2024-01-05  a  sell 7 X @ 91.9, fee 1,"
                        + " slippage 0.7",
                "  point    first-leg of the bar's path, 92 before slippage",
                "  alone    91.9 is its price as if nobody else had traded",
                "  met      strategies bought 2 and sold 7 there; 28.57 % of this fill met b (2)",
                "  fund     sell 5 X @ 91.9, fee 1, outside",
                "  cut      7 of 10 (70 %): its part of what the heavier side shares",
                "  cap      the bar's volume gave the fund 5 of 8 (62.5 %)",
                "  saved    netting 1.4, pooling -0.2 there",
                "  fees     1 of the order so far",
                "fill a/1/1#2, line 9 of fills.csv: 2024-01-06  a  sell 3 X @ 93.9, fee 0,"
                        + " slippage 0.3",
                "  point    open, 94 before slippage",
                "  alone    93.9 is its price as if nobody else had traded",
                "  met      nobody in the fund bought there",
                "  fund     sell 3 X @ 93.9, fee 1, outside",
                "  saved    netting 0, pooling -1 there",
                "  fees     1 of the order so far");
    }

    @Test
    void aFillIsFoundByItsNumberAndByItsLine() {
        assertThat(told("b/1/5#1")).containsExactly("order b/1/5: buy 2 X limit at 92, gtc",
                "  decided  2024-01-03, bar 1: its strategy asked for it",
                "fill b/1/5#1, line 7 of fills.csv: 2024-01-05  b  buy 2 X @ 92, fee 1,"
                        + " slippage 0",
                "  point    first-leg of the bar's path, 92 before slippage",
                "  alone    92 is its price as if nobody else had traded",
                "  met      strategies bought 2 and sold 7 there; 100 % of this fill met a (7)",
                "  fund     sell 5 X @ 91.9, fee 1, outside",
                "  cap      the bar's volume gave the fund 5 of 8 (62.5 %)",
                "  saved    netting 1.4, pooling -0.2 there",
                "  fees     1 of the order so far").isEqualTo(told("7"));
        assertThat(told("9")).isEqualTo(told("a/1/1#2")).contains(
                "  fees     1 of the order so far");
    }

    @Test
    void theFundsOwnFillIsToldByWhoMet() {
        assertThat(told("2")).containsExactly(
                "fill of the fund, line 2 of fills.csv: 2024-01-03  house  buy 6 X @ 100.1, fee 1,"
                        + " slippage 0.6",
                "  point    open, 100 before slippage",
                "  met      strategies bought 10 and sold 4 there: a (10) met b (4)",
                "  saved    netting 1.8, pooling 0 there");
    }

    @Test
    void whatWasNeverFilledIsToldToo() {
        assertThat(told("b/2/6")).containsExactly(
                "order b/2/6: nothing of instrument 7 market, gtc, for b/2/5",
                "  decided  2024-01-04, bar 2: its strategy asked for it",
                "  2024-01-04  refused (quantity)",
                "  came to  0 steps of 0 steps filled");
        assertThat(told("a/1/2")).endsWith("  2024-01-06  cancelled (sibling)",
                "  came to  0 of 10 filled");
        assertThat(told("b/4/5")).startsWith("order b/4/5: buy 2 X trailing-stop at 100.8, 5 %"
                + " behind the best price, gtc")
                .endsWith("  came to  0 of 2 filled; it is working after the last bar");
        assertThat(told("a/0/0")).contains(
                "  decided  2024-01-02, bar 0: towards the target of its strategy, whose"
                        + " style is market");
    }

    /** What limits made smaller of all together is said of the fund's own fill, once. */
    @Test
    void aFillOfTheFundIsToldByWhatItsLimitsCut() {
        assertThat(told(HandComputedFund.context(), HandComputedFund.bookings(), "2"))
                .containsOnlyOnce("  limit    the fund ordered 30 and was let 20 by the fund's"
                        + " asset-limit")
                .noneMatch(line -> line.startsWith("  limit    it "));
    }

    /** Of a run whose strategies trade at the market an order is known by its cuts and its fill. */
    @Test
    void aFillOfNoOrderIsToldByWhatIsKnown() {
        RunContext context = HandComputedFund.context();
        assertThat(told(context, HandComputedFund.bookings(), "3")).containsExactly(
                "fill, line 3 of fills.csv: 2024-01-03  up  buy 40 AAA @ 11.01, fee 2,"
                        + " slippage 0.4",
                "  decided  2024-01-02, bar 0: what its target was then, at the market",
                "  limit    it ordered 50 and was let 40 by the fund's asset-limit",
                "  limit    the fund ordered 30 and was let 20 by the fund's asset-limit",
                "  point    11 before slippage",
                "  alone    11.01 is its price as if nobody else had traded",
                "  met      strategies bought 40 and sold 20 there; 50 % of this fill met down,"
                        + " \"hedged\" (20)",
                "  fund     buy 20 AAA @ 11.01, fee 1, outside",
                "  saved    netting 2.4, pooling 0 there");
        assertThat(told(context, HandComputedFund.bookings(), "5")).contains(
                "  cap      the bar's volume gave the fund 1 of 1.5 (66.67 %)");
    }

    /**
     * Halts in force at the decision are told: its own that began a bar before, the fund's of its
     * instrument, but not one of another instrument, nor of another strategy, nor one that ended.
     */
    @Test
    void haltsInForceAndOwnRulesAreTold() {
        RiskEvent own = halted("loss of the strategy: reduce-only");
        RiskEvent ended = halted("volatility of the fund: scale");
        ScriptedBookings bookings = new ScriptedBookings()
                .bar(v -> v.risk(UP, own), v -> v.risk(HOUSE, ended))
                .bar(v -> v.risk(HOUSE, pause(AAA)),
                        v -> v.risk(HOUSE, pause(BTC)),
                        v -> v.risk(HOUSE, new RiskEvent(RiskEvent.Kind.REENTERED, ended.rule(),
                                0.1, 0.2)),
                        v -> v.risk(DOWN, own),
                        v -> v.ownCut(UP, AAA, 9, 5, CutReason.REDUCE_ONLY),
                        v -> v.cut(UP, AAA, 5, 4, CutReason.GROSS_LIMIT))
                .bar(v -> v.fill(HOUSE, AAA, 4, 48_000_000, 0, 0),
                        v -> v.fill(UP, AAA, 4, 48_000_000, 0, 0),
                        v -> v.risk(UP, halted("drawdown of the strategy: flatten")));
        assertThat(told(HandComputedFund.context(), bookings, "3")).startsWith(
                "fill, line 3 of fills.csv: 2024-01-04  up  buy 4 AAA @ 12, fee 0, slippage 0",
                "  decided  2024-01-03, bar 1: what its target was then, at the market",
                "  halt     2024-01-02, its own loss of the strategy: reduce-only, at 0.25, limit"
                        + " 0.2",
                "  halt     2024-01-03, the fund's stops of the asset: pause, AAA, at 0.25, limit"
                        + " 0.2",
                "  limit    it ordered 9 and was let 5 by its own reduce-only",
                "  limit    it ordered 5 and was let 4 by the fund's gross-limit",
                "  point    12 before slippage");
    }

    private static RiskEvent halted(String rule) {
        return new RiskEvent(RiskEvent.Kind.HALTED, rule, 0.25, 0.2);
    }

    private static RiskEvent pause(int asset) {
        return new RiskEvent(RiskEvent.Kind.HALTED, "stops of the asset: pause", asset, 0.25,
                0.2);
    }

    private static PointFill fill(int bar, @Nullable OrderId order, long quantity,
            double reference) {
        long notional = Math.round(quantity * reference * 1e6);
        return new PointFill(new Fill(bar, 0, quantity, notional, 100_000, 0), order,
                BarPoint.SECOND_LEG, reference);
    }

    private static OrderEvent event(OrderId id, OrderState state, OrderTicket ticket) {
        return new OrderEvent(id, state, OrderCause.NONE, ticket, 0, Double.NaN);
    }

    /**
     * a buys 5 at 10 and sells 2 at 11, both on one leg; b sells 5 at 10: they met and the fund did
     * nothing there. At 11 a is alone. Its own share of the volume is what cuts it.
     */
    @Test
    void onlyTheSamePriceIsTheSamePoint() {
        OrderId bought = new OrderId(0, 0, 0);
        OrderId sold = new OrderId(0, 1, 0);
        OrderId other = new OrderId(0, 0, 1);
        ScriptedBookings bookings = new ScriptedBookings()
                .bar(v -> v.order(0, event(bought, OrderState.WORKING,
                        OrderTicket.limit(0, 9, 10))),
                        v -> v.order(1, event(sold, OrderState.WORKING,
                                OrderTicket.limit(0, -5, 10))))
                .bar(v -> v.pointFill(-1, fill(1, null, -2, 11)),
                        v -> v.crossed(0, BarPoint.BEFORE_TRADING, 70_000_000, 0),
                        v -> v.crossed(0, BarPoint.SECOND_LEG, 200_000, 0),
                        v -> v.crossed(0, BarPoint.SECOND_LEG, 0, 100_000),
                        v -> v.pointFill(0, fill(1, bought, 5, 10)),
                        v -> v.pointFill(0, fill(1, other, -2, 11)),
                        v -> v.order(0, event(bought, OrderState.WORKING,
                                OrderTicket.limit(0, 9, 10.5))),
                        v -> v.cut(0, 0, 9, 5, CutReason.VOLUME),
                        v -> v.pointFill(1, fill(1, sold, -5, 10)),
                        v -> v.order(1, event(bought, OrderState.REFUSED,
                                OrderTicket.limit(0, 9, 10.5))));
        assertThat(told(OrderedFund.context(), bookings, "a/0/0")).containsExactly(
                "order a/0/0: buy 9 X limit at 10.5, gtc",
                "  decided  2024-01-02, bar 0: towards the target of its strategy, whose"
                        + " style is market",
                "  2024-01-02  working: buy 9 X limit at 10, gtc",
                "  2024-01-03  working: buy 9 X limit at 10.5, gtc",
                "  2024-01-03  refused, asked by b",
                "  came to  5 of 9 filled at 10, fee 0.1, slippage 0; the rest is working after the"
                        + " last bar",
                "fill a/0/0#1, line 3 of fills.csv: 2024-01-03  a  buy 5 X @ 10, fee 0.1,"
                        + " slippage 0",
                "  point    second-leg of the bar's path, 10 before slippage",
                "  alone    10 is its price as if nobody else had traded",
                "  met      strategies bought 5 and sold 5 there; 100 % of this fill met b (5)",
                "  fund     traded nothing outside: all of it met inside",
                "  cut      5 of 9 (55.56 %): its own share of the bar's volume",
                "  saved    netting 0.2, pooling 0.1, on this part of the bar",
                "  fees     0.1 of the order so far");
        assertThat(told(OrderedFund.context(), bookings, "4")).contains(
                "fill a/0/1#1, line 4 of fills.csv: 2024-01-03  a  sell 2 X @ 11, fee 0.1,"
                        + " slippage 0",
                "  met      nobody in the fund bought there");
        assertThat(told(OrderedFund.context(), bookings, "a/0/1")).startsWith(
                "order a/0/1: at the market, told by its fills alone",
                "  decided  2024-01-02, bar 0: towards the target of its strategy, whose"
                        + " style is market",
                "fill a/0/1#1, line 4 of fills.csv: 2024-01-03  a  sell 2 X @ 11, fee 0.1,"
                        + " slippage 0");
        assertThat(unknown(OrderedFund.context(), bookings, "a/0/2")).isEqualTo(
                "there is no order a/0/2; the nearest are a/0/1, a/0/0");
    }

    /** Of 25 fills the first twenty are told, and of twelve sellers ten are named. */
    @Test
    void whatIsManyIsCounted() {
        List<String> ids = IntStream.range(0, 13).mapToObj(k -> "s" + k).toList();
        RunContext context = new RunContext(OrderedFund.data(), "many", ids, new long[13]);
        OrderId id = new OrderId(0, 0, 0);
        ScriptedBookings bookings = new ScriptedBookings()
                .bar(v -> v.order(0, event(id, OrderState.WORKING, OrderTicket.market(0, 25))))
                .bar(v -> {
                    IntStream.range(0, 25).forEach(_ -> v.pointFill(0, fill(1, id, 1, 10)));
                    IntStream.range(1, 13).forEach(k -> v.pointFill(k, fill(1, null, -1, 10)));
                });
        List<String> lines = told(context, bookings, "s0/0/0");
        assertThat(lines.getLast()).isEqualTo("its fills s0/0/0#21 to 25 are explained one by one");
        assertThat(lines.stream().filter(line -> line.startsWith("fill "))).hasSize(20);
        assertThat(told(context, bookings, "s0/0/0#25")).contains(
                "  met      strategies bought 25 and sold 12 there; 48 % of this fill met s1 (1),"
                        + " s2 (1), s3 (1), s4 (1), s5 (1), s6 (1), s7 (1), s8 (1), s9 (1), s10"
                        + " (1) and 2 more",
                "  fees     2.5 of the order so far");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "a/1/9   | there is no order a/1/9; the nearest are a/1/2, a/1/1, a/0/0",
            "b/3/0   | there is no order b/3/0; the nearest are b/4/5, b/2/6, b/1/5",
            "c/1/1   | there is no order c/1/1: the run has no strategy 'c'",
            "overlay/1/1 | there is no order overlay/1/1: overlay has had none",
            "overlai/1/1 | there is no order overlai/1/1: the run has no strategy 'overlai'"
                    + " (did you mean overlay?)",
            "a/1/1#5 | order a/1/1 has fills a/1/1#1 to 2", "a/1/1#0 | order a/1/1 has fills"
                    + " a/1/1#1 to 2",
            "b/1/5#2 | order b/1/5 has one fill, b/1/5#1",
            "a/1/2#1 | order a/1/2 has no fills", "a/9/9#1 | there is no order a/9/9; the nearest"
                    + " are a/1/2, a/1/1, a/0/0",
            "1       | fills.csv has its fills in lines 2 to 9",
            "10      | fills.csv has its fills in lines 2 to 9"})
    void whatThereIsNotIsToldWithWhatThereIs(String asked, String problem) {
        assertThat(unknown(OrderedFund.context(), OrderedFund.bookings(), asked))
                .isEqualTo(problem);
    }

    @Test
    void whereThereAreNoOrdersThatIsSaid() {
        assertThat(unknown(HandComputedFund.context(), HandComputedFund.bookings(), "up/1/1"))
                .isEqualTo("there is no order up/1/1: all strategies of this run trade at the"
                        + " market; ask for a line of fills.csv");
        assertThat(unknown(OrderedFund.context(), new ScriptedBookings().bar(), "2"))
                .isEqualTo("the run has no fill");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/1/2", "a/1/2#3", "12", "x#1/2/3", "x#y/1/2#30"})
    void whatIsAskedIsReadBack(String text) {
        assertThat(Asked.parse(text)).hasValueSatisfying(
                asked -> assertThat(asked).hasToString(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a/1", "a/1/2#", "a/1/2#x", "a/1#2", "-1", "#1",
            "9999999999999999999"})
    void otherTextAsksNothing(String text) {
        assertThat(Asked.parse(text)).isEmpty();
    }
}
