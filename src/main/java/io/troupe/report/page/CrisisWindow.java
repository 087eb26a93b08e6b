package io.troupe.report.page;

import java.util.List;

/**
 * A time of distress that many remember. The dates are those of the closes between which the
 * S&amp;P 500 fell. Immutable.
 *
 * @param name what it is called
 * @param from the close before the fall
 * @param to the lowest close
 */
record CrisisWindow(String name, String from, String to) {
    /** In the order of time. */
    static final List<CrisisWindow> ALL = List.of(
            new CrisisWindow("Black Monday", "1987-10-13", "1987-10-19"),
            new CrisisWindow("Gulf war", "1990-07-16", "1990-10-11"),
            new CrisisWindow("Asian crisis", "1997-10-07", "1997-10-27"),
            new CrisisWindow("Russia and LTCM", "1998-07-17", "1998-08-31"),
            new CrisisWindow("Dot-com bubble", "2000-03-24", "2002-10-09"),
            new CrisisWindow("September 11", "2001-09-10", "2001-09-21"),
            new CrisisWindow("Global financial crisis", "2007-10-09", "2009-03-09"),
            new CrisisWindow("Lehman Brothers", "2008-09-12", "2008-11-20"),
            new CrisisWindow("Flash crash and Greece", "2010-04-23", "2010-07-02"),
            new CrisisWindow("Euro crisis and US downgrade", "2011-07-22", "2011-10-03"),
            new CrisisWindow("Taper tantrum", "2013-05-21", "2013-06-24"),
            new CrisisWindow("Renminbi devaluation", "2015-08-17", "2015-08-25"),
            new CrisisWindow("Oil and China", "2015-12-29", "2016-02-11"),
            new CrisisWindow("Brexit vote", "2016-06-23", "2016-06-27"),
            new CrisisWindow("Volatility spike", "2018-01-26", "2018-02-08"),
            new CrisisWindow("Trade war and rates", "2018-09-20", "2018-12-24"),
            new CrisisWindow("COVID-19", "2020-02-19", "2020-03-23"),
            new CrisisWindow("Inflation and Ukraine", "2022-01-03", "2022-10-12"),
            new CrisisWindow("Regional banks", "2023-03-06", "2023-03-13"),
            new CrisisWindow("Yen carry trades", "2024-07-16", "2024-08-05"),
            new CrisisWindow("Tariffs", "2025-02-19", "2025-04-08"));
}
