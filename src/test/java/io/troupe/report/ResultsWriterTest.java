package io.troupe.report;

import static io.troupe.report.HandComputedFund.AAA;
import static io.troupe.report.HandComputedFund.DOWN;
import static io.troupe.report.HandComputedFund.HOUSE;
import static io.troupe.report.HandComputedFund.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.data.DataReport;
import io.troupe.data.MarketData;
import io.troupe.journal.Bookings;
import io.troupe.journal.folder.AskedAgain;
import io.troupe.metrics.TotalReturn;
import io.troupe.model.CutReason;
import io.troupe.model.Instrument;
import io.troupe.model.RiskEvent;
import io.troupe.model.RiskEvent.Kind;
import io.troupe.report.books.Measures;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.StrategyIdentity;
import io.troupe.report.summary.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsWriterTest {
    private static final Set<ResultFile> ALL = EnumSet.allOf(ResultFile.class);

    @TempDir
    Path folder;

    private String written(RunContext context, Bookings bookings, ResultFile file)
            throws IOException {
        TestAnalyses.write(folder, context, bookings, ALL);
        return Files.readString(folder.resolve(file.fileName()));
    }

    private String handComputed(ResultFile file) throws IOException {
        return written(HandComputedFund.context(), HandComputedFund.bookings(), file);
    }

    private JsonNode summary(RunContext context, Bookings bookings) throws IOException {
        return new ObjectMapper().readTree(written(context, bookings, ResultFile.SUMMARY));
    }

    @Test
    void equityIsCashAndMarkedPositionsBeforeTransfers() throws IOException {
        List<String> lines = handComputed(ResultFile.EQUITY).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("date,house,up,\"down, \"\"hedged\"\"\",crossings");
        // Cash 1278.80, 557.60 and 718.80 with 20, 40 and -20 AAA at 11.
        // Then 1168.19 + 20·12 + 1·110; 577 + 30·12; 587.59 - 10·12 + 1·110.
        double[][] expected = {{1500, 1000, 500}, {1498.8, 997.6, 498.8}, {1518.19, 937, 577.59}};
        for (int bar = 0; bar < 3; bar++) {
            String[] cells = lines.get(bar + 1).split(",", -1);
            assertThat(cells[0]).isEqualTo("2024-01-0" + (bar + 2));
            for (int row = 0; row < 3; row++) {
                assertThat(Double.parseDouble(cells[row + 1])).isCloseTo(expected[bar][row],
                        within(1e-9));
            }
        }
        assertThat(lines).hasSize(4);
        // 442.40 − 218.80 − 221.20 at bar 1; −119.40 + 120.60 + 110.61 − 110.61 more at bar 2.
        assertThat(lines.stream().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1)))
                .containsExactly("0", "2.4", "3.6");
    }

    /** Equity as above; after bar 1 100 move from the first to the second. */
    @Test
    void returnsAreTimeWeightedAndEmptyAtTheFirstBar() throws IOException {
        List<String> lines = handComputed(ResultFile.RETURNS).lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).isEqualTo("date,house,up,\"down, \"\"hedged\"\"\"");
        assertThat(lines.get(1)).isEqualTo("2024-01-02,,,");
        double[][] expected = {{-0.0008, -0.0024, -0.0024},
                {1518.19 / 1498.8 - 1, 937 / 897.6 - 1, 577.59 / 598.8 - 1}};
        for (int bar = 0; bar < 2; bar++) {
            String[] cells = lines.get(bar + 2).split(",", -1);
            for (int row = 0; row < 3; row++) {
                assertThat(Double.parseDouble(cells[row + 1])).isCloseTo(expected[bar][row],
                        within(1e-12));
            }
        }
    }

    @Test
    void everyTransferIsARow() throws IOException {
        assertThat(handComputed(ResultFile.TRANSFERS)).isEqualTo("""
                date,portfolio,amount
                2024-01-03,up,-100
                2024-01-03,"down, ""hedged""\",100
                """);
    }

    /** {@code up} gives all its capital away at the first bar and gets some at the second. */
    @Test
    void aBarWithoutCapitalHasNoReturn() throws IOException {
        ScriptedBookings bookings = new ScriptedBookings()
                .bar(v -> v.transfer(UP, -1_000_000_000), v -> v.transfer(DOWN, 1_000_000_000))
                .bar(v -> v.transfer(UP, 1), v -> v.transfer(DOWN, -1)).bar();
        assertThat(written(HandComputedFund.context(), bookings, ResultFile.RETURNS))
                .endsWith("2024-01-03,0.0,,0.0\n2024-01-04,0.0,0.0,0.0\n");
        assertThat(written(HandComputedFund.context(), bookings, ResultFile.TRANSFERS))
                .contains("2024-01-03,up,0.000001\n");
    }

    @Test
    void everyFillIsARow() throws IOException {
        assertThat(handComputed(ResultFile.FILLS)).isEqualTo("""
                date,portfolio,symbol,side,quantity,price,notional,fee,slippage
                2024-01-03,house,AAA,buy,20,11.01,220.2,1,0.2
                2024-01-03,up,AAA,buy,40,11.01,440.4,2,0.4
                2024-01-03,"down, ""hedged""\",AAA,sell,20,10.99,219.8,1,0.2
                2024-01-04,house,BTC,buy,1,110.11,110.11,0.5,0.11
                2024-01-04,up,AAA,sell,10,11.99,119.9,0.5,0.1
                2024-01-04,"down, ""hedged""\",AAA,buy,10,12.01,120.1,0.5,0.1
                2024-01-04,"down, ""hedged""\",BTC,buy,1,110.11,110.11,0.5,0.11
                """);
    }

    @Test
    void positionsAreWrittenWhenTheyChange() throws IOException {
        assertThat(handComputed(ResultFile.POSITIONS)).isEqualTo("""
                date,portfolio,symbol,quantity
                2024-01-03,house,AAA,20
                2024-01-03,up,AAA,40
                2024-01-03,"down, ""hedged""\",AAA,-20
                2024-01-04,house,BTC,1
                2024-01-04,up,AAA,30
                2024-01-04,"down, ""hedged""\",AAA,-10
                2024-01-04,"down, ""hedged""\",BTC,1
                """);
    }

    @Test
    void aPositionThatComesBackWithinABarIsNoChange() throws IOException {
        ScriptedBookings bookings = new ScriptedBookings().bar()
                .bar(v -> v.fill(HOUSE, AAA, 5, 55_000_000, 0, 0),
                        v -> v.fill(HOUSE, AAA, -5, -55_000_000, 0, 0));
        assertThat(written(HandComputedFund.context(), bookings, ResultFile.POSITIONS))
                .isEqualTo("date,portfolio,symbol,quantity\n");
    }

    @Test
    void targetsTellWhatWasWantedAndWhatWasApproved() throws IOException {
        assertThat(handComputed(ResultFile.TARGETS)).isEqualTo("""
                date,portfolio,symbol,wanted,approved,reason
                2024-01-02,house,AAA,30,20,asset-limit
                2024-01-02,up,AAA,50,40,asset-limit
                2024-01-02,"down, ""hedged""\",AAA,-20,-20,
                2024-01-03,house,AAA,20,20,
                2024-01-03,house,BTC,1.5,1,volume
                2024-01-03,up,AAA,30,30,
                2024-01-03,"down, ""hedged""\",AAA,-10,-10,
                2024-01-03,"down, ""hedged""\",BTC,1.5,1,volume
                2024-01-04,up,AAA,0,25,gross-limit
                """);
    }

    @Test
    void theSummaryHasTheExactMoney() throws IOException {
        JsonNode run = summary(HandComputedFund.context(), HandComputedFund.bookings());
        assertThat(run.get("schemaVersion").asInt()).isEqualTo(2);
        assertThat(run.get("runId").asText()).isEqualTo("hand-1");
        assertThat(run.get("interval").asText()).isEqualTo("day");
        assertThat(run.get("bars").asInt()).isEqualTo(3);
        assertThat(run.get("firstDate").asText()).isEqualTo("2024-01-02");
        assertThat(run.get("lastDate").asText()).isEqualTo("2024-01-04");
        assertMoney(run.get("house"), "1500", "1518.19", "1168.19", "1.5", "0.31");
        assertMoney(run.get("strategies").get(UP), "1000", "937.0", "577.0", "2.5", "0.5");
        assertMoney(run.get("strategies").get(DOWN), "500", "577.59", "587.59", "2.0", "0.41");
        JsonNode crossings = run.get("crossings");
        assertThat(crossings.get("cash").asText()).isEqualTo("3.6");
        assertThat(crossings.get("netting").asText()).isEqualTo("3.6");
        assertThat(crossings.get("pooling").asText()).isEqualTo("0");
        assertThat(crossings.get("swept").asText()).isEqualTo("0");
        assertThat(crossings.get("commissionSaved").asText()).isEqualTo("3");
        assertThat(crossings.get("slippageSaved").asText()).isEqualTo("0.6");
        assertThat(crossings.get("saved").asText()).isEqualTo("3.6");
    }

    private static void assertMoney(JsonNode portfolio, String capital, String equity,
            String cash, String commission, String slippage) {
        assertThat(portfolio.get("capital").decimalValue()).isEqualByComparingTo(capital);
        assertThat(portfolio.get("finalEquity").decimalValue()).isEqualByComparingTo(equity);
        assertThat(portfolio.get("finalCash").decimalValue()).isEqualByComparingTo(cash);
        JsonNode trading = portfolio.get("trading");
        assertThat(trading.get("commission").decimalValue()).isEqualByComparingTo(commission);
        assertThat(trading.get("slippage").decimalValue()).isEqualByComparingTo(slippage);
    }

    @Test
    void theSummaryHasTheTimeWeightedPerformance() throws IOException {
        JsonNode run = summary(HandComputedFund.context(), HandComputedFund.bookings());
        assertPerformance(run.get("house").get("performance"), -0.0008, 1518.19 / 1498.8 - 1);
        assertPerformance(run.get("strategies").get(UP).get("performance"), -0.0024,
                937 / 897.6 - 1);
        assertPerformance(run.get("strategies").get(DOWN).get("performance"), -0.0024,
                577.59 / 598.8 - 1);
        JsonNode house = run.get("house").get("performance");
        assertThat(house.get("maxDrawdown").get("fraction").asDouble()).isCloseTo(0.0008,
                within(1e-12));
        assertThat(house.get("maxDrawdown").get("peakDate").asText()).isEqualTo("2024-01-02");
        assertThat(house.get("maxDrawdown").get("troughDate").asText()).isEqualTo("2024-01-03");
        double meanEquity = (1500 + 1498.8 + 1518.19) / 3;
        assertThat(house.get("turnover").asDouble())
                .isCloseTo((220.2 + 110.11) / meanEquity * 126, within(1e-9));
        assertThat(house.get("bustDate").isNull()).isTrue();
    }

    private static void assertPerformance(JsonNode performance, double first, double second) {
        double total = (1 + first) * (1 + second) - 1;
        double deviation = Math.abs(second - first) / Math.sqrt(2);
        assertThat(performance.get("totalReturn").asDouble()).isCloseTo(total, within(1e-12));
        assertThat(performance.get("annualizedReturn").asDouble())
                .isCloseTo(StrictMath.pow(1 + total, 126) - 1, within(1e-9));
        assertThat(performance.get("volatility").asDouble())
                .isCloseTo(deviation * Math.sqrt(252), within(1e-12));
        assertThat(performance.get("sharpe").asDouble())
                .isCloseTo((first + second) / 2 / deviation * Math.sqrt(252), within(1e-9));
    }

    /** Each by whose rule it was; nothing of it is in the summary of a fund without such rules. */
    @Test
    void theSummaryCountsWhatRulesAboutRiskDid() throws IOException {
        RiskEvent halted = new RiskEvent(Kind.HALTED, "loss of the fund: pause", 0.5, 0.25);
        ScriptedBookings bookings = new ScriptedBookings()
                .bar(v -> v.risk(HOUSE, halted),
                        v -> v.risk(HOUSE, new RiskEvent(Kind.BREACHED, "maxGross", 2, 1)),
                        v -> v.risk(HOUSE, new RiskEvent(Kind.BREACHED, "maxNet", 2, 1)),
                        v -> v.ownCut(UP, AAA, 9, 5, CutReason.ORDER_VOLUME),
                        v -> v.ownCut(UP, AAA, 5, 4, CutReason.ORDER_VOLUME),
                        v -> v.cut(UP, AAA, 4, 3, CutReason.NET_LIMIT));
        JsonNode run = summary(HandComputedFund.context(), bookings);
        assertThat(run.get("house").get("risk").toString()).isEqualTo(
                "{\"events\":{\"halted\":1,\"breached\":2},\"rules\":{\"loss of the fund:"
                        + " pause\":{\"halted\":1},\"maxGross\":{\"breached\":1},"
                        + "\"maxNet\":{\"breached\":1}}}");
        JsonNode up = run.get("strategies").get(UP);
        assertThat(up.get("trading").get("ownCuts").toString()).isEqualTo("{\"order-volume\":2}");
        assertThat(up.get("trading").get("cuts").toString())
                .isEqualTo("{\"asset-limit\":0,\"gross-limit\":0,\"volume\":0,"
                        + "\"not-shortable\":0,\"net-limit\":1}");
        assertThat(up.has("risk")).isFalse();
        assertThat(run.get("house").get("trading").has("ownCuts")).isFalse();
    }

    @Test
    void theSummaryCountsFillsCutsTransfersAndHalts() throws IOException {
        JsonNode run = summary(HandComputedFund.context(), HandComputedFund.bookings());
        JsonNode up = run.get("strategies").get(UP);
        assertThat(run.get("house").get("trading").get("fills").asInt()).isEqualTo(2);
        assertThat(up.get("trading").get("fills").asInt()).isEqualTo(2);
        assertThat(up.get("trading").get("tradedNotional").asDouble()).isCloseTo(560.3,
                within(1e-9));
        assertThat(up.get("trading").get("cuts").toString())
                .isEqualTo("{\"asset-limit\":1,\"gross-limit\":1,\"volume\":0,"
                        + "\"not-shortable\":0}");
        assertThat(up.get("transfers").toString()).isEqualTo("{\"in\":0,\"out\":100}");
        assertThat(run.get("strategies").get(DOWN).get("transfers").toString())
                .isEqualTo("{\"in\":100,\"out\":0}");
        assertThat(run.get("halts").toString())
                .isEqualTo("[{\"from\":\"2024-01-04\",\"to\":null}]");
    }

    @Test
    void aQuarantinesDetailSurvivesJsonWhateverIsInIt() throws IOException {
        JsonNode run = summary(HandComputedFund.context(), HandComputedFund.bookings());
        JsonNode quarantine = run.get("strategies").get(UP).get("quarantine");
        assertThat(quarantine.get("detail").asText()).isEqualTo(HandComputedFund.DETAIL);
        assertThat(quarantine.get("reason").asText()).isEqualTo("threw");
        assertThat(quarantine.get("date").asText()).isEqualTo("2024-01-03");
        assertThat(run.get("strategies").get(DOWN).get("quarantine").isNull()).isTrue();
    }

    @Test
    void whoIsAskedAgainIsToldWithWhatMendsIt() throws IOException {
        RunContext context = new RunContext(HandComputedFund.data(), "hand-1",
                List.of(new StrategyIdentity("up", "trend", Map.of()),
                        new StrategyIdentity("down", "other", Map.of())),
                new long[]{1_000_000_000, 500_000_000}, HandComputedFund.TERMS, DataReport.NONE,
                Measures.USUAL)
                .asking(List.of(new AskedAgain("up", "2024-01-03", "count", "count is 3", "mend")));
        JsonNode run = summary(context, HandComputedFund.bookings());
        assertThat(run.get("strategies").get(UP).get("askedAgain").toString())
                .isEqualTo("{\"field\":\"count\",\"mend\":\"mend\"}");
        assertThat(run.get("strategies").get(DOWN).get("askedAgain").isNull()).isTrue();
        assertThat(run.get("house").has("askedAgain")).isFalse();
    }

    @Test
    void aHaltThatEndsHasBothDates() {
        ScriptedBookings bookings = new ScriptedBookings().bar(v -> v.halt(true))
                .bar(v -> v.halt(false)).bar();
        assertThat(ResultsWriter.summarize(HandComputedFund.context(), bookings).halts())
                .hasSize(1).first().hasToString(
                        "Halt[from=2024-01-02, to=Optional[2024-01-03]]");
    }

    @Test
    void positionsThatDoNotSumToTheHouseAreRefused() {
        ScriptedBookings bookings = new ScriptedBookings().bar()
                .bar(v -> v.fill(HOUSE, AAA, 20, 0, 0, 0), v -> v.fill(UP, AAA, 19, 0, 0, 0));
        assertThatThrownBy(() -> TestAnalyses.write(folder, HandComputedFund.context(), bookings,
                ALL)).isInstanceOf(IllegalStateException.class)
                .hasMessage("run hand-1 does not balance at bar 1 (2024-01-03): "
                        + "of AAA the strategies and the overlay hold 19, the house 20");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void capitalThatAppearsFromNowhereIsRefused() {
        ScriptedBookings bookings = new ScriptedBookings().bar(v -> v.transfer(UP, -100),
                v -> v.transfer(DOWN, 101));
        assertThatThrownBy(
                () -> ResultsWriter.summarize(HandComputedFund.context(), bookings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at bar 0 (2024-01-02)")
                .hasMessageContaining("crossings is 1500.000001, of the house 1500");
    }

    @Test
    void bookingsBehindTheEndOfTheDataAreRefused() {
        ScriptedBookings bookings = new ScriptedBookings().bar().bar().bar().bar();
        assertThatThrownBy(
                () -> ResultsWriter.summarize(HandComputedFund.context(), bookings))
                .hasMessageContaining("has booked bar 3 but its data has only 3 bars");
    }

    @Test
    void aRunWithoutBarsHasHeadersAndUndefinedFigures() throws IOException {
        JsonNode run = summary(HandComputedFund.context(), new ScriptedBookings());
        assertThat(run.get("bars").asInt()).isZero();
        assertThat(run.get("firstDate").isNull()).isTrue();
        JsonNode house = run.get("house");
        assertThat(house.get("finalEquity").decimalValue()).isEqualByComparingTo("1500");
        for (String figure : List.of("totalReturn", "annualizedReturn", "volatility", "sharpe",
                "maxDrawdown", "turnover")) {
            assertThat(house.get("performance").get(figure).isNull()).as(figure).isTrue();
        }
        assertThat(Files.readString(folder.resolve("equity.csv"))).hasLineCount(1);
        assertThat(Files.readString(folder.resolve("targets.csv"))).hasLineCount(1);
    }

    /**
     * {@code up} still holds 30 of its 40 shares; it paid fees of 2.5 and slippage of 0.5, and is
     * worth 937 after 100 of its 1000 were taken away.
     */
    @Test
    void tradesMoneyLuckAndDoubtsAreTold() throws IOException {
        JsonNode run = summary(HandComputedFund.context(), HandComputedFund.bookings());
        assertThat(run.at("/roundTrips/1/id").asText()).isEqualTo("up");
        assertThat(run.at("/roundTrips/1/open").asInt()).isEqualTo(1);
        assertThat(run.at("/roundTrips/1/closed").asInt()).isZero();
        assertThat(run.at("/roundTrips/1/hitRate").isNull()).isTrue();
        JsonNode up = run.at("/attribution/1");
        assertThat(up.get("id").asText()).isEqualTo("up");
        assertThat(up.get("fees").asDouble()).isCloseTo(-2.5, within(1e-9));
        assertThat(up.get("slippage").asDouble()).isCloseTo(-0.5, within(1e-9));
        assertThat(up.get("price moves").asDouble() + up.get("fees").asDouble()
                + up.get("slippage").asDouble()).isCloseTo(937 - 900, within(1e-9));
        double explained = 0;
        for (Map.Entry<String, JsonNode> line : run.get("shortfall").properties()) {
            explained += line.getKey().equals("booked") ? 0 : line.getValue().asDouble();
        }
        assertThat(explained).isCloseTo(run.at("/shortfall/booked").asDouble(), within(1e-9));
        assertThat(run.at("/inference/0/undefined").asText()).isEqualTo("few-returns");
        assertThat(run.get("overfittingProbability").isNull()).isTrue();
        assertThat(run.get("diagnoses")).isNotEmpty().allSatisfy(
                each -> assertThat(each.get("remedy").asText()).isNotEmpty());
    }

    @Test
    void aRunOfOneBarHasAReturnOfZeroAndNoRisk() throws IOException {
        JsonNode run = summary(HandComputedFund.context(), new ScriptedBookings().bar());
        JsonNode performance = run.get("house").get("performance");
        assertThat(performance.get("totalReturn").asDouble()).isZero();
        assertThat(performance.get("annualizedReturn").isNull()).isTrue();
        assertThat(performance.get("sharpe").isNull()).isTrue();
        assertThat(run.at("/house/undefined/sharpe").asText())
                .isEqualTo("there is no return, as with fewer than two bars");
        assertThat(run.at("/house/undefined").has("totalReturn")).isFalse();
        assertThat(performance.get("maxDrawdown").get("fraction").asDouble()).isZero();
    }

    @Test
    void aStrategyThatNeverTradesKeepsItsCapital() throws IOException {
        JsonNode idle = summary(HandComputedFund.context(),
                new ScriptedBookings().bar().bar().bar()).get("strategies").get(UP);
        assertThat(idle.get("finalEquity").decimalValue()).isEqualByComparingTo("1000");
        assertThat(idle.get("performance").get("volatility").asDouble()).isZero();
        assertThat(idle.get("performance").get("sharpe").isNull()).isTrue();
        assertThat(idle.get("performance").get("turnover").asDouble()).isZero();
    }

    @Test
    void aBustSleeveHasLostAllWhateverItIsGivenLater() throws IOException {
        MarketData data = ScriptedBookings.daily(List.of(Instrument.share("AAA")), 10, 10, 25, 20,
                20);
        RunContext context = new RunContext(data, "bust", List.of("short", "rich"),
                new long[]{100_000_000, 1_000_000_000});
        ScriptedBookings bookings = new ScriptedBookings().bar()
                .bar(v -> v.fill(HOUSE, 0, -10, -100_000_000, 0, 0),
                        v -> v.fill(0, 0, -10, -100_000_000, 0, 0))
                .bar(v -> v.transfer(0, 500_000_000), v -> v.transfer(1, -500_000_000)).bar()
                .bar();
        JsonNode bust = summary(context, bookings).get("strategies").get(0);
        assertThat(Files.readAllLines(folder.resolve("returns.csv")).stream()
                .map(line -> line.split(",", -1)[2])).containsExactly("short", "", "0.0", "-1.0",
                        "", "");
        // 200 of cash, short 10 at 25: −50. Then 500 come and the price falls to 20.
        assertThat(bust.get("finalEquity").decimalValue()).isEqualByComparingTo("500");
        JsonNode performance = bust.get("performance");
        assertThat(performance.get("bustDate").asText()).isEqualTo("2024-01-04");
        assertThat(performance.get("totalReturn").asDouble()).isEqualTo(-1);
        assertThat(performance.get("annualizedReturn").asDouble()).isEqualTo(-1);
        assertThat(performance.get("maxDrawdown").get("fraction").asDouble()).isEqualTo(1);
    }

    @Test
    void theSameBookingsGiveTheSameBytesAndLeaveNoTemporaryFiles() throws IOException {
        for (ResultFile file : ResultFile.values()) {
            if (file != ResultFile.FLOWS && file != ResultFile.ORDERS) {
                assertThat(handComputed(file)).as(file.fileName()).isEqualTo(handComputed(file));
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(
                    "equity.csv", "fills.csv", "positions.csv", "targets.csv", "strategies.csv",
                    "returns.csv", "transfers.csv", "trades.csv", "report.html",
                    "summary.json");
        }
    }

    /** Figures as worked out for {@code summary.json}; parameters by name, gaps left empty. */
    @Test
    void everyStrategyHasARowWithItsParameters() throws IOException {
        List<StrategyIdentity> identities = List.of(
                new StrategyIdentity("up", "trend",
                        Map.of("fast", 2, "symbols", List.of("KO", "PEP"))),
                new StrategyIdentity("down", "other", Map.of("on", true)));
        RunContext context = new RunContext(HandComputedFund.data(), "hand-1", identities,
                new long[]{1_000_000_000, 500_000_000}, HandComputedFund.TERMS, DataReport.NONE,
                Measures.USUAL);
        RunSummary summary = TestAnalyses.write(folder, context, HandComputedFund.bookings(),
                Set.of(ResultFile.STRATEGIES, ResultFile.SUMMARY));

        List<String> rows = Files.readAllLines(folder.resolve("strategies.csv"));
        List<String> names = List.of(rows.getFirst().split(",", -1));
        List<String> up = List.of(rows.get(1).split(",", -1));
        List<String> down = List.of(rows.get(2).split(",", -1));
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst()).startsWith("strategy,type,capital,finalEquity,totalReturn,"
                + "annualizedReturn,moneyWeightedReturn,volatility,sharpe,maxDrawdown,turnover,"
                + "commission,slippage,fills,bestReturn,");
        assertThat(up).startsWith("up", "trend", "1000").hasSameSizeAs(names);
        assertThat(up.subList(11, 14)).containsExactly("2.5", "0.5", "2");
        assertThat(down).startsWith("down", "other", "500");
        assertThat(up.get(names.indexOf("params.fast"))).isEqualTo("2");
        assertThat(up.get(names.indexOf("params.symbols"))).isEqualTo("KO PEP");
        assertThat(up.get(names.indexOf("params.on"))).isEmpty();
        assertThat(down.get(names.indexOf("params.on"))).isEqualTo("true");
        assertThat(Double.parseDouble(up.get(4)))
                .isEqualTo(summary.strategies().getFirst().figures().of(TotalReturn.METRIC).number()
                        .orElseThrow());
        JsonNode json = new ObjectMapper()
                .readTree(Files.readString(folder.resolve("summary.json")));
        assertThat(json.at("/strategies/1/type").asText()).isEqualTo("other");
        assertThat(json.at("/strategies/1/parameters").toString()).isEqualTo("{\"on\":true}");
        assertThat(json.at("/house").has("parameters")).isFalse();
    }

    @Test
    void onlyChosenFilesAreWritten() throws IOException {
        Path results = folder.resolve("deep/results");
        TestAnalyses.write(results, HandComputedFund.context(), HandComputedFund.bookings(),
                Set.of(ResultFile.SUMMARY));
        assertThat(results.resolve("summary.json")).exists();
        assertThat(results.resolve("equity.csv")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws IOException {
        Files.createDirectory(folder.resolve(".fills.csv.tmp"));
        assertThatThrownBy(() -> TestAnalyses.write(folder, HandComputedFund.context(),
                HandComputedFund.bookings(), ALL)).isInstanceOf(IOException.class)
                .hasMessageContaining("cannot write").hasMessageContaining("fills.csv");
    }
}
