package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.cli.console.ExitCode;
import io.troupe.model.BarsPerYear;
import io.troupe.report.summary.RunSummary;
import io.troupe.run.RunRefused;
import io.troupe.run.RunResult;
import io.troupe.run.TestRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything stated per year goes by one number, which comes from the data or is set. */
class BarsPerYearRunTest {
    private static final String HOURLY_CLOCK = "data.calendar=24/7";

    @TempDir
    private Path folder;
    private Path config;
    private Path data;

    @BeforeEach
    void writeFund() throws IOException {
        data = folder.resolve("prices.csv");
        config = folder.resolve("fund.yaml");
        Files.writeString(config, """
                data: {path: prices.csv}
                execution: {slippageBps: 0, commissionPerShare: 0, commissionMinimum: 0}
                strategies:
                  - {id: held, type: equal-weight}
                  - id: aimed
                    type: volatility-target
                    params: {targetVolatility: 0.02, volatilityBars: 20, rebalance: daily}
                """);
    }

    /** Prices that rise and fall by one per cent in turn. */
    private void write(Stream<?> times) throws IOException {
        List<String> lines = new ArrayList<>(List.of("date,A"));
        times.forEachOrdered(
                time -> lines.add(time + (lines.size() % 2 == 0 ? ",101" : ",100")));
        Files.write(data, lines);
    }

    private static Stream<String> hours(int count) {
        LocalDateTime first = LocalDateTime.of(2021, 1, 1, 0, 0);
        return Stream.iterate(0, hour -> hour < count, hour -> hour + 1)
                .map(hour -> first.plusHours(hour) + "Z");
    }

    private RunSummary run(String id, String... overrides) throws Exception {
        return TestRuns.run(folder, id, config, overrides).summary();
    }

    private double barVolatility(String id) throws IOException {
        List<Double> equities = Files.readAllLines(folder.resolve(id + "/results/equity.csv"))
                .stream().skip(1).map(line -> Double.valueOf(line.split(",", -1)[1])).toList();
        double[] returns = new double[equities.size() - 1];
        double mean = 0;
        for (int i = 0; i < returns.length; i++) {
            returns[i] = equities.get(i + 1) / equities.get(i) - 1;
            mean += returns[i] / returns.length;
        }
        double squares = 0;
        for (double each : returns) {
            squares += (each - mean) * (each - mean);
        }
        return Math.sqrt(squares / (returns.length - 1));
    }

    @Test
    void figuresGoByTheCalendarTheTimesOrWhatIsSet() throws Exception {
        write(hours(400));
        @SuppressWarnings("ArrayRecordComponent") // a row of a table, never compared
        record Case(String id, double number, BarsPerYear.Origin origin, String... overrides) {}
        for (Case each : List.of(
                new Case("calendar", 8_760, BarsPerYear.Origin.CALENDAR, HOURLY_CLOCK),
                new Case("times", 8_760, BarsPerYear.Origin.TIMES),
                new Case("set", 6_000, BarsPerYear.Origin.SET, HOURLY_CLOCK,
                        "data.barsPerYear=6000"),
                new Case("day", 365, BarsPerYear.Origin.CALENDAR, HOURLY_CLOCK,
                        "data.interval=day"))) {
            RunSummary summary = run(each.id, each.overrides);
            assertThat(summary.spacing().year().number()).as(each.id).isEqualTo(each.number);
            assertThat(summary.spacing().year().origin()).isEqualTo(each.origin);
            String json = Files.readString(folder.resolve(each.id + "/results/summary.json"));
            assertThat(new ObjectMapper().readTree(json).at("/house/performance/volatility")
                    .asDouble()).as(each.id)
                    .isCloseTo(barVolatility(each.id) * Math.sqrt(each.number), within(1e-9));
            assertThat(json).contains("\"barsPerYear\" : " + each.number);
        }
    }

    /** Exposure is target / (σ·√n): a quarter of the bars a year, twice as many shares held. */
    @Test
    void strategiesAimAtTheSameYear() throws Exception {
        write(hours(400));
        run("many", HOURLY_CLOCK);
        run("few", "data.barsPerYear=2190");
        assertThat(firstHeld("few")).isBetween(2 * firstHeld("many"),
                2 * firstHeld("many") + 1);
    }

    private double firstHeld(String id) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(id + "/results/fills.csv"))) {
            String[] fill = lines.filter(line -> line.contains(",aimed,")).findFirst()
                    .orElseThrow().split(",");
            return Stream.of(fill).filter(cell -> cell.matches("\\d{3,}")).findFirst()
                    .map(Double::valueOf).orElseThrow();
        }
    }

    /** Twenty Mondays more than usual are holidays: 241 sessions a year, seen after a year. */
    @Test
    void dataThatGrowsIntoAnotherYearIsNotGoneOnWith() throws Exception {
        List<LocalDate> sessions = LocalDate.of(2021, 1, 4).datesUntil(LocalDate.of(2023, 1, 1))
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                        && (date.getDayOfWeek() != DayOfWeek.MONDAY || date.getDayOfMonth() > 12))
                .toList();
        write(sessions.stream().limit(150));
        assertThat(run("grown").spacing().year().number()).isEqualTo(252);
        run("fixed", "data.barsPerYear=240");
        write(sessions.stream());
        RunRefused refused = catchThrowableOfType(RunRefused.class,
                () -> TestRuns.resume(folder, "grown"));
        assertThat(ExitCode.of(refused.refusal())).isEqualTo(ExitCode.USER);
        assertThat(String.join(" ", refused.refusal().lines()))
                .contains("was begun with 252 bars a year (assumed: ", "data.barsPerYear");
        assertThat(TestRuns.resume(folder, "fixed")).isInstanceOf(RunResult.Finished.class);
    }

    @Test
    void aCalendarThatTheTimesContradictIsTold() throws Exception {
        write(hours(400));
        List<String> notes = TestRuns.run(folder, "odd", config, "data.calendar=NYSE").notes();
        assertThat(notes).anySatisfy(note -> assertThat(note).contains("annualized by 1764 bars",
                "8760 bars a year (times: ", "set data.barsPerYear"));
        assertThat(TestRuns.run(folder, "even", config, HOURLY_CLOCK).notes()).isEmpty();
    }

    @Test
    void theSettingIsPartOfTheHashOnlyWhereItIsSet() throws Exception {
        write(hours(30));
        run("unset");
        RunRefused refused = catchThrowableOfType(RunRefused.class,
                () -> TestRuns.resume(folder, "unset", "data.barsPerYear=252"));
        assertThat(String.join(" ", refused.refusal().lines())).contains("data.barsPerYear");
    }
}
