package io.troupe.journal;

import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.ConstructionOutcome;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;
import io.troupe.model.StaffMove;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The packed form of what one portfolio books in one bar: the {@linkplain Section sections} that
 * have entries, in their order, each as {@code varint code, varint length, entries}.
 *
 * <table>
 * <caption>Entries ({@code u} unsigned, {@code s} signed {@link Varint})</caption>
 * <tr><th>section</th><th>entry</th></tr>
 * <tr><td>FLOWS</td>
 * <td>u strategy × assets + asset, u kind, s steps, s cash received</td></tr>
 * <tr><td>FILLS</td>
 * <td>u strategy × assets + asset, s quantity, s notional, u fee, s slippage</td></tr>
 * <tr><td>CROSSINGS</td><td>u asset, u point, s netting, s pooling</td></tr>
 * <tr><td>QUARANTINES</td><td>u strategy, u reason, text</td></tr>
 * <tr><td>TRANSFERS</td><td>u strategy, s micros</td></tr>
 * <tr><td>STAFFED</td><td>u strategy, u kind, u bars, text</td></tr>
 * <tr><td>EXPOSURE</td><td>eight bytes: the bits of a {@code double}, the highest first</td></tr>
 * <tr><td>CONSTRUCTED</td><td>u strategy, u outcome, u count and as many texts of what was dropped,
 * text of the solver, s iterations, eight bytes of the residual, text of the reason</td></tr>
 * <tr><td>HALT</td><td>one byte: 1 halted, 0 trading again</td></tr>
 * <tr><td>CUTS</td><td>u strategy × assets + asset, s ordered, s approved, u reason</td></tr>
 * </table>
 *
 * <p>A text is {@code u bytes, UTF-8}. A strategy is a row of its portfolio: in the house's, an
 * {@linkplain HouseAccount account}. Some sections are the house's alone, some the books'; of its
 * rows the house constructs for the first one only.
 *
 * <p>Every content has one form only, so equal bytes mean equal bookings and hashes can be
 * compared.
 */
final class BarCodec {
    private BarCodec() {}

    /** The most bytes that the head of a section takes. */
    static final int MAX_HEAD_BYTES = 1 + 5;

    /** Writes the head of a section that is not empty, and returns the index after it. */
    static int putHead(byte[] bytes, int at, Section section, int length) {
        return Varint.put(bytes, Varint.put(bytes, at, section.code()), length);
    }

    /** Whether a number can be the factor on weights. */
    static boolean isExposure(double factor) {
        return factor >= 1 && Double.isFinite(factor);
    }

    /**
     * Calls a visitor for each entry of one bar, but not for the bar itself.
     *
     * @param shape the portfolio that booked it: strategies are reported from its first one on
     * @throws JournalDamage if no run can have written these bytes; entries before the damage have
     *         been visited then
     */
    static void decode(byte[] bytes, int offset, int length, PortfolioShape shape,
            BookingVisitor visitor) {
        new Reader(bytes, offset, length, shape).bar(visitor);
    }

    /** Walks over packed bytes and never past their end. */
    private static final class Reader {
        private final byte[] bytes;
        private final PortfolioShape shape;
        private final int assets;
        private final int keys;
        private final boolean isHouse;
        private int at;
        private int end;

        Reader(byte[] bytes, int offset, int length, PortfolioShape shape) {
            if (offset < 0 || length < 0 || length > bytes.length - offset) {
                throw new JournalDamage("a bar of " + length + " bytes at " + offset
                        + " is not within " + bytes.length + " bytes");
            }
            this.bytes = bytes;
            this.shape = shape;
            this.assets = shape.assets();
            this.keys = Math.multiplyExact(shape.strategies(), assets);
            this.isHouse = shape.id().isHouse();
            this.at = offset;
            this.end = offset + length;
        }

        void bar(BookingVisitor visitor) {
            int barEnd = end;
            Section previous = null;
            while (at < barEnd) {
                Section section = Section.of(unsigned());
                if (previous != null && section.compareTo(previous) <= 0) {
                    throw new JournalDamage("section " + section + " is repeated or out of order");
                }
                previous = section;
                if (!section.isBookedBy(shape.id())) {
                    throw new JournalDamage(
                            "section " + section + " is not one that " + shape.id() + " books");
                }
                long length = unsigned();
                if (length <= 0 || length > barEnd - at) {
                    throw new JournalDamage("section " + section + " claims " + length + " of the "
                            + (barEnd - at) + " bytes left");
                }
                end = at + (int) length;
                entries(section, visitor);
                end = barEnd;
            }
        }

        private void entries(Section section, BookingVisitor visitor) {
            while (at < end) {
                switch (section) {
                    case FLOWS -> flow(visitor);
                    case FILLS -> fill(visitor);
                    case CROSSINGS -> crossed(visitor);
                    case QUARANTINES -> quarantine(visitor);
                    case TRANSFERS -> visitor.transfer(strategy(), signed());
                    case STAFFED -> staffed(visitor);
                    case EXPOSURE -> exposure(visitor);
                    case CONSTRUCTED -> constructed(visitor);
                    case HALT -> halt(visitor);
                    case CUTS -> cut(visitor);
                }
            }
        }

        private void flow(BookingVisitor visitor) {
            int key = key();
            FlowKind kind = ReasonCodes.flow(unsigned());
            long steps = signed();
            visitor.flow(shape.strategy(key / assets), key % assets, kind, steps, signed());
        }

        private void fill(BookingVisitor visitor) {
            int key = key();
            long quantity = signed();
            long notional = signed();
            long fee = unsigned();
            visitor.fill(shape.strategy(key / assets), key % assets, quantity, notional, fee,
                    signed());
        }

        private void crossed(BookingVisitor visitor) {
            long asset = unsigned();
            if (asset < 0 || asset >= assets) {
                throw new JournalDamage(
                        "asset " + asset + " is out of range: there are " + assets);
            }
            BarPoint point = ReasonCodes.point(unsigned());
            long netting = signed();
            visitor.crossed((int) asset, point, netting, signed());
        }

        private void cut(BookingVisitor visitor) {
            int key = key();
            long ordered = signed();
            long approved = signed();
            CutReason reason = ReasonCodes.cut(unsigned());
            visitor.cut(shape.strategy(key / assets), key % assets, ordered, approved, reason);
        }

        private void quarantine(BookingVisitor visitor) {
            int strategy = strategy();
            QuarantineReason reason = ReasonCodes.quarantine(unsigned());
            visitor.quarantine(strategy, reason, text("the detail of a quarantine"));
        }

        private void staffed(BookingVisitor visitor) {
            int strategy = strategy();
            StaffMove.Kind kind = ReasonCodes.move(unsigned());
            int overBars = count("the bars of a move");
            if (kind.isIn() != (overBars == 0)) {
                throw new JournalDamage(
                        "a strategy that " + kind.label() + " did so over " + overBars + " bars");
            }
            visitor.staffed(strategy,
                    new StaffMove(strategy, kind, overBars, text("the rule of a move")));
        }

        private void constructed(BookingVisitor visitor) {
            int strategy = strategy();
            if (strategy < BookingVisitor.HOUSE) {
                throw new JournalDamage(HouseAccount.nameOf(strategy)
                        + " constructs nothing, but that it did is booked");
            }
            ConstructionOutcome outcome = ReasonCodes.outcome(unsigned());
            List<String> dropped = new ArrayList<>();
            for (int left = count("what was dropped"); left > 0; left--) {
                dropped.add(text("what was dropped"));
            }
            String solver = text("a solver");
            long iterations = signed();
            if (iterations != (int) iterations) {
                throw new JournalDamage("a construction took " + iterations + " iterations");
            }
            double residual = residual();
            visitor.constructed(strategy, new ConstructionNote(outcome, dropped, solver,
                    (int) iterations, residual, text("the reason of a construction")));
        }

        private double residual() {
            long bits = bits("a residual");
            double residual = Double.longBitsToDouble(bits);
            if (Double.doubleToLongBits(residual) != bits) {
                throw new JournalDamage("a residual is no number in another way than written");
            }
            return residual;
        }

        private int count(String what) {
            long count = unsigned();
            if (count != (int) count || count < 0) {
                throw new JournalDamage(what + " are " + Long.toUnsignedString(count));
            }
            return (int) count;
        }

        private String text(String what) {
            long length = unsigned();
            if (length < 0 || length > end - at) {
                throw new JournalDamage(what + " claims " + length + " of the " + (end - at)
                        + " bytes left");
            }
            try {
                String text = StandardCharsets.UTF_8.newDecoder()
                        .decode(ByteBuffer.wrap(bytes, at, (int) length)).toString();
                at += (int) length;
                return text;
            } catch (CharacterCodingException e) {
                throw new JournalDamage(what + " is not UTF-8", e);
            }
        }

        private void exposure(BookingVisitor visitor) {
            double factor = Double.longBitsToDouble(bits("an exposure"));
            if (!isExposure(factor)) {
                throw new JournalDamage("an exposure must be finite and ≥ 1, was " + factor);
            }
            visitor.exposure(factor);
        }

        private long bits(String what) {
            if (end - at < Double.BYTES) {
                throw new JournalDamage(what + " is cut off");
            }
            long bits = ByteBuffer.wrap(bytes).getLong(at);
            at += Double.BYTES;
            return bits;
        }

        private void halt(BookingVisitor visitor) {
            byte flag = bytes[at++];
            if (flag != 0 && flag != 1) {
                throw new JournalDamage("a halt must be 0 or 1, was " + flag);
            }
            visitor.halt(flag == 1);
        }

        private int key() {
            long key = unsigned();
            if (key < 0 || key >= keys) {
                throw new JournalDamage("strategy and asset " + key + " is out of range: there are "
                        + shape.strategies() + " strategies of " + assets + " assets");
            }
            if (isHouse && !HouseAccount.ofRow((int) key / assets).holdsUnits()) {
                throw new JournalDamage(HouseAccount.ofRow((int) key / assets).label()
                        + " holds no asset, but one of it is booked");
            }
            return (int) key;
        }

        private int strategy() {
            long strategy = unsigned();
            if (strategy < 0 || strategy >= shape.strategies()) {
                throw new JournalDamage("strategy " + strategy + " is out of range: there are "
                        + shape.strategies());
            }
            return shape.strategy((int) strategy);
        }

        private long signed() {
            return Varint.unfold(unsigned());
        }

        private long unsigned() {
            long value = 0;
            for (int shift = 0; shift < 7 * Varint.MAX_BYTES; shift += 7) {
                if (at >= end) {
                    throw new JournalDamage("a number is cut off");
                }
                byte next = bytes[at++];
                value |= (next & 0x7FL) << shift;
                if (next >= 0) {
                    if ((next == 0 && shift > 0) || (shift == 63 && next > 1)) {
                        break;
                    }
                    return value;
                }
            }
            throw new JournalDamage("a number is longer than it needs to be");
        }
    }
}
