package io.troupe.conformance;

import io.troupe.features.indicators.Averaging;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the case name and the text of parameters of an indicator say, such as {@code
 * value_at_risk_99} and {@code 20, 2 population std}.
 *
 * @param name the case without the numbers at its end
 * @param numbers those of the text before its first remark in brackets, then those of the name
 * @param text the text in lower case
 */
record IndicatorArguments(String name, List<Double> numbers, String text) {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?");
    private static final Pattern ENDING = Pattern.compile("(.*?)_((?:\\d+_?)+)");

    static IndicatorArguments of(String name, String parameters) {
        String text = parameters.toLowerCase(Locale.ROOT);
        List<Double> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(text.replaceAll("[(\\[].*", "").replace('/', ' '));
        while (found.find()) {
            numbers.add(Double.valueOf(found.group()));
        }
        Matcher ending = ENDING.matcher(name);
        if (!ending.matches()) {
            return new IndicatorArguments(name, numbers, text);
        }
        for (String part : ending.group(2).split("_", -1)) {
            numbers.add(Double.valueOf(part));
        }
        return new IndicatorArguments(ending.group(1), numbers, text);
    }

    /** A number by its place, or what is usual. */
    double number(int index, double usual) {
        return index < numbers.size() ? numbers.get(index) : usual;
    }

    /** A whole number by its place, or what is usual. */
    int bars(int index, int usual) {
        return (int) number(index, usual);
    }

    /** The last number, or what is usual. */
    double last(double usual) {
        return numbers.isEmpty() ? usual : numbers.getLast();
    }

    /** How to average: what the case says, or what is usual. */
    Averaging averaging(Averaging usual) {
        if (says("wilder")) {
            return Averaging.WILDER;
        }
        if (says("exponential") || text.matches(".*\\bema\\b.*")) {
            return Averaging.EXPONENTIAL;
        }
        return says("simple") || says("sma") ? Averaging.SIMPLE : usual;
    }

    /** Whether a word is in the case name or the text of parameters. */
    boolean says(String word) {
        return text.contains(word) || name.contains(word);
    }
}
