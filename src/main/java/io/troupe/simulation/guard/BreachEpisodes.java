package io.troupe.simulation.guard;

import io.troupe.model.RiskEvent;
import io.troupe.risk.limits.Breach;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Which limits prices have breached at present, so that each is told once until it holds. */
final class BreachEpisodes {
    private List<Place> now = List.of();

    /** Which limit of what. */
    private record Place(String rule, OptionalInt asset) {}

    /** What there is to tell of the breaches of a close. */
    List<RiskEvent> tell(List<Breach> breaches) {
        if (breaches.isEmpty()) {
            now = List.of();
            return List.of();
        }
        List<Place> next = new ArrayList<>(breaches.size());
        List<RiskEvent> events = new ArrayList<>();
        for (Breach breach : breaches) {
            Place place = new Place(breach.rule(), breach.asset());
            next.add(place);
            if (!now.contains(place)) {
                events.add(new RiskEvent(RiskEvent.Kind.BREACHED, breach.rule(), breach.asset(),
                        breach.figure(), breach.limit()));
            }
        }
        now = next;
        return events;
    }

    /** Makes others what these are. */
    void copyTo(BreachEpisodes other) {
        other.now = now;
    }

    /** Writes all that {@link #read} needs. */
    void write(DataOutput out) throws IOException {
        out.writeInt(now.size());
        for (Place place : now) {
            out.writeUTF(place.rule);
            out.writeBoolean(place.asset.isPresent());
            if (place.asset.isPresent()) {
                out.writeInt(place.asset.getAsInt());
            }
        }
    }

    /** Becomes what was written. */
    void read(DataInput in) throws IOException {
        List<Place> read = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String rule = in.readUTF();
            read.add(new Place(rule, in.readBoolean() ? OptionalInt.of(in.readInt())
                    : OptionalInt.empty()));
        }
        now = read;
    }
}
