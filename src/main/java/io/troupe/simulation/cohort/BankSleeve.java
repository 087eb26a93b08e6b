package io.troupe.simulation.cohort;

import io.troupe.data.MarketData;
import io.troupe.execution.exits.EntryBook;
import io.troupe.model.Money;
import io.troupe.model.orders.OrderView;
import io.troupe.model.orders.PositionExit;
import io.troupe.simulation.plan.OpenProfit;
import io.troupe.strategies.SleeveView;
import java.util.List;
import java.util.Optional;

/** What a strategy sees of its own sleeve in a bank, at the bar where the cohort stands. */
record BankSleeve(MarketData data, CohortState now, CohortOrders orders, int sleeve)
        implements
        SleeveView {
    private EntryBook entries() {
        return orders.trading().entries(sleeve);
    }

    @Override
    public double equity() {
        return now.bank.equity(sleeve);
    }

    @Override
    public double cash() {
        return Money.amount(now.bank.cashMicros(sleeve));
    }

    @Override
    public long position(int asset) {
        return now.bank.position(sleeve, asset);
    }

    @Override
    public boolean tradesByOrders(int asset) {
        return orders.trading().tradesByOrders(sleeve, asset);
    }

    @Override
    public double targetWeight(int asset) {
        return orders.targets().of(sleeve).weight(asset);
    }

    @Override
    public double averageEntryPrice(int asset) {
        return entries().averagePrice(asset);
    }

    @Override
    public int barsHeld(int asset) {
        return entries().barsHeld(asset, now.bar);
    }

    @Override
    public double bestPriceSinceEntry(int asset) {
        return entries().bestPrice(asset);
    }

    @Override
    public double profit(int asset) {
        return OpenProfit.of(data, now.bar, asset, position(asset), averageEntryPrice(asset));
    }

    @Override
    public List<OrderView> openOrders(int asset) {
        return orders.trading().openOrders(sleeve).stream()
                .filter(order -> order.ticket().asset() == asset).toList();
    }

    @Override
    public Optional<PositionExit> lastExit(int asset) {
        return entries().lastExit(asset);
    }
}
