package io.troupe.simulation.reference;

import io.troupe.data.MarketData;
import io.troupe.execution.financing.FinancingRates;
import io.troupe.journal.BookingVisitor;
import io.troupe.ledger.HouseLedger;
import io.troupe.model.FlowKind;
import io.troupe.model.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * What money earns and costs between two closes: everybody's as if it were alone, the fund's own,
 * and what the fund receives more than all others is crossings'.
 */
final class ReferenceInterest {
    private final MarketData data;
    private final FinancingRates rates;
    private final HouseLedger house;
    private final List<ReferenceSleeve> sleeves;

    ReferenceInterest(MarketData data, FinancingRates rates, HouseLedger house,
            List<ReferenceSleeve> sleeves) {
        this.data = data;
        this.rates = rates;
        this.house = house;
        this.sleeves = sleeves;
    }

    /** Somebody's money and holdings at the last close. */
    private record Balance(int portfolio, long cashMicros, double shorted) {}

    /** Books what is due before a bar's trading, before anything else happens to holdings. */
    void book(int bar, BarBookings booked) {
        if (bar == 0 || rates.isNone()) {
            return;
        }
        long days = ChronoUnit.DAYS.between(date(bar - 1), date(bar));
        List<Balance> ofSleeves = sleeves.stream().map(sleeve -> new Balance(sleeve.number(),
                sleeve.cashMicros(), shorted(bar - 1, sleeve::position))).toList();
        Balance all = new Balance(BookingVisitor.HOUSE, house.cashMicros(),
                shorted(bar - 1, house::position));
        Balance reserve = new Balance(BookingVisitor.RESERVE, house.accounts().reserveMicros(), 0);
        Balance overlay = new Balance(BookingVisitor.OVERLAY, house.accounts().overlayCashMicros(),
                shorted(bar - 1, house::overlayPosition));
        for (FlowKind kind : List.of(FlowKind.INTEREST, FlowKind.DEBIT_INTEREST,
                FlowKind.SHORT_REBATE)) {
            long together = 0;
            for (int k = 0; k < sleeves.size(); k++) {
                long micros = micros(kind, ofSleeves.get(k), days, booked);
                sleeves.get(k).receive(micros);
                together = Math.addExact(together, micros);
            }
            HouseLedger.CashFlow flow = HouseLedger.CashFlow.of(micros(kind, all, days, booked),
                    micros(kind, reserve, days, booked), micros(kind, overlay, days, booked),
                    together);
            house.book(flow);
            booked.cashFlow(BookingVisitor.CROSSINGS, kind, flow.crossings());
        }
    }

    /** What somebody receives of a kind, which is noted. */
    private long micros(FlowKind kind, Balance of, long days, BarBookings booked) {
        boolean isOwed = of.cashMicros < 0;
        long micros = switch (kind) {
            case INTEREST -> isOwed ? 0 : rates.interestMicros(of.cashMicros, days);
            case DEBIT_INTEREST -> isOwed ? rates.interestMicros(of.cashMicros, days) : 0;
            default -> rates.rebateMicros(of.shorted * Money.MICROS, days);
        };
        booked.cashFlow(of.portfolio, kind, micros);
        return micros;
    }

    private LocalDate date(int bar) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(data.epochSeconds(bar)), ZoneOffset.UTC);
    }

    private double shorted(int bar, IntToLongFunction position) {
        double sum = 0;
        for (int asset = 0; asset < data.assets(); asset++) {
            sum += Math.max(0, -position.applyAsLong(asset)) * data.stepValue(bar, asset);
        }
        return sum;
    }
}
