package io.troupe.execution.costs;

/**
 * A fee of the whole order, charged as it fills: the fee of what has filled with this fill, less
 * what was charged before. A minimum is so paid once, however many fills the order takes, and
 * absorbs what follows, as in zipline. Amounts are in micros of the fund's currency; the order's
 * fee is rounded to the nearest micro, half to even.
 *
 * <pre>
 * charge = per trade + units by tiers + rate·value
 * fee    = max(minimum, min(charge, maximum, fraction·value) + exchange's fee) + duty
 * </pre>
 *
 * <p>where the value is at fill prices, and minimum and maximum trade places {@linkplain
 * OrderBounds#minimumPrevails if the maximum prevails}. All rates together are at most 1, so that
 * price and fee together never cost less for more.
 *
 * @param charges what an order is charged for
 * @param bounds the least and the most it is charged
 * @param duty the tax on its value
 */
public record CommissionSchedule(OrderCharges charges, OrderBounds bounds, StampDuty duty)
        implements FeeModel {
    private static final double MOST_OF_VALUE = 0.99;

    /** Checks that rates leave something. */
    public CommissionSchedule {
        double ofAll = rates(charges, bounds, duty);
        if (!(ofAll <= 1)) {
            throw new IllegalArgumentException("commission and duty take " + ofAll
                    + " of the value; they may take 1 at most");
        }
    }

    /**
     * {@inheritDoc} Rates of value grow until commission and duty take {@value #MOST_OF_VALUE} of
     * the value, as nobody can charge more than there is.
     */
    @Override
    public CommissionSchedule times(double factor) {
        if (factor == 0) {
            return new CommissionSchedule(OrderCharges.FREE, OrderBounds.OPEN, StampDuty.FREE);
        }
        double rates = rates(charges, bounds, duty);
        double ofValue = rates * factor > MOST_OF_VALUE
                ? Math.min(factor, Math.max(1, MOST_OF_VALUE / rates))
                : factor;
        return new CommissionSchedule(charges.times(factor, ofValue),
                bounds.times(factor, ofValue), duty.times(ofValue));
    }

    /** The most that commission and duty take of the value. */
    private static double rates(OrderCharges charges, OrderBounds bounds, StampDuty duty) {
        double ofValue = bounds.maximumValueRate() <= 1
                ? Math.max(charges.valueRate(), bounds.maximumValueRate())
                : charges.valueRate();
        return ofValue + Math.max(duty.buyRate(), duty.sellRate());
    }

    @Override
    public void charge(FillQuote fill, ChargedOrder order, MonthVolume month) {
        VolumeTiers perUnit = charges.perUnit();
        double tiered = perUnit.isFlat() ? 0
                : perUnit.micros(month.units(fill.month()), fill.units());
        double forUnits = perUnit.isFlat() ? perUnit.firstMicros(fill.unitsOf(order))
                : order.tieredMicros() + tiered;
        double bought = order.boughtMicros() + (fill.quantity() > 0 ? fill.valueMicros() : 0);
        double sold = order.soldMicros() + (fill.quantity() > 0 ? 0 : fill.valueMicros());
        double value = bought + sold;
        double charge = charges.perTradeMicros() + forUnits + charges.valueRate() * value;
        double fee = Math.rint(bounds.bounded(charge, charges.exchangeFeeMicros(), value)
                + duty.micros(bought, sold));
        if (!(fee < 0x1p62)) {
            throw new ArithmeticException("a fee of " + fee + " micros does not fit a ledger");
        }
        fill.charged(Math.max(0, (long) fee - order.feeMicros()), tiered);
    }
}
