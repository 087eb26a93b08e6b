package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.data.MarketData;
import io.troupe.execution.FillModel;
import io.troupe.ledger.Entitlement;
import io.troupe.ledger.HouseLedger;
import io.troupe.model.Fill;
import io.troupe.risk.limits.OrderCut;
import io.troupe.simulation.Checkpoint.HouseState;
import io.troupe.simulation.HouseBar.Flow;
import io.troupe.simulation.HouseBar.Partial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fills the fund's orders. Owns the working orders and the working copy of the house's ledger;
 * relies on bars in order; never looks at prices after the bar. Asserts at every bar that sleeves
 * and crossings sum to the house.
 */
final class Execution {
    sealed interface Command {}

    /** Who else is on stage; sent once, first. */
    record Perform(Stage stage) implements Command {}

    /** Fill the working orders in a bar whose sleeves have these sums. */
    record Match(SleeveSums sums) implements Command {}

    /** Work these orders in the next bar. */
    @SuppressWarnings("ArrayRecordComponent") // a message between actors of one process
    record Accept(int bar, long[] orders, Optional<Stance> stance, List<OrderCut> cuts)
            implements
            Command {}

    /** Tell the guardian what a checkpoint keeps of the house. */
    record Save() implements Command {}

    /** Tell the house at the end. */
    record Finish(ActorRef<Finished> replyTo) implements Command {}

    /** The house at the end, handed over. */
    @SuppressWarnings("ArrayRecordComponent") // a message between actors of one process
    record Finished(HouseLedger house, long[] orders, double[] equity) {}

    private final FillModel fills;
    private final MarketData data;
    private final BarFlows barFlows;
    private final Stage stage;
    private final HouseLedger house;
    private final double[] equity;
    private final double[] values;
    private long[] working;
    private boolean partialsShared;
    private List<Flow> flows = List.of();
    private HouseBar current = HouseBar.NONE;

    private Execution(SimulationPlan plan, RunTables tables, @Nullable Checkpoint from,
            Stage stage) {
        int assets = plan.data().assets();
        this.fills = plan.fills();
        this.data = plan.data();
        this.barFlows = tables.flows();
        this.stage = stage;
        this.house = from == null ? new HouseLedger(assets, plan.capitalMicros())
                : HouseLedger.of(from.house().positions(), from.house().cashMicros(),
                        from.house().crossingsMicros());
        this.equity = new double[plan.data().bars()];
        this.values = new double[assets];
        this.working = from == null ? new long[assets] : from.house().orders().clone();
        Arrays.fill(equity, 0, from == null ? 0 : from.bar() + 1, Double.NaN);
    }

    /**
     * An execution actor that waits to be cast.
     *
     * @param from where to go on, or null
     */
    static Behavior<Command> create(SimulationPlan plan, RunTables tables,
            @Nullable Checkpoint from) {
        return Behaviors.receive(Command.class).onMessage(Perform.class,
                cast -> new Execution(plan, tables, from, cast.stage()).working()).build();
    }

    private Behavior<Command> working() {
        return Behaviors.receiveMessage(command -> {
            switch (command) {
                case Perform again -> throw new IllegalStateException("cast twice");
                case Match(SleeveSums sums) -> onMatch(sums);
                case Accept accept -> onAccept(accept);
                case Save save -> stage.simulation().tell(new Simulation.HouseSaved(
                        new HouseState(house.positions().clone(), working.clone(),
                                house.cashMicros(), house.crossingsMicros())));
                case Finish(ActorRef<Finished> replyTo) -> replyTo.tell(
                        new Finished(house, working.clone(), equity));
            }
            return Behaviors.same();
        });
    }

    private void onMatch(SleeveSums sums) {
        try {
            match(sums);
        } catch (ArithmeticException e) {
            throw AmountTooLargeException.at(data, sums.bar(), e);
        }
    }

    private void match(SleeveSums sums) {
        if (!partialsShared) {
            flows = flow(sums.bar(), sums.flows());
        }
        List<Partial> partials = fills.limitsVolume() ? partials(sums.bar()) : List.of();
        if (!partials.isEmpty() && !partialsShared) {
            partialsShared = true;
            stage.allocator().tell(new CapitalAllocator.FilledInPart(sums.bar(), partials));
            return;
        }
        partialsShared = false;
        current = new HouseBar(sums.bar(), flows, fill(sums.bar()), partials,
                Optional.empty(), List.of());
        house.sleevesPaid(sums.paidMicros());
        house.requireConserved(sums.bar(), sums.positions(), sums.cashMicros());
        data.stepValues(sums.bar(), values);
        equity[sums.bar()] = house.equity(values);
        stage.risk().tell(new Risk.Judge(sums, house.positions().clone(), equity[sums.bar()]));
    }

    /** Follows the sleeves through what happened before the bar; orders become theirs. */
    private List<Flow> flow(int bar, FlowSums sums) {
        if (sums.count() == 0) {
            return List.of();
        }
        List<Flow> booked = new ArrayList<>();
        List<Entitlement> due = barFlows.at(bar);
        for (int j = 0; j < due.size(); j++) {
            Entitlement each = due.get(j);
            int asset = each.asset();
            boolean concerned = each.concerns(house.positions()[asset]);
            long received = house.book(each, sums.steps(j), sums.cashMicros(j));
            if (concerned || sums.steps(j) != 0 || received != 0) {
                booked.add(new Flow(asset, each.kind(), sums.steps(j), received));
            }
            working[asset] = sums.order(j);
        }
        return booked;
    }

    private List<Partial> partials(int bar) {
        List<Partial> partials = new ArrayList<>();
        for (int asset = 0; asset < working.length; asset++) {
            long ordered = working[asset];
            long done = ordered == 0 ? 0 : fills.fillable(bar, asset, ordered);
            if (done != ordered && fills.trades(bar, asset)) {
                partials.add(new Partial(asset, ordered, done));
            }
        }
        return partials;
    }

    private List<Fill> fill(int bar) {
        List<Fill> booked = new ArrayList<>();
        for (int asset = 0; asset < working.length; asset++) {
            long done = working[asset] == 0 ? 0 : fills.fillable(bar, asset, working[asset]);
            if (done != 0) {
                Fill fill = fills.fill(bar, asset, done);
                house.book(fill);
                booked.add(fill);
            }
        }
        Arrays.fill(working, 0);
        return booked;
    }

    private void onAccept(Accept accept) {
        working = accept.orders();
        stage.clock().tell(new Clock.BarClosed(current.with(accept.stance(), accept.cuts())));
    }
}
