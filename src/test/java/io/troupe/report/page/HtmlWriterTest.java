package io.troupe.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlWriterTest {
    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void writesTextAndAttributesThatCannotBecomeMarkup() {
        String html = new HtmlWriter()
                .leaf("p", "<script>alert('1')</script> & \"more\"", "title", "a\"><b>'&")
                .finished().text();

        assertThat(html).isEqualTo("<p title=\"a&quot;&gt;&lt;b&gt;&#39;&amp;\">&lt;script&gt;"
                + "alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;more&quot;</p>");
    }

    @Test
    void showsWhatHasNoPictureAsWhatItIs() {
        assertThat(
                new HtmlWriter().text("a\u0000b\u0007c\ud800d\udc00e\uD83D\uDE00\n\t").finished()
                        .text())
                .isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde\uD83D\uDE00\n\t");
    }

    @Test
    void showsControlsBeyondAsciiAsWhatTheyAreToo() {
        assertThat(new HtmlWriter().text("a\u007fb\u0085c\u009fd\u00a0e").finished().text())
                .isEqualTo("a\ufffdb\ufffdc\ufffdd\u00a0e");
    }

    @Test
    void endsElementsInTheOrderInWhichTheyBegan() {
        assertThat(new HtmlWriter().open("div").open("meta", "charset", "utf-8").open("p").close()
                .close().finished().text()).isEqualTo("<div><meta charset=\"utf-8\"><p></p></div>");
    }

    @Test
    void refusesToBeFinishedBeforeItsElementsAre() {
        assertThatThrownBy(() -> new HtmlWriter().open("div").finished().text())
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("<div>");
    }

    @ParameterizedTest
    @CsvSource({"onclick,x", "style,color:red", "src,https://a.example/x.png", "href,page.html",
            "srcdoc,x", "formaction,#", "a b,x", "A,x", "'a=\"b',x"})
    void refusesAttributesThatCouldRunOrLoadSomething(String name, String value) {
        assertThatThrownBy(() -> new HtmlWriter().open("a", name, value))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"script", "style", "p onclick=x", "P", "b><i", ""})
    void refusesTagsThatAreNoneOrHaveMethodsOfTheirOwn(String tag) {
        assertThatThrownBy(() -> new HtmlWriter().open(tag))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a</script>b", "<!-- a", "a\r\nb"})
    void refusesProgramsThatTheBrowserWouldReadAnotherWay(String source) {
        assertThatThrownBy(() -> new HtmlWriter().embedded("script", utf8(source)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToEmbedAnythingButProgramsAndStyles() {
        assertThatThrownBy(() -> new HtmlWriter().embedded("div", utf8("a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new HtmlWriter().embedded("style", utf8("p > a { }")).finished().text())
                .isEqualTo("<style>p > a { }</style>");
    }

    @Test
    void writesDataThatCannotEndItsElement() {
        assertThat(new HtmlWriter().data("d", "{\"a\":\"</script><!--\"}").finished().text())
                .isEqualTo("<script type=\"application/json\" id=\"d\">"
                        + "{\"a\":\"\\u003c/script>\\u003c!--\"}</script>");
    }
}
