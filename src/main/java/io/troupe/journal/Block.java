package io.troupe.journal;

/**
 * What one portfolio is to write for a block of bars.
 *
 * @param portfolio who writes it
 * @param event what is written
 */
public record Block(PortfolioId portfolio, BarsBooked event) {}
