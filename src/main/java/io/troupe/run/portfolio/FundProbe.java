package io.troupe.run.portfolio;

import io.troupe.portfolio.construction.Constructed;
import io.troupe.portfolio.construction.ConstructedFund;
import io.troupe.portfolio.construction.ConstructionRequest;
import io.troupe.portfolio.construction.Examination;
import io.troupe.portfolio.construction.FundConstruction;
import java.util.function.Consumer;

/**
 * Constructs as a fund does, and shows at one bar what it would construct there if it held nothing,
 * whether that bar is one of its days or not.
 *
 * @param within the fund's
 * @param bar at whose close it looks
 * @param found told what there is to see, if there is something
 */
record FundProbe(ConstructedFund within, int bar,
        Consumer<Examination> found) implements FundConstruction {
    @Override
    public boolean isNone() {
        return within.isNone();
    }

    @Override
    public Constructed construct(ConstructionRequest request) {
        if (request.bar() == bar) {
            within.examine(new ConstructionRequest(bar, request.sleevesWanted(),
                    new long[request.held().length], request.stepValues(), request.lotSteps(),
                    request.value(), request.state())).ifPresent(found);
        }
        return within.construct(request);
    }
}
