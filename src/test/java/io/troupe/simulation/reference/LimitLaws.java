package io.troupe.simulation.reference;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.Money;
import io.troupe.risk.limits.GroupLimit;
import io.troupe.risk.limits.LimitRules;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Limits of market orders, seen from the bookings alone: what held at a close holds after the fills
 * of the next bar, at the prices and of the value of that close. Of a bar in which something does
 * not trade in full, or becomes another number of steps, nothing is said. Whoever finds it broken
 * throws.
 */
public final class LimitLaws extends BookedBar {
    private static final double ROUNDING = 1e-9;

    private final List<Account> accounts = new ArrayList<>();
    private int checked;

    /** The fund, and strategies that nobody else cuts. */
    private static final class Account {
        final int portfolio;
        final LimitRules limits;
        final long[] held;
        long cash;
        /** At the close before: the value of a step of each asset, and of everything. */
        final double[] stepValues;
        double value;

        Account(int portfolio, LimitRules limits, int assets, long cash) {
            this.portfolio = portfolio;
            this.limits = limits;
            this.held = new long[assets];
            this.cash = cash;
            this.stepValues = new double[assets];
        }
    }

    /**
     * A sum that has a limit.
     *
     * @param isNet whether reducing a position may raise it
     */
    private record Limit(String name, double most, boolean isNet, Sum of) {}

    /** A sum over positions, as a fraction of the account's value but for numbers. */
    private interface Sum {
        double of(long[] positions);
    }

    /** Nothing is booked yet. */
    public LimitLaws(SimulationPlan plan, BookingVisitor next) {
        super(plan, next);
        accounts.add(new Account(HOUSE, plan.risk().limits(), assets, plan.capital().micros()));
        long[] cash = plan.initialCashMicros();
        for (int k = 0; k < cash.length && plan.risk().limits().isNone(); k++) {
            accounts.add(new Account(k, plan.strategies().get(k).risk().limits(), assets,
                    cash[k]));
        }
    }

    /** How often a limit was looked at whose account traded. */
    public int checked() {
        return checked;
    }

    @Override
    void complete(int bar) {
        boolean isWhole = bar > 0 && plan.data().actions().at(bar).isEmpty()
                && IntStream.range(0, assets).allMatch(asset -> tradesInFull(bar, asset));
        for (Account account : accounts) {
            if (isWhole && account.value > 0) {
                check(bar, account);
            }
            book(bar, account);
        }
    }

    private boolean tradesInFull(int bar, int asset) {
        long many = 1L << 40;
        return plan.fills().fillable(bar, asset, many) == many;
    }

    private void book(int bar, Account account) {
        int portfolio = account.portfolio;
        account.cash += earned(portfolio) + moved(portfolio);
        plan.data().stepValues(bar, account.stepValues);
        account.value = 0;
        for (int asset = 0; asset < assets; asset++) {
            account.cash += received(portfolio, asset) - paid(portfolio, asset);
            account.held[asset] += flowed(portfolio, asset) + filled(portfolio, asset);
            account.value += account.held[asset] * account.stepValues[asset];
        }
        account.value += Money.amount(account.cash);
    }

    private void check(int bar, Account account) {
        long[] after = account.held.clone();
        long[] reduced = account.held.clone();
        for (int asset = 0; asset < assets; asset++) {
            long fill = filled(account.portfolio, asset);
            after[asset] += fill;
            reduced[asset] = after[asset] == 0 || Long.signum(after[asset])
                    * Long.signum(account.held[asset]) < 0 ? 0
                            : smaller(account.held[asset], after[asset]);
        }
        for (Limit limit : limits(account)) {
            double most = Math.max(limit.most,
                    limit.of.of(limit.isNet ? reduced : account.held));
            checked++;
            if (limit.of.of(after) > most + ROUNDING) {
                throw new AssertionError("bar " + bar + ", portfolio " + account.portfolio + ": "
                        + limit.name + " of " + limit.most + " is " + limit.of.of(after));
            }
        }
    }

    private static long smaller(long one, long other) {
        return Math.abs(one) < Math.abs(other) ? one : other;
    }

    private List<Limit> limits(Account account) {
        List<Limit> limits = new ArrayList<>();
        LimitRules rules = account.limits;
        BitSet all = new BitSet();
        all.set(0, assets);
        rules.sums().maxGross().ifPresent(most -> limits.add(new Limit("gross", most, false,
                held -> sum(account, held, all, 1, 1))));
        rules.sums().maxLong().ifPresent(most -> limits.add(new Limit("long", most, false,
                held -> sum(account, held, all, 1, 0))));
        rules.sums().maxShort().ifPresent(most -> limits.add(new Limit("short", most, false,
                held -> sum(account, held, all, 0, 1))));
        rules.sums().net().ifPresent(range -> addNet(limits, account, "net", range.low(),
                range.high(), all));
        rules.positions().maxPositions().ifPresent(most -> limits.add(new Limit("positions", most,
                false, held -> IntStream.range(0, assets).filter(i -> held[i] != 0).count())));
        rules.positions().maxPerAsset().ifPresent(most -> {
            for (int asset = 0; asset < assets; asset++) {
                BitSet one = new BitSet();
                one.set(asset);
                limits.add(new Limit("asset " + asset, most, false,
                        held -> sum(account, held, one, 1, 1)));
            }
        });
        for (GroupLimit group : rules.positions().groups()) {
            group.maxGross().ifPresent(most -> limits.add(new Limit("group gross", most, false,
                    held -> sum(account, held, group.assets(), 1, 1))));
            group.net().ifPresent(range -> addNet(limits, account, "group net", range.low(),
                    range.high(), group.assets()));
        }
        if (rules.orders().longOnly()) {
            limits.add(new Limit("long only", 0, false,
                    held -> sum(account, held, all, 0, 1)));
        }
        return limits;
    }

    private static void addNet(List<Limit> limits, Account account, String name, double low,
            double high, BitSet of) {
        limits.add(new Limit(name, high, true, held -> sum(account, held, of, 1, -1)));
        limits.add(new Limit(name, -low, true, held -> sum(account, held, of, -1, 1)));
    }

    /** Long positions times one factor and short ones, as positive values, times another. */
    private static double sum(Account account, long[] held, BitSet of, int ofLong, int ofShort) {
        double sum = 0;
        for (int i = of.nextSetBit(0); i >= 0; i = of.nextSetBit(i + 1)) {
            double worth = held[i] * account.stepValues[i];
            sum += worth > 0 ? ofLong * worth : -ofShort * worth;
        }
        return sum / account.value;
    }
}
