package io.troupe.execution.exits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.troupe.model.BarPoint;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.PositionExit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryBookTest {
    private static final double NONE = Double.NaN;

    private final EntryBook book = new EntryBook(2);

    @Test
    void weighsWhatIncreasesAPosition() {
        fill(0, BarPoint.OPEN, 10, 100);
        fill(1, BarPoint.OPEN, 30, 104);
        // (10·100 + 30·104) / 40 = 103
        assertThat(book.averagePrice(1)).isEqualTo(103);
        fill(2, BarPoint.OPEN, -25, 90);
        assertThat(book.averagePrice(1)).isEqualTo(103);
        fill(3, BarPoint.OPEN, 5, 107);
        // (15·103 + 5·107) / 20 = 104
        assertThat(book.averagePrice(1)).isEqualTo(104);
        assertThat(book.averagePrice(0)).isNaN();
    }

    @Test
    void weighsShortsTheSameWay() {
        fill(0, BarPoint.OPEN, -10, 100);
        fill(1, BarPoint.OPEN, -10, 90);
        assertThat(book.averagePrice(1)).isEqualTo(95);
        fill(1, BarPoint.OPEN, 15, 80);
        assertThat(book.averagePrice(1)).isEqualTo(95);
    }

    @Test
    void beginsAnewWhereItTurns() {
        fill(0, BarPoint.OPEN, 10, 100);
        book.close(0, 1, 120, 80, 100);
        fill(3, BarPoint.OPEN, -15, 90);
        assertThat(book.averagePrice(1)).isEqualTo(90);
        assertThat(book.barsHeld(1, 3)).isEqualTo(1);
        assertThat(book.bestPrice(1)).isEqualTo(90);
        assertThat(book.lastExit(1)).contains(new PositionExit(OrderCause.NEW_TARGET, 3));
    }

    @Test
    void knowsNothingOfWhatIsNotHeld() {
        assertThat(book.lastExit(1)).isEmpty();
        fill(0, BarPoint.OPEN, 10, 100);
        assertThat(book.lastExit(1)).isEmpty();
        book.fill(2, 1, BarPoint.FIRST_LEG, -10, 90, OrderCause.STOP_LOSS);
        book.close(2, 1, 110, 90, 95);
        assertThat(book.averagePrice(1)).isNaN();
        assertThat(book.bestPrice(1)).isNaN();
        assertThat(book.barsHeld(1, 5)).isZero();
        assertThat(book.lastExit(1)).contains(new PositionExit(OrderCause.STOP_LOSS, 2));
    }

    @Test
    void countsCloses() {
        fill(7, BarPoint.CLOSE, 10, 100);
        assertThat(book.barsHeld(1, 7)).isEqualTo(1);
        fill(8, BarPoint.CLOSE, 10, 100);
        assertThat(book.barsHeld(1, 9)).isEqualTo(3);
    }

    @Test
    void anEntryAtTheOpenSeesAllOfItsBar() {
        fill(0, BarPoint.OPEN, 10, 100);
        book.close(0, 1, 108, 97, 104);
        assertThat(book.bestPrice(1)).isEqualTo(108);
    }

    @Test
    void anEntryWithinABarSeesWhatCertainlyCameAfterIt() {
        fill(0, BarPoint.SECOND_LEG, 10, 100);
        book.close(0, 1, 108, 97, 104);
        assertThat(book.bestPrice(1)).isEqualTo(104);
        // From the next bar on everything counts.
        book.close(1, 1, 106, 99, 103);
        assertThat(book.bestPrice(1)).isEqualTo(106);
    }

    @Test
    void anEntryAtTheCloseSeesTheClose() {
        fill(0, BarPoint.CLOSE, -10, 103.9);
        book.close(0, 1, 108, 97, 104);
        // Short: the lowest price is the best.
        assertThat(book.bestPrice(1)).isEqualTo(103.9);
        book.close(1, 1, 109, 98, 105);
        assertThat(book.bestPrice(1)).isEqualTo(98);
        book.close(2, 1, 99, 98.5, 97);
        assertThat(book.bestPrice(1)).isEqualTo(97);
    }

    @Test
    void aShortAtTheOpenSeesTheLowOfItsBar() {
        fill(0, BarPoint.OPEN, -10, 100);
        book.close(0, 1, 108, 97, 104);
        assertThat(book.bestPrice(1)).isEqualTo(97);
    }

    @Test
    void whatIsAddedLaterDoesNotForgetTheBest() {
        fill(0, BarPoint.OPEN, 10, 100);
        book.close(0, 1, 120, 99, 110);
        fill(1, BarPoint.SECOND_LEG, 10, 110);
        book.close(1, 1, 125, 105, 111);
        assertThat(book.bestPrice(1)).isEqualTo(125);
    }

    @Test
    void aBarWithoutPricesChangesNothing() {
        fill(0, BarPoint.OPEN, 10, 100);
        book.close(0, 1, NONE, NONE, 101); // close-only data
        assertThat(book.bestPrice(1)).isEqualTo(101);
        book.close(1, 1, NONE, NONE, NONE);
        assertThat(book.bestPrice(1)).isEqualTo(101);
        assertThat(book.barsHeld(1, 1)).isEqualTo(2);
    }

    @Test
    void aSplitIsAsIfPricesHadAlwaysBeenSo() {
        fill(0, BarPoint.OPEN, 10, 100);
        book.close(0, 1, 120, 90, 110);
        book.recount(1, 40, 0.25);
        fill(1, BarPoint.OPEN, 40, 27);
        // (40·25 + 40·27) / 80 = 26
        assertThat(book.averagePrice(1)).isEqualTo(26);
        assertThat(book.bestPrice(1)).isEqualTo(30);
        assertThat(book.barsHeld(1, 1)).isEqualTo(2);
        book.recount(1, 0, 1e-3);
        assertThat(book.averagePrice(1)).isNaN();
    }

    @Test
    void aDelistingIsAnExit() {
        book.delist(3, 1);
        assertThat(book.lastExit(1)).isEmpty();
        fill(4, BarPoint.OPEN, 10, 100);
        book.delist(5, 1);
        assertThat(book.lastExit(1)).contains(new PositionExit(OrderCause.DELISTED, 5));
        assertThat(book.barsHeld(1, 5)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithAListOfAllFills(long seed) {
        Random random = new Random(seed);
        long held = 0;
        double cost = 0;
        for (int bar = 0; bar < 200; bar++) {
            long quantity = (long) random.nextInt(21) - 10;
            double price = 50 + random.nextInt(100);
            if (quantity == 0) {
                continue;
            }
            fill(bar, BarPoint.OPEN, quantity, price);
            long after = held + quantity;
            if (Long.signum(held) * Long.signum(after) <= 0) {
                cost = after * price;
            } else if (Math.abs(after) > Math.abs(held)) {
                cost += quantity * price;
            } else {
                cost *= (double) after / held;
            }
            held = after;
            if (held == 0) {
                assertThat(book.averagePrice(1)).isNaN();
            } else {
                assertThat(book.averagePrice(1)).isEqualTo(cost / held, offset(1e-9));
            }
        }
    }

    @Test
    void goesOnWhereItWasSavedOrCopied() throws IOException {
        fill(0, BarPoint.OPEN, 10, 100);
        fill(1, BarPoint.OPEN, -10, 101);
        fill(2, BarPoint.OPEN, -5, 100);
        book.close(2, 1, 120, 90, 110);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(new DataOutputStream(bytes));
        EntryBook read = new EntryBook(2);
        read.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        EntryBook copy = new EntryBook(2);
        book.copyTo(copy);
        for (EntryBook other : new EntryBook[]{read, copy}) {
            assertThat(other.averagePrice(1)).isEqualTo(100);
            assertThat(other.bestPrice(1)).isEqualTo(90);
            assertThat(other.barsHeld(1, 3)).isEqualTo(2);
            assertThat(other.lastExit(1)).contains(new PositionExit(OrderCause.NEW_TARGET, 1));
            other.fill(3, 1, BarPoint.OPEN, -5, 110, OrderCause.NEW_TARGET);
            assertThat(other.averagePrice(1)).isEqualTo(105);
        }
    }

    @Test
    void remembersWhereInItsBarAPositionWasEntered() throws IOException {
        fill(0, BarPoint.OPEN, 10, 100);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(new DataOutputStream(bytes));
        EntryBook read = new EntryBook(2);
        read.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        EntryBook copy = new EntryBook(2);
        book.copyTo(copy);
        for (EntryBook other : new EntryBook[]{read, copy}) {
            other.close(0, 1, 108, 97, 104);
            assertThat(other.bestPrice(1)).isEqualTo(108);
        }
    }

    private void fill(int bar, BarPoint point, long quantity, double price) {
        book.fill(bar, 1, point, quantity, price, OrderCause.NEW_TARGET);
    }
}
