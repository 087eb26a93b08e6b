package io.troupe.data.storage.csv;

import io.troupe.data.schema.Layout;
import io.troupe.data.storage.Offences;
import io.troupe.data.storage.text.DateForms;
import io.troupe.data.storage.text.DecimalSign;
import io.troupe.data.storage.text.TimeColumn;
import io.troupe.model.SettingNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds how a text file of another program is laid out. A file that looks like one of Troupe's own
 * layouts, or like nothing that is known, is left to these.
 */
final class LayoutFinder {
    private static final Pattern OWN_DATE = Pattern
            .compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}.*)?");
    private static final List<String> BINANCE = List.of("open time", "open", "high", "low", "close",
            "volume", "close time", "quote volume", "trades", "taker base", "taker quote",
            "ignored");
    private static final List<String> HIST_DATA = List.of("date", "open", "high", "low", "close",
            "volume");
    private static final List<String> META_TRADER = List.of("date", "time", "open", "high", "low",
            "close", "volume");

    private final Path file;
    private final TextHints hints;
    private final Offences offences;
    private final List<String> notes = new ArrayList<>();

    private LayoutFinder(Path file, TextHints hints, Offences offences) {
        this.file = file;
        this.hints = hints;
        this.offences = offences;
    }

    /** The layout; empty if it is Troupe's own or none, and after offences. */
    static Optional<TextLayout> find(Path file, TextHints hints, Offences offences) {
        try {
            var finder = new LayoutFinder(file, hints, offences);
            TextHead few = TextHead.of(file, hints.separator(), TextHead.FEW_CHARACTERS);
            return few.records().size() > 1 && finder.isOwn(few.records(), few) ? Optional.empty()
                    : Optional.ofNullable(finder.find(TextHead.of(file, hints.separator(),
                            TextHead.CHARACTERS)));
        } catch (IOException _) {
            return Optional.empty(); // told when it is read
        }
    }

    private @Nullable TextLayout find(TextHead head) {
        List<List<String>> records = head.records();
        int above = above(records);
        if (records.size() - above < 1 || isOwn(records.subList(above, records.size()), head)) {
            return null;
        }
        List<List<String>> rest = records.subList(above, records.size());
        LevelHeader levels = hints.layout() == Layout.CLOSES ? null : LevelHeader.of(rest);
        if (levels != null) {
            List<String> values = adjustedAlone(levels.values());
            return layout(TextLayout.Shape.LEVELS, head, above + levels.rows(), values,
                    levels.symbols());
        }
        List<String> headless = headless(rest.getFirst());
        if (!headless.isEmpty()) {
            return layout(TextLayout.Shape.BARS, head, above, headless, List.of());
        }
        return rest.size() < 2 ? null : ofHeader(head, above, rest);
    }

    private @Nullable TextLayout ofHeader(TextHead head, int above, List<List<String>> rest) {
        List<String> header = dated(rest.getFirst(), rest.get(1));
        boolean bars = switch (hints.layout()) {
            case BARS -> true;
            case CLOSES -> false;
            case AUTO -> isBars(header) || !hints.columns().isEmpty();
        };
        if (bars) {
            return layout(TextLayout.Shape.BARS, head, above + 1,
                    adjustedAlone(oneVolume(header, rest.get(1))), List.of());
        }
        boolean dates = CsvFormat.isNamed(header.getFirst(), "date")
                && (!hints.datePattern().isEmpty() || DateForms.isDate(rest.get(1).getFirst()));
        return dates && header.size() > 1 ? layout(TextLayout.Shape.CLOSES, head, above + 1,
                header, List.of()) : null;
    }

    /** Lines of one field, like an address, above a header of several. */
    private static int above(List<List<String>> records) {
        int above = 0;
        while (above < 3 && above + 1 < records.size() && records.get(above).size() == 1
                && records.get(above + 1).size() > 1) {
            above++;
        }
        return above;
    }

    private boolean isOwn(List<List<String>> rest, TextHead head) {
        List<String> header = rest.getFirst();
        boolean own = head.separator() == ',' && header.getFirst().equalsIgnoreCase("date")
                && ((header.size() > 1 && header.get(1).equalsIgnoreCase("symbol"))
                        || !isBars(header));
        boolean said = !hints.columns().isEmpty() || !hints.datePattern().isEmpty()
                || hints.decimal() != DecimalSign.AUTO;
        String first = rest.size() < 2 ? "" : rest.get(1).getFirst();
        return own && !said && (OWN_DATE.matcher(first).matches() || !DateForms.isDate(first))
                && LevelHeader.of(rest) == null;
    }

    private static boolean isBars(List<String> header) {
        List<String> names = header.stream().map(CsvFormat::plain).toList();
        boolean surely = names.contains("close") || names.contains("<close>")
                || names.contains("close/last")
                || header.stream().anyMatch(name -> CsvFormat.isNamed(name, "adj_close"));
        boolean four = List.of("open", "high", "low", "close").stream().allMatch(
                value -> header.stream().anyMatch(name -> CsvFormat.isNamed(name, value)));
        boolean named = header.stream().anyMatch(name -> CsvFormat.isNamed(name, "symbol"))
                && header.stream().anyMatch(name -> CsvFormat.isNamed(name, "close"));
        return surely || four || named;
    }

    /** Names the first column where an index has no name, or one of pandas' own. */
    private static List<String> dated(List<String> header, List<String> row) {
        boolean unnamed = header.getFirst().isBlank() || header.getFirst().equals("Unnamed: 0");
        boolean other = header.stream().anyMatch(name -> CsvFormat.isNamed(name, "date"));
        if (!unnamed || other || !DateForms.isDate(row.getFirst())) {
            return header.stream().map(name -> name.equalsIgnoreCase("observation_date") ? "date"
                    : name).toList();
        }
        List<String> named = new ArrayList<>(header);
        named.set(0, "date");
        return named;
    }

    /** Of volumes in several units, as of both currencies of a pair, the one of its symbol. */
    private static List<String> oneVolume(List<String> header, List<String> row) {
        if (header.stream().anyMatch(name -> CsvFormat.isNamed(name, "volume"))) {
            return header;
        }
        int symbol = IntStream.range(0, Math.min(header.size(), row.size()))
                .filter(at -> CsvFormat.isNamed(header.get(at), "symbol")).findFirst().orElse(-1);
        return header.stream().map(name -> {
            String unit = name.toLowerCase(Locale.ROOT).startsWith("volume ")
                    ? name.substring("volume ".length()).strip()
                    : "";
            return symbol >= 0 && !unit.isEmpty() && row.get(symbol).startsWith(unit) ? "volume"
                    : name;
        }).toList();
    }

    /** Adjusted closes are the closes where there are no others, nor other prices. */
    private List<String> adjustedAlone(List<String> header) {
        boolean others = header.stream().anyMatch(name -> List.of("open", "high", "low", "close")
                .stream().anyMatch(value -> CsvFormat.isNamed(name, value)));
        boolean adjusted = header.stream().anyMatch(name -> CsvFormat.isNamed(name, "adj_close"));
        if (others || !adjusted || hints.columns().containsKey("close")) {
            return header;
        }
        notes.add("its closes are adjusted ones, as it has no others");
        return header.stream().map(name -> CsvFormat.isNamed(name, "adj_close") ? "close" : name)
                .toList();
    }

    /** The columns of a file without a header that is known for having none. */
    private static List<String> headless(List<String> row) {
        boolean numbers = row.size() > 5 && row.subList(2, row.size()).stream()
                .allMatch(cell -> cell.matches("-?[0-9]*[.]?[0-9]+"));
        if (!numbers) {
            return List.of();
        }
        String first = row.getFirst();
        return switch (row.size()) {
            case 6 -> first.matches("\\d{8} \\d{6}") ? HIST_DATA : List.of();
            case 7 -> first.matches("\\d{4}\\.\\d{2}\\.\\d{2}")
                    && row.get(1).matches("\\d{2}:\\d{2}") ? META_TRADER : List.of();
            case 11, 12 -> first.matches("\\d{13}|\\d{16}") ? BINANCE.subList(0, row.size())
                    : List.of();
            default -> List.of();
        };
    }

    private @Nullable TextLayout layout(TextLayout.Shape shape, TextHead head, int before,
            List<String> header, List<String> symbols) {
        long known = offences.problems().total();
        int[] roles = shape == TextLayout.Shape.BARS
                ? hints.format().columnsOf(header, offences).roles()
                : new int[header.size()];
        if (offences.problems().total() > known) {
            return null;
        }
        int date = shape == TextLayout.Shape.BARS ? indexOf(roles, BarColumns.TIME) : 0;
        boolean[] numbers = new boolean[header.size()];
        for (int column = 0; column < numbers.length; column++) {
            numbers[column] = column != date && (shape != TextLayout.Shape.BARS
                    || (roles[column] >= 0 && roles[column] <= BarColumns.FACTOR));
        }
        TextLayout.Forms forms = new FieldForms(hints, date, numbers)
                .of(file, head, before, header, offences);
        if (offences.problems().total() > known) {
            return null;
        }
        boolean turned = new RowDirection(forms, hints).isNewestFirst(
                head.records().subList(Math.min(before, head.records().size()),
                        head.records().size()),
                date, indexOf(roles, BarColumns.SYMBOL), indexOf(roles, BarColumns.CLOCK));
        describe(shape, header, roles, forms, turned);
        notePairs(head, before, indexOf(roles, BarColumns.SYMBOL));
        return new TextLayout(shape, before, header, symbols, forms, turned, notes);
    }

    private void notePairs(TextHead head, int before, int symbol) {
        head.records().stream().skip(before)
                .filter(row -> symbol >= 0 && row.size() > symbol).map(row -> row.get(symbol))
                .filter(name -> BarsReader.PAIR.matcher(name).matches()).findFirst()
                .ifPresent(pair -> notes.add("pairs have no slash in their symbols: " + pair
                        + " is called " + pair.replace("/", "")));
    }

    private static int indexOf(int[] roles, int role) {
        return IntStream.range(0, roles.length).filter(at -> roles[at] == role).findFirst()
                .orElse(-1);
    }

    private void describe(TextLayout.Shape shape, List<String> header, int[] roles,
            TextLayout.Forms forms, boolean turned) {
        List<String> told = new ArrayList<>();
        if (hints.datePattern().isEmpty() && !forms.datePattern().equals(TimeColumn.LOOSE_ISO)) {
            told.add(forms.datePattern().equals(TimeColumn.EPOCH)
                    ? "times count from 1970 UTC"
                    : "dates are " + forms.datePattern());
        }
        if (forms.decimal() == DecimalSign.COMMA) {
            told.add("numbers have a decimal comma");
        }
        if (turned) {
            told.add("the newest row comes first");
        }
        String unused = shape != TextLayout.Shape.BARS ? ""
                : IntStream.range(0, roles.length)
                        .filter(at -> roles[at] == BarColumns.IGNORED && !header.get(at).isBlank())
                        .mapToObj(header::get).collect(Collectors.joining(", "));
        if (!unused.isEmpty()) {
            told.add("not used: " + unused);
        }
        boolean adjusted = Arrays.stream(header.toArray(String[]::new))
                .anyMatch(name -> CsvFormat.isNamed(name, "adj_close"));
        if (adjusted) {
            told.add("adjusted closes are kept beside the closes as traded, which count unless "
                    + SettingNames.DATA_ADJUST + " says otherwise");
        }
        if (!told.isEmpty()) {
            notes.add("told from the file: " + String.join("; ", told));
        }
    }
}
