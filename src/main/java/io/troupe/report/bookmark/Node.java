package io.troupe.report.bookmark;

/** What stands at a place of a bookmark. Its ordinal is what is written. */
enum Node {
    /** Nothing. */
    NULL,
    /** An object that stood at an earlier place, by its number. */
    AGAIN,
    /** An object that is made anew with every walk and whose content is no memory of it. */
    GIVEN,
    /** A constant of an enum. */
    ENUM,
    /** A text. */
    TEXT,
    /** A decimal of any size. */
    DECIMAL,
    /** An {@code Integer}. */
    INT,
    /** A {@code Long}. */
    LONG,
    /** A {@code Double}. */
    DOUBLE,
    /** A {@code Boolean}. */
    BOOLEAN,
    /** A date. */
    DATE,
    /** An {@code Optional}. */
    OPTIONAL,
    /** An {@code OptionalInt}. */
    OPTIONAL_INT,
    /** An {@code OptionalLong}. */
    OPTIONAL_LONG,
    /** An {@code OptionalDouble}. */
    OPTIONAL_DOUBLE,
    /** A {@code BitSet}. */
    BITS,
    /** An array. */
    ARRAY,
    /** An array with the content of an earlier one, by its number. */
    COPY,
    /** A list, set or queue. */
    COLLECTION,
    /** A map. */
    MAP,
    /** An object of a class of the program's own, or a record: field by field. */
    OBJECT;

    private static final Node[] ALL = values();

    static Node of(int ordinal) throws BookmarkUnfitException {
        if (ordinal < 0 || ordinal >= ALL.length) {
            throw new BookmarkUnfitException("there is no node " + ordinal);
        }
        return ALL[ordinal];
    }
}
