package io.troupe.simulation.plan;

import io.troupe.data.MarketData;
import io.troupe.model.Money;
import io.troupe.model.SettingNames;

/** More was to be redeemed from the fund than it was worth: its flows are to be looked at. */
public final class RedemptionTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private RedemptionTooLargeException(String message) {
        super(message);
    }

    /**
     * What to tell the user of a redemption that the fund cannot pay.
     *
     * @param bar the bar at whose close it is due
     * @param value what the fund is worth there
     * @param amountMicros what came and went there together, below 0
     */
    public static RedemptionTooLargeException at(MarketData data, int bar, double value,
            long amountMicros) {
        return new RedemptionTooLargeException("bar " + bar + " (" + data.time(bar)
                + "): the fund is worth " + Money.cents(Money.micros(value)) + " there, and "
                + Money.cents(Math.negateExact(amountMicros))
                + " were to be redeemed: redeem no more than it has, in "
                + SettingNames.FUND_FLOWS);
    }
}
