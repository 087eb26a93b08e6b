package io.troupe.data.schema;

/** Takes bars as they come, batch by batch. */
@FunctionalInterface
public interface BarSink {
    /** Takes the rows of a batch; the batch belongs to the caller and is filled again later. */
    void take(BarBatch batch);
}
