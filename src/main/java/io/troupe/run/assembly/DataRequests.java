package io.troupe.run.assembly;

import io.troupe.config.BarKeys;
import io.troupe.config.DataKeys;
import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.values.AutoOr;
import io.troupe.config.values.ConfigProblem;
import io.troupe.config.values.DataPlace;
import io.troupe.data.DataRequest;
import io.troupe.data.Staleness;
import io.troupe.data.calendars.Calendars;
import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.data.schema.Schemas;
import io.troupe.data.schema.Symbols;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.csv.CsvFormat;
import io.troupe.data.storage.csv.TextHints;
import io.troupe.model.NearestName;
import io.troupe.model.Wording;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the request for data of settings; names in them that only data knows are checked here. */
public final class DataRequests {
    private DataRequests() {}

    /** What settings ask for. */
    public sealed interface Asked {
        /** A request. */
        record Request(DataRequest request) implements Asked {}

        /** Names that are not known. */
        record Refused(List<ConfigProblem> problems) implements Asked {}
    }

    /**
     * What settings ask for.
     *
     * @param provenance where they were written, for the messages
     */
    public static Asked of(Settings settings, Provenance provenance) {
        Settings.Data data = settings.data();
        List<ConfigProblem> problems = new ArrayList<>();
        Optional<ExchangeCalendar> calendar = calendar(data, provenance, problems);
        checkRules(data, provenance, problems);
        checkSymbols(data, provenance, problems);
        checkText(data, provenance, problems);
        if (!problems.isEmpty()) {
            return new Asked.Refused(List.copyOf(problems));
        }
        List<String> places = new ArrayList<>(List.of(data.path().text()));
        data.join().stream().map(DataPlace::text).forEach(places::add);
        return new Asked.Request(new DataRequest(places,
                data.store(), text(data),
                new Selection(data.symbols(), data.from().orElse(null),
                        settings.run().until().orElse(null)),
                treatment(data.bars(), calendar), beside(settings)));
    }

    private static TextHints text(Settings.Data data) {
        Settings.Text text = data.text();
        return TextHints.NONE.layout(data.layout())
                .forms(text.dateFormat().orElse(""),
                        text.decimal())
                .symbol(text.symbol().orElse(""));
    }

    private static void checkText(Settings.Data data, Provenance provenance,
            List<ConfigProblem> problems) {
        data.text().dateFormat().ifPresent(pattern -> {
            try {
                CsvFormat.GENERIC.withDates(pattern, ZoneOffset.UTC);
            } catch (IllegalArgumentException reason) {
                problems.add(provenance.problem(DataKeys.DATE_FORMAT, pattern,
                        String.valueOf(reason.getMessage()), "write one as dd/MM/yyyy"));
            }
        });
        String reason = data.text().symbol().map(Symbols::reason).orElse(null);
        if (reason != null) {
            problems.add(provenance.problem(DataKeys.SYMBOL,
                    Wording.printable(data.text().symbol().orElse("")), reason,
                    "correct the symbol"));
        }
    }

    private static DataRequest.Treatment treatment(Settings.Bars bars,
            Optional<ExchangeCalendar> calendar) {
        ZoneId zone = bars.zone()
                .orElse(calendar.map(ExchangeCalendar::zone).orElse(ZoneOffset.UTC));
        return new DataRequest.Treatment(bars.rules(), bars.interval().orElse(null),
                calendar.orElse(null), zone, bars.align(), bars.missing(),
                staleness(bars.staleBars()));
    }

    private static Staleness staleness(Optional<AutoOr> bars) {
        return bars.map(most -> switch (most) {
            case AutoOr.Auto() -> Staleness.WEEK;
            case AutoOr.Count(int count) -> Staleness.ofBars(count);
        }).orElse(Staleness.NEVER);
    }

    private static DataRequest.Beside beside(Settings settings) {
        Settings.Prices prices = settings.data().prices();
        return new DataRequest.Beside(prices.adjust(), prices.basis(),
                prices.actions().orElse(null),
                prices.instruments().orElse(null),
                prices.rates().map(DataPlace::text).orElse(null), settings.fund().currency(),
                prices.barsPerYear().isPresent() ? prices.barsPerYear().getAsDouble() : null);
    }

    private static Optional<ExchangeCalendar> calendar(Settings.Data data, Provenance provenance,
            List<ConfigProblem> problems) {
        Optional<String> name = data.bars().calendar();
        if (name.isPresent() && !Calendars.names().contains(name.get())) {
            problems.add(provenance.problem(BarKeys.CALENDAR, name.get(),
                    "there is no calendar of that name",
                    "known are " + String.join(", ", Calendars.names())));
            return Optional.empty();
        }
        return name.map(Calendars::of);
    }

    private static void checkSymbols(Settings.Data data, Provenance provenance,
            List<ConfigProblem> problems) {
        for (int at = 0; at < data.symbols().size(); at++) {
            String symbol = data.symbols().get(at);
            String reason = Symbols.reason(symbol);
            if (reason != null) {
                problems.add(provenance.problem(DataKeys.SYMBOLS.path() + "[" + at + "]",
                        Wording.printable(symbol), reason, "correct the symbol"));
            }
        }
    }

    private static void checkRules(Settings.Data data, Provenance provenance,
            List<ConfigProblem> problems) {
        List<String> known = new ArrayList<>(Schemas.BARS.ruleIds());
        known.add(DataRequest.IN_SESSION);
        for (String rule : data.bars().rules().keySet()) {
            if (!known.contains(rule)) {
                problems.add(provenance.problem(BarKeys.RULES.path() + "." + rule, null,
                        "there is no rule of that name",
                        NearestName.of(rule, known).map(near -> "did you mean " + near + "?")
                                .orElse("`troupe data schema bars` lists them")));
            }
        }
    }
}
