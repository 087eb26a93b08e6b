package io.troupe.config;

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
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Puts bound values into records. Called only when there is no problem left. */
public final class SettingsAssembly {
    private final Bound bound;

    public SettingsAssembly(Bound bound) {
        this.bound = bound;
    }

    public Settings settings() {
        return new Settings(run(), data(), fund(), strategies(), plugins(), risk(), execution(),
                engine(), journal(), results());
    }

    private Settings.Run run() {
        return new Settings.Run(text("run.name"), bound.get("run.seed", Long.class),
                date("run.until"));
    }

    private Settings.Data data() {
        return new Settings.Data(bound.get("data.path", DataPlace.class),
                bound.get("data.store", Stores.Kind.class),
                bound.get("data.layout", Layout.class),
                bound.list("data.join", DataPlace.class),
                bound.list("data.symbols", String.class), date("data.from"), bars(), prices(),
                new Settings.Text(optional("data.symbol", String.class),
                        optional("data.dateFormat", String.class),
                        bound.get("data.decimal", DecimalSign.class)));
    }

    private Settings.Bars bars() {
        Map<String, Policy> rules = new LinkedHashMap<>();
        Map<?, ?> written = bound.get("data.rules", Map.class);
        written.forEach((rule, policy) -> rules.put((String) rule, (Policy) policy));
        return new Settings.Bars(optional("data.interval", Interval.class),
                optional("data.zone", String.class).map(ZoneId::of),
                optional("data.calendar", String.class),
                bound.get("data.align", AlignPolicy.class),
                bound.get("data.missing", MissingPolicy.class),
                optional("data.staleBars", AutoOr.class), rules);
    }

    private Settings.Prices prices() {
        return new Settings.Prices(bound.get("data.adjust", AdjustMode.class),
                bound.get("data.basis", AdjustBasis.class),
                optional("data.actions", Path.class), optional("data.instruments", Path.class),
                optional("data.rates", DataPlace.class), limit("data.barsPerYear"));
    }

    private Settings.Fund fund() {
        AllocatorType type = bound.get("fund.allocator.type", AllocatorType.class);
        List<Double> weights = type == AllocatorType.FIXED
                ? bound.list("fund.allocator.weights", Double.class)
                : List.of();
        return new Settings.Fund(bound.get("fund.capital", Long.class), text("fund.currency"),
                new Settings.Allocator(type, count("fund.allocator.lookbackBars"), weights,
                        bound.get("fund.allocator.decide", Cadence.class)));
    }

    private List<StrategySettings> strategies() {
        List<StrategySettings> strategies = new ArrayList<>();
        for (int i = 0; i < bound.entries(); i++) {
            strategies.addAll(Objects.requireNonNull(bound.entry(i)).strategies());
        }
        return strategies;
    }

    private Settings.Plugins plugins() {
        return new Settings.Plugins(bound.has("plugins.path")
                ? Optional.of(bound.list("plugins.path", Path.class))
                : Optional.empty());
    }

    private Settings.Risk risk() {
        Long cooldown = bound.find("risk.cooldownBars", Long.class);
        return new Settings.Risk(limit("risk.maxGross"), limit("risk.maxPerAsset"),
                limit("risk.maxDrawdown"),
                cooldown == null ? OptionalInt.empty() : OptionalInt.of(cooldown.intValue()));
    }

    private Settings.Execution execution() {
        return new Settings.Execution(bound.get("execution.fillAt", FillAt.class),
                bound.get("execution.slippageBps", Double.class),
                bound.get("execution.commissionPerShare", Double.class),
                bound.get("execution.commissionMinimum", Double.class),
                limit("execution.volumeLimit"),
                bound.get("execution.dividends", Dividends.class));
    }

    private Settings.Engine engine() {
        return new Settings.Engine(auto("engine.threads"), auto("engine.strategiesPerActor"),
                auto("engine.window"), bound.get("engine.barTimeout", Duration.class),
                bound.get("engine.onFailure", FailurePolicy.class));
    }

    private Settings.Journal journal() {
        return new Settings.Journal(flag("journal.enabled"), count("journal.barsPerEvent"),
                auto("journal.strategiesPerBook"), count("journal.maxLagBars"),
                count("journal.snapshotEveryBars"),
                bound.get("journal.durability", JournalConfig.Durability.class),
                bound.get("journal.native", JournalConfig.NativeLibrary.class));
    }

    private Settings.Results results() {
        return new Settings.Results(flag("results.equity"), flag("results.returns"),
                flag("results.transfers"), flag("results.fills"),
                flag("results.flows"), flag("results.positions"), flag("results.targets"),
                flag("results.strategies"));
    }

    private String text(String path) {
        return bound.get(path, String.class);
    }

    private boolean flag(String path) {
        return bound.get(path, Boolean.class);
    }

    private int count(String path) {
        return bound.get(path, Number.class).intValue();
    }

    private AutoOr auto(String path) {
        return bound.get(path, AutoOr.class);
    }

    private Optional<LocalDate> date(String path) {
        return optional(path, LocalDate.class);
    }

    private <T> Optional<T> optional(String path, Class<T> type) {
        return Optional.ofNullable(bound.find(path, type));
    }

    private OptionalDouble limit(String path) {
        Double limit = bound.find(path, Double.class);
        return limit == null ? OptionalDouble.empty() : OptionalDouble.of(limit);
    }
}
