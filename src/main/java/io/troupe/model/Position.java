package io.troupe.model;

/**
 * What is held of one instrument.
 *
 * @param asset index of the instrument
 * @param quantity signed count of quantity steps; negative is short
 */
public record Position(int asset, long quantity) {}
