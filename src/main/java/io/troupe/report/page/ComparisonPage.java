package io.troupe.report.page;

import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.MetricRegister;
import io.troupe.model.Wording;
import io.troupe.report.charts.Axis;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartTable;
import io.troupe.report.charts.Layer;
import io.troupe.report.charts.Tone;
import io.troupe.report.charts.ValueFormat;
import io.troupe.report.charts.Values;
import io.troupe.report.compare.Compared;
import io.troupe.report.compare.Comparison;
import io.troupe.report.compare.ComparisonText;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.SectionHead;
import io.troupe.report.page.blocks.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A comparison as one page for a browser that needs nothing from the network. The same comparison
 * gives the same text, to the byte.
 */
public final class ComparisonPage {
    private static final int MOST_ALIKE = 30;
    private static final String TITLE = "Comparison";

    private final Comparison comparison;
    private final ComparisonText text;
    private final List<String> names;

    private ComparisonPage(Comparison comparison) {
        this.comparison = comparison;
        text = new ComparisonText(comparison);
        names = comparison.shown().stream()
                .map(each -> Shown.name(Wording.printable(each.who().name()))).toList();
    }

    private record Head(String id, String title, String question) implements SectionHead {}

    /** The whole file. */
    public static String html(Comparison comparison) {
        ComparisonPage page = new ComparisonPage(comparison);
        List<ReportDocument.Part> parts = List.of(
                new ReportDocument.Part(new Head("figures", "Figures",
                        "Which did better, and can that be told from luck?"), page.figures()),
                new ReportDocument.Part(new Head("alike", "How alike they are",
                        "Do they earn and lose at the same times?"), page.alike()),
                new ReportDocument.Part(new Head("settings", "Settings",
                        "What was told to them that is not the same?"), page.settings()));
        List<String> head = page.text.head();
        return HtmlPage.of(new ReportDocument(TITLE, head.getFirst(),
                head.subList(1, head.size()), "", parts), 1).text();
    }

    private List<PageBlock> figures() {
        List<PageTable.Column> columns = new ArrayList<>();
        text.columns().forEach(column -> columns.add(columns.isEmpty()
                ? PageTable.Column.words(column)
                : PageTable.Column.numbers(column)));
        List<List<PageCell>> rows = comparison.shown().stream().map(this::row).toList();
        List<PageBlock> blocks = new ArrayList<>(List.of(new PageBlock.Tabular(
                new PageTable("compared", "Figures of each", columns, rows, PageTable.Use.SORT,
                        ""))));
        scatter().ifPresent(chart -> blocks.add(new PageBlock.Drawn(chart, true)));
        return blocks;
    }

    private List<PageCell> row(Compared each) {
        List<PageCell> cells = new ArrayList<>();
        text.row(each).forEach(cell -> cells.add(cells.isEmpty() ? new PageCell.Named(cell)
                : new PageCell.Words(cell)));
        List<Metric> metrics = text.metrics();
        for (int i = 0; i < metrics.size(); i++) {
            Metric metric = metrics.get(i);
            cells.set(1 + i, each.figure(metric)
                    .map(figure -> Shown.figure(metric.unit(), figure))
                    .orElseGet(() -> new PageCell.Undefined(
                            "it is known of the whole time of the run alone")));
        }
        return cells;
    }

    private Optional<ChartSpec> scatter() {
        List<Integer> placed = IntStream.range(0, names.size())
                .filter(i -> number(i, "volatility").isPresent()
                        && number(i, "annualizedReturn").isPresent())
                .boxed().toList();
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        List<String> who = placed.stream().map(names::get).toList();
        Values volatilities = values(placed, "volatility");
        Values returns = values(placed, "annualizedReturn");
        return Optional.of(ChartSpec.of(
                new ChartSpec.Heading("risk-return", "Risk and return",
                        "What each earned in a year against how much its returns varied: higher and"
                                + " further to the left is better."),
                new Axis.Numbers("volatility a year", ValueFormat.PER_CENT, false),
                new Axis.Numbers("return a year", ValueFormat.PER_CENT, false),
                List.of(new Layer.Points("compared", Tone.MAIN, volatilities, returns, who)),
                new ChartTable(List.of(new ChartTable.Words("run", who),
                        new ChartTable.Amounts("volatility a year", ValueFormat.PER_CENT,
                                volatilities),
                        new ChartTable.Amounts("return a year", ValueFormat.PER_CENT,
                                returns)))));
    }

    private OptionalDouble number(int index, String name) {
        MetricRegister register = comparison.register();
        return FigureTable.find(register, name)
                .flatMap(comparison.shown().get(index)::figure).map(Figure::number)
                .orElse(OptionalDouble.empty());
    }

    private Values values(List<Integer> placed, String name) {
        return Values.of(placed.stream().mapToDouble(i -> number(i, name).orElseThrow())
                .toArray());
    }

    private List<PageBlock> alike() {
        int count = Math.min(MOST_ALIKE, names.size());
        double[] cells = comparison.correlations(count);
        List<String> some = names.subList(0, count);
        List<ChartTable.Column> columns = new ArrayList<>();
        columns.add(new ChartTable.Words("run", some));
        for (int column = 0; column < count; column++) {
            int at = column;
            columns.add(new ChartTable.Amounts(some.get(column), ValueFormat.PLAIN,
                    Values.of(IntStream.range(0, count)
                            .mapToDouble(row -> cells[row * count + at]).toArray())));
        }
        ChartSpec chart = ChartSpec.of(new ChartSpec.Heading("correlation", "Correlation",
                "Correlation of the returns of the bars that both have"
                        + (count < names.size() ? ", of the first " + count : "") + "."),
                new Axis.Categories("", some), new Axis.Categories("", some),
                List.of(new Layer.Cells("correlation", ValueFormat.PLAIN, true,
                        Values.of(cells))),
                new ChartTable(columns));
        return List.of(new PageBlock.Drawn(chart, true));
    }

    private List<PageBlock> settings() {
        List<ComparisonText.Setting> differing = text.settings();
        if (differing.isEmpty()) {
            return List.of(new PageBlock.Prose("No setting differs."));
        }
        return List.of(new PageBlock.Tabular(PageTable.plain("settings-that-differ",
                "Settings that differ",
                List.of(PageTable.Column.words("setting"), PageTable.Column.words("values")),
                differing.stream().map(each -> List.<PageCell>of(new PageCell.Named(each.key()),
                        new PageCell.Named(each.values()))).toList())));
    }
}
