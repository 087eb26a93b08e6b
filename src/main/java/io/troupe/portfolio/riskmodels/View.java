package io.troupe.portfolio.riskmodels;

import io.troupe.portfolio.riskmodels.SettingsReader.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What someone thinks that assets will return: {@code AAPL = 10%}, or one against others, {@code
 * 0.5 BAC + 0.5 JPM - T = 0.02 @ 0.6}.
 *
 * @param legs the assets that it is about, each once
 * @param value the return of the legs together, per year
 * @param confidence 0 (none) … 1 (certain); without one, the view is as uncertain as the prior
 */
public record View(List<Leg> legs, double value, OptionalDouble confidence) {
    private static final String EXAMPLES = "write AAPL = 0.10 or AAPL - MSFT = 2% @ 0.6, with"
            + " spaces around signs";

    /**
     * An asset and its weight in a view.
     *
     * @param asset its name
     * @param weight 1 for the asset itself, −1 for one against which others are seen
     */
    public record Leg(String asset, double weight) {}

    /** Copies the list. */
    public View {
        legs = List.copyOf(legs);
        if (legs.isEmpty() || legs.stream().map(Leg::asset).distinct().count() < legs.size()) {
            throw new IllegalArgumentException("a view is about one asset or several, each once");
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a view must be a number, was " + value);
        }
        confidence.ifPresent(each -> Range.FRACTION.require("the confidence of a view", each));
    }

    /**
     * Reads a view.
     *
     * @param text legs with signs between them, {@code =}, the return of a year as a number or in
     *        per cent, and maybe {@code @} with a confidence
     * @throws IllegalArgumentException saying what is wrong and how it is written
     */
    public static View parse(String text) {
        try {
            return new Reading(text).view();
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    "view \"" + text + "\": " + refused.getMessage() + "; " + EXAMPLES, refused);
        }
    }

    /** The words of a text, one after the other. */
    private static final class Reading {
        private final String[] words;
        private int next;

        Reading(String text) {
            String spaced = text.replace("=", " = ").replace("@", " @ ").strip();
            words = spaced.isEmpty() ? new String[0] : spaced.split("\\s+");
        }

        View view() {
            List<Leg> legs = new ArrayList<>();
            double sign = 1;
            if (is("-")) {
                sign = -1;
            } else {
                is("+");
            }
            do {
                legs.add(leg(sign));
                sign = is("+") ? 1 : is("-") ? -1 : 0;
            } while (sign != 0);
            if (!is("=")) {
                throw new IllegalArgumentException(next < words.length
                        ? "what is " + words[next] + "?"
                        : "there is no =");
            }
            double value = number("the return");
            OptionalDouble confidence = is("@") ? OptionalDouble.of(number("the confidence"))
                    : OptionalDouble.empty();
            if (next < words.length) {
                throw new IllegalArgumentException("what is " + words[next] + "?");
            }
            return new View(legs, value, confidence);
        }

        /** Whether the next word is this; then it is read. */
        private boolean is(String word) {
            boolean is = next < words.length && words[next].equals(word);
            next += is ? 1 : 0;
            return is;
        }

        private Leg leg(double sign) {
            String first = word("an asset");
            boolean isFactor = first.matches("[0-9]*\\.?[0-9]+") && next < words.length
                    && !words[next].matches("[-+=@]");
            if (!isFactor) {
                return new Leg(first, sign);
            }
            is("*");
            return new Leg(word("an asset"), sign * Double.parseDouble(first));
        }

        private String word(String what) {
            if (next == words.length || words[next].matches("[-+*=@]")) {
                throw new IllegalArgumentException("there is no " + what.replaceFirst("^an? ", "")
                        + (next == words.length ? " at the end" : " before " + words[next]));
            }
            return words[next++];
        }

        private double number(String what) {
            String word = next < words.length ? words[next++] : "";
            boolean isPercent = word.endsWith("%");
            String plain = isPercent ? word.substring(0, word.length() - 1) : word;
            if (!plain.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?")) {
                throw new IllegalArgumentException(what + " must be a number, was "
                        + (word.isEmpty() ? "left out" : word));
            }
            return Double.parseDouble(plain) / (isPercent ? 100 : 1);
        }
    }
}
