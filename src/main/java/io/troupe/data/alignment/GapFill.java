package io.troupe.data.alignment;

import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.RawPanel;
import java.util.List;

/**
 * What becomes of an asset without a price in a bar. A <em>gap</em> is a run of such bars between
 * an asset's first and last price; before the first and after the last the asset is not there. That
 * is as it should be before it was listed and after it was delisted; {@link Reject} minds prices
 * that end without a delisting.
 */
public sealed interface GapFill {
    /** Nothing: the asset keeps its last mark and does not trade. */
    record Hold() implements GapFill {}

    /**
     * Gaps are filled with the last close as open, high, low and close, and with volume 0; the
     * adjusted close is the last one. Longer gaps are filled for their first {@code maxBars} bars.
     *
     * <p>Look-ahead: prices are from before, but that a gap is filled tells that the asset comes
     * back later; and when data grows, a run at its end that was no gap may become one. Prefer
     * {@link Hold} where either matters.
     *
     * @param maxBars how many bars of a gap are filled, 1 or more
     */
    record Forward(int maxBars) implements GapFill {
        /** Checks the component. */
        public Forward {
            if (maxBars < 1) {
                throw new IllegalArgumentException("maxBars must be at least 1, is " + maxBars);
            }
        }
    }

    /**
     * Every price that is missing while an asset lives is an offence: from its first one to its
     * delisting, or to the panel's last bar.
     *
     * @param ends per asset the bar from which on it is delisted, the number of bars if it is not
     */
    record Reject(List<Integer> ends) implements GapFill {
        /** Copies the component. */
        public Reject {
            ends = List.copyOf(ends);
        }
    }

    /** Bars in which any asset has a gap are left out. */
    record Drop() implements GapFill {}

    /**
     * A panel after this was done about its gaps.
     *
     * @param panel with gaps; never changed
     * @param source what offences call the data, as the user named it
     * @param problems takes the offences; if there are any, the result is not to be used
     */
    default Filled apply(RawPanel panel, String source, DataProblems problems) {
        GapScan scan = GapScan.of(panel);
        return switch (this) {
            case Hold() -> new Filled(panel, scan.assets(0), 0);
            case Forward(int maxBars) -> scan.forward(panel, maxBars);
            case Reject(List<Integer> ends) -> {
                scan.reject(panel, ends, source, problems);
                yield new Filled(panel, scan.assets(0), 0);
            }
            case Drop() -> scan.drop(panel);
        };
    }

    /**
     * A panel without the gaps that were treated.
     *
     * @param panel the result; the given one if nothing changed
     * @param assets what there was, in the order of the panel's symbols
     * @param barsDropped bars left out
     */
    record Filled(RawPanel panel, List<Asset> assets, long barsDropped) {
        /** Checks the components. */
        public Filled {
            assets = List.copyOf(assets);
        }

        /** How many prices were filled in, of all assets. */
        public long filled() {
            return assets.stream().mapToLong(Asset::filled).sum();
        }

        /** How many prices were missing inside of gaps, of all assets. */
        public long missing() {
            return assets.stream().mapToLong(Asset::missing).sum();
        }
    }

    /**
     * The gaps of one asset.
     *
     * @param symbol of the asset
     * @param absent bars before its first and after its last price
     * @param gaps how many runs of missing prices there were between
     * @param missing bars in them
     * @param longest bars in the longest
     * @param filled bars of them that got a price
     */
    record Asset(String symbol, long absent, long gaps, long missing, long longest,
            long filled) {}
}
