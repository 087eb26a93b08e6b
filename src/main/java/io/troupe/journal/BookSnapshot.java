package io.troupe.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * A portfolio's ledger as it is stored between events, to make recovery short. A snapshot whose
 * bytes have changed cannot be constructed: it is skipped, and recovery reads more events instead.
 *
 * @param durable how far the journal reached when it was taken
 * @param positions steps held, row by row: by strategies, or by accounts of the house
 * @param cashMicros cash of each row
 * @param flags the rest of the ledger
 * @param bookHashes as in the last {@link BarsBooked}
 * @param bookSequences as in the last {@link BarsBooked}
 * @param checksum CRC-32C of all the rest
 */
@SuppressWarnings("ArrayRecordComponent") // stored in columns, never shared with a ledger in use
record BookSnapshot(Durable durable, long[] positions, long[] cashMicros, Flags flags,
        byte[] bookHashes, long[] bookSequences, int checksum) implements JournalRecord {
    /**
     * What a ledger holds beside amounts.
     *
     * @param quarantined strategies taken out, rising, from the book's first
     * @param fills how many fills were booked
     * @param halted whether the fund was flat by a halt
     */
    @SuppressWarnings("ArrayRecordComponent") // as above
    record Flags(int[] quarantined, long fills, boolean halted) {}

    BookSnapshot {
        int computed = checksum(durable, positions, cashMicros, flags, bookHashes, bookSequences);
        if (checksum != computed) {
            throw new JournalDamage("the checksum of a snapshot does not match its content");
        }
    }

    static BookSnapshot of(Durable durable, long[] positions, long[] cashMicros, Flags flags,
            byte[] bookHashes, long[] bookSequences) {
        return new BookSnapshot(durable, positions, cashMicros, flags, bookHashes, bookSequences,
                checksum(durable, positions, cashMicros, flags, bookHashes, bookSequences));
    }

    /**
     * The same for a portfolio of some shape. The house's was of one row before it had accounts:
     * they were empty then.
     */
    BookSnapshot as(PortfolioShape shape) {
        boolean hasNoAccounts = shape.id().isHouse() && cashMicros.length == 1
                && positions.length == shape.assets();
        return hasNoAccounts
                ? of(durable, Arrays.copyOf(positions, shape.strategies() * shape.assets()),
                        Arrays.copyOf(cashMicros, shape.strategies()), flags, bookHashes,
                        bookSequences)
                : this;
    }

    private static int checksum(Durable durable, long[] positions, long[] cashMicros, Flags flags,
            byte[] bookHashes, long[] bookSequences) {
        CRC32C crc = new CRC32C();
        ByteBuffer head = ByteBuffer.allocate(4 + 8 + Hash.BYTES + 8 + 1);
        head.putInt(durable.bar()).putLong(durable.sequence()).put(durable.hash().bytes())
                .putLong(flags.fills()).put((byte) (flags.halted() ? 1 : 0));
        crc.update(head.array());
        update(crc, positions);
        update(crc, cashMicros);
        update(crc, Arrays.stream(flags.quarantined()).asLongStream().toArray());
        update(crc, bookSequences);
        crc.update(bookHashes);
        return (int) crc.getValue();
    }

    private static void update(CRC32C crc, long[] column) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 8 * column.length).putInt(column.length);
        for (long value : column) {
            bytes.putLong(value);
        }
        crc.update(bytes.array());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BookSnapshot that && durable.equals(that.durable)
                && Arrays.equals(positions, that.positions)
                && Arrays.equals(cashMicros, that.cashMicros)
                && Arrays.equals(flags.quarantined, that.flags.quarantined)
                && flags.fills == that.flags.fills && flags.halted == that.flags.halted
                && Arrays.equals(bookHashes, that.bookHashes)
                && Arrays.equals(bookSequences, that.bookSequences);
    }

    @Override
    public int hashCode() {
        return checksum;
    }
}
