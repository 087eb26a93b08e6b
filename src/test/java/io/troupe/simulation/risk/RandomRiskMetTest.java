package io.troupe.simulation.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.BookingVisitor;
import io.troupe.model.CutReason;
import io.troupe.model.Labeled;
import io.troupe.model.RiskEvent;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderEvent;
import io.troupe.risk.halts.HaltAction;
import io.troupe.risk.overlay.OverlayTerm;
import io.troupe.simulation.plan.RedemptionTooLargeException;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.reference.ReferenceSimulator;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is proved of funds whose limits and halts are drawn is proved of all that these can do. */
class RandomRiskMetTest {
    private static final int FUNDS = 200;

    /** What some funds have met, of the house and of strategies' own rules. */
    private static final class Met implements BookingVisitor {
        private final Map<CutReason, Integer> fund = new EnumMap<>(CutReason.class);
        private final Map<CutReason, Integer> own = new EnumMap<>(CutReason.class);
        private final Map<RiskEvent.Kind, Integer> ofFund = new EnumMap<>(RiskEvent.Kind.class);
        private final Map<RiskEvent.Kind, Integer> ofSleeves = new EnumMap<>(RiskEvent.Kind.class);
        /** How often halts began, by the word before "of" and the last one of their names. */
        private final Map<String, Integer> began = new TreeMap<>();
        private final Map<String, Integer> bound = new TreeMap<>();
        private int halted;
        private int collared;

        @Override
        public void order(int portfolio, OrderEvent event) {
            collared += event.cause() == OrderCause.COLLAR ? 1 : 0;
        }

        @Override
        public void halt(boolean flat) {
            halted += flat ? 1 : 0;
        }

        @Override
        public void risk(int portfolio, RiskEvent event) {
            (portfolio == HOUSE ? ofFund : ofSleeves).merge(event.kind(), 1, Integer::sum);
            switch (event.kind()) {
                case HALTED -> {
                    began.merge(event.rule().split(" ", 2)[0], 1, Integer::sum);
                    began.merge(event.rule().replaceFirst(".*: ", ""), 1, Integer::sum);
                }
                case OVERLAY -> bound.merge(event.rule(), 1, Integer::sum);
                default -> {
                    // only counted
                }
            }
        }

        @Override
        public void ownCut(int strategy, int asset, long ordered, long approved,
                CutReason reason) {
            own.merge(reason, 1, Integer::sum);
        }

        @Override
        public void cut(int strategy, int asset, long ordered, long approved, CutReason reason) {
            if (strategy == HOUSE) {
                fund.merge(reason, 1, Integer::sum);
            }
        }
    }

    private static Met met(LongFunction<SimulationPlan> fund) {
        Met met = new Met();
        for (long seed = 0; seed < FUNDS; seed++) {
            try {
                ReferenceSimulator.run(fund.apply(seed), List.of(), met);
            } catch (RedemptionTooLargeException end) {
                assertThat(end).hasMessageContaining("redeem");
            }
        }
        return met;
    }

    /** Volume and money are no rules; a collar ends orders, and halts are no limits of the fund. */
    private static Set<CutReason> ofLimits() {
        return EnumSet.complementOf(EnumSet.of(CutReason.VOLUME, CutReason.BUYING_POWER,
                CutReason.NOT_SHORTABLE, CutReason.PAUSED,
                CutReason.REDUCE_ONLY));
    }

    private static <K> void assertMet(String what, Map<K, Integer> met, Iterable<K> all,
            int least) {
        assertThat(all).as("%s: %s", what, met)
                .allMatch(each -> met.getOrDefault(each, 0) >= least);
    }

    private static void assertCuts(Met met) {
        assertMet("cuts of the fund", met.fund, ofLimits(), 8);
        Set<CutReason> own = ofLimits();
        own.addAll(List.of(CutReason.PAUSED, CutReason.REDUCE_ONLY));
        assertMet("own cuts", met.own, own, 8);
        assertThat(met.own.keySet()).as("own cuts").isEqualTo(own);
    }

    private static List<String> labels(Labeled... all) {
        return Arrays.stream(all).map(Labeled::label).toList();
    }

    /** What halts did, and what the overlay did to the fund. */
    private static void assertEvents(Met met) {
        List<RiskEvent.Kind> kinds = List.of(RiskEvent.Kind.HALTED, RiskEvent.Kind.REENTERED,
                RiskEvent.Kind.BREACHED, RiskEvent.Kind.NOT_AVAILABLE);
        assertMet("events of the fund", met.ofFund, kinds, 50);
        assertMet("events of strategies", met.ofSleeves, kinds, 50);
        assertMet("actions", met.began, labels(HaltAction.Kind.values()), 50);
        assertMet("figures", met.began, List.of("drawdown", "loss", "volatility"), 80);
        assertThat(met.halted).as("times that a fund went flat").isGreaterThanOrEqualTo(5);
    }

    /** No stop is ever filled; covariances that need repair are {@code RiskOverlayTest}'s. */
    @Test
    void marketOrdersMeetAllThatLimitsAndHaltsProvideFor() {
        Met met = met(RandomRiskTest::market);
        assertCuts(met);
        assertEvents(met);
        assertMet("forecasts", met.began, List.of("var", "es"), 20);
        assertMet("bounds of overlays", met.bound, Stream.concat(
                labels(OverlayTerm.values()).stream(), Stream.of("nothing binds"))
                .map("overlay: "::concat).toList(), 10);
        assertThat(met.ofFund.getOrDefault(RiskEvent.Kind.FELL_BACK, 0)
                + met.ofSleeves.getOrDefault(RiskEvent.Kind.FELL_BACK, 0))
                .as("models that another stood in for").isPositive();
    }

    @Test
    void desksMeetAllThatLimitsAndHaltsProvideFor() {
        Met met = met(RandomRiskTest::desks);
        assertCuts(met);
        assertEvents(met);
        assertMet("figures", met.began, List.of("stops"), 15);
        assertThat(met.collared).as("orders too far from the market").isGreaterThan(50);
    }
}
