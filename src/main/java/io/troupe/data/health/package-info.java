/**
 * What is odd about data that obeys every rule: sessions without bars, gaps, prices that stand
 * still or leap, volumes of zero. {@link io.troupe.data.health.HealthCheck} sees each row once, in
 * memory that grows with the number of symbols only, and answers with a {@link
 * io.troupe.data.health.HealthReport}.
 */
@NullMarked
package io.troupe.data.health;

import org.jspecify.annotations.NullMarked;
