package io.troupe.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.ConstructionOutcome;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;
import io.troupe.model.StaffMove;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarCodecTest {
    private static final PortfolioShape BOOK = new PortfolioShape(PortfolioId.book(2), 6, 3, 10, 0);
    private static final PortfolioShape HOUSE = new BookLayout(9, 3).house(10);

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static List<String> decoded(byte[] bytes) {
        return decoded(BOOK, bytes);
    }

    private static List<String> decoded(PortfolioShape shape, byte[] bytes) {
        Transcript transcript = new Transcript();
        BarCodec.decode(bytes, 0, bytes.length, 9, shape, transcript);
        return transcript.lines();
    }

    @Test
    void fillIsStoredAsTheFormatSays() {
        EntryBuffer buffer = new EntryBuffer(10);
        buffer.fill(2, 7, -3, 300, 5, 0);
        // 2·10+7 = 27; −3 folds to 5; 300 to 600 = 4·128+88; 5 as it is; 0
        assertThat(buffer.copy()).isEqualTo(bytes(27, 5, 0x80 | 88, 4, 5, 0));
    }

    @Test
    void everySectionIsReadBackFromBytesWrittenByHand() {
        byte[] bar = bytes(6, 4, 13, 7, 5, 20, // FLOWS: strategy 1, asset 3, BORROW, −3 steps, 10
                1, 6, 27, 5, 0x80 | 88, 4, 5, 0, // FILLS
                2, 5, 1, 3, 2, 'n', 'o', // QUARANTINES: strategy 1, HUNG, 2 bytes
                3, 2, 0, 1, // TRANSFERS: strategy 0, −1
                10, 6, 2, 4, 3, 2, 'o', 'k', // STAFFED: strategy 2, FIRED, over 3 bars, 2 bytes
                9, 20, 1, 2, 2, 1, 'a', 0, 2, 'q', 'p', 14, // CONSTRUCTED: strategy 1, RELAXED, 7
                0x3F, 0xE0, 0, 0, 0, 0, 0, 0, 1, 'r', // a residual of 0.5 = 0x3FE0…
                5, 4, 10, 8, 6, 2); // CUTS: strategy 1, asset 0, 4 → 3, GROSS_LIMIT
        assertThat(decoded(bar)).containsExactly("flow 7 3 BORROW -3 10", "fill 8 7 -3 300 5 0",
                "quarantine 7 HUNG no",
                "transfer 6 -1",
                "staffed 8 " + new StaffMove(8, StaffMove.Kind.FIRED, 3, "ok"),
                "constructed 7 " + new ConstructionNote(ConstructionOutcome.RELAXED,
                        List.of("a", ""), "qp", 7, 0.5, "r"),
                "cut 7 0 4 3 GROSS_LIMIT");
    }

    /** The house's rows fall from −1: the fund, its reserve, overlay and crossings. */
    @Test
    void theSectionsOfTheHouseAreReadBackFromBytesWrittenByHand() {
        byte[] bar = bytes(6, 4, 23, 7, 5, 20, // FLOWS: row 2, asset 3, BORROW, −3 steps, 10
                1, 10, 7, 5, 6, 1, 0, 27, 6, 8, 2, 1, // FILLS: rows 0 and 2, asset 7
                7, 4, 4, 1, 14, 5, // CROSSINGS: asset 4, BEFORE_TRADING, 7, −3
                3, 8, 0, 18, 1, 7, 2, 3, 3, 9, // TRANSFERS: 9, −4, −2, −5
                8, 8, 0x3F, 0xFC, 0, 0, 0, 0, 0, 0, // EXPOSURE: 1.75 = 0x3FFC…
                9, 15, 0, 5, 0, 0, 1, 0x7F, 0xF8, 0, 0, 0, 0, 0, 0, 1, 'x', // CONSTRUCTED: CASH
                4, 1, 1, // HALT
                5, 4, 20, 8, 6, 2); // CUTS: row 2, asset 0, 4 → 3, GROSS_LIMIT
        assertThat(decoded(HOUSE, bar)).containsExactly("flow -3 3 BORROW -3 10",
                "fill -1 7 -3 3 1 0", "fill -3 7 3 4 2 -1", "crossed 4 BEFORE_TRADING 7 -3",
                "transfer -1 9", "transfer -2 -4", "transfer -3 -2", "transfer -4 -5",
                "exposure 1.75", "constructed -1 " + new ConstructionNote(
                        ConstructionOutcome.CASH, List.of(), "", -1, Double.NaN, "x"),
                "halt true", "cut -3 0 4 3 GROSS_LIMIT");
    }

    @Test
    void extremesSurvive() {
        EntryBuffer fills = new EntryBuffer(10);
        fills.fill(0, 0, Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE);
        assertThat(decoded(section(Section.FILLS, fills))).containsExactly(
                "fill 6 0 " + Long.MIN_VALUE + " " + Long.MAX_VALUE + " " + Long.MAX_VALUE + " "
                        + Long.MIN_VALUE);
    }

    @Test
    void everyReasonHasACodeOfItsOwnThatStaysTheSame() {
        EntryBuffer buffer = new EntryBuffer(1);
        for (CutReason reason : CutReason.values()) {
            assertThat(ReasonCodes.cut(ReasonCodes.of(reason))).isEqualTo(reason);
        }
        for (QuarantineReason reason : QuarantineReason.values()) {
            assertThat(ReasonCodes.quarantine(ReasonCodes.of(reason))).isEqualTo(reason);
        }
        buffer.cut(0, 0, 0, 0, CutReason.VOLUME);
        buffer.cut(0, 0, 0, 0, CutReason.ASSET_LIMIT);
        buffer.cut(0, 0, 0, 0, CutReason.NOT_SHORTABLE);
        assertThat(buffer.copy()).isEqualTo(bytes(0, 0, 0, 3, 0, 0, 0, 1, 0, 0, 0, 4));
        for (FlowKind kind : FlowKind.values()) {
            assertThat(ReasonCodes.flow(kind.code())).isEqualTo(kind);
        }
    }

    @Test
    void everyMoveAndOutcomeHasACodeThatStaysTheSame() {
        List<StaffMove.Kind> moves = List.of(StaffMove.Kind.JOINED, StaffMove.Kind.HIRED,
                StaffMove.Kind.LEFT, StaffMove.Kind.FIRED);
        List<ConstructionOutcome> outcomes = List.of(ConstructionOutcome.SOLVED,
                ConstructionOutcome.RELAXED, ConstructionOutcome.PREVIOUS,
                ConstructionOutcome.EQUAL, ConstructionOutcome.CASH);
        assertThat(moves).containsExactlyInAnyOrder(StaffMove.Kind.values());
        assertThat(outcomes).containsExactlyInAnyOrder(ConstructionOutcome.values());
        for (int code = 1; code <= 5; code++) {
            assertThat(ReasonCodes.of(outcomes.get(code - 1))).isEqualTo(code);
            assertThat(ReasonCodes.outcome(code)).isEqualTo(outcomes.get(code - 1));
        }
        for (int code = 1; code <= 4; code++) {
            assertThat(ReasonCodes.of(moves.get(code - 1))).isEqualTo(code);
            assertThat(ReasonCodes.move(code)).isEqualTo(moves.get(code - 1));
        }
    }

    @Test
    void whoComesAndWhatWasConstructedIsStoredAsTheFormatSays() {
        EntryBuffer buffer = new EntryBuffer(10);
        buffer.staffed(2, new StaffMove(8, StaffMove.Kind.LEFT, 300, "µ"));
        // 300 = 2·128+44; a micro sign is two bytes
        assertThat(buffer.copy()).isEqualTo(bytes(2, 3, 0x80 | 44, 2, 2, 0xC2, 0xB5));
        buffer.reset();
        buffer.staffed(0, new StaffMove(6, StaffMove.Kind.HIRED, 0, ""));
        assertThat(buffer.copy()).isEqualTo(bytes(0, 2, 0, 0));
        buffer.reset();
        buffer.constructed(1, new ConstructionNote(ConstructionOutcome.PREVIOUS, List.of("b"), "s",
                2, -0.0, "r"));
        assertThat(buffer.copy()).isEqualTo(bytes(1, 3, 1, 1, 'b', 1, 's', 4, 0x80, 0, 0, 0, 0, 0,
                0, 0, 1, 'r'));
        buffer.reset();
        // Any NaN is written as the one that Java calls canonical.
        buffer.constructed(0, new ConstructionNote(ConstructionOutcome.EQUAL, List.of(), "", 0,
                Double.longBitsToDouble(0x7FF8000000000001L), ""));
        assertThat(buffer.copy()).isEqualTo(bytes(0, 4, 0, 0, 0, 0x7F, 0xF8, 0, 0, 0, 0, 0, 0, 0));
    }

    /** A note of many long texts grows the buffer wherever it stands. */
    @Test
    void textsOfANoteAreCutEachForItself() {
        String longText = "y".repeat(1_999) + "zzz";
        String kept = longText.substring(0, 2_000);
        EntryBuffer buffer = new EntryBuffer(10);
        buffer.constructed(0, new ConstructionNote(ConstructionOutcome.SOLVED,
                List.of(longText, "", longText), longText, Integer.MIN_VALUE, 1, longText));
        assertThat(decoded(section(Section.CONSTRUCTED, buffer)))
                .containsExactly("constructed 6 " + new ConstructionNote(
                        ConstructionOutcome.SOLVED, List.of(kept, "", kept), kept,
                        Integer.MIN_VALUE, 1, kept));
        buffer.reset();
        buffer.staffed(1, new StaffMove(7, StaffMove.Kind.JOINED, 0, longText));
        assertThat(decoded(section(Section.STAFFED, buffer)))
                .containsExactly("staffed 7 " + new StaffMove(7, StaffMove.Kind.JOINED, 0, kept));
    }

    @Test
    void whatTheHouseAloneBooksIsStoredAsTheFormatSays() {
        EntryBuffer buffer = new EntryBuffer(10);
        buffer.crossed(7, BarPoint.CLOSE, 300, -1);
        // 300 folds to 600 = 4·128+88, −1 to 1
        assertThat(buffer.copy()).isEqualTo(bytes(7, 3, 0x80 | 88, 4, 1));
        buffer.reset();
        buffer.exposure(1);
        buffer.exposure(1.5);
        assertThat(buffer.copy()).isEqualTo(bytes(0x3F, 0xF0, 0, 0, 0, 0, 0, 0, // 2^0
                0x3F, 0xF8, 0, 0, 0, 0, 0, 0)); // 2^0 · 1.1 in binary
        for (BarPoint point : BarPoint.values()) {
            assertThat(ReasonCodes.point(point.code())).isEqualTo(point);
            EntryBuffer at = new EntryBuffer(10);
            at.crossed(7, point, 2, 0);
            assertThat(at.copy()).isEqualTo(bytes(7, point.code(), 4, 0));
        }
        assertThat(BarPoint.BEFORE_TRADING.code()).isEqualTo(1);
        assertThat(BarPoint.OPEN.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.999999, 0, -2, Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoExposureIsNotPacked(double factor) {
        EntryBuffer buffer = new EntryBuffer(10);
        assertThatThrownBy(() -> buffer.exposure(factor))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("was " + factor);
        assertThat(buffer.size()).isZero();
    }

    @Test
    void aLongDetailIsCut() {
        EntryBuffer buffer = new EntryBuffer(10);
        buffer.quarantine(0, QuarantineReason.THREW, "x".repeat(5_000));
        assertThat(decoded(section(Section.QUARANTINES, buffer)))
                .containsExactly("quarantine 6 THREW " + "x".repeat(2_000));
    }

    @Test
    void malformedBytesAreNamed() {
        assertDamage("unknown section 18", 18, 1, 0);
        assertDamage("unknown section 0", 0, 1, 0);
        assertDamage("section RESTATED is not one that book-2 books", 17, 1, 0);
        assertDamage(HOUSE, "a fingerprint is cut off", 17, 2, 0, 0);
        assertDamage("section TRANSFERS claims 3 of the 2 bytes left", 3, 3, 0, 0);
        assertDamage("section TRANSFERS claims 0 of the 0 bytes left", 3, 0);
        assertDamage("section TRANSFERS is repeated or out of order", 3, 2, 0, 0, 3, 2, 0, 0);
        assertDamage("a number is cut off", 3, 1, 0);
        assertDamage("a number is longer than it needs to be", 3, 3, 0, 0x80, 0);
        assertDamage("strategy 3 is out of range: there are 3", 3, 2, 3, 0);
        assertDamage("strategy and asset 30 is out of range: there are 3 strategies of 10 assets",
                1,
                5, 30, 0, 0, 0, 0);
        assertDamage("unknown reason 21 of a cut", 5, 4, 0, 0, 0, 21);
        assertDamage("unknown kind 11 of a flow", 6, 4, 0, 11, 0, 0);
        assertDamage("section FLOWS is repeated or out of order", 3, 2, 0, 0, 6, 4, 0, 1, 0, 0);
        assertDamage("unknown reason 9 of a quarantine", 2, 3, 0, 9, 0);
        assertDamage("the detail of a quarantine claims 5 of the 1 bytes left", 2, 4, 0, 1, 5, 'x');
        assertDamage("the detail of a quarantine is not UTF-8", 2, 4, 0, 1, 1, 0xFF);
    }

    @Test
    void malformedMovesAndConstructionsAreNamed() {
        assertDamage("unknown kind 5 of a move", 10, 4, 0, 5, 0, 0);
        assertDamage("a strategy that hired did so over 1 bars", 10, 4, 0, 2, 1, 0);
        assertDamage("a strategy that fired did so over 0 bars", 10, 4, 0, 4, 0, 0);
        assertDamage("the bars of a move are 2147483648", 10, 8, 0, 4, 0x80, 0x80, 0x80, 0x80, 8,
                0);
        assertDamage("strategy 3 is out of range: there are 3", 10, 4, 3, 1, 0, 0);
        assertDamage("the rule of a move claims 2 of the 1 bytes left", 10, 5, 0, 1, 0, 2, 'x');
        assertDamage("the rule of a move is not UTF-8", 10, 5, 0, 1, 0, 1, 0xFF);
        assertDamage("unknown outcome 6 of a construction", 9, 3, 0, 6, 0);
        assertDamage("a number is cut off", 9, 3, 0, 1, 1);
        assertDamage("what was dropped claims 1 of the 0 bytes left", 9, 4, 0, 1, 1, 1);
        assertDamage("a solver is not UTF-8", 9, 5, 0, 1, 0, 1, 0xFF);
        assertDamage("a residual is cut off", 9, 12, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertDamage("a residual is no number in another way than written", 9, 14, 0, 1, 0, 0, 0,
                0x7F, 0xF8, 0, 0, 0, 0, 0, 1, 0);
        assertDamage("a construction took 2147483648 iterations", 9, 9, 0, 1, 0, 0, 0x80, 0x80,
                0x80, 0x80, 0x10);
        assertDamage("the reason of a construction claims 9 of the 0 bytes left", 9, 14, 0, 1, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9);
        assertDamage(HOUSE, "reserve constructs nothing, but that it did is booked", 9, 14, 1, 1,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertDamage(HOUSE, "section STAFFED is not one that house books", 10, 4, 0, 1, 0, 0);
    }

    @Test
    void malformedBytesOfTheHouseAreNamed() {
        assertDamage(HOUSE, "a halt must be 0 or 1, was 2", 4, 1, 2);
        assertDamage(HOUSE, "section EXPOSURE is repeated or out of order", 4, 1, 0, 8, 8, 0x3F,
                0xF0, 0, 0, 0, 0, 0, 0);
        assertDamage(HOUSE, "section CROSSINGS is repeated or out of order", 3, 2, 0, 0, 7, 4, 0,
                1, 0, 0);
        assertDamage(HOUSE, "section FILLS is repeated or out of order", 7, 4, 0, 1, 0, 0, 1, 5, 0,
                0, 0, 0, 0);
        assertDamage(HOUSE, "unknown point 0 of a bar", 7, 4, 0, 0, 0, 0);
        assertDamage(HOUSE, "unknown point 7 of a bar", 7, 4, 0, 7, 0, 0);
        assertDamage(HOUSE, "asset 10 is out of range: there are 10", 7, 4, 10, 1, 0, 0);
        assertDamage(HOUSE, "asset " + Long.MIN_VALUE + " is out of range: there are 10", 7, 13,
                0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1, 1, 0, 0);
        assertDamage(HOUSE, "a number is cut off", 7, 3, 0, 1, 0);
        assertDamage(HOUSE, "an exposure is cut off", 8, 7, 0x3F, 0xF0, 0, 0, 0, 0, 0);
        assertDamage(HOUSE, "an exposure is cut off", 8, 9, 0x3F, 0xF0, 0, 0, 0, 0, 0, 0, 0);
        assertDamage(HOUSE, "an exposure must be finite and ≥ 1, was 0.9999999999999999", 8, 8,
                0x3F, 0xEF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF);
        assertDamage(HOUSE, "an exposure must be finite and ≥ 1, was Infinity", 8, 8, 0x7F, 0xF0,
                0, 0, 0, 0, 0, 0);
        assertDamage(HOUSE, "an exposure must be finite and ≥ 1, was NaN", 8, 8, 0x7F, 0xF8, 0, 0,
                0, 0, 0, 0);
        assertDamage(HOUSE, "an exposure must be finite and ≥ 1, was -1.0", 8, 8, 0xBF, 0xF0, 0, 0,
                0, 0, 0, 0);
        assertDamage(HOUSE, "strategy 4 is out of range: there are 4", 3, 2, 4, 0);
    }

    /** What is after the exposure in the array is not of the bar. */
    @Test
    void anExposureIsNotReadPastTheEndOfItsBar() {
        byte[] more = bytes(8, 4, 0x3F, 0xF0, 0, 0, 0, 0, 0, 0);
        assertThatThrownBy(() -> BarCodec.decode(more, 0, 6, 0, HOUSE, new Transcript()))
                .isInstanceOf(JournalDamage.class).hasMessage("an exposure is cut off");
    }

    @Test
    void sectionsOfOthersAreRefused() {
        assertDamage("section CROSSINGS is not one that book-2 books", 7, 4, 0, 1, 0, 0);
        assertDamage("section EXPOSURE is not one that book-2 books", 8, 8, 0x3F, 0xF0, 0, 0, 0, 0,
                0, 0);
        assertDamage("section HALT is not one that book-2 books", 4, 1, 1);
        assertDamage(HOUSE, "section QUARANTINES is not one that house books", 2, 3, 0, 1, 0);
    }

    @Test
    void onlyTheFundAndItsOverlayHoldAssets() {
        String reserve = "reserve holds no asset, but one of it is booked";
        String crossings = "crossings holds no asset, but one of it is booked";
        assertDamage(HOUSE, reserve, 1, 5, 10, 0, 0, 0, 0);
        assertDamage(HOUSE, reserve, 6, 4, 19, 1, 0, 0);
        assertDamage(HOUSE, crossings, 1, 5, 30, 0, 0, 0, 0);
        assertDamage(HOUSE, crossings, 5, 4, 39, 0, 0, 1);
        assertDamage(HOUSE, "strategy and asset 40 is out of range: there are 4 strategies of 10"
                + " assets", 1, 5, 40, 0, 0, 0, 0);
    }

    @Test
    void whatWouldNotBeReadBackIsNotWritten() {
        JournalPlan plan = RandomRun.plan(1, 1, 10, 4);
        Bookkeeping books = Bookkeeping.fromFirstBar(plan, JournalHead.empty(plan));
        books.open(0);
        byte[] one = {1};
        assertThatThrownBy(() -> books.book(0, Section.HALT, one, 0, 1))
                .hasMessage("book-0 books no HALT");
        assertThatThrownBy(() -> books.house(Section.QUARANTINES, one, 0, 1))
                .hasMessage("house books no QUARANTINES");
    }

    private static void assertDamage(String message, int... values) {
        assertDamage(BOOK, message, values);
    }

    private static void assertDamage(PortfolioShape shape, String message, int... values) {
        assertThatThrownBy(() -> decoded(shape, bytes(values))).isInstanceOf(JournalDamage.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anythingAtAllIsDecodedOrRefused(int seed) {
        Random random = new Random(seed);
        for (int n = 0; n < 400; n++) {
            PortfolioShape shape = n % 2 == 0 ? BOOK : HOUSE;
            byte[] noise = new byte[random.nextInt(30)];
            random.nextBytes(noise);
            if (noise.length > 1 && random.nextBoolean()) {
                noise[0] = (byte) (1 + random.nextInt(17));
                noise[1] = (byte) (noise.length - 2);
            }
            try {
                decoded(shape, noise);
            } catch (JournalDamage expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsOfASectionMayBeConcatenated(int seed) {
        Random random = new Random(seed);
        EntryBuffer whole = new EntryBuffer(10);
        EntryBuffer first = new EntryBuffer(10);
        EntryBuffer second = new EntryBuffer(10);
        for (int n = 0; n < 100; n++) {
            int strategy = n / 34;
            int asset = random.nextInt(10);
            long amount = random.nextLong() >> random.nextInt(63);
            for (EntryBuffer buffer : List.of(whole, strategy < 2 ? first : second)) {
                buffer.fill(strategy, asset, amount, amount * 3, Math.abs(amount >> 2), -amount);
            }
        }
        byte[] joined = new byte[first.size() + second.size()];
        System.arraycopy(first.array(), 0, joined, 0, first.size());
        System.arraycopy(second.array(), 0, joined, first.size(), second.size());
        assertThat(joined).isEqualTo(whole.copy());
        assertThat(decoded(section(Section.FILLS, whole))).hasSize(100);
    }

    @Test
    void aBufferForgetsWhatWasPacked() {
        EntryBuffer buffer = new EntryBuffer(10);
        buffer.transfer(0, 5);
        buffer.reset();
        assertThat(buffer.size()).isZero();
    }

    @Test
    void anAssetOrStrategyOutOfRangeIsNotPacked() {
        EntryBuffer buffer = new EntryBuffer(10);
        assertThatThrownBy(() -> buffer.fill(0, 10, 1, 1, 1, 1))
                .hasMessageContaining("assets are 0…9");
        assertThatThrownBy(() -> buffer.transfer(-1, 1)).hasMessageContaining("was -1");
    }

    private static byte[] section(Section section, EntryBuffer entries) {
        byte[] bar = new byte[BarCodec.MAX_HEAD_BYTES + entries.size()];
        int at = BarCodec.putHead(bar, 0, section, entries.size());
        System.arraycopy(entries.array(), 0, bar, at, entries.size());
        return Arrays.copyOf(bar, at + entries.size());
    }
}
