package io.troupe.report.diagnoses;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.model.CutReason;
import io.troupe.model.Instrument;
import io.troupe.report.ScriptedBookings;
import io.troupe.report.TestAnalyses;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.analysis.RunAnalyzer;
import io.troupe.report.analysis.RunProvenance;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.Trials;
import io.troupe.report.books.Vetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StandardDiagnosesTest {
    private static final List<Instrument> TWO = List.of(Instrument.share("a"),
            Instrument.share("b"));

    private static RunAnalysis run(MarketData data, ScriptedBookings bookings, Vetting vetting,
            RunProvenance.Setting... settings) {
        RunContext context = new RunContext(data, "r", List.of("one", "two"),
                new long[]{1_000_000_000L, 1_000_000_000L});
        RunProvenance provenance = new RunProvenance(List.of(settings), "", "", "", "",
                Optional.empty());
        return new RunAnalyzer(context, bookings).analyze(provenance, StandardMetrics.REGISTER,
                (summary, series) -> vetting, List.of());
    }

    private static void trade(BookingVisitor visitor, int strategy, int asset, long quantity,
            double price, double fee) {
        long notional = quantity * Math.round(price * 1e6);
        long feeMicros = Math.round(fee * 1e6);
        visitor.fill(BookingVisitor.HOUSE, asset, quantity, notional, feeMicros, 0);
        visitor.fill(strategy, asset, quantity, notional, feeMicros, 0);
    }

    /**
     * Two strategies buy 10 of a at 100 for 5 each, and hold it until it is sold at 110; then there
     * is nothing to do for as long as it takes to be a sample. The house earned 200, and paid 20.
     */
    private static RunAnalysis twins(Vetting vetting) {
        int bars = 40;
        double[] closes = new double[2 * bars];
        ScriptedBookings bookings = new ScriptedBookings();
        for (int bar = 0; bar < bars; bar++) {
            double price = bar < 2 ? 100 : bar == 2 ? 103 : 110;
            closes[2 * bar] = price;
            closes[2 * bar + 1] = 50;
            switch (bar) {
                case 1 -> bookings.bar(visitor -> {
                    trade(visitor, 0, 0, 10, 100, 5);
                    trade(visitor, 1, 0, 10, 100, 5);
                    visitor.cut(BookingVisitor.HOUSE, 0, 30, 20, CutReason.GROSS_LIMIT);
                });
                case 4 -> bookings.bar(visitor -> {
                    trade(visitor, 0, 0, -10, 110, 0);
                    trade(visitor, 1, 0, -10, 110, 0);
                });
                default -> bookings.bar();
            }
        }
        return run(ScriptedBookings.daily(TWO, closes), bookings, vetting,
                new RunProvenance.Setting("risk.maxGross", "1.0"));
    }

    private static Diagnosis found(RunAnalysis run, String code) {
        return StandardDiagnoses.of(run).found().stream()
                .filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }

    private static List<String> codes(RunAnalysis run) {
        return StandardDiagnoses.of(run).found().stream().map(Diagnosis::code).toList();
    }

    /** Each says the number that the bookings above come to. */
    @Test
    void rulesReadWhatTheyAreAbout() {
        RunAnalysis run = twins(new Vetting(new Trials.Counted(100, OptionalDouble.of(0.04), 0,
                OptionalDouble.empty()), Map.of("seer", false, "trend", true)));

        assertThat(found(run, "lookahead-unchecked").figure()).isEqualTo("seer");
        assertThat(found(run, "few-trades").figure()).isEqualTo("2 closed round trips");
        assertThat(found(run, "one-trade").finding())
                .isEqualTo("one trade in a, closed 2024-01-06, carries the profit");
        // Each trip earned 10 · 10 − 5 = 95 of 190 in all.
        assertThat(found(run, "one-trade").figure()).isEqualTo("50.0 % of it");
        // The best bar is the second of the rise, 140 of it on 2050 after 60 on 1990.
        assertThat(found(run, "one-day").finding()).startsWith("2024-01-05 carries");
        assertThat(found(run, "orders-cut").figure()).isEqualTo("1 cuts, 4 fills");
        assertThat(found(run, "close-only-fills").figure()).isEqualTo("no opening prices");
        assertThat(found(run, "strategies-correlated").figure())
                .isEqualTo("1.00, 1 pairs in all");
        assertThat(found(run, "strategies-correlated").finding())
                .isEqualTo("one and two do nearly the same");
        // The house holds 2 · 10 · 100 for 2 · 1000 of capital less fees.
        assertThat(found(run, "leverage-at-limit").figure())
                .isEqualTo("1.01 of its value, limit 1.00");
        assertThat(found(run, "stale-prices").figure()).isEqualTo("97.4 % of closes");
        assertThat(found(run, "deflated-sharpe").figure()).contains("by 100.00 effective trials");
        assertThat(found(run, "sample-too-short").figure()).matches("0.11 years of 0.4\\d");
    }

    @Test
    void aFundThatDidNothingWrongHasNoneOfThese() {
        assertThat(codes(twins(Vetting.NOTHING))).doesNotContain("lookahead-unchecked",
                "survivorship", "costs-half-of-gross", "halted", "quarantined", "pooling",
                "benchmark-unbeaten", "one-asset", "one-year", "deflated-sharpe");
    }

    /** Every second close of a is absent, none of b after its first. */
    @Test
    void absentClosesAreOldOnesFromTheFirstPriceOn() {
        double[] closes = new double[80];
        ScriptedBookings bookings = new ScriptedBookings();
        for (int bar = 0; bar < 40; bar++) {
            closes[2 * bar] = bar % 2 == 0 ? 10 + bar : Double.NaN;
            closes[2 * bar + 1] = bar < 10 ? Double.NaN : 20 + bar;
            bookings.bar();
        }

        RunAnalysis run = run(ScriptedBookings.daily(TWO, closes), bookings, Vetting.NOTHING);

        // 20 of the 39 closes of a that have one before them, and of b's 29 none.
        assertThat(found(run, "stale-prices").figure()).isEqualTo("29.4 % of closes");
    }

    @Test
    void findingsAreInTheOrderOfGravity() {
        assertThat(StandardDiagnoses.RULES).extracting(rule -> rule.about().gravity())
                .isSorted();
        assertThat(StandardDiagnoses.RULES).extracting(rule -> rule.about().code())
                .doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z0-9-]+"));
        assertThat(StandardDiagnoses.of(twins(Vetting.NOTHING)).found())
                .extracting(Diagnosis::gravity).isSorted().isNotEmpty();
    }

    @Test
    void nothingFoundIsSaidToo() {
        Diagnosis one = found(twins(Vetting.NOTHING), "few-trades");

        assertThat(new Diagnoses(List.of(), 22).sentence()).isEqualTo("nothing found by 22 rules");
        assertThat(new Diagnoses(List.of(one), 22).sentence())
                .isEqualTo("1 finding by 22 rules");
        assertThat(new Diagnoses(List.of(one, one), 22).sentence())
                .isEqualTo("2 findings by 22 rules");
        assertThat(StandardDiagnoses.of(twins(Vetting.NOTHING)).rules())
                .isEqualTo(StandardDiagnoses.RULES.size());
    }

    /** A run that booked nothing is judged like any other. */
    @Test
    void aRunWithoutABarIsJudged() {
        RunAnalysis empty = run(ScriptedBookings.daily(TWO, 100, 50, 101, 51),
                new ScriptedBookings(), Vetting.NOTHING);

        assertThat(codes(empty)).containsExactly("few-trades", "close-only-fills");
    }

    /** The page has a row for each rule, in their order, with their words. */
    @Test
    void thePageHasEachRule() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/diagnoses.md")).stream()
                .filter(line -> line.startsWith("| `")).toList();

        assertThat(rows).containsExactlyElementsOf(StandardDiagnoses.RULES.stream()
                .map(DiagnosisRule::about)
                .map(about -> "| `" + about.code() + "` | " + about.gravity().label() + " | "
                        + about.threshold() + " | " + about.remedy() + " |")
                .toList());
    }

    @Test
    void aVetterThatKnowsNothingIsNoFinding() {
        assertThat(TestAnalyses.KNOWING_NOTHING.vet(twins(Vetting.NOTHING).summary(),
                twins(Vetting.NOTHING).series()).lookahead()).isEmpty();
    }
}
