package io.troupe.risk.backtests;

/** Observations of which only matters which are exceedances. */
final class Hits {
    private Hits() {}

    /** One per sign: {@code x} is an exceedance, {@code .} is none. */
    static Exceedances of(double level, String signs) {
        Exceedances exceedances = new Exceedances(level);
        signs.chars().forEach(sign -> exceedances.add(0.02, 0.03, sign == 'x' ? 0.04 : 0.01));
        return exceedances;
    }

    /** So many exceedances, first of all, and bars without after them. */
    static Exceedances first(double level, int hits, int all) {
        return of(level, "x".repeat(hits) + ".".repeat(all - hits));
    }
}
