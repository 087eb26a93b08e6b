package io.troupe.cli;

import io.troupe.data.schema.BarSink;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.Storage;

/** Something that bars are imported from. */
interface ImportSource extends AutoCloseable {
    /** How messages name it. */
    String name();

    /** Hands over all rows, none of them checked; what they are of is known at the end. */
    ScanResult scan(BarSink sink);

    /** What there is. */
    ScanResult inventory();

    @Override
    void close() throws CommandRefused;

    /** All of a store. */
    static ImportSource of(OpenStore store) {
        Storage storage = store.storage();
        return new ImportSource() {
            @Override
            public String name() {
                return store.name();
            }

            @Override
            public ScanResult scan(BarSink sink) {
                return storage.scan(Selection.ALL, store.order(), sink);
            }

            @Override
            public ScanResult inventory() {
                return storage.inventory();
            }

            @Override
            public void close() throws CommandRefused {
                store.close();
            }
        };
    }
}
