package io.troupe.journal.leveldb;

import akka.actor.ActorSystem;
import akka.persistence.PersistentRepr;
import akka.serialization.Serialization;
import akka.serialization.SerializationExtension;
import akka.serialization.Serializer;
import akka.serialization.Serializers;
import java.io.IOException;
import org.iq80.leveldb.WriteBatch;

/**
 * Events as they are stored: what the serializer makes of them, and in which form that is, the
 * serializer and its manifest, by which older events are migrated.
 *
 * <p>Who wrote an event and when is not kept: a run has one writer at a time, by its lock.
 */
final class EventCodec {
    private static final String END = "\n";
    private static final int PARTS = 3;

    private final ActorSystem system;
    private final Serialization serialization;
    private final Names forms;

    /**
     * A codec.
     *
     * @param forms how the events of a journal are serialized
     */
    EventCodec(ActorSystem system, Names forms) {
        this.system = system;
        this.serialization = SerializationExtension.get(system);
        this.forms = forms;
    }

    /**
     * What the serializer makes of an event.
     *
     * @throws IOException if it cannot be serialized, undeclared by Scala; or a RuntimeException
     */
    byte[] bytes(PersistentRepr event) throws IOException {
        if (event.metadata().isDefined()) {
            throw new IllegalArgumentException("metadata of an event is not kept");
        }
        return serialization.serialize(event.payload()).get();
    }

    /** The number of an event's form, which is written with a batch if it is new. */
    int form(PersistentRepr event, WriteBatch batch) {
        Serializer serializer = serialization.findSerializerFor(event.payload());
        return forms.number(serializer.identifier() + END + event.manifest() + END
                + Serializers.manifestFor(serializer, event.payload()), batch);
    }

    /**
     * The event that was stored.
     *
     * @param form the number of its form
     * @throws IOException if it cannot be read, undeclared by Scala; or a RuntimeException
     */
    PersistentRepr event(String portfolio, long sequence, int form, byte[] bytes)
            throws IOException {
        String[] parts = forms.name(form).split(END, PARTS);
        Object payload = serialization.deserialize(bytes, Integer.parseInt(parts[0]), parts[2])
                .get();
        return PersistentRepr.apply(payload, sequence, portfolio, parts[1], false,
                system.deadLetters(), PersistentRepr.Undefined());
    }
}
