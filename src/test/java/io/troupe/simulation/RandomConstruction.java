package io.troupe.simulation;

import io.troupe.Seeds;
import io.troupe.model.ConstructionNote;
import io.troupe.model.ConstructionOutcome;
import io.troupe.portfolio.construction.Constructed;
import io.troupe.portfolio.construction.ConstructionRequest;
import io.troupe.portfolio.construction.ConstructionState;
import io.troupe.portfolio.construction.FundConstruction;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Holds something between what is held, what was aimed at and what the strategies want, as a whim
 * of the bar says, comes there in parts, and depends on all that it is told.
 *
 * @param salt tells one sequence of whims from another
 */
record RandomConstruction(long salt) implements FundConstruction {
    @Override
    public boolean isNone() {
        return false;
    }

    @Override
    public Constructed construct(ConstructionRequest request) {
        Random random = Seeds.random(salt * 1_000_003 + request.bar());
        ConstructionState state = request.state();
        Optional<ConstructionNote> note = Optional.empty();
        if (state.isNone() || random.nextInt(4) == 0) {
            state = ConstructionState.of(
                    state.isNone() ? request.held().clone() : state.wanted(),
                    aim(request, random), 1 + random.nextInt(4));
            note = Optional.of(note(request, random));
        }
        if (state.partsLeft() > 0) {
            state = nextPart(state);
        }
        long[] overlay = state.wanted();
        for (int i = 0; i < overlay.length; i++) {
            overlay[i] = lots(overlay[i] - request.sleevesWanted()[i], request.lotSteps()[i]);
        }
        return new Constructed(overlay, state, note);
    }

    /** Of each asset no more than a half of the fund is worth, as far as that is known. */
    private static long[] aim(ConstructionRequest request, Random random) {
        long[] aim = new long[request.held().length];
        long[] before = request.state().isNone() ? aim.clone() : request.state().aim();
        for (int i = 0; i < aim.length; i++) {
            double mixed = 0.5 * random.nextDouble() * before[i]
                    + random.nextDouble() * request.sleevesWanted()[i]
                    + 0.3 * random.nextDouble() * request.held()[i];
            double most = Math.max(0, 0.5 * request.value() / request.stepValues()[i]);
            aim[i] = Double.isNaN(most) ? 0
                    : lots((long) Math.clamp(mixed, -most, most),
                            request.lotSteps()[i]);
        }
        return aim;
    }

    private static ConstructionState nextPart(ConstructionState state) {
        long[] wanted = state.wanted();
        long[] aim = state.aim();
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] += (aim[i] - wanted[i]) / state.partsLeft();
        }
        return ConstructionState.of(wanted, aim, state.partsLeft() - 1);
    }

    private static ConstructionNote note(ConstructionRequest request, Random random) {
        ConstructionOutcome[] outcomes = ConstructionOutcome.values();
        return new ConstructionNote(outcomes[random.nextInt(outcomes.length)],
                List.of("value " + request.value(), "").subList(0, random.nextInt(3)), "whim",
                random.nextInt(100), random.nextDouble(), random.nextBoolean() ? "" : "§");
    }

    private static long lots(long steps, long lotSteps) {
        return steps - steps % lotSteps;
    }
}
