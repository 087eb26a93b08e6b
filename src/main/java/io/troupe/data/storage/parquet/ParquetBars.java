package io.troupe.data.storage.parquet;

import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.duckdb.BarTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Parquet files of a data set.
 *
 * @param table all of its bars
 * @param root the folder they are in
 * @param partition by what they are divided, or null if nothing is known about their order
 * @param parts the files, by symbol in the order of symbols, or by year
 */
record ParquetBars(BarTable table, Path root, @Nullable Partition partition,
        List<ParquetManifest.Part> parts) {
    /**
     * The files that a manifest lists.
     *
     * @throws IOException if one is missing, cut off, or outside of the folder
     */
    static ParquetBars of(Path root, ParquetManifest manifest) throws IOException {
        List<Path> files = new ArrayList<>();
        for (ParquetManifest.Part part : manifest.parts()) {
            Path file = root.resolve(part.file());
            ParquetFiles.requireWhole(file);
            ParquetFiles.requireWithin(root, file);
            files.add(file);
        }
        var source = new BarTable.Source("read_parquet(?, hive_partitioning = false)",
                List.of(ParquetFiles.paths(files)), "b.symbol", false,
                "b." + ParquetParts.timeName(manifest.interval()),
                ParquetParts.clock(manifest.interval()),
                manifest.columns().stream().map(name -> "b." + name).toList());
        return new ParquetBars(new BarTable(manifest.interval(), manifest.columns(),
                manifest.symbols(), source), root, manifest.partition(), manifest.parts());
    }

    /** The files in which a selection may be, in the order asked for. */
    BarTable select(Selection selection, List<String> symbols) {
        if (partition == null) {
            return table;
        }
        List<Path> files = new ArrayList<>();
        if (partition == Partition.SYMBOL) {
            symbols.forEach(symbol -> files.add(
                    root.resolve(parts.get(table.symbols().indexOf(symbol)).file())));
        } else {
            parts.stream().filter(part -> mayHold(Integer.parseInt(part.of()), selection))
                    .forEach(part -> files.add(root.resolve(part.file())));
        }
        return files.isEmpty() ? table : table.of(List.of(ParquetFiles.paths(files)));
    }

    private static boolean mayHold(int year, Selection selection) {
        return (selection.from() == null || year(selection.fromSeconds()) <= year)
                && (selection.until() == null || year(selection.endSeconds() - 1) >= year);
    }

    /** Bars lie in files by the year of UTC. */
    private static int year(long seconds) {
        return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).getYear();
    }

    /** Whether rows of some symbols lie in the files in that order. */
    boolean comesIn(RowOrder order, List<String> symbols) {
        return switch (partition) {
            case SYMBOL -> order != RowOrder.BY_TIME;
            case YEAR -> order == RowOrder.BY_TIME && symbols.equals(table.symbols());
            case null -> false;
        };
    }
}
