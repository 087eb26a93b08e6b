package io.troupe.simulation.hosting;

import io.troupe.features.FeatureStore;
import io.troupe.model.ConstructionNote;
import io.troupe.model.QuarantineReason;
import io.troupe.model.TargetPad;
import io.troupe.model.TargetPositions;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderRequest;
import io.troupe.simulation.hosting.OpenCalls.Call;
import io.troupe.simulation.hosting.OpenCalls.What;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.strategies.AskingRule;
import io.troupe.strategies.ConstructingStrategy;
import io.troupe.strategies.MarketCursor;
import io.troupe.strategies.OrderingStrategy;
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
import org.jspecify.annotations.Nullable;

/**
 * Fresh instances of consecutive strategies of a plan, and the guard around them: whatever a
 * strategy does wrong becomes a {@link Failure}. Used by one thread at a time.
 *
 * <p>Strategies are numbered from 0 within the host; failures name the plan's numbers.
 */
public final class HostedStrategies {
    private final SimulationPlan plan;
    private final FeatureStore features;
    /** Whether answers may be overwritten by the second one after. */
    private final boolean reusing;
    private final int first;
    private final int assets;
    private final Strategy[] strategies;
    private final boolean[] feedback;
    private final AskingRule[] rules;
    private final @Nullable Failure[] recorded;
    private final StrategyInitialization[] declared;
    /** Whether a strategy says that it can be restored from what it saves, and does not hang. */
    private final boolean[] stateful;
    private final boolean[] cannotGoBack;
    /** Whether there is more to take of a strategy than its answer. */
    private final boolean[] tellsMore;
    private final GuardedCalls guard;
    private final FeatureOwners owners;
    private TargetPositions answer = TargetPositions.unchanged();
    private Optional<ConstructionNote> note = Optional.empty();
    private List<OrderRequest> requests = List.of();

    /**
     * Makes and initializes the strategies {@code first…end−1}. Their features must be computed
     * before the first is asked.
     *
     * @param failures recorded by an earlier execution; they happen again, unasked
     * @throws StrategyRefusedException if a strategy cannot be made or initialized
     */
    public HostedStrategies(SimulationPlan plan, FeatureStore features, int first, int end,
            List<Failure> failures) {
        this(plan, features, new int[]{first, end}, failures, List.of(), new OpenCalls());
    }

    /**
     * The same where an earlier execution has found strategies that cannot be taken back to a bar.
     *
     * @param range the first strategy, and the first one after
     * @param stuck what was found of them
     * @param open told of every call that is not a question
     */
    public HostedStrategies(SimulationPlan plan, FeatureStore features, int[] range,
            List<Failure> failures, List<Distrust> stuck, OpenCalls open) {
        this(plan, features, range, new Known(failures, stuck), open, false);
    }

    /**
     * The same for whoever has read an answer, or {@linkplain TargetPad#keep keeps} it, by the time
     * that its strategy is asked again: answers may be overwritten by the second one after.
     */
    public static HostedStrategies reusingAnswers(SimulationPlan plan, FeatureStore features,
            int[] range, List<Failure> failures, List<Distrust> stuck, OpenCalls open) {
        return new HostedStrategies(plan, features, range, new Known(failures, stuck), open, true);
    }

    /** What an earlier execution has found of the fund's strategies. */
    private record Known(List<Failure> failures, List<Distrust> stuck) {}

    private HostedStrategies(SimulationPlan plan, FeatureStore features, int[] range,
            Known known, OpenCalls open, boolean reusing) {
        int first = range[0];
        int end = range[1];
        this.guard = new GuardedCalls(open);
        this.owners = new FeatureOwners(open);
        this.plan = plan;
        this.features = features;
        this.reusing = reusing;
        this.first = first;
        this.assets = plan.data().assets();
        strategies = new Strategy[end - first];
        feedback = new boolean[end - first];
        rules = new AskingRule[end - first];
        recorded = new Failure[end - first];
        declared = new StrategyInitialization[end - first];
        stateful = new boolean[end - first];
        cannotGoBack = new boolean[end - first];
        tellsMore = new boolean[end - first];
        for (int k = 0; k < strategies.length; k++) {
            StrategySpec spec = plan.strategies().get(first + k);
            declared[k] = context(spec);
            strategies[k] = guard.made(spec, first + k, declared[k]);
            stateful[k] = strategies[k] instanceof StatefulStrategy;
            tellsMore[k] = strategies[k] instanceof ConstructingStrategy
                    || strategies[k] instanceof OrderingStrategy;
            owners.declared(first + k, spec.id(), strategies[k].getClass(),
                    declared[k].declared());
            feedback[k] = declared[k].wantsFeedback() || strategies[k] instanceof OrderingStrategy;
            rules[k] = declared[k].askingRule();
        }
        for (Distrust each : known.stuck) {
            if (each.strategy() >= first && each.strategy() < end) {
                int k = each.strategy() - first;
                cannotGoBack[k] = true;
                stateful[k] &= each.cause() != Distrust.Cause.HANG;
            }
        }
        for (Failure failure : known.failures) {
            if (failure.strategy() >= first && failure.strategy() < end) {
                recorded[failure.strategy() - first] = failure;
            }
        }
    }

    private HostedStrategies(HostedStrategies all, int first, int end) {
        this.plan = all.plan;
        this.features = all.features;
        this.reusing = all.reusing;
        this.first = all.first + first;
        this.assets = all.assets;
        this.strategies = Arrays.copyOfRange(all.strategies, first, end);
        this.feedback = Arrays.copyOfRange(all.feedback, first, end);
        this.rules = Arrays.copyOfRange(all.rules, first, end);
        this.recorded = Arrays.copyOfRange(all.recorded, first, end);
        this.declared = Arrays.copyOfRange(all.declared, first, end);
        this.stateful = Arrays.copyOfRange(all.stateful, first, end);
        this.cannotGoBack = Arrays.copyOfRange(all.cannotGoBack, first, end);
        this.tellsMore = Arrays.copyOfRange(all.tellsMore, first, end);
        this.guard = all.guard;
        this.owners = all.owners;
    }

    private StrategyInitialization context(StrategySpec spec) {
        StrategyInitialization context = new StrategyInitialization(plan.data(), features,
                plan.seed(), spec.id());
        return reusing ? context.reusingAnswers() : context;
    }

    /** The strategies {@code first…end−1} of this host as a host of their own. */
    public HostedStrategies part(int first, int end) {
        return new HostedStrategies(this, first, end);
    }

    /**
     * Computes the features that the strategies declared.
     *
     * @throws StrategyRefusedException if one cannot be computed, naming who declared it
     */
    public void computeFeatures(int threads) {
        owners.compute(features, threads);
    }

    /** Whether all strategies are Troupe's own, which do not hang. */
    public boolean trusted() {
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
    public MarketCursor cursor() {
        return new MarketCursor(plan.data(), features);
    }

    /** How many strategies there are. */
    public int size() {
        return strategies.length;
    }

    /** Whether a strategy reads its sleeve. */
    public boolean readsSleeve(int k) {
        return feedback[k];
    }

    /** Whether a strategy that may depend on its sleeve cannot be taken back to an earlier bar. */
    public boolean needsEveryBar() {
        if (plan.trading().endsRefused()) {
            return true; // who fails depends on what its sleeve can pay for
        }
        for (int k = 0; k < strategies.length; k++) {
            if (feedback[k] && (!stateful[k] || cannotGoBack[k])) {
                return true;
            }
        }
        return false;
    }

    /** Whether a strategy is to be asked what it saves, as far as is known. */
    boolean isStateful(int k) {
        return stateful[k];
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

    /** What a strategy saves. */
    byte[] saveState(int k) throws StateFailedException {
        return guard.saved((StatefulStrategy) strategies[k], call(k, What.SAVE));
    }

    /** Another instance of a strategy, made from what one has saved. */
    Strategy madeFrom(int k, byte[] state) throws StateFailedException {
        Strategy made = fresh(k);
        guard.load((StatefulStrategy) made, call(k, What.LOAD), state.clone());
        return made;
    }

    /** Another instance of a strategy, at its start. */
    @SuppressWarnings("ReferenceEquality") // whether it is the same instance is the question
    Strategy fresh(int k) throws StateFailedException {
        StrategySpec spec = plan.strategies().get(first + k);
        StrategyInitialization context = context(spec);
        Strategy made = guard.another(spec, first + k, context);
        if (made == strategies[k]) {
            throw new StateFailedException("constructor", "it gives the same instance again");
        }
        if (context.wantsFeedback() != declared[k].wantsFeedback()
                || !context.declared().equals(declared[k].declared())
                || !context.universe().equals(declared[k].universe())
                || made.getClass() != strategies[k].getClass()) {
            throw new StateFailedException("initialize",
                    "it declares something else the second time");
        }
        return made;
    }

    /**
     * Asks a strategy about all bars up to one again; answers are dropped. If it hangs at one that
     * it once answered, it is out from the bar after the last of them.
     *
     * @param asked told of each question
     */
    public void askAgain(int k, MarketCursor cursor, int throughBar, AskedMarker asked) {
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

    /** Whether a strategy is to be asked at the cursor's bar. */
    boolean isDue(int k, MarketCursor cursor) {
        return rules[k].isDue(cursor);
    }

    private Call call(int k, What what) {
        return new Call(first + k, plan.strategies().get(first + k).id(), what);
    }

    /** Where a strategy's own source has a method, after a word; empty if nobody knows. */
    public String at(int k, String method) {
        String place = SourcePlaces.of(strategies[k].getClass(), method);
        return place.isEmpty() ? "" : " at " + place;
    }

    /**
     * Asks a strategy at the cursor's bar, if it is to be asked there. Empty means that {@link
     * #answer()} is what it asks for; otherwise it has failed and must not be asked again.
     */
    public Optional<Failure> ask(int k, MarketCursor cursor, SleeveView sleeve) {
        int bar = cursor.bar();
        Failure known = recorded[k];
        forget();
        if (known != null && bar >= known.bar()) {
            return Optional.of(known);
        }
        if (!rules[k].isDue(cursor)) {
            answered(TargetPositions.unchanged());
            return Optional.empty();
        }
        return ask(k, strategies[k], cursor, sleeve);
    }

    /**
     * Forgets what came with an answer. References that are as they should be are not written
     * again: the collector notes each in a table in which cohorts on two processors would meet.
     */
    private void forget() {
        if (note.isPresent()) {
            note = Optional.empty();
        }
        if (!requests.isEmpty()) {
            requests = List.of();
        }
    }

    @SuppressWarnings("ReferenceEquality") // equal answers may be different ones later
    private void answered(TargetPositions given) {
        if (answer != given) {
            answer = given;
        }
    }

    /** Asks any instance of a strategy, as {@link #ask(int, MarketCursor, SleeveView)} does. */
    public Optional<Failure> ask(int k, Strategy strategy, MarketCursor cursor, SleeveView sleeve) {
        int bar = cursor.bar();
        if (!requests.isEmpty()) {
            requests = List.of();
        }
        try {
            answered(rules[k].ask(strategy, cursor, feedback[k] ? sleeve : null));
            if (tellsMore[k]) {
                takeMore(k, strategy, cursor, sleeve);
            }
        } catch (Throwable e) {
            return threw(bar, k, strategy, e);
        }
        boolean nothingNew = answer != null && answer.isUnchanged() && requests.isEmpty();
        return nothingNew ? Optional.empty() : validated(bar, k, sleeve);
    }

    /** Takes what comes with an answer: what was constructed, and orders. */
    private void takeMore(int k, Strategy strategy, MarketCursor cursor, SleeveView sleeve) {
        if (strategy instanceof ConstructingStrategy constructing) {
            note = Objects.requireNonNull(constructing.latestNote(), "latestNote returned null");
        }
        if (strategy instanceof OrderingStrategy ordering) {
            requests = rules[k].orders(ordering, cursor, sleeve, first + k, assets);
        }
    }

    /**
     * Whether a strategy fails at a bar instead of being asked, as an order of its own was refused
     * before.
     *
     * @param cause why it was; none if none was
     */
    public Optional<Failure> refused(int k, int bar, OrderCause cause) {
        if (cause == OrderCause.NONE || !plan.trading().endsRefused()) {
            return Optional.empty();
        }
        return failed(bar, k, QuarantineReason.ORDER_REFUSED,
                "an order of the bar before was refused: " + cause.label());
    }

    /** The last good answer. */
    public TargetPositions answer() {
        return answer;
    }

    /** What the strategy that was asked last orders beside its good answer. */
    public List<OrderRequest> requests() {
        return requests;
    }

    /** Whether a strategy trades by orders of its own. */
    public boolean tradesByOrders(int k) {
        return strategies[k] instanceof OrderingStrategy;
    }

    /** What the strategy that was asked last has constructed for its good answer. */
    public Optional<ConstructionNote> note() {
        return note;
    }

    /**
     * What a strategy that has failed is taken to want.
     *
     * @throws StrategyFailedException if the plan does not go on after a failure
     */
    public TargetPositions afterFailure(Failure failure) {
        return switch (plan.onFailure(failure.reason())) {
            case FLATTEN -> TargetPositions.flat(assets);
            case FREEZE -> TargetPositions.unchanged();
            case FAIL -> throw new StrategyFailedException(failure,
                    plan.strategies().get(failure.strategy()).id(),
                    plan.data().time(failure.bar()));
        };
    }

    @SuppressWarnings("ReferenceEquality") // another instance of the same strategy is not it
    private Optional<Failure> threw(int bar, int k, Strategy who, Throwable thrown) {
        String detail = ThrownText.of(GuardedCalls.ofTheStrategy(thrown), who.getClass());
        if (thrown instanceof OutOfMemoryError && !feedback[k] && who == strategies[k]) {
            // It is not asked again; what it holds would leave the others without memory.
            strategies[k] = Retired.STRATEGY;
        }
        return failed(bar, k, QuarantineReason.THREW, detail);
    }

    private Optional<Failure> validated(int bar, int k, SleeveView sleeve) {
        String wrong = answer != null && answer.isUnchanged() ? ""
                : AnswerRules.wrong(answer, rules[k].assets(assets));
        if (wrong.isEmpty()) {
            answer = rules[k].amongAll(answer);
            wrong = answer.isUnchanged() ? "" : AnswerRules.absurd(answer, plan.data());
        }
        if (wrong.isEmpty() && tradesByOrders(k)) {
            wrong = AnswerRules.contradictory(answer, requests, sleeve, plan.data());
        }
        return wrong.isEmpty() ? Optional.empty()
                : failed(bar, k, QuarantineReason.INVALID_TARGETS, "onData" + at(k, "onData") + " "
                        + wrong);
    }

    private Optional<Failure> failed(int bar, int k, QuarantineReason reason, String detail) {
        answer = TargetPositions.unchanged();
        note = Optional.empty();
        requests = List.of();
        return Optional.of(new Failure(bar, first + k, reason, detail));
    }
}
