package io.troupe.report.page;

import io.troupe.report.diagnoses.Diagnoses;
import io.troupe.report.page.blocks.ReportSection;
import io.troupe.report.page.risk.RiskSection;
import java.util.List;

/** The sections of the report, in the order in which they are read. */
final class StandardSections {
    private StandardSections() {}

    /**
     * All of them; one that has nothing to say of a run is left out there.
     *
     * @param diagnoses what speaks against the run
     */
    static List<ReportSection> of(Diagnoses diagnoses) {
        return List.of(
                new VerdictSection(diagnoses),
                new ReturnsSection(),
                new StrategiesSection(),
                new MoneySection(),
                new RiskSection(),
                new TradingSection(),
                new OrdersSection(),
                new InferenceSection(),
                new SettingsSection());
    }
}
