package io.troupe.simulation;

import io.troupe.features.FeatureStore;
import io.troupe.model.QuarantineReason;
import io.troupe.model.TargetPositions;
import io.troupe.simulation.OpenCalls.Call;
import io.troupe.simulation.OpenCalls.What;
import io.troupe.strategies.AskingRule;
import io.troupe.strategies.MarketCursor;
import io.troupe.strategies.SleeveView;
import io.troupe.strategies.SourcePlaces;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyInitialization;
import io.troupe.strategies.ThrownText;
import io.troupe.strategies.builtin.BuiltinStrategies;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fresh instances of consecutive strategies of a plan, and the guard around them: whatever a
 * strategy does wrong becomes a {@link Failure}. Used by one thread at a time.
 *
 * <p>Strategies are numbered from 0 within the host; failures name the plan's numbers.
 */
final class HostedStrategies {
    private final SimulationPlan plan;
    private final FeatureStore features;
    private final int first;
    private final int assets;
    private final Strategy[] strategies;
    private final boolean[] feedback;
    private final AskingRule[] rules;
    private final @Nullable Failure[] recorded;
    /** Whether a strategy can be taken back to an earlier bar by what it saved there. */
    private final boolean[] savable;
    private final GuardedCalls guard;
    private final FeatureOwners owners;
    private TargetPositions answer = TargetPositions.unchanged();

    /**
     * Makes and initializes the strategies {@code first…end−1}. Their features must be computed
     * before the first is asked.
     *
     * @param failures recorded by an earlier execution; they happen again, unasked
     * @throws StrategyRefusedException if a strategy cannot be made or initialized
     */
    HostedStrategies(SimulationPlan plan, FeatureStore features, int first, int end,
            List<Failure> failures) {
        this(plan, features, new int[]{first, end}, failures, Set.of(), new OpenCalls());
    }

    /**
     * The same, for strategies of which some do not save their state as they should.
     *
     * @param range the first strategy, and the first one after
     * @param unsavable those that cannot save their state; they are asked again instead
     * @param open told of every call that is not a question
     */
    HostedStrategies(SimulationPlan plan, FeatureStore features, int[] range,
            List<Failure> failures, Set<Integer> unsavable, OpenCalls open) {
        int first = range[0];
        int end = range[1];
        this.guard = new GuardedCalls(open);
        this.owners = new FeatureOwners(open);
        this.plan = plan;
        this.features = features;
        this.first = first;
        this.assets = plan.data().assets();
        strategies = new Strategy[end - first];
        feedback = new boolean[end - first];
        rules = new AskingRule[end - first];
        recorded = new Failure[end - first];
        savable = new boolean[end - first];
        for (int k = 0; k < strategies.length; k++) {
            StrategySpec spec = plan.strategies().get(first + k);
            StrategyInitialization context = new StrategyInitialization(plan.data(), features,
                    plan.seed(), spec.id());
            strategies[k] = guard.made(spec, first + k, context);
            savable[k] = strategies[k] instanceof StatefulStrategy
                    && !unsavable.contains(first + k);
            owners.declared(first + k, spec.id(), strategies[k].getClass(), context.declared());
            feedback[k] = context.wantsFeedback();
            rules[k] = context.askingRule();
        }
        for (Failure failure : failures) {
            if (failure.strategy() >= first && failure.strategy() < end) {
                recorded[failure.strategy() - first] = failure;
            }
        }
    }

    private HostedStrategies(HostedStrategies all, int first, int end) {
        this.plan = all.plan;
        this.features = all.features;
        this.first = all.first + first;
        this.assets = all.assets;
        this.strategies = Arrays.copyOfRange(all.strategies, first, end);
        this.feedback = Arrays.copyOfRange(all.feedback, first, end);
        this.rules = Arrays.copyOfRange(all.rules, first, end);
        this.recorded = Arrays.copyOfRange(all.recorded, first, end);
        this.savable = Arrays.copyOfRange(all.savable, first, end);
        this.guard = all.guard;
        this.owners = all.owners;
    }

    /** The strategies {@code first…end−1} of this host as a host of their own. */
    HostedStrategies part(int first, int end) {
        return new HostedStrategies(this, first, end);
    }

    /**
     * Computes the features that the strategies declared.
     *
     * @throws StrategyRefusedException if one cannot be computed, naming who declared it
     */
    void computeFeatures(int threads) {
        owners.compute(features, threads);
    }

    /** Whether all strategies are Troupe's own, which do not hang. */
    boolean trusted() {
        return Arrays.stream(strategies).allMatch(
                strategy -> isTroupes(strategy.getClass()));
    }

    /** A class of the user's has another loader, whatever its package is named. */
    private static boolean isTroupes(Class<?> strategy) {
        return strategy.getPackageName().equals(BuiltinStrategies.class.getPackageName())
                && Objects.equals(strategy.getClassLoader(),
                        BuiltinStrategies.class.getClassLoader());
    }

    /** A cursor of its own, before the first bar. */
    MarketCursor cursor() {
        return new MarketCursor(plan.data(), features);
    }

    int size() {
        return strategies.length;
    }

    /** Whether a strategy reads its sleeve. */
    boolean readsSleeve(int k) {
        return feedback[k];
    }

    /** Whether a strategy that reads its sleeve cannot be taken back to an earlier bar. */
    boolean needsEveryBar() {
        for (int k = 0; k < strategies.length; k++) {
            if (feedback[k] && !savable[k]) {
                return true;
            }
        }
        return false;
    }

    /**
     * The saved state of a strategy, or null if it has none to save.
     *
     * @throws StateFailedException if it does not save it
     */
    byte @Nullable [] saveState(int k) {
        return savable[k] ? guard.saved((StatefulStrategy) strategies[k], call(k, What.SAVE))
                : null;
    }

    /**
     * Asks a strategy that saves nothing about all bars up to one again; answers are dropped. If it
     * hangs at one that it once answered, it is out from the bar after the last of them.
     */
    void askAgain(int k, MarketCursor cursor, int throughBar, AskedMarker asked) {
        for (int bar = 0; bar <= throughBar; bar++) {
            cursor.moveTo(bar);
            Failure known = recorded[k];
            asked.asking(throughBar + 1, first + k);
            if ((known != null && bar >= known.bar())
                    || ask(k, cursor, Retired.NO_SLEEVE).isPresent()) {
                return;
            }
        }
    }

    /** Whether {@link #loadState} can bring a strategy to where it was saved. */
    boolean isSavable(int k) {
        return savable[k];
    }

    /**
     * Has a strategy take back what it saved.
     *
     * @throws StateFailedException if it does not
     */
    void loadState(int k, byte[] state) {
        guard.load((StatefulStrategy) strategies[k], call(k, What.LOAD), state);
    }

    private Call call(int k, What what) {
        return new Call(first + k, plan.strategies().get(first + k).id(), what);
    }

    /** Where a strategy's own source has a method, after a word; empty if nobody knows. */
    String at(int k, String method) {
        String place = SourcePlaces.of(strategies[k].getClass(), method);
        return place.isEmpty() ? "" : " at " + place;
    }

    /**
     * Asks a strategy at the cursor's bar, if it is to be asked there. Empty means that {@link
     * #answer()} is what it wants; otherwise it has failed and must not be asked again.
     */
    Optional<Failure> ask(int k, MarketCursor cursor, SleeveView sleeve) {
        int bar = cursor.bar();
        Failure known = recorded[k];
        if (known != null && bar >= known.bar()) {
            return Optional.of(known);
        }
        if (!rules[k].isDue(cursor)) {
            answer = TargetPositions.unchanged();
            return Optional.empty();
        }
        try {
            answer = rules[k].ask(strategies[k], cursor, feedback[k] ? sleeve : null);
        } catch (Throwable e) {
            return threw(bar, k, e);
        }
        boolean nothingNew = answer != null && answer.isUnchanged();
        return nothingNew ? Optional.empty() : validated(bar, k);
    }

    /** The last good answer. */
    TargetPositions answer() {
        return answer;
    }

    /**
     * What a strategy that has failed is taken to want.
     *
     * @throws StrategyFailedException if the plan does not go on after a failure
     */
    TargetPositions afterFailure(Failure failure) {
        return switch (plan.onFailure()) {
            case FLATTEN -> TargetPositions.flat(assets);
            case FREEZE -> TargetPositions.unchanged();
            case FAIL -> throw new StrategyFailedException(failure,
                    plan.strategies().get(failure.strategy()).id(),
                    plan.data().time(failure.bar()));
        };
    }

    private Optional<Failure> threw(int bar, int k, Throwable thrown) {
        String detail = ThrownText.of(GuardedCalls.ofTheStrategy(thrown),
                strategies[k].getClass());
        if (thrown instanceof OutOfMemoryError && !feedback[k]) {
            // It is not asked again; what it holds would leave the others without memory.
            strategies[k] = Retired.STRATEGY;
        }
        return failed(bar, k, QuarantineReason.THREW, detail);
    }

    private Optional<Failure> validated(int bar, int k) {
        int expected = rules[k].assets(assets);
        String wrong = AnswerRules.wrong(answer, expected);
        if (wrong.isEmpty()) {
            answer = rules[k].amongAll(answer);
            wrong = AnswerRules.absurd(answer, plan.data());
        }
        return wrong.isEmpty() ? Optional.empty()
                : failed(bar, k, QuarantineReason.INVALID_TARGETS, "onData" + at(k, "onData") + " "
                        + wrong);
    }

    private Optional<Failure> failed(int bar, int k, QuarantineReason reason, String detail) {
        answer = TargetPositions.unchanged();
        return Optional.of(new Failure(bar, first + k, reason, detail));
    }
}
