package io.troupe.simulation;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import io.troupe.execution.Shortfall;
import io.troupe.journal.BarBooks;
import io.troupe.journal.Booked;
import io.troupe.journal.EntryBuffer;
import io.troupe.journal.HouseAccount;
import io.troupe.journal.Section;
import io.troupe.model.Fill;
import io.troupe.model.orders.OrderEvent;
import io.troupe.model.orders.PointFill;
import io.troupe.simulation.cohort.CohortWindow;
import io.troupe.simulation.cohort.CohortWindow.Part;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.house.HouseBar;
import io.troupe.simulation.house.HouseBar.Crossed;
import io.troupe.simulation.house.HouseBar.Cut;
import io.troupe.simulation.house.HouseBar.Decided;
import io.troupe.simulation.house.HouseBar.Flow;
import io.troupe.simulation.house.HouseBar.Traded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps the books of a run: gathers what house and sleeves booked in each bar, in the order in
 * which the journal keeps it, and passes finished blocks on. Relies on bars in order, each told
 * once and final. Nobody waits for what it makes of a bar, so it works beside the spine, on the
 * thread of the {@linkplain Venue#books() books}.
 */
final class Recorder {
    sealed interface Command {}

    /** Bars are final, of all of which these windows tell. */
    @SuppressWarnings("ArrayRecordComponent") // a message between actors of one process
    record Book(List<HouseBar> bars, CohortWindow[] cohorts) implements Command {}

    /** Many bars are final, in this order; the list is the recorder's own. */
    record BookAll(List<Book> books) implements Command {}

    /** Tell the guardian that all bars told so far are in the books. */
    record Save() implements Command {}

    /**
     * Tell the guardian that a strategy failed, for which the run stops: after what was booked
     * before.
     */
    record PassOn(Failure failure) implements Command {}

    /** There is no further bar. */
    record Finish() implements Command {}

    private static final Comparator<Part> ORDER = Comparator.comparing(Part::phase)
            .thenComparingInt(Part::place);

    private final BarBooks books;
    private final EntryBuffer entries;
    private final int[] firstBooks;
    /** What strategies book of what changes hands. */
    private final Section fills;
    private final ActorRef<Simulation.Told> simulation;

    private Recorder(BarBooks books, int assets, int[] firstBooks, Section fills,
            ActorRef<Simulation.Told> simulation) {
        this.books = books;
        this.entries = new EntryBuffer(assets);
        this.firstBooks = firstBooks;
        this.fills = fills;
        this.simulation = simulation;
    }

    /**
     * A recorder of everything.
     *
     * @param firstBooks the book of each cohort's first strategy
     * @param fills what strategies book of what changes hands: fills, or fills at points
     */
    static Behavior<Command> create(BarBooks books, int assets, int[] firstBooks,
            Section fills, ActorRef<Simulation.Told> simulation) {
        return Behaviors
                .setup(context -> new Recorder(books, assets, firstBooks, fills, simulation)
                        .recording());
    }

    /** A recorder that keeps nothing, for runs of which only the end matters. */
    static Behavior<Command> forgetful(ActorRef<Simulation.Told> simulation) {
        return Behaviors.receiveMessage(command -> {
            switch (command) {
                case Book _,BookAll _ -> {}
                case Save save -> simulation.tell(new Simulation.BooksSaved());
                case PassOn(Failure failure) ->
                    simulation.tell(new Simulation.StrategyFailed(failure));
                case Finish finish -> simulation
                        .tell(new Simulation.Recorded(new Booked.Pending(), true));
            }
            return Behaviors.same();
        });
    }

    private Behavior<Command> recording() {
        return Behaviors.receiveMessage(command -> {
            switch (command) {
                case Book(List<HouseBar> bars, CohortWindow[] cohorts) ->
                    bars.forEach(house -> book(house, cohorts));
                case BookAll(List<Book> all) -> all.forEach(some -> some.bars()
                        .forEach(house -> book(house, some.cohorts())));
                case Save save -> simulation.tell(new Simulation.BooksSaved());
                case PassOn(Failure failure) ->
                    simulation.tell(new Simulation.StrategyFailed(failure));
                case Finish finish -> simulation
                        .tell(new Simulation.Recorded(books.finish(), true));
            }
            return Behaviors.same();
        });
    }

    private void book(HouseBar house, CohortWindow[] cohorts) {
        books.open(house.bar());
        bookHouse(house);
        for (int c = 0; c < cohorts.length; c++) {
            bookFills(house.bar(), c, cohorts[c]);
        }
        for (Part part : parts(house.bar(), cohorts)) {
            books.book(part.book(), part.phase().section(), part.entries(), 0,
                    part.entries().length);
        }
        Booked booked = books.close();
        if (!(booked instanceof Booked.Pending)) {
            simulation.tell(new Simulation.Recorded(booked, false));
        }
    }

    private void bookHouse(HouseBar house) {
        flows(house.traded());
        house.interest().forEach(each -> entries.cashFlow(each.account().row(), each.kind(),
                each.micros()));
        flush(Section.CASH_FLOWS);
        traded(house.traded());
        decided(house.decided());
        house.decided().overlayOrders().forEach(this::overlayOrder);
        flush(Section.ORDERS_DECIDED);
        cuts(HouseAccount.HOUSE, house.traded().cuts());
        cuts(HouseAccount.OVERLAY, house.traded().overlay().cuts());
        for (Shortfall cut : house.decided().cuts()) {
            cut(cut);
        }
        cuts(HouseAccount.OVERLAY, house.decided().overlayCuts());
        flush(Section.CUTS);
    }

    private void flows(Traded traded) {
        flows(HouseAccount.HOUSE, traded.flows());
        flows(HouseAccount.OVERLAY, traded.overlay().flows());
        flush(Section.FLOWS);
    }

    private void traded(Traded traded) {
        fills(HouseAccount.HOUSE, traded.fills());
        fills(HouseAccount.OVERLAY, traded.overlay().fills());
        flush(Section.FILLS);
        pointFills(HouseAccount.HOUSE, traded.pointFills());
        pointFills(HouseAccount.OVERLAY, traded.overlay().pointFills());
        flush(Section.POINT_FILLS);
        for (Crossed crossed : traded.crossed()) {
            entries.crossed(crossed.asset(), crossed.point(), crossed.nettingMicros(),
                    crossed.poolingMicros());
        }
        flush(Section.CROSSINGS);
        traded.overlay().orders().forEach(this::overlayOrder);
        flush(Section.ORDERS_MATCHED);
    }

    private void flows(HouseAccount account, List<Flow> flows) {
        for (Flow flow : flows) {
            entries.flow(account.row(), flow.asset(), flow.kind(), flow.steps(), flow.cashMicros());
        }
    }

    private void fills(HouseAccount account, List<Fill> fills) {
        for (Fill fill : fills) {
            entries.fill(account.row(), fill.asset(), fill.quantity(), fill.notionalMicros(),
                    fill.feeMicros(), fill.slippageMicros());
        }
    }

    private void pointFills(HouseAccount account, List<PointFill> fills) {
        for (PointFill fill : fills) {
            entries.pointFill(account.row(), fill);
        }
    }

    private void overlayOrder(OrderEvent event) {
        entries.order(HouseAccount.OVERLAY.row(), event);
    }

    private void decided(Decided decided) {
        transfer(HouseAccount.HOUSE, decided.moves().subscribed());
        transfer(HouseAccount.RESERVE, decided.moves().reserve());
        transfer(HouseAccount.OVERLAY, decided.moves().overlay());
        transfer(HouseAccount.CROSSINGS, decided.moves().crossings());
        flush(Section.TRANSFERS);
        decided.exposure().ifPresent(entries::exposure);
        flush(Section.EXPOSURE);
        decided.note().ifPresent(note -> entries.constructed(HouseAccount.HOUSE.row(), note));
        flush(Section.CONSTRUCTED);
        decided.flat().ifPresent(entries::halt);
        flush(Section.HALT);
        decided.events().forEach(event -> entries.risk(HouseAccount.HOUSE.row(), event));
        flush(Section.RISK);
    }

    private void transfer(HouseAccount account, long micros) {
        if (micros != 0) {
            entries.transfer(account.row(), micros);
        }
    }

    private void cut(Shortfall cut) {
        entries.cut(HouseAccount.HOUSE.row(), cut.asset(), cut.net(), cut.done(), cut.reason());
    }

    private void cuts(HouseAccount account, List<Cut> cuts) {
        for (Cut cut : cuts) {
            entries.cut(account.row(), cut.asset(), cut.ordered(), cut.approved(), cut.reason());
        }
    }

    private void flush(Section section) {
        if (entries.size() > 0) {
            books.house(section, entries.array(), 0, entries.size());
            entries.reset();
        }
    }

    private void bookFills(int bar, int cohort, CohortWindow window) {
        int booksOfCohort = window.fillEnds().length / (window.lastBar() - window.firstBar() + 1);
        int first = (bar - window.firstBar()) * booksOfCohort;
        for (int book = 0; book < booksOfCohort; book++) {
            int index = first + book;
            int from = index == 0 ? 0 : window.fillEnds()[index - 1];
            int length = window.fillEnds()[index] - from;
            if (length > 0) {
                books.book(firstBooks[cohort] + book, fills, window.fills(), from, length);
            }
        }
    }

    /**
     * What is rarer than fills, phase by phase, cut by cut and then in strategy order, so that no
     * book shows which cohorts wrote in it.
     */
    private static List<Part> parts(int bar, CohortWindow[] cohorts) {
        List<Part> parts = new ArrayList<>();
        for (CohortWindow cohort : cohorts) {
            for (Part part : cohort.parts()) {
                if (part.bar() == bar) {
                    parts.add(part);
                }
            }
        }
        parts.sort(ORDER);
        return parts;
    }
}
