package io.troupe.simulation.checkpoint;

import io.troupe.journal.JournalHead;
import io.troupe.risk.limits.DrawdownState;
import io.troupe.simulation.checkpoint.Checkpoint.HouseState;
import io.troupe.simulation.checkpoint.Checkpoint.SleeveState;
import io.troupe.simulation.plan.StandingAllotment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A checkpoint whose parts are still coming in from the actors that own them, in any order.
 *
 * @param cohorts the sleeves of each cohort that has saved them
 * @param house the house
 * @param drawdown the state of the drawdown limit
 * @param standing by what capital is divided
 * @param booked the bar that all books have come to, and how far they reach
 */
public record CheckpointDraft(Map<Integer, List<SleeveState>> cohorts, Optional<HouseState> house,
        Optional<DrawdownState> drawdown, Optional<StandingAllotment> standing,
        Optional<Booked> booked) {
    /** Without any part. */
    public static final CheckpointDraft EMPTY = new CheckpointDraft(Map.of(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    /** Where the books are. */
    record Booked(int bar, JournalHead head) {}

    public CheckpointDraft {
        cohorts = Map.copyOf(cohorts);
    }

    /** With the sleeves of a cohort. */
    public CheckpointDraft withCohort(int cohort, List<SleeveState> sleeves) {
        Map<Integer, List<SleeveState>> more = new TreeMap<>(cohorts);
        more.put(cohort, sleeves);
        return new CheckpointDraft(more, house, drawdown, standing, booked);
    }

    /** With the house. */
    public CheckpointDraft withHouse(HouseState told) {
        return new CheckpointDraft(cohorts, Optional.of(told), drawdown, standing, booked);
    }

    /** With the state of the drawdown limit. */
    public CheckpointDraft withDrawdown(DrawdownState told) {
        return new CheckpointDraft(cohorts, house, Optional.of(told), standing, booked);
    }

    /** With what capital is divided by. */
    public CheckpointDraft withStanding(StandingAllotment told) {
        return new CheckpointDraft(cohorts, house, drawdown, Optional.of(told), booked);
    }

    /** With the bar that the books have come to. */
    public CheckpointDraft withBooked(int bar, JournalHead head) {
        return new CheckpointDraft(cohorts, house, drawdown, standing,
                Optional.of(new Booked(bar, head)));
    }

    /** The checkpoint, once all parts are there. */
    public Optional<Checkpoint> complete(int cohortCount) {
        if (cohorts.size() < cohortCount) {
            return Optional.empty();
        }
        List<SleeveState> sleeves = new ArrayList<>();
        for (int c = 0; c < cohortCount; c++) {
            sleeves.addAll(cohorts.getOrDefault(c, List.of()));
        }
        return booked.flatMap(books -> house.flatMap(fund -> drawdown.flatMap(
                limit -> standing.map(dividing -> new Checkpoint(books.bar(), books.head(),
                        fund, limit, dividing, sleeves)))));
    }
}
