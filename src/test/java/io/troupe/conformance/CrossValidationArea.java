package io.troupe.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.troupe.features.labeling.LabelSpans;
import io.troupe.features.validation.CombinatorialPurged;
import io.troupe.features.validation.PurgedKFold;
import io.troupe.features.validation.RowRange;
import io.troupe.features.validation.Split;
import io.troupe.features.validation.WalkForward;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Walk-forward, combinatorial purged and purged k-fold splits. */
final class CrossValidationArea implements Area {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public String name() {
        return "cross_validation";
    }

    @Override
    public void check(ReferenceCase reference, Checks checks) throws UnsupportedCase {
        JsonNode expected = reference.expected();
        switch (reference.kind()) {
            case "n_splits" -> checks.number("n_splits", expected.asDouble(),
                    (double) splitCount(reference), Tolerance.EXACT);
            case "n_test_paths" -> checks.number("n_test_paths", expected.asDouble(),
                    (double) pathCount(reference), Tolerance.EXACT);
            case "cpcv_counts" -> {
                checks.number(reference, "n_splits", (double) splitCount(reference));
                checks.number(reference, "n_test_paths", (double) pathCount(reference));
            }
            case "combinatorial_purged_splits" -> checks.equal("splits",
                    expected.has("splits") ? expected.path("splits") : expected,
                    json(combinatorial(reference).splits(reference.whole("n")), true));
            case "walk_forward_splits" -> checks.equal("splits", expected,
                    json(walkForward(reference).splits(reference.whole("n")), false));
            case "purged_train_labels", "purged_kfold_splits" ->
                checkLabels(reference, checks);
            default -> checkFolds(reference, checks);
        }
    }

    private static void checkLabels(ReferenceCase reference, Checks checks) {
        if (reference.kind().equals("purged_train_labels")) {
            LabelSpans labels = LabelSpans.of(whole(reference.inputs().path("label_start")),
                    whole(reference.inputs().path("label_end")));
            checks.equal("labels", reference.expected(),
                    MAPPER.valueToTree(PurgedKFold.trainLabels(labels,
                            reference.whole("test_start"), reference.whole("test_end"))));
            return;
        }
        int length = reference.whole("label_length");
        int[] starts = IntStream.range(0, reference.whole("n")).toArray();
        int[] ends = Arrays.stream(starts).map(start -> start + length).toArray();
        PurgedKFold kfold = new PurgedKFold(reference.whole("n_splits"),
                reference.number("embargo_share"));
        checks.equal("splits", reference.expected(),
                json(kfold.splits(LabelSpans.of(starts, ends)), false));
    }

    private static void checkFolds(ReferenceCase reference, Checks checks)
            throws UnsupportedCase {
        CombinatorialPurged splits = combinatorial(reference);
        Object actual = switch (reference.kind()) {
            case "test_set_index" -> splits.testFoldsOfSplits();
            case "binary_train_test_sets" -> Arrays.stream(splits.isTest())
                    .map(row -> IntStream.range(0, row.length).map(i -> row[i] ? 1 : 0).toArray())
                    .toArray();
            case "recombined_paths" -> splits.splitsOfPaths();
            case "get_path_ids" -> splits.pathsOfSplits();
            default -> throw new UnsupportedCase("the kind " + reference.kind() + " is not known");
        };
        checks.equal(reference.kind(), reference.expected(), MAPPER.valueToTree(actual));
    }

    private static long splitCount(ReferenceCase reference) {
        return CombinatorialPurged.splitCount(reference.whole("n_folds"),
                reference.whole("n_test_folds"));
    }

    private static long pathCount(ReferenceCase reference) {
        return CombinatorialPurged.pathCount(reference.whole("n_folds"),
                reference.whole("n_test_folds"));
    }

    private static CombinatorialPurged combinatorial(ReferenceCase reference) {
        return new CombinatorialPurged(reference.whole("n_folds"),
                reference.whole("n_test_folds"), reference.whole("purged_size"),
                reference.whole("embargo_size"));
    }

    private static WalkForward walkForward(ReferenceCase reference) {
        return new WalkForward(reference.whole("train_size"), reference.whole("test_size"),
                reference.whole("purged_size"),
                reference.inputs().path("expand_train").asBoolean(),
                reference.inputs().path("reduce_test").asBoolean());
    }

    private static int[] whole(JsonNode numbers) {
        return StreamSupport.stream(numbers.spliterator(), false).mapToInt(JsonNode::asInt)
                .toArray();
    }

    private static ArrayNode json(List<Split> splits, boolean eachTest) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Split split : splits) {
            ObjectNode node = array.addObject();
            node.set("train", MAPPER.valueToTree(split.trainRows()));
            if (eachTest) {
                ArrayNode tests = node.putArray("tests");
                for (RowRange test : split.tests()) {
                    tests.add(MAPPER.<JsonNode>valueToTree(test.rows().toArray()));
                }
            } else {
                node.set("test", MAPPER.valueToTree(split.testRows()));
            }
        }
        return array;
    }
}
