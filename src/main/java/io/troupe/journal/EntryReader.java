package io.troupe.journal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/** Walks over the packed entries of a bar and never past their end. */
final class EntryReader {
    private final byte[] bytes;
    private final PortfolioShape shape;
    private final int assets;
    private final int keys;
    private final boolean isHouse;
    private int at;
    private int end;

    EntryReader(byte[] bytes, int offset, int length, PortfolioShape shape) {
        if (offset < 0 || length < 0 || length > bytes.length - offset) {
            throw new JournalDamage("a bar of " + length + " bytes at " + offset
                    + " is not within " + bytes.length + " bytes");
        }
        this.bytes = bytes;
        this.shape = shape;
        this.assets = shape.assets();
        this.keys = Math.multiplyExact(shape.strategies(), assets);
        this.isHouse = shape.id().isHouse();
        this.at = offset;
        this.end = offset + length;
    }

    /** Whether anything is left. */
    boolean hasMore() {
        return at < end;
    }

    /** How many bytes are left. */
    int left() {
        return end - at;
    }

    /** Lets it end after so many bytes, and returns where it ended before. */
    int narrow(int length) {
        int before = end;
        end = at + length;
        return before;
    }

    /** Lets it end where it ended before. */
    void widen(int before) {
        end = before;
    }

    /** A row and an asset of it, as {@code row × assets + asset}. */
    int key() {
        long key = unsigned();
        if (key < 0 || key >= keys) {
            throw new JournalDamage("strategy and asset " + key + " is out of range: there are "
                    + shape.strategies() + " strategies of " + assets + " assets");
        }
        if (isHouse) {
            requireUnits((int) key / assets);
        }
        return (int) key;
    }

    /** How many assets there are. */
    int assets() {
        return assets;
    }

    /** Whose bookings those of a row are. */
    int strategyOfRow(int row) {
        return shape.strategy(row);
    }

    /** Whose bookings a key is of. */
    int strategyOf(int key) {
        return shape.strategy(key / assets);
    }

    /** Which asset a key is of. */
    int assetOf(int key) {
        return key % assets;
    }

    int asset() {
        long asset = unsigned();
        if (asset < 0 || asset >= assets) {
            throw new JournalDamage("asset " + asset + " is out of range: there are " + assets);
        }
        return (int) asset;
    }

    /** An asset that is written with 1 added to it; empty where it is 0: of none. */
    OptionalInt assetIfAny() {
        long asset = unsigned();
        if (asset < 0 || asset > assets) {
            throw new JournalDamage(
                    "asset " + (asset - 1) + " is out of range: there are " + assets);
        }
        return asset == 0 ? OptionalInt.empty() : OptionalInt.of((int) asset - 1);
    }

    int strategy() {
        return shape.strategy(row());
    }

    /** Whose bookings a row is that can hold units. */
    int trader() {
        int row = row();
        requireUnits(row);
        return shape.strategy(row);
    }

    private int row() {
        long row = unsigned();
        if (row < 0 || row >= shape.strategies()) {
            throw new JournalDamage("strategy " + row + " is out of range: there are "
                    + shape.strategies());
        }
        return (int) row;
    }

    private void requireUnits(int row) {
        if (isHouse && !HouseAccount.ofRow(row).holdsUnits()) {
            throw new JournalDamage(HouseAccount.ofRow(row).label()
                    + " holds no asset, but one of it is booked");
        }
    }

    int count(String what) {
        long count = unsigned();
        if (count != (int) count || count < 0) {
            throw new JournalDamage(what + " are " + Long.toUnsignedString(count));
        }
        return (int) count;
    }

    /** A signed number of 32 bits. */
    int whole(String what) {
        long number = signed();
        if (number != (int) number) {
            throw new JournalDamage(what + " is " + number);
        }
        return (int) number;
    }

    String text(String what) {
        long length = unsigned();
        if (length < 0 || length > end - at) {
            throw new JournalDamage(what + " claims " + length + " of the " + (end - at)
                    + " bytes left");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, at, (int) length)).toString();
            at += (int) length;
            return text;
        } catch (CharacterCodingException e) {
            throw new JournalDamage(what + " is not UTF-8", e);
        }
    }

    /** The bits of a number in floating point. */
    long bits(String what) {
        if (end - at < Double.BYTES) {
            throw new JournalDamage(what + " is cut off");
        }
        long bits = ByteBuffer.wrap(bytes).getLong(at);
        at += Double.BYTES;
        return bits;
    }

    Hash hash(String what) {
        if (end - at < Hash.BYTES) {
            throw new JournalDamage(what + " is cut off");
        }
        at += Hash.BYTES;
        return Hash.of(Arrays.copyOfRange(bytes, at - Hash.BYTES, at));
    }

    /** A number in floating point, or none in the one form in which that is written. */
    double number(String what) {
        long bits = bits(what);
        double number = Double.longBitsToDouble(bits);
        if (Double.doubleToLongBits(number) != bits) {
            throw new JournalDamage(what + " is no number in another way than written");
        }
        return number;
    }

    byte octet() {
        return bytes[at++];
    }

    long signed() {
        return Varint.unfold(unsigned());
    }

    long unsigned() {
        if (bytes.length - at >= Long.BYTES) {
            long word = Varint.word(bytes, at);
            int length = Varint.length(word);
            boolean isShortest = length == 1 || (word >>> (8 * length - 8) & 0xFF) != 0;
            if (length <= Math.min(Long.BYTES, end - at) && isShortest) {
                at += length;
                return Varint.value(word);
            }
        }
        return unsignedByBytes();
    }

    /** Near the end of all bytes, of long numbers, and where something is wrong. */
    private long unsignedByBytes() {
        long value = 0;
        for (int shift = 0; shift < 7 * Varint.MAX_BYTES; shift += 7) {
            if (at >= end) {
                throw new JournalDamage("a number is cut off");
            }
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                if ((next == 0 && shift > 0) || (shift == 63 && next > 1)) {
                    break;
                }
                return value;
            }
        }
        throw new JournalDamage("a number is longer than it needs to be");
    }
}
