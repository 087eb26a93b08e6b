package io.troupe.simulation.guard;

import io.troupe.model.RiskEvent;
import io.troupe.risk.halts.HaltBook;
import io.troupe.risk.halts.HaltFigure;
import io.troupe.risk.halts.HaltRule;
import io.troupe.risk.halts.HaltTrigger;
import io.troupe.risk.halts.HaltView;
import io.troupe.risk.halts.Restraint;
import io.troupe.risk.limits.AccountState;
import io.troupe.risk.limits.LimitCheck;
import io.troupe.risk.limits.LimitRules;
import io.troupe.risk.limits.OrderEnds;
import io.troupe.risk.limits.Restraints;
import io.troupe.risk.limits.Verdict;
import io.troupe.risk.models.RiskEstimate;
import io.troupe.risk.models.RiskEstimate.Estimated;
import io.troupe.simulation.plan.SimulationPlan;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The limits and halts of one account, and what they remember of it from bar to bar. At a close:
 * {@link #judge}, {@link #moved} when capital moves, and {@link #check} when all that it orders is
 * known. Mutable, owned by one thread.
 */
public final class AccountGuard {
    private static final double[] NO_VOLUMES = {};

    private final LimitRules limits;
    private final LimitCheck check;
    private final HaltBook halts;
    private final GuardMarket market;
    private final BreachEpisodes breaches = new BreachEpisodes();
    private final DayTurnover turnover = new DayTurnover();
    /** Whether the last forecast was another model's than was asked for. */
    private boolean fellBack;
    private final List<RiskEvent> stoodIn = new ArrayList<>();

    /** A guard that has seen nothing yet. */
    public AccountGuard(LimitRules limits, List<HaltRule> halts, GuardMarket market) {
        this.limits = limits;
        this.market = market;
        this.check = new LimitCheck(limits, market.lotSteps());
        this.halts = new HaltBook(halts, market.data().assets(),
                market.data().barsPerYear().number());
    }

    /** A guard that only looks at orders by what others' halts allow. */
    public static AccountGuard withoutRules(GuardMarket market) {
        return new AccountGuard(LimitRules.NONE, List.of(), market);
    }

    /** The guard of a fund, that has seen nothing yet. */
    public static AccountGuard ofFund(SimulationPlan plan, GuardMarket market) {
        return new AccountGuard(plan.risk().limits(), plan.risk().halts(), market);
    }

    /** Whether it must be told what is traded. */
    public boolean countsTurnover() {
        return limits.sums().maxTurnover().isPresent();
    }

    /** Begins a bar, before it is told what was traded in it. */
    public void open(int bar) {
        turnover.open(market.data(), bar);
    }

    /** What a position changed by trading in the bar, and the value of a step at its close. */
    public void traded(long steps, double stepValue) {
        turnover.add(steps, stepValue);
    }

    /** Judges the account at a close, before capital moves; returns what there is to book. */
    public List<RiskEvent> judge(int bar, Account account) {
        stoodIn.clear();
        List<RiskEvent> events = halts.judge(bar, new View(bar, account));
        if (stoodIn.isEmpty()) {
            return events;
        }
        List<RiskEvent> all = new ArrayList<>(stoodIn);
        all.addAll(events);
        return all;
    }

    /** Capital came to the account or left it: no gain and no loss. */
    public void moved(double valueBefore, double amount) {
        halts.moved(valueBefore, amount);
    }

    /** What its halts allow. */
    public Restraint restraint() {
        return halts.restraint();
    }

    /**
     * Whether it has to look at orders.
     *
     * @param restraint what halts allow, others' among them
     */
    public boolean checks(Restraint restraint) {
        return !limits.isNone() || restraint.isProhibiting();
    }

    /**
     * What is held at a close. The arrays are lent for one call.
     *
     * @param held steps by asset
     * @param stepValues the value of one step of each asset
     */
    @SuppressWarnings("ArrayRecordComponent") // lent for one call, never compared
    public record Close(long[] held, double[] stepValues) {}

    /**
     * What limits and halts allow of what is ordered at a close.
     *
     * @param value what the account is worth, capital that has just come included
     * @param restraints what halts allow, others' among them
     */
    public Verdict check(int bar, double value, Close close, OrderEnds orders,
            Restraints restraints) {
        double[] volumes = limits.orders().maxOrderVolume().isPresent() ? market.meanVolumes(bar)
                : NO_VOLUMES;
        return check.check(new AccountState(close.held, close.stepValues, value, volumes,
                turnover.traded()), orders, restraints);
    }

    /** What there is to book of limits that prices alone have breached: each is told once. */
    public List<RiskEvent> breaches(Verdict verdict) {
        return breaches.tell(verdict.breaches());
    }

    /** Makes another guard of the same rules what this is. */
    public void copyTo(AccountGuard other) {
        halts.copyTo(other.halts);
        breaches.copyTo(other.breaches);
        turnover.copyTo(other.turnover);
        other.fellBack = fellBack;
    }

    /** Writes all that {@link #read} needs. */
    public void write(DataOutput out) throws IOException {
        halts.write(out);
        breaches.write(out);
        turnover.write(out);
        out.writeBoolean(fellBack);
    }

    /** Becomes what a guard of the same rules has written. */
    public void read(DataInput in) throws IOException {
        halts.read(in);
        breaches.read(in);
        turnover.read(in);
        fellBack = in.readBoolean();
    }

    /** The account as its halts see it at a close. */
    private final class View implements HaltView {
        private final int bar;
        private final Account account;

        View(int bar, Account account) {
            this.bar = bar;
            this.account = account;
        }

        @Override
        public double value() {
            return account.value();
        }

        @Override
        public double assetReturn(int asset) {
            return market.assetReturn(bar, asset);
        }

        @Override
        public int stops(int asset) {
            return account.stops(asset);
        }

        @Override
        public OptionalDouble forecast(HaltTrigger trigger) {
            RiskEstimate estimate = market.forecast(bar, account, trigger.level());
            boolean stood = estimate instanceof Estimated known && known.remark().isPresent();
            if (stood && !fellBack) {
                stoodIn.add(new RiskEvent(RiskEvent.Kind.FELL_BACK,
                        ((Estimated) estimate).remark().orElseThrow(), Double.NaN,
                        Double.NaN));
            }
            fellBack = stood;
            return trigger.on() == HaltFigure.VAR ? estimate.var() : estimate.es();
        }
    }
}
