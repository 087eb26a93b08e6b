package io.troupe.run.construct;

import io.troupe.data.MarketData;
import io.troupe.portfolio.construction.PricePanel;
import io.troupe.portfolio.rebalancing.Sessions;
import java.util.Optional;

/** The market as the fund's construction sees it: as strategies do. */
final class MarketPanel implements PricePanel {
    private final MarketData data;
    private final Optional<Sessions> calendar;

    MarketPanel(MarketData data, Optional<Sessions> calendar) {
        this.data = data;
        this.calendar = calendar;
    }

    @Override
    public int assets() {
        return data.assets();
    }

    @Override
    public double close(int bar, int asset) {
        double mark = data.seen().mark(bar, asset);
        return mark > 0 ? mark : Double.NaN;
    }

    @Override
    public boolean canTrade(int bar, int asset) {
        return data.canTrade(bar, asset);
    }

    @Override
    public double moneyVolume(int bar, int asset) {
        if (!data.hasVolume() || !data.isListed(bar, asset)) {
            return Double.NaN;
        }
        return data.isPresent(bar, asset)
                ? data.volume(bar, asset) * data.stepValue(bar, asset)
                        / data.instruments().get(asset).quantityStep()
                : 0;
    }

    @Override
    public long epochSeconds(int bar) {
        return data.epochSeconds(bar);
    }

    @Override
    public Optional<Sessions> calendar() {
        return calendar;
    }
}
