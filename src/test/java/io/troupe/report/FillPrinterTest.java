package io.troupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.model.CutReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.RiskEvent.Kind;
import io.troupe.report.FillPrinter.Filter;
import io.troupe.report.FillPrinter.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FillPrinterTest {
    private static List<String> printed(Filter filter, Format format) {
        List<String> lines = new ArrayList<>();
        FillPrinter.print(HandComputedFund.context(), HandComputedFund.bookings(), filter, format,
                lines::add);
        return lines;
    }

    @Test
    void printsOneReadableLinePerBooking() {
        Filter up = new Filter(OptionalInt.of(HandComputedFund.UP), 0, 2, false);
        assertThat(printed(up, Format.TEXT)).containsExactly(
                "2024-01-02  up              cut  AAA ordered 50, approved 40 (asset-limit)",
                "2024-01-03  up              buy  40 AAA @ 11.01  cost 2.4 (fee 2, slippage 0.4)",
                "2024-01-03  up              quarantined, threw: "
                        + "line 1 \"quoted\" line 2 \\ tab  é 株  ",
                "2024-01-03  up              transfer out 100",
                "2024-01-04  up              sell 10 AAA @ 11.99  cost 0.6 (fee 0.5, slippage 0.1)",
                "2024-01-04  up              cut  AAA ordered -30, approved -5 (gross-limit)");
    }

    @Test
    void haltsAreTheHouses() {
        Filter house = new Filter(OptionalInt.of(HandComputedFund.HOUSE), 2, 99, false);
        assertThat(printed(house, Format.TEXT)).containsExactly(
                "2024-01-04  house           buy  1 BTC @ 110.11  cost 0.61 (fee 0.5, slippage 0.11)",
                "2024-01-04  house           halted: the fund goes flat",
                "2024-01-04  house           cut  BTC ordered 1.5, approved 1 (volume)");
    }

    @Test
    void jsonLinesCarryEveryBooking() throws IOException {
        List<String> lines = printed(Filter.all(), Format.JSON);
        assertThat(lines).hasSize(18).noneMatch(line -> line.contains("\n"));
        assertThat(lines.get(2)).isEqualTo("{\"bar\":1,\"date\":\"2024-01-03\","
                + "\"portfolio\":\"house\",\"event\":\"fill\",\"symbol\":\"AAA\","
                + "\"side\":\"buy\",\"quantity\":20,\"price\":11.01,\"notional\":220.2,"
                + "\"fee\":1,\"slippage\":0.2}");
        ObjectMapper mapper = new ObjectMapper();
        JsonNode quarantine = mapper.readTree(lines.get(5));
        assertThat(quarantine.get("detail").asText()).isEqualTo(HandComputedFund.DETAIL);
        JsonNode sale = mapper.readTree(lines.get(7));
        assertThat(sale.get("side").asText()).isEqualTo("sell");
        assertThat(sale.get("notional").asDouble()).isEqualTo(219.8);
        assertThat(mapper.readTree(lines.get(11)).get("halted").asBoolean()).isTrue();
    }

    @Test
    void barsOutsideTheFilterAreNotPrinted() {
        assertThat(printed(new Filter(OptionalInt.empty(), 1, 1, false), Format.TEXT)).hasSize(7)
                .allMatch(line -> line.startsWith("2024-01-03"));
        assertThat(printed(new Filter(OptionalInt.empty(), 3, 9, false), Format.TEXT)).isEmpty();
    }

    private static ScriptedBookings risky() {
        return new ScriptedBookings().bar(
                v -> v.risk(HandComputedFund.HOUSE, new RiskEvent(Kind.HALTED,
                        "drawdown of the fund: flatten", 0.375, 0.35)),
                v -> v.risk(HandComputedFund.HOUSE, new RiskEvent(Kind.BREACHED, "maxPerAsset",
                        HandComputedFund.BTC, 0.15, 0.13)),
                v -> v.risk(HandComputedFund.UP, new RiskEvent(Kind.NOT_AVAILABLE,
                        "es 0.975 of the strategy", Double.NaN, 0.03)),
                v -> v.ownCut(HandComputedFund.UP, HandComputedFund.BTC, 150, 0,
                        CutReason.REDUCE_ONLY));
    }

    private static List<String> risky(OptionalInt portfolio, boolean ordersOnly, Format format) {
        List<String> lines = new ArrayList<>();
        FillPrinter.print(HandComputedFund.context(), risky(),
                new Filter(portfolio, 0, 9, ordersOnly), format, lines::add);
        return lines;
    }

    /** Which rule, what it measured, and its limit; and whose rule cut. */
    @Test
    void whatRulesAboutRiskDidIsPrinted() {
        assertThat(risky(OptionalInt.of(HandComputedFund.HOUSE), false, Format.TEXT))
                .containsExactly("2024-01-02  house           halted  drawdown of the fund:"
                        + " flatten, at 0.375, limit 0.35",
                        "2024-01-02  house           breached  maxPerAsset, BTC, at 0.15, limit"
                                + " 0.13");
        assertThat(risky(OptionalInt.of(HandComputedFund.UP), false, Format.TEXT))
                .containsExactly("2024-01-02  up              not-available  es 0.975 of the"
                        + " strategy, limit 0.03",
                        "2024-01-02  up              own cut  BTC ordered 1.5, approved 0"
                                + " (reduce-only)");
        assertThat(risky(OptionalInt.empty(), true, Format.TEXT)).isEmpty();
    }

    @Test
    void jsonLinesOfRiskSayWhatThereIs() {
        String start = "{\"bar\":0,\"date\":\"2024-01-02\",\"portfolio\":\"";
        assertThat(risky(OptionalInt.empty(), false, Format.JSON)).containsExactly(
                start + "house\",\"event\":\"risk\",\"kind\":\"halted\",\"rule\":\"drawdown of"
                        + " the fund: flatten\",\"figure\":0.375,\"limit\":0.35}",
                start + "house\",\"event\":\"risk\",\"kind\":\"breached\",\"rule\":"
                        + "\"maxPerAsset\",\"symbol\":\"BTC\",\"figure\":0.15,\"limit\":0.13}",
                start + "up\",\"event\":\"risk\",\"kind\":\"not-available\",\"rule\":\"es 0.975"
                        + " of the strategy\",\"figure\":null,\"limit\":0.03}",
                start + "up\",\"event\":\"own-cut\",\"symbol\":\"BTC\",\"ordered\":1.5,"
                        + "\"approved\":0,\"reason\":\"reduce-only\"}");
    }

    private static List<String> ordered(int portfolio, int bar, boolean ordersOnly,
            Format format) {
        List<String> lines = new ArrayList<>();
        FillPrinter.print(OrderedFund.context(), OrderedFund.bookings(),
                new Filter(OptionalInt.of(portfolio), bar, bar, ordersOnly), format, lines::add);
        return lines;
    }

    @Test
    void ordersArePrintedWhereTheyAreBooked() {
        assertThat(ordered(OrderedFund.A, 1, false, Format.TEXT)).containsExactly(
                "2024-01-03  a          buy  10 X @ 100.1  cost 2 (fee 1, slippage 1), open at 100,"
                        + " order a/0/0",
                "2024-01-03  a          order a/0/0 filled: buy 10 X market, gtc, 10 filled",
                "2024-01-03  a          order a/1/1 working (stop-loss): sell 10 X stop at 92, gtc,"
                        + " only to reduce, of group 0",
                "2024-01-03  a          order a/1/2 working (take-profit): sell 10 X limit at 120,"
                        + " gtc, only to reduce, of group 0");
        assertThat(ordered(OrderedFund.B, 4, false, Format.TEXT)).containsExactly(
                "2024-01-06  b          order b/4/5 working (requested): buy 2 X trailing-stop at"
                        + " 100.8, 5 % behind the best price, gtc");
        assertThat(ordered(OrderedFund.B, 2, false, Format.TEXT)).containsExactly(
                "2024-01-04  b          order b/2/6 refused (quantity): nothing of instrument 7"
                        + " market, gtc, for b/2/5");
        assertThat(ordered(OrderedFund.HOUSE, 1, false, Format.TEXT)).containsExactly(
                "2024-01-03  house      buy  6 X @ 100.1  cost 1.6 (fee 1, slippage 0.6), open at"
                        + " 100");
    }

    /** Without what is of no order: the house's fills, and cuts. */
    @Test
    void ordersMayBePrintedAlone() {
        assertThat(ordered(OrderedFund.A, 3, true, Format.TEXT)).containsExactly(
                "2024-01-05  a          sell 7 X @ 91.9  cost 1.7 (fee 1, slippage 0.7), first-leg"
                        + " at 92, order a/1/1",
                "2024-01-05  a          order a/1/1 triggered: sell 10 X stop at 92, gtc, only to"
                        + " reduce, of group 0, 7 filled");
        assertThat(ordered(OrderedFund.HOUSE, 3, true, Format.TEXT)).isEmpty();
        assertThat(printed(new Filter(OptionalInt.empty(), 0, 2, true), Format.TEXT)).isEmpty();
    }

    @Test
    void jsonLinesOfOrdersHaveWhatTheyHave() {
        assertThat(ordered(OrderedFund.B, 3, true, Format.JSON)).containsExactly(
                "{\"bar\":3,\"date\":\"2024-01-05\",\"portfolio\":\"b\",\"event\":\"fill\","
                        + "\"symbol\":\"X\",\"side\":\"buy\",\"quantity\":2,\"price\":92.0,"
                        + "\"notional\":184,\"fee\":1,\"slippage\":0,\"order\":\"b/1/5\","
                        + "\"point\":\"first-leg\",\"reference\":92.0}",
                "{\"bar\":3,\"date\":\"2024-01-05\",\"portfolio\":\"b\",\"event\":\"order\","
                        + "\"order\":\"b/1/5\",\"state\":\"filled\",\"cause\":\"none\","
                        + "\"symbol\":\"X\",\"quantity\":2,\"filled\":2,\"type\":\"limit\","
                        + "\"timeInForce\":\"gtc\",\"reduceOnly\":false,\"limit\":92.0}");
        assertThat(ordered(OrderedFund.B, 4, true, Format.JSON)).singleElement().asString()
                .endsWith("\"type\":\"trailing-stop\",\"timeInForce\":\"gtc\","
                        + "\"reduceOnly\":false,\"stop\":100.8,\"trail\":0.05,"
                        + "\"trailBy\":\"fraction\"}");
        assertThat(ordered(OrderedFund.B, 2, true, Format.JSON)).singleElement().asString()
                .endsWith("\"cause\":\"quantity\",\"type\":\"market\",\"timeInForce\":\"gtc\","
                        + "\"reduceOnly\":false,\"parent\":\"b/2/5\"}");
    }
}
