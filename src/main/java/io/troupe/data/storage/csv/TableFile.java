package io.troupe.data.storage.csv;

import io.troupe.data.schema.Column;
import io.troupe.data.schema.ColumnType;
import io.troupe.data.schema.DataProblem;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.schema.Schema;
import io.troupe.data.schema.TableCheck;
import io.troupe.data.storage.Offences;
import io.troupe.model.CellText;
import io.troupe.model.NearestName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a small text table of some schema, checked row by row. */
final class TableFile {
    /** Makes something of a sound row. */
    @FunctionalInterface
    interface RowMaker<T> {
        /**
         * Makes it of the texts by column, empty where there is none.
         *
         * @throws IllegalArgumentException if the row is not sound after all; the message is the
         *         reason
         */
        T make(Map<String, String> row);
    }

    private static final Set<ColumnType> NAMES = EnumSet.of(ColumnType.SYMBOL, ColumnType.TEXT);

    private TableFile() {}

    /** All sound rows; every other adds its offences. */
    static <T> List<T> read(Path file, Schema schema, DataProblems problems, RowMaker<T> maker) {
        var offences = new Offences(file.toString(), problems);
        List<T> made = new ArrayList<>();
        var check = new TableCheck(schema, file.toString(), problems);
        var rows = new CsvRows(header -> new Reader<>(header, schema, check, offences, maker, made),
                offences);
        boolean read = CsvParse.run(file, ',', rows, offences);
        if (read && rows.reader() == null) {
            offences.addForFile("is empty; the first line must be a header like "
                    + String.join(",", schema.columnNames()));
        }
        return made;
    }

    /** What was read, if nothing offends. */
    static <T> List<T> required(List<T> read, DataProblems problems) throws IOException {
        if (problems.isEmpty()) {
            return read;
        }
        DataProblem first = problems.first().getFirst();
        long more = problems.total() - first.times();
        throw new IOException(first.message() + (more == 0 ? ""
                : " (and " + more + " more problem" + (more == 1 ? ")" : "s)")));
    }

    private static final class Reader<T> implements RowReader {
        private final List<String> header = new ArrayList<>();
        /** Which columns hold names, not numbers. */
        private final boolean[] named;
        private final TableCheck check;
        private final Offences offences;
        private final RowMaker<T> maker;
        private final List<T> made;
        private final Map<String, String> row = new HashMap<>();

        Reader(List<String> names, Schema schema, TableCheck check, Offences offences,
                RowMaker<T> maker, List<T> made) {
            this.check = check;
            this.offences = offences;
            this.maker = maker;
            this.made = made;
            for (String name : names) {
                String column = name.toLowerCase(Locale.ROOT);
                if (schema.column(column).isEmpty()) {
                    offences.add(name, "", "is no column of " + schema.name() + "; they are "
                            + String.join(",", schema.columnNames())
                            + NearestName.hint(column, schema.columnNames()));
                } else if (header.contains(column)) {
                    offences.add(name, "", "is there twice; remove one of the columns");
                }
                header.add(column);
            }
            named = new boolean[header.size()];
            for (int index = 0; index < named.length; index++) {
                named[index] = schema.column(header.get(index)).map(Column::type)
                        .filter(NAMES::contains).isPresent();
            }
            schema.columns().stream().filter(column -> !column.nullable())
                    .map(Column::name).filter(name -> !header.contains(name))
                    .forEach(name -> offences.add("", "", "the header has no column '" + name
                            + "'"));
        }

        @Override
        public void field(int index, char[] text, int offset, int length) {
            String cell = new String(text, offset, length);
            row.put(header.get(index), named[index] ? CellText.plain(cell) : cell);
        }

        @Override
        public void endRow() {
            Map<String, String> values = row;
            if (check.isSound(offences.line(), column -> values.getOrDefault(column, ""))) {
                try {
                    made.add(maker.make(values));
                } catch (IllegalArgumentException reason) {
                    offences.add("", "", String.valueOf(reason.getMessage()));
                }
            }
        }

        @Override
        public List<String> columns() {
            return header;
        }

        @Override
        public boolean isIntraday() {
            return false;
        }
    }
}
