package io.troupe.report.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.model.CutReason;
import io.troupe.model.Instrument;
import io.troupe.report.ScriptedBookings;
import io.troupe.report.books.BookingWalk;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.RunContext;
import io.troupe.report.summary.FundStatistics;
import io.troupe.report.summary.PathBudget;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every kind of cut costs: of one asset that closes at 10, 11 and 12. */
class OwnRulesWaterfallTest {
    private static final int HOUSE = BookingVisitor.HOUSE;

    private static ImplementationShortfall of(ScriptedBookings bookings) {
        MarketData data = ScriptedBookings.daily(List.of(Instrument.share("A")), 10, 11, 12);
        Portfolios portfolios = new Portfolios(
                new RunContext(data, "run", List.of("only"), new long[]{1_000_000_000}));
        FundLedger ledger = new FundLedger(portfolios);
        FundStatistics statistics = new FundStatistics(portfolios, ledger,
                PathBudget.ofHeap());
        AttributionGatherer gatherer = new AttributionGatherer(portfolios, ledger, statistics);
        BookingWalk.walk(portfolios.context(), bookings, List.of(ledger, statistics, gatherer));
        return gatherer.attribution().shortfalls().getFirst();
    }

    private static Map<ShortfallSource, Double> lines(ImplementationShortfall of) {
        Map<ShortfallSource, Double> told = new EnumMap<>(ShortfallSource.class);
        of.lines().stream().filter(line -> line.amount() != 0)
                .forEach(line -> told.put(line.source(), line.amount()));
        return told;
    }

    private static ScriptedBookings bought(long quantity, ScriptedBookings before) {
        return before.bar(v -> v.fill(HOUSE, 0, quantity, quantity * 11_000_000, 0, 0),
                v -> v.fill(0, 0, quantity, quantity * 11_000_000, 0, 0)).bar();
    }

    /**
     * 120 wanted, paid for 100, its own rules let 60 be, the fund's 40. Until 11 all 120 earn 120
     * on paper, and the 40 that are bought then 40 more. They waited while they rose by 1; what was
     * cut would have earned 20, 40 and 20.
     */
    @Test
    void eachCutCostsWhatItWouldHaveEarned() {
        ImplementationShortfall told = of(bought(40, new ScriptedBookings().bar(
                v -> v.cut(0, 0, 120, 100, CutReason.BUYING_POWER),
                v -> v.ownCut(0, 0, 100, 70, CutReason.GROSS_LIMIT),
                v -> v.ownCut(0, 0, 70, 60, CutReason.ORDER_VOLUME),
                v -> v.cut(0, 0, 60, 40, CutReason.ORDER_VOLUME))));
        assertThat(told.paper()).isCloseTo(160, within(1e-9));
        assertThat(lines(told)).containsExactlyInAnyOrderEntriesOf(Map.of(
                ShortfallSource.WAITING, -40.0, ShortfallSource.ORDER_VOLUME, -20.0,
                ShortfallSource.OWN_RULES, -40.0, ShortfallSource.BUYING_POWER, -20.0));
        assertThat(told.booked()).isCloseTo(40, within(1e-9));
        assertThat(told.residual()).isCloseTo(0, within(1e-9));
    }

    /** 50 wanted, 40 let be: the 10 would have earned 10, by whatever rule. */
    @ParameterizedTest
    @EnumSource(CutReason.class)
    void everyReasonHasALineOfItsOwn(CutReason reason) {
        ScriptedBookings bookings = reason == CutReason.VOLUME
                ? new ScriptedBookings().bar().bar(
                        v -> v.fill(HOUSE, 0, 40, 440_000_000, 0, 0),
                        v -> v.fill(0, 0, 40, 440_000_000, 0, 0),
                        v -> v.cut(0, 0, 50, 40, CutReason.VOLUME)).bar()
                : bought(40, new ScriptedBookings().bar(v -> v.cut(0, 0, 50, 40, reason)));
        Map<ShortfallSource, Double> told = lines(of(bookings));
        assertThat(told).hasSize(2).containsEntry(ShortfallSource.WAITING, -40.0)
                .containsEntry(ShortfallSource.valueOf(reason.name()), -10.0);
    }
}
