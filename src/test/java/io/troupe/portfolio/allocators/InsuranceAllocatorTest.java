package io.troupe.portfolio.allocators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A fund of two strategies with a floor of 0.8 and a multiplier of 3, division by division. */
class InsuranceAllocatorTest {
    private static final Offset<Double> NEAR = within(1e-12);

    private static Division next(Allocator allocator, int bar, Division before,
            double[]... returns) {
        return Division.by(allocator, Requests.of(bar, before.state(), returns));
    }

    /** 3·0.2 at first. Half of 0.6 gains 10 %, half loses 20 %: V = 0.97. */
    @Test
    void whatIsAtRiskIsAMultipleOfWhatIsAboveTheFloor() {
        Allocator cppi = new InsuranceAllocator(5, 3, 0.8, false);
        Division first = Requests.first(cppi, 2);
        assertThat(first.shares()).containsExactly(new double[]{0.3, 0.3}, NEAR);
        Division second = next(cppi, 1, first, new double[]{0.1, 0}, new double[]{0, -0.2});
        double value = 0.4 + 0.3 * 1.1 + 0.3 * 0.8;
        assertThat(second.shares()).containsOnly(new double[]{1.5 * (value - 0.8) / value}, NEAR);
    }

    /** Only the returns since the division before count, however many are told. */
    @Test
    void olderReturnsAreNotCountedTwice() {
        Allocator cppi = new InsuranceAllocator(5, 3, 0.8, false);
        Division first = Requests.first(cppi, 2);
        Division second = next(cppi, 0, first, new double[]{0}, new double[]{0});
        assertThat(next(cppi, 1, second, new double[]{0.5, 0.1}, new double[]{0.5, -0.2})
                .shares())
                .isEqualTo(next(cppi, 1, second, new double[]{0, 0.1}, new double[]{0, -0.2})
                        .shares());
    }

    /** V rises to 1.06, so that the floor is 0.848 where it stood at 0.8. */
    @Test
    void theFloorOfTippRisesWithTheHighestValue() {
        Allocator tipp = new InsuranceAllocator(5, 3, 0.8, true);
        Allocator cppi = new InsuranceAllocator(5, 3, 0.8, false);
        double[] gain = {0.1};
        Division risen = next(tipp, 0, Requests.first(tipp, 2), gain, gain);
        assertThat(risen.shares()).containsOnly(new double[]{1.5 * 0.2}, NEAR);
        assertThat(next(cppi, 0, Requests.first(cppi, 2), gain, gain).shares())
                .containsOnly(new double[]{1.5 * (1.06 - 0.8) / 1.06}, NEAR);
        double fallen = 1.06 * (0.4 + 0.6 * 0.9);
        assertThat(next(tipp, 1, risen, new double[]{-0.1}, new double[]{-0.1}).shares())
                .containsOnly(new double[]{1.5 * (fallen - 0.848) / fallen}, NEAR);
    }

    /** 3·0.2 loses half: 0.7 is below the floor for ever. */
    @Test
    void belowTheFloorAllLiesInTheReserve() {
        Allocator cppi = new InsuranceAllocator(5, 3, 0.8, false);
        double[] loss = {-0.5};
        Division locked = next(cppi, 0, Requests.first(cppi, 2), loss, loss);
        assertThat(locked.shares()).containsExactly(0, 0);
        assertThat(next(cppi, 1, locked, new double[]{9}, new double[]{9}).shares())
                .containsExactly(0, 0);
    }

    /** 6·0.5 is three times the capital; its sleeves hold all of it and no more. */
    @Test
    void exposureIsNotCapital() {
        Allocator cppi = new InsuranceAllocator(5, 6, 0.5, false);
        Division first = Requests.first(cppi, 2);
        assertThat(first.shares()).containsExactly(1.5, 1.5);
        double[] gain = {0.1};
        assertThat(next(cppi, 0, first, gain, gain).shares())
                .containsOnly(new double[]{3 * (1.1 - 0.5) / 1.1}, NEAR);
    }

    /** The second was taken out: of 0.4 and 0.3 the whole, 0.7, became 0.73. */
    @Test
    void whoWasTakenOutCountsAsTheOthers() {
        Allocator cppi = new InsuranceAllocator(5, 3, 0.8, false);
        Division first = Requests.first(cppi, 2);
        double value = 0.73 / 0.7;
        assertThat(Division.by(cppi, Requests.among(0, 2, new int[]{0}, first.state(),
                new double[]{0.1})).shares()).containsOnly(
                        new double[]{3 * (value - 0.8) / value}, NEAR);
        assertThat(Division.by(cppi, Requests.among(0, 2, new int[0], first.state())).shares())
                .isEmpty();
    }
}
