package io.troupe.run.trials;

import io.troupe.config.Key;
import io.troupe.config.KeyTable;
import io.troupe.config.Settings;
import io.troupe.config.StrategyEntry;
import io.troupe.config.StrategyKeys;
import io.troupe.config.StrategySettings;
import io.troupe.config.output.ResultSettings;
import io.troupe.model.SettingNames;
import io.troupe.report.books.StrategyIdentity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells the settings of one strategy in its fund from others, whatever the strategy and the run are
 * called: its type, its parameters with all defaults, its code if it is the user's, when it is
 * sized and has part in the capital, what it makes of its weights, and what of the fund its own
 * record depends on: how prices are read, limits, costs, failures. Left out are the other
 * strategies and the division of capital between them, which returns on a strategy's own capital
 * do not depend on but for rounding; the seed, so that nobody counts as many trials for having run
 * the same under two; by what figures are measured, how the work is spread, and the journal.
 */
final class SettingsDigest {
    private static final List<String> OF_THE_WHOLE = List.of("run.", "fund.", "metrics.",
            "journal.", KeyTable.STRATEGIES + "[");
    /** What the data's fingerprint tells. */
    private static final Set<String> OF_DATA = Set.of(SettingNames.DATA_FROM,
            SettingNames.DATA_SYMBOLS);
    /** Keys of a strategy that are its name, or what its parameters were made of. */
    private static final Set<Key<StrategyEntry, ?>> NAMES = Set.of(StrategyKeys.ID,
            StrategyKeys.PARAMS, StrategyKeys.GRID);

    private final String fund;

    private SettingsDigest(String fund) {
        this.fund = fund;
    }

    /** Of strategies in a fund of these settings. */
    static SettingsDigest in(Settings settings) {
        StringBuilder text = new StringBuilder();
        ResultSettings.of(settings).forEach((key, value) -> {
            boolean isOwn = !OF_DATA.contains(key)
                    && OF_THE_WHOLE.stream().noneMatch(key::startsWith);
            if (isOwn) {
                text.append(key).append('=').append(value).append('\n');
            }
        });
        text.append(settings.fund().currency());
        return new SettingsDigest(text.toString());
    }

    /**
     * The digest of a strategy, in hex.
     *
     * @param settings the strategy's
     * @param identity its parameters, defaults filled in
     * @param code what tells its code from other code of the same type, empty if Troupe has it
     */
    String of(StrategySettings settings, StrategyIdentity identity, String code) {
        StringBuilder text = new StringBuilder(code).append('\n')
                .append(new TreeMap<>(identity.parameters())).append('\n');
        for (Key<StrategyEntry, ?> key : KeyTable.ofStrategy()) {
            Object value = key.plain(settings.entry());
            boolean isDefault = key.isYounger() && Objects.equals(value, key.plainPreset());
            if (!NAMES.contains(key) && !isDefault) {
                text.append(key.path()).append('=').append(value).append('\n');
            }
        }
        text.append(fund);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, TrialData.DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
