package io.troupe.cli.console;

import io.troupe.model.Wording;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** A table for people: a heading, columns as wide as they must be, numbers to the right. */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** A column's heading and which side its values keep to. */
    public record Column(String heading, boolean toTheRight) {
        /** Of words, which keep to the left. */
        public static Column text(String heading) {
            return new Column(heading, false);
        }

        /** Of numbers, which keep to the right. */
        public static Column number(String heading) {
            return new Column(heading, true);
        }
    }

    /** A table without rows. */
    public TextTable(Column... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row with a cell for each column. */
    public TextTable row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Prints it. */
    public void print(PrintWriter out, Ansi ansi) {
        int[] widths = columns.stream().mapToInt(column -> width(column.heading())).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        String heading = line(columns.stream().map(Column::heading).toList(), widths);
        out.println(ansi.string("@|bold " + heading + "|@"));
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private String line(List<String> cells, int[] widths) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            String cell = Wording.printable(cells.get(i));
            String padding = " ".repeat(Math.max(0, widths[i] - width(cell)));
            padded.add(columns.get(i).toTheRight() ? padding + cell : cell + padding);
        }
        return padded.stream().collect(Collectors.joining(GAP)).stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
