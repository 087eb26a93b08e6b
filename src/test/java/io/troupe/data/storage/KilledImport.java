package io.troupe.data.storage;

import io.troupe.data.Stores;
import io.troupe.data.schema.Layout;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that stops dead, or waits, in the middle of a write: what {@code kill -9} leaves. */
final class KilledImport {
    private KilledImport() {}

    /** Takes a place, {@code replace} or {@code upsert}, and {@code halt} or {@code wait}. */
    public static void main(String[] arguments) throws IOException {
        Stores.Kind told = Stores.kindOf(arguments[0]);
        Stores.Kind kind = told == Stores.Kind.AUTO ? Stores.Kind.PARQUET : told;
        try (Storage store = Stores.open(arguments[0], kind, Layout.AUTO)) {
            Feed feed = new Feed(Interval.MINUTE, RowsTaken.CLOSES, sink -> {
                RowsTaken.hand(RowsTaken.many(), sink);
                if (arguments[2].equals("halt")) {
                    Runtime.getRuntime().halt(9);
                }
                System.out.println("waiting");
                int answer = System.in.read();
                RowsTaken.hand(List.of(RowsTaken.row("Z", 0, answer)), sink);
            });
            if (arguments[1].equals("replace")) {
                store.replace(feed);
            } else {
                store.upsert(feed);
            }
        }
    }

    /** Starts it as a process of its own. */
    static Process start(Path place, String write, String end) throws IOException {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                KilledImport.class.getName(), place.toString(), write, end)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
