package io.troupe.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.MemoryBookings;
import io.troupe.model.Money;
import io.troupe.portfolio.allocators.Allotment;
import io.troupe.portfolio.allocators.Division;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.Recording;
import io.troupe.simulation.Run;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.reference.ReferenceSimulator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of the page that explains the fund's rules are those that the fund comes to. */
class FundRulesPageTest {
    private static final List<String> ASSETS = List.of("A", "B");
    private static final int TUESDAY = 1;
    private static final int WEDNESDAY = 2;
    private static final int[] PARTICIPANTS = {0, 1, 2, BookingVisitor.OVERLAY};

    private final FundRulesPage page = FundRulesPage.read();
    private final SimulationPlan plan = page.plan();

    FundRulesPageTest() throws IOException {
        // the page is read anew for each test
    }

    private static EngineOptions options(int window) {
        return new EngineOptions(OptionalInt.of(2), OptionalInt.of(2), window,
                Duration.ofSeconds(30), 4096);
    }

    /** By the reference (0), and by the engine with so many bars at a time. */
    private BookedFund executed(int window) {
        BookedFund fund = new BookedFund();
        if (window == 0) {
            ReferenceSimulator.run(plan, List.of(), fund);
        } else {
            MemoryBookings bookings = new MemoryBookings(Run.journal(plan, 2, 3));
            assertThat(Engine.run(plan, options(window),
                    new Recording.InMemory(Run.journal(plan, 2, 3), bookings), List.of(),
                    new RunProgress())).isInstanceOf(Outcome.Finished.class);
            bookings.visit(0, bookings.lastBar(), fund);
        }
        return fund;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void theFundComesToWhatThePageSays(int window) {
        BookedFund fund = executed(window);
        assertFills(fund);
        assertSavings(fund);
        assertCapital(fund);
        assertOrders(fund);
    }

    private void assertFills(BookedFund fund) {
        List<List<String>> tuesday = new ArrayList<>();
        List<List<String>> wednesday = new ArrayList<>();
        for (int asset = 0; asset < ASSETS.size(); asset++) {
            long[] ordered = fund.each(PARTICIPANTS, TUESDAY, asset, fund::ordered);
            long[] alone = ordered.clone();
            int of = asset;
            Arrays.setAll(alone, k -> plan.fills().fillable(TUESDAY, of, ordered[k]));
            tuesday.add(sides(ASSETS.get(asset) + ", ordered", ordered, sum(ordered)));
            tuesday.add(sides(ASSETS.get(asset) + ", alone", alone,
                    fund.ordered(BookingVisitor.HOUSE, TUESDAY, asset)));
            tuesday.add(sides(ASSETS.get(asset) + ", filled",
                    fund.each(PARTICIPANTS, TUESDAY, asset, fund::filled),
                    fund.filled(BookingVisitor.HOUSE, TUESDAY, asset)));
            wednesday.add(sides(ASSETS.get(asset) + ", filled",
                    fund.each(PARTICIPANTS, WEDNESDAY, asset, fund::filled),
                    fund.filled(BookingVisitor.HOUSE, WEDNESDAY, asset)));
        }
        assertThat(page.table("Tuesday")).isEqualTo(tuesday);
        assertThat(page.table("Wednesday")).isEqualTo(wednesday);
    }

    private void assertSavings(BookedFund fund) {
        List<List<String>> rows = new ArrayList<>();
        for (int bar = TUESDAY; bar <= WEDNESDAY; bar++) {
            for (int asset = 0; asset < ASSETS.size(); asset++) {
                int day = bar;
                int of = asset;
                long[] filled = fund.each(PARTICIPANTS, bar, asset, fund::filled);
                long[] amounts = {cost(day, of, bought(filled)), cost(day, of, -sold(filled)),
                        cost(day, of, fund.filled(BookingVisitor.HOUSE, bar, asset)),
                        fund.nettingMicros(bar, asset),
                        Arrays.stream(filled).map(quantity -> cost(day, of, quantity)).sum(),
                        fund.poolingMicros(bar, asset)};
                rows.add(row((bar == TUESDAY ? "Tuesday, " : "Wednesday, ") + ASSETS.get(asset),
                        money(amounts)));
            }
        }
        assertThat(page.table("saved")).isEqualTo(rows);
    }

    private long cost(int bar, int asset, long quantity) {
        return plan.fills().costMicros(bar, asset, quantity);
    }

    private void assertCapital(BookedFund fund) {
        long[] arrives = fund.transfers();
        long[] after = fund.equities(plan, TUESDAY);
        long[] before = after.clone();
        Arrays.setAll(before, k -> after[k] - arrives[k]);
        int house = after.length - 1;
        double high = Math.max(plan.capital().micros(), before[house]) / 1e6;
        long peak = cents(high);
        long lifted = cents(high * after[house] / before[house]);
        assertThat(page.table("equity")).containsExactly(
                row("at the close", money(with(before, peak))),
                row("arrives", money(with(arrives, lifted - peak))),
                row("after", money(with(after, lifted))));
        for (long[] accounts : List.of(before, arrives, after)) {
            assertThat(Arrays.stream(accounts).limit(house).sum()).isEqualTo(accounts[house]);
        }
    }

    private void assertOrders(BookedFund fund) {
        List<List<String>> rows = new ArrayList<>();
        for (int asset = 0; asset < ASSETS.size(); asset++) {
            String name = ASSETS.get(asset);
            long[] held = fund.each(PARTICIPANTS, TUESDAY, asset, fund::filled);
            long[] order = fund.each(PARTICIPANTS, TUESDAY, asset, fund::decided);
            long[] wanted = held.clone();
            Arrays.setAll(wanted, k -> held[k] + order[k]);
            long house = fund.filled(BookingVisitor.HOUSE, TUESDAY, asset);
            long ordered = fund.decided(BookingVisitor.HOUSE, TUESDAY, asset);
            rows.add(alone(name + ", held", held, house));
            rows.add(alone(name + ", wanted", wanted, house + ordered));
            rows.add(sides(name + ", order", order, ordered));
            rows.add(sides(name + ", approved",
                    fund.each(PARTICIPANTS, TUESDAY, asset, fund::approved),
                    fund.approved(BookingVisitor.HOUSE, TUESDAY, asset)));
        }
        assertThat(page.table("Tuesday's close")).isEqualTo(rows);
    }

    @Test
    void sharesAreAllottedAsThePageSays() {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : page.table("trend")) {
            double[] shares = row.stream().limit(3).mapToDouble(FundRulesPage::number).toArray();
            Allotment allotment = Allotment.of(Division.of(shares), new int[]{0, 1, 2}, 3,
                    FundRulesPage.number(row.get(3)));
            // In whole units of currency: any amount is divided alike.
            long units = plan.capital().micros() / Money.MICROS;
            Allotment.Parts parts = allotment.split(units, new int[]{0, 1, 2});
            List<String> expected = new ArrayList<>(row.subList(0, 4));
            expected.add(Arrays.stream(parts.each()).mapToObj(FundRulesPageTest::whole)
                    .collect(Collectors.joining(", ")));
            expected.add(whole(parts.rest()));
            expected.add(BigDecimal.valueOf(allotment.exposure()).stripTrailingZeros()
                    .toPlainString());
            rows.add(expected);
        }
        assertThat(page.table("trend")).isEqualTo(rows).hasSize(4);
    }

    @Test
    void everyNumberOfTheTextIsOneOfATable() {
        assertThat(page.numbersInText()).hasSizeGreaterThan(30)
                .isSubsetOf(page.numbersInTables());
    }

    private static List<String> sides(String name, long[] each, long outside) {
        return row(name, whole(LongStream.concat(Arrays.stream(each),
                LongStream.of(bought(each), sold(each), outside)).toArray()));
    }

    private static List<String> alone(String name, long[] each, long house) {
        List<String> cells = whole(each);
        cells.addAll(List.of("", "", whole(house)));
        return row(name, cells);
    }

    private static List<String> row(String name, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(name));
        row.addAll(cells);
        return row;
    }

    private static long[] with(long[] values, long last) {
        return LongStream.concat(Arrays.stream(values), LongStream.of(last)).toArray();
    }

    private static long sum(long[] each) {
        return Arrays.stream(each).sum();
    }

    private static long bought(long[] each) {
        return Arrays.stream(each).filter(quantity -> quantity > 0).sum();
    }

    private static long sold(long[] each) {
        return -Arrays.stream(each).filter(quantity -> quantity < 0).sum();
    }

    private static long cents(double amount) {
        return Math.round(amount * 100) * (Money.MICROS / 100);
    }

    private static String whole(long quantity) {
        return String.format(Locale.ROOT, "%,d", quantity);
    }

    private static List<String> whole(long[] quantities) {
        return Arrays.stream(quantities).mapToObj(FundRulesPageTest::whole)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** In units of currency with two decimals, or as many as there are. */
    private static List<String> money(long[] micros) {
        return Arrays.stream(micros).mapToObj(amount -> {
            BigDecimal units = BigDecimal.valueOf(amount, 6).stripTrailingZeros();
            int decimals = Math.max(2, units.scale());
            return String.format(Locale.ROOT, "%,." + decimals + "f", units);
        }).collect(Collectors.toCollection(ArrayList::new));
    }
}
