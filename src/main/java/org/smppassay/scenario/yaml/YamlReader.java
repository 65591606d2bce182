package org.smppassay.scenario.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document into nodes. Anchors, aliases, tags, keys that are not scalars and keys given twice are
 * problems. Nesting is bounded.
 */
public final class YamlReader {
    private static final int MOST_DEPTH = 32;

    private final String source;
    private final Problems problems;
    private final Iterator<Event> events;
    private int depth;

    private YamlReader(String source, Problems problems, Iterator<Event> events) {
        this.source = source;
        this.problems = problems;
        this.events = events;
    }

    /**
     * Reads the only document of a text.
     *
     * @param source what problems name as their file
     * @param problems receives what is wrong with the text
     * @return empty if there is no document, or its syntax is wrong
     */
    public static Optional<YamlNode> read(String text, String source, Problems problems) {
        LoadSettings settings = LoadSettings.builder().setLabel(source).build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            return new YamlReader(source, problems, events).document();
        } catch (MarkedYamlEngineException e) {
            problems.add(placeOf(e, source), "", "YAML syntax: " + reason(e));
        } catch (ReaderException e) {
            String character = String.format("U+%04X", e.getCodePoint());
            problems.add(placeOf(e, text, source), "", "YAML syntax: character " + character + " is not allowed");
        } catch (YamlEngineException e) {
            problems.add(Place.all(source), "", "YAML syntax: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static Place placeOf(MarkedYamlEngineException e, String source) {
        return e.getProblemMark()
                .or(e::getContextMark)
                .map(mark -> new Place(source, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Place.all(source));
    }

    private static Place placeOf(ReaderException e, String text, String source) {
        int at = text.indexOf(e.getCodePoint());
        String before = text.substring(0, Math.max(0, at));
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        String line = before.substring(before.lastIndexOf('\n') + 1);
        return new Place(source, lines + 1, line.codePointCount(0, line.length()) + 1);
    }

    private static String reason(MarkedYamlEngineException e) {
        String context = e.getContext();
        return context == null || context.isEmpty() ? e.getProblem() : e.getProblem() + " (" + context + ")";
    }

    private Optional<YamlNode> document() {
        Optional<YamlNode> root = Optional.empty();
        int documents = 0;
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart && ++documents == 2) {
                problems.add(place(event), "", "expected a single YAML document, found another");
                return Optional.empty();
            }
            if (event instanceof NodeEvent nodeEvent) {
                root = Optional.of(node(nodeEvent));
            }
        }
        return root;
    }

    private YamlNode node(NodeEvent event) {
        if (event instanceof AliasEvent) {
            problems.add(place(event), "", "aliases are not supported: write the value out");
            return new YamlScalar("", true, place(event));
        }
        event.getAnchor()
                .ifPresent(anchor -> problems.add(place(event), "", "anchors are not supported: remove &" + anchor));
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), event);
            return new YamlScalar(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, place(event));
        }
        if (++depth > MOST_DEPTH) {
            throw new TooDeepException(event);
        }
        YamlNode node = event instanceof SequenceStartEvent sequence ? list(sequence) : map((MappingStartEvent) event);
        depth--;
        return node;
    }

    private void refuseTag(Optional<String> tag, Event event) {
        tag.ifPresent(name -> problems.add(place(event), "", "tags are not supported: remove " + name));
    }

    private YamlList list(SequenceStartEvent start) {
        refuseTag(start.getTag(), start);
        List<YamlNode> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node((NodeEvent) event));
        }
        return new YamlList(items, place(start));
    }

    private YamlMap map(MappingStartEvent start) {
        refuseTag(start.getTag(), start);
        List<YamlMap.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            YamlNode key = node((NodeEvent) event);
            YamlNode value = node((NodeEvent) events.next());
            if (!(key instanceof YamlScalar name)) {
                problems.add(key.place(), "", "expected a key, found " + key.describe());
            } else if (!keys.add(name.text())) {
                problems.add(key.place(), "", "key '" + name.text() + "' is given twice");
            } else {
                entries.add(new YamlMap.Entry(name, value));
            }
        }
        return new YamlMap(entries, place(start));
    }

    private Place place(Event event) {
        return event.getStartMark()
                .map(mark -> new Place(source, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(Place.all(source));
    }

    /** Nesting that no scenario has, and that could exhaust the stack. */
    private static final class TooDeepException extends MarkedYamlEngineException {
        private static final long serialVersionUID = 1L;

        TooDeepException(Event event) {
            super("", Optional.<Mark>empty(), "nested more than " + MOST_DEPTH + " deep", event.getStartMark());
        }
    }
}
