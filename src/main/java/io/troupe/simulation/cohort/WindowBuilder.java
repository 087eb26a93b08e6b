package io.troupe.simulation.cohort;

import io.troupe.execution.points.PointSum;
import io.troupe.journal.BookLayout;
import io.troupe.journal.EntryBuffer;
import io.troupe.ledger.Entitlement;
import io.troupe.model.FlowKind;
import io.troupe.model.orders.PointFill;
import io.troupe.simulation.cohort.CohortWindow.Part;
import io.troupe.simulation.cohort.CohortWindow.Phase;
import io.troupe.simulation.cohort.CohortWindow.SleeveCapital;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.hosting.Seat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects a {@link CohortWindow} while a cohort runs. Reused from window to window. */
final class WindowBuilder {
    private final int cohort;
    private final int assets;
    private final BarSums.Shape shape;
    private final BookLayout layout;
    private final int firstStrategy;
    private final int firstBook;
    private final int books;
    private final boolean recording;
    private final EntryBuffer fills;
    private final EntryBuffer entries;
    private final EntryBuffer flows;
    private int firstBar;
    private int bar;
    private boolean active;
    private long[] sums = {};
    private int[] fillEnds = {};
    private int fillEndCount;
    private List<FlowSums> flowSums = new ArrayList<>();
    private Map<Integer, List<PointSum>> points = new HashMap<>();
    private List<Part> parts = new ArrayList<>();
    private List<Failure> failures = new ArrayList<>();
    /** What was booked in the bar at whose valuation the window before this one paused. */
    private Carried carried = Carried.NOTHING;
    private Carried next = Carried.NOTHING;

    /** Bookings of one bar's fills. */
    @SuppressWarnings("ArrayRecordComponent") // private, never compared
    private record Carried(byte[] fills, int[] ends, List<Part> parts) {
        static final Carried NOTHING = new Carried(new byte[0], new int[0], List.of());
    }

    /**
     * A builder for one cohort.
     *
     * @param shape what the sums of a bar are
     * @param recording whether fills and other bookings are kept, not sums alone
     */
    WindowBuilder(Seat seat, BarSums.Shape shape, boolean recording) {
        this.cohort = seat.cohort();
        this.shape = shape;
        this.assets = shape.assets();
        this.layout = seat.layout();
        this.firstStrategy = seat.firstStrategy();
        this.firstBook = layout.bookOf(firstStrategy);
        this.books = layout.bookOf(seat.endStrategy() - 1) - firstBook + 1;
        this.recording = recording;
        this.fills = new EntryBuffer(assets);
        this.entries = new EntryBuffer(assets);
        this.flows = new EntryBuffer(assets);
    }

    /** A new window follows on the one built last. */
    void follow() {
        carried = next;
    }

    /**
     * Starts to tell a window of the bars {@code firstBar…lastBar}; bars before it are not
     * recorded.
     *
     * @param continued whether the first bar is the one at whose valuation the last window paused:
     *        its fills are told again, so that every window tells all of its bars
     */
    void start(int firstBar, int lastBar, boolean continued) {
        this.firstBar = firstBar;
        int bars = lastBar - firstBar + 1;
        sums = new long[bars * shape.length()];
        fillEnds = recording ? new int[bars * books] : new int[0];
        fillEndCount = 0;
        fills.reset();
        flowSums = new ArrayList<>();
        points = new HashMap<>();
        parts = new ArrayList<>();
        failures = new ArrayList<>();
        active = false;
        if (continued && recording) {
            fills.append(carried.fills);
            System.arraycopy(carried.ends, 0, fillEnds, 0, books);
            fillEndCount = books;
            parts.addAll(carried.parts);
        }
    }

    /** Turns to a bar. */
    void open(int bar) {
        this.bar = bar;
        active = bar >= firstBar;
    }

    /** The number in the fund of the cohort's first strategy. */
    int firstStrategy() {
        return firstStrategy;
    }

    boolean recordsFills() {
        return recording && active;
    }

    int books() {
        return books;
    }

    /** The first sleeve of the cohort that belongs to a later book than its {@code book}-th. */
    int endSleeve(int book) {
        return layout.lastStrategy(firstBook + book) + 1 - firstStrategy;
    }

    void flow(int local, Entitlement entitlement, long steps, long cashMicros) {
        if (recording && active) {
            flows.flow(local, entitlement.asset(), entitlement.kind(), steps, cashMicros);
        }
    }

    void flow(int local, FlowKind kind, long cashMicros) {
        if (recording && active) {
            flows.cashFlow(local, kind, cashMicros);
        }
    }

    /** All flows of the bar's next book have been added, of assets or of cash. */
    void endFlows(int book, Phase phase) {
        if (flows.size() > 0) {
            parts.add(new Part(bar, firstBook + book, phase, 0, flows.copy()));
            flows.reset();
        }
    }

    void fill(int local, int asset, long quantity, long notionalMicros, long feeMicros,
            long slippageMicros) {
        fills.fill(local, asset, quantity, notionalMicros, feeMicros, slippageMicros);
    }

    /** A fill of a fund whose strategies trade by orders. */
    void fill(int local, PointFill filled) {
        fills.pointFill(local, filled);
    }

    /** The number in its book of the cohort's sleeve. */
    int local(int sleeve, int book) {
        return firstStrategy + sleeve - layout.firstStrategy(firstBook + book);
    }

    /** All fills of the bar's next book have been added. */
    void endBook() {
        if (recording && active) {
            fillEnds[fillEndCount++] = fills.size();
        }
    }

    /** An entry of a rarer kind, in strategy order within a phase. */
    void entry(Phase phase, int sleeve, Entry entry) {
        entry(phase, 0, sleeve, entry);
    }

    /** The same, of the {@code place}-th of the bar's cuts. */
    void entry(Phase phase, int place, int sleeve, Entry entry) {
        if (!recording || !active) {
            return;
        }
        int book = layout.bookOf(firstStrategy + sleeve);
        entries.reset();
        entry.pack(entries, firstStrategy + sleeve - layout.firstStrategy(book));
        parts.add(new Part(bar, book, phase, place, entries.copy()));
    }

    /** Packs one entry under the strategy's number in its book. */
    interface Entry {
        void pack(EntryBuffer buffer, int local);
    }

    void fail(Failure failure) {
        if (active) {
            failures.add(failure);
        }
    }

    /** The bar's sums. */
    void sums(CohortState now, SleeveTrading trading) {
        if (!active) {
            return;
        }
        if (!now.flows.isNothing()) {
            flowSums.add(now.flows);
        }
        BarSums at = BarSums.at(sums, shape, bar - firstBar);
        trading.tell(at);
        List<PointSum> traded = trading.points();
        if (!traded.isEmpty()) {
            points.put(bar, traded);
        }
        for (int i = 0; i < assets; i++) {
            at.put(BarSums.Column.POSITION, i, now.bank.positionTotal(i));
        }
        at.putCash(now.bank.cashTotalMicros());
    }

    CohortWindow build(int lastBar, boolean paused, @Nullable SleeveCapital capital) {
        if (paused && recording) {
            rememberPause(lastBar);
        }
        return new CohortWindow(cohort, firstBar, lastBar, paused, sums, flowSums,
                points,
                fills.size() == 0 ? new byte[0] : fills.copy(),
                Arrays.copyOf(fillEnds, fillEndCount), parts, failures, capital);
    }

    private void rememberPause(int lastBar) {
        int first = fillEndCount - books;
        int from = first == 0 ? 0 : fillEnds[first - 1];
        int[] ends = new int[books];
        for (int book = 0; book < books; book++) {
            ends[book] = fillEnds[first + book] - from;
        }
        next = new Carried(Arrays.copyOfRange(fills.array(), from, fills.size()), ends,
                parts.stream().filter(part -> part.bar() == lastBar).toList());
    }
}
