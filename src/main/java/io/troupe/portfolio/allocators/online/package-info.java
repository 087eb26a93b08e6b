/**
 * Online portfolio selection: rules that go from one period's weights to the next by what prices
 * did in between, and keep no other knowledge of the market. Pure functions of price relatives, the
 * factors by which one unit in each asset was multiplied; {@link
 * io.troupe.portfolio.allocators.online.OnlineState} is all they remember. Where the literature
 * leaves a choice, the rules follow the toolbox of Li, Sahoo and Hoi, "OLPS: A Toolbox for On-Line
 * Portfolio Selection" (Journal of Machine Learning Research 17, 2016), whose published results
 * they reproduce. Surveyed in Li and Hoi, "Online Portfolio Selection: A Survey" (ACM Computing
 * Surveys 46, 2014).
 *
 * <p>{@link io.troupe.portfolio.allocators.online.Hindsight} has what a rule is measured by: the
 * best single asset and the best constant rebalanced portfolio, which only who knows the future
 * can hold.
 */
@NullMarked
package io.troupe.portfolio.allocators.online;

import org.jspecify.annotations.NullMarked;
