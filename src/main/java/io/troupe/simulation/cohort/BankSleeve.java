package io.troupe.simulation.cohort;

import io.troupe.ledger.SleeveBank;
import io.troupe.model.Money;
import io.troupe.strategies.SleeveView;

/** What a strategy sees of its own sleeve in a bank. */
record BankSleeve(SleeveBank bank, CohortOrders orders, int sleeve) implements SleeveView {
    @Override
    public double equity() {
        return bank.equity(sleeve);
    }

    @Override
    public double cash() {
        return Money.amount(bank.cashMicros(sleeve));
    }

    @Override
    public long position(int asset) {
        return bank.position(sleeve, asset);
    }

    @Override
    public boolean tradesByOrders(int asset) {
        return orders.trading().tradesByOrders(sleeve, asset);
    }

    @Override
    public double targetWeight(int asset) {
        return orders.targets().of(sleeve).weight(asset);
    }
}
