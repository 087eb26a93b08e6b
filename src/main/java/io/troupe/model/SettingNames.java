package io.troupe.model;

/**
 * Names of settings that are told where their keys cannot be seen: in messages of what stands below
 * the settings, and in texts that must be constants. The keys take their names from here.
 */
public final class SettingNames {
    public static final String RUN_NAME = "run.name";
    public static final String RUN_SEED = "run.seed";
    public static final String DATA_PATH = "data.path";
    public static final String DATA_ADJUST = "data.adjust";
    public static final String DATA_BASIS = "data.basis";
    public static final String DATA_ACTIONS = "data.actions";
    public static final String DATA_ALIGN = "data.align";
    public static final String DATA_CALENDAR = "data.calendar";
    public static final String DATA_DATE_FORMAT = "data.dateFormat";
    public static final String DATA_DECIMAL = "data.decimal";
    public static final String DATA_FROM = "data.from";
    public static final String DATA_INSTRUMENTS = "data.instruments";
    public static final String DATA_INTERVAL = "data.interval";
    public static final String DATA_JOIN = "data.join";
    public static final String DATA_MISSING = "data.missing";
    public static final String DATA_RATES = "data.rates";
    public static final String DATA_RULES = "data.rules";
    public static final String DATA_SYMBOLS = "data.symbols";
    public static final String DATA_ZONE = "data.zone";
    public static final String DATA_BARS_PER_YEAR = "data.barsPerYear";
    public static final String FUND_FLOWS = "fund.flows";
    public static final String EXECUTION_ON_REFUSED = "execution.onRefused";
    public static final String RISK_MAX_GROSS = "risk.maxGross";
    public static final String ENGINE_THREADS = "engine.threads";
    public static final String ENGINE_ON_FAILURE = "engine.onFailure";
    public static final String ENGINE_BAR_TIMEOUT = "engine.barTimeout";
    public static final String JOURNAL_NATIVE = "journal.native";

    private SettingNames() {}
}
