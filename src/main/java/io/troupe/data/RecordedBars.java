package io.troupe.data;

import java.util.List;

/**
 * The content of a {@link DataHistory}.
 *
 * @param shape the kind of data
 * @param symbols the symbols in order
 * @param times start of each bar in epoch seconds UTC
 * @param terms of each symbol, {@linkplain BeyondPrices#terms as a text}
 * @param sums {@link CellSums} of all bars
 * @param beyond {@linkplain CellSums#ofBeyond sums} of what there is beyond prices, or empty
 * @param links the fingerprint before each block of bars that begins in the data or right after it
 * @param head the fingerprint at the last bar
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns, never compared as a whole
record RecordedBars(DataShape shape, List<String> symbols, List<String> terms, long[] times,
        int[] sums, int[] beyond, byte[][] links, byte[] head) {
    RecordedBars {
        symbols = List.copyOf(symbols);
        terms = List.copyOf(terms);
    }

    static RecordedBars of(MarketData data, Fingerprint fingerprint) {
        long[] times = new long[data.bars()];
        for (int bar = 0; bar < times.length; bar++) {
            times[bar] = data.epochSeconds(bar);
        }
        byte[][] links = new byte[linksOf(times.length)][];
        for (int block = 0; block < links.length; block++) {
            links[block] = fingerprint.link(block);
        }
        return new RecordedBars(DataShape.of(data), symbolsOf(data), termsOf(data), times,
                CellSums.of(data), CellSums.ofBeyond(data), links,
                fingerprint.bytesAt(times.length - 1));
    }

    static int linksOf(int bars) {
        return bars / Fingerprint.BLOCK_BARS + 1;
    }

    static List<String> symbolsOf(MarketData data) {
        return data.instruments().stream().map(instrument -> instrument.symbol()).toList();
    }

    static List<String> termsOf(MarketData data) {
        return data.instruments().stream().map(BeyondPrices::terms).toList();
    }

    /** Whether there is nothing but prices of shares. */
    boolean isPlain() {
        return beyond.length == 0 && terms.stream().allMatch(String::isEmpty);
    }

    int bars() {
        return times.length;
    }

    String time(int bar) {
        return shape.interval().format(times[bar]);
    }

    /** The first symbol with a price in a bar, or empty. */
    String firstTraded(int bar) {
        int missing = CellSums.ofMissing(shape);
        for (int asset = 0; asset < symbols.size(); asset++) {
            if (sums[bar * symbols.size() + asset] != missing) {
                return symbols.get(asset);
            }
        }
        return "";
    }
}
