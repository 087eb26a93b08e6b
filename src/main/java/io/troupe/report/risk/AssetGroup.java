package io.troupe.report.risk;

import io.troupe.model.Instrument;
import io.troupe.report.books.RunContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Assets that belong together.
 *
 * @param name of the group
 * @param assets in it, of those that the data has
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as one call, and nothing compares it
record AssetGroup(String name, int... assets) {
    private static final String IN_NO_GROUP = "in no group";

    /** The groups of a fund, then what is in none; none at all of a fund without groups. */
    static List<AssetGroup> of(RunContext context) {
        List<String> symbols = context.data().instruments().stream().map(Instrument::symbol)
                .toList();
        List<AssetGroup> groups = new ArrayList<>();
        context.groups().members().forEach((name, members) -> groups.add(new AssetGroup(name,
                members.stream().mapToInt(symbols::indexOf).filter(asset -> asset >= 0)
                        .toArray())));
        if (!groups.isEmpty()) {
            int[] counts = counts(groups, symbols.size());
            int[] others = IntStream.range(0, counts.length).filter(asset -> counts[asset] == 0)
                    .toArray();
            if (others.length > 0) {
                groups.add(new AssetGroup(IN_NO_GROUP, others));
            }
        }
        return List.copyOf(groups);
    }

    /** In how many groups each asset is. */
    static int[] counts(List<AssetGroup> groups, int assets) {
        int[] counts = new int[assets];
        groups.forEach(group -> Arrays.stream(group.assets).forEach(asset -> counts[asset]++));
        return counts;
    }
}
