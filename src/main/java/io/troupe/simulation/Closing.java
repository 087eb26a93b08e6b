package io.troupe.simulation;

import io.troupe.journal.portfolios.JournalWriter.Notice;
import io.troupe.simulation.Simulation.Told;
import io.troupe.simulation.hosting.Distrust;
import java.util.List;

/**
 * Everything is recorded; what is still on its way into the journal is written and compared.
 *
 * @param backstage what all phases work with
 * @param course how the run has gone
 * @param company who is on stage
 */
record Closing(Backstage backstage, Course course, Company company)
        implements
        RunPhase.OnStage {
    /** Has the journal closed, if there is one. */
    static RunPhase after(RunPhase.OnStage recorded) {
        Books books = recorded.course().books();
        if (!books.isJournaled()) {
            return Telling.after(recorded);
        }
        books.close();
        return new Closing(recorded.backstage(), recorded.course(), recorded.company());
    }

    @Override
    public RunPhase with(Course next) {
        return new Closing(backstage, next, company);
    }

    @Override
    public RunPhase onNotice(Notice notice) {
        return notice instanceof Notice.Closed ? Telling.after(this)
                : RunPhase.OnStage.super.onNotice(notice);
    }

    @Override
    public RunPhase onTold(Told told) {
        return switch (told) {
            case Simulation.Distrusted(List<Distrust> found) -> distrusting(found);
            case Simulation.Trouble trouble -> Interruption.tooLate(this, trouble);
            case Simulation.CastTold _,Simulation.Recorded _ -> throw untimely(told);
            case Simulation.OfCheckpoint _,Simulation.AtTheEnd _ -> throw untimely(told);
        };
    }
}
