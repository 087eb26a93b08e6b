package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.data.MarketData;
import io.troupe.execution.OrderBook;
import io.troupe.execution.PartialFill;
import io.troupe.ledger.Entitlement;
import io.troupe.ledger.HouseLedger;
import io.troupe.ledger.HouseLedger.SleevesFlow;
import io.troupe.model.Fill;
import io.troupe.risk.limits.Approval;
import io.troupe.simulation.HouseBar.Flow;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.Checkpoint.HouseState;
import io.troupe.simulation.cohort.FlowSums;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.plan.AmountTooLargeException;
import io.troupe.simulation.plan.BarFlows;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.Stance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fills the fund's orders. Owns the order book and the working copy of the house's ledger; relies
 * on bars in order; never looks at prices after the bar. Asserts at every bar that sleeves and
 * crossings sum to the house.
 */
final class Execution {
    sealed interface Command {}

    /** Who else is on stage; sent once, first. */
    record Perform(Stage stage) implements Command {}

    /** Fill the working orders in a bar whose sleeves have these sums. */
    record Match(SleeveSums sums) implements Command {}

    /** Work what was approved in the next bar. */
    record Accept(Approval approval, Optional<Stance> stance) implements Command {}

    /** Tell the guardian what a checkpoint keeps of the house. */
    record Save() implements Command {}

    /** Tell the house at the end. */
    record Finish(ActorRef<Finished> replyTo) implements Command {}

    /** The house at the end, handed over. */
    @SuppressWarnings("ArrayRecordComponent") // a message between actors of one process
    record Finished(HouseLedger house, OrderBook orders, double[] equity) {}

    private final MarketData data;
    private final BarFlows barFlows;
    private final Stage stage;
    private final HouseLedger house;
    private final OrderBook orders;
    private final double[] equity;
    private final double[] values;
    private boolean partialsShared;
    private long housePaidMicros;
    private List<Flow> flows = List.of();
    private HouseBar current = HouseBar.NONE;

    private Execution(SimulationPlan plan, RunTables tables, @Nullable Checkpoint from,
            Stage stage) {
        int assets = plan.data().assets();
        this.data = plan.data();
        this.barFlows = tables.flows();
        this.stage = stage;
        this.house = from == null ? new HouseLedger(assets, plan.capital().micros(), 0)
                : HouseLedger.of(new HouseLedger.Accounts(from.house().positions(),
                        from.house().cashMicros(), 0, new long[assets], 0, 0,
                        from.house().crossingsMicros(), 0));
        this.orders = from == null ? OrderBook.empty(plan.fills(), assets)
                : OrderBook.restored(plan.fills(), from.bar(), from.house().orders());
        this.equity = new double[plan.data().bars()];
        this.values = new double[assets];
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
                        new HouseState(house.positions(), orders.working(),
                                house.cashMicros(), house.crossingsMicros())));
                case Finish(ActorRef<Finished> replyTo) -> replyTo.tell(
                        new Finished(house, orders, equity));
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
        List<PartialFill> partials = orders.partials(sums.bar());
        if (!partials.isEmpty() && !partialsShared) {
            partialsShared = true;
            stage.allocator().tell(new CapitalAllocator.FilledInPart(sums.bar(), partials));
            return;
        }
        partialsShared = false;
        current = new HouseBar(sums.bar(), flows, fill(sums.bar()), partials,
                Optional.empty(), List.of());
        house.crossed(0, Math.subtractExact(sums.paidMicros(), housePaidMicros));
        house.requireConserved(sums.bar(), sums.positions(), sums.cashMicros());
        data.stepValues(sums.bar(), values);
        equity[sums.bar()] = house.equity(values);
        stage.risk().tell(new Risk.Judge(sums, house.positions(), equity[sums.bar()]));
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
            boolean concerned = each.concerns(house.position(asset));
            long received = house.book(each, new SleevesFlow(sums.steps(j), house.position(asset),
                    sums.cashMicros(j))).cashMicros();
            if (concerned || sums.steps(j) != 0 || received != 0) {
                booked.add(new Flow(asset, each.kind(), sums.steps(j), received));
            }
            orders.recount(asset, sums.order(j));
        }
        return booked;
    }

    private List<Fill> fill(int bar) {
        List<Fill> filled = orders.fill(bar);
        housePaidMicros = filled.stream().mapToLong(house::book).sum();
        return filled;
    }

    private void onAccept(Accept accept) {
        orders.accept(accept.approval().orders());
        stage.clock().tell(new Clock.BarClosed(
                current.with(accept.stance(), accept.approval().reductions())));
    }
}
