package io.troupe.journal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Packs what one portfolio books and chains it bar by bar. Bars that its journal holds already are
 * chained to be compared, and not written again.
 */
final class BlockBuilder {
    private static final int[] NO_BARS = {};

    private final PortfolioId portfolio;
    private final Durable named;
    private final Durable durable;
    private final HashChain chain;
    private final OpenSections open;
    private final Bytes entries = new Bytes(256);
    private int[] bars = NO_BARS;
    private int[] lengths = NO_BARS;
    private int count;
    private Hash hashBefore;
    private long sequence;
    private boolean repeated;

    /**
     * A builder that goes on with a chain.
     *
     * @param start the chain before the next bar
     * @param named how far the portfolio was at the last bar of the house
     * @param durable how far its own journal reaches: as far, or further
     */
    BlockBuilder(PortfolioId portfolio, Hash start, Durable named, Durable durable) {
        this.portfolio = portfolio;
        this.open = new OpenSections(portfolio);
        this.named = named;
        this.durable = durable;
        this.chain = HashChain.from(start);
        this.sequence = named.sequence();
        this.hashBefore = durable.hash();
    }

    PortfolioId portfolio() {
        return portfolio;
    }

    /** How many events the portfolio had when it held no more than the bars up to the last cut. */
    long sequence() {
        return sequence;
    }

    Hash hash() {
        return chain.hash();
    }

    void section(Section section, byte[] bytes, int offset, int length) {
        open.add(section, bytes, offset, length);
    }

    /** Ends a bar: links it if it has content, or even if not. */
    void endBar(int bar, boolean evenIfEmpty) {
        if (!open.hasAny() && !evenIfEmpty) {
            return;
        }
        int start = entries.size();
        open.pack(entries);
        int length = entries.size() - start;
        chain.link(bar, entries.array(), start, length);
        if (bar <= durable.bar()) {
            entries.resize(start);
            repeated |= bar > named.bar();
        } else {
            remember(bar, length);
        }
    }

    /** The event of the block that ends with a bar, or null if there is nothing to write. */
    @Nullable
    BarsBooked cut(int firstBar, int lastBar, byte[] bookHashes, long[] bookSequences) {
        if (lastBar < durable.bar()) {
            sequence += repeated ? 1 : 0;
        } else {
            sequence = Math.max(sequence, durable.sequence());
        }
        repeated = false;
        if (count == 0) {
            return null;
        }
        sequence++;
        Hash hashAfter = chain.hash();
        Envelope envelope = new Envelope(sequence, Math.max(firstBar, durable.bar() + 1), lastBar,
                hashBefore, hashAfter);
        BarsBooked event = BarsBooked.of(envelope, Arrays.copyOf(bars, count),
                Arrays.copyOf(lengths, count), entries.copy(), bookHashes, bookSequences);
        hashBefore = hashAfter;
        count = 0;
        entries.resize(0);
        return event;
    }

    private void remember(int bar, int length) {
        if (count == bars.length) {
            int capacity = Math.max(64, count * 2);
            bars = Arrays.copyOf(bars, capacity);
            lengths = Arrays.copyOf(lengths, capacity);
        }
        bars[count] = bar;
        lengths[count] = length;
        count++;
    }
}
