package io.troupe.data.alignment;

import io.troupe.data.alignment.Gaps.Jump;
import io.troupe.data.alignment.Gaps.Stale;
import io.troupe.data.alignment.Gaps.ZeroVolume;
import io.troupe.data.schema.RawPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The bars of one asset that have a price, without those between. */
@SuppressWarnings("ArrayRecordComponent") // a carrier of columns within this package
record PricedBars(String symbol, long[] times, double[] closes, double[] volumes) {
    static PricedBars of(RawPanel panel, int asset) {
        int[] bars = IntStream.range(0, panel.bars())
                .filter(bar -> Presence.isPriced(panel, bar, asset)).toArray();
        return new PricedBars(panel.symbols().get(asset),
                IntStream.of(bars).mapToLong(bar -> panel.times()[bar]).toArray(),
                IntStream.of(bars).mapToDouble(bar -> panel.close()[panel.cell(bar, asset)])
                        .toArray(),
                panel.hasVolume()
                        ? IntStream.of(bars)
                                .mapToDouble(bar -> panel.volume()[panel.cell(bar, asset)])
                                .toArray()
                        : new double[0]);
    }

    List<Stale> stale(int least) {
        List<Stale> found = new ArrayList<>();
        int first = 0;
        for (int bar = 1; bar <= closes.length; bar++) {
            if (bar < closes.length && closes[bar] == closes[first]) {
                continue;
            }
            if (bar - first >= least) {
                found.add(new Stale(symbol, times[first], times[bar - 1], bar - first,
                        closes[first]));
            }
            first = bar;
        }
        return found;
    }

    List<Jump> jumps(double limit) {
        List<Jump> found = new ArrayList<>();
        boolean cameBack = false;
        for (int bar = 1; bar < closes.length; bar++) {
            double change = closes[bar] / closes[bar - 1] - 1;
            boolean isWayBack = cameBack;
            cameBack = false;
            if (Math.abs(change) > limit && !isWayBack) {
                cameBack = bar + 1 < closes.length
                        && Math.abs(closes[bar + 1] / closes[bar - 1] - 1) <= limit / 2;
                found.add(new Jump(symbol, times[bar], change, cameBack));
            }
        }
        return found;
    }

    Optional<ZeroVolume> zeroVolume() {
        int[] bars = IntStream.range(0, volumes.length).filter(bar -> volumes[bar] == 0).toArray();
        return bars.length == 0 ? Optional.empty()
                : Optional.of(new ZeroVolume(symbol, times[bars[0]], bars.length));
    }
}
