package io.troupe.report.charts;

import io.troupe.report.charts.ChartSpec.Heading;
import io.troupe.report.charts.ChartSpec.Panel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One chart of each kind, of made-up numbers. */
public final class SampleCharts {
    private static final ChartTable NO_TABLE = new ChartTable(List.of());
    private static final Axis.Numbers GROWTH = new Axis.Numbers("growth of 1", ValueFormat.PLAIN,
            false);
    private static final Axis.Numbers FRACTION = new Axis.Numbers("return", ValueFormat.PER_CENT,
            false);

    private SampleCharts() {}

    /** All of them. */
    public static List<ChartSpec> all() {
        return List.of(equity(2600), logarithmic(), monthly(), yearly(), fan(), stacked(),
                scatter(), waterfall(), correlation(), histogram());
    }

    /** Charts of nothing, of one bar, of gaps, of no variation, of very large and small numbers. */
    public static List<ChartSpec> strange() {
        List<ChartSpec> charts = new ArrayList<>();
        charts.add(line("empty", false));
        charts.add(line("one", false, 3));
        charts.add(line("gaps", false, Double.NaN, Double.NaN, Double.NaN));
        charts.add(line("one and gaps", false, Double.NaN, 2, Double.NaN));
        charts.add(line("constant", false, 5, 5, 5));
        charts.add(line("zeros", false, 0, 0, 0));
        charts.add(line("huge", false, -1.7e308, 1.7e308, 0));
        charts.add(line("small", false, 1e-300, 3e-300, 2e-300));
        charts.add(line("neighbours", false, 1, Math.nextUp(1.0), 1));
        charts.add(line("logarithm of nothing", true));
        charts.add(line("logarithm of losses", true, -1, 0, -2));
        charts.add(line("logarithm of all sizes", true, 1e-300, 1, 1e300));
        charts.add(line("logarithm of one", true, 7));
        Axis.Categories none = new Axis.Categories("", List.of());
        charts.add(ChartSpec.of(new Heading("cells", "no cells", "Nothing."), none, none,
                List.of(new Layer.Cells("c", ValueFormat.PLAIN, false, Values.of())), NO_TABLE));
        charts.add(ChartSpec.of(new Heading("bars", "no bars", "Nothing."), none, GROWTH,
                List.of(new Layer.Bars("b", Tone.MAIN, Values.of())), NO_TABLE));
        charts.add(ChartSpec.of(new Heading("points", "one point", "One."), GROWTH, GROWTH,
                List.of(new Layer.Points("p", Tone.MAIN, Values.of(1), Values.of(1),
                        List.of("one"))),
                NO_TABLE));
        return charts;
    }

    private static ChartSpec line(String title, boolean isLogarithmic, double... numbers) {
        return ChartSpec.of(new Heading("line", title, "It is strange."),
                new Axis.Times(days(numbers.length)),
                new Axis.Numbers("", ValueFormat.PLAIN, isLogarithmic),
                List.of(new Layer.Area("area", Tone.LOSS, Values.of(numbers), false),
                        new Layer.Band("band", Tone.MAIN, Values.of(numbers), Values.of(numbers)),
                        new Layer.Area("stacked", Tone.SERIES, Values.of(numbers), true),
                        new Layer.Bars("bars", Tone.BY_SIGN, Values.of(numbers)),
                        new Layer.Line("line", Tone.MAIN, Values.of(numbers))),
                NO_TABLE);
    }

    /** Weekdays from the start of 2007 on. */
    public static BarTimes days(int count) {
        return BarTimes.of(Stream.iterate(LocalDate.of(2007, 1, 1), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
                        && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .limit(count).map(LocalDate::toString).toList());
    }

    private static double[] walk(int count, long seed, double drift, double deviation) {
        Random random = new Random(seed);
        double[] walk = new double[count];
        double level = 1;
        for (int bar = 0; bar < count; bar++) {
            walk[bar] = level;
            level *= 1 + drift + deviation * random.nextGaussian();
        }
        return walk;
    }

    /** Equity against a benchmark over its drawdown, with two crises. */
    public static ChartSpec equity(int bars) {
        double[] fund = walk(bars, 1, 4e-4, 0.008);
        double[] under = new double[bars];
        double peak = 0;
        for (int bar = 0; bar < bars; bar++) {
            peak = Math.max(peak, fund[bar]);
            under[bar] = fund[bar] / peak - 1;
        }
        Layer.Spans crises = new Layer.Spans("crises", Tone.MUTED,
                List.of(new Layer.Span("Lehman", bars / 6, bars / 4),
                        new Layer.Span("euro", bars / 2, bars / 2 + bars / 12)));
        Panel upper = new Panel("Growth of 1", GROWTH, 3, List.of(crises,
                new Layer.Line("benchmark", Tone.REFERENCE,
                        Values.of(walk(bars, 2, 2e-4, 0.011))),
                new Layer.Line("fund", Tone.MAIN, Values.of(fund))));
        Panel lower = new Panel("Drawdown", FRACTION, 1.4,
                List.of(new Layer.Area("drawdown", Tone.LOSS, Values.of(under), false)));
        return new ChartSpec("equity", "Equity and drawdown",
                "The fund ends at twice what it began with; its deepest drawdown is 17 %.",
                new Axis.Times(days(bars)), List.of(upper, lower), NO_TABLE);
    }

    private static ChartSpec logarithmic() {
        return ChartSpec.of(new Heading("equity-log", "Equity, logarithmic", "It grows."),
                new Axis.Times(days(2600)), new Axis.Numbers("growth of 1", ValueFormat.PLAIN,
                        true),
                List.of(new Layer.Line("fund", Tone.MAIN, Values.of(walk(2600, 4, 1e-3, 0.01))),
                        new Layer.Line("benchmark", Tone.REFERENCE,
                                Values.of(walk(2600, 5, 4e-4, 0.01))),
                        new Layer.Level("start", Tone.REFERENCE, 1)),
                NO_TABLE);
    }

    private static ChartSpec monthly() {
        Random random = new Random(6);
        double[] months = IntStream.range(0, 10 * 12).mapToDouble(month -> month < 2 ? Double.NaN
                : 0.03 * random.nextGaussian() + 0.005).toArray();
        return ChartSpec.of(new Heading("monthly", "Returns by month", "Most months are gains."),
                new Axis.Categories("", List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul",
                        "Aug", "Sep", "Oct", "Nov", "Dec")),
                new Axis.Categories("", IntStream.range(2007, 2017).mapToObj(String::valueOf)
                        .toList()),
                List.of(new Layer.Cells("return", ValueFormat.PER_CENT, true,
                        Values.of(months))),
                NO_TABLE);
    }

    private static ChartSpec yearly() {
        return ChartSpec.of(new Heading("yearly", "Returns by year", "Two years are losses."),
                new Axis.Categories("", IntStream.range(2007, 2017).mapToObj(String::valueOf)
                        .toList()),
                FRACTION,
                List.of(new Layer.Bars("fund", Tone.BY_SIGN, Values.of(0.12, -0.31, 0.22, 0.08,
                        0.01, 0.15, 0.2, -0.04, 0.11, 0.09))),
                NO_TABLE);
    }

    private static ChartSpec fan() {
        int bars = 1300;
        double[] middle = walk(bars, 8, 3e-4, 0.005);
        List<Layer> layers = new ArrayList<>();
        for (double width : new double[]{1.6, 0.7}) {
            layers.add(new Layer.Band(width > 1 ? "5 % to 95 %" : "25 % to 75 %", Tone.MAIN,
                    Values.of(IntStream.range(0, bars)
                            .mapToDouble(bar -> middle[bar] - width * bar / bars).toArray()),
                    Values.of(IntStream.range(0, bars)
                            .mapToDouble(bar -> middle[bar] + width * bar / bars).toArray())));
        }
        for (int line = 0; line < 12; line++) {
            layers.add(new Layer.Line("strategy-" + line, Tone.MUTED,
                    Values.of(walk(bars, 20 + line, 2e-4, 0.012))));
        }
        layers.add(new Layer.Line("median", Tone.MAIN, Values.of(middle)));
        return ChartSpec.of(new Heading("fan", "Strategies", "Half end between 0.9 and 2.3."),
                new Axis.Times(days(bars)), GROWTH, layers, NO_TABLE);
    }

    private static ChartSpec stacked() {
        int bars = 1300;
        List<Layer> layers = new ArrayList<>();
        for (String name : List.of("trend-following", "mean-reversion", "carry", "momentum",
                "reserve")) {
            double[] capital = walk(bars, name.hashCode(), 2e-4, 0.01);
            for (int bar = 0; bar < bars; bar++) {
                capital[bar] *= 2e6;
            }
            layers.add(new Layer.Area(name, Tone.SERIES, Values.of(capital), true));
        }
        return ChartSpec.of(new Heading("capital", "Capital over time", "It is divided evenly."),
                new Axis.Times(days(bars)), new Axis.Numbers("capital", ValueFormat.MONEY, false),
                layers, NO_TABLE);
    }

    private static ChartSpec scatter() {
        Random random = new Random(9);
        double[] x = IntStream.range(0, 14).mapToDouble(_ -> 0.05 + 0.2 * random.nextDouble())
                .toArray();
        double[] y = IntStream.range(0, 14)
                .mapToDouble(i -> x[i] * 0.5 + 0.05 * random.nextGaussian()).toArray();
        return ChartSpec.of(new Heading("risk-return", "Risk and return", "More of both."),
                new Axis.Numbers("volatility a year", ValueFormat.PER_CENT, false),
                new Axis.Numbers("return a year", ValueFormat.PER_CENT, false),
                List.of(new Layer.Points("strategies", Tone.MAIN, Values.of(x), Values.of(y),
                        IntStream.range(0, 14).mapToObj(i -> "strategy-" + i).toList()),
                        new Layer.Points("fund", Tone.LOSS, Values.of(0.1), Values.of(0.11),
                                List.of("fund"))),
                NO_TABLE);
    }

    private static ChartSpec waterfall() {
        return ChartSpec.of(
                new Heading("shortfall", "From paper to booked", "Costs take a third."),
                new Axis.Numbers("money", ValueFormat.MONEY, false),
                new Axis.Categories("", List.of("paper", "waiting", "slippage", "fees",
                        "cut by limits", "cut by volume", "unfilled", "booked")),
                List.of(new Layer.Steps("profit",
                        Values.of(1.2e6, -2.1e5, -1.4e5, -9e4, 4e4, -1.1e5, -3e4, 6.6e5),
                        List.of(true, false, false, false, false, false, false, true))),
                NO_TABLE);
    }

    private static ChartSpec correlation() {
        List<String> names = IntStream.range(0, 8).mapToObj(i -> "strategy-" + i).toList();
        double[] cells = IntStream.range(0, 64)
                .mapToDouble(i -> i / 8 == i % 8 ? 1 : Math.sin(i / 8 + i % 8)).toArray();
        return ChartSpec.of(new Heading("correlation", "Correlation", "Few move together."),
                new Axis.Categories("", names), new Axis.Categories("", names),
                List.of(new Layer.Cells("correlation", ValueFormat.PLAIN, true,
                        Values.of(cells))),
                NO_TABLE);
    }

    private static ChartSpec histogram() {
        double[] counts = IntStream.range(0, 41)
                .mapToDouble(i -> Math.round(400 * Math.exp(-0.5 * (i - 20) * (i - 20) / 30.0)))
                .toArray();
        return ChartSpec.of(new Heading("distribution", "Daily returns", "Near normal."),
                new Axis.Categories("daily return", IntStream.range(-20, 21)
                        .mapToObj(i -> ChartText.text(i / 400.0, ValueFormat.PER_CENT)).toList()),
                new Axis.Numbers("days", ValueFormat.PLAIN, false),
                List.of(new Layer.Bars("days", Tone.MAIN, Values.of(counts)),
                        new Layer.Spans("value at risk", Tone.LOSS,
                                List.of(new Layer.Span("5 %", 0, 9)))),
                NO_TABLE);
    }
}
