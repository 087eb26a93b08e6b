package io.troupe.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.troupe.metrics.Figure;
import io.troupe.metrics.attribution.RiskAttribution;
import io.troupe.metrics.inference.BootstrapFigure;
import io.troupe.metrics.inference.ConfidenceInterval;
import io.troupe.metrics.inference.DeflatedSharpe;
import io.troupe.metrics.inference.FigureInterval;
import io.troupe.metrics.inference.OverfittingProbability;
import io.troupe.metrics.inference.SharpeInference;
import io.troupe.metrics.trades.Capacity;
import io.troupe.metrics.trades.ExitReason;
import io.troupe.metrics.trades.Outcomes;
import io.troupe.model.Money;
import io.troupe.model.OrderType;
import io.troupe.model.orders.OrderCause;
import io.troupe.model.orders.OrderState;
import io.troupe.report.analysis.FundInference;
import io.troupe.report.analysis.RunAnalysis;
import io.troupe.report.attribution.Attribution;
import io.troupe.report.attribution.EarningsSource;
import io.troupe.report.attribution.FundAttribution;
import io.troupe.report.attribution.PortfolioAttribution;
import io.troupe.report.attribution.WaterfallLine;
import io.troupe.report.attribution.YearAttribution;
import io.troupe.report.books.Portfolios;
import io.troupe.report.diagnoses.Diagnoses;
import io.troupe.report.diagnoses.Diagnosis;
import io.troupe.report.orders.OrderReport;
import io.troupe.report.trades.PortfolioTrades;
import io.troupe.report.trades.TradeReport;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/** What {@code summary.json} says beyond the figures: trades, money, luck, and what to doubt. */
final class AnalysisJson {
    /** Of more strategies the house's trades alone are told; all are in {@code trades.csv}. */
    private static final int MOST_TRADERS = 100;

    private final JsonGenerator json;

    AnalysisJson(JsonGenerator json) {
        this.json = json;
    }

    /** Fields of the object that is being written. */
    void write(RunAnalysis run, Diagnoses diagnoses) throws IOException {
        trades(run);
        if (run.orders().isPresent()) {
            orders(run.orders().get());
        }
        attribution(run.attribution());
        inference(run.inference());
        json.writeArrayFieldStart("diagnoses");
        for (Diagnosis each : diagnoses.found()) {
            json.writeStartObject();
            json.writeStringField("gravity", each.gravity().label());
            json.writeStringField("code", each.code());
            json.writeStringField("finding", each.finding());
            json.writeStringField("figure", each.figure());
            json.writeStringField("threshold", each.threshold());
            json.writeStringField("remedy", each.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void trades(RunAnalysis run) throws IOException {
        TradeReport trades = run.trades();
        boolean isLarge = run.summary().strategies().size() > MOST_TRADERS;
        json.writeArrayFieldStart("roundTrips");
        for (PortfolioTrades each : isLarge ? trades.portfolios().subList(0, 1)
                : trades.portfolios()) {
            Outcomes all = each.closed().all();
            json.writeStartObject();
            json.writeStringField("id",
                    run.context().portfolio(Portfolios.number(each.row())));
            json.writeNumberField("closed", all.count());
            json.writeNumberField("open", each.open().count());
            money("profit", all.profitMicros());
            figure("hitRate", all.hitRate());
            figure("profitFactor", all.profitFactor());
            figure("payoff", all.payoff());
            figure("expectancy", all.expectancy());
            figure("systemQuality", all.systemQuality());
            figure("meanBars", all.meanBars());
            if (trades.hasOrders()) {
                exits(each.closed().byExit());
            }
            capacity(each.capacity());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void orders(OrderReport orders) throws IOException {
        json.writeObjectFieldStart("orders");
        json.writeNumberField("count", orders.orders());
        json.writeObjectFieldStart("byType");
        for (Map.Entry<OrderType, SortedMap<OrderState, Long>> type : orders.counts()
                .entrySet()) {
            json.writeObjectFieldStart(type.getKey().label());
            for (Map.Entry<OrderState, Long> state : type.getValue().entrySet()) {
                json.writeNumberField(state.getKey().label(), state.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("refused");
        for (Map.Entry<OrderCause, Long> cause : orders.refused().entrySet()) {
            json.writeNumberField(cause.getKey().label(), cause.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("marginCalls", orders.marginCalls());
        json.writeNumberField("limits", orders.limits().orders());
        json.writeNumberField("limitsUnfilled", orders.limits().unfilledShare());
        json.writeNumberField("bracketExits", orders.brackets().exits());
        json.writeNumberField("bracketExitsUndecided", orders.brackets().undecided());
        json.writeNumberField("stops", orders.stops().reached());
        json.writeNumberField("stopsGapped", orders.stops().gapped());
        json.writeNumberField("meanBeyondStop", orders.stops().meanBeyond());
        money("pooledAlike", orders.crowding().pooledMicros());
        json.writeEndObject();
    }

    private void exits(Map<ExitReason, Outcomes> byExit) throws IOException {
        json.writeObjectFieldStart("byExit");
        for (Map.Entry<ExitReason, Outcomes> each : byExit.entrySet()) {
            json.writeObjectFieldStart(each.getKey().label());
            json.writeNumberField("closed", each.getValue().count());
            money("profit", each.getValue().profitMicros());
            figure("hitRate", each.getValue().hitRate());
            figure("meanBars", each.getValue().meanBars());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void capacity(Capacity capacity) throws IOException {
        switch (capacity) {
            case Capacity.Bounded(double capital, double scale) -> {
                json.writeNumberField("capacity", capital);
                json.writeNumberField("capacityScale", scale);
            }
            case Capacity.Unbounded(Capacity.Why why) -> {
                json.writeNullField("capacity");
                json.writeStringField("capacityReason", why.sentence());
            }
        }
    }

    private void attribution(Attribution attribution) throws IOException {
        FundAttribution fund = attribution.fund();
        json.writeArrayFieldStart("attribution");
        List<EarningsSource> sources = fund.sources();
        earned(fund.house(), sources);
        for (PortfolioAttribution strategy : fund.strategies()) {
            earned(strategy, sources);
        }
        if (fund.overlay().isPresent()) {
            earned(fund.overlay().get(), sources);
        }
        json.writeEndArray();
        json.writeNumberField("attributionResidual", fund.residual());
        json.writeArrayFieldStart("attributionYears");
        for (YearAttribution year : attribution.years()) {
            year(year);
        }
        json.writeEndArray();
        risk(attribution.risk());
        json.writeObjectFieldStart("shortfall");
        json.writeNumberField("paper", attribution.shortfall().paper());
        for (WaterfallLine line : attribution.shortfall().lines()) {
            json.writeNumberField(line.source().label(), line.amount());
        }
        json.writeNumberField("booked", attribution.shortfall().booked());
        json.writeNumberField("residual", attribution.shortfall().residual());
        json.writeEndObject();
    }

    private void earned(PortfolioAttribution portfolio, List<EarningsSource> sources)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", portfolio.id());
        for (EarningsSource source : sources) {
            json.writeNumberField(source.label(), portfolio.earnings().of(source));
        }
        json.writeNumberField("residual", portfolio.residual());
        number("contribution", portfolio.contribution());
        json.writeEndObject();
    }

    private void year(YearAttribution year) throws IOException {
        json.writeStartObject();
        json.writeStringField("year", year.year());
        number("fundReturn", year.fundReturn());
        number("toTotal", year.toTotal());
        json.writeArrayFieldStart("parts");
        for (YearAttribution.Part part : year.parts()) {
            json.writeStartObject();
            json.writeStringField("id", part.id());
            json.writeNumberField("earned", part.earned());
            number("toYear", part.toYear());
            number("toTotal", part.toTotal());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void risk(RiskAttribution risk) throws IOException {
        json.writeObjectFieldStart("risk");
        json.writeNumberField("bars", risk.bars());
        number("volatilityOfBar", risk.volatility());
        number("expectedShortfallOfBar", risk.expectedShortfall());
        number("diversificationRatio", risk.diversificationRatio());
        json.writeEndObject();
    }

    private void inference(FundInference inference) throws IOException {
        json.writeArrayFieldStart("inference");
        judged(inference.house());
        for (FundInference.Judged strategy : inference.strategies()) {
            judged(strategy);
        }
        json.writeEndArray();
        if (!inference.periods().areBars()) {
            json.writeNumberField("inferenceBarsPerReturn", inference.periods().bars());
        }
        Optional<OverfittingProbability> overfitting = inference.overfitting();
        if (overfitting.isPresent()
                && overfitting.get() instanceof OverfittingProbability.Estimated estimated) {
            json.writeNumberField("overfittingProbability", estimated.probability());
        } else {
            json.writeNullField("overfittingProbability");
        }
    }

    private void judged(FundInference.Judged judged) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", judged.id());
        switch (judged.sharpe()) {
            case SharpeInference.Undefined(var why) ->
                json.writeStringField("undefined", why.label());
            case SharpeInference.Estimated estimated -> estimated(estimated);
        }
        if (judged.deflated().isPresent()) {
            deflated("deflatedByAll", judged.deflated().get().byAll());
            deflated("deflatedByEffective", judged.deflated().get().byEffective());
        }
        json.writeEndObject();
    }

    private void deflated(String name, DeflatedSharpe deflated) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("trials", deflated.trials());
        json.writeNumberField("probability", deflated.probability());
        json.writeEndObject();
    }

    private void estimated(SharpeInference.Estimated estimated) throws IOException {
        json.writeNumberField("sharpe", estimated.sharpe());
        json.writeNumberField("standardError", estimated.standardError());
        json.writeNumberField("autocorrelatedError", estimated.autocorrelatedError());
        json.writeNumberField("probabilityAboveZero", estimated.probabilityAboveZero());
        number("minTrackRecordBars", estimated.minTrackRecordBars());
        json.writeObjectFieldStart("intervals");
        for (Map.Entry<BootstrapFigure, FigureInterval> each : estimated.intervals().entrySet()) {
            Optional<ConfidenceInterval> range = each.getValue().best();
            if (range.isPresent()) {
                json.writeObjectFieldStart(each.getKey().label());
                json.writeNumberField("low", range.get().low());
                json.writeNumberField("high", range.get().high());
                json.writeNumberField("confidence", range.get().confidence());
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private void figure(String name, Figure figure) throws IOException {
        number(name, figure.number());
    }

    private void number(String name, OptionalDouble value) throws IOException {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            json.writeNumberField(name, value.getAsDouble());
        } else {
            json.writeNullField(name);
        }
    }

    private void money(String name, long micros) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(Money.exact(micros));
    }
}
