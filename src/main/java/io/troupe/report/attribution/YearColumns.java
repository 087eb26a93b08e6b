package io.troupe.report.attribution;

import io.troupe.metrics.attribution.CarinoLinking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** What every part of a fund earned in every calendar year, gathered bar by bar. */
final class YearColumns {
    private final FundParts parts;
    private final List<Year> years = new ArrayList<>();

    /** One year: money of each part, and Σ kₜ·cₜ. */
    @SuppressWarnings("ArrayRecordComponent") // written to, never compared
    private record Year(int number, CarinoLinking linking, double[] earned, double[] linked) {}

    YearColumns(FundParts parts) {
        this.parts = parts;
    }

    /**
     * Takes a bar.
     *
     * @param number of its year
     * @param fundReturn NaN where there is none
     * @param earned by part
     * @param weight what a unit of currency earned contributes to the linked return
     */
    void add(int number, double fundReturn, double[] earned, double weight) {
        if (years.isEmpty() || years.getLast().number() != number) {
            years.add(new Year(number, new CarinoLinking(), new double[parts.count()],
                    new double[parts.count()]));
        }
        Year year = years.getLast();
        year.linking().add(fundReturn);
        for (int part = 0; part < earned.length; part++) {
            year.earned()[part] += earned[part];
            year.linked()[part] += earned[part] * weight;
        }
    }

    List<YearAttribution> years(CarinoLinking total) {
        return years.stream().map(year -> year(year, total)).toList();
    }

    private YearAttribution year(Year year, CarinoLinking total) {
        OptionalDouble toTotal = total.contribution(Arrays.stream(year.linked()).sum());
        return new YearAttribution(Integer.toString(year.number()), year.linking().totalReturn(),
                toTotal, new ListOnDemand<>(parts.count(), part -> part(year, part, total)));
    }

    private YearAttribution.Part part(Year year, int part, CarinoLinking total) {
        double linked = year.linked()[part];
        return new YearAttribution.Part(parts.names().get(part), year.earned()[part],
                year.linking().contribution(linked), total.contribution(linked));
    }
}
