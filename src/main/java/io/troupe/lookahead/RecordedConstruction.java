package io.troupe.lookahead;

import io.troupe.model.TargetPositions;
import io.troupe.portfolio.construction.Constructed;
import io.troupe.portfolio.construction.ConstructionRequest;
import io.troupe.portfolio.construction.FundConstruction;
import java.util.Arrays;
import java.util.List;

/**
 * A fund's construction, of which is kept, bar by bar, what it adds to the sum of what its
 * strategies want.
 */
record RecordedConstruction(FundConstruction construct, List<Decision> log)
        implements FundConstruction {
    @Override
    public boolean isNone() {
        return construct.isNone();
    }

    @Override
    public Constructed construct(ConstructionRequest request) {
        Constructed constructed = construct.construct(request);
        log.add(new Decision(request.bar(), TargetPositions.of(
                Arrays.stream(constructed.overlayWanted()).asDoubleStream().toArray())));
        return constructed;
    }
}
