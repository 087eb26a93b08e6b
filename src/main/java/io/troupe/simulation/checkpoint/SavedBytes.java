package io.troupe.simulation.checkpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What desks and guards save of themselves: bytes that a {@link Checkpoint} keeps unread. */
public final class SavedBytes {
    private SavedBytes() {}

    /** Saves itself. */
    public interface Saver {
        /** Writes all that it needs. */
        void save(DataOutput out) throws IOException;
    }

    /** Becomes what was saved. */
    public interface Loader {
        /** Reads what it wrote. */
        void load(DataInput in) throws IOException;
    }

    /** All that is saved. */
    public static byte[] of(Saver saver) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            saver.save(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not take what is saved", e);
        }
        return bytes.toByteArray();
    }

    /** Has it read again. */
    public static void load(byte[] bytes, Loader loader) {
        try {
            loader.load(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("less was saved than is read", e);
        }
    }
}
