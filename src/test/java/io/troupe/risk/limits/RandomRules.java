package io.troupe.risk.limits;

import java.util.Random;
import java.util.function.BiConsumer;

/** Limits, drawn. */
final class RandomRules {
    private RandomRules() {}

    /** A number of limits at once, of assets that stand in other places. */
    static LimitRules some(Random random, int[] places) {
        RuleDraft draft = RuleDraft.rules();
        maybe(random, draft, (rules, r) -> rules.restricted(places[r.nextInt(places.length)]));
        maybe(random, draft, (rules, r) -> rules.longOnly());
        maybe(random, draft, (rules, r) -> rules.maxOrderValue(upTo(r, 0.6)));
        maybe(random, draft, (rules, r) -> rules.maxOrderVolume(upTo(r, 0.6)));
        maybe(random, draft, (rules, r) -> rules.maxPerAsset(upTo(r, 0.8)));
        maybe(random, draft, (rules, r) -> rules.groupGross("a", upTo(r, 1), group(r, places)));
        maybe(random, draft, (rules, r) -> rules.groupNet("b", -upTo(r, 0.5), upTo(r, 0.5),
                group(r, places)));
        maybe(random, draft, (rules, r) -> rules.maxLong(upTo(r, 1.5)));
        maybe(random, draft, (rules, r) -> rules.maxShort(upTo(r, 1.5)));
        maybe(random, draft, (rules, r) -> rules.maxNet(-upTo(r, 0.6), upTo(r, 0.9)));
        maybe(random, draft, (rules, r) -> rules.maxTurnover(upTo(r, 2)));
        maybe(random, draft, (rules, r) -> rules.maxGross(upTo(r, 2)));
        return draft.build();
    }

    /** The same, and limits of numbers, of which ties are settled by the order of assets. */
    static LimitRules someWithCounts(Random random, int[] places) {
        LimitRules some = some(random, places);
        RuleDraft draft = RuleDraft.rules();
        maybe(random, draft, (rules, r) -> rules.maxPositions(1 + r.nextInt(4)));
        maybe(random, draft, (rules, r) -> rules.maxOrdersPerBar(1 + r.nextInt(5)));
        LimitRules counts = draft.build();
        SumLimits sums = some.sums();
        return new LimitRules(some.orders(),
                new PositionLimits(some.positions().maxPerAsset(), some.positions().groups(),
                        counts.positions().maxPositions()),
                new SumLimits(sums.maxLong(), sums.maxShort(), sums.net(), sums.maxGross(),
                        sums.maxTurnover(), counts.sums().maxOrdersPerBar()));
    }

    private static void maybe(Random random, RuleDraft draft,
            BiConsumer<RuleDraft, Random> limit) {
        Random own = new Random(random.nextLong());
        if (random.nextInt(3) == 0) {
            limit.accept(draft, own);
        }
    }

    static double upTo(Random random, double most) {
        return 0.02 + most * random.nextDouble();
    }

    private static int[] group(Random random, int[] places) {
        int first = random.nextInt(places.length);
        return new int[]{places[first], places[random.nextInt(places.length)]};
    }
}
