package io.troupe.data.transfer;

import io.troupe.data.adjustment.FormerNames;
import io.troupe.data.alignment.Horizon;
import io.troupe.data.alignment.Resampler;
import io.troupe.data.alignment.RowActions;
import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.calendars.TradingDays;
import io.troupe.data.schema.BarSink;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import io.troupe.model.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Bars of a store on their way into another, made coarser if that is wanted. */
public final class Transfer {
    private final OpenStore source;
    private final Selection selection;
    private final @Nullable Interval coarser;
    private final Optional<ExchangeCalendar> calendar;
    private final boolean closesAlone;
    private final List<String> notes = new ArrayList<>();

    /**
     * A transfer that has not begun.
     *
     * @param coarser the interval that bars are to have, or null for that of the source
     * @param calendar by whose sessions coarser bars are counted; days of UTC if empty
     * @param closesAlone whether nothing but closes is taken along
     */
    public Transfer(OpenStore source, Selection selection, @Nullable Interval coarser,
            Optional<ExchangeCalendar> calendar, boolean closesAlone) {
        this.source = source;
        this.selection = selection;
        this.coarser = coarser;
        this.calendar = calendar;
        this.closesAlone = closesAlone;
    }

    /** Replaces what a store has, all of it or nothing. */
    public void into(OpenStore target, UnaryOperator<BarSink> counting) throws TransferRefused {
        Inventory inventory = source.inventory();
        Interval from = inventory.interval();
        Interval to = coarser == null ? from : coarser;
        requirePossible(from, to);
        Set<String> exported = new HashSet<>(selection.symbols());
        List<CorporateAction> actions = source.actions().stream().filter(action -> exported
                .isEmpty() || exported.contains(action.symbol())).toList();
        Feed feed = new Feed(to, closesAlone ? List.of("close") : inventory.columns(),
                sink -> hand(inventory, actions, to, sink, counting));
        List<Instrument> instruments = source.instruments().stream().filter(each -> exported
                .isEmpty() || exported.contains(each.symbol())).toList();
        try {
            target.replaceAll(feed, () -> actions, instruments);
        } catch (IOException e) {
            throw TransferRefused.of(e);
        }
    }

    private void requirePossible(Interval from, Interval to) throws TransferRefused {
        Optional<String> refusal = from == to ? Optional.empty()
                : Resampler.refusal(from, to);
        if (refusal.isPresent()) {
            throw new TransferRefused(source.name() + ": " + refusal.get());
        }
    }

    private TradingDays days() {
        return calendar.map(each -> TradingDays.of(each.zone(), each)).orElse(TradingDays.UTC);
    }

    private void hand(Inventory inventory, List<CorporateAction> actions, Interval to,
            BarSink sink, UnaryOperator<BarSink> counting) throws IOException {
        Interval from = inventory.interval();
        Selection wanted = from.isIntraday() ? selection.by(days()) : selection;
        BarSink counted = counting.apply(sink);
        RowOrder order = source.order();
        if (from == to) {
            done(source.storage().scan(wanted, order, counted));
            return;
        }
        Horizon horizon = Horizon.of(
                List.of(new Horizon.Store(from, inventory.of(selection.symbols()))),
                new Horizon.Time(to, calendar.orElse(null), days(), selection.until()),
                UnaryOperator.identity(), List.of());
        Resampler resampler = Resampler
                .of(from, to, calendar.orElse(null), days().zone(), order, counted)
                .within(horizon).with(new RowActions(actions, FormerNames.NONE, days()));
        done(source.storage().scan(wanted, order, resampler));
        Resampler.Counts counts = resampler.finish();
        if (counts.outside() > 0) {
            notes.add(Wording.count(counts.outside(), "bar")
                    + " outside of the sessions left out");
        }
        if (counts.unfinished() > 0) {
            notes.add("bars from " + to.format(horizon.limit()) + " on left out: their "
                    + to.label() + " is not known to be over (" + horizon.why() + ")");
        }
    }

    private static void done(ScanResult result) throws IOException {
        if (result instanceof ScanResult.Refused refused) {
            throw new IOException(String.join("\n", OpenStore.lines(refused)));
        }
    }

    /** What a person should know about it. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
