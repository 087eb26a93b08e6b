package io.troupe.journal.store;

import io.troupe.journal.JournalDamage;
import org.jspecify.annotations.Nullable;

/** Puts into one line what a chain of exceptions has to say to a user. */
public final class Causes {
    private Causes() {}

    /** Our own words if there are any, else those of the innermost cause. */
    public static String of(@Nullable Throwable failure) {
        Throwable innermost = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JournalDamage) {
                return String.valueOf(cause.getMessage());
            }
            innermost = cause;
        }
        if (innermost == null) {
            return "it stopped";
        }
        String message = innermost.getMessage();
        return message == null || message.isBlank() ? innermost.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message);
    }
}
