package io.troupe.strategies.plugins;

/**
 * A class of a unit.
 *
 * @param name its binary name
 * @param source the path of the file it is from within its unit
 * @param bytes the class file
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record CompiledClass(String name, String source, byte[] bytes) {}
