package io.troupe.cli.strategies;

import io.troupe.strategies.plugins.audit.Reach;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of the world outside the market a user's strategy can reach, in words. */
final class ReachLines {
    private ReachLines() {}

    /** One use: {@code Mine.onData, line 12: java.nio.file.Files.lines}. */
    static String of(Reach reach) {
        return reach.className() + "." + reach.method()
                + (reach.line() > 0 ? ", line " + reach.line() : "") + ": " + reach.what() + " ("
                + reach.world().label() + ")";
    }

    static List<Map<String, Object>> json(List<Reach> reaches) {
        return reaches.stream().map(reach -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("world", reach.world().label());
            one.put("class", reach.className());
            one.put("method", reach.method());
            one.put("line", reach.line() > 0 ? reach.line() : null);
            one.put("what", reach.what());
            return one;
        }).toList();
    }
}
