package io.troupe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a rule puts up with, and why: lines {@code name: reason} of a resource of the rule's name.
 * Such a list may only shrink. What is listed without need fails the rule, and so does one name
 * more than the rule's test says.
 *
 * @param rule its name
 * @param reasons by name
 */
record Exceptions(String rule, SortedMap<String, String> reasons) {
    /** The list of a rule, of so many names. */
    static Exceptions of(String rule, int count) {
        Exceptions exceptions = parse(rule, text(rule + ".txt"));
        assertThat(exceptions.reasons).as("%s.txt may only shrink; lower the number in the test"
                + " with it", rule).hasSize(count);
        return exceptions;
    }

    static Exceptions parse(String rule, String text) {
        SortedMap<String, String> reasons = new TreeMap<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int end = line.indexOf(": ");
            assertThat(end).as("%s.txt: no reason in \"%s\"", rule, line).isPositive();
            assertThat(line.substring(end + 2)).as("%s.txt: \"%s\"", rule, line).isNotBlank();
            assertThat(reasons.put(line.substring(0, end), line.substring(end + 2)))
                    .as("%s.txt: \"%s\" is there twice", rule, line).isNull();
        });
        return new Exceptions(rule, reasons);
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(
                Exceptions.class.getResourceAsStream("exceptions/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    boolean has(String name) {
        return reasons.containsKey(name);
    }

    /** Fails if there is another offender, or one is listed that is none. */
    void cover(Set<String> offenders) {
        assertThat(without(offenders, reasons.keySet()))
                .as("mend these, which break the rule \"%s\"", rule).isEmpty();
        assertThat(without(reasons.keySet(), offenders))
                .as("remove these from %s.txt: they break no rule any more", rule).isEmpty();
    }

    private static SortedSet<String> without(Set<String> some, Set<String> others) {
        SortedSet<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }
}
