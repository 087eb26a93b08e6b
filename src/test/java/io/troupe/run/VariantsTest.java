package io.troupe.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.config.LoadedSettings;
import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.yaml.SettingsLoader;
import io.troupe.data.DataRequest;
import io.troupe.data.LoadResult;
import io.troupe.data.MarketData;
import io.troupe.journal.diff.BookingsDiff;
import io.troupe.metrics.Figure;
import io.troupe.report.summary.RunSummary;
import io.troupe.simulation.plan.EngineOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Variants come out as they would alone, and share what they can. */
class VariantsTest {
    private static final int BARS = 60;
    private static final List<Variant> THREE = List.of(new Variant("plain", List.of()),
            new Variant("dear", List.of("execution.slippageBps=50")),
            new Variant("short",
                    List.of("risk.maxGross=0.5", "strategies.trend.params.slowBars=9")));

    @TempDir
    private Path folder;
    private Path config;

    /** Two assets that rise and fall, out of step. */
    @BeforeEach
    void write() throws IOException {
        StringBuilder prices = new StringBuilder("date,A,B\n");
        for (int bar = 0; bar < BARS; bar++) {
            prices.append(LocalDate.of(2010, 1, 1).plusDays(bar)).append(',')
                    .append(100 + 10 * ((bar % 14) - 7)).append(',')
                    .append(50 + 3 * ((bar % 10) - 5)).append('\n');
        }
        Files.writeString(folder.resolve("prices.csv"), prices);
        config = Files.writeString(folder.resolve("fund.yaml"), """
                data: {path: prices.csv}
                engine: {threads: 1}
                journal: {barsPerEvent: 16, snapshotEveryBars: 32}
                trials: {enabled: false}
                strategies:
                  - {id: ew, type: equal-weight, resize: weekly}
                  - {id: trend, type: moving-average-trend, params: {fastBars: 3, slowBars: 7}}
                """);
    }

    /** Counts what is really loaded. */
    private static final class Counting implements FundSources {
        private final List<LoadResult> loaded = Collections.synchronizedList(new ArrayList<>());
        private final List<KnownStrategies> compiled = Collections
                .synchronizedList(new ArrayList<>());

        @Override
        public KnownStrategies strategies(Settings settings, Provenance provenance)
                throws RunRefused {
            KnownStrategies known = FRESH.strategies(settings, provenance);
            compiled.add(known);
            return known;
        }

        @Override
        public LoadResult bars(Settings settings, DataRequest request) {
            LoadResult result = FRESH.bars(settings, request);
            loaded.add(result);
            return result;
        }

        @Override
        public EngineOptions sharing(MarketData data, EngineOptions options) {
            return FRESH.sharing(data, options);
        }
    }

    private LoadedSettings settings(List<String> overrides) {
        return SettingsLoader.load(config, overrides);
    }

    private Variants variants(int atOnce, FundSources sources) {
        return new Variants(this::settings, atOnce, sources);
    }

    private static Map<String, VariantResult.Finished> finished(List<VariantResult> results) {
        Map<String, VariantResult.Finished> byId = new TreeMap<>();
        results.forEach(result -> byId.put(result.variant().id(),
                (VariantResult.Finished) result));
        return byId;
    }

    /** Each of them as if nobody had heard of the others. */
    private Map<String, VariantResult.Finished> alone() {
        List<VariantResult> results = new ArrayList<>();
        THREE.forEach(variant -> results.addAll(
                variants(1, FundSources.FRESH).keepingBookings()
                        .run(List.of(variant))));
        return finished(results);
    }

    private static void assertSame(Map<String, VariantResult.Finished> expected,
            Map<String, VariantResult.Finished> actual) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        actual.forEach((id, one) -> {
            VariantResult.Finished other = of(expected, id);
            assertThat(BookingsDiff.first(other.bookings().orElseThrow(),
                    one.bookings().orElseThrow())).as(id).isEmpty();
            assertThat(figures(one.summary())).as(id).isEqualTo(figures(other.summary()));
        });
    }

    /** Of house and strategies. */
    private static List<Figure> figures(RunSummary summary) {
        return Stream.concat(Stream.of(summary.house()), summary.strategies().stream())
                .flatMap(each -> summary.register().metrics().stream()
                        .map(metric -> each.figures().of(metric)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void comeOutAsTheyWouldAlone(int atOnce) {
        Map<String, VariantResult.Finished> alone = alone();
        assertSame(alone,
                finished(variants(atOnce, FundSources.FRESH).keepingBookings().run(THREE)));
        assertSame(alone, finished(variants(atOnce, FundSources.FRESH).keepingBookings()
                .run(THREE.reversed())));
    }

    /** Of the three that go wrong one never begins, one throws, and one is taken out. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void comeOutTheSameBesideOthersThatGoWrong(int atOnce) throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("Thrower.java"), """
                import io.troupe.model.TargetPositions;
                import io.troupe.strategies.*;

                @RegisterStrategy(value = "thrower", summary = "Throws.")
                public final class Thrower implements StatelessStrategy {
                    public record Parameters() {}

                    public Thrower(Parameters none) {}

                    @Override
                    public void initialize(StrategyContext context) {}

                    @Override
                    public TargetPositions onData(MarketView view) {
                        throw new IllegalStateException("on purpose");
                    }
                }
                """);
        String thrower = "strategies=[{id: ew, type: equal-weight}, {id: bad, type: thrower}]";
        String where = "plugins.path=[" + own + "]";
        List<Variant> mixed = new ArrayList<>(List.of(
                new Variant("wrong", List.of("risk.maxGross=-1")),
                new Variant("stops", List.of(where, thrower, "engine.onFailure=fail")),
                new Variant("goes-on", List.of(where, thrower))));
        mixed.addAll(THREE);
        List<VariantResult> results = variants(atOnce, FundSources.FRESH).keepingBookings()
                .run(mixed);
        assertThat(results.stream().map(VariantResult::variant)).isEqualTo(mixed);
        assertThat(((VariantResult.Refused) results.get(0)).refusal())
                .isInstanceOf(Refusal.BadSettings.class);
        assertThat(((VariantResult.Refused) results.get(1)).refusal().lines())
                .anySatisfy(line -> assertThat(line).contains("on purpose"));
        assertThat(((VariantResult.Finished) results.get(2)).summary().strategies().get(1)
                .quarantine()).isPresent();
        assertSame(alone(), finished(results.subList(3, results.size())));
    }

    @Test
    void handOnOneAfterTheOtherAndKeepNoBookingsUnasked() {
        List<Variant> many = many(100);
        AtomicInteger begun = new AtomicInteger();
        List<Variant> told = new ArrayList<>();
        Thread here = Thread.currentThread();
        new Variants(overrides -> {
            begun.incrementAndGet();
            return settings(overrides);
        }, 3).run(many, result -> {
            assertThat(Thread.currentThread()).isSameAs(here);
            assertThat(((VariantResult.Finished) result).bookings()).isEmpty();
            assertThat(begun.get() - told.size()).isLessThanOrEqualTo(3 + 32);
            told.add(result.variant());
        });
        assertThat(told).isEqualTo(many);
    }

    /** What nobody wants any more is not begun. */
    @Test
    void endWithTheOneWhoListens() {
        AtomicInteger begun = new AtomicInteger();
        Variants variants = new Variants(overrides -> {
            begun.incrementAndGet();
            return settings(overrides);
        }, 2);
        assertThatThrownBy(() -> variants.run(many(200), result -> {
            throw new IllegalStateException("enough");
        })).isInstanceOf(IllegalStateException.class).hasMessage("enough");
        assertThat(begun).hasValueLessThanOrEqualTo(2 + 32);
    }

    private static List<Variant> many(int count) {
        return IntStream.range(0, count).mapToObj(number -> new Variant("v" + number,
                List.of("execution.slippageBps=" + number))).toList();
    }

    @Test
    void readTheirFileOnce() throws IOException {
        Map<String, VariantResult.Finished> alone = alone();
        Variants variants = Variants.of(config, 2);
        Files.delete(config);
        assertThat(figures(finished(variants.run(THREE)))).isEqualTo(figures(alone));
    }

    private static List<List<Figure>> figures(Map<String, VariantResult.Finished> results) {
        return results.values().stream().map(each -> figures(each.summary())).toList();
    }

    /** Runs that share come out as runs of their own, whichever went before. */
    @Test
    void workflowsThatShareLeaveWhatOthersWould() throws Exception {
        Path shared = folder.resolve("shared");
        Path alone = folder.resolve("alone");
        try (SharedRuns together = new SharedRuns()) {
            for (Variant variant : THREE) {
                LoadedSettings settings = settings(variant.overrides());
                TestRuns.ended(together.workflow(shared, RunWatcher.NOBODY).runVariant(settings,
                        variant.id(), Optional.of("r")));
                TestRuns.ended(TestRuns.workflow(alone).runVariant(settings, variant.id(),
                        Optional.of("r")));
                TestRuns.assertSameResults(alone.resolve("r-" + variant.id()),
                        shared.resolve("r-" + variant.id()));
            }
        }
    }

    @Test
    void differWhereTheirSettingsDo() {
        Map<String, VariantResult.Finished> alone = alone();
        assertThat(BookingsDiff.first(of(alone, "plain").bookings().orElseThrow(),
                of(alone, "dear").bookings().orElseThrow())).isPresent();
        assertThat(BookingsDiff.first(of(alone, "plain").bookings().orElseThrow(),
                of(alone, "short").bookings().orElseThrow())).isPresent();
    }

    private static VariantResult.Finished of(Map<String, VariantResult.Finished> results,
            String id) {
        return Objects.requireNonNull(results.get(id), id);
    }

    @Test
    void shareBarsAndStrategies() {
        Counting sources = new Counting();
        Variants variants = variants(3, sources);
        variants.run(THREE);
        variants.run(THREE);
        assertThat(sources.loaded).hasSize(1);
        assertThat(sources.compiled).hasSize(1);
    }

    @Test
    void loadBarsAnewWhereTheyAskForOthers() throws RunRefused {
        Counting sources = new Counting();
        SharedSources shared = new SharedSources(sources);
        Fund whole = Fund.of(settings(List.of()), shared);
        Fund again = Fund.of(settings(List.of("run.seed=7")), shared);
        Fund less = Fund.of(settings(List.of("run.until=2010-02-01")), shared);
        Fund one = Fund.of(settings(List.of("data.symbols=[A]")), shared);
        assertThat(again.data()).isSameAs(whole.data());
        assertThat(again.options().features()).isSameAs(whole.options().features()).isNotNull();
        assertThat(less.options().features()).isNotSameAs(whole.options().features());
        assertThat(whole.until(10).options().features()).isNull();
        assertThat(less.data().bars()).isEqualTo(32);
        assertThat(one.data().assets()).isEqualTo(1);
        assertThat(sources.loaded).hasSize(3);
    }

    @Test
    void areRefusedEachForItself() {
        List<VariantResult> results = variants(2, FundSources.FRESH).run(List.of(
                new Variant("wrong", List.of("risk.maxGross=-1")), THREE.getFirst(),
                new Variant("nowhere", List.of("data.path=none.csv"))));
        assertThat(results.stream().map(result -> result.variant().id()))
                .containsExactly("wrong", "plain", "nowhere");
        assertThat(((VariantResult.Refused) results.get(0)).refusal())
                .isInstanceOf(Refusal.BadSettings.class);
        assertThat(results.get(1)).isInstanceOf(VariantResult.Finished.class);
        assertThat(((VariantResult.Refused) results.get(2)).refusal().lines())
                .anySatisfy(line -> assertThat(line).contains("none.csv"));
    }

    /** The first of 60 days is 2010-01-01, the last 2010-03-01. */
    @Test
    void haveFlowsOfTheirOwn() {
        List<VariantResult> results = variants(2, FundSources.FRESH).run(List.of(
                new Variant("early", List.of("fund.flows=[{date: 2009-12-31, amount: 1}]")),
                new Variant("late", List.of("fund.flows=[{date: 2010-03-02, amount: 1}]")),
                THREE.getFirst()));
        assertThat(((VariantResult.Refused) results.get(0)).refusal().lines())
                .singleElement().asString().contains("fund.flows[0].date: 2009-12-31: is before"
                        + " the first bar, 2010-01-01; change fund.capital instead");
        assertThat(((VariantResult.Finished) results.get(1)).notes()).singleElement().asString()
                .contains("after the last bar, 2010-03-01, wait for data that goes on");
        assertThat(((VariantResult.Finished) results.get(2)).notes()).isEmpty();
    }

    @Test
    void leaveTheFoldersThatRunsOfTheirOwnWould() throws Exception {
        List<RunResult> results = variants(2, FundSources.FRESH).runInto(folder.resolve("many"),
                THREE);
        assertThat(results).allSatisfy(
                result -> assertThat(result).isInstanceOf(RunResult.Finished.class));
        for (Variant variant : THREE) {
            Path runs = folder.resolve("alone");
            TestRuns.ended(TestRuns.workflow(runs).run(settings(variant.overrides()),
                    Optional.of(variant.id())));
            TestRuns.assertSameResults(runs.resolve(variant.id()),
                    folder.resolve("many").resolve(variant.id()));
            assertThat(TestRuns.durable(folder.resolve("many").resolve(variant.id())))
                    .isEqualTo(TestRuns.durable(runs.resolve(variant.id())));
        }
        assertThat(variants(1, FundSources.FRESH).runInto(folder.resolve("many"),
                List.of(THREE.getFirst()))).singleElement().satisfies(
                        result -> assertThat(((RunResult.Refused) result).refusal())
                                .isInstanceOf(Refusal.RunExists.class));
    }

    @Test
    void haveNamesOfTheirOwn() {
        assertThatThrownBy(() -> variants(1, FundSources.FRESH)
                .run(List.of(THREE.getFirst(), THREE.getFirst())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("plain");
        assertThatThrownBy(() -> new Variant("../x", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> variants(0, FundSources.FRESH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
