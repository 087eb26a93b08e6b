package io.troupe.data.storage.postgres;

import static io.troupe.data.storage.RowsTaken.CLOSES;
import static io.troupe.data.storage.RowsTaken.day;
import static io.troupe.data.storage.RowsTaken.inventory;
import static io.troupe.data.storage.RowsTaken.read;
import static io.troupe.data.storage.RowsTaken.refusal;
import static io.troupe.data.storage.RowsTaken.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.data.schema.BarBatch;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.RowsTaken;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.Storage;
import io.troupe.model.CorporateAction;
import io.troupe.model.Interval;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a server adds to the contract of stores: names, bits, others that write at the same time. */
class PostgresStorageTest {
    private static final int WRITERS = 4;

    private static PostgresStorage open(String database, String dataset) throws IOException {
        return PostgresStorage.open(EmbeddedServer.url("postgres", database, dataset));
    }

    private static Feed closes(RowsTaken.Row... rows) {
        return RowsTaken.feed(Interval.DAY, CLOSES, List.of(rows));
    }

    @Test
    void keepsDataSetsApart() throws IOException {
        String database = EmbeddedServer.newDatabase();
        try (Storage one = open(database, "one"); Storage two = open(database, "two")) {
            one.replace(closes(row("A", 0, 1), row("B", 0, 2)));
            two.replace(closes(row("B", 0, 3)));
            two.replaceActions(List.of(new CorporateAction.CashDividend("B",
                    LocalDate.of(2020, 1, 2), 1)));
            one.replace(closes(row("A", 0, 4)));
            assertThat(read(one, Selection.ALL).close()).containsExactly(4);
            assertThat(one.actions()).isEmpty();
            assertThat(read(two, Selection.ALL).close()).containsExactly(3);
            assertThat(two.actions()).hasSize(1);
        }
        assertThat(EmbeddedServer.ask(database, "SELECT count(*) FROM troupe.bar"))
                .as("what was replaced is gone").isEqualTo("2");
    }

    @Test
    void namesTheDataSetsThereAre() throws IOException {
        String database = EmbeddedServer.newDatabase();
        try (Storage store = open(database, "prices")) {
            assertThat(refusal(store, Selection.ALL)).contains("the database has none yet");
            store.replace(closes(row("A", 0, 1)));
        }
        try (Storage store = open(database, "price")) {
            assertThat(refusal(store, Selection.ALL))
                    .contains("there is no data set price; did you mean prices?");
        }
    }

    @Test
    void makesNoTablesByLooking() throws IOException {
        String database = EmbeddedServer.newDatabase();
        try (Storage store = open(database, "n")) {
            assertThat(store.inventory()).isInstanceOf(ScanResult.Refused.class);
            assertThat(store.actions()).isEmpty();
            assertThat(store.instruments()).isEmpty();
        }
        assertThat(EmbeddedServer.ask(database, "SELECT count(*) FROM pg_namespace"
                + " WHERE nspname = 'troupe'")).isEqualTo("0");
    }

    @Test
    void takesStatementsAsNames() throws IOException {
        String database = EmbeddedServer.newDatabase();
        String name = "x'); DROP SCHEMA troupe CASCADE; --\"\\";
        try (Storage store = open(database,
                URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))) {
            store.replace(closes(row(name, 0, 1)));
            store.upsert(closes(row("$1", 0, 2)));
            assertThat(store.name()).endsWith("?dataset=" + name);
            assertThat(read(store, new Selection(List.of(name), null, null)).close())
                    .containsExactly(1);
        }
        assertThat(EmbeddedServer.ask(database, "SELECT name FROM troupe.dataset"))
                .isEqualTo(name);
    }

    @Test
    void keepsEveryBit() throws IOException {
        List<Double> odd = List.of(Double.MIN_VALUE, Double.MIN_NORMAL, Math.nextUp(0.1),
                Double.MAX_VALUE, -0.0, 0.0, Double.POSITIVE_INFINITY, -1e-300);
        List<RowsTaken.Row> rows = IntStream.range(0, odd.size())
                .mapToObj(at -> row("A", at, odd.get(at))).toList();
        try (Storage store = PostgresStorage.open(
                EmbeddedServer.url(EmbeddedServer.newName("bits")))) {
            store.replace(RowsTaken.feed(Interval.DAY, CLOSES, rows));
            store.upsert(RowsTaken.feed(Interval.DAY, CLOSES, rows));
            RowsTaken stored = new RowsTaken();
            store.scan(Selection.ALL, RowOrder.ANY, stored);
            assertThat(stored.rows().stream().map(row -> Double.doubleToRawLongBits(row.close())))
                    .isEqualTo(odd.stream().map(Double::doubleToRawLongBits).toList());
        }
    }

    @Test
    void refusesTwoBarsOfOneTime() throws IOException {
        try (Storage store = PostgresStorage.open(
                EmbeddedServer.url(EmbeddedServer.newName("twice")))) {
            store.replace(closes(row("A", 0, 1)));
            Feed twice = closes(row("A", 1, 2), row("A", 1, 3));
            for (Writing write : List.<Writing>of(store::replace, store::upsert)) {
                assertThatThrownBy(() -> write.of(twice)).isInstanceOf(IOException.class)
                        .hasMessageContaining("two bars of one symbol begin at the same time");
            }
            assertThat(read(store, Selection.ALL).close()).containsExactly(1);
        }
    }

    private interface Writing {
        void of(Feed feed) throws IOException;
    }

    @Test
    void refusesTextThatTheServerCannotKeep() throws IOException {
        try (Storage store = PostgresStorage.open(
                EmbeddedServer.url(EmbeddedServer.newName("text")))) {
            for (String symbol : List.of("A\0B", "A\uD800")) {
                assertThatThrownBy(() -> store.replace(closes(row(symbol, 0, 1))))
                        .isInstanceOf(IOException.class).hasMessageContaining(store.name())
                        .hasMessageContaining("has a character that cannot be stored");
            }
        }
    }

    @Test
    void showsOthersTheBarsByName() throws IOException {
        String database = EmbeddedServer.newDatabase();
        try (Storage store = open(database, "n")) {
            store.replace(closes(row("A", 1, 7.25)));
        }
        assertThat(EmbeddedServer.ask(database, "SELECT dataset || ' ' || symbol || ' '"
                + " || (time AT TIME ZONE 'UTC') || ' ' || close FROM troupe.bars"))
                .isEqualTo("n A 2020-01-02 00:00:00 7.25");
    }

    @Test
    void makesItsTablesOnceHoweverManyBegin() throws Exception {
        String database = EmbeddedServer.newDatabase();
        List<Callable<Boolean>> writers = IntStream.range(0, WRITERS)
                .<Callable<Boolean>>mapToObj(writer -> () -> {
                    try (Storage store = open(database, "n" + writer)) {
                        store.replace(closes(row("A", 0, writer)));
                        return read(store, Selection.ALL).close()[0] == writer;
                    }
                }).toList();
        assertThat(atOnce(writers)).containsOnly(true);
        assertThat(EmbeddedServer.ask(database, "SELECT count(*) FROM troupe.schema_version"))
                .isEqualTo("1");
    }

    @Test
    void letsWritersOfOneDataSetWaitForEachOther() throws Exception {
        String database = EmbeddedServer.newDatabase();
        List<Callable<Boolean>> writers = IntStream.range(0, WRITERS)
                .<Callable<Boolean>>mapToObj(writer -> () -> {
                    try (Storage store = open(database, "n")) {
                        store.upsert(closes(row("common", 0, writer), row("S" + writer, 1, 5),
                                row("common", writer + 1, 9)));
                        return true;
                    }
                }).toList();
        assertThat(atOnce(writers)).containsOnly(true);
        try (Storage store = open(database, "n")) {
            assertThat(inventory(store).symbols()).extracting(Inventory.Symbol::name)
                    .containsExactlyInAnyOrder("common", "S0", "S1", "S2", "S3");
            assertThat(inventory(store).symbols()).filteredOn(one -> one.name().equals("common"))
                    .containsExactly(new Inventory.Symbol("common", 5, day(0), day(4)));
        }
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (Callable<Boolean> work : works) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> one : running) {
                done.add(one.get());
            }
            return done;
        }
    }

    @Test
    void writesWhatItReadsFromItself() throws IOException {
        try (Storage store = PostgresStorage.open(
                EmbeddedServer.url(EmbeddedServer.newName("self")))) {
            List<RowsTaken.Row> rows = new ArrayList<>();
            for (int at = 0; at < 2 * BarBatch.ROWS; at++) {
                rows.add(new RowsTaken.Row("A", day(0) + at * 60L,
                        RowsTaken.values(at + 1, CLOSES)));
            }
            store.replace(RowsTaken.feed(Interval.MINUTE, CLOSES, rows));
            store.replace(new Feed(Interval.MINUTE, CLOSES,
                    sink -> store.scan(Selection.ALL, RowOrder.BY_TIME, sink)));
            assertThat(inventory(store).bars()).isEqualTo(2L * BarBatch.ROWS);
        }
    }
}
