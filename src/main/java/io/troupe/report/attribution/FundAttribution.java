package io.troupe.report.attribution;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a fund earned, twice: by what the house itself held and paid, and by whose it was, {@code
 * house = Σ strategies + overlay + reserve + crossings}. Immutable.
 *
 * @param house by what the fund held and paid outside
 * @param strategies each, in their order
 * @param overlay what no strategy asked for; empty if the fund has none
 * @param reserve cash that is nobody's, which earns nothing; empty if the fund has none
 * @param crossings what netting and pooling saved
 * @param totalReturn the fund's time-weighted return: the sum of the parts' contributions; empty
 *        where it has none, or none that can be linked
 * @param residual the house's earnings less those of all parts: the rounding of many sums of
 *        prices, in currency
 */
public record FundAttribution(PortfolioAttribution house, List<PortfolioAttribution> strategies,
        Optional<PortfolioAttribution> overlay, Optional<PortfolioAttribution> reserve,
        CrossingsAttribution crossings, OptionalDouble totalReturn, double residual) {
    /** Copies the list. */
    public FundAttribution {
        strategies = List.copyOf(strategies);
    }

    /** What money came from: interest only where somebody received or paid any. */
    public List<EarningsSource> sources() {
        boolean hasInterest = Stream.concat(Stream.of(house), strategies.stream())
                .anyMatch(each -> each.earnings().interestMicros() != 0);
        return hasInterest ? List.of(EarningsSource.values()) : EarningsSource.OF_ASSETS;
    }
}
