package io.troupe.report.summary;

import io.troupe.metrics.Evaluation;

/**
 * What a fund is measured against. Immutable.
 *
 * @param name what it is called
 * @param figures those of its returns alone: it has no money and no trades
 */
public record BenchmarkSummary(String name, Evaluation figures) {}
