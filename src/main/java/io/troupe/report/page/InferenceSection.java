package io.troupe.report.page;

import io.troupe.metrics.inference.BootstrapFigure;
import io.troupe.metrics.inference.ConfidenceInterval;
import io.troupe.metrics.inference.OverfittingProbability;
import io.troupe.metrics.inference.SharpeInference;
import io.troupe.report.analysis.FundInference;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.books.Trials;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageBlocks;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.ReportSection;
import io.troupe.report.page.blocks.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Whether it was luck. */
final class InferenceSection implements ReportSection {
    @Override
    public String id() {
        return "inference";
    }

    @Override
    public String title() {
        return "Is it luck?";
    }

    @Override
    public String question() {
        return "How far may the figures be from the truth, given how long the record is and how"
                + " much was tried?";
    }

    @Override
    public List<PageBlock> blocks(RunAnalysis run) {
        PageBlocks blocks = new PageBlocks(run);
        if (!run.inference().periods().areBars()) {
            int bars = run.inference().periods().bars();
            blocks.prose("There are so many bars that every " + bars + " of them are one period"
                    + " here, the last ones whole: whatever this section says of returns and bars"
                    + " is of returns of " + bars + " bars.");
        }
        switch (run.inference().house().sharpe()) {
            case SharpeInference.Undefined(var why) ->
                blocks.prose("Nothing can be said of the fund: " + why.sentence() + ".");
            case SharpeInference.Estimated estimated -> house(blocks, estimated, run);
        }
        trials(blocks, run.vetting().trials());
        return blocks.table(JudgedTable.of(run.inference()))
                .add(overfitting(run)).list();
    }

    private static void house(PageBlocks blocks, SharpeInference.Estimated sharpe,
            RunAnalysis run) {
        List<PageBlock.Fact> facts = new ArrayList<>(List.of(
                PageBlocks.fact("Returns", Shown.count(sharpe.perBar().count())),
                PageBlocks.fact("Sharpe ratio a year", Shown.number(sharpe.sharpe())),
                PageBlocks.fact("Standard error (Mertens)", Shown.number(sharpe.standardError())),
                PageBlocks.fact("Standard error with autocorrelation (Lo)",
                        Shown.number(sharpe.autocorrelatedError())),
                PageBlocks.fact("Lags that it counts", Shown.count(sharpe.autocorrelatedLags())),
                PageBlocks.fact("Skewness", Shown.number(sharpe.perBar().skewness())),
                PageBlocks.fact("Kurtosis (3 is normal)",
                        Shown.number(sharpe.perBar().kurtosis())),
                PageBlocks.fact("Probability that it is above 0 (PSR)",
                        Shown.percent(sharpe.probabilityAboveZero())),
                PageBlocks.fact("Returns needed to be 95% sure of that",
                        bars(sharpe.minTrackRecordBars()))));
        facts.addAll(deflated(run.inference().house().deflated()));
        blocks.add(new PageBlock.Facts(facts)).table(intervals(sharpe));
    }

    private static PageCell bars(OptionalDouble bars) {
        return bars.isEmpty()
                ? new PageCell.Undefined("the ratio is not above 0, so no record is long enough")
                : Shown.count((long) Math.ceil(Math.min(bars.getAsDouble(), 1e15)));
    }

    private static List<PageBlock.Fact> deflated(Optional<FundInference.Deflated> deflated) {
        return List.of(
                PageBlocks.fact("Sharpe ratio a bar that luck makes of all trials",
                        deflated.<PageCell>map(each -> Shown.number(
                                each.byAll().expectedMaximum()))
                                .orElseGet(() -> new PageCell.Undefined("trials unknown"))),
                PageBlocks.fact("Above the best that luck makes of all trials (DSR)",
                        JudgedTable.probability(deflated.map(FundInference.Deflated::byAll))),
                PageBlocks.fact("The same, of the trials that do not resemble each other",
                        JudgedTable.probability(
                                deflated.map(FundInference.Deflated::byEffective))));
    }

    private static PageTable intervals(SharpeInference.Estimated sharpe) {
        List<List<PageCell>> rows = new ArrayList<>();
        sharpe.intervals().forEach((figure, interval) -> rows.add(List.of(
                new PageCell.Words(JudgedTable.name(figure)),
                JudgedTable.value(figure, interval.estimate()), Shown.number(interval.blockBars()),
                end(figure, interval.bca(), true), end(figure, interval.bca(), false),
                end(figure, interval.percentile(), true),
                end(figure, interval.percentile(), false))));
        return PageTable.plain("intervals", "95% intervals by the stationary bootstrap",
                List.of(PageTable.Column.words("Figure"), PageTable.Column.numbers("Value"),
                        PageTable.Column.numbers("Bars a block"),
                        PageTable.Column.numbers("BCa from"), PageTable.Column.numbers("to"),
                        PageTable.Column.numbers("Percentile from"),
                        PageTable.Column.numbers("to")),
                rows);
    }

    private static PageCell end(BootstrapFigure figure, Optional<ConfidenceInterval> interval,
            boolean isLow) {
        return interval.<PageCell>map(
                each -> JudgedTable.value(figure, isLow ? each.low() : each.high()))
                .orElseGet(() -> new PageCell.Undefined("resamples do not give one"));
    }

    private static void trials(PageBlocks blocks, Trials trials) {
        switch (trials) {
            case Trials.Unknown(Trials.Why why) -> blocks.prose("Trials unknown: " + switch (why) {
                case DISABLED -> "the settings say that they are not counted.";
                case NOT_ENDED -> "they are counted when a run comes to its end.";
                case BEFORE_REGISTER -> "the run is of a version that did not count them.";
                case UNREADABLE -> "the register of trials could not be read.";
            });
            case Trials.Counted counted -> blocks.facts(
                    PageBlocks.fact("Trials on this data, counted at the run's end",
                            Shown.count(counted.count())),
                    PageBlocks.fact("Independent trials that they amount to",
                            Shown.number(counted.effective())),
                    PageBlocks.fact("Mean correlation of the trials",
                            counted.meanCorrelation().isPresent()
                                    ? Shown.number(counted.meanCorrelation().getAsDouble())
                                    : new PageCell.Undefined("fewer than two are there")));
        }
    }

    private static PageBlock overfitting(RunAnalysis run) {
        Optional<OverfittingProbability> found = run.inference().overfitting();
        if (found.isEmpty()) {
            return new PageBlock.Prose("The probability of backtest overfitting is not told of one"
                    + " strategy, nor of very many.");
        }
        return switch (found.get()) {
            case OverfittingProbability.Undefined(var why) -> new PageBlock.Prose(
                    "The probability of backtest overfitting is not defined: " + why.sentence()
                            + ".");
            case OverfittingProbability.Estimated each -> new PageBlock.Facts(List.of(
                    PageBlocks.fact("Probability of overfitting, if the best strategy is chosen"
                            + " (PBO)", Shown.percent(each.probability())),
                    PageBlocks.fact("Probability that the chosen one loses",
                            Shown.percent(each.probabilityOfLoss())),
                    PageBlocks.fact("Slope of out of sample on in sample",
                            each.degradationSlope().isPresent()
                                    ? Shown.number(each.degradationSlope().getAsDouble())
                                    : new PageCell.Undefined("all were equal in sample")),
                    PageBlocks.fact("Choices of bars", Shown.count(each.selections().size())),
                    PageBlocks.fact("Chosen most often", new PageCell.Words(
                            Shown.name(run.context().portfolio(mostChosen(each))))),
                    PageBlocks.fact("Bars in each part", Shown.count(each.barsOfPart())),
                    PageBlocks.fact("First bars left out", Shown.count(each.barsLeftOut())),
                    PageBlocks.fact("Strategies ranked", Shown.count(each.strategies())),
                    PageBlocks.fact("Strategies left out, as they do not vary in half of the bars",
                            Shown.count(each.leftOut().size()))));
        };
    }

    /** Of strategies that were chosen equally often the first. */
    private static int mostChosen(OverfittingProbability.Estimated found) {
        Map<Integer, Integer> times = new TreeMap<>();
        found.selections().forEach(each -> times.merge(each.strategy(), 1, Integer::sum));
        return times.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .orElseThrow().getKey();
    }
}
