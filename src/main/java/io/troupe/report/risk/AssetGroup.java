package io.troupe.report.risk;

import io.troupe.model.Instrument;
import io.troupe.report.books.RunContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Assets that belong together.
 *
 * @param name of the group
 * @param times how often each asset counts in it, by asset: mostly once or not at all
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as one call, and nothing compares it
record AssetGroup(String name, int... times) {
    private static final String IN_NO_GROUP = "in no group";
    private static final String IN_SEVERAL = "in several groups, taken out again";

    /**
     * The groups of a fund, what is in none, and what is in several, as often less as it is in more
     * than one: so that all add up to the fund. None at all of a fund without groups.
     */
    static List<AssetGroup> of(RunContext context) {
        Map<String, List<String>> members = context.groups().members();
        List<String> symbols = context.data().instruments().stream().map(Instrument::symbol)
                .toList();
        List<AssetGroup> groups = new ArrayList<>();
        members.forEach((name, in) -> groups.add(new AssetGroup(name,
                symbols.stream().mapToInt(symbol -> in.contains(symbol) ? 1 : 0).toArray())));
        if (groups.isEmpty()) {
            return List.of();
        }
        int[] counts = IntStream.range(0, symbols.size())
                .map(asset -> groups.stream().mapToInt(group -> group.times[asset]).sum())
                .toArray();
        add(groups, IN_NO_GROUP, Arrays.stream(counts).map(count -> count == 0 ? 1 : 0));
        add(groups, IN_SEVERAL, Arrays.stream(counts).map(count -> Math.min(0, 1 - count)));
        return List.copyOf(groups);
    }

    private static void add(List<AssetGroup> groups, String name, IntStream times) {
        AssetGroup rest = new AssetGroup(name, times.toArray());
        if (Arrays.stream(rest.times).anyMatch(each -> each != 0)) {
            groups.add(rest);
        }
    }

    /** What all its assets come to of an amount each. */
    double sum(double... amounts) {
        double sum = 0;
        for (int asset = 0; asset < amounts.length; asset++) {
            sum += times[asset] * amounts[asset];
        }
        return sum;
    }
}
