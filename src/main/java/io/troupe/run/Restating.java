package io.troupe.run;

import io.troupe.data.Difference;
import io.troupe.data.Fingerprint;
import io.troupe.data.MarketData;
import io.troupe.data.restated.PricePanel;
import io.troupe.data.restated.Recognition;
import io.troupe.data.restated.Said;
import io.troupe.data.restated.SeamedMarket;
import io.troupe.journal.BarsBooked;
import io.troupe.journal.Block;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.diff.BookingsDiff;
import io.troupe.journal.folder.Seam;
import io.troupe.journal.portfolios.JournalBookings;
import io.troupe.run.restated.SeamText;
import io.troupe.run.restated.Seams;
import io.troupe.simulation.checkpoint.Checkpoint;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.hosting.AnswersCompared;
import io.troupe.simulation.hosting.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has a run go on with another history of its data. What is booked stays as it is; the strategies
 * are asked about the new history from its first bar, and the ledgers are taken over where the run
 * stood at its last durable bar, the seam.
 */
final class Restating {
    private static final String ANEW = "; start a new run";

    private final OpenRun run;
    private final Fund source;
    private final int seamBar;
    private final Map<String, Said> said;
    private final List<Seam> earlier;
    /** Whether no bar was booked since the last seam, so that this one takes its place. */
    private final boolean isAgain;

    /** Executes a fund that is to come to the run's last durable bar once more. */
    interface CatchUp {
        void to(Fund fund, MemoryBookings bookings) throws RunRefused, IOException;
    }

    /**
     * Of a run whose data has changed.
     *
     * @param source the fund on today's data
     * @param durable the last bar that is booked
     * @param said what the user says of symbols
     */
    Restating(OpenRun run, Fund source, Durable durable, Map<String, Said> said) {
        this.run = run;
        this.source = source;
        this.seamBar = durable.bar();
        this.said = said;
        List<Seam> known = run.manifest().restated();
        this.isAgain = !known.isEmpty() && known.getLast().bar() == seamBar;
        this.earlier = isAgain ? known.subList(0, known.size() - 1) : known;
    }

    /**
     * Notes the seam.
     *
     * @param catchUp asked if the run did not save where it stood at the seam
     * @return what to tell of it; a line that nothing was to be done if the data is the same
     * @throws RunRefused if the run cannot go on with that data
     */
    List<String> note(CatchUp catchUp) throws RunRefused, IOException {
        Optional<Difference> difference = run.history().firstDifference(now(), seamBar);
        if (difference.isEmpty() || run.hasAccepted(now(), seamBar)) {
            return List.of("the data is what run " + run.id() + " was computed with up to its last"
                    + " bar: nothing is restated, and it goes on as without --restated");
        }
        PricePanel told = told(difference.get());
        PricePanel traded = isAgain ? run.bookedPrices() : told;
        MarketData before = SeamedMarket.before(traded, now());
        MarketData valued = earlier.isEmpty() ? before
                : Seams.market(run.bookedPrices(), before, earlier);
        List<Seam.Asset> assets = recognised(traded, valued);
        Fund asBefore = source.seamed(valued, Seams.reported(earlier));
        MemoryBookings bookings = JournalAccess.read(run, asBefore, durable()).toMemory();
        MarketData seen = isAgain ? SeamedMarket.before(told, now()) : before;
        AnswersCompared answers = AnswersCompared.of(source.on(seen).plan(), source.plan(),
                seamBar, RecordedFailures.of(bookings));
        requireRestorable(answers);
        Checkpoint stood = stood(asBefore, bookings, catchUp);
        Seam seam = new Seam(seamBar, now().time(seamBar),
                isAgain ? run.manifest().restated().getLast().dataBefore()
                        : Fingerprint.of(before).hashAt(seamBar),
                Fingerprint.of(now()).hashAt(seamBar), difference.get().message(), assets,
                Seams.recorded(answers, source.plan().ids(), now()));
        List<Seam> all = new ArrayList<>(earlier);
        all.add(seam);
        run.noteSeam(all, isAgain ? traded : PricePanel.of(valued), stood, source);
        return SeamText.lines(seam);
    }

    private MarketData now() {
        return source.data();
    }

    private Durable durable() throws RunRefused {
        return RunChecks.expected(run);
    }

    /** The prices that the run was told, up to the seam. */
    private PricePanel told(Difference difference) throws RunRefused, IOException {
        if (seamBar >= now().bars() - 1) {
            throw refused(difference, "; there is no bar after the last one booked, "
                    + run.history().time(seamBar)
                    + ", from which it could go on: resume it when there is one");
        }
        if (run.history().firstDifferenceBeyondPrices(now(), seamBar).isPresent()) {
            throw refused(run.history().firstDifferenceBeyondPrices(now(), seamBar).get(),
                    ", which is no restatement of prices" + ANEW);
        }
        if (now().seen() != now()) {
            throw refused(difference, ": prices as they traded are not restated, so this is another"
                    + " data set" + ANEW);
        }
        PricePanel told = run.toldPrices();
        if (!told.hasAxesOf(now(), seamBar + 1)) {
            throw refused(difference, ", and " + run.folder().prices() + " is not of these bars"
                    + ANEW);
        }
        return told.first(seamBar + 1);
    }

    private RunRefused refused(Difference difference, String why) {
        return new RunRefused(new Refusal.DataChanged(source.settings().data().path() + ": "
                + difference.message() + " since run " + run.runId() + " simulated it" + why));
    }

    private List<Seam.Asset> recognised(PricePanel before, MarketData valued) throws RunRefused {
        Recognition.Found found = Recognition.of(before, valued, now(), seamBar, said);
        if (!found.unclear().isEmpty()) {
            List<String> lines = new ArrayList<>(found.unclear());
            lines.add("what became of the shares held cannot be told; say it for each of them with"
                    + " --restatement SYMBOL=dividend, SYMBOL=split:NEW:OLD or SYMBOL=correction,"
                    + " or start a new run");
            throw new RunRefused(Refusal.BadSettings.of(lines));
        }
        return found.restated().stream().map(Seams::recorded).toList();
    }

    private void requireRestorable(AnswersCompared answers) throws RunRefused {
        if (answers.needsEveryBar()) {
            throw new RunRefused(new Refusal.DataChanged("run " + run.id() + " cannot go on with"
                    + " another history: a strategy reads its sleeve and does not save its state,"
                    + " or ends when an order is refused, so it can only be brought to a bar by"
                    + " executing all bars before it" + ANEW));
        }
    }

    /** Where the run stood at the seam. */
    private Checkpoint stood(Fund asBefore, MemoryBookings bookings, CatchUp catchUp)
            throws RunRefused, IOException {
        Optional<Checkpoint> saved = saved(asBefore, bookings);
        if (saved.isEmpty()) {
            catchUp.to(asBefore, bookings);
            saved = saved(asBefore, JournalAccess.read(run, asBefore, durable()).toMemory());
        }
        return saved.orElseThrow(() -> new RunRefused(new Refusal.DataChanged("run " + run.id()
                + " cannot go on with another history: a strategy cannot be restored at its last"
                + " bar" + ANEW)));
    }

    private Optional<Checkpoint> saved(Fund asBefore, MemoryBookings bookings)
            throws RunRefused, IOException {
        return Optional.ofNullable(run.resumption(asBefore, bookings).from())
                .filter(checkpoint -> checkpoint.bar() == seamBar);
    }

    /** Executes a fund in memory. */
    interface Repeat {
        void of(Fund fund, MemoryBookings into, Resumption from) throws RunRefused;
    }

    /**
     * Executes a run with seams again, as far as that can be done, and compares every booking: its
     * bars up to the first seam, whose prices it has kept, and those after the last. For the ones
     * between, the histories that strategies saw are no more, and their chain alone vouches for
     * them.
     *
     * @param fund with its seams, up to the journal's last bar
     * @return the first difference, empty if there is none
     */
    static Optional<BookingsDiff.Difference> firstDifference(OpenRun run, Fund fund,
            JournalBookings journal, Repeat repeat) throws RunRefused, IOException {
        List<Seam> seams = run.manifest().restated();
        int first = seams.getFirst().bar();
        int last = seams.getLast().bar();
        List<Failure> failures = RecordedFailures.of(journal);
        var begun = new MemoryBookings(fund.journalPlan());
        repeat.of(fund.on(SeamedMarket.before(run.bookedPrices().first(first + 1), fund.data())),
                begun, Resumption.of(failures));
        Optional<BookingsDiff.Difference> found = BookingsDiff.first(journal, begun, 0, first);
        if (found.isPresent()) {
            return found;
        }
        MemoryBookings all = journal.toMemory();
        MemoryBookings after = until(last, all, fund.journalPlan());
        repeat.of(fund, after, new Resumption(failures, run.atSeam(fund.journalPlan(), all), null,
                0, true));
        return BookingsDiff.first(journal, after);
    }

    /** What was not executed again by {@link #firstDifference}, if anything. */
    static Optional<String> unverified(OpenRun run) {
        List<Seam> seams = run.manifest().restated();
        return seams.size() < 2 ? Optional.empty()
                : Optional.of("bars after " + seams.getFirst().date() + " and up to "
                        + seams.getLast().date() + " were computed with histories of the data that"
                        + " are no more: the chain of the journal vouches for them, and they are"
                        + " not executed again");
    }

    /** The blocks up to a bar, with which one of each portfolio ends. */
    private static MemoryBookings until(int bar, MemoryBookings all, JournalPlan plan) {
        var some = new MemoryBookings(plan);
        for (PortfolioId portfolio : plan.portfolios()) {
            for (BarsBooked event : all.events(portfolio)) {
                if (event.envelope().lastBar() <= bar) {
                    some.add(new Block(portfolio, event));
                }
            }
        }
        return some;
    }
}
