package io.troupe.report.summary;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.journal.HouseAccount;
import io.troupe.ledger.Crossings;
import io.troupe.metrics.Basis;
import io.troupe.metrics.Evaluation;
import io.troupe.metrics.Figure;
import io.troupe.metrics.MetricRegister;
import io.troupe.metrics.TrackRecord;
import io.troupe.metrics.Undefinedness;
import io.troupe.model.ConstructionNote;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.Money;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.StaffMove;
import io.troupe.report.books.FundLedger;
import io.troupe.report.books.FundTerms;
import io.troupe.report.books.Portfolios;
import io.troupe.report.books.RunContext;
import io.troupe.report.books.StrategyIdentity;
import io.troupe.report.summary.PortfolioSummary.Quarantine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Gathers the figures of {@link RunSummary} in one walk. Is visited after the {@link FundLedger}.
 */
public final class FundStatistics implements BookingVisitor, BarReturns {
    private static final double BASIS_POINTS = 10_000;

    private final Portfolios portfolios;
    private final FundLedger ledger;
    private final PortfolioStatistics[] rows;
    private final double[] barReturns;
    private final List<RunSummary.Halt> halts = new ArrayList<>();
    private Optional<String> haltedSince = Optional.empty();
    private OptionalDouble exposure = OptionalDouble.empty();
    private final AllocationStatistics allocation;
    private final UnaffordableUnits unaffordable;
    private final Leverage leverage;
    private final Courses courses;
    private final PathBudget budget;
    private final KeptSeries kept;
    private Optional<double[]> benchmark = Optional.empty();
    private int currentBar = -1;

    /**
     * Gathers of all portfolios of a run.
     *
     * @param budget how much memory returns may take meanwhile
     */
    public FundStatistics(Portfolios portfolios, FundLedger ledger, PathBudget budget) {
        this.portfolios = portfolios;
        this.budget = budget;
        this.kept = new KeptSeries(FundFigures.firstRows(portfolios, budget),
                portfolios.data().bars());
        this.ledger = ledger;
        this.allocation = new AllocationStatistics(
                portfolios.count() - Portfolios.FIRST_STRATEGY);
        this.unaffordable = new UnaffordableUnits(portfolios, ledger);
        this.leverage = new Leverage(portfolios, ledger);
        this.courses = new Courses(portfolios);
        Basis basis = portfolios.context().basis();
        barReturns = new double[portfolios.count()];
        Arrays.fill(barReturns, Double.NaN);
        rows = new PortfolioStatistics[portfolios.count()];
        Arrays.setAll(rows, row -> new PortfolioStatistics(ledger.cashMicros(row), basis));
    }

    private PortfolioStatistics of(int strategy) {
        return rows[Portfolios.row(strategy)];
    }

    private String date(int bar) {
        return portfolios.data().time(bar);
    }

    @Override
    public void bar(int bar) {
        currentBar = bar;
    }

    @Override
    public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
        of(strategy).flow(kind, cashMicros);
        if (kind == FlowKind.BORROW) {
            leverage.borrowed(asset);
        }
    }

    /** What crossings takes is the difference of all others' and is told as what was saved. */
    @Override
    public void cashFlow(int strategy, FlowKind kind, long cashMicros) {
        if (strategy != CROSSINGS) {
            of(strategy).flow(kind, cashMicros);
        }
        if (kind == FlowKind.DEBIT_INTEREST) {
            leverage.debtInterest();
        }
    }

    @Override
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        of(strategy).fill(notionalMicros, feeMicros, slippageMicros);
        unaffordable.ordered(Portfolios.row(strategy));
    }

    @Override
    public void transfer(int strategy, long micros) {
        of(strategy).transfer(micros);
        if (strategy >= 0) {
            allocation.transfer(Money.amount(micros));
        }
    }

    @Override
    public void quarantine(int strategy, QuarantineReason reason, String detail) {
        of(strategy).quarantine(new Quarantine(date(currentBar), reason, detail));
        unaffordable.ordered(Portfolios.row(strategy));
    }

    @Override
    public void staffed(int strategy, StaffMove move) {
        of(strategy).staffed(new Employment.Moved(date(currentBar), move));
    }

    @Override
    public void constructed(int strategy, ConstructionNote note) {
        of(strategy).constructed(note);
    }

    @Override
    public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        of(strategy).cut(reason);
        unaffordable.ordered(Portfolios.row(strategy));
    }

    @Override
    public void ownCut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        of(strategy).ownCut(reason);
        unaffordable.ordered(Portfolios.row(strategy));
    }

    @Override
    public void risk(int portfolio, RiskEvent event) {
        of(portfolio).risk(event);
    }

    @Override
    public void exposure(double factor) {
        exposure = OptionalDouble.of(factor);
    }

    @Override
    public void halt(boolean halted) {
        if (halted) {
            haltedSince = haltedSince.or(() -> Optional.of(date(currentBar)));
        } else if (haltedSince.isPresent()) {
            halts.add(new RunSummary.Halt(haltedSince.get(), Optional.of(date(currentBar))));
            haltedSince = Optional.empty();
        }
    }

    @Override
    public void endBar(int bar) {
        for (int row = 0; row < rows.length; row++) {
            barReturns[row] = rows[row].mark(bar, ledger.equity(row),
                    ledger.transferredMicros(row));
        }
        courses.endBar(bar, barReturns);
        kept.endBar(bar, barReturns);
        allocation.endBar(barReturns, Portfolios.FIRST_STRATEGY, ledger.equity(0));
        unaffordable.endBar(bar);
        leverage.endBar(bar);
    }

    /** The latest bar, −1 before the first. */
    public int lastBar() {
        return currentBar;
    }

    @Override
    public double barReturn(int row) {
        return barReturns[row];
    }

    /**
     * What a unit of a row's capital has become by this bar, of time-weighted returns; known once
     * the bar has ended.
     */
    public double level(int row) {
        return courses.level(row);
    }

    /** The returns that are kept. */
    public KeptSeries returns() {
        return kept;
    }

    /** Keeps none any more: who needs them has them, and what is to come may need the room. */
    public void forgetReturns() {
        kept.forget();
    }

    /** Whether those of all strategies are. */
    public boolean keepsAll() {
        return portfolios.houseAndStrategies().allMatch(kept::has);
    }

    /** Returns of what the fund is measured against, by bar; known once its figures are. */
    public Optional<double[]> benchmark() {
        return benchmark;
    }

    /**
     * The figures of a register, and what else there is to say.
     *
     * @param bookings those that were walked, to be walked again for returns that were not kept
     */
    public RunSummary summary(MetricRegister register, Bookings bookings) {
        List<TrackRecord> records = records();
        FundFigures figures = new FundFigures(portfolios, bookings, budget, register, kept);
        benchmark = figures.benchmark();
        return summary(records, figures.evaluate(records), figures.benchmarkSummary());
    }

    private List<TrackRecord> records() {
        List<TrackRecord> records = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            records.add(rows[row].record(ledger.exactEquity(row), ledger.cashMicros(row),
                    this::date));
        }
        return records;
    }

    private RunSummary summary(List<TrackRecord> records, Map<Integer, Evaluation> figures,
            Optional<BenchmarkSummary> measuredAgainst) {
        RunContext context = portfolios.context();
        List<PortfolioSummary> summaries = new ArrayList<>();
        List<Course> taken = courses.all();
        for (int row = 0; row < rows.length; row++) {
            summaries.add(rows[row].summary(identity(row),
                    Objects.requireNonNull(figures.get(row)), taken.get(row)));
        }
        List<RunSummary.Halt> allHalts = new ArrayList<>(halts);
        haltedSince.ifPresent(
                since -> allHalts.add(new RunSummary.Halt(since, Optional.empty())));
        boolean empty = currentBar < 0;
        return new RunSummary(context.runId(),
                new RunSummary.Spacing(context.data().interval(), context.data().barsPerYear()),
                currentBar + 1,
                empty ? Optional.empty() : Optional.of(date(0)),
                empty ? Optional.empty() : Optional.of(date(currentBar)), summaries.getFirst(),
                List.copyOf(summaries.subList(Portfolios.FIRST_STRATEGY, summaries.size())),
                accounts(summaries, records),
                new RunSummary.Remarks(allHalts, warnings(),
                        allocation.summary(portfolios.context().identities().stream()
                                .map(StrategyIdentity::id).toList(),
                                context.data().barsPerYear().number()),
                        measuredAgainst));
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>(portfolios.context().report().warnings());
        warnings.addAll(unaffordable.warnings());
        warnings.addAll(leverage.warnings());
        return warnings;
    }

    private StrategyIdentity identity(int row) {
        int number = Portfolios.number(row);
        return number < 0 ? StrategyIdentity.named(HouseAccount.of(number).label())
                : portfolios.context().identities().get(number);
    }

    private RunSummary.Accounts accounts(List<PortfolioSummary> summaries,
            List<TrackRecord> records) {
        FundTerms terms = portfolios.context().terms();
        TrackRecord.Account house = records.getFirst().account();
        return new RunSummary.Accounts(
                account(terms.hasReserve(), Portfolios.row(RESERVE), summaries, house),
                account(terms.hasOverlay(), Portfolios.row(OVERLAY), summaries, house),
                crossings(records), exposure, house.inMicros(), house.outMicros());
    }

    private Optional<AccountSummary> account(boolean isThere, int row,
            List<PortfolioSummary> summaries, TrackRecord.Account house) {
        if (!isThere) {
            return Optional.empty();
        }
        BigDecimal equity = ledger.exactEquity(row);
        BigDecimal earned = equity.add(BigDecimal.valueOf(Math.subtractExact(
                ledger.transferredMicros(row), rows[row].putInMicros()), 6));
        return Optional.of(new AccountSummary(summaries.get(row), equity, ledger.cashMicros(row),
                earned, basisPoints(earned.doubleValue(), house)));
    }

    /** An amount beside what the fund was worth at the closes, on average. */
    private Figure basisPoints(double amount, TrackRecord.Account house) {
        return Figure.ratio(BASIS_POINTS * amount, house.meanEquity(),
                currentBar < 0 ? Undefinedness.NO_BARS : Undefinedness.NO_CAPITAL);
    }

    /** What all others have paid, and not received in flows, beyond what the house has. */
    private RunSummary.Crossings crossings(List<TrackRecord> records) {
        long commission = -records.getFirst().trades().commissionMicros();
        long slippage = -records.getFirst().trades().slippageMicros();
        long flows = rows[0].flowMicros();
        for (int row = 1; row < records.size(); row++) {
            TrackRecord.Trades trades = records.get(row).trades();
            commission = Math.addExact(commission, trades.commissionMicros());
            slippage = Math.addExact(slippage, trades.slippageMicros());
            flows = Math.subtractExact(flows, rows[row].flowMicros());
        }
        Crossings account = ledger.crossings();
        long saved = Math.addExact(Math.addExact(commission, slippage), flows);
        return new RunSummary.Crossings(account.micros(), parts(account), commission, slippage,
                flows, basisPoints(Money.amount(saved), records.getFirst().account()));
    }

    private Optional<RunSummary.Crossings.Parts> parts(Crossings account) {
        return portfolios.context().terms().booksCrossings()
                ? Optional.of(new RunSummary.Crossings.Parts(account.nettingMicros(),
                        account.poolingMicros(), account.sweptMicros()))
                : Optional.empty();
    }
}
