package io.troupe.simulation.trust;

import org.jspecify.annotations.Nullable;

/** A way from an outer object to something in it; made into text only where that is needed. */
record FieldPath(@Nullable FieldPath outer, String step) {
    private static final int MOST_CHARS = 200;

    /** The way to a field. */
    static FieldPath field(@Nullable FieldPath outer, String name) {
        return new FieldPath(outer, name);
    }

    /** The way to an element. */
    FieldPath element(String key) {
        return new FieldPath(this, "[" + key);
    }

    /** The whole way; of a long one the end. */
    String text() {
        StringBuilder text = new StringBuilder();
        FieldPath at = this;
        while (at != null && text.length() < MOST_CHARS) {
            text.insert(0, at.separated());
            at = at.outer;
        }
        return at == null ? text.toString() : "…" + text;
    }

    private String separated() {
        boolean isElement = step.startsWith("[");
        return isElement ? step + "]" : outer == null ? step : "." + step;
    }
}
