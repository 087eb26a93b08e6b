package io.troupe.config;

import io.troupe.config.KeyType.Amount;
import io.troupe.config.KeyType.Date;
import io.troupe.config.KeyType.Decimal;
import io.troupe.config.KeyType.FilePath;
import io.troupe.config.KeyType.Flag;
import io.troupe.config.KeyType.Grid;
import io.troupe.config.KeyType.ListOf;
import io.troupe.config.KeyType.MapOf;
import io.troupe.config.KeyType.OneOf;
import io.troupe.config.KeyType.OrAuto;
import io.troupe.config.KeyType.OrNull;
import io.troupe.config.KeyType.Params;
import io.troupe.config.KeyType.Period;
import io.troupe.config.KeyType.Place;
import io.troupe.config.KeyType.Text;
import io.troupe.config.KeyType.Whole;
import io.troupe.data.AlignPolicy;
import io.troupe.data.adjustment.AdjustBasis;
import io.troupe.data.adjustment.AdjustMode;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.MissingPolicy;
import io.troupe.data.schema.Policy;
import io.troupe.data.storage.DecimalSign;
import io.troupe.data.storage.Stores;
import io.troupe.execution.FillAt;
import io.troupe.journal.leveldb.JournalConfig;
import io.troupe.ledger.Dividends;
import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
import io.troupe.model.Interval;
import io.troupe.portfolio.allocators.AllocatorType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every key there is, in the order of the documentation. Binding, JSON Schema, reference and
 * {@code config show} all read this table, so none can know a key that another does not.
 */
public final class KeyTable {
    /** Names the file that a file is laid over; no setting itself. */
    public static final String EXTENDS = "extends";
    /** The list of strategies. */
    public static final String STRATEGIES = "strategies";
    /** The prefix of the keys of one strategy. */
    public static final String STRATEGY = STRATEGIES + "[]";
    /** The largest capital, well inside what ledgers of micros can hold after gains. */
    private static final long MOST_CAPITAL = 1_000_000_000_000L;
    private static final int ALL = Integer.MAX_VALUE;
    private static final List<Key> KEYS = keys();
    private static final Map<String, Key> BY_PATH = byPath();
    private static final Set<String> SECTIONS = sections();

    private KeyTable() {}

    /** All keys. */
    public static List<Key> all() {
        return KEYS;
    }

    /** The key of a path, or null if there is none. */
    public static @Nullable Key find(String path) {
        return BY_PATH.get(path);
    }

    /** Whether a path holds keys, as {@code fund.allocator} does. */
    public static boolean isSection(String path) {
        return SECTIONS.contains(path);
    }

    /** The names that may follow a path, keys and sections, in the table's order. */
    public static List<String> children(String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        Set<String> names = new LinkedHashSet<>();
        for (Key key : KEYS) {
            if (key.path().startsWith(prefix)) {
                names.add(key.path().substring(prefix.length()).split("[.\\[]", 2)[0]);
            }
        }
        return List.copyOf(names);
    }

    private static List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        keys.addAll(run());
        keys.addAll(data());
        keys.addAll(fund());
        keys.addAll(strategies());
        keys.addAll(plugins());
        keys.addAll(risk());
        keys.addAll(execution());
        keys.addAll(engine());
        keys.addAll(journal());
        keys.addAll(results());
        return List.copyOf(keys);
    }

    private static List<Key> run() {
        return List.of(
                Key.optional("run.name", Text.matching("[A-Za-z0-9][A-Za-z0-9._-]{0,63}",
                        "a name of letters, digits, dots, underscores and hyphens"), "run")
                        .neutral().doc("Short name of the run, the first part of its id.", "base"),
                Key.optional("run.seed", new Whole(Long.MIN_VALUE, Long.MAX_VALUE), 42L)
                        .doc("Seed of everything random; the same seed gives the same run.", "42"),
                Key.optional("run.until", new OrNull(new Date(), "all of the data"), null)
                        .neutral().unit("date")
                        .doc("Last date simulated. A finished run is extended by raising it.",
                                "2010-12-31"));
    }

    private static List<Key> data() {
        List<Key> keys = new ArrayList<>(dataPlaces());
        keys.addAll(dataBars());
        keys.addAll(dataPrices());
        return keys;
    }

    private static List<Key> dataPlaces() {
        return List.of(
                Key.required("data.path", new Place())
                        .neutral().doc("The prices: a text file, a folder of Parquet files, a"
                                + " .duckdb file, or postgresql://user@host/database?dataset=NAME;"
                                + " paths relative to the file that says so. The content is checked"
                                + " by a fingerprint, so it may move.",
                                "../data/sp500-20.csv.gz"),
                Key.optional("data.store", OneOf.of(Stores.Kind.values()), Stores.Kind.AUTO)
                        .neutral().added().doc("Kind of store; auto: told from the path.",
                                "duckdb"),
                Key.optional("data.layout", OneOf.of(Layout.values()), Layout.AUTO)
                        .doc("closes: one row per date, one column per symbol. bars: one row per"
                                + " date and symbol with open, high, low, close, volume. auto:"
                                + " told by the header.", "bars"),
                Key.optional("data.join", new ListOf(new Place()), List.of())
                        .neutral().added().doc("More data sets, whose symbols are put beside those"
                                + " of the first on one time axis.", "[fx.csv, futures.duckdb]"),
                Key.optional("data.symbols", new ListOf(Text.matching("\\S+",
                        "a text without spaces")), List.of())
                        .doc("The universe, in this order; [] takes all symbols of the file.",
                                "[KO, PEP]"),
                Key.optional("data.symbol", new OrNull(Text.matching("\\S+",
                        "a text without spaces"), "the name of the file"), null)
                        .neutral().added().doc("What a text or Parquet file of one symbol is about"
                                + " that does not name it.", "AAPL"),
                Key.optional("data.dateFormat", new OrNull(Text.matching(".+", "a pattern"),
                        "what the dates tell"), null)
                        .neutral().added().doc("How the dates of a text file of another program are"
                                + " written.", "dd/MM/yyyy"),
                Key.optional("data.decimal", OneOf.of(DecimalSign.values()), DecimalSign.AUTO)
                        .neutral().added().doc("What stands before decimals in a text file of"
                                + " another program; auto: told by the numbers.", "comma"),
                Key.optional("data.from", new OrNull(new Date(), "the first of the data"), null)
                        .unit("date").doc("First date used.", "1995-01-03"));
    }

    private static List<Key> dataBars() {
        return List.of(
                Key.optional("data.interval", new OrNull(OneOf.of(Interval.values()),
                        "that of the data"), null)
                        .added().doc("Bars that are made of finer ones while these are read.",
                                "day"),
                Key.optional("data.zone", new OrNull(Text.matching("[A-Za-z]+(/[A-Za-z_/+-]+)?",
                        "the name of a time zone like America/New_York"),
                        "that of the calendar, else UTC"), null)
                        .added().doc("Time zone of days, where no calendar has sessions;"
                                + " matters for bars below a day and for midnights.",
                                "Europe/London"),
                Key.optional("data.calendar", new OrNull(Text.matching("[A-Za-z0-9/ _-]+",
                        "the name of a calendar"), "days of UTC"), null)
                        .added().doc("Sessions of an exchange: NYSE, NASDAQ, LSE, XETRA, FX, 24/7;"
                                + " bars made of finer ones follow them.", "NYSE"),
                Key.optional("data.align", OneOf.of(AlignPolicy.values()), AlignPolicy.UNION)
                        .added().doc("Times that become bars: those at which any asset has a price,"
                                + " those at which every asset has one, or those of the calendar's"
                                + " sessions.", "sessions"),
                Key.optional("data.missing", OneOf.of(MissingPolicy.values()), MissingPolicy.HOLD)
                        .doc("An asset without a price on a day keeps its last mark and does not"
                                + " trade (hold), gets its last price between its own (forward), is"
                                + " an error between its first price and its delisting (reject), or"
                                + " the day is left out (drop).", "reject"),
                Key.optional("data.staleBars", new OrNull(new OrAuto(new Whole(0, ALL)),
                        "no limit"), AutoOr.auto())
                        .added().unit("bars").doc("How many bars old a price may be that an asset"
                                + " can still be traded at; auto: of the last seven days. A share"
                                + " that was delisted cannot be traded, however new its price.",
                                "10"),
                Key.optional("data.rules", new MapOf(OneOf.of(Policy.values())), Map.of())
                        .added().doc("What becomes of rows that break a rule of the schema, by the"
                                + " rule's id; `troupe data schema bars` names them.",
                                "{low-at-most-open: drop}"));
    }

    private static List<Key> dataPrices() {
        return List.of(
                Key.optional("data.adjust", OneOf.of(AdjustMode.values()),
                        AdjustMode.NONE)
                        .added().doc("What prices are adjusted for: nothing, splits and stock"
                                + " dividends, or cash dividends too. What they are not adjusted"
                                + " for acts on positions.", "total"),
                Key.optional("data.basis", OneOf.of(AdjustBasis.values()),
                        AdjustBasis.BACKWARD)
                        .added().doc("backward: orders fill at prices adjusted from the last bar"
                                + " back. point-in-time: orders fill at raw prices, actions act on"
                                + " positions, and strategies see prices adjusted as of their bar.",
                                "point-in-time"),
                Key.optional("data.actions", new OrNull(new FilePath(), "those of the data"), null)
                        .neutral().added().doc("File of corporate actions,"
                                + " date,symbol,type,value,new_symbol.", "actions.csv"),
                Key.optional("data.instruments", new OrNull(new FilePath(), "those of the data"),
                        null)
                        .neutral().added().doc("File of instruments, symbol,currency,step,lot,tick,"
                                + "multiplier,shortable,borrow_rate,session.", "instruments.csv"),
                Key.optional("data.rates", new OrNull(new Place(), "none"), null)
                        .neutral().added().doc("Closes of pairs like EURUSD, dollars for a euro;"
                                + " needed if an instrument is priced in another currency than"
                                + " fund.currency.", "fx.csv"),
                Key.optional("data.barsPerYear", new OrNull(Decimal.above(0),
                        "by the calendar, else counted in the data"), null)
                        .added().unit("bars").doc("How many bars a year has: by it every figure,"
                                + " feature and strategy is annualized. The table and summary.json"
                                + " say which number was found.", "252"));
    }

    private static List<Key> fund() {
        return List.of(
                Key.optional("fund.capital", new Amount(MOST_CAPITAL), 1_000_000_000_000L)
                        .unit("fund.currency").doc("Money at the start.", "12000000"),
                Key.optional("fund.currency", Text.matching("[A-Z][A-Z0-9]{2,7}",
                        "a code of three to eight capitals"), "USD")
                        .doc("Currency of prices and money; a label.", "EUR"),
                Key.optional("fund.allocator.type", OneOf.of(AllocatorType.values()),
                        AllocatorType.EQUAL)
                        .doc("How capital is divided between strategies.", "inverse-volatility"),
                Key.optional("fund.allocator.lookbackBars", new Whole(2, ALL), 126L)
                        .unit("bars").doc("Returns that inverse-volatility looks back on; until"
                                + " there are as many, shares are equal.", "126"),
                Key.optional("fund.allocator.weights", new ListOf(Decimal.atLeast(0)), List.of())
                        .unit("fraction of capital").doc("For type fixed: one weight per strategy,"
                                + " in their order, summing to 1. Without those that were taken"
                                + " out, the others share in proportion to theirs.",
                                "[0.6, 0.4]"),
                Key.optional("fund.allocator.decide", OneOf.of(Cadence.NEVER, Cadence.DAILY,
                        Cadence.WEEKLY, Cadence.MONTHLY), Cadence.MONTHLY)
                        .doc("When capital is divided anew: at the close of the first bar of each"
                                + " day, week or month; never: only before the first bar.",
                                "weekly"));
    }

    private static List<Key> strategies() {
        return List.of(
                Key.required(STRATEGY + ".id", Text.matching(
                        "[A-Za-z0-9{][A-Za-z0-9._{}-]{0,127}",
                        "a name of letters, digits, dots, underscores and hyphens"))
                        .doc("Name of the strategy, unique in the fund, whether letters are small"
                                + " or capital. For a grid: what its strategies are named after,"
                                + " with placeholders like sma-{fastBars}-{slowBars}, or without,"
                                + " which appends .name-value for every key of the grid.",
                                "momentum-12-1"),
                Key.required(STRATEGY + ".type", Text.matching("[A-Za-z0-9][A-Za-z0-9._$-]*",
                        "the name of a kind of strategy"))
                        .doc("Kind of strategy; `troupe strategies list` names them.",
                                "cross-sectional-momentum"),
                Key.optional(STRATEGY + ".resize", OneOf.of(Resize.values()), Resize.ON_CHANGE)
                        .doc("When target weights become share counts again: when they change or"
                                + " capital is divided anew, or also at the close of the first bar"
                                + " of each day, week or month.", "monthly"),
                Key.optional(STRATEGY + ".params", new Params(), Map.of())
                        .doc("Parameters of this kind; `troupe strategies show TYPE` names them.",
                                "{lookbackBars: 252, top: 5}"),
                Key.optional(STRATEGY + ".grid", new Grid(), Map.of())
                        .added().doc("Parameters that take several values: one strategy for every"
                                + " combination, the last key changing fastest; at most 100000."
                                + " A range holds all steps up to its end.",
                                "{lookbackBars: [60, 120, 250], top: {from: 3, to: 9, step: 2}}"));
    }

    private static List<Key> plugins() {
        return List.of(
                Key.optional("plugins.path", new OrNull(new ListOf(new FilePath()),
                        "the folder strategies of the current folder, if it is there"), null)
                        .neutral().added().doc("Strategies of your own: folders, .java files and"
                                + " jars; each is compiled and loaded when a command starts. A run"
                                + " knows by their content whether they have changed.",
                                "[../strategies, momentum.jar]"));
    }

    private static List<Key> risk() {
        return List.of(
                Key.optional("risk.maxGross", new OrNull(Decimal.above(0), "no limit"), null)
                        .unit("fraction of fund value").doc("Longs plus shorts.", "1.5"),
                Key.optional("risk.maxPerAsset", new OrNull(Decimal.above(0), "no limit"), null)
                        .unit("fraction of fund value").doc("One asset, long or short.", "0.2"),
                Key.optional("risk.maxDrawdown", new OrNull(Decimal.fraction(), "no limit"), null)
                        .unit("fraction of highest fund value")
                        .doc("Fall from the highest value at which the fund goes flat.", "0.35"),
                Key.optional("risk.cooldownBars",
                        new OrNull(new Whole(1, ALL), "the rest of the run"), null)
                        .unit("bars").doc("How long it stays flat after that.", "63"));
    }

    private static List<Key> execution() {
        return List.of(
                Key.optional("execution.fillAt", OneOf.of(FillAt.values()), FillAt.AUTO)
                        .doc("Price of the next bar at which orders fill; auto is the open where"
                                + " the data has opens, else the close.", "open"),
                Key.optional("execution.slippageBps", new Decimal(0, true, 10_000), 5.0)
                        .unit("basis points of price").doc("Paid on every fill.", "5"),
                Key.optional("execution.commissionPerShare", Decimal.atLeast(0), 0.005)
                        .unit("fund.currency").doc("Commission for each share.", "0.005"),
                Key.optional("execution.commissionMinimum", Decimal.atLeast(0), 1.0)
                        .unit("fund.currency").doc("Least commission of an order.", "1.0"),
                Key.optional("execution.volumeLimit",
                        new OrNull(Decimal.fraction(), "no limit"), null)
                        .unit("fraction of the bar's volume")
                        .doc("Most that may fill in one bar; needs data with volume.", "0.1"),
                Key.optional("execution.dividends", OneOf.of(Dividends.values()), Dividends.CASH)
                        .added()
                        .doc("Cash dividends stay in cash, or buy shares at the last close less"
                                + " the dividend (reinvest), as adjusted prices assume.",
                                "reinvest"));
    }

    private static List<Key> engine() {
        return List.of(
                Key.optional("engine.threads", new OrAuto(new Whole(1, 64)), AutoOr.auto())
                        .neutral().unit("threads").doc("Threads that run strategies.", "2"),
                Key.optional("engine.strategiesPerActor", new OrAuto(new Whole(1, ALL)),
                        AutoOr.auto())
                        .neutral().doc("Strategies hosted by one actor.", "1"),
                Key.optional("engine.window", new OrAuto(new Whole(1, 4096)), AutoOr.auto())
                        .neutral().unit("bars")
                        .doc("How far strategies may run ahead of the fund.", "64"),
                Key.optional("engine.barTimeout", new Period(), Duration.ofSeconds(30))
                        .neutral().unit("time")
                        .doc("After this a strategy counts as hung and is quarantined.", "2m"),
                Key.optional("engine.onFailure", OneOf.of(FailurePolicy.values()),
                        FailurePolicy.FLATTEN)
                        .doc("A strategy that throws, hangs or returns NaN: close its positions,"
                                + " keep them, or stop the run.", "freeze"));
    }

    private static List<Key> journal() {
        return List.of(
                Key.optional("journal.enabled", new Flag(), true)
                        .neutral().doc("Without a journal a run cannot be resumed.", "false"),
                Key.optional("journal.barsPerEvent", new Whole(1, 65_536), 64L)
                        .unit("bars").doc("Bars booked by one event.", "1"),
                Key.optional("journal.strategiesPerBook", new OrAuto(new Whole(1, ALL)),
                        AutoOr.auto())
                        .doc("Strategies that share one event-sourced book.", "16"),
                Key.optional("journal.maxLagBars", new Whole(1, ALL), 4096L)
                        .neutral().unit("bars")
                        .doc("How far the journal may lag behind the run; at least barsPerEvent.",
                                "4096"),
                Key.optional("journal.snapshotEveryBars", new Whole(1, ALL), 2048L)
                        .neutral().unit("bars").doc("Distance of snapshots.", "2048"),
                Key.optional("journal.durability",
                        OneOf.of(JournalConfig.Durability.values()),
                        JournalConfig.Durability.PROCESS)
                        .neutral().doc("What a written bar survives: any end of the process, or"
                                + " loss of power too.", "power"),
                Key.optional("journal.native", OneOf.of(JournalConfig.NativeLibrary.values()),
                        JournalConfig.NativeLibrary.AUTO)
                        .neutral().doc("Write the journal with native LevelDB; on a full disk it"
                                + " ends the process, so auto does without.",
                                "off"));
    }

    private static List<Key> results() {
        return List.of(
                Key.optional("results.equity", new Flag(), true)
                        .neutral().doc("Write equity.csv.", "true"),
                Key.optional("results.returns", new Flag(), true)
                        .neutral().added().doc("Write returns.csv.", "true"),
                Key.optional("results.transfers", new Flag(), true)
                        .neutral().added().doc("Write transfers.csv.", "true"),
                Key.optional("results.fills", new Flag(), true)
                        .neutral().doc("Write fills.csv.", "true"),
                Key.optional("results.flows", new Flag(), true)
                        .neutral().doc("Write flows.csv, if there are any.", "true"),
                Key.optional("results.positions", new Flag(), true)
                        .neutral().doc("Write positions.csv.", "false"),
                Key.optional("results.targets", new Flag(), true)
                        .neutral().doc("Write targets.csv.", "false"),
                Key.optional("results.strategies", new Flag(), true)
                        .neutral().added().doc("Write strategies.csv.", "true"));
    }

    private static Map<String, Key> byPath() {
        Map<String, Key> keys = new LinkedHashMap<>();
        KEYS.forEach(key -> keys.put(key.path(), key));
        return keys;
    }

    private static Set<String> sections() {
        Set<String> sections = new LinkedHashSet<>();
        for (Key key : KEYS) {
            String path = key.path();
            for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
                sections.add(path.substring(0, dot));
            }
        }
        return sections;
    }
}
