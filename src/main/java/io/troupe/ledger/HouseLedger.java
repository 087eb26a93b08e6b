package io.troupe.ledger;

import io.troupe.model.Fill;

/**
 * The fund's own book: what it holds and its cash, and beside it the accounts that are no
 * strategy's: the {@code reserve}, capital that nobody has; the {@code overlay}, a sleeve for what
 * the fund holds though no strategy asked for it; and {@code crossings}, which takes what being one
 * instead of many has saved. Owned by one thread.
 */
public final class HouseLedger {
    private static final int HOUSE = 0;
    private static final int RESERVE = 1;
    private static final int OVERLAY = 2;

    private final LedgerColumns ledger;
    private final Crossings crossings;
    private final int assets;

    /**
     * A fund that holds nothing but cash.
     *
     * @param cashMicros all of it
     * @param reserveMicros what of it no strategy has
     */
    public HouseLedger(int assets, long cashMicros, long reserveMicros) {
        this(assets, new LedgerColumns(assets, cashMicros, reserveMicros, 0),
                new Crossings(0, 0, 0));
    }

    private HouseLedger(int assets, LedgerColumns ledger, Crossings crossings) {
        this.assets = assets;
        this.ledger = ledger;
        this.crossings = crossings;
    }

    /**
     * The accounts at one moment. The arrays are copies, handed over.
     *
     * @param positions steps the fund holds, by asset
     * @param cashMicros its cash
     * @param reserveMicros the cash of the reserve
     * @param overlayPositions steps the overlay holds, by asset
     * @param overlayCashMicros its cash, which may be negative
     * @param nettingMicros what netting has saved
     * @param poolingMicros what pooling has saved
     * @param sweptMicros what of both has become capital
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Accounts(long[] positions, long cashMicros, long reserveMicros,
            long[] overlayPositions, long overlayCashMicros, long nettingMicros,
            long poolingMicros, long sweptMicros) {
        /** What lies in the account crossings, in micros. */
        public long crossingsMicros() {
            return new Crossings(nettingMicros, poolingMicros, sweptMicros).micros();
        }
    }

    /** A fund as it was. */
    public static HouseLedger of(Accounts accounts) {
        int assets = accounts.positions().length;
        long[] positions = new long[3 * assets];
        System.arraycopy(accounts.positions(), 0, positions, HOUSE * assets, assets);
        System.arraycopy(accounts.overlayPositions(), 0, positions, OVERLAY * assets, assets);
        return new HouseLedger(assets,
                LedgerColumns.of(assets, positions,
                        new long[]{accounts.cashMicros(), accounts.reserveMicros(),
                                accounts.overlayCashMicros()}),
                new Crossings(accounts.nettingMicros(), accounts.poolingMicros(),
                        accounts.sweptMicros()));
    }

    /** All accounts as they are. */
    public Accounts accounts() {
        return new Accounts(positions(), cashMicros(), reserveMicros(), overlayPositions(),
                ledger.cashMicros(OVERLAY), crossings.nettingMicros(), crossings.poolingMicros(),
                crossings.sweptMicros());
    }

    /** Books a fill of the fund's net order; returns the cash that was paid. */
    public long book(Fill fill) {
        return ledger.fill(HOUSE, fill);
    }

    /** Books a fill of the overlay, as if it were alone; returns the cash that it paid. */
    public long bookOverlay(Fill fill) {
        return ledger.fill(OVERLAY, fill);
    }

    /** Books what crossing and pooling saved, of which {@link Crossings} tells. */
    public void crossed(long nettingMicros, long poolingMicros) {
        crossings.settle(nettingMicros, poolingMicros);
    }

    /**
     * What an entitlement came to for strategies together.
     *
     * @param steps by how much their holdings changed
     * @param heldSteps what those whom it concerns held before, longs less shorts
     * @param cashMicros what they received
     */
    public record SleevesFlow(long steps, long heldSteps, long cashMicros) {}

    /**
     * What an entitlement came to for the house and its accounts.
     *
     * @param steps by how much the fund's holding changed
     * @param cashMicros what the fund received
     * @param overlay what it came to for the overlay
     * @param nettingMicros what of the difference is due to longs and shorts inside the fund
     * @param poolingMicros the rest of the difference: rounding
     */
    public record HouseFlow(long steps, long cashMicros, SleevesFlow overlay, long nettingMicros,
            long poolingMicros) {}

    /**
     * Books what an entitlement does to the overlay and, with what it has done to the strategies'
     * sleeves, to the house. The house holds what they hold together; where it settles its own net
     * holding in cash, crossings takes the difference to theirs.
     */
    public HouseFlow book(Entitlement entitlement, SleevesFlow strategies) {
        int asset = entitlement.asset();
        long held = ledger.position(HOUSE, asset);
        SleevesFlow overlay = bookOverlay(entitlement);
        long together = Math.addExact(strategies.cashMicros(), overlay.cashMicros());
        long steps = Math.addExact(strategies.steps(), overlay.steps());
        if (!entitlement.settlesNet()) {
            ledger.flow(HOUSE, asset, steps, together);
            return new HouseFlow(steps, together, overlay, 0, 0);
        }
        long received = entitlement.cashMicros(held);
        long pooled = entitlement
                .cashMicros(Math.addExact(strategies.heldSteps(), overlay.heldSteps()));
        long netting = Math.subtractExact(received, pooled);
        long pooling = Math.subtractExact(pooled, together);
        ledger.flow(HOUSE, asset, steps, received);
        crossings.settle(netting, pooling);
        return new HouseFlow(steps, received, overlay, netting, pooling);
    }

    private SleevesFlow bookOverlay(Entitlement entitlement) {
        int asset = entitlement.asset();
        long held = ledger.position(OVERLAY, asset);
        if (!entitlement.concerns(held)) {
            return new SleevesFlow(0, 0, 0);
        }
        long steps = Math.subtractExact(entitlement.stepsAfter(held), held);
        long cash = entitlement.cashMicros(held);
        ledger.flow(OVERLAY, asset, steps, cash);
        return new SleevesFlow(steps, held, cash);
    }

    /**
     * What cash that moved for no asset came to for the fund and its accounts. Each of them
     * receives what it would alone; crossings takes the difference to what the fund does.
     *
     * @param house what the fund received, on its own money
     * @param reserve what the reserve received
     * @param overlay what the overlay received
     * @param crossings what the fund received more than its strategies and these accounts together
     */
    public record CashFlow(long house, long reserve, long overlay, long crossings) {
        /**
         * With the difference.
         *
         * @param strategies what the strategies' sleeves received together
         * @throws ArithmeticException if it does not fit
         */
        public static CashFlow of(long house, long reserve, long overlay, long strategies) {
            long parts = Math.addExact(Math.addExact(strategies, reserve), overlay);
            return new CashFlow(house, reserve, overlay, Math.subtractExact(house, parts));
        }
    }

    /** Books cash that moved for no asset; the difference counts as saved by netting. */
    public void book(CashFlow flow) {
        ledger.flow(HOUSE, flow.house());
        ledger.flow(RESERVE, flow.reserve());
        ledger.flow(OVERLAY, flow.overlay());
        crossings.settle(flow.crossings(), 0);
    }

    /**
     * Capital that moved at a bar's close: what came to the fund is what its sleeves and these
     * accounts received together.
     *
     * @param subscribed what came to the fund (positive) or left it
     * @param reserve what the reserve received, negative if it gave
     * @param overlay the same of the overlay
     * @param crossings the same of crossings
     */
    public record CapitalMoves(long subscribed, long reserve, long overlay, long crossings) {
        /** Nothing moved but between sleeves. */
        public static final CapitalMoves NONE = new CapitalMoves(0, 0, 0, 0);
    }

    /** Books capital that moved. */
    public void book(CapitalMoves moves) {
        ledger.transfer(HOUSE, moves.subscribed());
        ledger.transfer(RESERVE, moves.reserve());
        ledger.transfer(OVERLAY, moves.overlay());
        crossings.transfer(moves.crossings());
    }

    /** The fund's value: cash plus Σ position·step value, summed in asset order. */
    public double equity(double[] stepValues) {
        return ledger.equity(HOUSE, stepValues);
    }

    /** The overlay's value, likewise. */
    public double overlayEquity(double[] stepValues) {
        return ledger.equity(OVERLAY, stepValues);
    }

    /** Steps the fund holds of an asset. */
    public long position(int asset) {
        return ledger.position(HOUSE, asset);
    }

    /** Steps the overlay holds of an asset. */
    public long overlayPosition(int asset) {
        return ledger.position(OVERLAY, asset);
    }

    /** A copy of what the overlay holds, in steps by asset. */
    public long[] overlayPositions() {
        return ledger.row(OVERLAY);
    }

    /** A copy of what the fund holds, in steps by asset. */
    public long[] positions() {
        return ledger.row(HOUSE);
    }

    /** Copies what the fund holds, in steps by asset. */
    public void copyTo(long[] into) {
        ledger.copyRow(HOUSE, into);
    }

    /** The fund's cash in micros. */
    public long cashMicros() {
        return ledger.cashMicros(HOUSE);
    }

    /** The reserve's cash in micros. */
    public long reserveMicros() {
        return ledger.cashMicros(RESERVE);
    }

    /** The overlay's cash in micros, which may be negative. */
    public long overlayCashMicros() {
        return ledger.cashMicros(OVERLAY);
    }

    /** What lies in the account crossings, in micros. */
    public long crossingsMicros() {
        return crossings.micros();
    }

    /**
     * The law of the ledgers: Σ sleeves + reserve + overlay + crossings = house.
     *
     * @param bar the bar, for the message
     * @param sleevePositions Σ of the strategies' positions by asset
     * @param sleeveCashMicros Σ of the strategies' cash
     * @throws IllegalStateException if a unit or a micro is missing, naming it
     */
    public void requireConserved(int bar, long[] sleevePositions, long sleeveCashMicros) {
        for (int i = 0; i < assets; i++) {
            if (position(i) != Math.addExact(sleevePositions[i], overlayPosition(i))) {
                throw new IllegalStateException("ledgers disagree at bar " + bar
                        + ": the house holds " + position(i) + " of asset " + i + ", its sleeves "
                        + sleevePositions[i] + " and its overlay " + overlayPosition(i));
            }
        }
        long accounts = Math.addExact(Math.addExact(reserveMicros(), crossingsMicros()),
                ledger.cashMicros(OVERLAY));
        if (Math.addExact(sleeveCashMicros, accounts) != cashMicros()) {
            throw new IllegalStateException("ledgers disagree at bar " + bar + ": the house has "
                    + cashMicros() + " micros, its sleeves " + sleeveCashMicros + ", reserve "
                    + reserveMicros() + ", overlay " + ledger.cashMicros(OVERLAY)
                    + " and crossings " + crossingsMicros());
        }
    }
}
