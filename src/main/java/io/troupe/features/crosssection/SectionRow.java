package io.troupe.features.crosssection;

import java.util.Arrays;

/** One bar of all assets: chooses who takes part, and hands on each group's values together. */
final class SectionRow {
    private final RowTransform transform;
    private final double[][] sources;
    private final int inputs;
    /** Where among the sources mask and group are; −1 for none. */
    private final int mask;
    private final int group;
    private final boolean[] allowed;
    private final double[][] columns;
    private final int[] members;
    /** The groups of all assets as they were numbered last, and each asset's number. */
    private final double[] known;
    private final int[] slots;
    private final double[] distinct;
    private int groups;
    private final int[] ordered;
    private final int[] ends;

    private SectionRow(RowTransform transform, int inputs, boolean masked, boolean grouped,
            int assets) {
        this.transform = transform;
        this.inputs = inputs;
        mask = masked ? inputs : -1;
        group = grouped ? inputs + (masked ? 1 : 0) : -1;
        sources = new double[inputs + (masked ? 1 : 0) + (grouped ? 1 : 0)][assets];
        allowed = new boolean[assets];
        columns = new double[inputs][assets];
        members = new int[assets];
        int size = grouped ? assets : 0;
        known = new double[size];
        Arrays.fill(known, Double.NaN);
        slots = new int[size];
        distinct = new double[size];
        ordered = new int[size];
        ends = new int[size];
    }

    static SectionRow of(CrossSectional feature, int assets) {
        return new SectionRow(feature.transform(assets), feature.inputs().size(),
                feature.members().mask() != null, feature.members().group() != null, assets);
    }

    /** The row of a source, to be filled before {@link #apply}. */
    double[] source(int source) {
        return sources[source];
    }

    /** Says whether an asset can be traded in the row, before {@link #apply}. */
    void allow(int asset, boolean tradable) {
        allowed[asset] = tradable;
    }

    /** Writes a value per asset from an index on. */
    void apply(double[] values, int at) {
        int count = chooseMembers();
        Arrays.fill(values, at, at + members.length, Double.NaN);
        if (group < 0) {
            transform(members, 0, count, values, at);
            return;
        }
        int parts = orderByGroup(count);
        for (int i = 0; i < parts; i++) {
            transform(ordered, i == 0 ? 0 : ends[i - 1], ends[i], values, at);
        }
    }

    private int chooseMembers() {
        int count = 0;
        for (int asset = 0; asset < members.length; asset++) {
            if (isMember(asset)) {
                members[count++] = asset;
            }
        }
        return count;
    }

    private boolean isMember(int asset) {
        if (!allowed[asset]) {
            return false;
        }
        for (double[] source : sources) {
            if (Double.isNaN(source[asset])) {
                return false;
            }
        }
        return mask < 0 || sources[mask][asset] != 0;
    }

    /** Members in {@code ordered}, group after group, in each by asset; how many groups. */
    private int orderByGroup(int count) {
        if (!Arrays.equals(known, sources[group])) {
            number(sources[group]);
        }
        Arrays.fill(ends, 0, groups, 0);
        for (int i = 0; i < count; i++) {
            ends[slots[members[i]]]++;
        }
        int end = 0;
        for (int i = 0; i < groups; i++) {
            int size = ends[i];
            ends[i] = end;
            end += size;
        }
        for (int i = 0; i < count; i++) {
            ordered[ends[slots[members[i]]]++] = members[i];
        }
        return groups;
    }

    /** Numbers the groups of all assets anew: they seldom change from bar to bar. */
    private void number(double[] numbers) {
        System.arraycopy(numbers, 0, known, 0, known.length);
        int count = 0;
        for (double number : numbers) {
            if (!Double.isNaN(number)) {
                distinct[count++] = number + 0.0; // −0 is the group 0
            }
        }
        Arrays.sort(distinct, 0, count);
        groups = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || distinct[i] != distinct[groups - 1]) {
                distinct[groups++] = distinct[i];
            }
        }
        for (int asset = 0; asset < numbers.length; asset++) {
            slots[asset] = Sorted.below(distinct, groups, numbers[asset]);
        }
    }

    private void transform(int[] assets, int from, int to, double[] values, int at) {
        if (from == to) {
            return;
        }
        for (int input = 0; input < inputs; input++) {
            double[] column = columns[input];
            double[] source = sources[input];
            for (int i = from; i < to; i++) {
                column[i - from] = source[assets[i]];
            }
        }
        transform.apply(columns, to - from);
        for (int i = from; i < to; i++) {
            values[at + assets[i]] = columns[0][i - from];
        }
    }
}
