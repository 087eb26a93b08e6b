package io.troupe.simulation;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.data.MarketData;
import io.troupe.risk.limits.Approval;
import io.troupe.risk.limits.DrawdownState;
import io.troupe.risk.limits.Limits;
import io.troupe.risk.limits.PreTradeLimits;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.Stance;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Approves the fund's orders. Owns the fund's stance; relies on one bar at a time, in order; never
 * looks at prices after the bar.
 */
final class Risk {
    sealed interface Command {}

    /** Who else is on stage; sent once, first. */
    record Perform(Stage stage) implements Command {}

    /** Judge the fund after a bar: what it holds, in steps by asset, and its value at the close. */
    @SuppressWarnings("ArrayRecordComponent") // a message between actors of one process
    record Judge(SleeveSums sums, long[] held, double value) implements Command {}

    /** Approve the orders that were decided at the bar just judged. */
    record ApproveOrders(SleeveSums sums) implements Command {}

    /** Tell the guardian what a checkpoint keeps of the limits. */
    record Save() implements Command {}

    private final Limits limits;
    private final MarketData data;
    private final Stage stage;
    private final double[] values;
    private DrawdownState drawdown;
    private Optional<Stance> newStance = Optional.empty();
    private long[] held = {};
    private double value;

    private Risk(SimulationPlan plan, RunTables tables, @Nullable Checkpoint from, Stage stage) {
        this.drawdown = from == null ? DrawdownState.INITIAL : from.drawdown();
        this.limits = plan.limits();
        this.data = tables.data();
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
                case ApproveOrders(SleeveSums sums) -> approve(sums);
                case Save save -> stage.simulation().tell(new Simulation.RiskSaved(drawdown));
            }
            return Behaviors.same();
        });
    }

    private void onJudge(Judge judge) {
        int bar = judge.sums().bar();
        held = judge.held();
        value = judge.value();
        DrawdownState next = drawdown.after(bar, value, limits);
        Stance stance = Stance.of(next);
        newStance = stance.equals(Stance.of(drawdown)) ? Optional.empty() : Optional.of(stance);
        drawdown = next;
        if (newStance.isPresent() || judge.sums().valuedOnly()) {
            stage.allocator().tell(new CapitalAllocator.DecideBar(bar, newStance));
        } else {
            approve(judge.sums());
        }
    }

    private void approve(SleeveSums sums) {
        data.stepValues(sums.bar(), values);
        Approval approval = PreTradeLimits.check(limits, held, sums.orders(), values, value);
        stage.execution().tell(new Execution.Accept(approval, newStance));
    }
}
