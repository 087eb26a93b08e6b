package io.troupe.portfolio.constraints;

import io.troupe.model.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Assets by name of the group they are in; an asset may be in several. Immutable.
 *
 * @param members symbols by group, in the order in which they were given
 */
public record Groups(Map<String, List<String>> members) {
    /** Copies what is given. */
    public Groups {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        members.forEach((group, symbols) -> copy.put(group, List.copyOf(symbols)));
        members = Collections.unmodifiableMap(copy);
    }

    /**
     * What is wrong with them: a symbol that there is not, or one twice in a group.
     *
     * @param symbols all that there are
     */
    public List<String> problems(Collection<String> symbols) {
        List<String> problems = new ArrayList<>();
        members.forEach((group, members) -> {
            for (int i = 0; i < members.size(); i++) {
                String symbol = members.get(i);
                if (!symbols.contains(symbol)) {
                    problems.add("group " + group + ": there is no asset " + symbol
                            + NearestName.hint(symbol, symbols));
                } else if (members.indexOf(symbol) < i) {
                    problems.add("group " + group + ": " + symbol + " is in it twice");
                }
            }
        });
        return problems;
    }
}
