package io.troupe.config.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of one key of a grid, as they were written. Immutable. */
public sealed interface GridValues {
    /** At least one value, none twice, in the order of the grid. */
    List<Object> values();

    /** The same as YAML and JSON say it. */
    Object written();

    /**
     * Values one by one.
     *
     * @param values {@link Long}, {@link Double}, {@link String}, {@link Boolean} or lists of these
     */
    record Listed(List<Object> values) implements GridValues {
        /** Copies the values. */
        public Listed {
            values = List.copyOf(values);
        }

        @Override
        public Object written() {
            return values;
        }
    }

    /**
     * The numbers {@code from, from + step, …} that are not above {@code to}, in exact decimals:
     * ten steps of 0.1 are 1. They are whole numbers if from and step are, else decimals.
     *
     * @param from the first
     * @param to the last, or a bound that no step meets, ≥ {@code from}
     * @param step the distance, &gt; 0
     */
    record Stepped(BigDecimal from, BigDecimal to, BigDecimal step) implements GridValues {
        /** Makes equal numbers equal. */
        public Stepped {
            from = from.stripTrailingZeros();
            to = to.stripTrailingZeros();
            step = step.stripTrailingZeros();
            if (step.signum() <= 0 || from.compareTo(to) > 0) {
                throw new IllegalArgumentException("step must be > 0 and from ≤ to, were step "
                        + step + ", from " + from + ", to " + to);
            }
        }

        /** How many values there are, however many. */
        public BigDecimal count() {
            return to.subtract(from).divideToIntegralValue(step).add(BigDecimal.ONE);
        }

        @Override
        public List<Object> values() {
            int count = count().intValueExact();
            BigDecimal last = from.add(step.multiply(BigDecimal.valueOf(count - 1L)));
            boolean isWhole = isWhole(from) && isWhole(step) && isWhole(last);
            List<Object> values = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                BigDecimal value = from.add(step.multiply(BigDecimal.valueOf(i)));
                values.add(isWhole ? (Object) value.longValueExact() : value.doubleValue());
            }
            return values;
        }

        @Override
        public Object written() {
            Map<String, Object> written = new LinkedHashMap<>();
            written.put("from", plain(from));
            written.put("to", plain(to));
            written.put("step", plain(step));
            return written;
        }

        private static Object plain(BigDecimal number) {
            return isWhole(number) ? (Object) number.longValueExact() : number.doubleValue();
        }

        private static boolean isWhole(BigDecimal number) {
            return number.scale() <= 0 && number.precision() - number.scale() <= 18;
        }
    }
}
