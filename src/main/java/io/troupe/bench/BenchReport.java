package io.troupe.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** The figures of a benchmark as an aligned table or as JSON. */
final class BenchReport {
    private final Machine machine;
    private final int rounds;
    private final List<Measured> measured;

    BenchReport(Machine machine, int rounds, List<Measured> measured) {
        this.machine = machine;
        this.rounds = rounds;
        this.measured = List.copyOf(measured);
    }

    /** One line per row: its figure, its ratio to its base, and the demand on the ratio. */
    String table() {
        int width = measured.stream().mapToInt(each -> each.row().name().length()).max().orElse(0);
        int baseWidth = measured.stream().mapToInt(each -> each.row().bar().base().length()).max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        text.append(machine).append('\n').append(rounds)
                .append(" rounds in turns; medians; ratio = base / row [min, max]\n\n");
        for (Measured each : measured) {
            text.append(String.format(Locale.ROOT, "%-" + width + "s %9.2f %-15s",
                    each.row().name(), each.median(), each.row().unit()));
            if (each.hasRatio()) {
                text.append(String.format(Locale.ROOT, " %5.2f [%4.2f, %4.2f] of %-" + baseWidth
                        + "s", each.medianRatio(), each.leastRatio(), each.mostRatio(),
                        each.row().bar().base()));
            }
            if (each.hasBar()) {
                text.append(String.format(Locale.ROOT, " bar %.2f %s", each.row().bar().least(),
                        each.meetsBar() ? "met" : "MISSED"));
            }
            text.setLength(text.toString().stripTrailing().length());
            text.append('\n');
        }
        return text.toString();
    }

    /** The same with all rounds. */
    String json() {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.putObject("machine").put("processor", machine.processor())
                .put("cores", machine.cores()).put("jdk", machine.jdk())
                .put("heapMegabytes", machine.heapMegabytes())
                .put("collector", machine.collector());
        root.put("rounds", rounds);
        ArrayNode rows = root.putArray("rows");
        for (Measured each : measured) {
            ObjectNode row = rows.addObject().put("name", each.row().name())
                    .put("unit", each.row().unit()).put("median", each.median());
            ArrayNode figures = row.putArray("figures");
            for (double figure : each.figures()) {
                figures.add(figure);
            }
            if (each.hasRatio()) {
                row.put("base", each.row().bar().base()).put("ratio", each.medianRatio())
                        .put("ratioMin", each.leastRatio()).put("ratioMax", each.mostRatio());
            }
            if (each.hasBar()) {
                row.put("bar", each.row().bar().least()).put("met", each.meetsBar());
            }
        }
        return root.toPrettyString() + "\n";
    }
}
