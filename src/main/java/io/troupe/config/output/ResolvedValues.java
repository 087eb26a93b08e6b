package io.troupe.config.output;

import io.troupe.config.Plain;
import io.troupe.config.Settings;
import io.troupe.config.Settings.Allocator;
import io.troupe.config.StrategyEntry;
import io.troupe.model.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings as plain values by dotted key, in the order of the table of keys. */
final class ResolvedValues {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private ResolvedValues() {}

    /** Strategies are numbered: {@code strategies[0].id}; a grid is one, as written. */
    static Map<String, @Nullable Object> of(Settings settings) {
        ResolvedValues resolved = new ResolvedValues();
        resolved.inputs(settings);
        List<StrategyEntry> entries = settings.entries();
        for (int i = 0; i < entries.size(); i++) {
            resolved.strategy("strategies[" + i + "].", entries.get(i));
        }
        resolved.put("plugins.path", settings.plugins().path());
        resolved.rules(settings);
        resolved.machinery(settings);
        return resolved.values;
    }

    private void inputs(Settings settings) {
        put("run.name", settings.run().name());
        put("run.seed", settings.run().seed());
        put("run.until", settings.run().until());
        data(settings.data());
        put("fund.capital", amount(settings.fund().capitalMicros()));
        put("fund.currency", settings.fund().currency());
        Allocator allocator = settings.fund().allocator();
        put("fund.allocator.type", allocator.type());
        put("fund.allocator.lookbackBars", allocator.lookbackBars());
        put("fund.allocator.weights", allocator.weights());
        put("fund.allocator.decide", allocator.decide());
    }

    private void data(Settings.Data data) {
        put("data.path", data.path());
        put("data.store", data.store());
        put("data.layout", data.layout());
        put("data.join", data.join());
        put("data.symbols", data.symbols());
        put("data.symbol", data.text().symbol());
        put("data.dateFormat", data.text().dateFormat());
        put("data.decimal", data.text().decimal());
        put("data.from", data.from());
        put("data.interval", data.bars().interval());
        put("data.zone", data.bars().zone());
        put("data.calendar", data.bars().calendar());
        put("data.align", data.bars().align());
        put("data.missing", data.bars().missing());
        put("data.staleBars", data.bars().staleBars());
        put("data.rules", data.bars().rules());
        put("data.adjust", data.prices().adjust());
        put("data.basis", data.prices().basis());
        put("data.actions", data.prices().actions());
        put("data.instruments", data.prices().instruments());
        put("data.rates", data.prices().rates());
        put("data.barsPerYear", data.prices().barsPerYear());
    }

    private void strategy(String prefix, StrategyEntry strategy) {
        put(prefix + "id", strategy.id());
        put(prefix + "type", strategy.type());
        put(prefix + "resize", strategy.resize());
        put(prefix + "params", strategy.params());
        if (strategy.isGrid()) {
            put(prefix + "grid", strategy.grid());
        }
    }

    private void rules(Settings settings) {
        put("risk.maxGross", settings.risk().maxGross());
        put("risk.maxPerAsset", settings.risk().maxPerAsset());
        put("risk.maxDrawdown", settings.risk().maxDrawdown());
        put("risk.cooldownBars", settings.risk().cooldownBars());
        put("execution.fillAt", settings.execution().fillAt());
        put("execution.slippageBps", settings.execution().slippageBps());
        put("execution.commissionPerShare", settings.execution().commissionPerShare());
        put("execution.commissionMinimum", settings.execution().commissionMinimum());
        put("execution.volumeLimit", settings.execution().volumeLimit());
        put("execution.dividends", settings.execution().dividends());
    }

    private void machinery(Settings settings) {
        put("engine.threads", settings.engine().threads());
        put("engine.strategiesPerActor", settings.engine().strategiesPerActor());
        put("engine.window", settings.engine().window());
        put("engine.barTimeout", settings.engine().barTimeout());
        put("engine.onFailure", settings.engine().onFailure());
        put("journal.enabled", settings.journal().enabled());
        put("journal.barsPerEvent", settings.journal().barsPerEvent());
        put("journal.strategiesPerBook", settings.journal().strategiesPerBook());
        put("journal.maxLagBars", settings.journal().maxLagBars());
        put("journal.snapshotEveryBars", settings.journal().snapshotEveryBars());
        put("journal.durability", settings.journal().durability());
        put("journal.native", settings.journal().nativeLevelDb());
        put("results.equity", settings.results().equity());
        put("results.returns", settings.results().returns());
        put("results.transfers", settings.results().transfers());
        put("results.fills", settings.results().fills());
        put("results.flows", settings.results().flows());
        put("results.positions", settings.results().positions());
        put("results.targets", settings.results().targets());
        put("results.strategies", settings.results().strategies());
    }

    private void put(String path, Object value) {
        values.put(path, Plain.of(value));
    }

    static BigDecimal amount(long micros) {
        return new BigDecimal(Money.exact(micros));
    }
}
