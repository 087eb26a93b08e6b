package io.troupe.data;

/** What streaming market data comes to. */
public sealed interface StreamResult {
    /**
     * All of it was handed over.
     *
     * @param bars how many, at least one
     * @param report what was read, and how often rules were broken that did not refuse it
     */
    record Streamed(long bars, DataReport.Source report) implements StreamResult {}

    /**
     * The data offends, or cannot be streamed as it is asked for: what was handed over before is
     * not to be used.
     *
     * @param why the offences
     */
    record Rejected(LoadResult.Rejected why) implements StreamResult {}
}
