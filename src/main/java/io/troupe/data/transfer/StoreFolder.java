package io.troupe.data.transfer;

import io.troupe.data.Stores;
import io.troupe.data.storage.parquet.ParquetStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which stores lie in a folder. */
public final class StoreFolder {
    private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".parquet", ".duckdb");

    private StoreFolder() {}

    /** The stores in a folder, by name; what is named itself if it is no folder of stores. */
    public static List<String> stores(String place) throws TransferRefused {
        if (OpenStore.isAddress(place)
                || (endsAsStore(place) && Files.exists(Path.of(place)))) {
            return List.of(place);
        }
        Path folder = Path.of(place);
        if (Files.isRegularFile(folder)) {
            return List.of(place);
        }
        if (!Files.isDirectory(folder)) {
            throw new TransferRefused("there is no folder " + folder
                    + "; name one that holds price files, or a store");
        }
        List<String> inside = inside(folder);
        return isStore(folder, inside) ? List.of(place) : inside;
    }

    /** Whether a folder is a store: Troupe's own, or Parquet files in folders alone. */
    private static boolean isStore(Path folder, List<String> inside) {
        return ParquetStorage.isOwnFolder(folder)
                || (inside.isEmpty()
                        && Stores.kindOf(folder.toString()) == Stores.Kind.PARQUET);
    }

    private static List<String> inside(Path folder) throws TransferRefused {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).filter(StoreFolder::endsAsStore)
                    .filter(name -> !name.endsWith(".actions.csv")
                            && !name.endsWith(".instruments.csv"))
                    .sorted().toList();
        } catch (IOException e) {
            throw new TransferRefused(folder + " cannot be read: " + e.getMessage());
        }
    }

    private static boolean endsAsStore(String name) {
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** The last part of a path; an address as it is. */
    public static String shortName(String name) {
        return OpenStore.isAddress(name) ? name : String.valueOf(Path.of(name).getFileName());
    }
}
