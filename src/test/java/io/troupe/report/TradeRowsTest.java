package io.troupe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.FlowKind;
import io.troupe.model.Instrument;
import io.troupe.report.books.RunContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TradeRowsTest {
    private static final String HEADER = "opened,closed,portfolio,symbol,side,exit,bars,quantity,"
            + "entryPrice,exitPrice,cost,profit,open,fee,slippage,flows,mae,mfe,maeOfCost,"
            + "mfeOfCost";
    /** How many columns there are before those that are not exact. */
    private static final int EXACT = 16;

    @TempDir
    private Path folder;

    private List<String> written(RunContext context, ScriptedBookings bookings)
            throws IOException {
        TestAnalyses.write(folder, context, bookings, Set.of(ResultFile.TRADES));
        return Files.readAllLines(folder.resolve("trades.csv"));
    }

    private static void assertRow(String row, String exact, double... excursion) {
        assertThat(row).startsWith(exact + ",");
        double[] rest = Arrays.stream(row.substring(exact.length() + 1).split(","))
                .mapToDouble(Double::parseDouble).toArray();
        assertThat(rest).hasSize(4).containsExactly(excursion, within(1e-9));
        assertThat(exact.replaceAll("\"[^\"]*(\"\"[^\"]*)*\"", "x").split(",", -1))
                .hasSize(EXACT);
    }

    /**
     * All are open at 12 and 110. Up paid 442.40, received 119.40 for 10 and holds 360; at the
     * first close it held 440, and at the second, before its sale, 480. Down received 218.80, paid
     * 120.60 and owes 120.
     */
    @Test
    void theHandComputedFundHasFiveOpenTrips() throws IOException {
        List<String> rows = written(HandComputedFund.context(), HandComputedFund.bookings());
        assertThat(rows.getFirst()).isEqualTo(HEADER);
        assertThat(rows).hasSize(6);
        assertRow(rows.get(1), "2024-01-03,,house,AAA,long,end,1,20,11.01,,220.2,18.8,240,1,0.2,0",
                -1.2, 18.8, -1.2 / 220.2, 18.8 / 220.2);
        assertRow(rows.get(2),
                "2024-01-04,,house,BTC,long,end,0,1,110.11,,110.11,-0.61,110,0.5,0.11,0", -0.61,
                0, -0.61 / 110.11, 0);
        assertRow(rows.get(3),
                "2024-01-03,,up,AAA,long,end,1,40,11.01,11.99,440.4,37,360,2.5,0.5,0", -2.4, 37.6,
                -2.4 / 440.4, 37.6 / 440.4);
        assertRow(rows.get(4), "2024-01-03,,\"down, \"\"hedged\"\"\",AAA,short,end,1,20,10.99,"
                + "12.01,219.8,-21.8,-120,1.5,0.3,0", -21.8, 0, -21.8 / 219.8, 0);
        assertThat(rows.get(5)).startsWith("2024-01-04,,\"down, \"\"hedged\"\"\",BTC,long,end,");
    }

    /** As it ends, before what is open; names are made safe for spreadsheets. */
    @Test
    void whatEndsIsWrittenBeforeWhatIsOpen() throws IOException {
        RunContext context = new RunContext(
                ScriptedBookings.daily(List.of(Instrument.share("=X")), 10, 10, 12, 12), "t",
                List.of("+s"), new long[]{1_000_000_000});
        List<String> rows = written(context, new ScriptedBookings().bar()
                .bar(v -> both(v, 5, 50)).bar(v -> both(v, -5, -60)).bar(v -> both(v, 1, 12)));
        assertThat(rows).hasSize(5);
        assertThat(rows.get(2)).startsWith("2024-01-03,2024-01-04,'+s,'=X,long,signal,1,5,10.0,"
                + "12.0,50,10,0,0,0,0,");
        assertThat(rows.get(4)).startsWith("2024-01-05,,'+s,'=X,long,end,0,1,12.0,,12,0,12,");
    }

    private static void both(BookingVisitor visitor, long quantity, long amount) {
        visitor.fill(BookingVisitor.HOUSE, 0, quantity, amount * 1_000_000, 0, 0);
        visitor.fill(0, 0, quantity, amount * 1_000_000, 0, 0);
    }

    /** What a flow opened has no cost to be a fraction of, and no price. */
    @Test
    void whatIsNotDefinedIsEmpty() throws IOException {
        RunContext context = new RunContext(
                ScriptedBookings.daily(List.of(Instrument.share("X")), 10, 10), "t", List.of("s"),
                new long[]{1_000_000_000});
        List<String> rows = written(context, new ScriptedBookings().bar().bar(v -> {
            v.flow(BookingVisitor.HOUSE, 0, FlowKind.SPLIT, 1, 0);
            v.flow(0, 0, FlowKind.SPLIT, 1, 0);
        }));
        assertThat(rows.get(2)).isEqualTo(
                "2024-01-03,,s,X,long,end,0,1,0.0,,0,10,10,0,0,0,0.0,10.0,,");
    }
}
