package io.troupe.config.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.config.KeyTable;
import io.troupe.config.values.Shortest;
import io.troupe.execution.costs.CommissionPreset;
import io.troupe.execution.margin.BuyingPower;
import io.troupe.execution.margin.CallOrder;
import io.troupe.execution.margin.Unaffordable;
import io.troupe.execution.matching.Intrabar;
import io.troupe.execution.matching.MatchingDifference;
import io.troupe.execution.matching.MatchingRules.Book;
import io.troupe.model.Labeled;
import io.troupe.model.OrderType;
import io.troupe.model.TimeInForce;
import io.troupe.model.orders.RefusalPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of execution has a row for everything there is, and says of it what is so. */
class ExecutionPageTest {
    private List<String> lines = List.of();

    @BeforeEach
    void read() throws IOException {
        lines = Files.readAllLines(Path.of("docs/execution.md"));
    }

    static Stream<Arguments> tables() {
        return Stream.of(of("`style`", StyleName.values()), of("type", OrderType.values()),
                of("`tif`", TimeInForce.values()), of("`intrabar`", Intrabar.values()),
                of("`slippage.type`", SlippageType.values()),
                of("`commission.type`", CommissionType.values()),
                of("`commission.preset`", CommissionPreset.values()),
                of("`buyingPower`", BuyingPower.values()),
                of("`onUnaffordable`", Unaffordable.values()),
                of("`liquidate`", CallOrder.values()),
                of("`onRefused`", RefusalPolicy.values()));
    }

    private static Arguments of(String heading, Labeled[] all) {
        return Arguments.of(heading, Arrays.stream(all).map(each -> quoted(each.label()))
                .toList());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everythingHasItsRow(String heading, List<String> names) {
        List<List<String>> rows = rows(heading);

        assertThat(rows).extracting(List::getFirst).containsExactlyElementsOf(names);
        assertThat(rows).allSatisfy(row -> assertThat(row.get(1)).isNotBlank());
    }

    @Test
    void exitsAndDetailsOfStylesAreKeys() {
        assertThat(rows("key of `exits`")).extracting(List::getFirst).containsExactlyElementsOf(
                KeyTable.children(KeyTable.STRATEGY + ".exits").stream()
                        .map(ExecutionPageTest::quoted).toList());
        List<String> details = KeyTable.children(KeyTable.STRATEGY + ".execution");
        assertThat(rows("`style`").stream().flatMap(row -> Pattern.compile("`(\\w+)`")
                .matcher(row.get(2)).results().map(match -> match.group(1))).distinct())
                .containsExactlyInAnyOrderElementsOf(details.subList(1, details.size()));
    }

    @Test
    void rulesOfOtherProgramsAreTold() {
        assertThat(rows("order")).containsExactlyElementsOf(
                Arrays.stream(MatchingDifference.values()).map(each -> Stream.concat(
                        Stream.of(each.label()), Arrays.stream(Book.values()).map(each::by))
                        .toList()).toList());
    }

    @Test
    void modelsOfSlippageHaveTheirNumbers() {
        assertThat(rows("`slippage.type`")).extracting(row -> row.get(2))
                .containsExactlyElementsOf(Arrays.stream(SlippageType.values())
                        .map(type -> type.presets().entrySet().stream()
                                .map(each -> quoted(each.getKey().label()) + " "
                                        + Shortest.of(each.getValue()))
                                .collect(Collectors.joining(", ")))
                        .toList());
    }

    @Test
    void presetsChargeWhatIsSaid() {
        assertThat(rows("`commission.preset`")).containsExactlyElementsOf(
                Arrays.stream(CommissionPreset.values()).map(preset -> List.of(
                        quoted(preset.label()), preset.description(), preset.source(),
                        preset.date())).toList());
    }

    /** Cells of the table whose first column has the heading. */
    private List<List<String>> rows(String heading) {
        return lines.stream().dropWhile(line -> !line.startsWith("| " + heading + " |")).skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip).toList())
                .toList();
    }

    private static String quoted(String name) {
        return '`' + name + '`';
    }
}
