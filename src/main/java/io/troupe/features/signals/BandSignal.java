package io.troupe.features.signals;

import io.troupe.data.Field;
import io.troupe.features.FeatureStream;
import io.troupe.features.PanelShape;
import io.troupe.features.StreamingFeature;
import io.troupe.model.BarCount;
import java.util.Arrays;
import java.util.Set;

/**
 * A signal as a position: 1 from {@code signal ≥ entry} on, −1 from {@code signal ≤ −entry} on,
 * until {@code |signal| ≤ exit}, by a {@link BandPosition} per asset. NaN before the signal's first
 * value and from a delisting on; between, a bar in which the signal has no value or the asset
 * cannot be traded leaves it as it is. What it holds may have begun long ago: it never settles.
 * Uses bars ≤ t if the signal does.
 *
 * @param signal what is far out or not
 * @param entry where a position is entered, above {@code exit}
 * @param exit where it is left, ≥ 0
 */
public record BandSignal(StreamingFeature signal, double entry, double exit)
        implements StreamingFeature {
    /** Checks the bands. */
    public BandSignal {
        new BandPosition(entry, exit);
    }

    @Override
    public FeatureStream stream(PanelShape shape) {
        FeatureStream inner = signal.stream(shape);
        BandPosition[] positions = new BandPosition[shape.assets()];
        Arrays.setAll(positions, asset -> new BandPosition(entry, exit));
        boolean[] hasBegun = new boolean[shape.assets()];
        return (row, values) -> {
            inner.next(row, values);
            for (int asset = 0; asset < positions.length; asset++) {
                double signalled = row.canTrade(asset) ? values[asset] : Double.NaN;
                hasBegun[asset] |= !Double.isNaN(signalled);
                values[asset] = hasBegun[asset] && !row.isDelisted(asset)
                        ? positions[asset].next(-signalled)
                        : Double.NaN;
            }
        };
    }

    @Override
    public int warmupBars() {
        return signal.warmupBars();
    }

    @Override
    public BarCount settlingBars() {
        return BarCount.NEVER;
    }

    @Override
    public Set<Field> needs() {
        return signal.needs();
    }
}
