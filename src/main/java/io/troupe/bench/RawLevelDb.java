package io.troupe.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.fusesource.leveldbjni.JniDBFactory;
import org.iq80.leveldb.CompressionType;
import org.iq80.leveldb.DB;
import org.iq80.leveldb.Options;

/** Writes to the native LevelDB and nothing else: what no journal on it can be faster than. */
final class RawLevelDb {
    private static final int WRITES = 50_000;
    private static final int VALUE_BYTES = 256;

    private RawLevelDb() {}

    /** One put after the other, with rising keys and values that do not compress. */
    static double microsPerWrite() {
        byte[] value = new byte[VALUE_BYTES];
        new SplittableRandom(1).nextBytes(value);
        Options options = new Options().createIfMissing(true)
                .compressionType(CompressionType.NONE);
        try (TemporaryFolder folder = TemporaryFolder.create();
                DB database = JniDBFactory.factory.open(folder.path().toFile(), options)) {
            long start = System.nanoTime();
            for (long key = 0; key < WRITES; key++) {
                database.put(ByteBuffer.allocate(Long.BYTES).putLong(key).array(), value);
            }
            return (System.nanoTime() - start) / 1e3 / WRITES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
