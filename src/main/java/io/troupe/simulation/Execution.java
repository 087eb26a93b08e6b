package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.data.MarketData;
import io.troupe.execution.Shortfall;
import io.troupe.execution.points.PointShortfall;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.cohort.SleeveSums;
import io.troupe.simulation.house.HouseKernel;
import io.troupe.simulation.house.Unmet;
import io.troupe.simulation.plan.AmountTooLargeException;
import io.troupe.simulation.plan.RunTables;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fills the fund's orders. Owns the house and its accounts (a {@link HouseKernel}); relies on bars
 * in order; never looks at prices after the bar.
 */
final class Execution {
    sealed interface Command {}

    /** Who else is on stage; sent once, first. */
    record Perform(Stage stage) implements Command {}

    /** Trade in a bar whose sleeves have these sums, each as if it were alone. */
    record Match(SleeveSums sums) implements Command {}

    /** The sleeves have taken their shares of what the bar did not give; they have these sums. */
    record MatchShared(SleeveSums sums) implements Command {}

    /** The same where that may change what they do later in the bar. */
    record MatchAgain(SleeveSums sums) implements Command {}

    /** Work what was approved in the next bar. */
    record Accept(int bar, HouseKernel.Decision decision) implements Command {}

    /** Tell the guardian what a checkpoint keeps of the house. */
    record Save() implements Command {}

    /** Tell the house at the end. */
    record Finish(ActorRef<Finished> replyTo) implements Command {}

    /** The house at the end, handed over. */
    record Finished(HouseKernel.End house) {}

    private final HouseKernel house;
    private final MarketData data;
    private final Stage stage;

    private Execution(HouseKernel house, MarketData data, Stage stage) {
        this.house = house;
        this.data = data;
        this.stage = stage;
    }

    /**
     * An execution actor that waits to be cast.
     *
     * @param from where to go on, or null
     */
    static Behavior<Command> create(SimulationPlan plan, RunTables tables,
            @Nullable Checkpoint from) {
        return Behaviors.receive(Command.class).onMessage(Perform.class,
                cast -> new Execution(new HouseKernel(plan, tables, from), plan.data(),
                        cast.stage()).working())
                .build();
    }

    private Behavior<Command> working() {
        return Behaviors.receiveMessage(command -> {
            switch (command) {
                case Perform again -> throw new IllegalStateException("cast twice");
                case Match(SleeveSums sums) -> go(sums, house::open);
                case MatchShared(SleeveSums sums) -> trade(sums);
                case MatchAgain(SleeveSums sums) -> go(sums, house::again);
                case Accept(int bar, HouseKernel.Decision decision) -> accept(bar, decision);
                case Save save -> stage.simulation()
                        .tell(new Simulation.HouseSaved(house.state()));
                case Finish(ActorRef<Finished> replyTo) -> replyTo
                        .tell(new Finished(house.end()));
            }
            return Behaviors.same();
        });
    }

    private void go(SleeveSums sums, Function<SleeveSums, Unmet> matching) {
        int bar = sums.bar();
        switch (fitting(bar, () -> matching.apply(sums))) {
            case Unmet.Nothing nothing -> trade(sums);
            case Unmet.InPart(List<Shortfall> shortfalls) -> stage.allocator()
                    .tell(new CapitalAllocator.FilledInPart(bar, shortfalls));
            case Unmet.Rationed(List<PointShortfall> points) -> stage.allocator()
                    .tell(new CapitalAllocator.RationPoints(bar, points));
        }
    }

    private void trade(SleeveSums sums) {
        stage.risk().tell(fitting(sums.bar(), () -> {
            house.trade(sums);
            return new Risk.Judge(sums, house.holdings(sums.bar()), house.undivided());
        }));
    }

    private void accept(int bar, HouseKernel.Decision decision) {
        stage.clock().tell(new Clock.BarClosed(
                fitting(bar, () -> house.decide(bar, decision))));
    }

    private <T> T fitting(int bar, Supplier<T> work) {
        return AmountTooLargeException.fitting(data, bar, work);
    }
}
