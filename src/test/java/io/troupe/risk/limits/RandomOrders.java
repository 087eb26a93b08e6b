package io.troupe.risk.limits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * An account with working orders, drawn: prices are quarters, so that sums of values are exact in
 * any order.
 */
final class RandomOrders {
    static final int MOST_WORKING = 8;

    /** A working order. */
    record Working(int asset, long steps, boolean isExit) {}

    final int n;
    final long[] lots;
    final long[] held;
    final long[] certain;
    final double[] stepValues;
    final double[] volumes;
    final double value;
    final double traded;
    final List<Working> working = new ArrayList<>();

    RandomOrders(Random random, boolean withExits) {
        n = 1 + random.nextInt(5);
        lots = new long[n];
        Arrays.setAll(lots, i -> random.nextInt(3) == 0 ? 5 : 1);
        held = some(random, 60);
        certain = some(random, 120);
        stepValues = random.ints(n, 1, 80).mapToDouble(quarters -> quarters / 4.0).toArray();
        volumes = random.ints(n, 0, 400).asDoubleStream().toArray();
        value = random.nextInt(12) == 0 ? -100 : 200 + random.nextInt(4000);
        traded = random.nextInt(3) * 100;
        for (int k = random.nextInt(MOST_WORKING + 1); k > 0; k--) {
            long steps = random.nextLong(1, 81);
            working.add(new Working(random.nextInt(n), random.nextBoolean() ? steps : -steps,
                    withExits && random.nextInt(3) == 0));
        }
    }

    private long[] some(Random random, int most) {
        long[] steps = new long[n];
        Arrays.setAll(steps, i -> random.nextInt(3) == 0 ? 0 : random.nextInt(-most, most + 1));
        return steps;
    }

    AccountState account() {
        return new AccountState(held, stepValues, value, volumes, traded);
    }

    OrderEnds ends() {
        return working.isEmpty() ? OrderEnds.certain(certain)
                : new OrderEnds(certain, sum(1, false), sum(-1, false), sum(1, true),
                        sum(-1, true));
    }

    private long[] sum(int sign, boolean exits) {
        long[] sum = new long[n];
        for (Working order : working) {
            if (order.isExit() == exits && Long.signum(order.steps()) == sign) {
                sum[order.asset()] += Math.abs(order.steps());
            }
        }
        return sum;
    }

    /** The working orders when the last of each asset and side have lost what was not approved. */
    List<Working> left(OrderEnds approved) {
        long[] buys = orZeros(approved.mayBuy());
        long[] sells = orZeros(approved.maySell());
        List<Working> left = new ArrayList<>();
        for (Working order : working) {
            long[] room = order.steps() > 0 ? buys : sells;
            long steps = order.isExit() ? Math.abs(order.steps())
                    : Math.min(room[order.asset()], Math.abs(order.steps()));
            if (!order.isExit()) {
                room[order.asset()] -= steps;
            }
            left.add(new Working(order.asset(), Long.signum(order.steps()) * steps,
                    order.isExit()));
        }
        return left;
    }

    long[] orZeros(long[] steps) {
        return steps.length == 0 ? new long[n] : steps.clone();
    }

    /** All positions that can be after some of the orders have filled and the others not. */
    List<long[]> outcomes(OrderEnds approved) {
        List<Working> left = left(approved);
        List<long[]> outcomes = new ArrayList<>();
        for (int subset = 0; subset < (1 << left.size()); subset++) {
            long[] position = held.clone();
            for (int i = 0; i < n; i++) {
                position[i] += approved.certain()[i];
            }
            for (int k = 0; k < left.size(); k++) {
                if ((subset >> k & 1) == 1) {
                    position[left.get(k).asset()] += left.get(k).steps();
                }
            }
            outcomes.add(position);
        }
        return outcomes;
    }
}
