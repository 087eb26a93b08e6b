package io.troupe.journal;

/**
 * What was read from a journal cannot have been written by a run: bytes that do not decode, a gap
 * in a sequence, a hash that does not follow. The message says what is wrong, without a full stop.
 *
 * <p>An exception, because Akka's replay stops only for one; it becomes an ordinary
 * message where the recovery is watched.
 */
public final class JournalDamage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalDamage(String message) {
        super(message);
    }

    JournalDamage(String message, Throwable cause) {
        super(message, cause);
    }

    /** The same damage, saying where it was found. */
    JournalDamage in(String place) {
        return new JournalDamage(place + ": " + getMessage(), this);
    }
}
