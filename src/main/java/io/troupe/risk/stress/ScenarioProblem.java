package io.troupe.risk.stress;

/**
 * Why what is written is no scenario.
 *
 * @param path where in what was read, like {@code [2].shock.XOM}; empty if all of it is meant
 * @param message what is wrong there and what is expected
 */
public record ScenarioProblem(String path, String message) {}
