package io.troupe.simulation.checkpoint;

import io.troupe.journal.JournalHead;
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
 * @param risk what the fund's limits and halts have saved
 * @param standing by what capital is divided
 * @param booked the bar that all books have come to, and how far they reach
 */
public record CheckpointDraft(Map<Integer, List<SleeveState>> cohorts, Optional<HouseState> house,
        Optional<byte[]> risk, Optional<StandingAllotment> standing,
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
        return new CheckpointDraft(more, house, risk, standing, booked);
    }

    /** With the house. */
    public CheckpointDraft withHouse(HouseState told) {
        return new CheckpointDraft(cohorts, Optional.of(told), risk, standing, booked);
    }

    /** With the state of the fund's limits and halts. */
    public CheckpointDraft withRisk(byte[] told) {
        return new CheckpointDraft(cohorts, house, Optional.of(told), standing, booked);
    }

    /** With what capital is divided by. */
    public CheckpointDraft withStanding(StandingAllotment told) {
        return new CheckpointDraft(cohorts, house, risk, Optional.of(told), booked);
    }

    /** With the bar that the books have come to. */
    public CheckpointDraft withBooked(int bar, JournalHead head) {
        return new CheckpointDraft(cohorts, house, risk, standing,
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
        return booked.flatMap(books -> house.flatMap(fund -> risk.flatMap(
                limit -> standing.map(dividing -> new Checkpoint(books.bar(), books.head(),
                        fund, limit, dividing, sleeves)))));
    }
}
