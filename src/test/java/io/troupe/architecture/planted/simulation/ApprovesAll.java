package io.troupe.architecture.planted.simulation;

import io.troupe.architecture.planted.model.ApprovedOrder;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Makes approved orders without a call. */
public final class ApprovesAll {
    private ApprovesAll() {}

    public static Stream<ApprovedOrder> approved(long... quantities) {
        return LongStream.of(quantities).mapToObj(ApprovedOrder::new);
    }
}
