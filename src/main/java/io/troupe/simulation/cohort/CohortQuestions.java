package io.troupe.simulation.cohort;

import io.troupe.model.ConstructionNote;
import io.troupe.model.FailurePolicy;
import io.troupe.model.TargetPositions;
import io.troupe.model.orders.OrderRequest;
import io.troupe.simulation.cohort.CohortWindow.Phase;
import io.troupe.simulation.cohort.DecisionLog.Note;
import io.troupe.simulation.cohort.DecisionLog.Requested;
import io.troupe.simulation.hosting.AskedMarker;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.hosting.HostedStrategies;
import io.troupe.simulation.hosting.StateProof;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.strategies.MarketCursor;
import io.troupe.strategies.SleeveView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Asks the strategies of a cohort what they want, each at most once a bar unless its answer depends
 * on its sleeve: others' answers are remembered for as long as the cohort may have to return.
 * Quarantines those that fail, and books what those constructed that answered.
 */
final class CohortQuestions {
    private final SimulationPlan plan;
    private final HostedStrategies strategies;
    private final StateProof proof;
    private final AskedMarker asked;
    private final MarketCursor cursor;
    private final SleeveView[] sleeveViews;
    private final CohortState now;
    private final WindowBuilder window;
    private final SleeveTrading trading;
    private final DecisionLog log;
    /** Whether a bar may be asked about again, so that its answers must be remembered. */
    private final boolean mayReturn;
    private final int firstStrategy;
    private final boolean runsAhead;
    private final boolean endsRefused;
    /** Strategies that failed at the current bar. */
    private final List<Failure> failed = new ArrayList<>();
    /** What strategies have constructed at the current bar. */
    private final List<Note> notes = new ArrayList<>();

    /** Who acts on answers. */
    interface Listener {
        /** A strategy, counted from the cohort's first, has answered with new targets. */
        void take(int k, TargetPositions targets);

        /** A strategy has failed, and is not asked again. */
        void quarantined(int k);

        /** A strategy that trades by orders has ordered. */
        void request(int k, List<OrderRequest> requests);
    }

    CohortQuestions(SimulationPlan plan, HostedStrategies strategies, StateProof proof,
            AskedMarker asked, CohortState now, CohortOrders orders, WindowBuilder window) {
        this.plan = plan;
        this.mayReturn = plan.canRevise();
        this.log = new DecisionLog(plan.data().assets(), mayReturn);
        this.strategies = strategies;
        this.proof = proof;
        this.asked = asked;
        this.cursor = strategies.cursor();
        this.now = now;
        this.trading = orders.trading();
        this.window = window;
        this.firstStrategy = window.firstStrategy();
        this.runsAhead = !strategies.needsEveryBar();
        this.endsRefused = plan.trading().endsRefused();
        this.sleeveViews = new SleeveView[strategies.size()];
        for (int k = 0; k < sleeveViews.length; k++) {
            sleeveViews[k] = new BankSleeve(plan.data(), now, orders, k);
        }
    }

    /** Forgets the answers of earlier bars, to which there is no way back any more. */
    void forget() {
        log.clear(now.bar);
    }

    /**
     * Asks at the current bar, quarantines who fails, and hands on what is new, each answer after
     * those of the strategies before it: at once, while it is at hand, if nobody can return to the
     * bar; else first the answers that depend on sleeves, then the others.
     */
    void ask(Listener listener) {
        if (!mayReturn) {
            forget();
        }
        boolean answered = log.contains(now.bar);
        cursor.moveTo(now.bar);
        if (!answered) {
            log.begin();
        }
        failed.clear();
        notes.clear();
        for (int k = 0; k < strategies.size(); k++) {
            boolean again = runsAhead && strategies.readsSleeve(k);
            if ((again || !answered) && !now.quarantined[k]) {
                ask(k, again, listener);
            }
        }
        asked.done();
        if (answered) {
            failed.addAll(log.failures(now.bar));
            failed.sort(Comparator.comparingInt(Failure::strategy));
            notes.addAll(log.notes(now.bar));
            notes.sort(Comparator.comparingInt(Note::strategy));
        }
        for (Failure failure : failed) {
            quarantine(failure);
            listener.quarantined(failure.strategy() - firstStrategy);
        }
        notes.forEach(this::book);
        for (int entry = log.begin(now.bar); entry < log.end(now.bar); entry++) {
            listener.take(log.strategy(entry), log.targets(entry));
        }
        log.requests(now.bar).forEach(each -> listener.request(each.strategy(), each.orders()));
    }

    /** Notes a failure; what follows it stands for an answer. */
    private TargetPositions failed(Failure failure, boolean again) {
        failed.add(failure);
        if (!again) {
            log.add(failure);
        }
        return afterFailure();
    }

    private void ask(int k, boolean again, Listener listener) {
        asked.asking(now.bar, firstStrategy + k);
        Optional<Failure> refused = endsRefused
                ? strategies.refused(k, now.bar, trading.refusal(k))
                : Optional.empty();
        Optional<Failure> failure = refused.isPresent() ? refused
                : strategies.ask(k, cursor, sleeveViews[k]);
        TargetPositions answer = strategies.answer();
        List<OrderRequest> requests = strategies.requests();
        Optional<ConstructionNote> note = strategies.note();
        if (note.isPresent()) {
            constructed(k, again, note.get());
        }
        if (proof.isAsking(k) && refused.isEmpty()) {
            proof.ask(k, cursor, sleeveViews[k], failure.isPresent() ? null : answer, requests);
        }
        if (failure.isPresent()) {
            answer = failed(failure.get(), again);
        }
        if (!answer.isUnchanged()) {
            handOn(k, answer, again || (!mayReturn && failure.isEmpty()), listener);
        }
        if (!requests.isEmpty()) {
            handOn(k, requests, again, listener);
        }
    }

    private void handOn(int k, TargetPositions answer, boolean atOnce, Listener listener) {
        if (atOnce) {
            listener.take(k, answer);
        } else {
            log.add(k, answer);
        }
    }

    private void handOn(int k, List<OrderRequest> requests, boolean atOnce, Listener listener) {
        if (atOnce) {
            listener.request(k, requests);
        } else {
            log.add(new Requested(now.bar, k, requests));
        }
    }

    private TargetPositions afterFailure() {
        return plan.onFailure() == FailurePolicy.FLATTEN
                ? TargetPositions.flat(plan.data().assets())
                : TargetPositions.unchanged();
    }

    private void constructed(int k, boolean again, ConstructionNote constructed) {
        Note note = new Note(now.bar, k, constructed);
        notes.add(note);
        if (!again) {
            log.add(note);
        }
    }

    private void book(Note booked) {
        window.entry(Phase.CONSTRUCTED, booked.strategy(),
                (buffer, local) -> buffer.constructed(local, booked.note()));
    }

    private void quarantine(Failure failure) {
        int k = failure.strategy() - firstStrategy;
        now.quarantined[k] = true;
        if (plan.onFailure() == FailurePolicy.FLATTEN) {
            now.leavers.sellAll(k);
        }
        window.fail(failure);
        window.entry(Phase.QUARANTINE, k, (buffer, local) -> buffer.quarantine(local,
                failure.reason(), failure.detail()));
    }
}
