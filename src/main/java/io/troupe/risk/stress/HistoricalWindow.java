package io.troupe.risk.stress;

import java.time.LocalDate;
import java.util.List;

/**
 * A time in which markets fell. All dates are those of closes of the S&amp;P 500 without dividends:
 * the fall, from the last close before it to its lowest, and the whole of which it is the fall or a
 * part, from the high that was lost until it was regained. Immutable.
 *
 * <p>Source: closes of the S&amp;P 500 (S&amp;P Dow Jones Indices). Those from 1990 to 2022 are
 * checked against the index data that comes with the program; the others were looked up.
 *
 * @param name by which a scenario asks for it
 * @param title what it is called
 * @param high the highest close before the lowest, from which the whole is counted
 * @param peak the close before what began the fall, {@code high} or after it
 * @param trough the lowest close of the fall
 * @param regained the first close not below that of {@code high}
 */
public record HistoricalWindow(String name, String title, LocalDate high, LocalDate peak,
        LocalDate trough, LocalDate regained) {
    /** In the order of {@code peak}. */
    public static final List<HistoricalWindow> ALL = List.of(
            of("black-monday", "Black Monday", "1987-08-25", "1987-10-13", "1987-10-19",
                    "1989-07-26"),
            of("gulf-war", "Gulf war", "1990-07-16", "1990-07-16", "1990-10-11", "1991-02-13"),
            of("asia", "Asian crisis", "1997-10-07", "1997-10-07", "1997-10-27", "1997-12-05"),
            of("ltcm", "Russia and LTCM", "1998-07-17", "1998-07-17", "1998-08-31",
                    "1998-11-23"),
            of("dot-com", "Dot-com bubble", "2000-03-24", "2000-03-24", "2002-10-09",
                    "2007-05-30"),
            of("september-11", "September 11", "2000-03-24", "2001-09-10", "2001-09-21",
                    "2007-05-30"),
            of("financial-crisis", "Global financial crisis", "2007-10-09", "2007-10-09",
                    "2009-03-09", "2013-03-28"),
            of("lehman", "Lehman Brothers", "2007-10-09", "2008-09-12", "2008-11-20",
                    "2013-03-28"),
            of("flash-crash", "Flash crash and Greece", "2010-04-23", "2010-04-23",
                    "2010-07-02", "2010-11-04"),
            of("euro", "Euro crisis and US downgrade", "2011-04-29", "2011-07-22", "2011-10-03",
                    "2012-02-24"),
            of("taper", "Taper tantrum", "2013-05-21", "2013-05-21", "2013-06-24", "2013-07-11"),
            of("renminbi", "Renminbi devaluation", "2015-05-21", "2015-08-17", "2015-08-25",
                    "2016-07-11"),
            of("oil", "Oil and China", "2015-05-21", "2015-12-29", "2016-02-11", "2016-07-11"),
            of("brexit", "Brexit vote", "2016-06-08", "2016-06-23", "2016-06-27", "2016-07-08"),
            of("volatility-spike", "Volatility spike", "2018-01-26", "2018-01-26", "2018-02-08",
                    "2018-08-24"),
            of("trade-war", "Trade war and rates", "2018-09-20", "2018-09-20", "2018-12-24",
                    "2019-04-23"),
            of("covid", "COVID-19", "2020-02-19", "2020-02-19", "2020-03-23", "2020-08-18"),
            of("inflation", "Inflation and Ukraine", "2022-01-03", "2022-01-03", "2022-10-12",
                    "2024-01-19"),
            of("regional-banks", "Regional banks", "2023-03-06", "2023-03-06", "2023-03-13",
                    "2023-03-30"),
            of("yen-carry", "Yen carry trades", "2024-07-16", "2024-07-16", "2024-08-05",
                    "2024-09-19"),
            of("tariffs", "Tariffs", "2025-02-19", "2025-02-19", "2025-04-08", "2025-06-27"));

    private static HistoricalWindow of(String name, String title, String high, String peak,
            String trough, String regained) {
        return new HistoricalWindow(name, title, LocalDate.parse(high), LocalDate.parse(peak),
                LocalDate.parse(trough), LocalDate.parse(regained));
    }
}
