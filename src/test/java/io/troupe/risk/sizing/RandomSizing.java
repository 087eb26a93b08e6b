package io.troupe.risk.sizing;

import java.util.Random;

/** A sizing of any kind, drawn. */
public final class RandomSizing {
    private final Random random;

    public RandomSizing(Random random) {
        this.random = random;
    }

    public Sizing next() {
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
