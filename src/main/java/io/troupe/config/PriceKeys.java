package io.troupe.config;

import io.troupe.config.KeyType.Decimal;
import io.troupe.config.KeyType.FilePath;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.OrNull;
import io.troupe.config.KeyType.Place;
import io.troupe.config.values.Boxed;
import io.troupe.config.values.DataPlace;
import io.troupe.data.adjustment.AdjustBasis;
import io.troupe.data.adjustment.AdjustMode;
import io.troupe.model.SettingNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keys of {@code data}: what is known beside prices, and what it does to them. */
final class PriceKeys {
    private static final Section<Settings> KEYS = new Section<>();

    static final Key<Settings, AdjustMode> ADJUST = KEYS
            .optional(SettingNames.DATA_ADJUST, OneOf.of(AdjustMode.values()), AdjustMode.NONE,
                    s -> s.data().prices().adjust())
            .added()
            .doc("What prices are adjusted for: nothing, splits and stock dividends, or cash"
                    + " dividends too. What they are not adjusted for acts on positions.",
                    "total");

    static final Key<Settings, AdjustBasis> BASIS = KEYS
            .optional(SettingNames.DATA_BASIS, OneOf.of(AdjustBasis.values()), AdjustBasis.BACKWARD,
                    s -> s.data().prices().basis())
            .added()
            .doc("backward: orders fill at prices adjusted from the last bar back."
                    + " point-in-time: orders fill at raw prices, actions act on positions, and"
                    + " strategies see prices adjusted as of their bar.", "point-in-time");

    static final Key<Settings, Optional<Path>> ACTIONS = KEYS
            .optional(SettingNames.DATA_ACTIONS, new OrNull<>(new FilePath(), "those of the data"),
                    Optional.empty(), s -> s.data().prices().actions())
            .neutral().added()
            .doc("File of corporate actions, date,symbol,type,value,new_symbol.", "actions.csv");

    static final Key<Settings, Optional<Path>> INSTRUMENTS = KEYS
            .optional(SettingNames.DATA_INSTRUMENTS,
                    new OrNull<>(new FilePath(), "those of the data"), Optional.empty(),
                    s -> s.data().prices().instruments())
            .neutral().added()
            .doc("File of instruments, symbol,currency,step,lot,tick,multiplier,shortable,"
                    + "borrow_rate,session.", "instruments.csv");

    static final Key<Settings, Optional<DataPlace>> RATES = KEYS
            .optional(SettingNames.DATA_RATES, new OrNull<>(new Place(), "none"), Optional.empty(),
                    s -> s.data().prices().rates())
            .neutral().added()
            .doc("Closes of pairs like EURUSD, dollars for a euro; needed if an instrument is"
                    + " priced in another currency than "
                    + FundKeys.CURRENCY_PATH + ".", "fx.csv");

    static final Key<Settings, Optional<Double>> BARS_PER_YEAR = KEYS
            .optional(SettingNames.DATA_BARS_PER_YEAR,
                    new OrNull<>(Decimal.above(0), "by the calendar, else counted in the data"),
                    Optional.empty(), s -> Boxed.of(s.data().prices().barsPerYear()))
            .added().unit("bars")
            .doc("How many bars a year has: by it every figure, feature and strategy is"
                    + " annualized. The table and summary.json say which number was found.",
                    "252");

    private PriceKeys() {}

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}
