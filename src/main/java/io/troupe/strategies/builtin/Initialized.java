package io.troupe.strategies.builtin;

import org.jspecify.annotations.Nullable;

/** Guards fields that {@code initialize} sets. */
final class Initialized {
    private Initialized() {}

    static <T> T require(@Nullable T field) {
        if (field == null) {
            throw new IllegalStateException("initialize must be called before the first bar");
        }
        return field;
    }
}
