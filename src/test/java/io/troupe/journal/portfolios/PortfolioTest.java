package io.troupe.journal.portfolios;

import static org.assertj.core.api.Assertions.assertThat;

import akka.actor.testkit.typed.javadsl.ActorTestKit;
import akka.actor.testkit.typed.javadsl.TestProbe;
import akka.persistence.testkit.javadsl.EventSourcedBehaviorTestKit;
import io.troupe.journal.BarsBooked;
import io.troupe.journal.BookState;
import io.troupe.journal.Durable;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.RandomRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PortfolioTest {
    private static final ActorTestKit KIT = ActorTestKit.create(EventSourcedBehaviorTestKit.config()
            .withFallback(JournalSettings.common()));
    private static final JournalPlan PLAN = RandomRun.plan(1, 1, 2, 4);
    private static final PortfolioId BOOK = PortfolioId.book(0);

    @AfterAll
    static void end() {
        KIT.shutdownTestKit();
    }

    /** 2²² cells of strategies, assets and bars, whichever way they lie, are read at once. */
    @Test
    void smallFundsAreSparingWithSnapshots() {
        JournalPlan ten = RandomRun.plan(10, 1, 20, 64);
        assertThat(new Portfolio.Terms("run", ten, 32).sparing())
                .isEqualTo(new Portfolio.Terms("run", ten, 327));
        assertThat(new Portfolio.Terms("run", ten, 400).sparing().snapshotEveryEvents())
                .isEqualTo(400);
        JournalPlan thousand = RandomRun.plan(1_000, 256, 20, 64);
        assertThat(new Portfolio.Terms("run", thousand, 32).sparing().snapshotEveryEvents())
                .isEqualTo(32);
        JournalPlan one = RandomRun.plan(1, 1, 1, 1);
        assertThat(new Portfolio.Terms("run", one, 1).sparing().snapshotEveryEvents())
                .isEqualTo(4_194_304);
    }

    @Test
    void writesAnEventReportsItAndRecoversFromIt() {
        TestProbe<Portfolio.Reply> probe = KIT.createTestProbe();
        Durable none = Durable.none(PLAN.startHash(BOOK));
        EventSourcedBehaviorTestKit<Portfolio.Command, BarsBooked, BookState> kit = EventSourcedBehaviorTestKit
                .create(KIT.system(),
                        Portfolio.create(new Portfolio.Terms("run", PLAN, 100), BOOK, none,
                                probe.getRef()),
                        // The ledger itself is never stored: its snapshot is, which has a
                        // test of its own.
                        EventSourcedBehaviorTestKit.enabledSerializationSettings()
                                .withVerifyEquality(true)
                                .withVerifyCommands(false).withVerifyState(false));
        assertThat(probe.expectMessageClass(Portfolio.Reply.Recovered.class).state())
                .isEqualTo(PLAN.initialState(BOOK));

        BarsBooked event = RandomRun.oneSale(PLAN);
        assertThat(kit.runCommand(new Portfolio.Persist(event)).event()).isEqualTo(event);
        assertThat(probe.expectMessageClass(Portfolio.Reply.Persisted.class).durable())
                .isEqualTo(new Durable(3, 1, event.envelope().hashAfter()));
        assertThat(kit.restart().state().position(0, 1)).isEqualTo(-3);
    }
}
