package io.troupe.simulation.house;

import io.troupe.model.BarPoint;
import io.troupe.simulation.house.HouseBar.Crossed;
import java.util.ArrayList;
import java.util.List;

/** What being one fund has saved in a bar, where it saved anything, in the order of the bar. */
final class CrossedNotes {
    /** Of how many assets something is saved in most bars: what a list of them starts with. */
    private static final int FEW = 4;

    private List<Crossed> notes = List.of();

    /** A bar begins; what was noted before is not written again. */
    void clear() {
        notes = List.of();
    }

    void note(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
        if (nettingMicros != 0 || poolingMicros != 0) {
            if (notes.isEmpty()) {
                notes = new ArrayList<>(FEW);
            }
            notes.add(new Crossed(asset, point, nettingMicros, poolingMicros));
        }
    }

    /** Those of the bar. */
    List<Crossed> all() {
        return notes;
    }
}
