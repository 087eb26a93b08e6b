package io.troupe.simulation.cohort;

import io.troupe.model.TargetPositions;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.Checkpoint.Returns;
import io.troupe.simulation.checkpoint.Checkpoint.SleeveState;
import io.troupe.simulation.hosting.AskedMarker;
import io.troupe.simulation.hosting.HostedStrategies;
import io.troupe.simulation.hosting.StateProof;
import io.troupe.simulation.hosting.StrategyMemory;
import java.util.ArrayList;
import java.util.List;

/** What a checkpoint keeps of a cohort, and how a cohort is made to stand where one was taken. */
final class CohortCheckpoint {
    private final HostedStrategies strategies;
    private final StateProof proof;
    private final AskedMarker asked;
    private final CohortState now;
    private final CohortOrders orders;
    private final int firstStrategy;

    CohortCheckpoint(HostedStrategies strategies, StateProof proof, AskedMarker asked,
            CohortState now, CohortOrders orders, int firstStrategy) {
        this.strategies = strategies;
        this.proof = proof;
        this.asked = asked;
        this.now = now;
        this.orders = orders;
        this.firstStrategy = firstStrategy;
    }

    /** The state of all strategies after the last complete bar, none of which was a pause. */
    List<SleeveState> save() {
        List<SleeveState> states = new ArrayList<>();
        int assets = orders.targets().assets();
        for (int k = 0; k < strategies.size(); k++) {
            long[] positions = new long[assets];
            double[] weights = new double[assets];
            for (int i = 0; i < assets; i++) {
                positions[i] = now.bank.position(k, i);
                weights[i] = orders.targets().of(k).weight(i);
            }
            states.add(new SleeveState(positions, orders.trading().save(k, weights),
                    now.bank.cashMicros(k), now.bank.fills(k),
                    orders.guards().save(k), now.quarantined[k],
                    now.leavers.of(k),
                    new Returns(now.returns.base(k), now.returns.latest(k, now.bar - 1),
                            now.sized.save(k, now.bar - 1)),
                    now.quarantined[k]
                            ? StrategyMemory.NONE
                            : proof.save(k, now.bar - 1)));
        }
        return states;
    }

    /** Takes the place of a cohort that had come to the end of a checkpoint's bar. */
    void restore(Checkpoint checkpoint) {
        now.stance = orders.guards().stanceOf(checkpoint.risk());
        for (int k = 0; k < strategies.size(); k++) {
            SleeveState state = checkpoint.sleeves().get(firstStrategy + k);
            now.bank.load(k, state.positions(), state.cashMicros(), state.fills());
            orders.trading().load(k, state.wanted());
            orders.targets().remember(k, TargetPositions.of(state.wanted().weights()));
            now.returns.load(k, checkpoint.bar(), state.returns());
            now.sized.load(k, checkpoint.bar(), state.returns().sized());
            now.quarantined[k] = state.quarantined();
            now.leavers.set(k, state.leave());
            orders.guards().load(k, state.rules());
            if (!state.quarantined()) {
                restore(k, state.memory(), checkpoint.bar());
            }
        }
        asked.done();
        now.exposure = checkpoint.standing().allotment().exposure();
        now.bar = checkpoint.bar() + 1;
    }

    private void restore(int k, StrategyMemory memory, int bar) {
        byte[] saved = memory.state();
        if (saved == null || !proof.load(k, bar, saved)) {
            strategies.askAgain(k, strategies.cursor(), bar, asked);
        }
        proof.restore(k, memory, bar);
    }
}
