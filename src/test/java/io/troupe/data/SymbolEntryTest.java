package io.troupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.RawPanel;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.PanelFeed;
import io.troupe.data.storage.Storage;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Symbols are vetted whichever store they come from, also one that an older program wrote. */
class SymbolEntryTest {
    private final Path folder;

    SymbolEntryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Feed feed(String symbol) {
        return PanelFeed.of(new RawPanel(Interval.DAY, List.of(symbol, "PEP"),
                new long[]{0, 86_400}, new double[0], new double[0], new double[0],
                new double[]{1, 2, 3, 4}, new double[0], new double[0]));
    }

    private LoadResult loaded(String name, String symbol, String instrument) throws IOException {
        Path place = folder.resolve(name);
        try (Storage store = Stores.open(place.toString())) {
            store.replace(feed(symbol));
            if (!instrument.isEmpty()) {
                store.replaceInstruments(List.of(Instrument.share(instrument)));
            }
        }
        return MarketDataLoader.load(DataRequest.all(place));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s.csv", "s.duckdb", "s.parquet"})
    void refusesBadOnesOfEveryStore(String name) throws IOException {
        var rejected = (LoadResult.Rejected) loaded(name, "../x", "");
        assertThat(rejected.problems()).extracting(DataProblem::message).singleElement()
                .asString().contains("../x").contains("is no symbol: its character 3 is U+002F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s.csv", "s.duckdb", "s.parquet"})
    void refusesBadInstruments(String name) throws IOException {
        var rejected = (LoadResult.Rejected) loaded(name, "KO", "KO ");
        assertThat(rejected.problems()).extracting(DataProblem::message).first().asString()
                .contains("'KO '").contains("a blank at its end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s.csv", "s.duckdb", "s.parquet"})
    void warnsOfLookAlikesAndReadsGuardedNamesBack(String name) throws IOException {
        var warned = (LoadResult.Loaded) loaded(name, "PE\u0420", "");
        assertThat(warned.notes()).anySatisfy(note -> assertThat(note)
                .contains("U+0420 (cyrillic) and looks like PEP, as another symbol"));
        var plain = (LoadResult.Loaded) loaded(name, "=1+1", "=1+1");
        assertThat(plain.notes()).isEmpty();
        assertThat(plain.data().instruments()).extracting(Instrument::symbol)
                .containsExactly("=1+1", "PEP");
        if (name.endsWith(".csv")) {
            assertThat(Files.readString(folder.resolve(name))).startsWith("date,'=1+1,PEP\n");
            assertThat(Files.readString(folder.resolve("s.instruments.csv"))).contains("\n'=1+1,");
        }
    }
}
