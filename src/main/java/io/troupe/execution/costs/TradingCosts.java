package io.troupe.execution.costs;

import io.troupe.execution.prices.PriceScale;
import io.troupe.execution.slippage.ImpactModel;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.model.Money;

/**
 * At which price a quantity fills and what that costs: the reference price made worse by slippage,
 * moved to the instrument's tick against who trades, but never beyond the order's limit; and the
 * fee. The same for the fund's own trades and for each strategy as if it were alone. Impact is a
 * cost of who trades: no later price moves. Immutable; one per run, used by all threads.
 */
public final class TradingCosts {
    private final PriceScale scale;
    private final double[] stepUnits;
    private final int[] months;
    private final Liquidity liquidity;
    private final ImpactModel slippage;
    private final FeeModel fees;
    private final int assets;

    /**
     * The costs of a run.
     *
     * @param stepUnits units in one quantity step, by asset
     * @param months the calendar month of each bar, counted from any month: equal in one month,
     *        larger in a later one
     */
    public TradingCosts(PriceScale scale, double[] stepUnits, int[] months, Liquidity liquidity,
            ImpactModel slippage, FeeModel fees) {
        this.scale = scale;
        this.stepUnits = stepUnits.clone();
        this.months = months.clone();
        this.liquidity = liquidity;
        this.slippage = slippage;
        this.fees = fees;
        assets = scale.assets();
    }

    /**
     * The same at so many times the slippage and the fees.
     *
     * @param factor ≥ 0
     */
    public TradingCosts dearer(double factor) {
        return new TradingCosts(scale, stepUnits, months, liquidity, slippage.times(factor),
                fees.times(factor));
    }

    /** What a step is worth per point of price, in the fund's currency; NaN if nobody knows. */
    public double stepValue(int bar, int asset) {
        return scale.stepValue(bar * assets + asset, asset);
    }

    /** Whether an asset's prices are worth anything known in the fund's currency. */
    public boolean hasRate(int bar, int asset) {
        return !Double.isNaN(scale.stepValue(bar * assets + asset, asset));
    }

    /**
     * Prices a fill.
     *
     * @param at where the order meets the bar
     * @param quantity signed steps, not 0
     * @param order what the same order has filled and paid before; not changed
     * @param month what the same portfolio has traded before; not changed
     * @param into takes the price, to be added to order and month once the fill is accepted
     * @throws ArithmeticException if its value does not fit a ledger, or has no rate of exchange
     */
    public void quote(QuoteRequest at, long quantity, ChargedOrder order, MonthVolume month,
            FillQuote into) {
        int asset = at.asset();
        double value = scale.stepValue(at.bar() * assets + asset, asset);
        double paidMicros = bounded(at, quantity) * value * Money.MICROS;
        double stepMicros = at.reference() * value * Money.MICROS;
        into.traded(at, months[at.bar()], quantity, stepUnits[asset]);
        long notional = whole(quantity * paidMicros);
        into.priced(notional, notional - whole(quantity * stepMicros),
                whole(Math.abs((double) quantity) * Math.abs(paidMicros - stepMicros)));
        fees.charge(into, order, month);
    }

    /**
     * What a quantity costs: what its price is worse than the reference price, and the fee. ≥ 0,
     * and never less for more of the same side.
     *
     * @param quantity signed steps; 0 costs nothing
     */
    public long costMicros(QuoteRequest at, long quantity, ChargedOrder order, MonthVolume month) {
        if (quantity == 0) {
            return 0;
        }
        FillQuote quote = new FillQuote();
        quote(at, quantity, order, month, quote);
        return quote.costMicros();
    }

    /** Whether slippage takes the price of a quantity, not 0, beyond the limit. */
    public boolean passesLimit(QuoteRequest at, long quantity) {
        return isBeyond(slipped(at, quantity), at.limit(), quantity);
    }

    private double bounded(QuoteRequest at, long quantity) {
        double price = slipped(at, quantity);
        return isBeyond(price, at.limit(), quantity) ? at.limit() : price;
    }

    /** Never of the limit NaN. */
    private static boolean isBeyond(double price, double limit, long quantity) {
        return quantity > 0 ? price > limit : price < limit;
    }

    private double slipped(QuoteRequest at, long quantity) {
        int asset = at.asset();
        double units = stepUnits[asset];
        double price = slippage.fillPrice(liquidity, at.bar() * assets + asset, at.reference(),
                quantity * units, at.usedSteps() * units);
        return quantity > 0 ? scale.buy(asset, price) : scale.sell(asset, price);
    }

    private static long whole(double micros) {
        double rounded = Math.rint(micros);
        if (!(Math.abs(rounded) < 0x1p62)) {
            throw new ArithmeticException("a fill of " + micros + " micros does not fit a ledger");
        }
        return (long) rounded;
    }
}
