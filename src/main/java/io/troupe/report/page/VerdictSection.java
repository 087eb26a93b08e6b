package io.troupe.report.page;

import io.troupe.metrics.Evaluation;
import io.troupe.metrics.Figure;
import io.troupe.metrics.inference.BootstrapFigure;
import io.troupe.metrics.inference.FigureInterval;
import io.troupe.metrics.inference.SharpeInference;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.diagnoses.Diagnoses;
import io.troupe.report.diagnoses.Diagnosis;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageBlocks;
import io.troupe.report.page.blocks.ReportSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the run came to, and what speaks against believing it. */
final class VerdictSection implements ReportSection {
    private static final List<Headlined> HEADLINES = List.of(
            new Headlined("Annual return", "annualizedReturn"),
            new Headlined("Volatility", "volatility"),
            new Headlined("Sharpe ratio", "sharpe"),
            new Headlined("Largest drawdown", "maxDrawdown"),
            new Headlined("Total return", "totalReturn"),
            new Headlined("Sortino ratio", "sortino"),
            new Headlined("Costs", "costs"),
            new Headlined("Turnover a year", "turnover"));

    private static final Map<String, BootstrapFigure> INTERVALS = Map.of("annualizedReturn",
            BootstrapFigure.ANNUAL_RETURN, "volatility", BootstrapFigure.VOLATILITY, "sharpe",
            BootstrapFigure.SHARPE);

    private final Diagnoses diagnoses;

    VerdictSection(Diagnoses diagnoses) {
        this.diagnoses = diagnoses;
    }

    @Override
    public String id() {
        return "verdict";
    }

    @Override
    public String title() {
        return "Verdict";
    }

    @Override
    public String question() {
        return "What did the fund come to, and what speaks against believing it?";
    }

    @Override
    public List<PageBlock> blocks(RunAnalysis run) {
        PageBlocks blocks = new PageBlocks(run)
                .add(headlines(run)).wide("equity");
        List<PageBlock.Finding> found = new ArrayList<>();
        diagnoses.found().forEach(each -> found.add(finding(each)));
        run.summary().warnings()
                .forEach(warning -> found.add(new PageBlock.Finding("warning", warning, "")));
        blocks.heading("What speaks against it").prose(sentence(diagnoses.sentence()));
        return (found.isEmpty() ? blocks : blocks.add(new PageBlock.Findings(found))).list();
    }

    private static PageBlock.Finding finding(Diagnosis found) {
        // A finding may begin with a name, which is not to be written another way.
        return new PageBlock.Finding(found.gravity().label(), found.finding() + ".",
                found.figure() + "; found where " + found.threshold() + ". "
                        + sentence(found.remedy()));
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private static PageBlock headlines(RunAnalysis run) {
        Evaluation house = run.summary().house().figures();
        List<PageBlock.Headline> figures = new ArrayList<>();
        for (Headlined each : HEADLINES) {
            FigureTable.find(house.register(), each.metric).ifPresent(metric -> figures.add(
                    new PageBlock.Headline(each.label, FigureTable.cell(house, metric),
                            house.of(metric) instanceof Figure.Fall fall
                                    ? fall.peakDate() + " to " + fall.troughDate()
                                    : interval(run, each.metric))));
        }
        return new PageBlock.Headlines(figures);
    }

    /** Between what a figure may be with a confidence of 95 %, where that is known. */
    private static String interval(RunAnalysis run, String metric) {
        BootstrapFigure figure = INTERVALS.get(metric);
        if (figure == null || !(run.inference().house()
                .sharpe() instanceof SharpeInference.Estimated estimated)) {
            return "";
        }
        return Optional.ofNullable(estimated.intervals().get(figure))
                .flatMap(FigureInterval::best)
                .map(found -> JudgedTable.value(figure, found.low()).shown() + " to "
                        + JudgedTable.value(figure, found.high()).shown() + " with 95%")
                .orElse("");
    }

    /** A figure that stands large, and by which metric of the register. */
    private record Headlined(String label, String metric) {}
}
