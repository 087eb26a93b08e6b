package io.troupe.risk.halts;

/**
 * When a halt begins: if its figure is above its limit, or of stop exits if there are as many. A
 * figure that {@linkplain io.troupe.math.Ties ties} with its limit is within it.
 *
 * @param on the figure
 * @param limit a fraction in (0, 1) for drawdown and loss, above 0 for volatility (annual), VaR and
 *        ES (fractions of the account), a whole number ≥ 1 for stop exits
 * @param windowBars how many bars the figure looks back: of closes for drawdown (the present one
 *        among them, ≥ 2; 0: since the last re-entry), of returns for loss (≥ 1) and volatility
 *        (≥ 2), of bars for stop exits (≥ 1); 0 for forecasts, whose model has a window of its own
 * @param level the probability of a forecast, in (0.5, 1); 0 for what is none
 */
public record HaltTrigger(HaltFigure on, double limit, int windowBars, double level) {
    private static final double LEAST_LEVEL = 0.5;

    /** Checks the components, and says in plain words what is wrong. */
    public HaltTrigger {
        requireLimit(on, limit);
        requireWindow(on, windowBars);
        if (on.isForecast() && !(level > LEAST_LEVEL && level < 1)) {
            throw new IllegalArgumentException("the level of a halt on " + on.label()
                    + " must be above 0.5 and below 1, was " + level);
        }
        if (!on.isForecast() && level != 0) {
            throw new IllegalArgumentException("a halt on " + on.label()
                    + " has no level: only var and es have one, was " + level);
        }
    }

    /**
     * One on a figure that is no forecast.
     *
     * @param windowBars 0: none
     */
    public static HaltTrigger of(HaltFigure on, double limit, int windowBars) {
        return new HaltTrigger(on, limit, windowBars, 0);
    }

    /**
     * One on a forecast.
     *
     * @param on {@link HaltFigure#VAR} or {@link HaltFigure#ES}
     */
    public static HaltTrigger forecast(HaltFigure on, double level, double limit) {
        return new HaltTrigger(on, limit, 0, level);
    }

    private static void requireLimit(HaltFigure on, double limit) {
        boolean fits = switch (on) {
            case DRAWDOWN, LOSS -> limit > 0 && limit < 1;
            case VOLATILITY, VAR, ES -> limit > 0 && limit < Double.POSITIVE_INFINITY;
            case STOPS -> limit >= 1 && limit == Math.rint(limit) && limit <= Integer.MAX_VALUE;
        };
        if (!fits) {
            throw new IllegalArgumentException("the limit of a halt on " + on.label() + " must be "
                    + switch (on) {
                        case DRAWDOWN, LOSS -> "above 0 and below 1";
                        case VOLATILITY, VAR, ES -> "above 0 and finite";
                        case STOPS -> "a whole number of at least 1";
                    } + ", was " + limit);
        }
    }

    private static void requireWindow(HaltFigure on, int windowBars) {
        boolean unlimited = windowBars == 0 && (on == HaltFigure.DRAWDOWN || on.isForecast());
        if (unlimited) {
            return;
        }
        if (on.isForecast()) {
            throw new IllegalArgumentException("a halt on " + on.label() + " has no windowBars: "
                    + "its model has a window of its own, was " + windowBars);
        }
        int least = on == HaltFigure.DRAWDOWN || on == HaltFigure.VOLATILITY ? 2 : 1;
        if (windowBars < least) {
            throw new IllegalArgumentException("windowBars of a halt on " + on.label()
                    + " must be at least " + least + ", was " + windowBars);
        }
    }
}
