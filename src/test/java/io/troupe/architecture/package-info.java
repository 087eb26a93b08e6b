/**
 * The laws that hold the packages together, as tests. {@link io.troupe.architecture.PackageLaws}
 * says which package may use which, {@link io.troupe.architecture.DeterminismLaws} keeps clocks,
 * chance and platform-dependent arithmetic out of results, {@link
 * io.troupe.architecture.AnnualConstants} and {@link io.troupe.architecture.NeverAsNumber} read the
 * numbers in class files. Each law is also run against
 * {@code planted}, a small tree of packages of the same names that breaks every one of them.
 *
 * <p>Tidiness is held likewise: {@link io.troupe.architecture.TidinessTest} has the rules, {@code
 * untidy} what breaks them. What a rule puts up with stands in a list with a reason ({@link
 * io.troupe.architecture.Exceptions}), and the list may only shrink.
 */
@NullMarked
package io.troupe.architecture;

import org.jspecify.annotations.NullMarked;
