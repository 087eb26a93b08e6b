/**
 * Statistics of the last values of one or two streams of numbers, one value in and one out.
 *
 * <p>Every kernel is told one value after another and never NaN: who has gaps leaves them out or
 * fills them. It answers NaN until its window is full. Sums are kept without subtraction: values
 * are cut into blocks as long as the window, so that every window is the tail of one block and the
 * head of the next, and the two are merged. Errors therefore stay those of one window, however
 * many values passed and however large they were. Kernels are not thread-safe.
 */
@NullMarked
package io.troupe.math.rolling;

import org.jspecify.annotations.NullMarked;
