package io.troupe.data.generator;

import io.troupe.model.Bar;
import io.troupe.model.CorporateAction;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.random.RandomGenerator;

/**
 * One asset's corporate actions, and what its prices become by them. The path without actions is
 * what a holder earns who reinvests everything; prices as they trade fall by what is paid out and
 * divided. So prices adjusted for all actions again have the returns of the path, but for cents.
 *
 * <p>Shares split when they have become dear and are joined when cheap, most pay a dividend every
 * quarter, and a few come off the exchange. The random numbers are not those of the prices: data
 * without actions stays what it was.
 */
final class ActionPath {
    private static final long DAY_SECONDS = 86_400;
    private static final double CENTS = 100;
    private static final double LOWEST_PRICE = 0.01;
    private static final double DEAR = 120;
    private static final double CHEAP = 8;
    private static final double SPLITS_PER_DEAR_SESSION = 0.02;
    private static final double DELISTINGS_PER_SESSION = 1.0
            / (20 * GeneratorSpec.SESSIONS_PER_YEAR);
    private static final int QUARTER_SESSIONS = GeneratorSpec.SESSIONS_PER_YEAR / 4;
    private static final double PAYERS = 0.7;

    private final RandomGenerator random;
    private final String symbol;
    private final boolean mayDelist;
    private final double quarterlyYield;
    private final int quarterOffset;
    private double scale = 1;
    private double shares = 1;
    private double lastClose = Double.NaN;
    private int session = -1;
    private boolean delisted;

    ActionPath(long seed, String symbol, boolean mayDelist) {
        this.random = Seeds.generator(seed, symbol + "/actions");
        this.symbol = symbol;
        this.mayDelist = mayDelist;
        boolean pays = random.nextDouble() < PAYERS;
        double yield = 0.002 + 0.01 * random.nextDouble();
        this.quarterlyYield = pays ? yield : 0;
        this.quarterOffset = random.nextInt(QUARTER_SESSIONS);
    }

    /** Whether the asset is no more. */
    boolean isDelisted() {
        return delisted;
    }

    /**
     * What happens before trading begins at a bar that opens a session; prices follow from there
     * on. The same count of random numbers is drawn whatever happens.
     */
    Optional<CorporateAction> openSession(long epochSeconds) {
        session++;
        double chance = random.nextDouble();
        double kind = random.nextDouble();
        double amount = random.nextDouble();
        if (delisted || Double.isNaN(lastClose)) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(epochSeconds, DAY_SECONDS));
        if (mayDelist && chance >= 1 - DELISTINGS_PER_SESSION) {
            return Optional.of(delist(date, kind, amount));
        }
        double dividend = Math.rint(quarterlyYield * lastClose * CENTS) / CENTS;
        if (session % QUARTER_SESSIONS == quarterOffset && dividend > 0) {
            scale *= 1 - dividend / lastClose;
            return Optional.of(new CorporateAction.CashDividend(symbol, date, dividend));
        }
        return chance < SPLITS_PER_DEAR_SESSION ? split(date, kind) : Optional.empty();
    }

    private Optional<CorporateAction> split(LocalDate date, double kind) {
        if (lastClose > DEAR) {
            return Optional.of(kind < 0.6 ? split(date, 2, 1)
                    : kind < 0.8 ? split(date, 3, 1) : split(date, 3, 2));
        }
        if (lastClose < CHEAP) {
            return Optional.of(kind < 0.5 ? split(date, 1, 5) : split(date, 1, 10));
        }
        return Optional.empty();
    }

    private CorporateAction split(LocalDate date, long numerator, long denominator) {
        double ratio = (double) numerator / denominator;
        scale /= ratio;
        shares *= ratio;
        return new CorporateAction.Split(symbol, date, numerator, denominator);
    }

    /** A third is bought with a premium, a third is worth little, a third ends at its close. */
    private CorporateAction delist(LocalDate date, double kind, double amount) {
        delisted = true;
        double paid = Math.rint(lastClose * (kind < 1.0 / 3 ? 1 + 0.3 * amount : 0.5 * amount)
                * CENTS) / CENTS;
        return new CorporateAction.Delisting(symbol, date,
                kind < 2.0 / 3 ? OptionalDouble.of(paid) : OptionalDouble.empty());
    }

    /** The bar as it trades. */
    Bar traded(Bar bar) {
        return new Bar(bar.epochSeconds(), price(bar.open()), price(bar.high()), price(bar.low()),
                price(bar.close()), Math.rint(bar.volume() * shares));
    }

    /** A bar is there for all to see: the next action is measured by its close. */
    void seen(Bar traded) {
        lastClose = traded.close();
    }

    private double price(double price) {
        return Math.max(LOWEST_PRICE, Math.rint(price * scale * CENTS) / CENTS);
    }
}
