package io.troupe.simulation;

import io.troupe.model.QuarantineReason;
import io.troupe.simulation.RunPhase.OnStage;
import io.troupe.simulation.hosting.Distrust;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.hosting.OpenCalls.Call;
import io.troupe.simulation.hosting.Watchdog;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;

/**
 * What becomes of a run when somebody on stage does not go on. When a strategy hangs or cannot go
 * back, everybody is sent home and the run is executed again, from where this process began it.
 */
final class Interruption {
    private Interruption() {}

    static RunPhase of(OnStage phase, Simulation.Trouble trouble) {
        Backstage backstage = phase.backstage();
        Generation generation = phase.course().generation();
        return switch (trouble) {
            case Simulation.StrategyFailed(Failure failure) ->
                phase.end(RunFailures.strategy(failure, backstage.script().plan()));
            case Simulation.CannotGoBack(Distrust found) -> withoutGoingBack(phase, generation,
                    found);
            case Simulation.WatchdogFound(Watchdog.Hung(int bar, int strategy)) ->
                without(phase, new Failure(bar, strategy, QuarantineReason.HUNG,
                        phase.company().players().at(strategy, "onData")
                                + " did not answer within " + timeoutMillis(backstage) + " ms"));
            case Simulation.WatchdogFound(Watchdog.Stuck(Call call)) -> withoutGoingBack(phase,
                    generation.losingPool(),
                    Distrust.ofHang(call.strategy(), backstage.committedBar(),
                            call.what().label(), timeoutMillis(backstage)));
            case Simulation.WatchdogFound(Watchdog.Overdue(String who)) ->
                phase.end(RunFailures.overdue(who, backstage.committedBar()));
        };
    }

    /**
     * The same when all bars are recorded and no strategy is needed any more: who did not answer in
     * time has answered since.
     */
    static RunPhase tooLate(OnStage phase, Simulation.Trouble trouble) {
        return trouble instanceof Simulation.WatchdogFound(Watchdog.Overdue _)
                ? of(phase, trouble)
                : phase;
    }

    private static long timeoutMillis(Backstage backstage) {
        return backstage.script().options().barTimeout().toMillis();
    }

    /** Executes the run again without running ahead, so that nobody has to go back. */
    private static RunPhase withoutGoingBack(OnStage phase, Generation known, Distrust found) {
        Script script = phase.backstage().script();
        if (script.resumption().isSeamed()) {
            return phase.end(RunFailures.overSeam(found, script.plan()));
        }
        phase.backstage().shelf().giveUp(List.of(found));
        return again(phase, known.stuckAt(found), found.strategy());
    }

    /** Executes the run again, with a hung strategy out from the bar at which it hung. */
    private static RunPhase without(OnStage phase, Failure failure) {
        SimulationPlan plan = phase.backstage().script().plan();
        return switch (plan.onFailure()) {
            case FAIL -> phase.end(RunFailures.strategy(failure, plan));
            case FLATTEN, FREEZE -> again(phase,
                    phase.course().generation().losingPool().without(failure),
                    failure.strategy());
        };
    }

    private static RunPhase again(OnStage phase, Generation known, int strategy) {
        Backstage backstage = phase.backstage();
        if (known.poolsLost() == EngineSystem.GENERATIONS) {
            return phase.end(RunFailures.tooManyHang(strategy, backstage.script().plan()));
        }
        phase.company().sendHome();
        return Preparing.of(backstage, phase.course().with(known.next()));
    }
}
