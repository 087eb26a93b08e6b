package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.Seeds;
import io.troupe.data.DataReport;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.report.ResultFile;
import io.troupe.report.TestAnalyses;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Measures;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.StrategyIdentity;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import io.troupe.simulation.plan.StrategySpec;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The files of random funds, read as a user would: flows, transfers, quarantines, cuts and halts in
 * all combinations, and every row adds up.
 */
class ResultFilesAddUpTest {
    private static final Set<ResultFile> FILES = Set.of(ResultFile.EQUITY, ResultFile.RETURNS,
            ResultFile.TRANSFERS, ResultFile.SUMMARY);

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return Seeds.upTo(60);
    }

    private SimulationResult run(long seed) throws IOException {
        SimulationPlan plan = RandomFund.plan(seed);
        JournalPlan journal = Run.journal(plan, 2, 16);
        MemoryBookings bookings = new MemoryBookings(journal);
        Outcome outcome = Engine.run(plan, RandomFund.options(seed, plan.strategies().size()),
                new Recording.InMemory(journal, bookings), List.of(), new RunProgress());
        List<String> ids = plan.strategies().stream().map(StrategySpec::id).toList();
        TestAnalyses.write(folder, new RunContext(plan.data(), "random",
                ids.stream().map(StrategyIdentity::named).toList(), plan.initialCashMicros(),
                FundTerms.of(plan, SimulationPlan.RULES), DataReport.NONE, Measures.USUAL),
                bookings, FILES);
        return ((Outcome.Finished) outcome).result();
    }

    private List<String[]> rows(String file) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(file))) {
            return lines.map(line -> line.split(",", -1)).toList();
        }
    }

    /** Two ways of adding up, the simulation's and the results': they come to the same bits. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theFundIsWorthWhatTheSimulationSaid(long seed) throws IOException {
        double[] simulated = run(seed).houseEquity();
        double[] written = rows("equity.csv").stream().skip(1)
                .mapToDouble(row -> Double.parseDouble(row[1])).toArray();
        assertThat(written).containsExactly(simulated);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePartsSumToTheFundAtEveryRow(long seed) throws IOException {
        run(seed);
        List<String[]> rows = rows("equity.csv");
        int crossings = rows.getFirst().length - 1;
        assertThat(rows.getFirst()[crossings]).isEqualTo("crossings");
        for (String[] row : rows.subList(1, rows.size())) {
            BigDecimal parts = BigDecimal.ZERO;
            for (int column = 2; column <= crossings; column++) {
                parts = parts.add(new BigDecimal(row[column]));
            }
            assertThat(parts).as(row[0]).isCloseTo(new BigDecimal(row[1]),
                    within(new BigDecimal("0.000001")));
        }
        BigDecimal last = new BigDecimal(rows.getLast()[crossings]);
        JsonNode saved = summary().get("crossings");
        assertThat(saved.get("cash").decimalValue()).isEqualByComparingTo(last.add(
                moved("crossings", rows.getLast()[0])));
        BigDecimal parts = saved.get("netting").decimalValue()
                .add(saved.get("pooling").decimalValue());
        assertThat(parts.subtract(saved.get("swept").decimalValue()))
                .isEqualByComparingTo(saved.get("cash").decimalValue());
        assertThat(saved.get("netting").decimalValue()).isNotNegative();
        assertThat(saved.get("saved").decimalValue()).isCloseTo(parts,
                within(new BigDecimal("0.01")));
    }

    /** What a portfolio received after a bar's close. */
    private BigDecimal moved(String portfolio, String date) throws IOException {
        return rows("transfers.csv").stream()
                .filter(row -> row[0].equals(date) && row[1].equals(portfolio))
                .map(row -> new BigDecimal(row[2])).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void transfersOfABarSumToWhatCameToTheFund(long seed) throws IOException {
        run(seed);
        Map<String, BigDecimal> byDate = new HashMap<>();
        Map<String, BigDecimal> received = new HashMap<>();
        for (String[] row : rows("transfers.csv").stream().skip(1).toList()) {
            BigDecimal amount = new BigDecimal(row[2]);
            byDate.merge(row[0], row[1].equals("house") ? amount.negate() : amount,
                    BigDecimal::add);
            received.merge(row[1], amount, BigDecimal::add);
        }
        byDate.forEach((date, sum) -> assertThat(sum).as(date).isZero());
        JsonNode summary = summary();
        List<JsonNode> portfolios = new ArrayList<>(List.of(summary.get("house")));
        summary.get("strategies").forEach(portfolios::add);
        for (JsonNode strategy : portfolios) {
            JsonNode transfers = strategy.get("transfers");
            assertThat(received.getOrDefault(strategy.get("id").asText(), BigDecimal.ZERO))
                    .isEqualByComparingTo(transfers.get("in").decimalValue()
                            .subtract(transfers.get("out").decimalValue()));
        }
    }

    /** Each return from the two other files, and the figures from the returns. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void returnsFollowFromEquityAndTransfersAndGiveTheFigures(long seed) throws IOException {
        run(seed);
        List<String[]> equity = rows("equity.csv");
        List<String[]> returns = rows("returns.csv");
        assertThat(returns).hasSameSizeAs(equity);
        Map<String, Double> moved = new HashMap<>();
        for (String[] row : rows("transfers.csv").stream().skip(1).toList()) {
            moved.merge(row[0] + " " + row[1], Double.parseDouble(row[2]), Double::sum);
        }
        String[] names = returns.getFirst();
        for (int column = 1; column < names.length; column++) {
            List<Double> all = new ArrayList<>();
            boolean bust = false;
            boolean isAllTaken = false;
            for (int row = 1; row < equity.size(); row++) {
                String cell = returns.get(row)[column];
                double value = Double.parseDouble(equity.get(row)[column]);
                double move = moved.getOrDefault(equity.get(row - 1)[0] + " " + names[column],
                        0.0);
                double capital = row == 1 ? Double.NaN
                        : Double.parseDouble(equity.get(row - 1)[column]) + move;
                isAllTaken = Math.abs(capital) < 2e-6 || (isAllTaken && move == 0);
                if (row == 1 || bust || isAllTaken || !(capital > 0)) {
                    assertThat(cell).isEmpty();
                    continue;
                }
                double expected = value <= 0 ? -1 : value / capital - 1;
                assertThat(Double.parseDouble(cell)).isCloseTo(expected, within(1e-12));
                bust = value <= 0;
                all.add(Double.parseDouble(cell));
            }
            assertFigures(performance(names[column]), all);
        }
    }

    private static void assertFigures(JsonNode performance, List<Double> returns) {
        double level = 1;
        double peak = 1;
        double fall = 0;
        for (double value : returns) {
            level *= 1 + value;
            peak = Math.max(peak, level);
            fall = Math.max(fall, 1 - level / peak);
        }
        assertThat(performance.get("totalReturn").asDouble()).isCloseTo(level - 1, within(1e-9));
        assertThat(performance.get("maxDrawdown").get("fraction").asDouble()).isCloseTo(fall,
                within(1e-9));
        double mean = returns.stream().mapToDouble(value -> value).average().orElse(0);
        double squares = returns.stream().mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        double deviation = Math.sqrt(squares / (returns.size() - 1));
        if (returns.size() > 1 && deviation > 1e-9) {
            // Bars a year by what the file itself says; they are tested where they are made.
            double years = performance.get("volatility").asDouble() / deviation;
            assertThat(years).isGreaterThan(1);
            assertThat(performance.get("sharpe").asDouble())
                    .isCloseTo(mean / deviation * years, within(1e-6));
        }
    }

    private JsonNode summary() throws IOException {
        return new ObjectMapper().readTree(Files.readString(folder.resolve("summary.json")));
    }

    private JsonNode performance(String portfolio) throws IOException {
        JsonNode summary = summary();
        if (portfolio.equals("house")) {
            return summary.get("house").get("performance");
        }
        for (JsonNode strategy : summary.get("strategies")) {
            if (strategy.get("id").asText().equals(portfolio)) {
                return strategy.get("performance");
            }
        }
        throw new AssertionError(portfolio + " is not in the summary");
    }
}
