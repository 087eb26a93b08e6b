package io.troupe.simulation.plan;

import io.troupe.data.ActionSchedule.Entry;
import io.troupe.data.MarketData;
import io.troupe.execution.financing.FinancingRates;
import io.troupe.ledger.Dividends;
import io.troupe.ledger.Entitlement;
import io.troupe.model.CorporateAction;
import io.troupe.model.FlowKind;
import io.troupe.model.Instrument;
import io.troupe.model.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What happens to holdings before each bar's trading: what borrowing cost since the bar before,
 * then what companies do. A function of the data alone, with prices and rates of the bar before, so
 * that sleeves can run ahead and the house can follow. Nothing happens at the first bar:
 * no one holds anything then.
 *
 * <p>Of one asset's actions in a bar the earlier ex-date comes first; on the same date dividends
 * do, because they are declared for the shares as they were counted before it. Each one lowers the
 * price that the next one starts from.
 */
public final class BarFlows {
    private static final long SECONDS_PER_DAY = 86_400;
    private static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::asset)
            .thenComparing(entry -> entry.action().exDate())
            .thenComparing(entry -> !(entry.action() instanceof CorporateAction.CashDividend));

    private final MarketData data;
    private final Dividends dividends;
    private final double daysPerYear;
    private final BorrowRates rates;
    /** The assets that cost something to borrow. */
    private final List<Integer> borrowed = new ArrayList<>();

    /** The flows of a market in which borrowing costs what its instruments say, by 365 days. */
    public BarFlows(MarketData data, Dividends dividends) {
        this(data, dividends, FinancingRates.NONE, BorrowRates.OF_INSTRUMENTS);
    }

    /**
     * The flows of a market.
     *
     * @param financing by which count of days rates of borrowing are, too
     * @param rates of borrowing
     */
    public BarFlows(MarketData data, Dividends dividends, FinancingRates financing,
            BorrowRates rates) {
        this.data = data;
        this.dividends = dividends;
        this.daysPerYear = financing.dayCount();
        this.rates = rates;
        for (int asset = 0; asset < data.assets(); asset++) {
            if (rates.isAny(data, asset)) {
                borrowed.add(asset);
            }
        }
    }

    /** What happens before a bar's trading, in order; mostly nothing. */
    public List<Entitlement> at(int bar) {
        if (bar == 0 || (borrowed.isEmpty() && data.actions().isEmpty())) {
            return List.of();
        }
        List<Entry> actions = data.actions().at(bar);
        long days = borrowed.isEmpty() ? 0 : day(bar) - day(bar - 1);
        if (actions.isEmpty() && days == 0) {
            return List.of();
        }
        List<Entitlement> due = new ArrayList<>();
        if (days > 0) {
            borrow(bar, days, due);
        }
        act(bar, actions, due);
        return due;
    }

    private long day(int bar) {
        return Math.floorDiv(data.epochSeconds(bar), SECONDS_PER_DAY);
    }

    /** Actual days over those of a year, on the value at the close before. */
    private void borrow(int bar, long days, List<Entitlement> due) {
        for (int asset : borrowed) {
            double rate = rates.at(data, bar - 1, asset);
            double value = data.stepValue(bar - 1, asset);
            if (rate > 0) {
                due.add(new Entitlement.Borrow(asset,
                        value * rate * days / daysPerYear * Money.MICROS));
            }
        }
    }

    private void act(int bar, List<Entry> actions, List<Entitlement> due) {
        int asset = -1;
        double price = 0;
        for (Entry entry : actions.stream().sorted(ORDER).toList()) {
            if (entry.asset() != asset) {
                asset = entry.asset();
                price = data.mark(bar - 1, asset);
            }
            price = act(entry.action(), new Step(asset, price, pointMicros(bar - 1, asset)), due);
        }
    }

    /** What a step is worth per point of price. */
    private double pointMicros(int bar, int asset) {
        Instrument instrument = data.instruments().get(asset);
        double rate = data.rate(bar, asset);
        return rate > 0 ? instrument.stepMultiple() * rate * Money.MICROS : 0;
    }

    /** A step of an asset before an action: its price, and its value per point. */
    private record Step(int asset, double price, double pointMicros) {
        double micros(double points) {
            return points * pointMicros;
        }
    }

    /** Adds what an action does; returns the price after it, as far as it alone can tell. */
    private double act(CorporateAction action, Step step, List<Entitlement> due) {
        return switch (action) {
            case CorporateAction.Split(var symbol, var date, long n, long d) ->
                convert(step, FlowKind.SPLIT, n, d, due);
            case CorporateAction.StockDividend(var symbol, var date, long n, long d) ->
                convert(step, FlowKind.STOCK_DIVIDEND, Math.addExact(n, d), d, due);
            case CorporateAction.CashDividend dividend -> pay(step, dividend.amount(), due);
            case CorporateAction.SymbolChange change -> {
                due.add(new Entitlement.SymbolChange(step.asset()));
                yield step.price();
            }
            case CorporateAction.Delisting delisting -> {
                due.add(new Entitlement.Redemption(step.asset(),
                        step.micros(delisting.cashPerShare().orElse(step.price()))));
                yield step.price();
            }
        };
    }

    private static double convert(Step step, FlowKind kind, long numerator, long denominator,
            List<Entitlement> due) {
        due.add(new Entitlement.Conversion(step.asset(), kind, numerator, denominator,
                step.micros(step.price())));
        return step.price() * denominator / numerator;
    }

    private double pay(Step step, double amount, List<Entitlement> due) {
        double exPrice = step.price() - amount;
        boolean reinvest = dividends == Dividends.REINVEST && step.micros(exPrice) > 0;
        due.add(reinvest
                ? new Entitlement.Reinvestment(step.asset(), step.micros(amount),
                        step.micros(exPrice))
                : new Entitlement.CashDividend(step.asset(), step.micros(amount)));
        return exPrice > 0 ? exPrice : step.price();
    }
}
