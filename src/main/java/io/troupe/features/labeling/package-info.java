/**
 * What happened after a bar, for training models: which bars are worth looking at
 * ({@linkplain io.troupe.features.labeling.CusumFilter events}), what came of them
 * ({@linkplain io.troupe.features.labeling.TripleBarrier triple barrier}), and how much each
 * outcome may count when many of them share the same bars
 * ({@linkplain io.troupe.features.labeling.LabelSpans uniqueness},
 * {@linkplain io.troupe.features.labeling.SequentialBootstrap sequential bootstrap},
 * {@linkplain io.troupe.features.labeling.SampleWeights weights}).
 *
 * <p>Labels look ahead: that is what they are for. None of them is a {@link
 * io.troupe.features.Feature}, and no strategy can declare one. Events, volatility targets and
 * fractional differences use bars ≤ t only.
 *
 * <p>Bars are numbered from 0, as in the series or panel they come from. The methods are those of
 * M. López de Prado, "Advances in Financial Machine Learning" (2018), chapters 2 to 5, with what
 * differs said in each place.
 */
@NullMarked
package io.troupe.features.labeling;

import org.jspecify.annotations.NullMarked;
