package io.troupe.simulation;

import io.troupe.features.FeatureStore;
import io.troupe.model.QuarantineReason;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.AskingRule;
import io.troupe.strategies.MarketCursor;
import io.troupe.strategies.SleeveView;
import io.troupe.strategies.StatefulStrategy;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyInitialization;
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
    /** No one means to lever a sleeve more than this: a larger weight is a slip of units. */
    private static final double LARGEST_WEIGHT = 1e4;
    private static final int DETAIL_CHARS = 300;

    /** Lent to nobody: only strategies that do not read their sleeve are asked again. */
    private static final SleeveView NO_SLEEVE = new SleeveView() {
        @Override
        public double equity() {
            return 0;
        }

        @Override
        public double cash() {
            return 0;
        }

        @Override
        public long position(int asset) {
            return 0;
        }
    };

    private final SimulationPlan plan;
    private final FeatureStore features;
    private final int first;
    private final int assets;
    private final Strategy[] strategies;
    private final boolean[] feedback;
    private final AskingRule[] rules;
    private final @Nullable Failure[] recorded;
    private final StrategyInitialization[] declared;
    private final boolean[] cannotGoBack;
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
        this(plan, features, first, end, failures, Set.of());
    }

    /**
     * The same where an earlier execution has found strategies that cannot be taken back to a bar.
     *
     * @param stuck their indices
     */
    HostedStrategies(SimulationPlan plan, FeatureStore features, int first, int end,
            List<Failure> failures, Set<Integer> stuck) {
        this.plan = plan;
        this.features = features;
        this.first = first;
        this.assets = plan.data().assets();
        strategies = new Strategy[end - first];
        feedback = new boolean[end - first];
        rules = new AskingRule[end - first];
        recorded = new Failure[end - first];
        declared = new StrategyInitialization[end - first];
        cannotGoBack = new boolean[end - first];
        for (int k = 0; k < strategies.length; k++) {
            StrategySpec spec = plan.strategies().get(first + k);
            declared[k] = context(spec);
            strategies[k] = initialized(spec, declared[k]);
            feedback[k] = declared[k].wantsFeedback();
            rules[k] = declared[k].askingRule();
            cannotGoBack[k] = stuck.contains(first + k);
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
        this.declared = Arrays.copyOfRange(all.declared, first, end);
        this.cannotGoBack = Arrays.copyOfRange(all.cannotGoBack, first, end);
    }

    private StrategyInitialization context(StrategySpec spec) {
        return new StrategyInitialization(plan.data(), features, plan.seed(), spec.id());
    }

    /** The strategies {@code first…end−1} of this host as a host of their own. */
    HostedStrategies part(int first, int end) {
        return new HostedStrategies(this, first, end);
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

    private static Strategy initialized(StrategySpec spec, StrategyInitialization context) {
        try {
            Strategy strategy = spec.factory().get();
            strategy.initialize(context);
            return strategy;
        } catch (Throwable e) {
            throw new StrategyRefusedException(spec.id(), oneLine(ofTheStrategy(e)));
        }
    }

    /** A cursor of its own, before the first bar. */
    MarketCursor cursor() {
        return new MarketCursor(plan.data(), features);
    }

    /** Throws on what no strategy can be blamed for: that memory has run out, and the like. */
    private static Throwable ofTheStrategy(Throwable thrown) {
        if (thrown instanceof VirtualMachineError fault
                && !(thrown instanceof StackOverflowError)) {
            throw fault;
        }
        return thrown;
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
            if (feedback[k] && (!isStateful(k) || cannotGoBack[k])) {
                return true;
            }
        }
        return false;
    }

    /** Whether a strategy says that it can be restored from what it saves. */
    boolean isStateful(int k) {
        return strategies[k] instanceof StatefulStrategy;
    }

    /** Whether a strategy was found to save less than it remembers when it had to go back. */
    boolean cannotGoBack(int k) {
        return cannotGoBack[k];
    }

    /** A strategy's index in the plan. */
    int index(int k) {
        return first + k;
    }

    /** The instance whose answers count. */
    Strategy living(int k) {
        return strategies[k];
    }

    /** Has another instance take a strategy's place. */
    void replace(int k, Strategy other) {
        strategies[k] = other;
    }

    /**
     * A call to a strategy beside the questions that it is asked went wrong. Not a failure of the
     * strategy: it only cannot be restored from what it saves.
     */
    static final class CallFailed extends Exception {
        private static final long serialVersionUID = 1L;

        private final String call;
        private final String thrown;

        CallFailed(String call, String thrown) {
            super(call + ": " + thrown);
            this.call = call;
            this.thrown = thrown;
        }

        /** Which call. */
        String call() {
            return call;
        }

        /** What went wrong, one line. */
        String thrown() {
            return thrown;
        }
    }

    /** What a strategy saves. */
    @SuppressWarnings("ConstantValue") // a user's strategy may return null all the same
    byte[] saveState(int k) throws CallFailed {
        byte[] state;
        try {
            state = ((StatefulStrategy) strategies[k]).saveState();
        } catch (Throwable e) {
            throw new CallFailed("saveState", oneLine(ofTheStrategy(e)));
        }
        if (state == null) {
            throw new CallFailed("saveState", "it returned null");
        }
        return state;
    }

    /** Another instance of a strategy, made from what one has saved. */
    Strategy madeFrom(int k, byte[] state) throws CallFailed {
        Strategy made = fresh(k);
        try {
            ((StatefulStrategy) made).loadState(state.clone());
        } catch (Throwable e) {
            throw new CallFailed("loadState", oneLine(ofTheStrategy(e)));
        }
        return made;
    }

    /** Another instance of a strategy, at its start. */
    @SuppressWarnings("ReferenceEquality") // whether it is the same instance is the question
    Strategy fresh(int k) throws CallFailed {
        StrategySpec spec = plan.strategies().get(first + k);
        StrategyInitialization context = context(spec);
        Strategy made;
        try {
            made = spec.factory().get();
            if (made == strategies[k]) {
                throw new CallFailed("constructor", "it gives the same instance again");
            }
            made.initialize(context);
        } catch (CallFailed same) {
            throw same;
        } catch (Throwable e) {
            throw new CallFailed("constructor or initialize", oneLine(ofTheStrategy(e)));
        }
        if (context.wantsFeedback() != feedback[k]
                || !context.declared().equals(declared[k].declared())
                || !context.universe().equals(declared[k].universe())
                || made.getClass() != strategies[k].getClass()) {
            throw new CallFailed("initialize", "it declares something else the second time");
        }
        return made;
    }

    /**
     * Asks a strategy about all bars up to one again; answers are dropped.
     *
     * @param asked told of each question
     */
    void askAgain(int k, MarketCursor cursor, int throughBar, AskedMarker asked) {
        for (int bar = 0; bar <= throughBar; bar++) {
            asked.asking(bar, first + k);
            cursor.moveTo(bar);
            Failure known = recorded[k];
            if ((known != null && bar >= known.bar()) || ask(k, cursor, NO_SLEEVE).isPresent()) {
                return;
            }
        }
    }

    /** Whether a strategy is to be asked at the cursor's bar. */
    boolean isDue(int k, MarketCursor cursor) {
        return rules[k].isDue(cursor);
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
        return ask(k, strategies[k], cursor, sleeve);
    }

    /** Asks any instance of a strategy, as {@link #ask(int, MarketCursor, SleeveView)} does. */
    Optional<Failure> ask(int k, Strategy strategy, MarketCursor cursor, SleeveView sleeve) {
        int bar = cursor.bar();
        try {
            answer = rules[k].ask(strategy, cursor, feedback[k] ? sleeve : null);
        } catch (Throwable e) {
            return failed(bar, k, QuarantineReason.THREW, oneLine(ofTheStrategy(e)));
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

    @SuppressWarnings("ConstantValue") // a user's strategy may return null all the same
    private Optional<Failure> validated(int bar, int k) {
        TargetPositions targets = answer;
        if (targets == null) {
            return failed(bar, k, QuarantineReason.INVALID_TARGETS, "it returned null");
        }
        int expected = rules[k].assets(assets);
        if (targets.assets() != expected) {
            return failed(bar, k, QuarantineReason.INVALID_TARGETS, "it returned "
                    + targets.assets() + " weights for " + expected + " assets");
        }
        answer = rules[k].amongAll(targets);
        return answer.bound() <= LARGEST_WEIGHT ? Optional.empty() : absurd(bar, k);
    }

    /** The first weight that is too large. */
    private Optional<Failure> absurd(int bar, int k) {
        for (int i = 0; i < assets; i++) {
            double weight = answer.weight(i);
            if (!(Math.abs(weight) <= LARGEST_WEIGHT)) {
                return failed(bar, k, QuarantineReason.INVALID_TARGETS, "its weight of "
                        + plan.data().symbol(i) + " is " + weight);
            }
        }
        return Optional.empty();
    }

    private Optional<Failure> failed(int bar, int k, QuarantineReason reason, String detail) {
        answer = TargetPositions.unchanged();
        return Optional.of(new Failure(bar, first + k, reason, detail));
    }

    private static String oneLine(Throwable e) {
        String text = (e.getMessage() == null ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName() + ": " + e.getMessage()).replaceAll("\\s+", " ");
        return text.length() <= DETAIL_CHARS ? text : text.substring(0, DETAIL_CHARS) + "…";
    }
}
