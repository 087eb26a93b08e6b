package io.troupe.config;

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
                bound.get("data.store", DataStore.class),
                bound.get("data.layout", DataLayout.class),
                bound.list("data.join", DataPlace.class),
                bound.list("data.symbols", String.class), date("data.from"), bars(), prices(),
                new Settings.Text(optional("data.symbol", String.class),
                        optional("data.dateFormat", String.class),
                        bound.get("data.decimal", DecimalMark.class)));
    }

    private Settings.Bars bars() {
        Map<String, RulePolicy> rules = new LinkedHashMap<>();
        Map<?, ?> written = bound.get("data.rules", Map.class);
        written.forEach((rule, policy) -> rules.put((String) rule, (RulePolicy) policy));
        return new Settings.Bars(optional("data.interval", BarInterval.class),
                optional("data.zone", String.class).map(ZoneId::of),
                optional("data.calendar", String.class),
                bound.get("data.align", DataAlignment.class),
                bound.get("data.missing", MissingPrices.class),
                optional("data.staleBars", AutoOr.class), rules);
    }

    private Settings.Prices prices() {
        return new Settings.Prices(bound.get("data.adjust", PriceAdjustment.class),
                bound.get("data.basis", AdjustmentBasis.class),
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
                bound.get("engine.onFailure", OnFailure.class));
    }

    private Settings.Journal journal() {
        return new Settings.Journal(flag("journal.enabled"), count("journal.barsPerEvent"),
                auto("journal.strategiesPerBook"), count("journal.maxLagBars"),
                count("journal.snapshotEveryBars"),
                bound.get("journal.durability", Durability.class),
                bound.get("journal.native", NativeJournal.class));
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
