package io.troupe.report.charts;

/** Hands out the names of colours, in the order of the layers. */
final class Colours {
    private static final int SERIES = 7;

    private int next;

    /** The colour of a layer; those of equal rank get one after the other. */
    String next(Layer layer) {
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
