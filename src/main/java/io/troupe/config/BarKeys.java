package io.troupe.config;

import io.troupe.config.KeyType.Count;
import io.troupe.config.KeyType.MapOf;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.OrAuto;
import io.troupe.config.KeyType.OrNull;
import io.troupe.config.KeyType.Text;
import io.troupe.config.values.AutoOr;
import io.troupe.data.AlignPolicy;
import io.troupe.data.schema.MissingPolicy;
import io.troupe.data.schema.Policy;
import io.troupe.model.Interval;
import io.troupe.model.SettingNames;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys of {@code data}: which bars are made of the rows. */
public final class BarKeys {
    private static final Section<Settings> KEYS = new Section<>();

    static final Key<Settings, Optional<Interval>> INTERVAL = KEYS
            .optional(SettingNames.DATA_INTERVAL,
                    new OrNull<>(OneOf.of(Interval.values()), "that of the data"),
                    Optional.empty(), s -> s.data().bars().interval())
            .added()
            .doc("Bars that are made of finer ones while these are read.", "day");

    static final Key<Settings, Optional<String>> ZONE = KEYS
            .optional(SettingNames.DATA_ZONE,
                    new OrNull<>(Text.matching("[A-Za-z]+(/[A-Za-z_/+-]+)?",
                            "the name of a time zone like America/New_York"),
                            "that of the calendar, else UTC"),
                    Optional.empty(), s -> s.data().bars().zone().map(ZoneId::getId))
            .added()
            .doc("Time zone of days, where no calendar has sessions; matters for bars below a"
                    + " day and for midnights.", "Europe/London");

    public static final Key<Settings, Optional<String>> CALENDAR = KEYS
            .optional(SettingNames.DATA_CALENDAR,
                    new OrNull<>(Text.matching("[A-Za-z0-9/ _-]+",
                            "the name of a calendar"),
                            "days of UTC"),
                    Optional.empty(), s -> s.data().bars().calendar())
            .added()
            .doc("Sessions of an exchange: NYSE, NASDAQ, LSE, XETRA, FX, 24/7; bars made of"
                    + " finer ones follow them.", "NYSE");

    static final Key<Settings, AlignPolicy> ALIGN = KEYS
            .optional(SettingNames.DATA_ALIGN, OneOf.of(AlignPolicy.values()), AlignPolicy.UNION,
                    s -> s.data().bars().align())
            .added()
            .doc("Times that become bars: those at which any asset has a price, those at which"
                    + " every asset has one, or those of the calendar's sessions.", "sessions");

    static final Key<Settings, MissingPolicy> MISSING = KEYS
            .optional(SettingNames.DATA_MISSING, OneOf.of(MissingPolicy.values()),
                    MissingPolicy.HOLD, s -> s.data().bars().missing())
            .doc("An asset without a price on a day keeps its last mark and does not trade"
                    + " (hold), gets its last price between its own (forward), is an error"
                    + " between its first price and its delisting (reject), or the day is left"
                    + " out (drop).", "reject");

    static final Key<Settings, Optional<AutoOr>> STALE_BARS = KEYS
            .optional("data.staleBars", new OrNull<>(new OrAuto(Count.atLeast(0)), "no limit"),
                    Optional.of(AutoOr.auto()), s -> s.data().bars().staleBars())
            .added().unit("bars")
            .doc("How many bars old a price may be that an asset can still be traded at; auto:"
                    + " of the last seven days. A share that was delisted cannot be traded,"
                    + " however new its price.", "10");

    public static final Key<Settings, Map<String, Policy>> RULES = KEYS
            .optional(SettingNames.DATA_RULES, new MapOf<>(OneOf.of(Policy.values())), Map.of(),
                    s -> s.data().bars().rules())
            .added()
            .doc("What becomes of rows that break a rule of the schema, by the rule's id;"
                    + " `troupe data schema bars` names them.", "{low-at-most-open: drop}");

    private BarKeys() {}

    /** All of them, in the order of the reference. */
    static List<Key<Settings, ?>> all() {
        return KEYS.all();
    }
}
