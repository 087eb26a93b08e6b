package io.troupe.data.restated;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One asset's column as bytes, exactly. Where all prices are decimals of at most {@value #MOST}
 * places, each is a whole number of the last place, and its difference from the price before is
 * written; else the bits of the double that differ from those of the price before, which are few
 * in what was a {@code float}. Both are varints of 7 bits a byte; in decimals 0 stands for no
 * price.
 */
final class PriceCode {
    /** The most decimal places. */
    static final int MOST = 9;
    private static final int BITS = MOST + 1;
    /** The bytes of the longest varint. */
    private static final int LONGEST = 10;
    static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    /** Whole numbers below are doubles, and so are their differences as longs. */
    private static final double LARGEST = 0x1p52;

    private PriceCode() {}

    static void write(double[] column, int from, int length, DataOutput out) throws IOException {
        int places = places(column, from, length);
        byte[] bytes = new byte[1 + LONGEST * length];
        bytes[0] = (byte) places;
        int size = places == BITS ? putBits(column, from, length, bytes)
                : putDecimals(column, from, length, bytes);
        out.write(bytes, 0, size);
    }

    /** How many decimal places all prices have, {@value #BITS} if more than {@value #MOST}. */
    static int places(double[] column, int from, int length) {
        int places = 0;
        for (int i = from; i < from + length && places < BITS; i++) {
            while (places < BITS && !isWhole(column[i], places)) {
                places++;
            }
        }
        return places;
    }

    private static boolean isWhole(double price, int places) {
        if (Double.isNaN(price)) {
            return Double.doubleToRawLongBits(price) == Double.doubleToLongBits(Double.NaN);
        }
        double scaled = Math.rint(price * POWERS[places]);
        return Math.abs(scaled) < LARGEST
                && Double.doubleToLongBits((long) scaled / POWERS[places]) == Double
                        .doubleToLongBits(price);
    }

    /** Puts decimals of as many places as the first byte says; returns the index after them. */
    private static int putDecimals(double[] column, int from, int length, byte[] into) {
        double power = POWERS[into[0]];
        long before = 0;
        int at = 1;
        for (int i = from; i < from + length; i++) {
            if (Double.isNaN(column[i])) {
                into[at++] = 0;
            } else {
                long now = (long) Math.rint(column[i] * power);
                long step = now - before;
                at = putVarint((step << 1 ^ step >> 63) + 1, into, at);
                before = now;
            }
        }
        return at;
    }

    private static int putBits(double[] column, int from, int length, byte[] into) {
        long before = 0;
        int at = 1;
        for (int i = from; i < from + length; i++) {
            long now = Double.doubleToRawLongBits(column[i]);
            at = putVarint(Long.reverse(now ^ before), into, at);
            before = now;
        }
        return at;
    }

    static void read(DataInput in, double[] column, int from, int length) throws IOException {
        int places = in.readUnsignedByte();
        if (places > BITS) {
            throw new IOException("a column of " + places + " decimal places");
        }
        long before = 0;
        for (int i = from; i < from + length; i++) {
            long code = readVarint(in);
            if (places == BITS) {
                before ^= Long.reverse(code);
                column[i] = Double.longBitsToDouble(before);
            } else if (code == 0) {
                column[i] = Double.NaN;
            } else {
                before += ((code - 1) >>> 1) ^ -((code - 1) & 1);
                column[i] = before / POWERS[places];
            }
        }
    }

    private static int putVarint(long value, byte[] into, int index) {
        long rest = value;
        int at = index;
        while ((rest & ~0x7FL) != 0) {
            into[at++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        into[at++] = (byte) rest;
        return at;
    }

    private static long readVarint(DataInput in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int part = in.readUnsignedByte();
            value |= (part & 0x7FL) << shift;
            if (part < 0x80) {
                return value;
            }
        }
        throw new IOException("a number of more than 64 bits");
    }
}
