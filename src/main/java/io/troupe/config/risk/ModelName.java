package io.troupe.config.risk;

import io.troupe.model.Labeled;

/**
 * The name of a risk model.
 *
 * @param label as settings and commands say it
 */
public record ModelName(String label) implements Labeled {}
