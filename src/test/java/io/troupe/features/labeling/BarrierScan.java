package io.troupe.features.labeling;

/** The triple barrier by its definition: bar after bar. */
record BarrierScan(PriceSeries prices, Barriers barriers, Event event) {
    Label label() {
        boolean nextOpen = barriers.entry() == Entry.NEXT_OPEN;
        if (nextOpen && event.bar() + 1 == prices.bars()) {
            return Label.open(event, Double.NaN);
        }
        double entry = nextOpen ? prices.open(event.bar() + 1) : prices.close(event.bar());
        for (int bar = event.bar() + 1; bar < prices.bars(); bar++) {
            Barrier barrier = touchedIn(bar, entry);
            if (barrier != Barrier.NONE) {
                return new Label(event, entry, bar, endPrice(bar, entry, barrier), barrier);
            }
            if (isTimeOver(bar)) {
                return new Label(event, entry, bar, prices.close(bar), Barrier.VERTICAL);
            }
        }
        return Label.open(event, entry);
    }

    private boolean isTimeOver(int bar) {
        return switch (barriers.vertical()) {
            case VerticalBarrier.None() -> false;
            case VerticalBarrier.AfterBars(int bars) -> bar - event.bar() == bars;
            case VerticalBarrier.AfterTime(var time) -> prices.epochMillis(bar)
                    - prices.epochMillis(event.bar()) >= time.toMillis();
        };
    }

    private int side() {
        return event.side() < 0 ? -1 : 1;
    }

    private double earned(double price, double entry) {
        return side() * (price / entry - 1);
    }

    private boolean isTarget(double price, double entry) {
        return barriers.targetMultiple() > 0
                && earned(price, entry) > barriers.targetMultiple() * event.target();
    }

    private boolean isStop(double price, double entry) {
        return barriers.stopMultiple() > 0
                && earned(price, entry) < -barriers.stopMultiple() * event.target();
    }

    private Barrier touchedIn(int bar, double entry) {
        boolean closes = barriers.touch() == Touch.CLOSE;
        double best = side() > 0 ? prices.highs()[bar] : prices.lows()[bar];
        double worst = side() > 0 ? prices.lows()[bar] : prices.highs()[bar];
        boolean target = isTarget(closes ? prices.close(bar) : best, entry);
        boolean stop = isStop(closes ? prices.close(bar) : worst, entry);
        if (target && stop) {
            return tie(bar, entry);
        }
        return target ? Barrier.TARGET : stop ? Barrier.STOP : Barrier.NONE;
    }

    private Barrier tie(int bar, double entry) {
        double open = prices.open(bar);
        if (isTarget(open, entry) || isStop(open, entry)) {
            return isTarget(open, entry) ? Barrier.TARGET : Barrier.STOP;
        }
        return switch (barriers.tie()) {
            case STOP_FIRST -> Barrier.STOP;
            case TARGET_FIRST -> Barrier.TARGET;
            // What is as near to one as to the other, but for a billionth, is a tie.
            case OPEN_DISTANCE -> Math.abs(open - level(entry, Barrier.TARGET)) < Math
                    .abs(open - level(entry, Barrier.STOP)) - 1e-9 ? Barrier.TARGET : Barrier.STOP;
        };
    }

    private double level(double entry, Barrier barrier) {
        return barrier == Barrier.TARGET
                ? entry * (1 + side() * (barriers.targetMultiple() * event.target()))
                : entry * (1 - side() * (barriers.stopMultiple() * event.target()));
    }

    private double endPrice(int bar, double entry, Barrier barrier) {
        double open = prices.open(bar);
        if (barriers.touch() == Touch.CLOSE) {
            return prices.close(bar);
        }
        boolean beyond = barrier == Barrier.TARGET ? isTarget(open, entry) : isStop(open, entry);
        return beyond ? open : level(entry, barrier);
    }
}
