package io.troupe.strategies;

import io.troupe.model.TargetPositions;
import io.troupe.model.orders.OrderRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When one strategy is asked, and about which assets: what it declared when initialized. */
public final class AskingRule {
    /** One object for all that declare nothing, since it is read for each at each bar. */
    private static final AskingRule EVERY_BAR = new AskingRule(Schedule.EVERY_BAR, 0, null);

    private final Schedule schedule;
    private final int warmupBars;
    private final @Nullable SubUniverse universe;
    private final boolean always;

    private AskingRule(Schedule schedule, int warmupBars, @Nullable SubUniverse universe) {
        this.schedule = schedule;
        this.warmupBars = warmupBars;
        this.universe = universe;
        this.always = warmupBars == 0 && schedule.equals(Schedule.EVERY_BAR);
    }

    /**
     * The rule of one strategy.
     *
     * @param universe the assets that it is asked about; null for all
     */
    static AskingRule of(Schedule schedule, int warmupBars, @Nullable SubUniverse universe) {
        AskingRule rule = new AskingRule(schedule, warmupBars, universe);
        return rule.always && universe == null ? EVERY_BAR : rule;
    }

    /** Whether the strategy is to be asked at the cursor's bar. */
    public boolean isDue(MarketCursor cursor) {
        return always || schedule.isDue(cursor, warmupBars);
    }

    /** How many bars it is not asked at first. */
    public int warmupBars() {
        return warmupBars;
    }

    /** Whether the bars it is asked at are the same wherever the data begins. */
    public boolean keepsToTheCalendar() {
        return schedule.everyBars() <= 1;
    }

    /** How many assets its targets are for. */
    public int assets(int all) {
        return universe == null ? all : universe.size();
    }

    /**
     * Asks it at the cursor's bar.
     *
     * @param sleeve its ledger, or null if it did not declare that it reads it
     * @return its answer about its own universe
     */
    public TargetPositions ask(Strategy strategy, MarketCursor cursor,
            @Nullable SleeveView sleeve) {
        if (universe != null) {
            return strategy.onData(universe.at(cursor.bar(), sleeve));
        }
        cursor.lend(sleeve);
        return strategy.onData(cursor.view());
    }

    /**
     * Asks one that trades by orders what it orders, where it has just been asked what it wants to
     * hold.
     *
     * @param sleeve its ledger
     * @param number its index in the fund, which the ids of its orders bear
     * @param allAssets how many assets the run has
     */
    public List<OrderRequest> orders(OrderingStrategy strategy, MarketCursor cursor,
            SleeveView sleeve, int number, int allAssets) {
        OrderPad pad = new OrderPad(cursor.bar(), number, allAssets,
                universe == null ? null : universe.numbers());
        if (universe != null) {
            strategy.onOrders(universe.at(cursor.bar(), sleeve), pad);
        } else {
            cursor.lend(sleeve);
            strategy.onOrders(cursor.view(), pad);
        }
        return pad.requests();
    }

    /** An answer as targets for all assets; unchanged stays that. */
    public TargetPositions amongAll(TargetPositions answer) {
        return universe == null || answer.isUnchanged() ? answer : universe.among(answer);
    }
}
