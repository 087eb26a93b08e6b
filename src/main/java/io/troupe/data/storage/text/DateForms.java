package io.troupe.data.storage.text;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells how the dates of a column are written: each cell leaves of the forms that the first one
 * may have those that it has too. Whole years only: {@code 03/04/17} has no form. Points stand
 * between day, month and year in that order everywhere; slashes and hyphens do not say which of
 * day and month comes first, unless one of them is above 12.
 */
public final class DateForms {
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}"
            + "(:\\d{2}(\\.\\d+)?)?( ?(Z|UTC|[+-]\\d{2}(:?\\d{2})?))?)?");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}|\\d{16}|\\d{19}");
    private static final Pattern PARTS = Pattern
            .compile("(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})(| .*)");
    private static final Pattern DIGITS = Pattern.compile("\\d{8}(| .*)");
    private static final Pattern NAMED = Pattern.compile(
            "([A-Za-z]{3,9} \\d{1,2}, \\d{4}|\\d{1,2}([ -])[A-Za-z]{3,9}\\2\\d{4})(| .*)");
    private static final Map<Pattern, String> CLOCKS = Map.of(
            Pattern.compile(""), "", Pattern.compile(" \\d{6}"), " HHmmss",
            Pattern.compile(" \\d{1,2}:\\d{2}"), " H:mm",
            Pattern.compile(" \\d{1,2}:\\d{2}:\\d{2}"), " H:mm:ss",
            Pattern.compile(" \\d{1,2}:\\d{2}:\\d{2}\\.\\d{3}"), " H:mm:ss.SSS",
            Pattern.compile(" \\d{1,2}:\\d{2} [AaPp][Mm]"), " h:mm a",
            Pattern.compile(" \\d{1,2}:\\d{2}:\\d{2} [AaPp][Mm]"), " h:mm:ss a");

    private @Nullable List<TimeColumn> left;
    private String first = "";

    /** The forms a cell may have, most likely first. */
    static List<String> of(String cell) {
        if (ISO.matcher(cell).matches()) {
            return List.of(TimeColumn.LOOSE_ISO);
        }
        if (EPOCH.matcher(cell).matches()) {
            return List.of(TimeColumn.EPOCH);
        }
        Matcher digits = DIGITS.matcher(cell);
        if (digits.matches()) {
            return clocked(digits.group(1), "yyyyMMdd");
        }
        Matcher named = NAMED.matcher(cell);
        if (named.matches()) {
            String between = named.group(2);
            String month = cell.replaceAll("[^A-Za-z].*|^\\d+[ -]", "").isEmpty()
                    ? cell.replaceAll("^\\d+[ -]([A-Za-z]+).*", "$1")
                    : cell.replaceAll("[^A-Za-z].*", "");
            String letters = month.length() == 3 ? "MMM" : "MMMM";
            return clocked(named.group(3), between == null ? letters + " d, yyyy"
                    : "d" + between + letters + between + "yyyy");
        }
        Matcher parts = PARTS.matcher(cell);
        return parts.matches() ? ofParts(parts) : List.of();
    }

    private static List<String> ofParts(Matcher parts) {
        String between = parts.group(2);
        if (parts.group(1).length() == 4) {
            return clocked(parts.group(5), "yyyy" + between + "M" + between + "d");
        }
        if (parts.group(4).length() != 4) {
            return List.of();
        }
        String dayFirst = "d" + between + "M" + between + "yyyy";
        return between.equals(".") ? clocked(parts.group(5), dayFirst)
                : clocked(parts.group(5), dayFirst, "M" + between + "d" + between + "yyyy");
    }

    private static List<String> clocked(String clock, String... dates) {
        List<String> patterns = new ArrayList<>();
        CLOCKS.forEach((shape, pattern) -> {
            if (shape.matcher(clock.toUpperCase(Locale.ROOT)).matches()) {
                for (String date : dates) {
                    patterns.add(date + pattern);
                }
            }
        });
        return patterns;
    }

    /** Whether a text has a form at all. */
    public static boolean isDate(String cell) {
        return of(cell).stream().anyMatch(pattern -> reads(
                new TimeColumn(pattern, ZoneOffset.UTC), cell));
    }

    private static boolean reads(TimeColumn form, String cell) {
        char[] text = cell.toCharArray();
        return form.parse(text, 0, text.length) != TimeColumn.NO_TIME || form.isTooFine();
    }

    /** Looks at the next cell; one that has none of the forms that are left changes nothing. */
    public void see(String cell) {
        if (left == null) {
            List<TimeColumn> forms = of(cell).stream()
                    .map(pattern -> new TimeColumn(pattern, ZoneOffset.UTC))
                    .filter(form -> reads(form, cell)).toList();
            if (!forms.isEmpty()) {
                left = forms;
                first = cell;
            }
        } else if (left.size() > 1) {
            List<TimeColumn> still = left.stream().filter(form -> reads(form, cell)).toList();
            left = still.isEmpty() ? left : still;
        }
    }

    /** Whether a date was seen, and all forms but one are out. */
    public boolean isDecided() {
        return left != null && left.size() == 1;
    }

    /** Whether none was seen. */
    public boolean isEmpty() {
        return left == null;
    }

    /** The forms that are left. */
    public List<String> patterns() {
        return left == null ? List.of() : left.stream().map(TimeColumn::pattern).toList();
    }

    /** The first date that was seen. */
    public String first() {
        return first;
    }
}
