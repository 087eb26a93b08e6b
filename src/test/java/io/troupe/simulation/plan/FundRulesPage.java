package io.troupe.simulation.plan;

import static java.util.Objects.requireNonNull;

import io.troupe.data.ActionSchedule;
import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.data.MarketData.Columns;
import io.troupe.data.MarketData.Extras;
import io.troupe.execution.FillModel;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.ledger.Dividends;
import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.model.Money;
import io.troupe.model.Sweep;
import io.troupe.model.TargetPositions;
import io.troupe.portfolio.allocators.FixedAllocator;
import io.troupe.portfolio.construction.ScaledSum;
import io.troupe.simulation.ScriptedStrategy;
import io.troupe.simulation.plan.FundRisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The page that walks a small fund through a day: text, tables, and the fund they tell of. */
final class FundRulesPage {
    static final LocalDate MONDAY = LocalDate.parse("2024-01-01");
    static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final long DAY = 86_400;
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

    private final List<String> lines;
    private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();

    private FundRulesPage(List<String> lines) {
        this.lines = lines;
        List<List<String>> table = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("| ")) {
                table.add(Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip).toList());
            } else if (!line.startsWith("|") && !table.isEmpty()) {
                put(table);
                table = new ArrayList<>();
            }
        }
        put(table);
    }

    private void put(List<List<String>> table) {
        if (tables.put(table.getFirst().getFirst(), table) != null) {
            throw new IllegalStateException("two tables begin with " + table.getFirst());
        }
    }

    static FundRulesPage read() throws IOException {
        return new FundRulesPage(Files.readAllLines(Path.of("docs/fund-rules.md")));
    }

    /** The rows of the table whose heading begins so, without the heading. */
    List<List<String>> table(String first) {
        List<List<String>> all = requireNonNull(tables.get(first), first);
        return all.subList(1, all.size());
    }

    private List<String> row(String table, String first) {
        return table(table).stream().filter(row -> row.getFirst().equals(first)).findFirst()
                .orElseThrow();
    }

    /** Every number in the cells of the tables. */
    List<String> numbersInTables() {
        return numbers(lines.stream().filter(line -> line.startsWith("|")).toList());
    }

    /** Every number of the text, but not those of links. */
    List<String> numbersInText() {
        return numbers(lines.stream().filter(line -> !line.startsWith("|"))
                .map(line -> line.replaceAll("\\[[^]]*]\\([^)]*\\)", "")).toList());
    }

    private static List<String> numbers(List<String> text) {
        return text.stream().flatMap(line -> NUMBER.matcher(line).results()
                .map((MatchResult found) -> found.group().replaceAll(",$", ""))).toList();
    }

    static double number(String cell) {
        return Double.parseDouble(cell.replace(",", ""));
    }

    private double setting(String name) {
        return number(row("setting", name).get(1));
    }

    private static long micros(double amount) {
        return Math.round(amount * Money.MICROS);
    }

    /** The numbers of a row, from its second cell on. */
    private double[] numbers(String table, String first) {
        return row(table, first).stream().skip(1).mapToDouble(FundRulesPage::number).toArray();
    }

    private double[] bySession(String first, String second) {
        double[] a = numbers("close, volume", first);
        double[] b = numbers("close, volume", second);
        double[] cells = new double[2 * a.length];
        Arrays.setAll(cells, cell -> (cell % 2 == 0 ? a : b)[cell / 2]);
        return cells;
    }

    /** The market of the page. */
    MarketData data() {
        double[] none = {};
        long monday = MONDAY.toEpochDay() * DAY;
        return new MarketData(Interval.DAY, List.of(Instrument.share("A"), Instrument.share("B")),
                new long[]{monday, monday + DAY, monday + 2 * DAY},
                new Columns(none, none, none, bySession("A", "B"),
                        bySession("A, volume", "B, volume")),
                new Extras(null, none, ActionSchedule.of(List.of()), none));
    }

    /** The fund of the page. */
    SimulationPlan plan() {
        MarketData data = data();
        FillModel fills = MarketFills.of(data, Field.CLOSE,
                new BasisPointSlippage(setting("`execution.slippageBps`")),
                new PerShareCommission(micros(setting("`execution.commissionPerShare`")),
                        micros(setting("`execution.commissionMinimum`"))),
                OptionalDouble.of(setting("`execution.volumeLimit`")));
        return new SimulationPlan(data, strategies(), capital(), Trading.plain(fills),
                Dividends.CASH, limits(),
                new ScaledSum(setting("`fund.construct.scale`")), FailurePolicy.FAIL, 1);
    }

    FundRisk limits() {
        return FourLimits.of(OptionalDouble.empty(),
                OptionalDouble.of(setting("`risk.maxPerAsset`")),
                OptionalDouble.of(setting("`risk.maxDrawdown`")), OptionalInt.empty());
    }

    private List<StrategySpec> strategies() {
        return table("strategy").stream().map(row -> {
            double[] of = numbers("strategy", row.getFirst());
            Map<Integer, TargetPositions> answers = Map.of(0, TargetPositions.of(of[1], of[2]),
                    1, TargetPositions.of(of[3], of[4]));
            ScriptedStrategy strategy = new ScriptedStrategy(
                    view -> answers.getOrDefault(view.bar(), TargetPositions.unchanged()));
            return new StrategySpec(row.getFirst(), () -> strategy, Cadence.NEVER);
        }).toList();
    }

    private Capital capital() {
        List<Double> shares = table("strategy").stream().map(row -> number(row.get(1))).toList();
        CapitalFlows flows = new CapitalFlows(List.of(new CapitalFlows.Flow(TUESDAY,
                micros(setting("`fund.flows`, on Tuesday")))));
        return new Capital(micros(setting("`fund.capital`")), new FixedAllocator(shares),
                Cadence.NEVER, setting("`fund.maxExposure`"), Sweep.NEVER, flows);
    }
}
