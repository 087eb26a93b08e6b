package io.troupe.cli.data;

import io.troupe.data.storage.text.DecimalSign;
import io.troupe.data.transfer.TextDescription;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How text files of other tools are laid out. */
final class TextOptions {
    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "auto",
            description = "Of text files: ${COMPLETION-CANDIDATES}; auto looks at each file"
                    + " (default: ${DEFAULT-VALUE}).")
    private TextDescription.Format format = TextDescription.Format.AUTO;

    @Option(names = "--columns", paramLabel = "NAME=HEADER", split = ",",
            description = "Under which headers columns are found, as date=Day,close=Last; an empty"
                    + " header leaves a column out, as adj_close=.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--date-format", paramLabel = "PATTERN",
            description = "How dates are written, as dd.MM.yyyy or MM/dd/yyyy HH:mm (default:"
                    + " told by the file).")
    private @Nullable String datePattern;

    @Option(names = "--zone", paramLabel = "ZONE",
            description = "Where the clocks of times hang, as America/New_York (default: UTC).")
    private @Nullable String zone;

    @Option(names = "--separator", paramLabel = "CHAR",
            description = "Between fields, as ';', or tab (default: by the file).")
    private @Nullable String separator;

    @Option(names = "--decimal-comma", description = "Numbers have a comma, as 1234,5 or"
            + " 1.234,5 (default: told by the file).")
    private boolean decimalComma;

    @Option(names = "--decimal-point", description = "Numbers have a point, as 1234.5 or"
            + " 1,234.5.")
    private boolean decimalPoint;

    /** What is wrong with the options. */
    List<String> problems() {
        List<String> wrong = new ArrayList<>();
        if (separator != null && separatorOf(separator) == 0) {
            wrong.add("--separator '" + separator + "': must be one character, or tab");
        }
        if (decimalComma && decimalPoint) {
            wrong.add("--decimal-comma and --decimal-point exclude each other");
        }
        try {
            description().formatFor(TextDescription.Format.GENERIC, ',');
        } catch (IllegalArgumentException | DateTimeException e) {
            wrong.add(zone == null || isZone(zone) ? String.valueOf(e.getMessage())
                    : "--zone " + zone + ": there is no such time zone; write one as"
                            + " America/New_York or UTC");
        }
        return wrong;
    }

    private static boolean isZone(String name) {
        try {
            return !ZoneId.of(name).getId().isEmpty();
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static char separatorOf(String text) {
        if (text.equals("tab") || text.equals("\\t")) {
            return '\t';
        }
        return text.length() == 1 ? text.charAt(0) : 0;
    }

    /**
     * What is said of the files.
     *
     * @throws DateTimeException if there is no such zone
     */
    TextDescription description() {
        return new TextDescription(format, columns, datePattern,
                zone == null ? null : ZoneId.of(zone),
                separator == null ? '\0' : separatorOf(separator),
                decimalComma ? DecimalSign.COMMA
                        : decimalPoint ? DecimalSign.POINT : DecimalSign.AUTO);
    }
}
