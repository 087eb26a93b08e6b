package io.troupe.journal;

/**
 * From a bar on a run is computed with another history of its data.
 *
 * @param bar the first that is
 * @param before fingerprint of the earlier history at the bar before
 * @param after fingerprint of the later one at the same bar
 */
public record Restated(int bar, Hash before, Hash after) {
    /** The packed form of an entry of {@link Section#RESTATED}. */
    byte[] packed() {
        byte[] bytes = new byte[2 * Hash.BYTES];
        before.copyTo(bytes, 0);
        after.copyTo(bytes, Hash.BYTES);
        return bytes;
    }
}
