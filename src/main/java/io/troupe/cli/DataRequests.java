package io.troupe.cli;

import io.troupe.config.ConfigProblem;
import io.troupe.config.DataPlace;
import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.data.AlignPolicy;
import io.troupe.data.DataRequest;
import io.troupe.data.adjustment.AdjustBasis;
import io.troupe.data.adjustment.AdjustMode;
import io.troupe.data.calendars.Calendars;
import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.schema.Layout;
import io.troupe.data.schema.MissingPolicy;
import io.troupe.data.schema.Policy;
import io.troupe.data.schema.Schemas;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.Stores;
import io.troupe.model.Interval;
import io.troupe.model.NearestName;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the request for data of settings; names in them that only data knows are checked here. */
final class DataRequests {
    private DataRequests() {}

    /** What settings ask for. */
    sealed interface Asked {
        /** A request. */
        record Request(DataRequest request) implements Asked {}

        /** Names that are not known. */
        record Refused(List<ConfigProblem> problems) implements Asked {}
    }

    static Asked of(Settings settings, Provenance provenance) {
        Settings.Data data = settings.data();
        List<ConfigProblem> problems = new ArrayList<>();
        Optional<ExchangeCalendar> calendar = calendar(data, provenance, problems);
        checkRules(data, provenance, problems);
        if (!problems.isEmpty()) {
            return new Asked.Refused(List.copyOf(problems));
        }
        List<String> places = new ArrayList<>(List.of(data.path().text()));
        data.join().stream().map(DataPlace::text).forEach(places::add);
        return new Asked.Request(new DataRequest(places,
                Stores.Kind.valueOf(data.store().name()), Layout.valueOf(data.layout().name()),
                new Selection(data.symbols(), data.from().orElse(null),
                        settings.run().until().orElse(null)),
                treatment(data.bars(), calendar), beside(settings)));
    }

    private static DataRequest.Treatment treatment(Settings.Bars bars,
            Optional<ExchangeCalendar> calendar) {
        ZoneId zone = bars.zone()
                .orElse(calendar.map(ExchangeCalendar::zone).orElse(ZoneOffset.UTC));
        Map<String, Policy> rules = new LinkedHashMap<>();
        bars.rules().forEach((rule, policy) -> rules.put(rule, Policy.valueOf(policy.name())));
        return new DataRequest.Treatment(rules,
                bars.interval().map(wanted -> Interval.valueOf(wanted.name())).orElse(null),
                calendar.orElse(null), zone, AlignPolicy.valueOf(bars.align().name()),
                MissingPolicy.valueOf(bars.missing().name()));
    }

    private static DataRequest.Beside beside(Settings settings) {
        Settings.Prices prices = settings.data().prices();
        return new DataRequest.Beside(AdjustMode.valueOf(prices.adjust().name()),
                AdjustBasis.valueOf(prices.basis().name()), prices.actions().orElse(null),
                prices.instruments().orElse(null),
                prices.rates().map(DataPlace::text).orElse(null), settings.fund().currency(),
                prices.barsPerYear().isPresent() ? prices.barsPerYear().getAsDouble() : null);
    }

    private static Optional<ExchangeCalendar> calendar(Settings.Data data, Provenance provenance,
            List<ConfigProblem> problems) {
        Optional<String> name = data.bars().calendar();
        if (name.isPresent() && !Calendars.names().contains(name.get())) {
            problems.add(provenance.problem("data.calendar", name.get(),
                    "there is no calendar of that name",
                    "known are " + String.join(", ", Calendars.names())));
            return Optional.empty();
        }
        return name.map(Calendars::of);
    }

    private static void checkRules(Settings.Data data, Provenance provenance,
            List<ConfigProblem> problems) {
        List<String> known = new ArrayList<>(Schemas.BARS.ruleIds());
        known.add(DataRequest.IN_SESSION);
        for (String rule : data.bars().rules().keySet()) {
            if (!known.contains(rule)) {
                problems.add(provenance.problem("data.rules." + rule, null,
                        "there is no rule of that name",
                        NearestName.of(rule, known).map(near -> "did you mean " + near + "?")
                                .orElse("`troupe data schema bars` lists them")));
            }
        }
    }
}
