package io.troupe.journal;

/**
 * How far a portfolio's events reach, and whether an event is the next one. Mutable; after it has
 * refused an event it is not to be used any more.
 */
final class EventChain {
    private final PortfolioShape shape;
    private final HashChain hashes;
    private int lastBar;
    private long sequence;

    /** A chain that goes on after what is durable. */
    EventChain(PortfolioShape shape, Durable reached) {
        this.shape = shape;
        this.hashes = HashChain.from(reached.hash());
        this.lastBar = reached.bar();
        this.sequence = reached.sequence();
    }

    /** How far it reaches. */
    Durable durable() {
        return new Durable(lastBar, sequence, hashes.hash());
    }

    /**
     * Takes an event that was read: all of it is checked.
     *
     * @throws JournalDamage if it is damaged or not the next one
     */
    void take(BarsBooked event) {
        if (!event.isIntact()) {
            throw new JournalDamage("its checksum does not match its content");
        }
        checkPlace(event);
        checkBars(event);
        checkHash(event);
        reach(event.envelope());
    }

    /**
     * Takes an event that this process has just made: its place is checked, and its content taken
     * to have the hash that it was made with.
     *
     * @throws JournalDamage if it is not the next one
     */
    void takeMade(BarsBooked event) {
        checkPlace(event);
        checkBars(event);
        hashes.goOnFrom(event.envelope().hashAfter());
        reach(event.envelope());
    }

    private void reach(Envelope envelope) {
        lastBar = envelope.lastBar();
        sequence = envelope.sequence();
    }

    private void checkPlace(BarsBooked event) {
        Envelope envelope = event.envelope();
        if (envelope.sequence() != sequence + 1) {
            throw new JournalDamage("event " + (sequence + 1) + " was expected");
        }
        boolean follows = shape.id().isHouse() ? envelope.firstBar() == lastBar + 1
                : envelope.firstBar() > lastBar;
        if (!follows || envelope.lastBar() < envelope.firstBar()) {
            throw new JournalDamage("its bars do not follow bar " + lastBar);
        }
        Hash hash = hashes.hash();
        if (!envelope.hashBefore().equals(hash)) {
            throw new JournalDamage("it continues another history: hash "
                    + envelope.hashBefore().brief() + " instead of " + hash.brief());
        }
        if (event.bars().length != event.lengths().length
                || event.bookSequences().length != shape.books()
                || event.bookHashes().length != shape.books() * Hash.BYTES) {
            throw new JournalDamage("its columns differ in length");
        }
    }

    private static void checkBars(BarsBooked event) {
        int offset = 0;
        int previous = event.envelope().firstBar() - 1;
        for (int i = 0; i < event.bars().length; i++) {
            int bar = event.bars()[i];
            int length = event.lengths()[i];
            if (bar <= previous || bar > event.envelope().lastBar() || length < 0
                    || length > event.entries().length - offset) {
                throw new JournalDamage(
                        "bar " + bar + " of " + length + " bytes is out of place");
            }
            offset += length;
            previous = bar;
        }
        if (offset != event.entries().length) {
            throw new JournalDamage("bytes are left over");
        }
    }

    private void checkHash(BarsBooked event) {
        int offset = 0;
        for (int i = 0; i < event.bars().length; i++) {
            hashes.link(event.bars()[i], event.entries(), offset, event.lengths()[i]);
            offset += event.lengths()[i];
        }
        if (!hashes.hash().equals(event.envelope().hashAfter())) {
            throw new JournalDamage("its content does not have the hash it claims");
        }
    }
}
