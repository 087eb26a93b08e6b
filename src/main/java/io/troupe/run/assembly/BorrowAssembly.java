package io.troupe.run.assembly;

import io.troupe.config.MarginKeys;
import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.execution.FinancingSettings;
import io.troupe.config.values.ConfigProblem;
import io.troupe.data.MarketData;
import io.troupe.data.schema.DataProblems;
import io.troupe.data.storage.csv.BorrowRatesFile;
import io.troupe.data.storage.csv.BorrowRatesFile.DatedBorrowRate;
import io.troupe.simulation.plan.BorrowRates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what borrowing costs from a file and lays it on bars. A rate holds from the first bar on
 * its date or after it; before the first of a symbol the instrument's own does. Symbols that the
 * data does not have are of no use, and no mistake.
 */
final class BorrowAssembly {
    private final FinancingSettings financing;
    private final MarketData data;
    private final List<String> offences = new ArrayList<>();
    private final BorrowRates rates;

    BorrowAssembly(Settings settings, MarketData data) {
        this.financing = settings.execution().trading().financing();
        this.data = data;
        this.rates = financing.borrowRates().map(this::read)
                .orElse(BorrowRates.OF_INSTRUMENTS);
    }

    BorrowRates rates() {
        return rates;
    }

    /** What is wrong with the file. */
    List<ConfigProblem> problems(Provenance provenance) {
        return offences.stream().map(offence -> provenance.problem(MarginKeys.BORROW_RATES,
                financing.borrowRates().map(Path::toString).orElse(""), offence,
                "correct the file: it is a table of date,symbol,rate, and 0.02 is 2 % a year"))
                .toList();
    }

    private BorrowRates read(Path file) {
        DataProblems problems = new DataProblems();
        List<DatedBorrowRate> dated = BorrowRatesFile.read(file, problems);
        if (!problems.isEmpty()) {
            offences.addAll(DataProblems.lines(problems.first(), problems.total()));
        }
        int assets = data.assets();
        double[] byBar = new double[data.bars() * assets];
        double[] current = data.instruments().stream()
                .mapToDouble(one -> one.terms().borrowRateAnnual()).toArray();
        int next = 0;
        for (int bar = 0; bar < data.bars(); bar++) {
            while (next < dated.size()
                    && !dated.get(next).date().isAfter(FundNotes.day(data, bar))) {
                int asset = data.indexOf(dated.get(next).symbol());
                if (asset >= 0) {
                    current[asset] = dated.get(next).yearly();
                }
                next++;
            }
            System.arraycopy(current, 0, byBar, bar * assets, assets);
        }
        return new BorrowRates(byBar);
    }
}
