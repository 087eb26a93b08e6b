package io.troupe.risk.stress;

import java.util.List;

/**
 * By what fraction each asset moves in a scenario. Immutable by convention: the array is not to be
 * changed.
 *
 * @param moves by asset; −0.2 is a fall by a fifth
 * @param estimated symbols whose move is not their own but estimated from another's
 * @param notes what must be said of it, a sentence each
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record AssetMoves(double[] moves, List<String> estimated, List<String> notes) {
    /** Copies the lists. */
    public AssetMoves {
        estimated = List.copyOf(estimated);
        notes = List.copyOf(notes);
    }

    /** Moves that need no words. */
    static AssetMoves plain(double[] moves) {
        return new AssetMoves(moves, List.of(), List.of());
    }
}
