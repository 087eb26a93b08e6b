/**
 * How much may be lost by the next bar: value at risk and expected shortfall of a series of
 * returns, by models that differ in what they take the next return's distribution to be. All is
 * arithmetic on arrays; nothing here knows orders, books or settings.
 *
 * <p>A {@linkplain io.troupe.risk.models.RiskModel model} has a name, and says of the past returns
 * either an estimate or why there is none. The {@linkplain io.troupe.risk.models.RiskModels
 * catalog} finds it by its name.
 */
@NullMarked
package io.troupe.risk.models;

import org.jspecify.annotations.NullMarked;
