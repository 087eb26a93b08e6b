package io.troupe.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.data.DataReport;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.metrics.Convention;
import io.troupe.metrics.RiskFree;
import io.troupe.metrics.trades.RoundTrip;
import io.troupe.metrics.trades.TripMatching;
import io.troupe.model.FlowKind;
import io.troupe.model.Money;
import io.troupe.portfolio.constraints.Groups;
import io.troupe.report.books.BookingWalk;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Measures;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.StrategyIdentity;
import io.troupe.report.trades.PortfolioTrades;
import io.troupe.report.trades.TradeGatherer;
import io.troupe.report.trades.TradeReport;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Round trips of random funds: nothing that was booked is lost in them or counted twice. */
class RoundTripsAddUpTest {
    static LongStream seeds() {
        return Seeds.upTo(60);
    }

    /** What a fund came to by its ledger and by its trips. */
    private static final class Walked {
        private final FundLedger ledger;
        private final List<RoundTrip> ended = new ArrayList<>();
        private final List<RoundTrip> open = new ArrayList<>();
        private final TradeReport report;
        private final long[] transferred;
        private final long[] fees;
        private final long[] slippage;
        /** How often a holding ended or was turned round, in whatever way. */
        private final long[] ends;

        Walked(SimulationPlan plan, MemoryBookings bookings, TripMatching matching) {
            List<StrategyIdentity> ids = plan.strategies().stream().map(StrategySpec::id)
                    .map(StrategyIdentity::named).toList();
            Portfolios portfolios = new Portfolios(new RunContext(plan.data(), "random", ids,
                    plan.initialCashMicros(), FundTerms.of(plan, SimulationPlan.RULES),
                    DataReport.NONE,
                    new Measures(Convention.EMPYRICAL, RiskFree.none(), Optional.empty(),
                            matching),
                    Optional.of(plan.fills()), new Groups(Map.of())));
            ledger = new FundLedger(portfolios);
            TradeGatherer gatherer = new TradeGatherer(portfolios, ledger);
            gatherer.tell(ended::add);
            transferred = new long[portfolios.count()];
            fees = new long[portfolios.count()];
            slippage = new long[portfolios.count()];
            ends = new long[portfolios.count()];
            BookingWalk.walk(portfolios.context(), bookings,
                    List.of(new Counter(portfolios), ledger, gatherer));
            gatherer.open(open::add);
            report = gatherer.report();
        }

        /** Is led along before the ledger, so that it sees what was held before. */
        private final class Counter implements BookingVisitor {
            private final Portfolios portfolios;

            Counter(Portfolios portfolios) {
                this.portfolios = portfolios;
            }

            @Override
            public void transfer(int strategy, long micros) {
                transferred[Portfolios.row(strategy)] += micros;
            }

            @Override
            public void flow(int strategy, int asset, FlowKind kind, long steps, long cash) {
                moved(strategy, asset, steps);
            }

            @Override
            public void fill(int strategy, int asset, long quantity, long notional, long fee,
                    long slipped) {
                fees[Portfolios.row(strategy)] += fee;
                slippage[Portfolios.row(strategy)] += slipped;
                moved(strategy, asset, quantity);
            }

            private void moved(int strategy, int asset, long steps) {
                long held = ledger.position(portfolios.cell(strategy, asset));
                if (held != 0 && Long.signum(held + steps) != Long.signum(held)) {
                    ends[Portfolios.row(strategy)]++;
                }
            }
        }
    }

    private static List<Walked> walked(SimulationPlan plan, long seed) {
        JournalPlan journal = Run.journal(plan, 2, 16);
        MemoryBookings bookings = new MemoryBookings(journal);
        Engine.run(plan, RandomFund.options(seed, plan.strategies().size()),
                new Recording.InMemory(journal, bookings), List.of(), new RunProgress());
        return List.of(new Walked(plan, bookings, TripMatching.FLAT_TO_FLAT),
                new Walked(plan, bookings, TripMatching.FIFO));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsLostAndNothingCountedTwice(long seed) {
        SimulationPlan plan = RandomFund.plan(seed);
        List<Walked> both = walked(plan, seed);
        for (Walked walked : both) {
            profitsSumToWhatThePortfolioEarned(plan, walked);
            costsSumToWhatWasPaid(walked);
            excursionsEncloseWhatATripCameTo(walked);
        }
        aFlatToFlatTripEndsWhenNothingIsHeldAnyMore(both.getFirst());
    }

    private static long cash(List<RoundTrip> trips, int row) {
        return trips.stream().filter(trip -> trip.portfolio() == row)
                .map(RoundTrip::earnings)
                .mapToLong(earnings -> earnings.profitMicros() - earnings.openMicros()).sum();
    }

    /** To the micro in cash, and in equity but for the rounding of each open trip's value. */
    private static void profitsSumToWhatThePortfolioEarned(SimulationPlan plan, Walked walked) {
        for (PortfolioTrades trades : walked.report.portfolios()) {
            int row = trades.row();
            long began = beganWith(plan, row);
            long loose = trades.open().looseMicros();
            assertThat(cash(walked.ended, row) + cash(walked.open, row) + loose)
                    .isEqualTo(walked.ledger.cashMicros(row) - began
                            - walked.transferred[row]);
            double earned = walked.ledger.equity(row) + Money.amount(
                    walked.ledger.transferredMicros(row) - began - walked.transferred[row]);
            assertThat(Money.amount(trades.closed().all().profitMicros()
                    + trades.open().profitMicros() + loose)).isCloseTo(earned,
                            within(1e-6 * (1 + trades.open().count())
                                    + 1e-14 * Math.abs(walked.ledger.equity(row))));
        }
    }

    private static long beganWith(SimulationPlan plan, int row) {
        return row >= Portfolios.FIRST_STRATEGY
                ? plan.initialCashMicros()[row - Portfolios.FIRST_STRATEGY]
                : row == 0 ? plan.initialCash().rest()
                        + LongStream.of(plan.initialCashMicros()).sum() : 0;
    }

    private static void costsSumToWhatWasPaid(Walked walked) {
        List<RoundTrip> all = new ArrayList<>(walked.ended);
        all.addAll(walked.open);
        for (PortfolioTrades trades : walked.report.portfolios()) {
            int row = trades.row();
            assertThat(all.stream().filter(trip -> trip.portfolio() == row)
                    .mapToLong(trip -> trip.earnings().feeMicros()).sum())
                    .isEqualTo(walked.fees[row]);
            assertThat(all.stream().filter(trip -> trip.portfolio() == row)
                    .mapToLong(trip -> trip.earnings().slippageMicros()).sum())
                    .isEqualTo(walked.slippage[row]);
        }
    }

    private static void aFlatToFlatTripEndsWhenNothingIsHeldAnyMore(Walked walked) {
        for (PortfolioTrades trades : walked.report.portfolios()) {
            assertThat(trades.closed().all().count()).isEqualTo(walked.ends[trades.row()]);
        }
    }

    /** What a trip came to lies between the worst and the best it was seen at. */
    private static void excursionsEncloseWhatATripCameTo(Walked walked) {
        List<RoundTrip> all = new ArrayList<>(walked.ended);
        all.addAll(walked.open);
        assertThat(all).allMatch(trip -> {
            double profit = Money.amount(trip.earnings().profitMicros());
            return trip.excursion().adverse() <= Math.min(0, profit)
                    && trip.excursion().favourable() >= Math.max(0, profit)
                    && trip.span().barsHeld() >= 0 && trip.size().largestSteps() > 0;
        });
    }
}
