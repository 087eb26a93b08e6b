package io.troupe.report.charts;

/** Hands out the names of colours, in the order of the layers. */
public final class Colours {
    private static final int SERIES = 10;

    private int next;

    /** The first of the palette is that of the main layer, where there is one. */
    public Colours(ChartSpec spec) {
        next = spec.panels().stream().flatMap(panel -> panel.layers().stream())
                .anyMatch(layer -> LayerFacts.tone(layer) == Tone.MAIN) ? 1 : 0;
    }

    /** The colour of a layer; those of equal rank get one after the other. */
    public String next(Layer layer) {
        return switch (LayerFacts.tone(layer)) {
            case MAIN -> "$main";
            case REFERENCE -> "$reference";
            case MUTED -> "$muted";
            case LOSS -> "$loss";
            case BY_SIGN -> "$gain";
            case SERIES -> "$s" + next++ % SERIES;
        };
    }
}
