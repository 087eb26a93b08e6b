package io.troupe.report.bookmark;

import java.nio.file.Path;

/**
 * Where a bookmark lies.
 *
 * @param bookmark the bookmark
 * @param columns the large arrays of numbers that it refers to
 */
public record BookmarkFiles(Path bookmark, Path columns) {}
