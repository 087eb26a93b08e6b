package io.troupe.run.assembly;

import io.troupe.config.Settings;
import io.troupe.config.risk.GroupSettings;
import io.troupe.portfolio.constraints.Groups;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The groups of assets by which risk is told. */
public final class FundGroups {
    private FundGroups() {}

    /** Those of the fund's construction, and those that its limits say the symbols of. */
    public static Groups of(Settings settings) {
        Map<String, List<String>> members = new LinkedHashMap<>(
                settings.fund().construct().groups());
        for (GroupSettings limited : settings.risk().limits().groups()) {
            if (!limited.symbols().isEmpty()) {
                members.putIfAbsent(limited.name(), limited.symbols());
            }
        }
        return new Groups(members);
    }
}
