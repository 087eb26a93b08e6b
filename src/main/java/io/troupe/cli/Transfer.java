package io.troupe.cli;

import io.troupe.data.alignment.Resampler;
import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.schema.BarSink;
import io.troupe.data.storage.Feed;
import io.troupe.data.storage.Inventory;
import io.troupe.data.storage.RowOrder;
import io.troupe.data.storage.ScanResult;
import io.troupe.data.storage.Selection;
import io.troupe.model.CorporateAction;
import io.troupe.model.Instrument;
import io.troupe.model.Interval;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bars of a store on their way into another, made coarser if that is wanted. */
final class Transfer {
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
    Transfer(OpenStore source, Selection selection, @Nullable Interval coarser,
            Optional<ExchangeCalendar> calendar, boolean closesAlone) {
        this.source = source;
        this.selection = selection;
        this.coarser = coarser;
        this.calendar = calendar;
        this.closesAlone = closesAlone;
    }

    /** Replaces what a store has, all of it or nothing. */
    void into(OpenStore target, RowProgress progress) throws CommandRefused {
        Inventory inventory = source.inventory();
        Interval from = inventory.interval();
        Interval to = coarser == null ? from : coarser;
        requirePossible(from, to);
        Feed feed = new Feed(to, closesAlone ? List.of("close") : inventory.columns(),
                sink -> hand(from, to, sink, progress));
        Set<String> exported = new HashSet<>(selection.symbols());
        List<CorporateAction> actions = source.actions().stream().filter(action -> exported
                .isEmpty() || exported.contains(action.symbol())).toList();
        List<Instrument> instruments = source.instruments().stream().filter(each -> exported
                .isEmpty() || exported.contains(each.symbol())).toList();
        try {
            target.replaceAll(feed, () -> actions, instruments);
        } catch (IOException e) {
            throw OpenStore.refused(e);
        }
    }

    private void requirePossible(Interval from, Interval to) throws CommandRefused {
        Optional<String> refusal = from == to ? Optional.empty()
                : Resampler.refusal(from, to);
        if (refusal.isPresent()) {
            throw new CommandRefused(ExitCode.USER, source.name() + ": " + refusal.get());
        }
    }

    private void hand(Interval from, Interval to, BarSink sink, RowProgress progress)
            throws IOException {
        BarSink counted = progress.counting(sink);
        RowOrder order = source.order();
        if (from == to) {
            done(source.storage().scan(selection, order, counted));
            return;
        }
        Resampler resampler = calendar.isPresent()
                ? Resampler.bySessions(from, to, calendar.get(), order, counted)
                : Resampler.byUtc(from, to, order, counted);
        done(source.storage().scan(selection, order, resampler));
        Resampler.Counts counts = resampler.finish();
        if (counts.outside() > 0) {
            notes.add(Messages.count(counts.outside(), "bar")
                    + " outside of the sessions left out");
        }
        if (counts.partial() > 0) {
            notes.add("the last bars of " + Messages.count(counts.partial(), "symbol")
                    + " end before their time does");
        }
    }

    private static void done(ScanResult result) throws IOException {
        if (result instanceof ScanResult.Refused refused) {
            throw new IOException(String.join("\n", OpenStore.lines(refused)));
        }
    }

    /** What a person should know about it. */
    List<String> notes() {
        return List.copyOf(notes);
    }
}
