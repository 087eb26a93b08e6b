package io.troupe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.BarPoint;
import io.troupe.model.FlowKind;
import io.troupe.model.Instrument;
import io.troupe.report.books.RunContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Strategy {@code a} buys 30 at 10, {@code b} sells 10 short; 3:2 makes 45 and −15 of them at 8;
 * then a gets 0.50 a share and b pays it, and b pays 0.125 of borrow that the house, long, does
 * not.
 */
class FlowRowsTest {
    private static final int HOUSE = BookingVisitor.HOUSE;

    @TempDir
    private Path folder;

    private static RunContext context() {
        MarketData data = ScriptedBookings.daily(List.of(Instrument.share("X")), 10, 10, 8, 8);
        return new RunContext(data, "flows", List.of("a", "b"),
                new long[]{1_000_000_000, 1_000_000_000});
    }

    private static ScriptedBookings bookings() {
        return new ScriptedBookings().bar()
                .bar(v -> v.fill(HOUSE, 0, 20, 200_000_000, 0, 0),
                        v -> v.fill(0, 0, 30, 300_000_000, 0, 0),
                        v -> v.fill(1, 0, -10, -100_000_000, 0, 0))
                .bar(v -> v.flow(HOUSE, 0, FlowKind.SPLIT, 10, 0),
                        v -> v.flow(0, 0, FlowKind.SPLIT, 15, 0),
                        v -> v.flow(1, 0, FlowKind.SPLIT, -5, 0))
                .bar(v -> v.flow(HOUSE, 0, FlowKind.CASH_DIVIDEND, 0, 15_000_000),
                        v -> v.crossed(0, BarPoint.BEFORE_TRADING, 125_000, 0),
                        v -> v.flow(0, 0, FlowKind.CASH_DIVIDEND, 0, 22_500_000),
                        v -> v.flow(1, 0, FlowKind.CASH_DIVIDEND, 0, -7_500_000),
                        v -> v.flow(1, 0, FlowKind.BORROW, 0, -125_000));
    }

    private String written(ResultFile file) throws IOException {
        TestAnalyses.write(folder, context(), bookings(), EnumSet.allOf(ResultFile.class));
        return Files.readString(folder.resolve(file.fileName()));
    }

    @Test
    void everyFlowIsARow() throws IOException {
        assertThat(written(ResultFile.FLOWS)).isEqualTo("""
                date,bar,portfolio,symbol,kind,quantity,cash
                2024-01-04,2,house,X,split,10,0
                2024-01-04,2,a,X,split,15,0
                2024-01-04,2,b,X,split,-5,0
                2024-01-05,3,house,X,cash-dividend,0,15
                2024-01-05,3,a,X,cash-dividend,0,22.5
                2024-01-05,3,b,X,cash-dividend,0,-7.5
                2024-01-05,3,b,X,borrow,0,-0.125
                """);
    }

    @Test
    void positionsAndEquityFollowFlows() throws IOException {
        assertThat(written(ResultFile.POSITIONS)).endsWith("""
                2024-01-04,house,X,30
                2024-01-04,a,X,45
                2024-01-04,b,X,-15
                """);
        // a: 700 + 45 · 8 + 22.50; b: 1100 − 15 · 8 − 7.50 − 0.125
        assertThat(written(ResultFile.EQUITY)).endsWith("2024-01-05,2055.0,1082.5,972.375,0.125\n");
    }

    /**
     * What is wanted is counted as what is held: no row says that the strategy changed its mind.
     */
    @Test
    void whatIsWantedIsCountedAnewFromTheSplitOn() throws IOException {
        assertThat(written(ResultFile.TARGETS)).isEqualTo("""
                date,portfolio,symbol,wanted,approved,reason
                2024-01-02,house,X,20,20,
                2024-01-02,a,X,30,30,
                2024-01-02,b,X,-10,-10,
                2024-01-03,house,X,30,30,
                2024-01-03,a,X,45,45,
                2024-01-03,b,X,-15,-15,
                """);
    }

    @Test
    void theSummaryHasTotalsByKindAndWhatCrossed() throws IOException {
        JsonNode run = new ObjectMapper().readTree(written(ResultFile.SUMMARY));
        assertThat(run.get("house").get("flows").toString())
                .isEqualTo("{\"split\":0,\"cash-dividend\":15}");
        assertThat(run.get("strategies").get(1).get("flows").toString())
                .isEqualTo("{\"split\":0,\"cash-dividend\":-7.5,\"borrow\":-0.125}");
        assertThat(run.get("crossings").toString()).isEqualTo("{\"cash\":0.125,"
                + "\"netting\":0.125,\"pooling\":0,\"swept\":0,\"commissionSaved\":0,\"slippageSaved\":0,\"flowsSaved\":0.125,"
                + "\"saved\":0.125,\"basisPoints\":" + 10_000 * 0.125 / 2023.75 + "}");
    }

    @Test
    void withoutFlowsThereIsNoFileAndNoneIsLeft() throws IOException {
        Files.writeString(folder.resolve("flows.csv"), "old");
        TestAnalyses.write(folder, context(), new ScriptedBookings().bar(),
                Set.of(ResultFile.FLOWS));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void flowsArePrinted() {
        List<String> lines = new ArrayList<>();
        FillPrinter.Filter filter = new FillPrinter.Filter(OptionalInt.of(1), 3, 3, false);
        FillPrinter.print(context(), bookings(), filter, FillPrinter.Format.TEXT, lines::add);
        FillPrinter.print(context(), bookings(), filter, FillPrinter.Format.JSON, lines::add);
        assertThat(lines).containsExactly(
                "2024-01-05  b          cash-dividend X  quantity 0, cash -7.5",
                "2024-01-05  b          borrow X  quantity 0, cash -0.125",
                "{\"bar\":3,\"date\":\"2024-01-05\",\"portfolio\":\"b\",\"event\":\"flow\","
                        + "\"symbol\":\"X\",\"kind\":\"cash-dividend\",\"quantity\":0,"
                        + "\"cash\":-7.5}",
                "{\"bar\":3,\"date\":\"2024-01-05\",\"portfolio\":\"b\",\"event\":\"flow\","
                        + "\"symbol\":\"X\",\"kind\":\"borrow\",\"quantity\":0,\"cash\":-0.125}");
    }

    /**
     * The house is paid 2 for its cash, a 3 for its own, and b pays 1.50 for what it owes: that the
     * house does not owe it saves 0.50.
     */
    @Test
    void interestIsAFlowOfNoInstrument() throws IOException {
        ScriptedBookings interest = new ScriptedBookings().bar(
                v -> v.cashFlow(HOUSE, FlowKind.INTEREST, 2_000_000),
                v -> v.cashFlow(BookingVisitor.CROSSINGS, FlowKind.INTEREST, 500_000),
                v -> v.cashFlow(0, FlowKind.INTEREST, 3_000_000),
                v -> v.cashFlow(1, FlowKind.DEBIT_INTEREST, -1_500_000));
        TestAnalyses.write(folder, context(), interest, EnumSet.allOf(ResultFile.class));
        assertThat(folder.resolve("flows.csv")).hasContent("""
                date,bar,portfolio,symbol,kind,quantity,cash
                2024-01-02,0,house,,interest,0,2
                2024-01-02,0,crossings,,interest,0,0.5
                2024-01-02,0,a,,interest,0,3
                2024-01-02,0,b,,debit-interest,0,-1.5
                """);
        assertThat(Files.readAllLines(folder.resolve("equity.csv")).getLast())
                .isEqualTo("2024-01-02,2002.0,1003.0,998.5,0.5");
        JsonNode run = new ObjectMapper()
                .readTree(Files.readString(folder.resolve("summary.json")));
        assertThat(run.get("strategies").get(1).get("flows").toString())
                .isEqualTo("{\"debit-interest\":-1.5}");
        assertThat(run.get("crossings").get("netting").toString()).isEqualTo("0.5");
        assertThat(run.get("crossings").get("flowsSaved").toString()).isEqualTo("0.5");
        assertInterestIsTold(run);
        List<String> lines = new ArrayList<>();
        FillPrinter.Filter b = new FillPrinter.Filter(OptionalInt.of(1), 0, 0, false);
        FillPrinter.print(context(), interest, b, FillPrinter.Format.TEXT, lines::add);
        FillPrinter.print(context(), interest, b, FillPrinter.Format.JSON, lines::add);
        assertThat(lines).containsExactly("2024-01-02  b          debit-interest  cash -1.5",
                "{\"bar\":0,\"date\":\"2024-01-02\",\"portfolio\":\"b\",\"event\":\"flow\","
                        + "\"kind\":\"debit-interest\",\"cash\":-1.5}");
    }

    /** On paper nothing was earned; a received 3 and b paid 1.50, and 0.50 was saved: 2. */
    private static void assertInterestIsTold(JsonNode run) {
        assertThat(run.get("attribution")).extracting(each -> each.get("interest").asDouble())
                .containsExactly(2.0, 3.0, -1.5);
        assertThat(run.get("attribution")).allSatisfy(
                each -> assertThat(each.get("residual").asDouble()).isZero());
        assertThat(run.get("attributionResidual").asDouble()).isZero();
        assertThat(run.get("attributionYears").get(0).get("parts"))
                .extracting(each -> each.get("earned").asDouble()).containsExactly(3.0, -1.5, 0.5);
        JsonNode shortfall = run.get("shortfall");
        assertThat(shortfall.get("financing").asDouble()).isEqualTo(1.5);
        assertThat(shortfall.get("netting").asDouble()).isEqualTo(0.5);
        assertThat(shortfall.get("booked").asDouble()).isEqualTo(2);
        assertThat(shortfall.get("residual").asDouble()).isZero();
    }

    /** At the second close it is 2 of 2000, and that is all of the fund's return. */
    @Test
    void interestContributesToTheReturn() throws IOException {
        ScriptedBookings interest = new ScriptedBookings().bar().bar(
                v -> v.cashFlow(HOUSE, FlowKind.INTEREST, 2_000_000),
                v -> v.cashFlow(0, FlowKind.INTEREST, 2_000_000));
        TestAnalyses.write(folder, context(), interest, EnumSet.allOf(ResultFile.class));
        JsonNode run = new ObjectMapper()
                .readTree(Files.readString(folder.resolve("summary.json")));
        assertThat(run.get("attribution")).extracting(each -> each.get("contribution").asDouble())
                .satisfiesExactly(each -> assertThat(each).isCloseTo(0.001, within(1e-12)),
                        each -> assertThat(each).isCloseTo(0.001, within(1e-12)),
                        each -> assertThat(each).isZero());
        assertThat(Files.readString(folder.resolve("report.html"))).contains(">interest<",
                ">financing<");
        TestAnalyses.write(folder, context(), bookings(), EnumSet.allOf(ResultFile.class));
        assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain(">interest<",
                ">financing<");
        assertThat(Files.readString(folder.resolve("summary.json"))).doesNotContain("interest",
                "financing");
    }
}
