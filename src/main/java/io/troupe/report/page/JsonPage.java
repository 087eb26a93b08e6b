package io.troupe.report.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.troupe.report.charts.ChartSpec;
import io.troupe.report.charts.ChartTable;
import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.SmallLine;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A report as one JSON document: sections with their blocks. Numbers are numbers; what is undefined
 * is an object with {@code value} null and {@code reason}. Charts are their sentences and tables,
 * with all rows.
 */
final class JsonPage {
    /** Version of the layout; grows when a field changes its meaning or goes. */
    private static final int SCHEMA_VERSION = 1;
    private static final String TITLE = "title";

    private final JsonGenerator json;

    private JsonPage(JsonGenerator json) {
        this.json = json;
    }

    /** The whole document, ending with a line feed. */
    static String of(ReportDocument report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));
            new JsonPage(json).report(report);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be written", e);
        }
        return text + "\n";
    }

    private void report(ReportDocument report) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeStringField("run", report.title());
        json.writeStringField("span", report.span());
        json.writeStringField("version", report.version());
        json.writeArrayFieldStart("marks");
        for (String mark : report.marks()) {
            json.writeString(mark);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sections");
        for (ReportDocument.Part part : report.parts()) {
            json.writeStartObject();
            json.writeStringField("id", part.section().id());
            json.writeStringField(TITLE, part.section().title());
            json.writeArrayFieldStart("blocks");
            for (PageBlock block : part.blocks()) {
                block(block);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void block(PageBlock block) throws IOException {
        json.writeStartObject();
        switch (block) {
            case PageBlock.Heading(String title) -> text("heading", title);
            case PageBlock.Prose(String sentences) -> text("text", sentences);
            case PageBlock.Headlines(List<PageBlock.Headline> figures) -> headlines(figures);
            case PageBlock.Tabular(PageTable table) -> table(table);
            case PageBlock.Drawn(ChartSpec spec, boolean _) -> chart(spec);
            case PageBlock.Facts(List<PageBlock.Fact> facts) -> facts(facts);
            case PageBlock.Multiples multiples -> multiples(multiples);
            case PageBlock.Findings(List<PageBlock.Finding> found) -> findings(found);
            case PageBlock.Listing(String title, String lines) -> {
                text("listing", lines);
                json.writeStringField(TITLE, title);
            }
        }
        json.writeEndObject();
    }

    private void text(String type, String words) throws IOException {
        json.writeStringField("type", type);
        json.writeStringField("text", words);
    }

    private void headlines(List<PageBlock.Headline> figures) throws IOException {
        json.writeStringField("type", "figures");
        json.writeArrayFieldStart("figures");
        for (PageBlock.Headline figure : figures) {
            named(figure.label(), figure.figure(), figure.note());
        }
        json.writeEndArray();
    }

    private void facts(List<PageBlock.Fact> facts) throws IOException {
        json.writeStringField("type", "figures");
        json.writeArrayFieldStart("figures");
        for (PageBlock.Fact fact : facts) {
            named(fact.name(), fact.value(), "");
        }
        json.writeEndArray();
    }

    private void named(String name, PageCell value, String note) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        if (value instanceof PageCell.Undefined(String reason)) {
            json.writeNullField("value");
            json.writeStringField("reason", reason);
        } else {
            json.writeFieldName("value");
            cell(value);
        }
        if (!note.isEmpty()) {
            json.writeStringField("note", note);
        }
        json.writeEndObject();
    }

    private void cell(PageCell cell) throws IOException {
        switch (cell) {
            case PageCell.Words(String shown) -> json.writeString(shown);
            case PageCell.Named(String shown) -> json.writeString(shown);
            case PageCell.Figured number -> json.writeNumber(number.value());
            case PageCell.Undefined(String reason) -> {
                json.writeStartObject();
                json.writeNullField("value");
                json.writeStringField("reason", reason);
                json.writeEndObject();
            }
        }
    }

    private void numbers(SmallLine line) throws IOException {
        json.writeStartArray();
        for (int i = 0; i < line.values().count(); i++) {
            double value = line.values().at(i);
            if (Double.isNaN(value)) {
                json.writeNull();
            } else {
                json.writeNumber(value);
            }
        }
        json.writeEndArray();
    }

    private void table(PageTable table) throws IOException {
        json.writeStringField("type", "table");
        json.writeStringField("id", table.id());
        json.writeStringField(TITLE, table.caption());
        columns(table.columns().stream().map(PageTable.Column::title).toList());
        json.writeArrayFieldStart("rows");
        for (List<PageCell> row : table.rows()) {
            json.writeStartArray();
            for (PageCell cell : row) {
                cell(cell);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeStringField("more", table.more());
    }

    private void columns(List<String> titles) throws IOException {
        json.writeArrayFieldStart("columns");
        for (String title : titles) {
            json.writeString(title);
        }
        json.writeEndArray();
    }

    private void chart(ChartSpec spec) throws IOException {
        json.writeStringField("type", "chart");
        json.writeStringField("id", spec.id());
        json.writeStringField(TITLE, spec.title());
        json.writeStringField("sentence", spec.sentence());
        columns(spec.table().columns().stream().map(ChartTable.Column::heading).toList());
        json.writeArrayFieldStart("rows");
        for (int row = 0; row < spec.table().rows(); row++) {
            json.writeStartArray();
            for (ChartTable.Column column : spec.table().columns()) {
                cell(ChartCells.of(column, row));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void multiples(PageBlock.Multiples multiples) throws IOException {
        json.writeStringField("type", "series");
        json.writeStringField(TITLE, multiples.caption());
        json.writeArrayFieldStart("series");
        for (PageBlock.Multiple each : multiples.each()) {
            json.writeStartObject();
            json.writeStringField("name", each.name());
            json.writeFieldName("values");
            numbers(each.line());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void findings(List<PageBlock.Finding> found) throws IOException {
        json.writeStringField("type", "findings");
        json.writeArrayFieldStart("findings");
        for (PageBlock.Finding finding : found) {
            json.writeStartObject();
            json.writeStringField("gravity", finding.gravity());
            json.writeStringField("what", finding.what());
            json.writeStringField("remedy", finding.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
