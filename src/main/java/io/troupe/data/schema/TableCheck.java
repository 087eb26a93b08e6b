package io.troupe.data.schema;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rows of a text table, such as corporate actions, to a schema; all offences are told.
 */
public final class TableCheck {
    private static final int ISO_DATE_LENGTH = 10;

    private final Schema schema;
    private final String file;
    private final DataProblems problems;
    private final Map<String, Map<String, Long>> seen = new HashMap<>();
    private boolean sound;

    /** A check that has seen no row yet. */
    public TableCheck(Schema schema, String file, DataProblems problems) {
        this.schema = schema;
        this.file = file;
        this.problems = problems;
    }

    /**
     * Checks the next row.
     *
     * @param line where it stands
     * @param values the text of each column of the schema, empty where there is none
     * @return whether nothing offends
     */
    public boolean isSound(long line, UnaryOperator<String> values) {
        sound = true;
        for (Column column : schema.columns()) {
            String text = values.apply(column.name());
            for (ColumnRule rule : column.allRules()) {
                check(line, rule, rule.id(), text);
            }
        }
        for (RowRule rule : schema.rowRules()) {
            switch (rule) {
                case RowRule.Where where -> where(line, where, values);
                case RowRule.Unique unique -> unique(line, unique, values);
                case RowRule.AtMost _,RowRule.AllOrNone _,RowRule.Ordered _ ->
                    throw new IllegalArgumentException(rule.id() + " is a rule of bars");
            }
        }
        return sound;
    }

    private void where(long line, RowRule.Where where, UnaryOperator<String> values) {
        if (where.words().contains(values.apply(where.column()))) {
            String text = values.apply(where.then().column());
            check(line, where.then(), where.id(), text);
        }
    }

    private void unique(long line, RowRule.Unique rule, UnaryOperator<String> values) {
        String key = rule.columns().stream().map(values)
                .map(text -> text.length() + ":" + text).collect(Collectors.joining(","));
        Long before = seen.computeIfAbsent(rule.id(), _ -> new HashMap<>()).putIfAbsent(key, line);
        if (before != null) {
            offend(line, "", "", rule.id(), "says the same as line " + before
                    + "; remove one of the rows");
        }
    }

    private void check(long line, ColumnRule rule, String id, String text) {
        String reason = reason(rule, text);
        if (reason != null) {
            offend(line, rule.column(), text, id, reason);
        }
    }

    private static @Nullable String reason(ColumnRule rule, String text) {
        if (text.isEmpty()) {
            return rule instanceof ColumnRule.Required ? ColumnRule.Required.REASON : null;
        }
        return switch (rule) {
            case ColumnRule.Typed typed -> typeReason(typed.type(), text);
            case ColumnRule.Required _ -> null;
            case ColumnRule.Range range -> {
                double number = Decimals.parse(text);
                yield Double.isNaN(number) ? PriceRules.noNumber(text) : range.reason(number);
            }
            case ColumnRule.Dates dates -> {
                LocalDate date = date(text);
                yield date == null
                        || (!date.isBefore(dates.first()) && !date.isAfter(dates.last()))
                                ? null
                                : dates.reason();
            }
            case ColumnRule.Form form -> form.holds(text) ? null
                    : "must be otherwise: "
                            + form.sentence();
            case ColumnRule.OneOf oneOf -> oneOf.words().contains(text) ? null
                    : "is none of " + String.join(", ", oneOf.words());
        };
    }

    private static @Nullable String typeReason(ColumnType type, String text) {
        return switch (type) {
            case TIME, DATE -> date(text) == null ? "is not a date; write yyyy-MM-dd" : null;
            case SYMBOL -> Symbols.reason(text);
            case NUMBER -> Double.isNaN(Decimals.parse(text)) ? PriceRules.noNumber(text) : null;
            case FLAG -> text.equals("true") || text.equals("false") ? null
                    : "is neither true nor false";
            case TEXT -> text.codePoints().allMatch(Symbols::isPrintable) ? null
                    : "has a character that cannot be printed";
        };
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.length() == ISO_DATE_LENGTH ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private void offend(long line, String column, String value, String rule, String reason) {
        sound = false;
        problems.add(new DataProblem(file, line, "", column, value, rule, reason));
    }
}
