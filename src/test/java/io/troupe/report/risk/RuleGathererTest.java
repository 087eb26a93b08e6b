package io.troupe.report.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.CutReason;
import io.troupe.model.Instrument;
import io.troupe.model.RiskEvent;
import io.troupe.report.ScriptedBookings;
import io.troupe.report.books.BookingWalk;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.RunContext;
import io.troupe.report.stress.StressResult;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RuleGathererTest {
    private static final int HOUSE = BookingVisitor.HOUSE;

    private static Consumer<BookingVisitor> told(RiskEvent.Kind kind, String rule, double figure,
            double limit) {
        return to -> to.risk(HOUSE, new RiskEvent(kind, rule, OptionalInt.empty(), figure, limit));
    }

    /**
     * A halt in force at the closes 0, 1 and 3 that deepened once; six units cut at 10 each, four
     * of a strategy's own at 20; a factor of 0.5 at two closes of four.
     */
    private static RuleActs acts() {
        return course().rulesActed();
    }

    private static RiskCourse course() {
        RunContext context = new RunContext(
                ScriptedBookings.daily(List.of(Instrument.share("A")), 10, 20, 30, 40), "r",
                List.of("s"), new long[]{1_000_000_000L});
        ScriptedBookings bookings = new ScriptedBookings()
                .bar(told(RiskEvent.Kind.OVERLAY, "overlay: shock", 0.5, Double.NaN),
                        told(RiskEvent.Kind.HALTED, "fall", 0.10, 0.08),
                        to -> to.cut(HOUSE, 0, 10, 4, CutReason.ASSET_LIMIT),
                        to -> to.cut(0, 0, 10, 4, CutReason.ASSET_LIMIT),
                        to -> to.cut(HOUSE, 0, 4, 1, CutReason.VOLUME))
                .bar(told(RiskEvent.Kind.HALTED, "fall", 0.15, 0.08),
                        to -> to.ownCut(0, 0, -4, 0, CutReason.LONG_ONLY))
                .bar(told(RiskEvent.Kind.REENTERED, "fall", 0.01, 0.08),
                        told(RiskEvent.Kind.OVERLAY, "overlay: nothing binds", 1, Double.NaN))
                .bar(to -> to.fill(HOUSE, 0, 10, 400_000_000L, 0, 0),
                        to -> to.fill(0, 0, 10, 400_000_000L, 0, 0),
                        told(RiskEvent.Kind.HALTED, "fall", 0.09, 0.08), to -> to.risk(0,
                                new RiskEvent(RiskEvent.Kind.BREACHED, "maxPerAsset", 0, 0.3,
                                        0.2)));
        Portfolios portfolios = new Portfolios(context);
        FundLedger ledger = new FundLedger(portfolios);
        RiskGatherer gatherer = new RiskGatherer(portfolios, ledger, 4);
        BookingWalk.walk(context, bookings, List.of(ledger, gatherer));
        return gatherer.course().orElseThrow();
    }

    @Test
    void saysHowOftenARuleActedAndForHowLong() {
        assertThat(acts().acts()).containsExactly(
                new RuleActs.Act(RiskEvent.Kind.HALTED, "house", "fall", "", 2, "2024-01-02",
                        "2024-01-05", 3, new RuleActs.Worst(OptionalDouble.of(0.15),
                                OptionalDouble.of(0.08))),
                new RuleActs.Act(RiskEvent.Kind.BREACHED, "s", "maxPerAsset", "A", 1,
                        "2024-01-05", "2024-01-05", 0, new RuleActs.Worst(
                                OptionalDouble.of(0.3), OptionalDouble.of(0.2))));
    }

    @Test
    void valuesWhatLimitsCutAtTheCloseOfTheDecision() {
        assertThat(acts().cuts())
                .isEqualTo(Map.of(CutReason.ASSET_LIMIT, new RuleActs.Cuts(1, 60)));
        assertThat(acts().ownCuts())
                .isEqualTo(Map.of(CutReason.LONG_ONLY, new RuleActs.Cuts(1, 80)));
    }

    @Test
    void followsTheFactorOfTheOverlay() {
        assertThat(acts().scale())
                .isEqualTo(new RuleActs.Scale(4, 0.75, 0.5, new TreeMap<>(
                        Map.of("overlay: shock", 2))));
    }

    /**
     * Ten units at 40 are held at the end: a fall of 20 % loses 80. Four days of January cover no
     * window, and are too few for a covariance.
     */
    @Test
    void stressesWhatIsHeldAtTheEnd() {
        List<StressResult> stress = course().stress();
        assertThat(stress.stream().map(each -> each.scenario().name()))
                .containsExactly("fall-20", "reverse-10");
        assertThat(stress.getFirst()).isInstanceOfSatisfying(StressResult.Lost.class,
                lost -> assertThat(lost.losses().micros()).isEqualTo(80_000_000L));
        assertThat(stress.getLast()).isInstanceOf(StressResult.NotAvailable.class);
    }
}
