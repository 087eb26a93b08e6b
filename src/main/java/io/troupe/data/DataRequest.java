package io.troupe.data;

import io.troupe.data.schema.Layout;
import io.troupe.data.schema.MissingPolicy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which market data to load.
 *
 * @param path the file
 * @param layout how the file is laid out
 * @param symbols the wanted symbols in the wanted order, or empty for all in the file's order
 * @param from the first date, or null
 * @param until the last date, or null
 * @param missing what to do about an asset without a price in a bar
 */
public record DataRequest(Path path, Layout layout, List<String> symbols, @Nullable LocalDate from,
        @Nullable LocalDate until, MissingPolicy missing) {
    public DataRequest {
        symbols = List.copyOf(symbols);
    }

    /** Everything in a file, gaps held. */
    public static DataRequest all(Path path) {
        return new DataRequest(path, Layout.AUTO, List.of(), null, null, MissingPolicy.HOLD);
    }
}
