package io.troupe.data.adjustment;

import io.troupe.model.CorporateAction;

/**
 * An action where it takes effect.
 *
 * @param bar the bar before whose trading it takes effect
 * @param asset the index of the instrument
 * @param action what happens
 */
public record DatedAction(int bar, int asset, CorporateAction action) {}
