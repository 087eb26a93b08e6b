package io.troupe.report;

import static io.troupe.report.HandComputedFund.HOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.CutReason;
import io.troupe.model.Instrument;
import io.troupe.report.books.RunContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetRowsTest {
    private static final int ONLY = 0;

    @TempDir
    Path folder;

    /** Rows of the one strategy, without its name and the symbol. */
    private List<String> rows(ScriptedBookings bookings, double... closes) throws IOException {
        MarketData data = ScriptedBookings.daily(List.of(Instrument.share("AAA")), closes);
        RunContext context = new RunContext(data, "run", List.of("only"), new long[]{0});
        TestAnalyses.write(folder, context, bookings, Set.of(ResultFile.TARGETS));
        return Files.readAllLines(folder.resolve("targets.csv")).stream()
                .filter(line -> line.contains(",only,")).map(line -> line.substring(8))
                .map(line -> line.replace(",only,AAA", "")).toList();
    }

    private static Consumer<BookingVisitor> filled(long quantity) {
        return visitor -> {
            visitor.fill(HOUSE, 0, quantity, quantity, 0, 0);
            visitor.fill(ONLY, 0, quantity, quantity, 0, 0);
        };
    }

    private static Consumer<BookingVisitor> cut(long ordered, long approved, CutReason reason) {
        return visitor -> visitor.cut(ONLY, 0, ordered, approved, reason);
    }

    @Test
    void aFillWasDecidedAtTheBarBefore() throws IOException {
        assertThat(rows(new ScriptedBookings().bar().bar(filled(7)).bar(filled(-2)), 1, 1, 1))
                .containsExactly("02,7,7,", "03,5,5,");
    }

    @Test
    void aLimitThatCutsTheSameOrderEveryBarIsOneRow() throws IOException {
        ScriptedBookings bookings = new ScriptedBookings()
                .bar(cut(10, 6, CutReason.ASSET_LIMIT))
                .bar(filled(6), cut(4, 0, CutReason.ASSET_LIMIT))
                .bar(cut(4, 0, CutReason.ASSET_LIMIT)).bar(cut(4, 0, CutReason.ASSET_LIMIT));
        assertThat(rows(bookings, 1, 1, 1, 1)).containsExactly("02,10,6,asset-limit");
    }

    @Test
    void twoLimitsOnOneOrderKeepTheFirstOrderAndTheLastApproval() throws IOException {
        ScriptedBookings bookings = new ScriptedBookings().bar(
                cut(10, 6, CutReason.ASSET_LIMIT), cut(6, 3, CutReason.GROSS_LIMIT))
                .bar(filled(3));
        assertThat(rows(bookings, 1, 1)).containsExactly("02,10,3,asset-limit+gross-limit");
    }

    private static Consumer<BookingVisitor> ownCut(long ordered, long approved,
            CutReason reason) {
        return visitor -> visitor.ownCut(ONLY, 0, ordered, approved, reason);
    }

    /** 10 wanted, 8 and then 7 by its own rules, 5 by the fund's. */
    @Test
    void whatItsOwnRulesCutIsToldApartFromWhatTheFundsDid() throws IOException {
        ScriptedBookings bookings = new ScriptedBookings().bar(
                ownCut(10, 8, CutReason.GROSS_LIMIT), ownCut(8, 7, CutReason.PAUSED),
                cut(7, 5, CutReason.GROSS_LIMIT))
                .bar(filled(5), cut(2, 0, CutReason.GROSS_LIMIT))
                .bar(ownCut(3, 0, CutReason.GROSS_LIMIT)).bar();
        assertThat(rows(bookings, 1, 1, 1, 1)).containsExactly(
                "02,10,5,own-gross-limit+own-paused+gross-limit", "03,7,5,gross-limit",
                "04,8,5,own-gross-limit");
    }

    @Test
    void anOrderCutByALimitAndThenByVolumeHasBothReasons() throws IOException {
        ScriptedBookings bookings = new ScriptedBookings().bar(cut(10, 6, CutReason.GROSS_LIMIT))
                .bar(filled(2), cut(6, 2, CutReason.VOLUME)).bar(filled(8));
        assertThat(rows(bookings, 1, 1, 1)).containsExactly("02,10,2,gross-limit+volume",
                "03,10,10,");
    }

    @Test
    void anOrderThatCouldNotTradeAtAllIsStillWanted() throws IOException {
        ScriptedBookings bookings = new ScriptedBookings().bar().bar(cut(5, 0, CutReason.VOLUME))
                .bar(filled(5));
        assertThat(rows(bookings, 1, 1, 1)).containsExactly("02,5,0,volume", "03,5,5,");
    }

    @Test
    void whatIsWantedNoLongerEndsWithARow() throws IOException {
        ScriptedBookings bookings = new ScriptedBookings()
                .bar(cut(10, 6, CutReason.ASSET_LIMIT)).bar(filled(6)).bar().bar();
        assertThat(rows(bookings, 1, 1, 1, 1)).containsExactly("02,10,6,asset-limit", "03,6,6,");
    }

    @Test
    void nothingIsConcludedFromABarInWhichTheAssetDidNotTrade() throws IOException {
        ScriptedBookings bookings = new ScriptedBookings().bar(cut(10, 6, CutReason.ASSET_LIMIT))
                .bar()
                .bar(filled(6)).bar();
        assertThat(rows(bookings, 1, Double.NaN, 1, 1)).containsExactly("02,10,6,asset-limit",
                "03,6,6,");
    }
}
