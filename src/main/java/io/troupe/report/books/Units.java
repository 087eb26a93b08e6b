package io.troupe.report.books;

import io.troupe.data.MarketData;
import io.troupe.model.Money;
import io.troupe.report.csv.CsvFile;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Turns counts of quantity steps into units of the instruments, exactly: steps × step, in decimals.
 */
public final class Units {
    private static final int LARGEST_SCALE = 18;
    private static final MathContext CONVERTED = new MathContext(12);

    private final BigDecimal[] steps;
    private final MarketData data;
    private final double[] sizes;
    private final long[] multipliers;
    private final int[] scales;

    /** The units of the instruments of a data set. */
    public Units(MarketData data) {
        this.data = data;
        int assets = data.assets();
        steps = new BigDecimal[assets];
        sizes = new double[assets];
        multipliers = new long[assets];
        scales = new int[assets];
        for (int asset = 0; asset < assets; asset++) {
            sizes[asset] = data.instruments().get(asset).quantityStep();
            BigDecimal step = BigDecimal.valueOf(sizes[asset]).stripTrailingZeros();
            step = step.scale() < 0 ? step.setScale(0) : step;
            steps[asset] = step;
            boolean small = step.precision() <= LARGEST_SCALE && step.scale() <= LARGEST_SCALE;
            multipliers[asset] = small ? step.unscaledValue().longValueExact() : 0;
            scales[asset] = step.scale();
        }
    }

    /** A quantity in units, exactly. */
    public BigDecimal exact(int asset, long quantity) {
        return steps[asset].multiply(BigDecimal.valueOf(quantity));
    }

    /** A quantity of steps in units, as short as it can be written. */
    public String text(int asset, long quantity) {
        BigDecimal units = exact(asset, quantity);
        return units.signum() == 0 ? "0" : units.stripTrailingZeros().toPlainString();
    }

    double amount(int asset, long quantity) {
        return quantity * sizes[asset];
    }

    /** What a point of a unit's price is worth in the fund's currency at a bar. */
    BigDecimal factor(int bar, int asset) {
        return BigDecimal.valueOf(data.instruments().get(asset).terms().multiplier())
                .multiply(BigDecimal.valueOf(data.rate(bar, asset)));
    }

    /** The price in the asset's own currency at which a quantity traded. */
    public double price(int bar, int asset, long quantity, long notionalMicros) {
        double points = data.instruments().get(asset).terms().multiplier()
                * data.rate(bar, asset);
        double price = Money.amount(notionalMicros) / (amount(asset, quantity) * points);
        // Beyond these digits there is only what converting and converting back has left.
        return points == 1 ? price : BigDecimal.valueOf(price).round(CONVERTED).doubleValue();
    }

    /** Writes a quantity of steps in units as a cell of a file. */
    public void write(CsvFile file, int asset, long quantity) {
        long multiplier = multipliers[asset];
        if (multiplier > 0 && Math.abs(quantity) <= Long.MAX_VALUE / multiplier) {
            file.decimal(quantity * multiplier, scales[asset]);
        } else {
            file.text(text(asset, quantity));
        }
    }
}
