package io.troupe.report.charts;

import java.util.stream.DoubleStream;

/** Numbers in order that nobody changes. NaN, and what is infinite, is a gap. */
public final class Values {
    private final double[] numbers;

    private Values(double[] numbers) {
        this.numbers = numbers;
    }

    /** A copy of an array. */
    public static Values of(double... numbers) {
        return new Values(numbers.clone());
    }

    /** How many there are, gaps with them. */
    public int count() {
        return numbers.length;
    }

    /** One of them, NaN if it is a gap. */
    public double at(int index) {
        double number = numbers[index];
        return Double.isFinite(number) ? number : Double.NaN;
    }

    /** Those that are no gaps. */
    public DoubleStream present() {
        return DoubleStream.of(numbers).filter(Double::isFinite);
    }
}
