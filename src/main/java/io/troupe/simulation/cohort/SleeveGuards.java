package io.troupe.simulation.cohort;

import io.troupe.model.Money;
import io.troupe.model.RiskEvent;
import io.troupe.model.orders.OrderCause;
import io.troupe.risk.halts.Restraint;
import io.troupe.risk.limits.Verdict;
import io.troupe.risk.limits.Verdict.Reduction;
import io.troupe.simulation.checkpoint.SavedBytes;
import io.troupe.simulation.cohort.CohortWindow.Phase;
import io.troupe.simulation.guard.Account;
import io.troupe.simulation.guard.AccountGuard;
import io.troupe.simulation.guard.GuardMarket;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What strategies' own limits and halts, and the fund's halts, leave of what sleeves of a cohort
 * may do. A strategy's own rules see its sleeve alone, so that it does the same in any company.
 * Mutable, owned by one thread; keeps a state to return to.
 */
final class SleeveGuards {
    private static final byte[] NOTHING = {};

    private final CohortState now;
    private final SleeveTrading trading;
    private final WindowBuilder window;
    private final int assets;
    /** By sleeve; null: its strategy has no rules of its own. */
    private final @Nullable AccountGuard[] guards;
    private final @Nullable AccountGuard[] keptGuards;
    /** Looks at orders by the fund's halts, where there are no rules of the sleeve's own. */
    private final AccountGuard noRules;
    /** Reads what the fund's guard has saved. */
    private final AccountGuard fund;
    /** Whether any strategy has rules of its own. */
    private final boolean isAny;
    /** By sleeve what may be done at the present close and until the next. */
    private final Restraint[] inForce;
    private final Restraint[] keptInForce;
    private final long[] held;
    /** By sleeve that counts its turnover what it held before the bar's fills. */
    private final long[] @Nullable [] heldBefore;

    SleeveGuards(SimulationPlan plan, int firstStrategy, CohortState now, SleeveTrading trading,
            WindowBuilder window) {
        this.now = now;
        this.trading = trading;
        this.window = window;
        this.assets = plan.data().assets();
        int sleeves = now.bank.sleeves();
        GuardMarket market = new GuardMarket(plan.data(), plan.risk().var());
        this.noRules = AccountGuard.withoutRules(market);
        this.fund = AccountGuard.ofFund(plan, market);
        this.guards = new AccountGuard[sleeves];
        this.keptGuards = new AccountGuard[sleeves];
        this.heldBefore = new long[sleeves][];
        boolean any = false;
        for (int k = 0; k < sleeves; k++) {
            StrategySpec strategy = plan.strategies().get(firstStrategy + k);
            if (!strategy.risk().isNone()) {
                any = true;
                guards[k] = new AccountGuard(strategy.risk().limits(), strategy.risk().halts(),
                        market);
                keptGuards[k] = new AccountGuard(strategy.risk().limits(),
                        strategy.risk().halts(), market);
            }
        }
        this.isAny = any;
        this.inForce = new Restraint[sleeves];
        Arrays.fill(inForce, Restraint.NONE);
        this.keptInForce = inForce.clone();
        this.held = new long[assets];
    }

    /** What a sleeve may do from the present close to the next. */
    Restraint of(int sleeve) {
        return inForce[sleeve];
    }

    /** A bar's fills are about to be done. */
    void open(int bar) {
        for (int k = 0; isAny && k < guards.length; k++) {
            AccountGuard guard = guards[k];
            if (guard != null && guard.countsTurnover()) {
                guard.open(bar);
                heldBefore[k] = positions(k).clone();
            }
        }
    }

    /** They are done. */
    void traded(double[] stepValues) {
        for (int k = 0; isAny && k < guards.length; k++) {
            AccountGuard guard = guards[k];
            long[] before = heldBefore[k];
            if (guard != null && before != null) {
                for (int asset = 0; asset < assets; asset++) {
                    guard.traded(now.bank.position(k, asset) - before[asset], stepValues[asset]);
                }
                heldBefore[k] = null;
            }
        }
    }

    /**
     * Judges the sleeves at a close that is valued, before capital moves: takes back the orders of
     * those that are to hold nothing, and books what changed.
     *
     * @param fund whether the fund's stance has changed at this close
     * @param changed in which sleeves what may be done has changed: set to true
     */
    void judge(double[] stepValues, boolean fund, boolean[] changed) {
        if (!isAny && !fund) {
            return;
        }
        for (int k = 0; k < guards.length; k++) {
            Restraint next = now.stance;
            AccountGuard guard = guards[k];
            if (guard != null) {
                book(k, 0, guard.judge(now.bar, new SleeveAccount(k, stepValues)));
                next = next.strictest(guard.restraint());
            }
            if (!next.equals(inForce[k])) {
                changed[k] = true;
                endOrders(k, inForce[k], next);
                inForce[k] = next;
            }
        }
    }

    /** Takes back the orders for what may not be held any more. */
    private void endOrders(int k, Restraint before, Restraint next) {
        if (!next.permitsPositions()) {
            trading.end(k, OrderCause.HALTED, false);
            return;
        }
        for (int asset = 0; asset < assets; asset++) {
            if (before.mayHold(asset) && !next.mayHold(asset)) {
                trading.end(k, asset, OrderCause.HALTED);
            }
        }
    }

    /** A strategy has ordered: what may not be held is taken back at once. */
    void requested(int k) {
        Restraint restraint = inForce[k];
        if (!restraint.permitsPositions()) {
            trading.end(k, OrderCause.HALTED, false);
        }
        for (int asset = 0; restraint.isOfAssets() && asset < assets; asset++) {
            if (!restraint.mayHold(asset)) {
                trading.end(k, asset, OrderCause.HALTED);
            }
        }
    }

    /** Capital is about to come to a sleeve or to leave it. */
    void moving(int k, long micros) {
        AccountGuard guard = guards[k];
        if (guard != null) {
            guard.moved(now.bank.equity(k), Money.amount(micros));
        }
    }

    /** Reduces what is ordered at the close to what own limits and all halts allow. */
    void limit(double[] stepValues) {
        if (!isAny && !now.stance.isProhibiting()) {
            return;
        }
        for (int k = 0; k < guards.length; k++) {
            AccountGuard own = guards[k];
            AccountGuard guard = own == null ? noRules : own;
            if (guard.checks(inForce[k])) {
                limit(k, guard, stepValues);
            }
        }
    }

    private void limit(int k, AccountGuard guard, double[] stepValues) {
        Verdict verdict = guard.check(now.bar, now.bank.equity(k),
                new AccountGuard.Close(positions(k), stepValues), trading.ends(k), inForce[k]);
        for (Reduction cut : verdict.reductions()) {
            trading.reduce(k, cut);
            int sign = cut.part() == Verdict.Part.SELLS ? -1 : 1;
            window.entry(Phase.OWN_CUT, k, (buffer, local) -> buffer.ownCut(local, cut.asset(),
                    sign * cut.ordered(), sign * cut.approved(), cut.reason()));
        }
        book(k, 1, guard.breaches(verdict));
    }

    private long[] positions(int k) {
        for (int asset = 0; asset < assets; asset++) {
            held[asset] = now.bank.position(k, asset);
        }
        return held;
    }

    private void book(int k, int place, List<RiskEvent> events) {
        for (RiskEvent event : events) {
            window.entry(Phase.RISK, place, k, (buffer, local) -> buffer.risk(local, event));
        }
    }

    /** Keeps the state as it is, to return to. */
    void keep() {
        copy(guards, keptGuards);
        System.arraycopy(inForce, 0, keptInForce, 0, inForce.length);
    }

    /** Returns to the state that was kept. */
    void giveBack() {
        copy(keptGuards, guards);
        System.arraycopy(keptInForce, 0, inForce, 0, inForce.length);
    }

    private static void copy(@Nullable AccountGuard[] from, @Nullable AccountGuard[] to) {
        for (int k = 0; k < from.length; k++) {
            AccountGuard one = from[k];
            AccountGuard other = to[k];
            if (one != null && other != null) {
                one.copyTo(other);
            }
        }
    }

    /** The stance of the fund of which a checkpoint keeps this. */
    Restraint stanceOf(byte[] risk) {
        if (risk.length > 0) {
            SavedBytes.load(risk, fund::read);
        }
        return fund.restraint().prohibitions();
    }

    /** What a checkpoint keeps of a sleeve's rules. */
    byte[] save(int k) {
        AccountGuard guard = guards[k];
        return guard == null ? NOTHING : SavedBytes.of(guard::write);
    }

    /** Sets the rules of a sleeve of a fund whose stance has been set. */
    void load(int k, byte[] saved) {
        AccountGuard guard = guards[k];
        if (guard != null) {
            SavedBytes.load(saved, guard::read);
        }
        inForce[k] = guard == null ? now.stance
                : now.stance.strictest(guard.restraint());
    }

    /** A sleeve at a close. */
    private final class SleeveAccount implements Account {
        private final int sleeve;
        private final double[] stepValues;

        SleeveAccount(int sleeve, double[] stepValues) {
            this.sleeve = sleeve;
            this.stepValues = stepValues;
        }

        @Override
        public double value() {
            return now.bank.equity(sleeve);
        }

        @Override
        public long position(int asset) {
            return now.bank.position(sleeve, asset);
        }

        @Override
        public double stepValue(int asset) {
            return stepValues[asset];
        }

        @Override
        public int stops(int asset) {
            return trading.stops(sleeve, asset);
        }
    }
}
