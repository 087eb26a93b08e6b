package io.troupe.strategies;

import io.troupe.data.MarketData;
import io.troupe.features.FeatureStore;
import io.troupe.model.Cadence;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Moves a {@link MarketView} from bar to bar. The simulation keeps it and hands strategies the view
 * alone, so that no strategy can move on by itself.
 */
public final class MarketCursor {
    private final MarketData data;
    private final MarketView view;
    private int bar = -1;
    /** The cadences of which a period begins with the bar, once {@link #beginsAreKnown}. */
    private final Set<Cadence> begins = EnumSet.noneOf(Cadence.class);
    private boolean beginsAreKnown;

    /**
     * A cursor before the first bar.
     *
     * @param data what is looked at
     * @param features the store whose columns the view may read
     */
    public MarketCursor(MarketData data, FeatureStore features) {
        this.data = data;
        this.view = new MarketView(data, features.reader());
    }

    /** What strategies may look at: one object for all bars. */
    public MarketView view() {
        return view;
    }

    /**
     * Moves the view.
     *
     * @param bar the bar whose close is known from now on
     * @throws IndexOutOfBoundsException if there is no such bar
     */
    public void moveTo(int bar) {
        if (bar != this.bar) {
            view.moveTo(bar);
            this.bar = bar;
            beginsAreKnown = false;
        }
    }

    /** Index of the bar the view stands at, −1 before the first. */
    public int bar() {
        return bar;
    }

    /** Lends the sleeve of the strategy asked next, or none. */
    public void lend(@Nullable SleeveView sleeve) {
        view.lend(sleeve);
    }

    /** Whether a period of a cadence begins with the bar; none begins with the first. */
    boolean begins(Cadence cadence) {
        if (!beginsAreKnown) {
            begins.clear();
            for (Cadence each : Cadence.values()) {
                if (bar > 0 && each.begins(data.epochSeconds(bar - 1), data.epochSeconds(bar))) {
                    begins.add(each);
                }
            }
            beginsAreKnown = true;
        }
        return begins.contains(cadence);
    }
}
