package io.troupe.data.schema;

import java.util.Arrays;

/** Which rows of a batch broke which rule: packed numbers that sort by row, then by rule. */
final class Findings {
    private static final int FIRST_SIZE = 64;
    private static final int ROW_SHIFT = 32;
    private static final int RULE_SHIFT = 8;
    private static final int LOW_BYTE = 0xff;

    private long[] found = new long[FIRST_SIZE];
    private int count;
    private int rule;

    void clear() {
        count = 0;
    }

    /** What is added from now on broke the rule of that index. */
    void ofRule(int index) {
        rule = index;
    }

    void add(int row) {
        add(row, 0);
    }

    /** A row broke the rule in one of several columns. */
    void add(int row, int part) {
        if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = (long) row << ROW_SHIFT | (long) rule << RULE_SHIFT | part;
    }

    int count() {
        return count;
    }

    void sort() {
        Arrays.sort(found, 0, count);
    }

    int row(int index) {
        return (int) (found[index] >>> ROW_SHIFT);
    }

    int rule(int index) {
        return (int) found[index] >>> RULE_SHIFT;
    }

    int part(int index) {
        return (int) found[index] & LOW_BYTE;
    }
}
