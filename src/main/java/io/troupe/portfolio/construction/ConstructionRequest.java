package io.troupe.portfolio.construction;

/**
 * What a {@link FundConstruction} is asked. The arrays are not to be written and not to be kept.
 *
 * @param bar at whose close
 * @param sleevesWanted by asset what all strategies want together, in signed steps
 * @param held by asset what the fund holds, the overlay's included
 * @param stepValues by asset what a step is worth at the close
 * @param lotSteps by asset how many steps are in a lot, ≥ 1
 * @param value of the fund at the close, capital that has just come included
 * @param state what was remembered at the bar before, recounted where steps were
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record ConstructionRequest(int bar, long[] sleevesWanted, long[] held, double[] stepValues,
        long[] lotSteps, double value, ConstructionState state) {}
