package io.troupe.journal;

import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.ConstructionOutcome;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;
import io.troupe.model.StaffMove;
import java.util.ArrayList;
import java.util.List;

/**
 * The packed form of what one portfolio books in one bar: the {@linkplain Section sections} that
 * have entries, in their order, each as {@code varint code, varint length, entries}.
 *
 * <table>
 * <caption>Entries ({@code u} unsigned, {@code s} signed {@link Varint})</caption>
 * <tr><th>section</th><th>entry</th></tr>
 * <tr><td>RESTATED</td><td>32 bytes each of the earlier and the later fingerprint</td></tr>
 * <tr><td>FLOWS</td>
 * <td>u strategy × assets + asset, u kind, s steps, s cash received</td></tr>
 * <tr><td>CASH_FLOWS</td><td>u strategy, u kind, s cash received</td></tr>
 * <tr><td>FILLS</td>
 * <td>u strategy × assets + asset, s quantity, s notional, u fee, s slippage</td></tr>
 * <tr><td>POINT_FILLS</td><td>the same, u point, reference {@linkplain PackedPrice price}, u bars
 * since the order was decided, and unless that is 0, which is no order, u its number</td></tr>
 * <tr><td>CROSSINGS</td><td>u asset, u point, s netting, s pooling</td></tr>
 * <tr><td>ORDERS_MATCHED, ORDERS_DECIDED</td><td>as {@link OrderEventCodec} says</td></tr>
 * <tr><td>QUARANTINES</td><td>u strategy, u reason, text</td></tr>
 * <tr><td>TRANSFERS</td><td>u strategy, s micros</td></tr>
 * <tr><td>STAFFED</td><td>u strategy, u kind, u bars, text</td></tr>
 * <tr><td>EXPOSURE</td><td>eight bytes: the bits of a {@code double}, the highest first</td></tr>
 * <tr><td>CONSTRUCTED</td><td>u strategy, u outcome, u count and as many texts of what was dropped,
 * text of the solver, s iterations, eight bytes of the residual, text of the reason</td></tr>
 * <tr><td>HALT</td><td>one byte: 1 halted, 0 trading again</td></tr>
 * <tr><td>RISK</td><td>u strategy, u kind, u asset + 1 or 0 of none, eight bytes each of figure and
 * limit, text of the rule</td></tr>
 * <tr><td>CUTS, OWN_CUTS</td><td>u strategy × assets + asset, s ordered, s approved, u
 * reason</td></tr>
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
     * @param bar index of the bar, from which the age of a fill's order is counted
     * @param shape the portfolio that booked it: strategies are reported from its first one on
     * @throws JournalDamage if no run can have written these bytes; entries before the damage have
     *         been visited then
     */
    static void decode(byte[] bytes, int offset, int length, int bar, PortfolioShape shape,
            BookingVisitor visitor) {
        new Reader(shape.id(), bar, new EntryReader(bytes, offset, length, shape)).bar(visitor);
    }

    /** The same for the entries of one section, which are all of some memory. */
    static void decode(Section section, Bytes entries, int bar, PortfolioShape shape,
            BookingVisitor visitor) {
        new Reader(shape.id(), bar, new EntryReader(entries.array(), 0, entries.size(), shape))
                .entries(section, visitor);
    }

    /** Reads the sections of one bar. */
    private static final class Reader {
        private final PortfolioId portfolio;
        private final int bar;
        private final EntryReader in;

        Reader(PortfolioId portfolio, int bar, EntryReader in) {
            this.portfolio = portfolio;
            this.bar = bar;
            this.in = in;
        }

        void bar(BookingVisitor visitor) {
            Section previous = null;
            while (in.hasMore()) {
                Section section = Section.of(in.unsigned());
                if (previous != null && section.compareTo(previous) <= 0) {
                    throw new JournalDamage("section " + section + " is repeated or out of order");
                }
                previous = section;
                if (!section.isBookedBy(portfolio)) {
                    throw new JournalDamage(
                            "section " + section + " is not one that " + portfolio + " books");
                }
                long length = in.unsigned();
                if (length <= 0 || length > in.left()) {
                    throw new JournalDamage("section " + section + " claims " + length + " of the "
                            + in.left() + " bytes left");
                }
                int barEnd = in.narrow((int) length);
                entries(section, visitor);
                in.widen(barEnd);
            }
        }

        void entries(Section section, BookingVisitor visitor) {
            while (in.hasMore()) {
                switch (section) {
                    case RESTATED -> visitor.restated(in.hash("a fingerprint"),
                            in.hash("a fingerprint"));
                    case FLOWS -> flow(visitor);
                    case CASH_FLOWS -> cashFlow(visitor);
                    case FILLS -> fill(visitor);
                    case POINT_FILLS -> OrderEventCodec.pointFill(in, bar, visitor);
                    case CROSSINGS -> crossed(visitor);
                    case ORDERS_MATCHED, ORDERS_DECIDED -> OrderEventCodec.order(in, visitor);
                    case QUARANTINES -> quarantine(visitor);
                    case TRANSFERS -> visitor.transfer(in.strategy(), in.signed());
                    case STAFFED -> staffed(visitor);
                    case EXPOSURE -> exposure(visitor);
                    case CONSTRUCTED -> constructed(visitor);
                    case HALT -> halt(visitor);
                    case RISK -> RiskCodec.event(in, visitor);
                    case OWN_CUTS -> RiskCodec.ownCut(in, visitor);
                    case CUTS -> cut(visitor);
                }
            }
        }

        private void flow(BookingVisitor visitor) {
            int key = in.key();
            FlowKind kind = ReasonCodes.flow(in.unsigned());
            if (kind.isOfCash()) {
                throw new JournalDamage(kind.label() + " is of no asset, but is booked of one");
            }
            long steps = in.signed();
            visitor.flow(in.strategyOf(key), in.assetOf(key), kind, steps, in.signed());
        }

        private void cashFlow(BookingVisitor visitor) {
            int strategy = in.strategy();
            FlowKind kind = ReasonCodes.flow(in.unsigned());
            if (!kind.isOfCash()) {
                throw new JournalDamage(kind.label() + " is of an asset, but is booked of none");
            }
            visitor.cashFlow(strategy, kind, in.signed());
        }

        private void fill(BookingVisitor visitor) {
            int key = in.key();
            int row = key / in.assets();
            long quantity = in.signed();
            long notional = in.signed();
            long fee = in.unsigned();
            // Most of what is read are fills, and to divide again for the asset shows.
            visitor.fill(in.strategyOfRow(row), key - row * in.assets(), quantity, notional, fee,
                    in.signed());
        }

        private void crossed(BookingVisitor visitor) {
            int asset = in.asset();
            BarPoint point = ReasonCodes.point(in.unsigned());
            long netting = in.signed();
            visitor.crossed(asset, point, netting, in.signed());
        }

        private void cut(BookingVisitor visitor) {
            int key = in.key();
            long ordered = in.signed();
            long approved = in.signed();
            CutReason reason = ReasonCodes.cut(in.unsigned());
            visitor.cut(in.strategyOf(key), in.assetOf(key), ordered, approved, reason);
        }

        private void quarantine(BookingVisitor visitor) {
            int strategy = in.strategy();
            QuarantineReason reason = ReasonCodes.quarantine(in.unsigned());
            visitor.quarantine(strategy, reason, in.text("the detail of a quarantine"));
        }

        private void staffed(BookingVisitor visitor) {
            int strategy = in.strategy();
            StaffMove.Kind kind = ReasonCodes.move(in.unsigned());
            int overBars = in.count("the bars of a move");
            if (kind.isIn() != (overBars == 0)) {
                throw new JournalDamage(
                        "a strategy that " + kind.label() + " did so over " + overBars + " bars");
            }
            visitor.staffed(strategy,
                    new StaffMove(strategy, kind, overBars, in.text("the rule of a move")));
        }

        private void constructed(BookingVisitor visitor) {
            int strategy = in.strategy();
            if (strategy < BookingVisitor.HOUSE) {
                throw new JournalDamage(HouseAccount.nameOf(strategy)
                        + " constructs nothing, but that it did is booked");
            }
            ConstructionOutcome outcome = ReasonCodes.outcome(in.unsigned());
            List<String> dropped = new ArrayList<>();
            for (int left = in.count("what was dropped"); left > 0; left--) {
                dropped.add(in.text("what was dropped"));
            }
            String solver = in.text("a solver");
            long iterations = in.signed();
            if (iterations != (int) iterations) {
                throw new JournalDamage("a construction took " + iterations + " iterations");
            }
            double residual = in.number("a residual");
            visitor.constructed(strategy, new ConstructionNote(outcome, dropped, solver,
                    (int) iterations, residual, in.text("the reason of a construction")));
        }

        private void exposure(BookingVisitor visitor) {
            double factor = Double.longBitsToDouble(in.bits("an exposure"));
            if (!isExposure(factor)) {
                throw new JournalDamage("an exposure must be finite and ≥ 1, was " + factor);
            }
            visitor.exposure(factor);
        }

        private void halt(BookingVisitor visitor) {
            byte flag = in.octet();
            if (flag != 0 && flag != 1) {
                throw new JournalDamage("a halt must be 0 or 1, was " + flag);
            }
            visitor.halt(flag == 1);
        }
    }
}
