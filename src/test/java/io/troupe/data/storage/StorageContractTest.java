package io.troupe.data.storage;

import static io.troupe.data.storage.RowsTaken.CLOSES;
import static io.troupe.data.storage.RowsTaken.date;
import static io.troupe.data.storage.RowsTaken.day;
import static io.troupe.data.storage.RowsTaken.inventory;
import static io.troupe.data.storage.RowsTaken.read;
import static io.troupe.data.storage.RowsTaken.refusal;
import static io.troupe.data.storage.RowsTaken.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.schema.RawPanel;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every kind of store must do. A kind of store extends this and says how one is opened.
 */
public abstract class StorageContractTest extends StorageReadingContract {
    private static final List<String> BARS = List.of("open", "high", "low", "close", "volume");

    // writes

    @Test
    void replacesAll() throws IOException {
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.DAY, CLOSES,
                    List.of(row("A", 0, 1), row("B", 0, 2))));
            store.replace(RowsTaken.feed(Interval.MINUTE, BARS, List.of(row("C", 3, 4, BARS))));
            Inventory inventory = inventory(store);
            assertThat(inventory.interval()).isEqualTo(Interval.MINUTE);
            assertThat(inventory.columns()).isEqualTo(BARS);
            assertThat(inventory.symbols())
                    .containsExactly(new Inventory.Symbol("C", 1, day(3), day(3)));
        }
    }

    @Test
    void upsertsTheSameTwiceWithTheSameOutcome() throws IOException {
        Feed change = RowsTaken.feed(Interval.DAY, CLOSES,
                List.of(row("B", 0, 7), row("A", 1, 8), row("A", 3, 9)));
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.DAY, CLOSES,
                    List.of(row("A", 0, 1), row("A", 1, 2))));
            store.upsert(change);
            RawPanel once = read(store, Selection.ALL);
            assertThat(once.times()).containsExactly(day(0), day(1), day(3));
            assertThat(once.close()).containsExactly(1, 8, 9, 7, Double.NaN, Double.NaN);
            store.upsert(change);
            assertThat(read(store, Selection.ALL).sameAs(once)).isTrue();
        }
    }

    @Test
    void upsertsIntoNothing() throws IOException {
        try (Storage store = open("s")) {
            store.upsert(RowsTaken.feed(Interval.DAY, CLOSES, List.of(row("A", 0, 1))));
            assertThat(read(store, Selection.ALL).close()).containsExactly(1);
        }
    }

    @Test
    void overwritesEveryValueOfARow() throws IOException {
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.DAY, BARS, List.of(row("A", 0, 1, BARS))));
            List<Double> values = new ArrayList<>(RowsTaken.values(5, BARS));
            values.set(BarBatch.VOLUME, Double.NaN);
            store.upsert(RowsTaken.feed(Interval.DAY, BARS,
                    List.of(new RowsTaken.Row("A", day(0), values))));
            RawPanel panel = read(store, Selection.ALL);
            assertThat(panel.open()).containsExactly(5);
            assertThat(panel.volume()).containsExactly(Double.NaN);
        }
    }

    @Test
    void refusesToAddBarsOfAnotherKind() throws IOException {
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.DAY, CLOSES, List.of(row("A", 0, 1))));
            assertThatThrownBy(() -> store.upsert(
                    RowsTaken.feed(Interval.MINUTE, CLOSES, List.of(row("A", 1, 2)))))
                    .isInstanceOf(IOException.class).hasMessageContaining(store.name())
                    .hasMessageContaining("day").hasMessageContaining("minute");
            assertThatThrownBy(() -> store.upsert(
                    RowsTaken.feed(Interval.DAY, BARS, List.of(row("A", 1, 2, BARS)))))
                    .isInstanceOf(IOException.class).hasMessageContaining(store.name())
                    .hasMessageContaining("volume");
            assertThat(read(store, Selection.ALL).close()).containsExactly(1);
        }
    }

    @Test
    void refusesToBeEmptied() throws IOException {
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.DAY, CLOSES, List.of(row("A", 0, 1))));
            assertThatThrownBy(() -> store.replace(RowsTaken.feed(Interval.DAY, CLOSES,
                    List.of()))).isInstanceOf(IOException.class)
                    .hasMessageContaining("no bars to store");
            store.upsert(RowsTaken.feed(Interval.DAY, CLOSES, List.of()));
            assertThat(read(store, Selection.ALL).close()).containsExactly(1);
        }
    }

    @ParameterizedTest
    @MethodSource("interruptions")
    void leavesTheOldDataWhereAFeedBreaksOff(Exception interruption) throws IOException {
        Feed broken = new Feed(Interval.MINUTE, CLOSES, sink -> {
            RowsTaken.hand(RowsTaken.many(), sink);
            if (interruption instanceof IOException problem) {
                throw problem;
            }
            throw (RuntimeException) interruption;
        });
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.MINUTE, CLOSES, List.of(row("A", 0, 1))));
            RawPanel old = read(store, Selection.ALL);
            assertThatThrownBy(() -> store.replace(broken)).isSameAs(interruption);
            assertThat(read(store, Selection.ALL).sameAs(old)).isTrue();
            assertThatThrownBy(() -> store.upsert(broken)).isSameAs(interruption);
            assertThat(read(store, Selection.ALL).sameAs(old)).isTrue();
            try (Storage other = open("s")) {
                assertThat(read(other, Selection.ALL).sameAs(old)).isTrue();
            }
            store.upsert(RowsTaken.feed(Interval.MINUTE, CLOSES, List.of(row("A", 0, 2))));
            assertThat(read(store, Selection.ALL).close()).containsExactly(2);
        }
    }

    static Stream<Exception> interruptions() {
        return Stream.of(new IOException("the line was cut"),
                new IllegalStateException("a bug in a reader"));
    }

    @Test
    void showsAnotherReaderTheOldDataUntilTheEnd() throws IOException {
        try (Storage store = open("s"); Storage reader = open("s")) {
            store.replace(RowsTaken.feed(Interval.MINUTE, CLOSES, List.of(row("A", 0, 1))));
            RawPanel old = read(reader, Selection.ALL);
            store.replace(new Feed(Interval.MINUTE, CLOSES, sink -> {
                RowsTaken.hand(RowsTaken.many(), sink);
                assertThat(read(reader, Selection.ALL).sameAs(old)).isTrue();
                RowsTaken.hand(List.of(row("Z", 0, 5)), sink);
            }));
            assertThat(inventory(reader).bars()).isEqualTo(RowsTaken.many().size() + 1);
        }
    }

    // what stands beside the bars

    @Test
    void keepsActionsByDateAndInTheirOrder() throws IOException {
        List<CorporateAction> actions = List.of(
                new CorporateAction.CashDividend("ÖL", date(1), 0.1 + 0.2),
                new CorporateAction.Split("a,\"b\"", date(1), 3, 2),
                new CorporateAction.StockDividend("x'; DROP TABLE actions; --", date(1), 5, 100),
                new CorporateAction.SymbolChange("FB", date(2), "日経 META"),
                new CorporateAction.Delisting("Z", date(3), OptionalDouble.empty()),
                new CorporateAction.Delisting("Y", date(3), OptionalDouble.of(0)),
                new CorporateAction.Delisting("A", date(3), OptionalDouble.of(1.0 / 3)));
        List<CorporateAction> shuffled = new ArrayList<>(actions.subList(3, 7));
        shuffled.addAll(actions.subList(0, 3));
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.DAY, CLOSES, List.of(row("A", 0, 1))));
            assertThat(store.actions()).isEmpty();
            store.replaceActions(shuffled);
            assertThat(store.actions()).isEqualTo(actions);
            store.replace(RowsTaken.feed(Interval.DAY, CLOSES, List.of(row("B", 0, 1))));
            assertThat(store.actions()).as("bars are another thing").isEqualTo(actions);
            store.replaceActions(actions.subList(0, 1));
        }
        try (Storage store = open("s")) {
            assertThat(store.actions()).isEqualTo(actions.subList(0, 1));
            store.replaceActions(List.of());
            assertThat(store.actions()).isEmpty();
        }
    }

    @Test
    void keepsInstruments() throws IOException {
        List<Instrument> instruments = List.of(
                new Instrument("ÖL", "EUR", 0.1 + 0.2,
                        new Instrument.Terms(100, 1.0 / 3, 50, false, 0.0275, "XETRA")),
                new Instrument("NO", "NOK", 1), new Instrument("say \"x\"", "USD", 1e-8),
                Instrument.share("x'; DROP TABLE instruments; --"));
        try (Storage store = open("s")) {
            store.replace(RowsTaken.feed(Interval.DAY, CLOSES, List.of(row("A", 0, 1))));
            assertThat(store.instruments()).isEmpty();
            store.replaceInstruments(instruments);
            assertThat(store.instruments()).isEqualTo(instruments);
        }
        try (Storage store = open("s")) {
            assertThat(store.instruments()).isEqualTo(instruments);
            store.replaceInstruments(instruments.subList(1, 2));
            assertThat(store.instruments()).isEqualTo(instruments.subList(1, 2));
            assertThat(read(store, Selection.ALL).close()).containsExactly(1);
        }
    }

    @Test
    void mayHoldActionsAloneWithoutBars() throws IOException {
        try (Storage store = open("s")) {
            store.replaceActions(List.of(new CorporateAction.CashDividend("A", date(1), 1)));
            store.replaceInstruments(List.of(Instrument.share("A")));
            assertThat(refusal(store, Selection.ALL)).contains(store.name());
            store.upsert(RowsTaken.feed(Interval.DAY, CLOSES, List.of(row("A", 0, 1))));
            assertThat(read(store, Selection.ALL).close()).containsExactly(1);
            assertThat(store.actions()).hasSize(1);
            assertThat(store.instruments()).hasSize(1);
        }
    }

    @Test
    void closesTwice() throws IOException {
        Storage store = open("s");
        store.replace(RowsTaken.feed(Interval.DAY, CLOSES, List.of(row("A", 0, 1))));
        store.close();
        store.close();
        try (Storage again = open("s")) {
            assertThat(read(again, Selection.ALL).close()).containsExactly(1);
        }
    }
}
