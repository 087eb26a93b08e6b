package io.troupe.features.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.features.Markets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TripleBarrierTest {
    private static final Event LONG = new Event(0, 0.01, 1);
    private static final Event SHORT = new Event(0, 0.01, -1);
    private static final Event NO_SIDE = new Event(0, 0.01, 0);

    @Test
    void closesTouchStrictlyBeyondTheMultiple() {
        PriceSeries prices = Walks.closes(128, 130, 132, 131);
        Event event = new Event(0, 1.0 / 64, 1);
        assertThat(label(prices, Barriers.of(1, 1), event))
                .isEqualTo(new Label(event, 128, 2, 132, Barrier.TARGET));
        assertThat(label(prices, Barriers.of(2, 1), event).isClosed()).isFalse();
    }

    @Test
    void multiplesDifferEvenWithoutASide() {
        PriceSeries prices = Walks.closes(100, 98.5, 97.5, 103, 104);
        assertThat(label(prices, Barriers.of(3.5, 2), NO_SIDE).endBar()).isEqualTo(2);
        assertThat(label(prices, Barriers.of(3.5, 2), NO_SIDE).outcome()).isEqualTo(-1);
        assertThat(label(prices, Barriers.of(3.5, 3), NO_SIDE).endBar()).isEqualTo(4);
        assertThat(label(prices, Barriers.of(2, 1), NO_SIDE).endBar()).isEqualTo(1);
    }

    @Test
    void aShortPositionHasItsTargetBelow() {
        PriceSeries prices = Walks.closes(100, 100.5, 98.9, 103);
        Label label = label(prices, Barriers.of(1, 1), SHORT);
        assertThat(label.barrier()).isEqualTo(Barrier.TARGET);
        assertThat(label.endBar()).isEqualTo(2);
        assertThat(label.simpleReturn()).isCloseTo(0.011, within(1e-12));
        assertThat(label.logReturn()).isCloseTo(-StrictMath.log(0.989), within(1e-12));
        assertThat(label.metaLabel()).isOne();
        assertThat(label(prices, Barriers.of(2, 2), SHORT).barrier()).isEqualTo(Barrier.STOP);
        assertThat(label(prices, Barriers.of(2, 2), SHORT).metaLabel()).isZero();
    }

    @Test
    void aMultipleOfZeroIsNoBarrier() {
        PriceSeries prices = Walks.closes(100, 50, 200);
        assertThat(label(prices, Barriers.of(1, 0), LONG).endBar()).isEqualTo(2);
        assertThat(label(prices, Barriers.of(0, 1), LONG).endBar()).isEqualTo(1);
        assertThat(label(prices, Barriers.of(0, 0), LONG)).isEqualTo(Label.open(LONG, 100));
    }

    @Test
    void timeEndsWhatNothingElseDid() {
        PriceSeries prices = Walks.closes(100, 100.5, 100.25, 105);
        Label expected = new Label(LONG, 100, 2, 100.25, Barrier.VERTICAL);
        assertThat(label(prices, Barriers.of(1, 1).with(new VerticalBarrier.AfterBars(2)), LONG))
                .isEqualTo(expected);
        assertThat(label(prices, Barriers.of(1, 1).with(VerticalBarrier.AfterTime.days(2)), LONG))
                .isEqualTo(expected);
        assertThat(label(prices, Barriers.of(1, 1).with(
                new VerticalBarrier.AfterTime(Duration.ofHours(25))), LONG)).isEqualTo(expected);
        assertThat(label(prices, Barriers.of(1, 1).with(new VerticalBarrier.AfterBars(3)), LONG)
                .barrier()).as("touched in the last bar").isEqualTo(Barrier.TARGET);
        assertThat(label(prices, Barriers.of(9, 9).with(new VerticalBarrier.AfterBars(4)), LONG)
                .isClosed()).as("past the data").isFalse();
    }

    @Test
    void eventsWithoutEnoughTargetArePassedOver() {
        Event none = new Event(0, Double.NaN, 1);
        TripleBarrier barrier = new TripleBarrier(Walks.closes(100, 102),
                Barriers.of(1, 1).withLeastTarget(0.01));
        Event more = new Event(0, 0.0101, 1);
        assertThat(barrier.labels(List.of(none, LONG, more))).extracting(Label::event)
                .containsExactly(more);
    }

    @Test
    void highsAndLowsTouchAtTheBarrierOrTheOpenBeyondIt() {
        PriceSeries prices = Walks.bars(new double[]{100, 100, 100, 100},
                new double[]{100, 101.5, 99.5, 100}, new double[]{97, 98, 96, 97});
        Barriers inside = Barriers.of(1, 2).touchedBy(Touch.HIGH_LOW, TieRule.STOP_FIRST);
        assertThat(label(prices, inside, LONG))
                .isEqualTo(new Label(LONG, 100, 1, 101, Barrier.TARGET));
        Barriers gap = Barriers.of(2, 2).touchedBy(Touch.HIGH_LOW, TieRule.TARGET_FIRST);
        assertThat(label(prices, gap, LONG))
                .isEqualTo(new Label(LONG, 100, 2, 97, Barrier.STOP));
        assertThat(label(prices, gap, SHORT))
                .isEqualTo(new Label(SHORT, 100, 2, 97, Barrier.TARGET));
    }

    @Test
    void aBarThatTouchesBothIsReadByTheRule() {
        PriceSeries prices = Walks.bars(new double[]{100, 100, 100, 100},
                new double[]{100.5, 102, 98, 100});
        assertThat(tie(prices, TieRule.STOP_FIRST, LONG)).isEqualTo(Barrier.STOP);
        assertThat(tie(prices, TieRule.TARGET_FIRST, LONG)).isEqualTo(Barrier.TARGET);
        assertThat(tie(prices, TieRule.OPEN_DISTANCE, LONG)).isEqualTo(Barrier.TARGET);
        assertThat(tie(prices, TieRule.OPEN_DISTANCE, SHORT)).isEqualTo(Barrier.STOP);
    }

    @Test
    void anOpenBeyondABarrierComesBeforeAnyRule() {
        PriceSeries up = Walks.bars(new double[]{100, 100, 100, 100},
                new double[]{101.5, 102, 98, 100});
        assertThat(tie(up, TieRule.STOP_FIRST, LONG)).isEqualTo(Barrier.TARGET);
        assertThat(tie(up, TieRule.TARGET_FIRST, SHORT)).isEqualTo(Barrier.STOP);
    }

    @Test
    void entryAtTheNextOpenLooksAtThatBar() {
        PriceSeries prices = Walks.bars(new double[]{90, 90, 90, 90},
                new double[]{100, 102, 99.5, 100.5}, new double[]{100, 100, 90, 95});
        Barriers barriers = Barriers.of(1, 1).touchedBy(Touch.HIGH_LOW, TieRule.STOP_FIRST)
                .with(Entry.NEXT_OPEN);
        assertThat(label(prices, barriers, LONG))
                .isEqualTo(new Label(LONG, 100, 1, 101, Barrier.TARGET));
        Label atEnd = label(prices, barriers, new Event(2, 0.01, 1));
        assertThat(atEnd.entryPrice()).isNaN();
        assertThat(atEnd.isClosed()).isFalse();
    }

    @Test
    void logReturnsReadOutcomesAnew() {
        Label close = new Label(new Event(0, 0.010166, 0), 1, 1, 1.010185, Barrier.TARGET);
        assertThat(close.outcome()).isOne();
        assertThat(close.outcomeByLogReturn(1, 1)).as("ln 1.010185 = 0.010134").isZero();
        Label loss = new Label(LONG, 1, 1, 0.995, Barrier.VERTICAL);
        assertThat(loss.outcomeByLogReturn(1, 1)).isZero();
        assertThat(loss.outcomeByLogReturn(1, 0)).isEqualTo(-1);
        assertThat(loss.outcomeByLogReturn(1, 0.5)).isEqualTo(-1);
        double size = StrictMath.log(2);
        Label exact = new Label(new Event(0, size, 1), 1, 1, 2, Barrier.TARGET);
        Label down = new Label(new Event(0, size, -1), 1, 1, 2, Barrier.STOP);
        assertThat(exact.outcomeByLogReturn(1, 1)).as("not beyond").isZero();
        assertThat(down.outcomeByLogReturn(1, 1)).as("not beyond").isZero();
    }

    @Test
    void aPanelsAssetKeepsItsBarNumbers() {
        PriceSeries prices = PriceSeries.of(Markets.of(new double[]{1, 1, 1, 1},
                new double[]{Double.NaN, 100, Double.NaN, 103}), 1);
        TripleBarrier barrier = new TripleBarrier(prices, Barriers.of(1, 1));
        List<Label> labels = barrier.labels(Event.at(new int[]{0, 1}, constant(4), 1));
        assertThat(labels).hasSize(1);
        assertThat(labels.getFirst().endBar()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void isWhatAScanOfEveryBarFinds(long seed) {
        Random random = Seeds.random(seed);
        PriceSeries prices = Walks.random(seed, 1 + random.nextInt(200));
        Barriers barriers = randomBarriers(random);
        List<Event> events = IntStream.range(0, prices.bars()).mapToObj(bar -> new Event(bar,
                0.03 * random.nextDouble(), random.nextInt(3) - 1)).toList();
        List<Label> labels = new TripleBarrier(prices, barriers).labels(events);
        List<Label> scanned = new ArrayList<>();
        events.forEach(event -> scanned.add(new BarrierScan(prices, barriers, event).label()));
        assertThat(labels).isEqualTo(scanned);
    }

    private static <E extends Enum<E>> E oneOf(Random random, Class<E> type) {
        List<E> all = List.copyOf(EnumSet.allOf(type));
        return all.get(random.nextInt(all.size()));
    }

    private static Barriers randomBarriers(Random random) {
        VerticalBarrier vertical = switch (random.nextInt(3)) {
            case 0 -> VerticalBarrier.NONE;
            case 1 -> new VerticalBarrier.AfterBars(1 + random.nextInt(40));
            default -> VerticalBarrier.AfterTime.days(1 + random.nextInt(3));
        };
        return new Barriers(random.nextInt(4), random.nextInt(4), vertical, 0,
                oneOf(random, Touch.class), oneOf(random, TieRule.class),
                oneOf(random, Entry.class));
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void aClosedLabelNeedsNoBarAfterItsEnd(long seed) {
        Random random = Seeds.random(seed);
        PriceSeries prices = Walks.random(seed, 120);
        Barriers barriers = randomBarriers(random);
        Event event = new Event(random.nextInt(120), 0.02 * random.nextDouble(), 1);
        Label label = label(prices, barriers, event);
        int bars = label.isClosed() ? label.endBar() + 1 : 120;
        PriceSeries cut = PriceSeries.ofBars(
                IntStream.range(0, bars).mapToLong(prices::epochMillis).toArray(),
                IntStream.range(0, bars).mapToDouble(prices::open).toArray(),
                IntStream.range(0, bars).mapToDouble(bar -> prices.highs()[bar]).toArray(),
                IntStream.range(0, bars).mapToDouble(bar -> prices.lows()[bar]).toArray(),
                IntStream.range(0, bars).mapToDouble(prices::close).toArray());
        assertThat(label(cut, barriers, event)).isEqualTo(label);
    }

    @Test
    void argumentsAreChecked() {
        assertThatThrownBy(() -> Barriers.of(-1, 1)).hasMessageContaining("targetMultiple");
        assertThatThrownBy(() -> Barriers.of(1, Double.NaN)).hasMessageContaining("stopMultiple");
        assertThatThrownBy(() -> new Event(0, 1, 2)).hasMessageContaining("side");
        assertThatThrownBy(() -> new VerticalBarrier.AfterBars(0)).hasMessageContaining("bars");
        assertThatThrownBy(() -> new VerticalBarrier.AfterTime(Duration.ZERO))
                .hasMessageContaining("time");
        assertThatThrownBy(() -> label(Walks.closes(1, 2), Barriers.of(1, 1),
                new Event(2, 0.1, 0))).hasMessageContaining("bar 2");
        assertThatThrownBy(() -> Event.at(new int[]{3}, constant(3), 0))
                .hasMessageContaining("bar 3");
    }

    private static double[] constant(int bars) {
        return IntStream.range(0, bars).mapToDouble(bar -> 0.01).toArray();
    }

    private static Barrier tie(PriceSeries prices, TieRule rule, Event event) {
        return label(prices, Barriers.of(1, 1).touchedBy(Touch.HIGH_LOW, rule), event).barrier();
    }

    private static Label label(PriceSeries prices, Barriers barriers, Event event) {
        return new TripleBarrier(prices, barriers).labels(List.of(event)).getFirst();
    }
}
