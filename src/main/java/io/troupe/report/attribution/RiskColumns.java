package io.troupe.report.attribution;

import io.troupe.metrics.attribution.CorrelationRecorder;
import io.troupe.metrics.attribution.RiskAttribution;
import io.troupe.metrics.attribution.RiskPart;
import io.troupe.metrics.attribution.RiskRecorder;
import io.troupe.metrics.attribution.StrategyCorrelations;
import io.troupe.model.Instrument;
import io.troupe.report.books.Portfolios;
import io.troupe.report.summary.BarReturns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What every part, asset and group has to do with a fund's risk, gathered bar by bar. */
final class RiskColumns {
    private static final String IN_NO_GROUP = "in no group";

    private final FundParts parts;
    private final BarReturns barReturns;
    private final List<String> symbols;
    private final List<String> groupNames = new ArrayList<>();
    private final List<int[]> members = new ArrayList<>();
    private final RiskRecorder recorder;
    private final double[] contributions;
    private final Optional<CorrelationRecorder> correlations;
    private final double[] returns;
    private final List<String> ids;

    RiskColumns(Portfolios portfolios, BarReturns barReturns, FundParts parts) {
        this.parts = parts;
        this.barReturns = barReturns;
        symbols = portfolios.data().instruments().stream().map(Instrument::symbol).toList();
        portfolios.context().groups().members().forEach(this::addGroup);
        addOthers();
        contributions = new double[parts.count() + symbols.size() + members.size()];
        recorder = new RiskRecorder(contributions.length, portfolios.data().bars() - 1);
        ids = portfolios.context().strategyIds();
        boolean isTold = ids.size() >= 2 && ids.size() <= RiskAttribution.MOST_CORRELATED;
        correlations = isTold ? Optional.of(new CorrelationRecorder(ids.size()))
                : Optional.empty();
        returns = new double[isTold ? ids.size() : 0];
    }

    private void addGroup(String name, List<String> in) {
        groupNames.add(name);
        members.add(in.stream().mapToInt(symbols::indexOf).filter(asset -> asset >= 0)
                .toArray());
    }

    private void addOthers() {
        if (members.isEmpty()) {
            return;
        }
        boolean[] isIn = new boolean[symbols.size()];
        members.forEach(group -> Arrays.stream(group).forEach(asset -> isIn[asset] = true));
        int[] others = IntStream.range(0, isIn.length)
                .filter(asset -> !isIn[asset]).toArray();
        if (others.length > 0) {
            groupNames.add(IN_NO_GROUP);
            members.add(others);
        }
    }

    /**
     * Takes a bar in which the fund has a return.
     *
     * @param earned by part
     * @param capital what the fund began the bar with, > 0
     */
    void add(EarningsColumns columns, double[] earned, double capital) {
        for (int part = 0; part < earned.length; part++) {
            contributions[part] = earned[part] / capital;
        }
        int first = earned.length;
        double all = 0;
        for (int asset = 0; asset < symbols.size(); asset++) {
            contributions[first + asset] = columns.houseEarned(asset) / capital;
            all += contributions[first + asset];
        }
        int firstGroup = first + symbols.size();
        for (int group = 0; group < members.size(); group++) {
            double sum = 0;
            for (int asset : members.get(group)) {
                sum += contributions[first + asset];
            }
            contributions[firstGroup + group] = sum;
        }
        recorder.add(all, contributions);
        correlations.ifPresent(this::correlate);
    }

    private void correlate(CorrelationRecorder into) {
        for (int k = 0; k < returns.length; k++) {
            returns[k] = barReturns.barReturn(Portfolios.FIRST_STRATEGY + k);
        }
        into.add(returns);
    }

    RiskAttribution attribution() {
        int first = parts.count();
        List<RiskPart> groups = recorder.parts(first + symbols.size(), groupNames);
        Optional<StrategyCorrelations> told = correlations.map(each -> each.correlations(ids));
        return new RiskAttribution(recorder.bars(), recorder.volatility(),
                recorder.expectedShortfall(), recorder.parts(0, parts.names()),
                recorder.parts(first, symbols), groups,
                recorder.diversificationRatio(first), told);
    }
}
