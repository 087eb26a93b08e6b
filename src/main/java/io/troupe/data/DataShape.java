package io.troupe.data;

import io.troupe.model.Interval;

/**
 * What kind of data a panel holds.
 *
 * @param interval the distance between bars
 * @param hasBars whether open, high and low exist
 * @param hasVolume whether volumes exist
 */
record DataShape(Interval interval, boolean hasBars, boolean hasVolume) {
    static DataShape of(MarketData data) {
        return new DataShape(data.interval(), data.hasBars(), data.hasVolume());
    }

    /** How many columns there are. */
    int columns() {
        return 1 + (hasBars ? 3 : 0) + (hasVolume ? 1 : 0);
    }

    @Override
    public String toString() {
        return interval.label() + (hasBars ? " bars" : " closes")
                + (hasVolume ? " with volume" : " without volume");
    }
}
