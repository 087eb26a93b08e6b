package io.troupe.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Event: a portfolio booked a block of bars. Its form is version 2 of the journal's format; a
 * change needs a new version in {@link BarsBookedMigration}.
 *
 * <p>Arrays are shared, not copied, as an event is made once and read many times: nobody changes
 * them.
 *
 * @param envelope its place in the portfolio's chain
 * @param bars the bars with content, rising; for the house every bar of the block
 * @param lengths how many bytes of {@code entries} each of them has
 * @param entries the packed bars one after another, see {@link BarCodec}
 * @param bookHashes the house's events only: the chain of each book after the block, 32 bytes each
 * @param bookSequences the house's events only: how many events each book has written by then
 * @param checksum CRC-32C of all the rest: what the chain leaves open is covered too
 */
@SuppressWarnings("ArrayRecordComponent") // columns of primitives are the point: 20× cheaper than
                                          // lists
public record BarsBooked(Envelope envelope, int[] bars, int[] lengths, byte[] entries,
        byte[] bookHashes, long[] bookSequences, int checksum) implements JournalRecord {
    /** An event with its checksum. */
    static BarsBooked of(Envelope envelope, int[] bars, int[] lengths, byte[] entries,
            byte[] bookHashes, long[] bookSequences) {
        BarsBooked unchecked = new BarsBooked(envelope, bars, lengths, entries, bookHashes,
                bookSequences, 0);
        return new BarsBooked(envelope, bars, lengths, entries, bookHashes, bookSequences,
                unchecked.computedChecksum());
    }

    /** Whether the event is as it was made. */
    boolean isIntact() {
        return checksum == computedChecksum();
    }

    private int computedChecksum() {
        int numbers = 8 + 4 + 4 + 2 * Hash.BYTES + 5 * 4 + 4 * bars.length + 4 * lengths.length
                + 8 * bookSequences.length;
        ByteBuffer buffer = ByteBuffer.allocate(numbers);
        buffer.putLong(envelope.sequence()).putInt(envelope.firstBar()).putInt(envelope.lastBar());
        buffer.put(envelope.hashBefore().bytes()).put(envelope.hashAfter().bytes());
        buffer.putInt(bars.length).putInt(lengths.length).putInt(entries.length);
        buffer.putInt(bookHashes.length).putInt(bookSequences.length);
        for (int bar : bars) {
            buffer.putInt(bar);
        }
        for (int length : lengths) {
            buffer.putInt(length);
        }
        for (long sequence : bookSequences) {
            buffer.putLong(sequence);
        }
        CRC32C crc = new CRC32C();
        crc.update(buffer.array());
        crc.update(entries);
        crc.update(bookHashes);
        return (int) crc.getValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BarsBooked that && checksum == that.checksum
                && envelope.equals(that.envelope) && Arrays.equals(bars, that.bars)
                && Arrays.equals(lengths, that.lengths) && Arrays.equals(entries, that.entries)
                && Arrays.equals(bookHashes, that.bookHashes)
                && Arrays.equals(bookSequences, that.bookSequences);
    }

    @Override
    public int hashCode() {
        return 31 * envelope.hashCode() + checksum;
    }

    @Override
    public String toString() {
        return "event " + envelope.sequence() + " (bars " + envelope.firstBar() + "–"
                + envelope.lastBar() + ", " + entries.length + " bytes)";
    }
}
