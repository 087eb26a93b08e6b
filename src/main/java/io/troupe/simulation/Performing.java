package io.troupe.simulation;

import io.troupe.journal.Booked;
import io.troupe.journal.portfolios.JournalWriter.Notice;
import io.troupe.simulation.Simulation.Told;
import io.troupe.simulation.hosting.Distrust;
import java.util.List;

/**
 * Bars are executed and recorded, and checkpoints taken in between.
 *
 * @param backstage what all phases work with
 * @param course how the run has gone so far
 * @param company who is on stage
 */
record Performing(Backstage backstage, Course course, Company company)
        implements
        RunPhase.OnStage {
    /** Has the first bar called. */
    static RunPhase of(Backstage backstage, Course course, Script.Cast players) {
        Company company = Entrance.of(backstage, course.generation(), course.books().head(),
                players);
        if (course.stopping().isDue()) {
            company.stopAfterBars();
        }
        return new Performing(backstage, course, company);
    }

    @Override
    public RunPhase with(Course next) {
        return new Performing(backstage, next, company);
    }

    @Override
    public RunPhase stopping(Stopping how) {
        company.stopAfterBars();
        return with(course.with(how));
    }

    @Override
    public RunPhase onNotice(Notice notice) {
        if (notice instanceof Notice.BarsDurable durable) {
            company.durable(durable.house().bar());
        }
        return RunPhase.OnStage.super.onNotice(notice);
    }

    @Override
    public RunPhase onTold(Told told) {
        return switch (told) {
            case Simulation.Recorded(Booked booked, boolean last) -> onRecorded(booked, last);
            case Simulation.OfCheckpoint saved -> onCheckpoint(saved);
            case Simulation.Distrusted(List<Distrust> found) -> distrusting(found);
            case Simulation.Trouble trouble -> Interruption.of(this, trouble);
            case Simulation.CastTold _,Simulation.AtTheEnd _ -> throw untimely(told);
        };
    }

    private RunPhase onRecorded(Booked booked, boolean last) {
        switch (booked) {
            case Booked.Pending pending -> {}
            case Booked.Complete complete -> {
                course.books().add(complete.blocks());
                if (!course.books().isJournaled()) {
                    company.durable(course.books().head().house().bar());
                }
            }
            case Booked.Passed(int bar) -> company.durable(bar);
            case Booked.Diverged diverged -> {
                return end(RunFailures.diverged(diverged, backstage.script().plan()));
            }
        }
        return last ? Saving.after(this) : this;
    }

    private RunPhase onCheckpoint(Simulation.OfCheckpoint saved) {
        if (takes(saved)) {
            company.goOn();
        }
        return this;
    }
}
