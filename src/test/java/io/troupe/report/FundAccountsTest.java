package io.troupe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.data.DataReport;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.HouseAccount;
import io.troupe.model.BarPoint;
import io.troupe.model.Instrument;
import io.troupe.report.FillPrinter.Filter;
import io.troupe.report.FillPrinter.Format;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Measures;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.StrategyIdentity;
import io.troupe.report.summary.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures are those of the table of {@link AccountedFund}. */
class FundAccountsTest {
    @TempDir
    private Path folder;

    private String written(ResultFile file) throws IOException {
        TestAnalyses.write(folder, AccountedFund.context(), AccountedFund.bookings(),
                EnumSet.allOf(ResultFile.class));
        return Files.readString(folder.resolve(file.fileName()));
    }

    private JsonNode summary() throws IOException {
        return new ObjectMapper().readTree(written(ResultFile.SUMMARY));
    }

    private static RunSummary summarized(RunContext context, ScriptedBookings bookings) {
        return ResultsWriter.summarize(context, bookings);
    }

    @Test
    void equityHasTheAccountsBeforeTheTransfersOfTheBar() throws IOException {
        List<String> lines = written(ResultFile.EQUITY).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("date,house,a,b,reserve,overlay,crossings");
        double[][] expected = {{1000, 600, 300, 100, 0, 0}, {999, 599, 299, 100, -1, 2},
                {1029, 639, 279, 100, 9, 2}, {1529, 917.4, 458.7, 152.9, 0, 0},
                {1589, 997.4, 418.7, 152.9, 20, 0}};
        for (int bar = 0; bar < expected.length; bar++) {
            double[] cells = Arrays.stream(lines.get(bar + 1).split(",", -1)).skip(1)
                    .mapToDouble(Double::parseDouble).toArray();
            assertThat(cells).as("bar %s", bar).containsExactly(expected[bar], within(1e-9));
        }
    }

    @Test
    void whoHasNoCapitalOfItsOwnHasNoReturn() throws IOException {
        List<String> lines = written(ResultFile.RETURNS).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("date,house,a,b");
        // What came at bar 2 is no return of bar 3: 1529 / (1029 + 500).
        assertThat(lines.get(4)).startsWith("2024-01-05,0.0,0.0,");
        assertThat(Double.parseDouble(lines.get(5).split(",", -1)[1]))
                .isCloseTo(1589.0 / 1529 - 1, within(1e-15));
    }

    @Test
    void theOtherFilesNameTheAccounts() throws IOException {
        assertThat(written(ResultFile.TRANSFERS)).isEqualTo("""
                date,portfolio,amount
                2024-01-04,house,500
                2024-01-04,reserve,52.9
                2024-01-04,overlay,-9
                2024-01-04,crossings,-2
                2024-01-04,a,278.4
                2024-01-04,b,179.7
                2024-01-06,house,-89
                2024-01-06,reserve,-8.9
                2024-01-06,a,-53.4
                2024-01-06,b,-26.7
                """);
        assertThat(written(ResultFile.POSITIONS)).isEqualTo("""
                date,portfolio,symbol,quantity
                2024-01-03,house,X,15
                2024-01-03,overlay,X,5
                2024-01-03,a,X,20
                2024-01-03,b,X,-10
                """);
        assertThat(written(ResultFile.FILLS)).contains("2024-01-03,overlay,X,buy,5,10.0,50,1,0\n");
        assertThat(written(ResultFile.FLOWS))
                .contains("2024-01-06,4,overlay,X,cash-dividend,0,5\n");
        assertThat(written(ResultFile.TARGETS)).contains("2024-01-02,overlay,X,8,5,volume\n");
        assertThat(written(ResultFile.STRATEGIES).lines().map(line -> line.substring(0, 2)))
                .containsExactly("st", "a,", "b,");
    }

    @Test
    void theSummaryHasTheAccounts() throws IOException {
        JsonNode run = summary();
        assertThat(run.get("strategies")).hasSize(2);
        assertThat(run.get("reserve").toString()).isEqualTo("{\"capital\":100,"
                + "\"finalEquity\":152.9,\"finalCash\":144,\"earned\":0,"
                + "\"basisPoints\":0.0,\"transfers\":{\"in\":52.9,\"out\":8.9}}");
        JsonNode overlay = run.get("overlay");
        // 5 shares from 10 to 15, a cost of 1, a dividend of 5; 9 of it were swept.
        assertThat(overlay.get("earned").decimalValue()).isEqualByComparingTo("29");
        assertThat(overlay.get("finalEquity").decimalValue()).isEqualByComparingTo("20");
        assertThat(overlay.get("finalCash").decimalValue()).isEqualByComparingTo("-55");
        assertThat(overlay.get("flows").toString()).isEqualTo("{\"cash-dividend\":5}");
        assertThat(overlay.at("/trading/fills").asInt()).isEqualTo(1);
        assertThat(overlay.at("/trading/commission").asInt()).isEqualTo(1);
        assertThat(overlay.at("/trading/cuts/volume").asInt()).isEqualTo(1);
        assertThat(overlay.at("/transfers/out").asInt()).isEqualTo(9);
        assertThat(overlay.has("performance")).isFalse();
        assertThat(run.get("crossings").toString()).isEqualTo("{\"cash\":0,\"netting\":1,"
                + "\"pooling\":1,\"swept\":2,\"commissionSaved\":2,\"slippageSaved\":0,"
                + "\"flowsSaved\":0,\"saved\":2,\"basisPoints\":"
                + 20_000 / 1229.2 + "}");
        assertThat(run.get("exposure").asDouble()).isEqualTo(1.5);
        assertThat(run.at("/house/transfers").toString()).isEqualTo("{\"in\":500,\"out\":89}");
    }

    /**
     * 1000·u² + 500·u = 1589 for u, two bars' growth; a week with its weekend has 365 bars a year.
     */
    private static double moneyWeighted() {
        double twoBars = (-500 + Math.sqrt(500.0 * 500 + 4 * 1000.0 * 1589)) / 2000;
        return StrictMath.pow(twoBars, 182.5) - 1;
    }

    /** The manager made 2.9 % and 1589 / 1529. */
    @Test
    void theHouseHasBothReturns() throws IOException {
        JsonNode house = summary().at("/house/performance");
        assertThat(house.get("totalReturn").asDouble())
                .isCloseTo(1.029 * 1589 / 1529 - 1, within(1e-12));
        assertThat(house.get("moneyWeightedReturn").asDouble())
                .isCloseTo(moneyWeighted(), within(1e-8));
    }

    @Test
    void theTableTellsTheMoneyOfTheAccounts() {
        String table = SummaryTable.render(
                summarized(AccountedFund.context(), AccountedFund.bookings()), 100, false, true);
        String percent = String.format(Locale.ROOT, "%,.2f%%", 100 * moneyWeighted());
        assertThat(table).contains("""

                reserve 152.90, cash 144.00, earned 0.00
                overlay 20.00, cash -55.00, earned 29.00
                crossings saved 2.00 (commission 2.00, slippage 0.00)
                  by netting 1.00, by pooling 1.00; 2.00 of it became capital
                exposure 1.50 in the end
                subscribed 500.00, redeemed 89.00; money-weighted return a year\s""" + percent);
        assertThat(table.lines().filter(line -> line.startsWith("reserve"))).hasSize(1);
    }

    /** Nothing but the header, the lines and the keys that there are without accounts. */
    @Test
    void aFundWithoutAccountsIsToldAsEver() throws IOException {
        TestAnalyses.write(folder, HandComputedFund.context(), HandComputedFund.bookings(),
                EnumSet.allOf(ResultFile.class));
        assertThat(Files.readAllLines(folder.resolve("equity.csv")).getFirst())
                .isEqualTo("date,house,up,\"down, \"\"hedged\"\"\",crossings");
        JsonNode run = new ObjectMapper()
                .readTree(Files.readString(folder.resolve("summary.json")));
        assertThat(run.fieldNames()).toIterable().doesNotContain("reserve", "overlay",
                "exposure");
        assertThat(SummaryTable.render(
                summarized(HandComputedFund.context(), HandComputedFund.bookings()), 100, false,
                true)).doesNotContain("reserve", "overlay", "exposure", "subscribed");
    }

    /**
     * At bar 2 the overlay's 60 are more than six times its 9; the reserve's 100 never buy a share
     * of 2000.
     */
    @Test
    void nobodyIsWarnedOfAnAccount() {
        assertThat(summarized(AccountedFund.context(), AccountedFund.bookings()).warnings())
                .isEmpty();
        RunContext dear = new RunContext(
                ScriptedBookings.daily(List.of(Instrument.share("X")), 2000, 2000, 2000), "dear",
                List.of(StrategyIdentity.named("a")), new long[]{9_000_000_000L},
                AccountedFund.TERMS, DataReport.NONE, Measures.USUAL);
        ScriptedBookings bookings = new ScriptedBookings().bar()
                .bar(v -> v.fill(BookingVisitor.HOUSE, 0, 1, 2_000_000_000, 0, 0),
                        v -> v.fill(0, 0, 1, 2_000_000_000, 0, 0))
                .bar();
        assertThat(summarized(dear, bookings).warnings()).isEmpty();
    }

    /** What of the accounts' cash is no position: 100 of it was the reserve's. */
    @Test
    void whatCrossedAndIsNotBookedIsMissed() {
        ScriptedBookings bookings = new ScriptedBookings().bar()
                .bar(v -> v.fill(BookingVisitor.HOUSE, 0, 20, 200_000_000, 1_000_000, 0),
                        v -> v.crossed(0, BarPoint.OPEN, 999_999, 0),
                        v -> v.fill(0, 0, 20, 200_000_000, 2_000_000, 0));
        assertThatThrownBy(() -> summarized(AccountedFund.context(), bookings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("run accounts does not balance at bar 1 (2024-01-03): cash of the"
                        + " strategies, reserve, overlay and crossings is 798.999999, of the house"
                        + " 799");
    }

    @Test
    void aSubscriptionThatNobodyGotIsMissed() {
        ScriptedBookings bookings = new ScriptedBookings().bar(
                v -> v.transfer(BookingVisitor.HOUSE, 5), v -> v.transfer(0, 4));
        assertThatThrownBy(() -> summarized(AccountedFund.context(), bookings))
                .hasMessageContaining("crossings is 1000.000004, of the house 1000.000005");
        ScriptedBookings swept = new ScriptedBookings().bar(
                v -> v.transfer(BookingVisitor.CROSSINGS, -5), v -> v.transfer(0, 4));
        assertThatThrownBy(() -> summarized(AccountedFund.context(), swept))
                .hasMessageContaining("crossings is 999.999999, of the house 1000");
    }

    @Test
    void whatTheOverlayHoldsIsPartOfTheHouse() {
        ScriptedBookings bookings = new ScriptedBookings().bar()
                .bar(v -> v.fill(BookingVisitor.HOUSE, 0, 3, 0, 0, 0),
                        v -> v.fill(BookingVisitor.OVERLAY, 0, 2, 0, 0, 0));
        assertThatThrownBy(() -> summarized(AccountedFund.context(), bookings))
                .hasMessageEndingWith(
                        "of X the strategies and the overlay hold 2, the house 3");
    }

    @Test
    void anAccountThatItsSettingsDoNotHaveIsRefused() {
        RunContext context = AccountedFund.context(new FundTerms(2, 0, false, false));
        for (int account : new int[]{BookingVisitor.RESERVE, BookingVisitor.OVERLAY}) {
            ScriptedBookings moved = new ScriptedBookings().bar(v -> v.transfer(account, 1));
            assertThatThrownBy(() -> summarized(context, moved))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("run accounts has no "
                            + HouseAccount.of(account).label() + " by its settings")
                    .hasMessageEndingWith("at bar 0 (2024-01-02)");
        }
        ScriptedBookings held = new ScriptedBookings()
                .bar(v -> v.fill(BookingVisitor.OVERLAY, 0, 1, 0, 0, 0));
        assertThatThrownBy(() -> summarized(context, held)).hasMessageContaining("no overlay");
        assertThatThrownBy(() -> new FundTerms(2, 1, false, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The rules before booked nothing to crossings: it is the difference, of unknown parts. */
    @Test
    void ofARunByTheFirstRulesCrossingsIsTheDifference() throws IOException {
        ScriptedBookings bookings = new ScriptedBookings().bar()
                .bar(v -> v.fill(BookingVisitor.HOUSE, 0, 10, 100_000_000, 1_000_000, 0),
                        v -> v.fill(0, 0, 20, 200_000_000, 2_000_000, 0),
                        v -> v.fill(1, 0, -10, -100_000_000, 1_000_000, 0));
        RunSummary old = summarized(AccountedFund.context(new FundTerms(1, 0, false, false)),
                bookings);
        assertThat(new ObjectMapper().readTree(SummaryJson.of(old, DataReport.NONE, _ -> {}))
                .get("crossings").toString())
                .isEqualTo("{\"cash\":2,\"commissionSaved\":2,\"slippageSaved\":0,"
                        + "\"flowsSaved\":0,\"saved\":2,\"basisPoints\":"
                        // The house is worth 900 and 899 at the two closes.
                        + 20_000 / 899.5 + "}");
        assertThat(SummaryTable.render(old, 100, false, true))
                .contains("crossings saved 2.00 (commission 2.00, slippage 0.00)\n")
                .doesNotContain("netting");
    }

    private static List<String> printed(int portfolio, Format format) {
        List<String> lines = new ArrayList<>();
        FillPrinter.print(AccountedFund.context(), AccountedFund.bookings(),
                new Filter(OptionalInt.of(portfolio), 0, 2, false), format, lines::add);
        return lines;
    }

    @Test
    void whatIsBookedToTheAccountsIsPrinted() {
        assertThat(printed(BookingVisitor.CROSSINGS, Format.TEXT)).containsExactly(
                "2024-01-03  crossings  crossed X open  netting 1, pooling 1",
                "2024-01-04  crossings  transfer out 2");
        assertThat(printed(BookingVisitor.CROSSINGS, Format.JSON).getFirst()).isEqualTo(
                "{\"bar\":1,\"date\":\"2024-01-03\",\"portfolio\":\"crossings\","
                        + "\"event\":\"crossed\",\"symbol\":\"X\",\"point\":\"open\","
                        + "\"netting\":1,\"pooling\":1}");
        assertThat(printed(BookingVisitor.RESERVE, Format.TEXT))
                .containsExactly("2024-01-04  reserve    transfer in 52.9");
        assertThat(printed(BookingVisitor.OVERLAY, Format.TEXT)).hasSize(3).first().asString()
                .startsWith("2024-01-03  overlay    buy  5 X @ 10");
        assertThat(printed(BookingVisitor.HOUSE, Format.TEXT)).contains(
                "2024-01-02  house      exposure 1.25: the factor on all weights from now on",
                "2024-01-04  house      transfer in 500");
        assertThat(printed(BookingVisitor.HOUSE, Format.JSON).getFirst()).isEqualTo(
                "{\"bar\":0,\"date\":\"2024-01-02\",\"portfolio\":\"house\","
                        + "\"event\":\"exposure\",\"factor\":1.25}");
    }
}
