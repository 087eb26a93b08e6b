package io.troupe.run.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.LoadedSettings;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.yaml.SettingsLoader;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.portfolio.allocators.staff.FireRule;
import io.troupe.portfolio.allocators.staff.Staff;
import io.troupe.portfolio.allocators.staff.StaffedAllocator;
import io.troupe.portfolio.allocators.staff.Term;
import io.troupe.report.books.FundTerms;
import io.troupe.simulation.plan.Capital;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.strategies.StrategyRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dates and rules by which strategies have part in the capital, in some bars of March 2020. */
class StaffAssemblyTest {
    private static final long HOUR = 3600;

    @TempDir
    private Path folder;

    private LoadedSettings.Valid settings(String... overrides) throws IOException {
        Path file = Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: prices.csv}
                strategies: [{id: a, type: equal-weight}, {id: b, type: equal-weight}]
                """);
        return (LoadedSettings.Valid) SettingsLoader.load(file, List.of(overrides));
    }

    /** Bars an hour before midnight. */
    private static MarketData market(Interval interval, int... days) {
        long[] times = Arrays.stream(days)
                .mapToLong(day -> LocalDate.of(2020, 3, day).toEpochDay() * 24 * HOUR + 23 * HOUR)
                .toArray();
        return new MarketData(interval, List.of(Instrument.share("A")), times,
                Columns.closeOnly(IntStream.of(days).mapToDouble(day -> 10).toArray()));
    }

    private StaffAssembly assembly(MarketData data, String... overrides) throws IOException {
        return new StaffAssembly(settings(overrides).settings(), data);
    }

    private static FundAssembly.Assembled assembled(LoadedSettings.Valid valid, MarketData data) {
        return FundAssembly.assemble(valid.settings(), valid.provenance(), data,
                StrategyRegistry.load());
    }

    private Capital capital(MarketData data, String... overrides) throws IOException {
        return plan(data, overrides).capital();
    }

    private SimulationPlan plan(MarketData data, String... overrides) throws IOException {
        return ((FundAssembly.Assembled.Fund) assembled(settings(overrides), data)).plan();
    }

    private List<String> notes(MarketData data, String... overrides) throws IOException {
        return StaffNotes.of(settings(overrides).settings(), data);
    }

    private static Optional<LocalDate> march(int day) {
        return Optional.of(LocalDate.of(2020, 3, day));
    }

    /** The 4th has no bar, so that the 5th, bar 2, is the first after it; the 9th is bar 4. */
    @Test
    void datesAreTheFirstBarsOnOrAfterThem() throws IOException {
        MarketData data = market(Interval.HOUR, 2, 3, 5, 6, 9);
        StaffAssembly assembly = assembly(data,
                "strategies.a.active={from: 2020-03-04, until: 2020-03-09, exitOver: 3}",
                "strategies.b.active={from: 2020-03-02, until: 2020-03-10}",
                "fund.rules.fire.drawdown=0.5");

        assertThat(assembly.staff()).isEqualTo(new Staff(List.of(
                new Term(2, 4, 3, march(4), march(9)),
                new Term(0, 5, 1, Optional.empty(), march(10))),
                Optional.of(new FireRule(0.5, 0, 1)), Optional.empty()));
        assertThat(assembly.changes()).extracting(LocalDate::getDayOfMonth).containsExactly(2, 4,
                9, 10);
    }

    @Test
    void capitalIsDividedAnewAtTheDates() throws IOException {
        MarketData data = market(Interval.DAY, 2, 3, 5);
        assertThat(capital(data).allocator()).isEqualTo(new EqualAllocator());
        assertThat(capital(data).changes()).isEmpty();
        assertThat(capital(data, "strategies.a.active.from=2020-02-01").allocator())
                .isEqualTo(new EqualAllocator());
        for (String option : List.of("strategies.b.active.from=2020-03-03",
                "strategies.b.active.until=2020-03-30", "fund.rules.fire.drawdown=1",
                "fund.rules.hire.keep=1")) {
            assertThat(capital(data, option).allocator()).isInstanceOf(StaffedAllocator.class);
            assertThat(FundTerms.of(plan(data, option), 2).hasReserve()).isTrue();
        }
        assertThat(capital(data, "strategies.b.active.until=2020-03-30",
                "strategies.a.active.from=2020-03-03").changes())
                .containsExactly(march(3).orElseThrow(), march(30).orElseThrow());
    }

    /**
     * From before the first bar to the first of the next month are up to 31 bars and one. Without a
     * cadence: from the 2nd to the 5th are three days, from there to the 15th are ten.
     */
    @Test
    void thePeriodIsAsLongAsItCanBe() throws IOException {
        MarketData days = market(Interval.DAY, IntStream.rangeClosed(2, 20).toArray());
        assertThat(assembly(days).longestPeriod()).isEqualTo(32);
        assertThat(assembly(days, "fund.allocator.decide=daily").longestPeriod()).isEqualTo(2);
        String never = "fund.allocator.decide=never";
        String[] dates = {never, "strategies.a.active.from=2020-03-05",
                "strategies.b.active.until=2020-03-15"};
        assertThat(assembly(days, never).longestPeriod()).isEqualTo(1);
        assertThat(assembly(days, dates[0], dates[1]).longestPeriod()).isEqualTo(4);
        assertThat(assembly(days, dates).longestPeriod()).isEqualTo(11);
        assertThat(assembly(days.prefix(5), dates).longestPeriod()).isEqualTo(6);
        assertThat(assembly(market(Interval.HOUR, 2, 3, 4), dates).longestPeriod()).isEqualTo(4);
        assertThat(capital(days, dates).allocator().lookbackBars()).isEqualTo(11);
    }

    @Test
    void whoseTimeIsOverBeforeTheFirstBarIsRefused() throws IOException {
        LoadedSettings.Valid valid = settings("strategies.b.active.until=2020-03-02");
        MarketData data = market(Interval.DAY, 2, 3);

        assertThat(((FundAssembly.Assembled.Refused) assembled(valid, data)).problems())
                .extracting(ConfigProblem::text).containsExactly(
                        "--set strategies.b.active.until=2020-03-02: strategies[1].active.until:"
                                + " 2020-03-02: is not after the first bar, 2020-03-02: the"
                                + " strategy would never have part in the capital; remove the"
                                + " strategy, or change the date");
        assertThat(assembled(settings("strategies.b.active.until=2020-03-03"), data))
                .isInstanceOf(FundAssembly.Assembled.Fund.class);
        assertThat(assembled(valid, data.prefix(0)))
                .isInstanceOf(FundAssembly.Assembled.Fund.class);
    }

    @Test
    void datesAfterTheLastBarWait() throws IOException {
        MarketData data = market(Interval.DAY, 2, 3);
        assertThat(notes(data)).isEmpty();
        assertThat(notes(data, "strategies.b.active={from: 2020-03-03, until: 2020-04-01}"))
                .containsExactly("strategies[].active names 1 day after the last bar, 2020-03-03,"
                        + " which waits for data that goes on: 2020-04-01");
        assertThat(notes(data.prefix(0), "strategies.b.active.from=2020-04-01")).isEmpty();
    }

    @Test
    void aTimeWithoutABarIsSaid() throws IOException {
        assertThat(notes(market(Interval.DAY, 2, 3, 9),
                "strategies.b.active={from: 2020-03-04, until: 2020-03-06}"))
                .containsExactly("no bar lies within the time of 1 strategy, by"
                        + " strategies[].active, which never has part in the capital: b");
    }

    /** a from the 4th until the 6th, b from the 6th until the 9th: nobody before and after. */
    @Test
    void whereNobodyHasPartByItsDatesIsSaid() throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "strategies.a.active={from: 2020-03-04, until: 2020-03-06}",
                "strategies.b.active={from: 2020-03-06, until: 2020-03-09}"));
        MarketData data = market(Interval.DAY, 2, 3, 4, 5, 6, 9, 10);
        String said = "by strategies[].active no strategy has part in the capital, and all of it"
                + " lies in the reserve, from ";
        assertThat(notes(data, options.toArray(String[]::new))).containsExactly(
                said + "2020-03-02 until 2020-03-04, from 2020-03-09 on");
        options.set(1, "strategies.b.active={from: 2020-03-02, until: 2020-03-03}");
        assertThat(notes(data, options.toArray(String[]::new))).containsExactly(
                said + "2020-03-03 until 2020-03-04, from 2020-03-06 on");
        options.set(1, "strategies.b.active={from: 2020-03-07, until: 2020-03-08}");
        assertThat(notes(data, options.toArray(String[]::new))).contains(
                said + "2020-03-02 until 2020-03-04, from 2020-03-06 on");
        options.set(1, "strategies.b.active.from=2020-03-05");
        options.set(0, "strategies.a.active.until=2020-03-05");
        assertThat(notes(data, options.toArray(String[]::new))).isEmpty();
    }

    @Test
    void rulesThatAreNeverLookedAtAreSaid() throws IOException {
        MarketData data = market(Interval.DAY, 2, 3);
        String[] options = {"fund.allocator.decide=never", "fund.rules.fire.drawdown=0.5",
                "fund.rules.hire.keep=1", "strategies.a.active.until=2020-03-03"};
        String why = " has no effect: with fund.allocator.decide: never capital is not divided"
                + " anew";
        assertThat(notes(data, options[0], options[1], options[2])).containsExactly(
                "fund.rules.fire.drawdown: 0.5" + why, "fund.rules.hire.keep: 1" + why);
        assertThat(notes(data, options)).isEmpty();
        assertThat(notes(data, options[1], options[2])).isEmpty();
    }
}
