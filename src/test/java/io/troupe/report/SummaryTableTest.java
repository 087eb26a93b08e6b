package io.troupe.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.folder.AskedAgain;
import io.troupe.model.Instrument;
import io.troupe.model.RiskEvent;
import io.troupe.model.RiskEvent.Kind;
import io.troupe.report.books.RunContext;
import io.troupe.report.summary.RunSummary;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTableTest {
    private static RunSummary handComputed() {
        return ResultsWriter.summarize(HandComputedFund.context(), HandComputedFund.bookings());
    }

    /**
     * The figures are worked out by hand from the equities in {@link ResultsWriterTest}. Of twelve
     * characters for three bars the last is the last bar: {@code up} is 1, 0.9976 and 1.0414 then,
     * so that the first is 0.45 of eight steps high.
     */
    @Test
    void alignsStrategiesAndHouse() {
        assertThat(SummaryTable.render(handComputed(), 120, false, true)).isEqualTo(
                """
                        annualized by 252 bars a year (assumed: 252 sessions, as less than a week cannot be counted)
                        strategy        return     vol  Sharpe  max dd  turnover  costs  fills  growth     \s
                        ────────────────────────────────────────────────────────────────────────────────────
                        up               4.14%  51.97%   10.06   0.24%     72.17   3.00      2  ▁▁▁▁▁▁▁▁▁▁▁█
                        down, "hedged"  -3.77%  37.07%  -12.86   3.77%    107.91   2.41      3  ███████████▁
                        ────────────────────────────────────────────────────────────────────────────────────
                        house            1.21%  15.42%    9.92   0.08%     27.64   1.81      2  ▁▁▁▁▁▁▁▁▁▁▁█

                        crossings saved 3.60 (commission 3.00, slippage 0.60)
                          by netting 3.60, by pooling 0.00
                        quarantined 2024-01-03  up: threw, line 1 "quoted" line 2 \\ tab  é 株 \s
                        halted 2024-01-04 to the end
                        3 bars, 2024-01-02 to 2024-01-04
                        run hand-1
                        """);
    }

    @Test
    void fitsTheWidthByShorteningLongIds() {
        String id = "a-very-long-strategy-name-".repeat(6);
        RunContext context = new RunContext(HandComputedFund.data(), "wide",
                List.of(id, "b"), new long[]{1_000_000_000_000L, 1});
        RunSummary summary = ResultsWriter.summarize(context, new ScriptedBookings().bar());
        for (int width : new int[]{20, 80, 100, 120, 400}) {
            List<String> lines = SummaryTable.render(summary, width, false, true).lines().toList();
            assertThat(lines).allSatisfy(
                    line -> assertThat(line.length())
                            .isLessThanOrEqualTo(Math.clamp(width, 80, 120)));
            assertThat(lines.get(3)).contains("…");
            assertThat(lines.subList(1, 7)).extracting(String::length).containsOnly(
                    lines.get(1).length());
        }
    }

    /** Names and figures of the fund take 70 columns, the gap two. */
    @Test
    void growthIsDrawnWhereItLeavesNamesWhole() {
        assertThat(pictureAt(84)).isEqualTo("▁▁▁▁▁▁▁▁▁▁▁█");
        assertThat(pictureAt(83)).isEqualTo("▁▁▁▁▁▁▁▁▁▁█");
        assertThat(pictureAt(80)).isEqualTo("▁▁▁▁▁▁▁█");
        RunContext longer = new RunContext(HandComputedFund.data(), "wide",
                List.of("up", "down, \"hedged\"+"),
                HandComputedFund.context().initialCashMicros());
        assertThat(SummaryTable.render(
                ResultsWriter.summarize(longer, HandComputedFund.bookings()), 80, false, true))
                .contains("down, \"hedged\"+").doesNotContain("growth").doesNotContain("▁");
    }

    private static String pictureAt(int width) {
        String line = SummaryTable.render(handComputed(), width, false, true).lines().toList()
                .get(3);
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    /** The whole of it can be read, whatever the width. */
    @Test
    void whoIsAskedAgainIsToldWithWhatMendsIt() {
        RunContext context = HandComputedFund.context().asking(List.of(new AskedAgain("up",
                "2024-01-03", "count", "count is 3, but 0 in an instance made from what it saved",
                "save the field in saveState and set it in loadState")));
        RunSummary summary = ResultsWriter.summarize(context, HandComputedFund.bookings());
        assertThat(SummaryTable.render(summary, 80, false, true)).contains("""
                a resume asks up about all bars again: count is 3, but 0 in an instance made
                  from what it saved (2024-01-03); save the field in saveState and set it in
                  loadState
                """);
    }

    /** A line for each portfolio on which a rule acted, the fund first. */
    @Test
    void whatRulesAboutRiskDidIsCounted() {
        RunSummary summary = ResultsWriter.summarize(HandComputedFund.context(),
                new ScriptedBookings().bar(v -> v.risk(HandComputedFund.UP, event(Kind.BREACHED)),
                        v -> v.risk(HandComputedFund.HOUSE, event(Kind.BREACHED)),
                        v -> v.risk(HandComputedFund.HOUSE, event(Kind.HALTED)),
                        v -> v.risk(HandComputedFund.HOUSE, event(Kind.BREACHED))));
        assertThat(SummaryTable.render(summary, 80, false, true)).contains("""
                house: rules about risk 1 halted, 2 breached
                up: rules about risk 1 breached
                """);
        assertThat(SummaryTable.render(handComputed(), 80, false, true))
                .doesNotContain("rules about risk");
    }

    private static RiskEvent event(Kind kind) {
        return new RiskEvent(kind, "maxPerAsset", HandComputedFund.AAA, 0.2, 0.1);
    }

    @Test
    void undefinedFiguresAreSaidToBe() {
        RunContext context = new RunContext(
                ScriptedBookings.daily(List.of(Instrument.share("A"))), "none", List.of(),
                new long[0]);
        assertThat(SummaryTable.render(ResultsWriter.summarize(context, new ScriptedBookings()), 80,
                false, true))
                .contains("house        n/a  n/a     n/a     n/a       n/a   0.00      0")
                .contains("no bars");
    }

    /** Strategy k buys k shares at 11, which are worth 12 at the end: 0.01 k percent of 10 000. */
    @Test
    void ofAThousandTheBestAndTheWorstAreShown() {
        List<String> ids = IntStream.range(0, 1_000).mapToObj(k -> "s" + k).toList();
        long[] cash = new long[1_000];
        Arrays.fill(cash, 10_000_000_000L);
        ScriptedBookings bookings = new ScriptedBookings().bar().bar(visitor -> {
            visitor.fill(HandComputedFund.HOUSE, 0, 499_500, 499_500 * 11_000_000L, 0, 0);
            for (int k = 1; k < 1_000; k++) {
                visitor.fill(k, 0, k, k * 11_000_000L, 0, 0);
            }
        }).bar();
        RunSummary summary = ResultsWriter.summarize(
                new RunContext(HandComputedFund.data(), "many", ids, cash), bookings);

        List<String> lines = SummaryTable.render(summary, 100, false, false).lines().toList();
        assertThat(lines.subList(3, 13)).extracting(line -> line.substring(0, 4).strip())
                .containsExactly("s999", "s998", "s997", "s996", "s995", "s994", "s993", "s992",
                        "s991", "s990");
        assertThat(lines.get(3)).contains("9.99%");
        assertThat(lines.get(13)).isEqualTo("… 985 more, by return; all are in"
                + " results/strategies.csv, or print them with --all");
        assertThat(lines.subList(14, 19)).extracting(line -> line.substring(0, 4).strip())
                .containsExactly("s4", "s3", "s2", "s1", "s0");
        assertThat(SummaryTable.render(summary, 100, false, true).lines()).hasSizeGreaterThan(
                1_000).noneMatch(line -> line.contains("…"));
    }

    @Test
    void coloursOnlyWhenTold() {
        assertThat(SummaryTable.render(handComputed(), 80, false, true)).doesNotContain("\u001b");
        assertThat(SummaryTable.render(handComputed(), 80, true, true)).contains("\u001b[31mup ")
                .contains("\u001b[1mhouse");
    }

    @Test
    void thousandsAreGrouped() {
        assertThat(Figures.cents(-1_234_567_890_000L)).isEqualTo("-1,234,567.89");
        assertThat(Figures.cents(999_999_999)).isEqualTo("1,000.00");
        assertThat(Figures.cents(-500_000_000)).isEqualTo("-500.00");
        assertThat(Figures.count(1_000)).isEqualTo("1,000");
    }
}
