package io.troupe.simulation;

import io.troupe.journal.JournalHead;
import io.troupe.portfolio.allocators.AllocatorState;
import io.troupe.risk.limits.DrawdownState;
import io.troupe.simulation.Checkpoint.HouseState;
import io.troupe.simulation.Checkpoint.SleeveState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A checkpoint whose parts are still coming in from the actors that own them. */
final class CheckpointDraft {
    private final int bar;
    private final @Nullable List<SleeveState>[] cohorts;
    private @Nullable HouseState house;
    private @Nullable DrawdownState drawdown;
    private @Nullable AllocatorState allocator;
    private boolean booked;

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types
    CheckpointDraft(int bar, int cohortCount) {
        this.bar = bar;
        this.cohorts = new List[cohortCount];
    }

    void cohort(int cohort, List<SleeveState> sleeves) {
        cohorts[cohort] = sleeves;
    }

    void house(HouseState told) {
        house = told;
    }

    void drawdown(DrawdownState told) {
        drawdown = told;
    }

    void allocator(AllocatorState told) {
        allocator = told;
    }

    void booked() {
        booked = true;
    }

    /** The checkpoint, once all parts are there. */
    Optional<Checkpoint> complete(JournalHead head) {
        HouseState fund = house;
        DrawdownState limit = drawdown;
        AllocatorState remembered = allocator;
        if (!booked || fund == null || limit == null || remembered == null
                || Arrays.asList(cohorts).contains(null)) {
            return Optional.empty();
        }
        List<SleeveState> sleeves = new ArrayList<>();
        for (List<SleeveState> told : cohorts) {
            if (told != null) {
                sleeves.addAll(told);
            }
        }
        return Optional.of(new Checkpoint(bar, head, fund, limit, remembered, sleeves));
    }
}
