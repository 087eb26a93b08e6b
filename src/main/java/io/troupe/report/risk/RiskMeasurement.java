package io.troupe.report.risk;

import io.troupe.risk.models.RiskEstimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What may be lost after a close. Losses are fractions of the fund's value there, positive for a
 * loss.
 *
 * @param date of the close
 * @param value of the fund there, transfers included
 * @param sample what models were shown
 * @param models what each said
 * @param parts who has what part in the loss, by the first model; or why that is not told
 * @param notes what else a reader has to know
 */
public record RiskMeasurement(String date, double value, Sample sample, List<ModelFigures> models,
        Parts parts, List<String> notes) {
    /**
     * Returns that models were shown.
     *
     * @param returns how many
     * @param from when the first of them ended; empty if there is none
     * @param to when the last did
     * @param speaksFrom when the window is full for the first time; empty if it never is
     */
    public record Sample(int returns, Optional<String> from, Optional<String> to,
            Optional<String> speaksFrom) {}

    /**
     * What a model said.
     *
     * @param model its name
     * @param estimate at the horizon
     */
    public record ModelFigures(String model, RiskEstimate estimate) {}

    /**
     * The parts of the expected shortfall.
     *
     * @param rows one per part
     * @param sum of the rows; NaN if there are none
     * @param notAvailable why there are none; empty if there are
     */
    public record Parts(List<PartFigures> rows, double sum, String notAvailable) {
        /** Copies the list. */
        public Parts {
            rows = List.copyOf(rows);
        }

        static Parts none(String reason) {
            return new Parts(List.of(), Double.NaN, reason);
        }
    }

    /**
     * One part.
     *
     * @param name of it
     * @param size money that works in it; empty where that means nothing
     * @param expectedShortfall its mean loss in the scenarios that are the fund's tail; negative if
     *        it earns there
     * @param cents the same in hundredths of the fund's currency, rounded so that all parts add up
     *        to their rounded sum
     * @param marginal by how much the fund's expected shortfall in money rises with each unit of
     *        currency by which the part grows as it is composed; empty without a size
     * @param incremental by how much the shortfall would be smaller without the part
     */
    public record PartFigures(String name, OptionalDouble size, double expectedShortfall,
            long cents, OptionalDouble marginal, double incremental) {}

    /** Copies the lists. */
    public RiskMeasurement {
        models = List.copyOf(models);
        notes = List.copyOf(notes);
    }
}
