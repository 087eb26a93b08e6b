package io.troupe.journal;

import io.troupe.model.BarPoint;
import io.troupe.model.ConstructionNote;
import io.troupe.model.CutReason;
import io.troupe.model.Fill;
import io.troupe.model.FlowKind;
import io.troupe.model.QuarantineReason;
import io.troupe.model.RiskEvent;
import io.troupe.model.StaffMove;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Entries of one {@link Section} of one bar, packed as the journal stores them.
 *
 * <p>Strategies are the rows of their portfolio: they count from the first one of their book, and
 * in the house's they are its {@linkplain HouseAccount accounts}, 0 the fund itself. No entry
 * depends on the one before it, so a book's section is the plain concatenation of what the hosts of
 * its strategies packed, in strategy order, however they are hosted. Not thread-safe; meant to be
 * {@linkplain #reset() reused}.
 */
public final class EntryBuffer {
    /** Longer explanations are cut, so that an event stays small. */
    static final int MAX_DETAIL_CHARS = 2_000;
    private static final int MAX_ENTRY_BYTES = 5 * Varint.MAX_BYTES;

    private final int assets;
    private byte[] bytes = new byte[256];
    private int size;

    /**
     * An empty buffer.
     *
     * @param assets how many assets the run has, > 0
     */
    public EntryBuffer(int assets) {
        if (assets <= 0) {
            throw new IllegalArgumentException("assets must be > 0, was " + assets);
        }
        this.assets = assets;
    }

    /** Adds an entry of {@link Section#FLOWS}: signed steps and cash, positive into the sleeve. */
    public void flow(int strategy, int asset, FlowKind kind, long steps, long cashMicros) {
        reserve(MAX_ENTRY_BYTES);
        int at = Varint.put(bytes, size, key(strategy, asset));
        at = Varint.put(bytes, at, kind.code());
        at = Varint.put(bytes, at, Varint.fold(steps));
        size = Varint.put(bytes, at, Varint.fold(cashMicros));
    }

    /** Adds an entry of {@link Section#FILLS}; amounts as in {@code model.Fill}. */
    public void fill(int strategy, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        reserve(MAX_ENTRY_BYTES);
        size = putFill(key(strategy, asset), quantity, notionalMicros, feeMicros, slippageMicros);
    }

    private int putFill(long key, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        byte[] to = bytes;
        int at = Varint.put(to, size, key);
        at = Varint.put(to, at, Varint.fold(quantity));
        at = Varint.put(to, at, Varint.fold(notionalMicros));
        at = Varint.put(to, at, feeMicros);
        return Varint.put(to, at, Varint.fold(slippageMicros));
    }

    /**
     * Adds an entry of {@link Section#POINT_FILLS}. The sleeve of its order's id is not packed: it
     * is the strategy or account whose entry it is.
     *
     * @param filled its order, if it has one, decided in an earlier bar than the fill's
     */
    public void pointFill(int strategy, PointFill filled) {
        Fill fill = filled.fill();
        reserve(OrderEventCodec.MAX_FILL_BYTES);
        int at = putFill(key(strategy, fill.asset()), fill.quantity(), fill.notionalMicros(),
                fill.feeMicros(), fill.slippageMicros());
        size = OrderEventCodec.putPoint(bytes, at, filled);
    }

    /** Adds an entry of {@link Section#ORDERS_MATCHED} or {@link Section#ORDERS_DECIDED}. */
    public void order(int strategy, OrderEvent event) {
        reserve(OrderEventCodec.MAX_EVENT_BYTES);
        size = OrderEventCodec.put(bytes, size, (int) checked(strategy), event);
    }

    /** Adds an entry of {@link Section#CASH_FLOWS}; positive into the sleeve. */
    public void cashFlow(int strategy, FlowKind kind, long micros) {
        if (!kind.isOfCash()) {
            throw new IllegalArgumentException(kind.label() + " is of an asset");
        }
        reserve(MAX_ENTRY_BYTES);
        int at = Varint.put(bytes, size, checked(strategy));
        at = Varint.put(bytes, at, kind.code());
        size = Varint.put(bytes, at, Varint.fold(micros));
    }

    /** Adds an entry of {@link Section#CROSSINGS}; micros, positive into the account crossings. */
    public void crossed(int asset, BarPoint point, long nettingMicros, long poolingMicros) {
        reserve(MAX_ENTRY_BYTES);
        int at = Varint.put(bytes, size, key(0, asset));
        at = Varint.put(bytes, at, point.code());
        at = Varint.put(bytes, at, Varint.fold(nettingMicros));
        size = Varint.put(bytes, at, Varint.fold(poolingMicros));
    }

    /** Adds an entry of {@link Section#CUTS}; quantities are signed steps. */
    public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        reserve(MAX_ENTRY_BYTES);
        int at = Varint.put(bytes, size, key(strategy, asset));
        at = Varint.put(bytes, at, Varint.fold(ordered));
        at = Varint.put(bytes, at, Varint.fold(approved));
        size = Varint.put(bytes, at, ReasonCodes.of(reason));
    }

    /**
     * Adds an entry of {@link Section#OWN_CUTS}.
     *
     * @param ordered signed steps, not 0
     * @param approved signed steps between 0 and {@code ordered}, but not that
     * @param reason one {@linkplain CutReason#isOfRules() of rules}
     */
    public void ownCut(int strategy, int asset, long ordered, long approved, CutReason reason) {
        if (!RiskCodec.isOwnCut(ordered, approved, reason)) {
            throw new IllegalArgumentException("no rule of a strategy's own makes " + approved
                    + " of " + ordered + " for the reason " + reason.label());
        }
        cut(strategy, asset, ordered, approved, reason);
    }

    /**
     * Adds an entry of {@link Section#RISK}; a rule over 2000 characters is cut.
     *
     * @param strategy the row: of the house's only the fund's own
     */
    public void risk(int strategy, RiskEvent event) {
        long asset = event.asset().isPresent() ? 1 + key(0, event.asset().getAsInt()) : 0;
        reserve(RiskCodec.MAX_HEAD_BYTES);
        size = RiskCodec.put(bytes, size, (int) checked(strategy), asset, event);
        text(event.rule());
    }

    /** Adds an entry of {@link Section#TRANSFERS}; positive into the sleeve. */
    public void transfer(int strategy, long micros) {
        reserve(MAX_ENTRY_BYTES);
        int at = Varint.put(bytes, size, checked(strategy));
        size = Varint.put(bytes, at, Varint.fold(micros));
    }

    /** Adds an entry of {@link Section#QUARANTINES}; a detail over 2000 characters is cut. */
    public void quarantine(int strategy, QuarantineReason reason, String detail) {
        reserve(MAX_ENTRY_BYTES);
        int at = Varint.put(bytes, size, checked(strategy));
        size = Varint.put(bytes, at, ReasonCodes.of(reason));
        text(detail);
    }

    /**
     * Adds an entry of {@link Section#STAFFED}; a rule over 2000 characters is cut.
     *
     * @param strategy the row, not the number that the move has
     */
    public void staffed(int strategy, StaffMove move) {
        reserve(MAX_ENTRY_BYTES);
        int at = Varint.put(bytes, size, checked(strategy));
        at = Varint.put(bytes, at, ReasonCodes.of(move.kind()));
        size = Varint.put(bytes, at, move.overBars());
        text(move.rule());
    }

    /** Adds an entry of {@link Section#CONSTRUCTED}; texts over 2000 characters are cut. */
    public void constructed(int strategy, ConstructionNote note) {
        reserve(MAX_ENTRY_BYTES);
        int at = Varint.put(bytes, size, checked(strategy));
        at = Varint.put(bytes, at, ReasonCodes.of(note.outcome()));
        size = Varint.put(bytes, at, note.dropped().size());
        note.dropped().forEach(this::text);
        text(note.solver());
        reserve(MAX_ENTRY_BYTES);
        size = Varint.put(bytes, size, Varint.fold(note.iterations()));
        ByteBuffer.wrap(bytes).putLong(size, Double.doubleToLongBits(note.residual()));
        size += Double.BYTES;
        text(note.reason());
    }

    private void text(String text) {
        byte[] packed = text.substring(0, Math.min(text.length(), MAX_DETAIL_CHARS))
                .getBytes(StandardCharsets.UTF_8);
        reserve(Varint.MAX_BYTES + packed.length);
        int at = Varint.put(bytes, size, packed.length);
        System.arraycopy(packed, 0, bytes, at, packed.length);
        size = at + packed.length;
    }

    /**
     * Adds an entry of {@link Section#EXPOSURE}.
     *
     * @param factor finite, ≥ 1
     */
    public void exposure(double factor) {
        if (!BarCodec.isExposure(factor)) {
            throw new IllegalArgumentException(
                    "exposure must be finite and ≥ 1, was " + factor);
        }
        reserve(Double.BYTES);
        ByteBuffer.wrap(bytes).putDouble(size, factor);
        size += Double.BYTES;
    }

    /** Adds an entry of {@link Section#HALT}. */
    public void halt(boolean halted) {
        reserve(1);
        bytes[size++] = (byte) (halted ? 1 : 0);
    }

    /** Appends entries that are packed already. */
    public void append(byte[] packed) {
        reserve(packed.length);
        System.arraycopy(packed, 0, bytes, size, packed.length);
        size += packed.length;
    }

    /** How many bytes have been packed. */
    public int size() {
        return size;
    }

    /** Forgets all entries and keeps the memory. */
    public void reset() {
        size = 0;
    }

    /** A copy of the packed entries. */
    public byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    /** The packed entries without a copy: valid in {@code 0…size()} until the next change. */
    public byte[] array() {
        return bytes;
    }

    private long key(int strategy, int asset) {
        if (strategy < 0 || asset < 0 || asset >= assets) {
            throw new IllegalArgumentException("strategy " + strategy + " or asset " + asset
                    + " is out of range: strategies count from 0, assets are 0…" + (assets - 1));
        }
        return (long) strategy * assets + asset;
    }

    private static long checked(int strategy) {
        if (strategy < 0) {
            throw new IllegalArgumentException("strategy must be ≥ 0, was " + strategy);
        }
        return strategy;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), bytes.length * 2));
        }
    }
}
