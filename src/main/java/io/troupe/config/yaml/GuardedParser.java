package io.troupe.config.yaml;

import java.util.NoSuchElementException;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Refuses YAML that nests deeper than any settings do, before the recursive composer runs out of
 * stack.
 */
final class GuardedParser implements Parser {
    static final int MAX_DEPTH = 32;
    private final Parser parser;
    private int depth;

    GuardedParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }

    @Override
    public Event next() {
        if (!parser.hasNext()) {
            throw new NoSuchElementException("the YAML has ended");
        }
        Event event = parser.next();
        switch (event.getEventId()) {
            case MappingStart, SequenceStart -> depth++;
            case MappingEnd, SequenceEnd -> depth--;
            default -> {
                return event;
            }
        }
        if (depth > MAX_DEPTH) {
            throw new ParserException("lists and maps are nested deeper than " + MAX_DEPTH,
                    event.getStartMark());
        }
        return event;
    }
}
