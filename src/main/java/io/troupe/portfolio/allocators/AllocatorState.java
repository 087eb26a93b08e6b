package io.troupe.portfolio.allocators;

import java.util.Arrays;

/**
 * What an allocator remembers from one division to the next. A value: checkpoints keep it, and
 * whoever has it and the requests that followed comes to the same divisions again. Immutable.
 */
public final class AllocatorState {
    /** Of an allocator that remembers nothing: version 0, no bytes. */
    public static final AllocatorState NONE = new AllocatorState(0, new byte[0]);

    private final int version;
    private final byte[] bytes;

    private AllocatorState(int version, byte[] bytes) {
        this.version = version;
        this.bytes = bytes;
    }

    /**
     * A state of an allocator that remembers.
     *
     * @param version of the layout of the bytes, and of whatever else an allocator would have to
     *        know to go on from them; ≥ 1
     * @param bytes copied; they depend on nothing but what was asked, so no time, no hash order
     */
    public static AllocatorState of(int version, byte[] bytes) {
        if (version < 1) {
            throw new IllegalArgumentException("version must be ≥ 1, was " + version);
        }
        return new AllocatorState(version, bytes.clone());
    }

    /** Version of the layout; 0 if there is nothing to remember. */
    public int version() {
        return version;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AllocatorState that && version == that.version
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * version + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "AllocatorState[version=" + version + ", bytes=" + bytes.length + "]";
    }
}
