package io.troupe.simulation;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.data.MarketData;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.model.Money;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.house.CapitalMove.Undivided;
import io.troupe.simulation.house.FundGuard;
import io.troupe.simulation.house.FundGuard.Judged;
import io.troupe.simulation.house.HouseKernel.Decision;
import io.troupe.simulation.house.HouseOrdering;
import io.troupe.simulation.house.HouseOrdering.Holdings;
import io.troupe.simulation.house.HouseOrdering.Ordered;
import io.troupe.simulation.plan.AmountTooLargeException;
import io.troupe.simulation.plan.CapitalCalendar;
import io.troupe.simulation.plan.RedemptionTooLargeException;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Approves the fund's orders, the overlay's too. Owns what guards the fund; relies on one bar
 * at a time, in order; never looks at prices after the bar.
 */
final class Risk {
    sealed interface Command {}

    /** Who else is on stage; sent once, first. */
    record Perform(Stage stage) implements Command {}

    /** Judge the fund after a bar, before capital moves. */
    record Judge(SleeveSums sums, Holdings held, Undivided undivided) implements Command {}

    /** Approve the orders that were decided at the bar just judged; capital moved like this. */
    record ApproveOrders(SleeveSums sums, CapitalMoves moves, OptionalDouble exposure)
            implements
            Command {}

    /** Tell the guardian what a checkpoint keeps of the limits. */
    record Save() implements Command {}

    private final FundGuard guard;
    private final HouseOrdering ordering;
    private final MarketData data;
    private final CapitalCalendar capital;
    private final Stage stage;
    private final double[] values;
    private Judged judged = Judged.NOTHING;
    private Holdings held = new Holdings(new long[0], new long[0], 0,
            ConstructionState.NONE, new long[0]);

    private Risk(SimulationPlan plan, RunTables tables, @Nullable Checkpoint from, Stage stage) {
        this.guard = from == null ? new FundGuard(plan, new byte[0])
                : new FundGuard(plan, from.risk());
        this.ordering = new HouseOrdering(plan);
        this.data = tables.data();
        this.capital = tables.capital();
        this.stage = stage;
        this.values = new double[plan.data().assets()];
    }

    /**
     * A risk actor that waits to be cast.
     *
     * @param from where to go on, or null
     */
    static Behavior<Command> create(SimulationPlan plan, RunTables tables,
            @Nullable Checkpoint from) {
        return Behaviors.receive(Command.class).onMessage(Perform.class,
                cast -> new Risk(plan, tables, from, cast.stage()).judging()).build();
    }

    private Behavior<Command> judging() {
        return Behaviors.receiveMessage(command -> {
            switch (command) {
                case Perform again -> throw new IllegalStateException("cast twice");
                case Judge judge -> onJudge(judge);
                case ApproveOrders approve -> approve(approve);
                case Save save -> stage.simulation().tell(new Simulation.RiskSaved(guard.save()));
            }
            return Behaviors.same();
        });
    }

    private void onJudge(Judge judge) {
        int bar = judge.sums().bar();
        held = judge.held();
        data.stepValues(bar, values);
        judged = guard.judge(bar, held, values, judge.sums().working().stops());
        requireRedeemable(bar);
        if (judged.stance().isPresent() || judge.sums().valuedOnly()) {
            stage.allocator().tell(new CapitalAllocator.DecideBar(bar, judged.stance(),
                    judge.undivided()));
        } else {
            approve(new ApproveOrders(judge.sums(), CapitalMoves.NONE, OptionalDouble.empty()));
        }
    }

    private void requireRedeemable(int bar) {
        long flow = capital.flowAt(bar);
        if (flow < 0 && fitting(bar, () -> Math.addExact(Money.micros(held.value()), flow)) < 0) {
            throw RedemptionTooLargeException.at(data, bar, held.value(), flow);
        }
    }

    private void approve(ApproveOrders orders) {
        double subscribed = Money.amount(orders.moves().subscribed());
        if (subscribed != 0) {
            guard.moved(held.value(), subscribed);
        }
        SleeveSums sums = orders.sums();
        Holdings after = held.subscribed(subscribed);
        Ordered ordered = fitting(sums.bar(), () -> ordering.order(sums, guard, after, values));
        stage.execution().tell(new Execution.Accept(sums.bar(), new Decision(judged,
                orders.moves(), orders.exposure(), ordered, guard.takeEvents())));
    }

    private <T> T fitting(int bar, Supplier<T> work) {
        return AmountTooLargeException.fitting(data, bar, work);
    }
}
