package io.troupe.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.model.CutReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.RiskEvent.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RiskCodecTest {
    private static final PortfolioShape BOOK = new PortfolioShape(PortfolioId.book(2), 6, 3, 10, 0);
    private static final PortfolioShape HOUSE = new BookLayout(9, 3).house(10);
    private static final List<CutReason> OF_RULES = Stream.of(CutReason.values())
            .filter(CutReason::isOfRules).toList();

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

    private static byte[] packed(Consumer<EntryBuffer> entries) {
        EntryBuffer buffer = new EntryBuffer(10);
        entries.accept(buffer);
        return buffer.copy();
    }

    private static byte[] section(Section section, byte[] entries) {
        byte[] bar = new byte[BarCodec.MAX_HEAD_BYTES + entries.length];
        int at = BarCodec.putHead(bar, 0, section, entries.length);
        System.arraycopy(entries, 0, bar, at, entries.length);
        return Arrays.copyOf(bar, at + entries.length);
    }

    private static List<String> decoded(PortfolioShape shape, byte[] bar) {
        Transcript transcript = new Transcript();
        BarCodec.decode(bar, 0, bar.length, 9, shape, transcript);
        return transcript.lines();
    }

    private static void assertDamage(PortfolioShape shape, Section section, String message,
            int... entry) {
        assertThatThrownBy(() -> decoded(shape, section(section, bytes(entry))))
                .isInstanceOf(JournalDamage.class).hasMessage(message);
    }

    private static RiskEvent event(SplittableRandom random) {
        List<Double> odd = List.of(Double.NaN, 0.0, -0.0, Double.MAX_VALUE,
                Double.NEGATIVE_INFINITY, Double.MIN_VALUE);
        return new RiskEvent(List.of(Kind.values()).get(random.nextInt(7)),
                "σ > ".repeat(1 + random.nextInt(40)), asset(random.nextInt(11)),
                random.nextBoolean() ? random.nextDouble() : odd.get(random.nextInt(6)),
                random.nextBoolean() ? random.nextDouble() : odd.get(random.nextInt(6)));
    }

    private static OptionalInt asset(int choice) {
        return choice == 0 ? OptionalInt.empty() : OptionalInt.of(choice - 1);
    }

    /** 0.375 = 0x3FD8…, 0.25 = 0x3FD0…; all that is no number is 0x7FF8…. */
    @Test
    void eventsAreStoredAsTheFormatSays() {
        RiskEvent halted = new RiskEvent(Kind.HALTED, "loss", 0.375, 0.25);
        assertThat(packed(to -> to.risk(2, halted))).isEqualTo(bytes(2, 1, 0, 0x3F, 0xD8, 0, 0,
                0, 0, 0, 0, 0x3F, 0xD0, 0, 0, 0, 0, 0, 0, 4, 'l', 'o', 's', 's'));
        RiskEvent unknown = new RiskEvent(Kind.NOT_AVAILABLE, "x", 7,
                Double.longBitsToDouble(0x7FF8_0000_0000_0001L), Double.NaN);
        assertThat(packed(to -> to.risk(0, unknown))).isEqualTo(bytes(0, 5, 8, 0x7F, 0xF8, 0, 0,
                0, 0, 0, 0, 0x7F, 0xF8, 0, 0, 0, 0, 0, 0, 1, 'x'));
    }

    /** 1·10 + 3 = 13; 9 folds to 18, 4 to 8; −9 to 17, 0. */
    @Test
    void ownCutsAreStoredAsTheFormatSays() {
        assertThat(packed(to -> {
            to.ownCut(1, 3, 9, 4, CutReason.GROSS_LIMIT);
            to.ownCut(1, 3, -9, 0, CutReason.REDUCE_ONLY);
        })).isEqualTo(bytes(13, 18, 8, 2, 13, 17, 0, 19));
    }

    @Test
    void everyKindAndReasonHasACodeThatStaysTheSame() {
        List<Kind> kinds = List.of(Kind.HALTED, Kind.REENTERED, Kind.BREACHED, Kind.OVERLAY,
                Kind.NOT_AVAILABLE, Kind.FELL_BACK, Kind.REPAIRED);
        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
        for (int i = 0; i < kinds.size(); i++) {
            assertThat(ReasonCodes.of(kinds.get(i))).isEqualTo(i + 1);
            assertThat(ReasonCodes.risk(i + 1)).isEqualTo(kinds.get(i));
        }
        List<CutReason> reasons = List.of(CutReason.ASSET_LIMIT, CutReason.GROSS_LIMIT,
                CutReason.VOLUME, CutReason.NOT_SHORTABLE, CutReason.BUYING_POWER,
                CutReason.RESTRICTED, CutReason.LONG_ONLY, CutReason.ORDER_VALUE,
                CutReason.ORDER_VOLUME, CutReason.LONG_LIMIT,
                CutReason.SHORT_LIMIT, CutReason.GROUP_GROSS, CutReason.GROUP_NET,
                CutReason.NET_LIMIT, CutReason.TURNOVER_LIMIT, CutReason.POSITIONS_LIMIT,
                CutReason.ORDERS_LIMIT, CutReason.PAUSED, CutReason.REDUCE_ONLY);
        assertThat(reasons).containsExactlyInAnyOrder(CutReason.values());
        for (int i = 0; i < reasons.size(); i++) {
            assertThat(ReasonCodes.of(reasons.get(i))).isEqualTo(i + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsPackedIsReadBack(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        EntryBuffer events = new EntryBuffer(10);
        EntryBuffer cuts = new EntryBuffer(10);
        List<String> expectedEvents = new ArrayList<>();
        List<String> expectedCuts = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            int row = random.nextInt(3);
            RiskEvent event = event(random);
            events.risk(row, event);
            expectedEvents.add("risk " + (6 + row) + " " + event);
            long ordered = random.nextLong() >> random.nextInt(60);
            long approved = ordered / (2 + random.nextInt(5));
            CutReason reason = OF_RULES.get(random.nextInt(OF_RULES.size()));
            if (ordered != 0) {
                cuts.ownCut(row, 3, ordered, approved, reason);
                expectedCuts.add("ownCut " + (6 + row) + " 3 " + ordered + " " + approved + " "
                        + reason);
            }
        }
        assertThat(decoded(BOOK, section(Section.RISK, events.copy()))).isEqualTo(expectedEvents);
        assertThat(decoded(BOOK, section(Section.OWN_CUTS, cuts.copy()))).isEqualTo(expectedCuts);
    }

    /** Of the house it is the fund that has rules. */
    @Test
    void eventsOfTheFundAreReadBack() {
        RiskEvent breach = new RiskEvent(Kind.BREACHED, "maxGross", 9, 1.5, 1.25);
        assertThat(decoded(HOUSE, section(Section.RISK, packed(to -> to.risk(0, breach)))))
                .containsExactly("risk -1 " + breach);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTruncationIsNoticed(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        assertTruncationsAreNoticed(Section.RISK, packed(to -> to.risk(0, event(random))));
        assertTruncationsAreNoticed(Section.OWN_CUTS, packed(
                to -> to.ownCut(0, 3, 1 + random.nextInt(900), 0, CutReason.ORDER_VOLUME)));
    }

    private static void assertTruncationsAreNoticed(Section section, byte[] entry) {
        for (int length = 1; length < entry.length; length++) {
            byte[] cut = section(section, Arrays.copyOf(entry, length));
            assertThatThrownBy(() -> decoded(BOOK, cut)).isInstanceOf(JournalDamage.class);
        }
    }

    /** No change of a bit is another form of an entry. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsReadIsPackedTheSame(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] event = packed(to -> to.risk(1, event(random)));
        byte[] cut = packed(to -> to.ownCut(1, 3, 500, random.nextInt(500), CutReason.PAUSED));
        for (int n = 0; n < 200; n++) {
            assertPackedTheSame(Section.RISK, changed(event, random));
            assertPackedTheSame(Section.OWN_CUTS, changed(cut, random));
        }
    }

    private static byte[] changed(byte[] entry, SplittableRandom random) {
        byte[] changed = entry.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private static void assertPackedTheSame(Section section, byte[] entry) {
        EntryBuffer again = new EntryBuffer(10);
        byte[] bar = section(section, entry);
        try {
            BarCodec.decode(bar, 0, bar.length, 9, BOOK, new BookingVisitor() {
                @Override
                public void risk(int portfolio, RiskEvent event) {
                    again.risk(portfolio - 6, event);
                }

                @Override
                public void ownCut(int strategy, int asset, long ordered, long approved,
                        CutReason reason) {
                    again.ownCut(strategy - 6, asset, ordered, approved, reason);
                }
            });
        } catch (JournalDamage noticed) {
            return;
        }
        assertThat(again.copy()).isEqualTo(entry);
    }

    @Test
    void malformedEventsAreNamed() {
        assertDamage(BOOK, Section.RISK, "unknown kind 8 of a risk event", 0, 8, 0);
        assertDamage(BOOK, Section.RISK, "strategy 3 is out of range: there are 3", 3, 1, 0);
        assertDamage(BOOK, Section.RISK, "asset 10 is out of range: there are 10", 0, 1, 11);
        assertDamage(BOOK, Section.RISK, "the figure of a risk event is cut off", 0, 1, 10, 0);
        assertDamage(BOOK, Section.RISK,
                "the limit of a risk event is no number in another way than written", 0, 1, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0xFF, 0xF8, 0, 0, 0, 0, 0, 0);
        assertDamage(BOOK, Section.RISK, "a risk event is of no rule", 0, 1, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, ' ');
        assertDamage(BOOK, Section.RISK, "the rule of a risk event is not UTF-8", 0, 1, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0xFF);
        assertDamage(HOUSE, Section.RISK,
                "overlay has no rules about risk, but an event of one is booked", 2, 1, 0);
    }

    /** 4 of 4, 5 of 4, −1 of 4, 1 of −4, 0 of 0, and what no rule cuts. */
    @Test
    void ownCutsThatNoRunHasMadeAreNamed() {
        String made = "a strategy's own rules made ";
        assertDamage(BOOK, Section.OWN_CUTS, made + "4 of 4 for the reason paused", 0, 8, 8, 18);
        assertDamage(BOOK, Section.OWN_CUTS, made + "5 of 4 for the reason paused", 0, 8, 10, 18);
        assertDamage(BOOK, Section.OWN_CUTS, made + "-1 of 4 for the reason paused", 0, 8, 1, 18);
        assertDamage(BOOK, Section.OWN_CUTS, made + "1 of -4 for the reason paused", 0, 7, 2, 18);
        assertDamage(BOOK, Section.OWN_CUTS, made + "0 of 0 for the reason paused", 0, 0, 0, 18);
        assertDamage(BOOK, Section.OWN_CUTS, made + "3 of 4 for the reason volume", 0, 8, 6, 3);
        assertDamage(BOOK, Section.OWN_CUTS, "unknown reason 21 of a cut", 0, 8, 6, 21);
        assertDamage(HOUSE, Section.OWN_CUTS, "section OWN_CUTS is not one that house books", 0, 8,
                6, 18);
    }

    @Test
    void whatWouldNotBeReadBackIsNotWritten() {
        assertThatThrownBy(() -> packed(to -> to.ownCut(0, 0, 4, 4, CutReason.PAUSED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no rule of a strategy's own makes 4 of 4 for the reason paused");
        assertThatThrownBy(() -> packed(to -> to.ownCut(0, 0, 4, 3, CutReason.BUYING_POWER)))
                .isInstanceOf(IllegalArgumentException.class);
        RiskEvent beyond = new RiskEvent(Kind.HALTED, "x", 10, 1, 1);
        assertThatThrownBy(() -> packed(to -> to.risk(0, beyond)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A visitor that does not care whose rule it was sees the cut. */
    @Test
    void anOwnCutIsACut() {
        List<String> seen = new ArrayList<>();
        byte[] bar = section(Section.OWN_CUTS,
                packed(to -> to.ownCut(1, 3, 9, 4, CutReason.ORDER_VOLUME)));
        BarCodec.decode(bar, 0, bar.length, 9, BOOK, new BookingVisitor() {
            @Override
            public void cut(int strategy, int asset, long ordered, long approved,
                    CutReason reason) {
                seen.add(strategy + " " + asset + " " + ordered + " " + approved + " " + reason);
            }
        });
        assertThat(seen).containsExactly("7 3 9 4 ORDER_VOLUME");
    }
}
