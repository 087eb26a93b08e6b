package io.troupe.journal.store;

import io.troupe.journal.Durable;
import io.troupe.journal.PortfolioId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Why a run's folder or journal cannot be used as it is: what is wrong, and what can be done. */
public sealed interface JournalProblem {
    /** What is wrong and where, one line. */
    String message();

    /** What the user can do about it, one line. */
    String remedy();

    /** What keeps the process from the file, if it is that and nothing is wrong with the file. */
    default Optional<Obstacle> obstacle() {
        return Obstacle.in(message());
    }

    /** Message and remedy in one line. */
    default String text() {
        return message() + "; " + obstacle().map(Obstacle::remedy).orElse(remedy());
    }

    /**
     * Another process has the run open.
     *
     * @param folder the run's folder
     * @param holder who holds it, as far as known
     */
    record Locked(Path folder, String holder) implements JournalProblem {
        @Override
        public String message() {
            return "the run in " + folder + " is in use by " + holder;
        }

        @Override
        public String remedy() {
            return "wait until it ends, or stop it, then try again";
        }
    }

    /** There is a run of this name already. */
    record Exists(Path folder) implements JournalProblem {
        @Override
        public String message() {
            return "there is a run in " + folder + " already";
        }

        @Override
        public String remedy() {
            return "resume it, choose another run id, or remove it first";
        }
    }

    /**
     * A part of a run's folder is a symbolic link.
     *
     * @param part the link
     * @param target what it points to
     */
    record Linked(Path part, String target) implements JournalProblem {
        @Override
        public String message() {
            return part + " is a symbolic link to " + target + ", which a run's parts may not be";
        }

        @Override
        public String remedy() {
            return "put in its place what it points to; the run's folder as a whole may be a link";
        }
    }

    /**
     * A file cannot be read, written or understood.
     *
     * @param file which file
     * @param detail what is wrong with it
     */
    record BadFile(Path file, String detail) implements JournalProblem {
        @Override
        public String message() {
            return file + ": " + detail;
        }

        /** A file that this user may not read was not seen to be damaged. */
        @Override
        public Optional<Obstacle> obstacle() {
            return Files.exists(file) && !Files.isReadable(file)
                    ? Optional.of(Obstacle.NOT_PERMITTED)
                    : Obstacle.in(detail);
        }

        @Override
        public String remedy() {
            return "restore the run's folder from a copy, or start a new run";
        }
    }

    /**
     * A file is not what the run wrote, or two of them do not agree.
     *
     * @param file which file
     * @param detail what differs
     */
    record Altered(Path file, String detail) implements JournalProblem {
        @Override
        public String message() {
            return file + ": " + detail;
        }

        @Override
        public String remedy() {
            return "restore the run's folder from a copy, or start a new run; settings and the last"
                    + " date are changed with: troupe resume RUN --set, --until";
        }
    }

    /**
     * A file of the results is not what the run wrote.
     *
     * @param file which file
     * @param isThere whether there is one
     */
    record ResultChanged(Path file, boolean isThere) implements JournalProblem {
        @Override
        public String message() {
            return file + (isThere ? " is not what the run wrote" : ": the file is missing");
        }

        @Override
        public String remedy() {
            return "write the results anew from the journal: troupe replay RUN";
        }
    }

    /**
     * The run was written by a version of Troupe that this one does not know.
     *
     * @param file the manifest
     * @param found its version
     * @param known the newest version known
     */
    record UnknownVersion(Path file, long found, int known) implements JournalProblem {
        @Override
        public String message() {
            return file + " has format " + found + ", this version of Troupe reads up to " + known;
        }

        @Override
        public String remedy() {
            return "use the version of Troupe that wrote it, or a newer one";
        }
    }

    /**
     * The configuration is not the one the run was begun with.
     *
     * @param file the manifest
     * @param recorded its hash
     * @param given the hash now
     */
    record SettingsChanged(Path file, String recorded, String given) implements JournalProblem {
        @Override
        public String message() {
            return "the run was begun with other settings (hash " + recorded + " in " + file
                    + ", now " + given + ")";
        }

        @Override
        public String remedy() {
            return "resume with the settings it was begun with, or start a new run";
        }
    }

    /**
     * Files of the journal are missing.
     *
     * @param folder the journal's folder
     * @param detail which ones
     * @param durableBar the last bar it must hold
     */
    record JournalMissing(Path folder, String detail, int durableBar) implements JournalProblem {
        @Override
        public String message() {
            return folder + ": " + detail + ", though the run is durable up to bar " + durableBar;
        }

        @Override
        public String remedy() {
            return "restore the run's folder from a copy, or start a new run";
        }
    }

    /**
     * The database that the settings ask for is not there or does not fit this machine.
     *
     * @param place where the journal is
     * @param detail which database, and what Java said
     * @param remedy what to ask for instead
     */
    record NoDatabase(Path place, String detail, String remedy) implements JournalProblem {
        @Override
        public String message() {
            return place + ": " + detail;
        }
    }

    /**
     * The end of a portfolio's journal is missing.
     *
     * @param portfolio whose journal
     * @param found how far it reaches
     * @param expected how far it was known to reach
     */
    record TailMissing(PortfolioId portfolio, Durable found,
            Durable expected) implements JournalProblem {
        @Override
        public String message() {
            return "the journal of " + portfolio + " ends with event " + found.sequence() + " (bar "
                    + found.bar() + "), though event " + expected.sequence() + " (bar "
                    + expected.bar() + ") was durable";
        }

        @Override
        public String remedy() {
            return "restore the run's folder from a copy, or start a new run";
        }
    }

    /**
     * A portfolio's journal cannot be read back.
     *
     * @param portfolio whose journal
     * @param detail what is wrong, naming the event where one is known
     */
    record Damaged(PortfolioId portfolio, String detail) implements JournalProblem {
        @Override
        public String message() {
            return "the journal of " + portfolio
                    + (obstacle().isPresent() ? " cannot be read: " : " is damaged: ") + detail;
        }

        @Override
        public Optional<Obstacle> obstacle() {
            return Obstacle.in(detail);
        }

        @Override
        public String remedy() {
            return "restore the run's folder from a copy, or start a new run";
        }
    }

    /**
     * A write to the journal failed. What was durable stays so.
     *
     * @param portfolio whose event
     * @param detail what the journal said
     */
    record WriteRefused(PortfolioId portfolio, String detail) implements JournalProblem {
        @Override
        public String message() {
            return "the journal of " + portfolio + " could not be written: " + detail;
        }

        @Override
        public String remedy() {
            return "see to the disk, then resume the run";
        }
    }

    /**
     * What a portfolio's events tell is not what the simulation holds. Neither is to be trusted.
     *
     * @param portfolio whose ledgers
     * @param bar after which bar
     * @param detail the first difference
     */
    record LedgersDiffer(PortfolioId portfolio, int bar, String detail) implements JournalProblem {
        @Override
        public String message() {
            return "the ledgers of " + portfolio + " do not agree after bar " + bar + ": " + detail;
        }

        @Override
        public String remedy() {
            return "it is a fault of Troupe or of the machine: keep the run's folder, report it";
        }
    }

    /**
     * The disk is nearly full. A database may end the process if it fills up.
     *
     * @param folder a folder on it
     * @param freeBytes what is free
     * @param neededBytes what must be
     */
    record DiskLow(Path folder, long freeBytes, long neededBytes) implements JournalProblem {
        @Override
        public Optional<Obstacle> obstacle() {
            return Optional.of(Obstacle.DISK_FULL);
        }

        @Override
        public String text() {
            return message() + "; " + remedy();
        }

        @Override
        public String message() {
            return "only " + (freeBytes >> 20) + " MiB are free where " + folder + " is, "
                    + (neededBytes >> 20) + " MiB are kept in reserve";
        }

        @Override
        public String remedy() {
            return "free some space, then resume the run";
        }
    }
}
