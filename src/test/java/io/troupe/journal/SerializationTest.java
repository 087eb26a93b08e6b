package io.troupe.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akka.actor.typed.ActorSystem;
import akka.actor.typed.javadsl.Behaviors;
import akka.serialization.Serialization;
import akka.serialization.SerializationExtension;
import akka.serialization.SerializerWithStringManifest;
import akka.serialization.jackson.JacksonCborSerializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.portfolios.JournalSettings;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SerializationTest {
    private static final JournalPlan PLAN = RandomRun.plan(1, 1, 2, 4);
    private static final ActorSystem<Void> SYSTEM = ActorSystem.create(Behaviors.empty(),
            "serialization", JournalSettings.common().withFallback(ConfigFactory.load()));
    private static final SerializerWithStringManifest CBOR = serializer();

    private static SerializerWithStringManifest serializer() {
        Serialization serialization = SerializationExtension.get(SYSTEM);
        return (SerializerWithStringManifest) serialization.findSerializerFor(event());
    }

    @AfterAll
    static void end() {
        SYSTEM.terminate();
        SYSTEM.getWhenTerminated().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    static BarsBooked event() {
        return RandomRun.oneSale(PLAN);
    }

    private static Object read(byte[] bytes) throws Exception {
        return CBOR.fromBinary(bytes, manifest());
    }

    private static String manifest() {
        return CBOR.manifest(event());
    }

    @Test
    void eventsAreCborAndSurvive() throws Exception {
        assertThat(CBOR).isInstanceOf(JacksonCborSerializer.class);
        assertThat(read(CBOR.toBinary(event()))).isEqualTo(event());
    }

    @Test
    void anEventStoredAsVersionOneIsStillRead() throws Exception {
        try (InputStream stored = SerializationTest.class
                .getResourceAsStream("bars-booked-v1.cbor")) {
            assertThat(stored).isNotNull();
            BarsBooked event = (BarsBooked) CBOR.fromBinary(stored.readAllBytes(),
                    BarsBooked.class.getName() + "#1");
            assertThat(event.envelope().sequence()).isEqualTo(1);
            assertThat(event.envelope().firstBar()).isZero();
            assertThat(event.envelope().lastBar()).isEqualTo(3);
            assertThat(event.bars()).containsExactly(2);
            BookState state = PLAN.initialState(PortfolioId.book(0)).evolve(event);
            assertThat(state.position(0, 1)).isEqualTo(-3);
            assertThat(state.cashMicros(0)).isEqualTo(RandomRun.CASH + 300 - 5);
        }
    }

    @Test
    void anEventStoredAsVersionTwoIsStillRead() throws Exception {
        try (InputStream stored = SerializationTest.class
                .getResourceAsStream("bars-booked-v2.cbor")) {
            assertThat(stored).isNotNull();
            BarsBooked event = (BarsBooked) CBOR.fromBinary(stored.readAllBytes(),
                    BarsBooked.class.getName() + "#2");
            assertThat(event).isEqualTo(BookStateTest.everythingOfTheHouse().event());
            BookStateTest.assertEverything(
                    PLAN.initialState(PortfolioId.HOUSE).evolve(event));
        }
    }

    @Test
    void aVersionThatWasNeverWrittenIsRefused() {
        BarsBookedMigration migration = new BarsBookedMigration();
        assertThat(migration.currentVersion()).isEqualTo(2);
        assertThat(manifest()).isEqualTo("io.troupe.journal.BarsBooked#2");
        for (int version : new int[]{0, 3}) {
            assertThatThrownBy(() -> CBOR.fromBinary(CBOR.toBinary(event()),
                    BarsBooked.class.getName() + "#" + version)).isInstanceOf(Exception.class);
        }
    }

    /** Rows that it does not know stay empty: what the house had is all that it has. */
    @Test
    void anEventOfTheHouseOfVersionOneIsReadAsItIs() throws Exception {
        EntryBuffer fill = new EntryBuffer(2);
        fill.fill(0, 1, 5, 50, 1, 0);
        Bookkeeping books = Bookkeeping.fromFirstBar(PLAN, JournalHead.empty(PLAN));
        books.open(0);
        books.house(Section.FILLS, fill.array(), 0, fill.size());
        books.close();
        Block block = ((Booked.Complete) books.finish()).blocks().getLast();
        BarsBooked event = (BarsBooked) CBOR.fromBinary(CBOR.toBinary(block.event()),
                BarsBooked.class.getName() + "#1");
        assertThat(event.entries()).containsExactly(1, 5, 1, 10, 100, 1, 0);
        BookState house = PLAN.initialState(PortfolioId.HOUSE).evolve(event);
        assertThat(house.position(0, 1)).isEqualTo(5);
        assertThat(house.cashMicros(0)).isEqualTo(RandomRun.CASH + RandomRun.RESERVE - 51);
        assertThat(house.cashMicros(1)).isEqualTo(RandomRun.RESERVE);
        assertThat(house.cashMicros(2)).isZero();
        assertThat(house.cashMicros(3)).isZero();
    }

    @Test
    void missingRenamedUnknownAndNullFieldsAreRefused() {
        assertRefused(json -> json.remove("checksum"));
        assertRefused(json -> json.remove("bookSequences"));
        assertRefused(json -> json.put("more", 1));
        assertRefused(json -> json.putNull("checksum"));
        assertRefused(json -> json.putNull("entries"));
        assertRefused(json -> json.set("barNumbers", json.remove("bars")));
        assertRefused(json -> envelope(json).remove("sequence"));
        assertRefused(json -> envelope(json).put("sequence", 1.5));
        assertRefused(json -> envelope(json).putNull("hashAfter"));
    }

    private static ObjectNode envelope(ObjectNode json) {
        return (ObjectNode) json.get("envelope");
    }

    private static void assertRefused(Consumer<ObjectNode> change) {
        assertThatThrownBy(() -> {
            CBORMapper mapper = new CBORMapper();
            ObjectNode json = (ObjectNode) mapper.readTree(CBOR.toBinary(event()));
            change.accept(json);
            read(mapper.writeValueAsBytes(json));
        }).isInstanceOf(Exception.class);
    }

    @Test
    void everyBitThatIsFlippedIsNoticed() throws Exception {
        byte[] bytes = CBOR.toBinary(event());
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(isAccepted(changed)).as("bit %d of %d", bit, 8 * bytes.length).isFalse();
        }
    }

    @Test
    void everyTruncationIsNoticed() throws Exception {
        byte[] bytes = CBOR.toBinary(event());
        for (int length = 0; length < bytes.length; length++) {
            assertThat(isAccepted(Arrays.copyOf(bytes, length))).as("%d bytes", length).isFalse();
        }
    }

    /** Whether bytes change the ledger: an event that is equal to the true one is no harm. */
    private static boolean isAccepted(byte[] bytes) {
        try {
            BarsBooked event = (BarsBooked) read(bytes);
            PLAN.initialState(PortfolioId.book(0)).evolve(event);
            return !event.equals(event());
        } catch (Exception refused) {
            return false;
        }
    }

    @Test
    void aSnapshotThatWasChangedIsRefused() throws Exception {
        JournalRecord snapshot = PLAN.initialState(PortfolioId.book(0)).evolve(event()).snapshot();
        byte[] bytes = CBOR.toBinary(snapshot);
        String manifest = CBOR.manifest(snapshot);
        assertThat(CBOR.fromBinary(bytes, manifest)).isEqualTo(snapshot);
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(CBOR.fromBinary(changed, manifest)).as("bit %d", bit)
                        .isEqualTo(snapshot);
            } catch (IOException | RuntimeException refused) {
                assertThat(refused).isNotNull();
            }
        }
    }
}
