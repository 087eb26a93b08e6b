package io.troupe.report.attribution;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a fund earned in one calendar year, by whose it was. Immutable.
 *
 * @param year four digits
 * @param fundReturn the fund's return in it: the sum of the parts' contributions to the year; empty
 *        where it has none, or none that can be linked
 * @param toTotal what the year contributed to the return of the whole run: years add up to it
 * @param parts strategies in their order, then overlay, reserve and crossings where the fund has
 *        them
 */
public record YearAttribution(String year, OptionalDouble fundReturn, OptionalDouble toTotal,
        List<Part> parts) {
    /**
     * What one part of the fund earned in the year.
     *
     * @param id its name
     * @param earned in currency
     * @param toYear its contribution to the fund's return of the year, linked
     * @param toTotal to that of the whole run, linked
     */
    public record Part(String id, double earned, OptionalDouble toYear, OptionalDouble toTotal) {}
}
