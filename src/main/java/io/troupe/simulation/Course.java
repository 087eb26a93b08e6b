package io.troupe.simulation;

/**
 * How a run has gone so far.
 *
 * @param books what has been passed on to memory and journal
 * @param generation which execution is under way, and what has been found of the strategies
 * @param stopping whether it is to stop
 */
record Course(Books books, Generation generation, Stopping stopping) {
    /** The same in another execution, or with more known of the strategies. */
    Course with(Generation next) {
        return new Course(books, next, stopping);
    }

    /** The same, to be stopped by another. */
    Course with(Stopping next) {
        return new Course(books, generation, next);
    }
}
