package io.troupe.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.report.page.blocks.PageBlock;
import io.troupe.report.page.blocks.PageCell;
import io.troupe.report.page.blocks.PageTable;
import io.troupe.report.page.blocks.SectionHead;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {
    private static final Pattern TABLE = Pattern.compile("(?s)<tbody>.*?</tbody>");

    private record Head(String id) implements SectionHead {
        @Override
        public String title() {
            return id;
        }

        @Override
        public String question() {
            return id + "?";
        }
    }

    /** Of rows that each have 220 characters with what is counted for a cell. */
    private static PageBlock table(String id, int rows) {
        return new PageBlock.Tabular(PageTable.plain(id, id,
                List.of(PageTable.Column.words("w")),
                IntStream.range(0, rows)
                        .mapToObj(row -> List.<PageCell>of(
                                new PageCell.Words((id + row + "x".repeat(200)).substring(0, 200))))
                        .toList()));
    }

    private static String page(List<ReportDocument.Part> parts, int threads) {
        return HtmlPage.of(new ReportDocument("t", "s", List.of(), "", parts), threads).text();
    }

    private static List<Integer> rows(String html) {
        return TABLE.matcher(html).results()
                .map(table -> table.group().split("<tr>", -1).length - 1).toList();
    }

    /** All tables of a page have 700 000 characters, each half of that. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void tablesOfLaterSectionsHaveTheRoomThatIsLeft(int threads) {
        List<PageBlock> tables = List.of(table("a", 1400), table("b", 1700), table("c", 100),
                table("d", 300), table("e", 20));
        List<ReportDocument.Part> apart = tables.stream().map(each -> new ReportDocument.Part(
                new Head(((PageBlock.Tabular) each).table().id() + "s"), List.of(each))).toList();

        List<Integer> rows = rows(page(apart, threads));

        assertThat(rows).containsExactly(1400, 350_000 / 220, 100,
                (700_000 - (1400 + 350_000 / 220 + 100) * 220) / 220, 0);
        assertThat(rows(page(List.of(new ReportDocument.Part(new Head("all"), tables)), threads)))
                .isEqualTo(rows);
    }

    @Test
    void piecesStandBehindEachOther() {
        HtmlPieces part = new HtmlWriter().leaf("p", "− b").finished();

        assertThat(new HtmlWriter().open("div").text("a").add(part).text("c").close().finished()
                .text()).isEqualTo("<div>a<p>− b</p>c</div>");
        assertThat(Stream.of(part, part).map(HtmlPieces::text)).containsOnly("<p>− b</p>");
    }
}
