package io.troupe.features.rolling.averages;

import io.troupe.data.Field;
import io.troupe.features.FeatureStream;
import io.troupe.features.PanelShape;
import io.troupe.features.StreamingFeature;
import io.troupe.features.rolling.Ratio;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;

/**
 * The average price since the session began, weighted by volume: {@code Σ p·V / ΣV}, {@code p =
 * (high + low + close)/3}.
 *
 * <p>A session begins with the first bar at or after {@code start} on a day of {@code zone}.
 * Daily and longer bars are sessions of their own. NaN until something was traded in the session.
 * Warm-up: 0. Uses bars ≤ t.
 *
 * @param zone whose clock counts
 * @param start when sessions begin; midnight where they are days
 */
public record SessionVwap(ZoneId zone, LocalTime start) implements StreamingFeature {
    /**
     * Sessions are the days of a zone.
     *
     * @param zone whose clock counts
     */
    public SessionVwap(ZoneId zone) {
        this(zone, LocalTime.MIDNIGHT);
    }

    @Override
    public FeatureStream stream(PanelShape shape) {
        double[] values = new double[shape.assets()];
        double[] volumes = new double[shape.assets()];
        long[] session = {Long.MIN_VALUE};
        return (row, into) -> {
            long now = session(row.epochSeconds(), shape);
            if (now != session[0]) {
                session[0] = now;
                Arrays.fill(values, 0);
                Arrays.fill(volumes, 0);
            }
            for (int asset = 0; asset < into.length; asset++) {
                if (row.isListed(asset)) {
                    double price = (row.high(asset) + row.low(asset) + row.close(asset)) / 3;
                    values[asset] += price * row.volume(asset);
                    volumes[asset] += row.volume(asset);
                }
                into[asset] = row.isDelisted(asset) ? Double.NaN
                        : Ratio.of(values[asset], volumes[asset]);
            }
        };
    }

    private long session(long epochSeconds, PanelShape shape) {
        if (!shape.interval().isIntraday()) {
            return epochSeconds;
        }
        return Instant.ofEpochSecond(epochSeconds).atZone(zone).toLocalDateTime()
                .minusNanos(start.toNanoOfDay()).toLocalDate().toEpochDay();
    }

    @Override
    public Set<Field> needs() {
        return Set.of(Field.HIGH, Field.LOW, Field.CLOSE, Field.VOLUME);
    }

    @Override
    public int warmupBars() {
        return 0;
    }
}
