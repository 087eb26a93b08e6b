package io.troupe.journal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Whole numbers in as few bytes as they need: seven bits a byte, the lowest first, the top bit set
 * where more follow (LEB128). Signed numbers are folded first (0, −1, 1, −2 … become 0, 1, 2, 3 …).
 *
 * <p>A fund of a thousand strategies books a thousand numbers a bar, of lengths that no processor
 * can foresee. So numbers of up to eight bytes, which are nearly all, go as one word: its groups of
 * seven bits are spread over the bytes, or gathered from them, in three steps without a branch.
 */
final class Varint {
    /** The most bytes a {@code long} takes. */
    static final int MAX_BYTES = 10;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final int WORD_BITS = 7 * Long.BYTES;
    /** The bit of each byte of a word that says that more follow. */
    private static final long MORE = 0x8080_8080_8080_8080L;

    private Varint() {}

    static long fold(long value) {
        return (value << 1) ^ (value >> 63);
    }

    static long unfold(long folded) {
        return (folded >>> 1) ^ -(folded & 1);
    }

    /**
     * Writes a value, which is taken as unsigned, and returns the index after it. Up to seven bytes
     * behind it are overwritten, if the array has them: numbers are appended, never inserted.
     */
    static int put(byte[] bytes, int at, long value) {
        if (value >>> WORD_BITS != 0 || bytes.length - at < Long.BYTES) {
            return putByBytes(bytes, at, value);
        }
        int length = ((63 - Long.numberOfLeadingZeros(value | 1)) * 9 + 73) >>> 6;
        WORD.set(bytes, at, spread(value) | (MORE >>> 8 >>> (8 * (Long.BYTES - length))));
        return at + length;
    }

    private static int putByBytes(byte[] bytes, int at, long value) {
        int next = at;
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[next++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[next++] = (byte) rest;
        return next;
    }

    /** The eight bytes from an index on, which the array must have. */
    static long word(byte[] bytes, int at) {
        return (long) WORD.get(bytes, at);
    }

    /** How many bytes the number takes that a word begins with; 9 if it does not end within it. */
    static int length(long word) {
        return (Long.numberOfTrailingZeros(~word & MORE) >>> 3) + 1;
    }

    /** The number that a word begins with and ends within it. */
    static long value(long word) {
        long ends = ~word & MORE;
        return gathered(word & ~MORE & (ends ^ (ends - 1)));
    }

    /** Seven bits to a byte: halves of the word, then quarters, then bytes. */
    private static long spread(long value) {
        long halves = (value & 0x0FFF_FFFFL) | ((value & 0xFF_FFFF_F000_0000L) << 4);
        long quarters = (halves & 0x3FFF_0000_3FFFL) | ((halves & 0x0FFF_C000_0FFF_C000L) << 2);
        return (quarters & 0x7F_007F_007F_007FL) | ((quarters & 0x3F80_3F80_3F80_3F80L) << 1);
    }

    /** What {@link #spread} has spread. */
    private static long gathered(long spread) {
        long quarters = (spread & 0x7F_007F_007F_007FL) | ((spread & 0x7F00_7F00_7F00_7F00L) >>> 1);
        long halves = (quarters & 0x3FFF_0000_3FFFL)
                | ((quarters & 0x3FFF_0000_3FFF_0000L) >>> 2);
        return (halves & 0x0FFF_FFFFL) | ((halves & 0x0FFF_FFFF_0000_0000L) >>> 4);
    }
}
