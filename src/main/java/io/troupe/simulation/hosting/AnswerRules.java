package io.troupe.simulation.hosting;

import io.troupe.data.MarketData;
import io.troupe.model.TargetPositions;
import io.troupe.model.orders.OrderRequest;
import io.troupe.strategies.SleeveView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an answer must be like; what is wrong with one is told with what to change. */
final class AnswerRules {
    /** No one means to lever a sleeve more than this: a larger weight is a slip of units. */
    private static final double LARGEST_WEIGHT = 1e4;

    private AnswerRules() {}

    /**
     * What is wrong with the form of an answer, or empty.
     *
     * @param expected how many weights it must have
     */
    static String wrong(@Nullable TargetPositions answer, int expected) {
        if (answer == null) {
            return "returned null; to leave everything as it is, return"
                    + " TargetPositions.unchanged()";
        }
        return answer.assets() == expected ? ""
                : "returned " + counted(answer.assets(), "weight") + " for "
                        + counted(expected, "asset") + "; return one for each of view.assets(), in"
                        + " the order of context.symbols()";
    }

    /** The first weight that nobody can mean, or empty. */
    static String absurd(TargetPositions answer, MarketData data) {
        for (int i = 0; answer.bound() > LARGEST_WEIGHT && i < answer.assets(); i++) {
            double weight = answer.weight(i);
            if (!(Math.abs(weight) <= LARGEST_WEIGHT)) {
                return "wants a weight of " + weight + " in " + data.symbol(i) + "; a weight is a"
                        + " fraction of the strategy's own capital: 1 is all of it";
            }
        }
        return "";
    }

    /** The first asset that is to be traded by a target and by orders, or empty. */
    static String contradictory(TargetPositions answer, List<OrderRequest> requests,
            SleeveView sleeve, MarketData data) {
        for (int i = 0; i < data.assets(); i++) {
            double weight = answer.isUnchanged() ? sleeve.targetWeight(i) : answer.weight(i);
            if (weight != 0 && (sleeve.tradesByOrders(i) || orders(requests, i))) {
                return "wants a weight of " + weight + " in " + data.symbol(i) + ", which it"
                        + " trades by orders; answer 0 for it, or order none of it";
            }
        }
        return "";
    }

    private static boolean orders(List<OrderRequest> requests, int asset) {
        for (OrderRequest request : requests) {
            if (request instanceof OrderRequest.Submit(var id, var ticket)
                    && ticket.asset() == asset) {
                return true;
            }
        }
        return false;
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
