package io.troupe.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.troupe.journal.folder.AskedAgain;
import io.troupe.math.ByIndex;
import io.troupe.metrics.Evaluation;
import io.troupe.metrics.Figure;
import io.troupe.metrics.Metric;
import io.troupe.metrics.Section;
import io.troupe.metrics.Undefinedness;
import io.troupe.metrics.View;
import io.troupe.model.ConstructionOutcome;
import io.troupe.model.CutReason;
import io.troupe.model.FlowKind;
import io.troupe.model.Labeled;
import io.troupe.model.Money;
import io.troupe.model.RiskEvent;
import io.troupe.report.summary.CalendarReturns;
import io.troupe.report.summary.Employment;
import io.troupe.report.summary.PortfolioSummary;
import io.troupe.report.summary.RiskCounts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Portfolios as they stand in {@code summary.json}. */
final class PortfolioJson {
    /** Of which every fund tells, also how often they did not cut. */
    private static final Set<CutReason> ALWAYS_TOLD = Set.of(CutReason.ASSET_LIMIT,
            CutReason.GROSS_LIMIT, CutReason.VOLUME, CutReason.NOT_SHORTABLE);
    private static final List<Section> OF_RETURNS = List.of(Section.DISTRIBUTION,
            Section.TAILS, Section.RATIOS, Section.DRAWDOWNS, Section.BENCHMARK);
    /** So many strategies are one text. */
    private static final int GROUP = 16;
    /** So many texts are there at once. */
    private static final int AT_ONCE = 32;

    private final JsonGenerator json;

    PortfolioJson(JsonGenerator json) {
        this.json = json;
    }

    /** Anything of numbers, texts, lists and maps. */
    void plain(Object value) throws IOException {
        switch (value) {
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.writeFieldName(entry.getKey().toString());
                    plain(entry.getValue());
                }
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                for (Object item : list) {
                    plain(item);
                }
                json.writeEndArray();
            }
            case Double number -> json.writeNumber(number);
            case Number number -> json.writeNumber(number.longValue());
            case Boolean flag -> json.writeBoolean(flag);
            default -> json.writeString(value.toString());
        }
    }

    /** They are most of the file: groups of them become text on all processors. */
    void strategies(List<PortfolioSummary> strategies) throws IOException {
        String[] texts = new String[AT_ONCE];
        for (int from = 0; from < strategies.size(); from += GROUP * AT_ONCE) {
            List<PortfolioSummary> some = strategies.subList(from,
                    Math.min(strategies.size(), from + GROUP * AT_ONCE));
            int groups = Math.ceilDiv(some.size(), GROUP);
            ByIndex.run(groups, group -> texts[group] = group(some.subList(GROUP * group,
                    Math.min(some.size(), GROUP * (group + 1)))));
            for (int group = 0; group < groups; group++) {
                json.writeRawValue(texts[group]);
            }
        }
    }

    /** Some of the strategies as they stand within the file, but for what is before the first. */
    private static String group(List<PortfolioSummary> strategies) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = SummaryJson.generator(text)) {
            PortfolioJson group = new PortfolioJson(json);
            json.writeStartObject();
            json.writeArrayFieldStart("strategies");
            json.flush();
            int begin = text.getBuffer().length();
            for (PortfolioSummary strategy : strategies) {
                group.portfolio(strategy);
            }
            json.flush();
            return text.getBuffer().substring(begin).stripLeading();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
    }

    void portfolio(PortfolioSummary portfolio) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", portfolio.id());
        if (!portfolio.identity().type().isEmpty()) {
            json.writeStringField("type", portfolio.identity().type());
            json.writeFieldName("parameters");
            plain(portfolio.identity().parameters());
        }
        figures(portfolio.figures(), Section.ACCOUNT);
        json.writeObjectFieldStart(Section.PERFORMANCE.object());
        figures(portfolio.figures(), Section.PERFORMANCE);
        json.writeEndObject();
        trading(portfolio);
        risk(portfolio.risk());
        flows(portfolio);
        transfers(portfolio);
        quarantine(portfolio);
        if (!portfolio.identity().type().isEmpty()) {
            askedAgain(portfolio);
        }
        employment(portfolio.employment());
        undefined(portfolio.figures());
        periods("years", portfolio.course().years());
        periods("quarters", portfolio.course().quarters());
        periods("months", portfolio.course().months());
        ofReturns(portfolio.figures());
        json.writeEndObject();
    }

    void ofReturns(Evaluation figures) throws IOException {
        for (Section section : OF_RETURNS) {
            if (figures.register().in(View.JSON).stream()
                    .anyMatch(metric -> metric.section() == section)) {
                json.writeObjectFieldStart(section.object());
                figures(figures, section);
                json.writeEndObject();
            }
        }
    }

    /** Why each figure that is null is, in words. */
    void undefined(Evaluation figures) throws IOException {
        json.writeObjectFieldStart("undefined");
        for (Metric metric : figures.register().in(View.JSON)) {
            if (figures.of(metric) instanceof Figure.Undefined(Undefinedness why)) {
                json.writeStringField(metric.name(), why.sentence());
            }
        }
        json.writeEndObject();
    }

    private void periods(String name, CalendarReturns returns) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Double> period : returns.byPeriod().entrySet()) {
            json.writeNumberField(period.getKey(), period.getValue());
        }
        json.writeEndObject();
    }

    void flows(PortfolioSummary portfolio) throws IOException {
        json.writeObjectFieldStart("flows");
        for (Map.Entry<FlowKind, Long> flow : portfolio.flows().entrySet()) {
            money(flow.getKey().label(), flow.getValue());
        }
        json.writeEndObject();
    }

    void transfers(PortfolioSummary portfolio) throws IOException {
        json.writeObjectFieldStart(Section.TRANSFERS.object());
        figures(portfolio.figures(), Section.TRANSFERS);
        json.writeEndObject();
    }

    void trading(PortfolioSummary portfolio) throws IOException {
        json.writeObjectFieldStart(Section.TRADES.object());
        figures(portfolio.figures(), Section.TRADES);
        figures(portfolio.figures(), Section.COSTS);
        json.writeObjectFieldStart("cuts");
        for (Map.Entry<CutReason, Long> cut : portfolio.cuts().entrySet()) {
            if (ALWAYS_TOLD.contains(cut.getKey()) || cut.getValue() > 0) {
                json.writeNumberField(cut.getKey().label(), cut.getValue());
            }
        }
        json.writeEndObject();
        counts("ownCuts", portfolio.risk().ownCuts());
        json.writeEndObject();
    }

    /** Left out where there is nothing to say. */
    private void risk(RiskCounts risk) throws IOException {
        if (risk.events().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("risk");
        counts("events", risk.byKind());
        json.writeObjectFieldStart("rules");
        for (Map.Entry<String, SortedMap<RiskEvent.Kind, Long>> rule : risk.events().entrySet()) {
            counts(rule.getKey(), rule.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void counts(String name, Map<? extends Labeled, Long> counts) throws IOException {
        if (!counts.isEmpty()) {
            json.writeObjectFieldStart(name);
            for (Map.Entry<? extends Labeled, Long> each : counts.entrySet()) {
                json.writeNumberField(each.getKey().label(), each.getValue());
            }
            json.writeEndObject();
        }
    }

    void figures(Evaluation figures, Section section) throws IOException {
        for (Metric metric : figures.register().in(View.JSON)) {
            if (metric.section() == section) {
                json.writeFieldName(metric.label(View.JSON).orElseThrow());
                figure(figures.of(metric));
            }
        }
    }

    void figure(Figure figure) throws IOException {
        switch (figure) {
            case Figure.Undefined _ -> json.writeNull();
            case Figure.Measure(double value) -> json.writeNumber(value);
            case Figure.Amount(BigDecimal value) -> json.writeNumber(value.toPlainString());
            case Figure.Count(long value) -> json.writeNumber(value);
            case Figure.Day(String date) -> json.writeString(date);
            case Figure.Fall(double fraction, String peakDate, String troughDate) -> {
                json.writeStartObject();
                json.writeNumberField("fraction", fraction);
                json.writeStringField("peakDate", peakDate);
                json.writeStringField("troughDate", troughDate);
                json.writeEndObject();
            }
        }
    }

    private void quarantine(PortfolioSummary portfolio) throws IOException {
        if (portfolio.quarantine().isEmpty()) {
            json.writeNullField("quarantine");
            return;
        }
        PortfolioSummary.Quarantine quarantine = portfolio.quarantine().get();
        json.writeObjectFieldStart("quarantine");
        json.writeStringField("date", quarantine.date());
        json.writeStringField("reason", quarantine.reason().label());
        json.writeStringField("detail", quarantine.detail());
        json.writeEndObject();
    }

    /** Neither bar nor values: they depend on where checkpoints lay, as no result does. */
    private void askedAgain(PortfolioSummary portfolio) throws IOException {
        if (portfolio.identity().askedAgain().isEmpty()) {
            json.writeNullField("askedAgain");
            return;
        }
        AskedAgain found = portfolio.identity().askedAgain().get();
        json.writeObjectFieldStart("askedAgain");
        json.writeStringField("field", found.field());
        json.writeStringField("mend", found.mend());
        json.writeEndObject();
    }

    /** Left out where there is nothing to say. */
    private void employment(Employment employment) throws IOException {
        if (!employment.moves().isEmpty()) {
            json.writeArrayFieldStart("staff");
            for (Employment.Moved moved : employment.moves()) {
                json.writeStartObject();
                json.writeStringField("date", moved.date());
                json.writeStringField("move", moved.move().kind().label());
                json.writeNumberField("overBars", moved.move().overBars());
                json.writeStringField("rule", moved.move().rule());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (!employment.constructions().isEmpty()) {
            json.writeObjectFieldStart("constructions");
            for (Map.Entry<ConstructionOutcome, Long> each : employment.constructions()
                    .entrySet()) {
                json.writeNumberField(each.getKey().label(), each.getValue());
            }
            json.writeEndObject();
        }
    }

    private void money(String name, long micros) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(Money.exact(micros));
    }
}
