package io.troupe.report;

import io.troupe.data.MarketData;
import io.troupe.metrics.AnnualizedReturn;
import io.troupe.metrics.AnnualizedVolatility;
import io.troupe.metrics.MaxDrawdown;
import io.troupe.metrics.ReturnMoments;
import io.troupe.metrics.SharpeRatio;
import io.troupe.metrics.TimeWeightedIndex;
import io.troupe.metrics.TotalReturn;
import io.troupe.metrics.Turnover;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.Money;
import io.troupe.report.PortfolioSummary.Drawdown;
import io.troupe.report.PortfolioSummary.Performance;
import io.troupe.report.PortfolioSummary.Quarantine;
import io.troupe.report.PortfolioSummary.Trading;
import io.troupe.report.PortfolioSummary.Transfers;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The running figures of one portfolio. */
final class PortfolioStatistics {
    private final MarketData data;
    private final long capitalMicros;
    private final TimeWeightedIndex index = new TimeWeightedIndex();
    private final ReturnMoments returns = new ReturnMoments();
    private final MaxDrawdown drawdown = new MaxDrawdown();
    private final Turnover turnover = new Turnover();
    private final Map<CutReason, Long> cuts = new EnumMap<>(CutReason.class);
    private final Map<FlowKind, Long> flows = new EnumMap<>(FlowKind.class);
    private Optional<Quarantine> quarantine = Optional.empty();
    private long fills;
    private long commissionMicros;
    private long slippageMicros;
    private long inMicros;
    private long outMicros;
    private double barReturn = Double.NaN;

    PortfolioStatistics(MarketData data, long capitalMicros) {
        this.data = data;
        this.capitalMicros = capitalMicros;
        for (CutReason reason : CutReason.values()) {
            cuts.put(reason, 0L);
        }
    }

    void fill(long notionalMicros, long feeMicros, long fillSlippageMicros) {
        fills++;
        turnover.trade(Money.amount(notionalMicros));
        commissionMicros = Math.addExact(commissionMicros, feeMicros);
        slippageMicros = Math.addExact(slippageMicros, fillSlippageMicros);
    }

    void flow(FlowKind kind, long cashMicros) {
        flows.merge(kind, cashMicros, Math::addExact);
    }

    void transfer(long micros) {
        if (micros > 0) {
            inMicros = Math.addExact(inMicros, micros);
        } else {
            outMicros = Math.subtractExact(outMicros, micros);
        }
    }

    void cut(CutReason reason) {
        cuts.merge(reason, 1L, Long::sum);
    }

    void quarantine(Quarantine taken) {
        quarantine = quarantine.or(() -> Optional.of(taken));
    }

    void mark(int bar, double equity, double transfer) {
        barReturn = index.add(equity, transfer);
        returns.add(barReturn);
        drawdown.add(bar, index.level());
        turnover.mark(equity);
    }

    /** The return of the last bar, NaN where it has none. */
    double barReturn() {
        return barReturn;
    }

    PortfolioSummary summary(StrategyIdentity identity, BigDecimal finalEquity,
            long finalCashMicros,
            double barsPerYear) {
        Trading trading = new Trading(fills, turnover.tradedNotional(), commissionMicros,
                slippageMicros, Collections.unmodifiableMap(new EnumMap<>(cuts)));
        return new PortfolioSummary(identity, capitalMicros, finalEquity, finalCashMicros,
                performance(barsPerYear), trading,
                Collections.unmodifiableMap(new EnumMap<>(flows)),
                new Transfers(inMicros, outMicros), quarantine);
    }

    private Performance performance(double barsPerYear) {
        OptionalDouble total = index.bars() == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(TotalReturn.of(1, index.level()));
        OptionalDouble annual = total.isEmpty() ? total
                : AnnualizedReturn.of(total.getAsDouble(), index.bars() - 1, barsPerYear);
        Optional<String> bust = index.bustBar() < 0 ? Optional.empty()
                : Optional.of(data.time(index.bustBar()));
        return new Performance(total, annual, AnnualizedVolatility.of(returns, barsPerYear),
                SharpeRatio.of(returns, barsPerYear), deepest(), turnover.perYear(barsPerYear),
                bust, index.unfundedBars());
    }

    private Optional<Drawdown> deepest() {
        return drawdown.value().isEmpty() ? Optional.empty()
                : Optional.of(new Drawdown(drawdown.value().getAsDouble(),
                        data.time(drawdown.peakBar()), data.time(drawdown.troughBar())));
    }
}
