package io.troupe.journal.leveldb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Keys of a journal of our own. They begin with a number, big-endian as LevelDB sorts bytes, so
 * that the mark comes first, then what is numbered, then the events by portfolio and sequence.
 */
final class EventKeys {
    /** What a number stands for. */
    enum Kind {
        /** The name of a portfolio, by which Akka Persistence knows it. */
        PORTFOLIO(1),
        /** How events are serialized. */
        FORM(2);

        private final int prefix;

        Kind(int prefix) {
            this.prefix = prefix;
        }

        /** The key of a number. */
        byte[] key(int number) {
            return ByteBuffer.allocate(2 * Integer.BYTES).putInt(prefix).putInt(number).array();
        }

        /** Whether it is the key of a number of this kind. */
        boolean has(byte[] key) {
            return key.length == 2 * Integer.BYTES && first(key) == prefix;
        }
    }

    /** Below it are the keys of all that is no event, as in the journals of Akka's plugin. */
    static final int FIRST_PORTFOLIO = 10;

    private static final int FORM_AT = Integer.BYTES + Long.BYTES;
    private static final int EVENT_BYTES = FORM_AT + Integer.BYTES;

    private EventKeys() {}

    /** The key that says in which form the journal is kept. */
    static byte[] mark(int version) {
        byte[] text = (JournalFormat.MARK + version).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(Integer.BYTES + text.length).putInt(0).put(text).array();
    }

    /**
     * The key of an event. The form stands in it, last, so that the value is what the serializer
     * made, and need not be copied.
     */
    static byte[] event(int portfolio, long sequence, int form) {
        return ByteBuffer.allocate(EVENT_BYTES).putInt(portfolio).putLong(sequence).putInt(form)
                .array();
    }

    /** Whether it is the key of an event of a portfolio. */
    static boolean isEvent(byte[] key, int portfolio) {
        return key.length == EVENT_BYTES && first(key) == portfolio;
    }

    /** The sequence of an event. */
    static long sequence(byte[] key) {
        return ByteBuffer.wrap(key).getLong(Integer.BYTES);
    }

    /** The number of an event's form. */
    static int form(byte[] key) {
        return ByteBuffer.wrap(key).getInt(FORM_AT);
    }

    /** Whether it comes before the first event. */
    static boolean isBeforeEvents(byte[] key) {
        return key.length >= Integer.BYTES && first(key) < FIRST_PORTFOLIO;
    }

    private static int first(byte[] key) {
        return ByteBuffer.wrap(key).getInt();
    }
}
