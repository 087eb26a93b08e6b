package io.troupe.simulation.hosting;

import io.troupe.model.TargetPositions;
import io.troupe.model.orders.OrderRequest;
import io.troupe.simulation.trust.Difference;
import io.troupe.simulation.trust.FieldComparison;
import io.troupe.strategies.MarketCursor;
import io.troupe.strategies.SleeveView;
import io.troupe.strategies.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Earns the trust in what strategies save. Where a state is saved, a second instance is made from
 * it; its fields must be those of the living one, and its answers to the next {@link #QUESTIONS}
 * questions too. A strategy that fails either is restored by asking it again from then on.
 * Strategies are numbered as in their host. Used by one thread at a time.
 */
public final class StateProof {
    /** How many questions a second instance must answer as the living one does. */
    static final int QUESTIONS = 64;
    private static final int MOST_CHARS = 80;

    private final HostedStrategies strategies;
    private final @Nullable Strategy[] seconds;
    /** How many questions the second instance is still to be asked. */
    private final int[] left;
    /** How many were answered alike so far, at most {@link #QUESTIONS}. */
    private final int[] alike;
    private final int[] keptLeft;
    private final int[] keptAlike;
    private final @Nullable Distrust[] distrusts;
    private final List<Distrust> news = new ArrayList<>();

    /** A proof of the strategies of a cohort. */
    public StateProof(HostedStrategies strategies) {
        this.strategies = strategies;
        int n = strategies.size();
        seconds = new Strategy[n];
        left = new int[n];
        alike = new int[n];
        keptLeft = new int[n];
        keptAlike = new int[n];
        distrusts = new Distrust[n];
    }

    /** What was found since this was last asked. */
    public List<Distrust> takeNews() {
        if (news.isEmpty()) {
            return List.of();
        }
        List<Distrust> taken = List.copyOf(news);
        news.clear();
        return taken;
    }

    /**
     * What a checkpoint keeps of a strategy. A state is among it only if there is proof: now of its
     * fields, earlier of its answers.
     *
     * @param bar the checkpoint's
     */
    public StrategyMemory save(int k, int bar) {
        boolean readsSleeve = strategies.readsSleeve(k);
        if (!strategies.isStateful(k)) {
            return new StrategyMemory(null, readsSleeve, 0, null);
        }
        byte[] state = distrusts[k] == null ? begin(k, bar) : null;
        boolean isProved = alike[k] >= QUESTIONS && !strategies.cannotGoBack(k);
        return new StrategyMemory(isProved ? state : null, readsSleeve, alike[k], distrusts[k]);
    }

    /** Begins the proof of a state; null if it fails at once. */
    private byte @Nullable [] begin(int k, int bar) {
        seconds[k] = null;
        left[k] = 0;
        try {
            byte[] state = strategies.saveState(k);
            seconds[k] = proved(k, bar, state);
            left[k] = QUESTIONS;
            return state;
        } catch (CannotGoBackException failed) {
            distrust(k, failed.distrust());
            return null;
        } catch (StateFailedException failed) {
            distrust(k, Distrust.ofCall(strategies.index(k), bar, failed.call(),
                    failed.thrown()));
            return null;
        }
    }

    /** An instance made from a state, whose fields are those of the living one. */
    private Strategy proved(int k, int bar, byte[] state) throws StateFailedException {
        Strategy second = strategies.madeFrom(k, state);
        Optional<Difference> difference = FieldComparison.between(strategies.living(k), second);
        if (difference.isPresent()) {
            throw new CannotGoBackException(
                    Distrust.of(strategies.index(k), bar, difference.get()));
        }
        return second;
    }

    private void distrust(int k, Distrust found) {
        seconds[k] = null;
        left[k] = 0;
        alike[k] = 0;
        if (distrusts[k] == null) {
            distrusts[k] = found;
            news.add(found);
        }
    }

    /**
     * Takes the living instance to a state that was proved; false if it must be asked again.
     *
     * @throws CannotGoBackException if it cannot be loaded after all, and it reads its sleeve
     */
    public boolean load(int k, int bar, byte[] state) {
        try {
            strategies.replace(k, strategies.madeFrom(k, state));
            return true;
        } catch (StateFailedException failed) {
            CannotGoBackException found = cannotGoBack(k, bar, failed);
            if (strategies.readsSleeve(k)) {
                throw found;
            }
            distrust(k, found.distrust());
            return false;
        }
    }

    /** Goes on from what a checkpoint knew, when the living instance is restored. */
    public void restore(int k, StrategyMemory memory, int bar) {
        if (memory.distrust() != null) {
            distrust(k, memory.distrust());
        } else if (distrusts[k] == null && strategies.isStateful(k)) {
            alike[k] = memory.answeredAlike();
            begin(k, bar);
        }
    }

    /** Whether a second instance is to be asked what the living one was asked. */
    public boolean isAsking(int k) {
        return left[k] > 0;
    }

    /**
     * Asks the second instance what the living one has just been asked.
     *
     * @param living what that answered; null if it failed
     * @param ordered what it ordered
     */
    public void ask(int k, MarketCursor cursor, SleeveView sleeve,
            @Nullable TargetPositions living, List<OrderRequest> ordered) {
        Strategy second = seconds[k];
        if (living == null || second == null) {
            seconds[k] = null;
            left[k] = 0;
        } else if (strategies.isDue(k, cursor)) {
            Optional<Failure> failure = strategies.ask(k, second, cursor, sleeve);
            TargetPositions answer = strategies.answer();
            left[k]--;
            List<OrderRequest> orders = strategies.requests();
            if (failure.isPresent() || !isSame(living, answer) || !ordered.equals(orders)) {
                distrust(k, Distrust.ofAnswer(strategies.index(k), cursor.bar(),
                        text(living, ordered), failure.map(Failure::detail)
                                .orElseGet(() -> text(answer, orders))));
            } else {
                alike[k] = Math.min(QUESTIONS, alike[k] + 1);
                seconds[k] = left[k] == 0 ? null : second;
            }
        }
    }

    private static boolean isSame(TargetPositions living, TargetPositions second) {
        return (living.isUnchanged() && second.isUnchanged()) || living.equals(second);
    }

    private static String text(TargetPositions targets, List<OrderRequest> orders) {
        String text = orders.isEmpty() ? targets.toString() : targets + " and orders " + orders;
        return text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS) + "…";
    }

    /**
     * The state of a strategy that may have to be taken back to a bar.
     *
     * @throws CannotGoBackException if it could not be
     */
    public byte[] keep(int k, int bar) {
        requireTrust(k);
        keptLeft[k] = left[k];
        keptAlike[k] = alike[k];
        try {
            byte[] state = strategies.saveState(k);
            proved(k, bar, state);
            return state;
        } catch (StateFailedException failed) {
            throw cannotGoBack(k, bar, failed);
        }
    }

    private void requireTrust(int k) {
        Distrust known = distrusts[k];
        if (known != null) {
            throw new CannotGoBackException(known);
        }
    }

    /**
     * Takes a strategy back to where its state was kept: a new instance takes its place.
     *
     * @throws CannotGoBackException if that cannot be
     */
    public void giveBack(int k, int bar, byte[] state) {
        requireTrust(k);
        try {
            strategies.replace(k, strategies.madeFrom(k, state));
            left[k] = keptLeft[k];
            alike[k] = keptAlike[k];
            seconds[k] = left[k] > 0 ? strategies.madeFrom(k, state) : null;
        } catch (StateFailedException failed) {
            throw cannotGoBack(k, bar, failed);
        }
    }

    private CannotGoBackException cannotGoBack(int k, int bar,
            StateFailedException failed) {
        return new CannotGoBackException(Distrust.ofCall(strategies.index(k), bar, failed.call(),
                failed.thrown()));
    }
}
