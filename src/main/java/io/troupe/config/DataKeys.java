package io.troupe.config;

import io.troupe.config.KeyType.Date;
import io.troupe.config.KeyType.ListOf;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.OrNull;
import io.troupe.config.KeyType.Place;
import io.troupe.config.KeyType.Text;
import io.troupe.config.values.DataPlace;
import io.troupe.data.Stores;
import io.troupe.data.schema.Layout;
import io.troupe.data.storage.text.DecimalSign;
import io.troupe.model.SettingNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keys of {@code data}: where prices come from. */
public final class DataKeys {
    private static final Section<Settings> KEYS = new Section<>();

    public static final Key<Settings, DataPlace> PATH = KEYS
            .required(SettingNames.DATA_PATH, new Place(), s -> s.data().path())
            .neutral()
            .doc("The prices: a text file, a folder of Parquet files, a .duckdb file, or"
                    + " postgresql://user@host/database?dataset=NAME; paths relative to the file"
                    + " that says so. The content is checked by a fingerprint, so it may move.",
                    "../data/sp500-20.csv.gz");

    static final Key<Settings, Stores.Kind> STORE = KEYS
            .optional("data.store", OneOf.of(Stores.Kind.values()), Stores.Kind.AUTO,
                    s -> s.data().store())
            .neutral().added()
            .doc("Kind of store; auto: told from the path.", "duckdb");

    static final Key<Settings, Layout> LAYOUT = KEYS
            .optional("data.layout", OneOf.of(Layout.values()), Layout.AUTO, s -> s.data().layout())
            .doc("closes: one row per date, one column per symbol. bars: one row per date and"
                    + " symbol with open, high, low, close, volume. auto: told by the header.",
                    "bars");

    static final Key<Settings, List<DataPlace>> JOIN = KEYS
            .optional(SettingNames.DATA_JOIN, new ListOf<>(new Place()), List.of(),
                    s -> s.data().join())
            .neutral().added()
            .doc("More data sets, whose symbols are put beside those of the first on one time"
                    + " axis.", "[fx.csv, futures.duckdb]");

    public static final Key<Settings, List<String>> SYMBOLS = KEYS
            .optional(SettingNames.DATA_SYMBOLS,
                    new ListOf<>(Text.matching("\\S+", "a text without spaces")), List.of(),
                    s -> s.data().symbols())
            .doc("The universe, in this order; [] takes all symbols of the file.", "[KO, PEP]");

    public static final Key<Settings, Optional<String>> SYMBOL = KEYS
            .optional("data.symbol",
                    new OrNull<>(Text.matching("\\S+",
                            "a text without spaces"),
                            "the name of the file"),
                    Optional.empty(), s -> s.data().text().symbol())
            .neutral().added()
            .doc("What a text or Parquet file of one symbol is about that does not name it.",
                    "AAPL");

    public static final Key<Settings, Optional<String>> DATE_FORMAT = KEYS
            .optional(SettingNames.DATA_DATE_FORMAT,
                    new OrNull<>(Text.matching(".+", "a pattern"), "what the dates tell"),
                    Optional.empty(), s -> s.data().text().dateFormat())
            .neutral().added()
            .doc("How the dates of a text file of another program are written.", "dd/MM/yyyy");

    static final Key<Settings, DecimalSign> DECIMAL = KEYS
            .optional(SettingNames.DATA_DECIMAL, OneOf.of(DecimalSign.values()), DecimalSign.AUTO,
                    s -> s.data().text().decimal())
            .neutral().added()
            .doc("What stands before decimals in a text file of another program; auto: told by"
                    + " the numbers.", "comma");

    static final Key<Settings, Optional<LocalDate>> FROM = KEYS
            .optional(SettingNames.DATA_FROM, new OrNull<>(new Date(), "the first of the data"),
                    Optional.empty(), s -> s.data().from())
            .unit("date")
            .doc("First date used.", "1995-01-03");

    private DataKeys() {}

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}
