package io.troupe.simulation;

import io.troupe.risk.sizing.LeastOrder;
import io.troupe.risk.sizing.Rounding;
import io.troupe.risk.sizing.Sizing;
import io.troupe.risk.sizing.SizingMethod;
import io.troupe.simulation.plan.StrategySpec;
import java.util.List;
import java.util.Random;

/** Of three strategies gives one a sizing of its own, drawn from a seed. */
final class RandomSizing {
    private final Random random;

    RandomSizing(long seed) {
        random = new Random(97 * seed + 31);
    }

    List<StrategySpec> of(List<StrategySpec> strategies) {
        return strategies.stream()
                .map(each -> random.nextInt(3) == 0 ? each.with(sizing()) : each).toList();
    }

    private Sizing sizing() {
        LeastOrder least = random.nextBoolean() ? LeastOrder.NONE
                : random.nextBoolean() ? new LeastOrder(0.1 * random.nextDouble(), true)
                        : new LeastOrder(1000 * random.nextDouble(), false);
        return new Sizing(method(), random.nextBoolean() ? 0 : 0.1 * random.nextDouble(),
                random.nextBoolean() ? Rounding.TOWARD_ZERO : Rounding.NEAREST, least,
                random.nextBoolean());
    }

    private SizingMethod method() {
        double min = 0.05 + 0.5 * random.nextDouble();
        return switch (random.nextInt(6)) {
            case 0 -> new SizingMethod.Weights();
            case 1 -> new SizingMethod.VolatilityTarget(0.02 + 0.3 * random.nextDouble(),
                    2 + random.nextInt(20), 0.5 + 2 * random.nextDouble());
            case 2 -> new SizingMethod.AverageRange(0.001 + 0.02 * random.nextDouble(),
                    1 + 3 * random.nextDouble(), 1 + random.nextInt(10));
            case 3 -> new SizingMethod.Fixed(100 + 2000 * random.nextDouble(), false);
            case 4 -> new SizingMethod.Fixed(100_000 * random.nextDouble() + 1, true);
            default -> new SizingMethod.Kelly(0.1 + random.nextDouble(), 2 + random.nextInt(20),
                    min, min + 2 * random.nextDouble());
        };
    }
}
