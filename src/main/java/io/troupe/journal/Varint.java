package io.troupe.journal;

/**
 * Whole numbers in as few bytes as they need: seven bits a byte, the lowest first, the top bit set
 * where more follow (LEB128). Signed numbers are folded first (0, −1, 1, −2 … become 0, 1, 2, 3 …).
 */
final class Varint {
    /** The most bytes a {@code long} takes. */
    static final int MAX_BYTES = 10;

    private Varint() {}

    static long fold(long value) {
        return (value << 1) ^ (value >> 63);
    }

    static long unfold(long folded) {
        return (folded >>> 1) ^ -(folded & 1);
    }

    /** Writes a value, which is taken as unsigned, and returns the index after it. */
    static int put(byte[] bytes, int at, long value) {
        int next = at;
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[next++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[next++] = (byte) rest;
        return next;
    }
}
