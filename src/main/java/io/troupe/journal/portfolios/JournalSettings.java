package io.troupe.journal.portfolios;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.store.JournalStore;

/** What an actor system must be set up with to have the actors of a journal. */
public final class JournalSettings {
    private JournalSettings() {}

    /** What holds for every journal of Troupe, whatever database is behind it. */
    public static Config common() {
        return ConfigFactory.parseResources(JournalSettings.class, "journal.conf");
    }

    /** The settings for the journal of one place, layered over {@code ConfigFactory.load()}. */
    public static Config of(JournalStore store) {
        return store.plugins().withFallback(common());
    }
}
