package io.troupe.strategies.construct;

import io.troupe.features.FeatureColumn;
import io.troupe.portfolio.construction.PricePanel;
import io.troupe.portfolio.rebalancing.Sessions;
import io.troupe.strategies.MarketView;
import java.util.Optional;

/** What a strategy sees of the market. A later bar than the view's is refused by the view. */
final class ViewPanel implements PricePanel {
    private final MarketView view;
    private final FeatureColumn close;
    private final Optional<Sessions> calendar;

    /**
     * A panel of the assets of a view.
     *
     * @param close the carried closes
     */
    ViewPanel(MarketView view, FeatureColumn close, Optional<Sessions> calendar) {
        this.view = view;
        this.close = close;
        this.calendar = calendar;
    }

    @Override
    public int assets() {
        return view.assets();
    }

    @Override
    public double close(int bar, int asset) {
        return view.value(close, asset, view.bar() - bar);
    }

    @Override
    public boolean canTrade(int bar, int asset) {
        return view.canTrade(asset);
    }

    @Override
    public double moneyVolume(int bar, int asset) {
        return view.moneyVolume(asset, view.bar() - bar);
    }

    @Override
    public long epochSeconds(int bar) {
        return view.epochSeconds(view.bar() - bar);
    }

    @Override
    public Optional<Sessions> calendar() {
        return calendar;
    }
}
