package io.troupe.data.storage.csv;

import io.troupe.data.storage.Offences;
import io.troupe.data.storage.text.DateForms;
import io.troupe.data.storage.text.DecimalSign;
import io.troupe.data.storage.text.NumberForms;
import io.troupe.data.storage.text.TimeColumn;
import io.troupe.model.SettingNames;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells how dates and numbers of a file are written: from its head, and from the whole file where
 * that is not enough. Whatever stays open is a question to the user.
 */
final class FieldForms {
    private final TextHints hints;
    private final DateForms dates = new DateForms();
    private final NumberForms numbers = new NumberForms();
    private final boolean[] isNumber;
    private final int dateColumn;

    /**
     * Forms of some columns.
     *
     * @param isNumber which columns are numbers
     */
    FieldForms(TextHints hints, int dateColumn, boolean[] isNumber) {
        this.hints = hints;
        this.dateColumn = dateColumn;
        this.isNumber = isNumber.clone();
    }

    /** What the rows of a file say; adds an offence for everything that they leave open. */
    TextLayout.Forms of(Path file, TextHead head, int before, List<String> header,
            Offences offences) {
        head.records().stream().skip(before).forEach(this::see);
        if (isOpen(head.separator())) {
            var rows = new CsvRows(before, header, new Looker(header.size()),
                    new Offences(file.toString()));
            CsvParse.run(file, head.separator(), rows, new Offences(file.toString()));
        }
        String pattern = hints.datePattern();
        if (pattern.isEmpty()) {
            List<String> patterns = dates.patterns();
            if (patterns.size() > 1) {
                offences.add(header.get(dateColumn), dates.first(), "can be day or month first, and"
                        + " so can all other dates; say which: --date-format "
                        + String.join(" or ", patterns)
                        + " on import, " + SettingNames.DATA_DATE_FORMAT + " in a configuration");
            }
            pattern = patterns.isEmpty() ? TimeColumn.LOOSE_ISO : patterns.getFirst();
        }
        DecimalSign sign = hints.decimal() == DecimalSign.AUTO ? numbers.sign(head.separator())
                : hints.decimal();
        if (sign == DecimalSign.AUTO) {
            offences.add("", numbers.unclear(), "can have decimals or thousands behind its sign,"
                    + " and no other number tells; say which: --decimal-comma or --decimal-point on"
                    + " import, " + SettingNames.DATA_DECIMAL
                    + ": comma or point in a configuration");
        }
        return new TextLayout.Forms(head.separator(), pattern, sign);
    }

    private boolean isOpen(char separator) {
        return (hints.datePattern().isEmpty() && !dates.isEmpty() && !dates.isDecided())
                || (hints.decimal() == DecimalSign.AUTO
                        && numbers.sign(separator) == DecimalSign.AUTO);
    }

    private void see(List<String> record) {
        for (int column = 0; column < Math.min(record.size(), isNumber.length); column++) {
            see(column, record.get(column));
        }
    }

    private void see(int column, String cell) {
        if (column == dateColumn) {
            dates.see(cell);
        } else if (isNumber[column]) {
            numbers.see(cell);
        }
    }

    /** Looks at all rows of the file. */
    private final class Looker implements RowReader {
        private final int columns;

        Looker(int columns) {
            this.columns = columns;
        }

        @Override
        public void field(int index, char[] text, int offset, int length) {
            if (index < columns) {
                see(index, new String(text, offset, length));
            }
        }

        @Override
        public void endRow() {
            // each field was looked at
        }

        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public boolean isIntraday() {
            return false;
        }
    }
}
