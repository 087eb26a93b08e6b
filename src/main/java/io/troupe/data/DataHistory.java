package io.troupe.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a run remembers of its data: enough to tell whether other data agrees with it up to a bar,
 * and if not, the first bar and symbol that differ. Four bytes per bar and asset, and a hash per
 * block of bars; the prices themselves are not kept.
 */
public final class DataHistory {
    private static final String BEYOND_CHANGED = "a corporate action, a rate or an adjusted"
            + " price has changed";

    private final RecordedBars recorded;

    DataHistory(RecordedBars recorded) {
        this.recorded = recorded;
    }

    /** What there is to remember of a data set. */
    public static DataHistory of(MarketData data) {
        return of(data, Fingerprint.of(data));
    }

    /** The same with the data's fingerprint, where that was computed before. */
    public static DataHistory of(MarketData data, Fingerprint fingerprint) {
        return new DataHistory(RecordedBars.of(data, fingerprint));
    }

    /**
     * Writes what there is to remember of a data set: all of it, or nothing and the old file stays.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, MarketData data) throws IOException {
        of(data).write(file);
    }

    /**
     * Writes this history: all of it, or nothing and the old file stays.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        DataHistoryFile.write(file, recorded);
    }

    /**
     * Reads a history that was written before.
     *
     * @throws IOException if there is none, or it is damaged; the message names file and remedy
     */
    public static DataHistory read(Path file) throws IOException {
        return new DataHistory(DataHistoryFile.read(file));
    }

    /** How many bars are remembered. */
    public int bars() {
        return recorded.bars();
    }

    /** The data's fingerprint at the last remembered bar, in hex. */
    public String head() {
        return HexFormat.of().formatHex(recorded.head());
    }

    /** When a remembered bar began, as its files write it. */
    public String time(int bar) {
        return recorded.time(bar);
    }

    /**
     * Compares data with what is remembered up to and with a bar. Later bars may differ, be
     * missing or be new.
     *
     * @param throughBar the last bar that must agree, below {@link #bars()}; −1 compares symbols
     * only
     * @return the first difference by time, then by the order of symbols; empty if there is none
     */
    public Optional<Difference> firstDifference(MarketData now, int throughBar) {
        return firstDifference(Fingerprint.of(now), throughBar);
    }

    /** The same of data of which the fingerprint is known. */
    public Optional<Difference> firstDifference(Fingerprint known, int throughBar) {
        MarketData now = known.data();
        if (throughBar < -1 || throughBar >= bars()) {
            throw new IndexOutOfBoundsException("bar " + throughBar + " of " + bars());
        }
        Optional<Difference> shape = differentShape(now);
        if (shape.isPresent()) {
            return shape;
        }
        int[] sumsNow = CellSums.of(now);
        int[] beyondNow = CellSums.ofBeyond(now);
        for (int bar = 0; bar <= throughBar; bar++) {
            Optional<Difference> different = differentTime(now, bar);
            if (different.isPresent()) {
                return different;
            }
            int first = bar * now.assets();
            int end = first + now.assets();
            int asset = Arrays.mismatch(recorded.sums(), first, end, sumsNow, first, end);
            if (asset >= 0) {
                return Optional.of(new Difference(now.symbol(asset), recorded.time(bar),
                        "the prices have changed"));
            }
            asset = differentBeyond(beyondNow, first, end);
            if (asset >= 0) {
                return Optional.of(
                        new Difference(now.symbol(asset), recorded.time(bar), BEYOND_CHANGED));
            }
        }
        return differentLink(known, throughBar);
    }

    /**
     * The first difference, as {@link #firstDifference} has it, in anything but prices: symbols,
     * times, terms, corporate actions, rates.
     */
    public Optional<Difference> firstDifferenceBeyondPrices(MarketData now, int throughBar) {
        Optional<Difference> shape = differentShape(now);
        if (shape.isPresent()) {
            return shape;
        }
        int[] beyondNow = CellSums.ofBeyond(now);
        for (int bar = 0; bar <= throughBar; bar++) {
            Optional<Difference> different = differentTime(now, bar);
            if (different.isPresent()) {
                return different;
            }
            int asset = differentBeyond(beyondNow, bar * now.assets(), (bar + 1) * now.assets());
            if (asset >= 0) {
                return Optional.of(new Difference(now.symbol(asset), recorded.time(bar),
                        BEYOND_CHANGED));
            }
        }
        return Optional.empty();
    }

    private int differentBeyond(int[] now, int first, int end) {
        for (int cell = first; cell < end; cell++) {
            int before = recorded.beyond().length == 0 ? 0 : recorded.beyond()[cell];
            if (before != (now.length == 0 ? 0 : now[cell])) {
                return cell - first;
            }
        }
        return -1;
    }

    private Optional<Difference> differentShape(MarketData now) {
        String time = bars() == 0 ? "" : recorded.time(0);
        List<String> before = recorded.symbols();
        List<String> after = RecordedBars.symbolsOf(now);
        for (String symbol : after) {
            if (!before.contains(symbol)) {
                return Optional.of(new Difference(symbol, time, "the symbol is new"));
            }
        }
        for (int asset = 0; asset < before.size(); asset++) {
            String symbol = before.get(asset);
            if (!after.contains(symbol)) {
                return Optional.of(new Difference(symbol, time, "the symbol is gone"));
            }
            if (!after.get(asset).equals(symbol)) {
                return Optional.of(new Difference(symbol, time, "the symbols are in another order; "
                        + symbol + " was number " + (asset + 1)));
            }
        }
        List<String> terms = RecordedBars.termsOf(now);
        for (int asset = 0; asset < before.size(); asset++) {
            if (!terms.get(asset).equals(recorded.terms().get(asset))) {
                return Optional.of(new Difference(before.get(asset), time,
                        "its terms were " + shownTerms(recorded.terms().get(asset)) + " and are "
                                + shownTerms(terms.get(asset))));
            }
        }
        DataShape shape = DataShape.of(now);
        return shape.equals(recorded.shape()) ? Optional.empty()
                : Optional.of(new Difference("", time,
                        "the data was " + recorded.shape() + " and is " + shape));
    }

    private static String shownTerms(String terms) {
        return terms.isEmpty() ? "those of a share" : terms;
    }

    private Optional<Difference> differentTime(MarketData now, int bar) {
        if (bar >= now.bars()) {
            return Optional.of(new Difference(recorded.firstTraded(bar), recorded.time(bar),
                    "the bar is gone; the data ends before it"));
        }
        long time = recorded.times()[bar];
        if (now.epochSeconds(bar) > time) {
            return Optional.of(new Difference(recorded.firstTraded(bar), recorded.time(bar),
                    "the bar is gone; " + now.time(bar) + " stands in its place"));
        }
        return now.epochSeconds(bar) == time ? Optional.empty()
                : Optional.of(new Difference(firstTraded(now, bar), now.time(bar),
                        "the bar is new; " + recorded.time(bar) + " stood in its place"));
    }

    private static String firstTraded(MarketData data, int bar) {
        for (int asset = 0; asset < data.assets(); asset++) {
            if (!Double.isNaN(data.close(bar, asset))) {
                return data.symbol(asset);
            }
        }
        return "";
    }

    /** Catches the changes, one in four billion, that the sums do not show; to the block only. */
    private Optional<Difference> differentLink(Fingerprint fingerprint, int throughBar) {
        int blocks = (throughBar + 1) / Fingerprint.BLOCK_BARS;
        for (int block = 0; block <= blocks; block++) {
            if (!Arrays.equals(fingerprint.link(block), recorded.links()[block])) {
                return Optional.of(new Difference("", recorded.time(
                        Math.max(0, block - 1) * Fingerprint.BLOCK_BARS),
                        "the prices have changed then or in the " + Fingerprint.BLOCK_BARS
                                + " bars after it"));
            }
        }
        return throughBar < bars() - 1
                || Arrays.equals(fingerprint.bytesAt(throughBar), recorded.head())
                        ? Optional.empty()
                        : Optional.of(new Difference("",
                                recorded.time(blocks * Fingerprint.BLOCK_BARS),
                                "the prices have changed then or after it"));
    }
}
