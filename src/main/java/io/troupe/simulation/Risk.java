package io.troupe.simulation;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.data.MarketData;
import io.troupe.ledger.HouseLedger.CapitalMoves;
import io.troupe.model.Money;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.risk.limits.DrawdownState;
import io.troupe.risk.limits.Limits;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.house.CapitalMove.Undivided;
import io.troupe.simulation.house.HouseKernel.Decision;
import io.troupe.simulation.house.HouseOrdering;
import io.troupe.simulation.house.HouseOrdering.Holdings;
import io.troupe.simulation.plan.AmountTooLargeException;
import io.troupe.simulation.plan.CapitalCalendar;
import io.troupe.simulation.plan.RedemptionTooLargeException;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.Stance;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Approves the fund's orders, the overlay's among them. Owns the fund's stance; relies on one bar
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

    private final Limits limits;
    private final HouseOrdering ordering;
    private final MarketData data;
    private final CapitalCalendar capital;
    private final Stage stage;
    private final double[] values;
    private DrawdownState drawdown;
    private Optional<Stance> newStance = Optional.empty();
    private Holdings held = new Holdings(new long[0], new long[0], 0,
            ConstructionState.NONE);

    private Risk(SimulationPlan plan, RunTables tables, @Nullable Checkpoint from, Stage stage) {
        this.drawdown = from == null ? DrawdownState.INITIAL : from.drawdown();
        this.limits = plan.limits();
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
                case Save save -> stage.simulation().tell(new Simulation.RiskSaved(drawdown));
            }
            return Behaviors.same();
        });
    }

    private void onJudge(Judge judge) {
        int bar = judge.sums().bar();
        held = judge.held();
        DrawdownState next = drawdown.after(bar, held.value(), limits);
        Stance stance = Stance.of(next);
        newStance = stance.equals(Stance.of(drawdown)) ? Optional.empty() : Optional.of(stance);
        drawdown = next;
        requireRedeemable(bar);
        if (newStance.isPresent() || judge.sums().valuedOnly()) {
            stage.allocator().tell(
                    new CapitalAllocator.DecideBar(bar, newStance, judge.undivided()));
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
        double value = held.value();
        double subscribed = Money.amount(orders.moves().subscribed());
        if (subscribed != 0) {
            drawdown = drawdown.afterFlow(value, subscribed);
        }
        SleeveSums sums = orders.sums();
        data.stepValues(sums.bar(), values);
        Holdings after = held.subscribed(subscribed);
        Stance stance = Stance.of(drawdown);
        stage.execution().tell(new Execution.Accept(sums.bar(), new Decision(newStance,
                orders.moves(), orders.exposure(),
                fitting(sums.bar(), () -> ordering.order(sums, stance, after, values)))));
    }

    private <T> T fitting(int bar, Supplier<T> work) {
        return AmountTooLargeException.fitting(data, bar, work);
    }
}
