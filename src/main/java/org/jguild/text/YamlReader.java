package org.jguild.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jguild.error.GuildException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Creates values from the events of the parser. A tag that requests any other Java object is rejected. */
final class YamlReader {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_ALIASES = 1000;

    /** The maximum number of values in a document, if every alias counts as many values as its target. */
    private static final int MAX_EXPANDED = 1_000_000;

    private static final int MAX_CODE_POINTS = 256 << 20;
    private static final String STANDARD = "tag:yaml.org,2002:";

    private final ParserImpl parser;
    private final boolean lenient;
    private final boolean directive;
    private final Map<String, Anchor> anchors = new HashMap<>();
    private int aliases;
    private long expanded;

    /** A value with an anchor, and the number of values in it. */
    private record Anchor(@Nullable Object value, long size) {}

    private YamlReader(String text, boolean lenient) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CODE_POINTS);
        this.parser = new ParserImpl(new StreamReader(text), options);
        this.lenient = lenient;
        this.directive = text.startsWith("%");
    }

    /** Reads a text that contains one document; see {@link PlainScalar} for the lenient mode. */
    static @Nullable Object read(String text, boolean lenient) {
        String word = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        // most values are one plain word, for which the parser would be slower
        if (YamlText.isPlain(word, true)) {
            return PlainScalar.value(word, lenient);
        }
        try {
            return new YamlReader(text, lenient).document();
        } catch (MarkedYAMLException e) {
            throw new GuildException("The YAML cannot be read" + place(e.getProblemMark()) + ": " + e.getProblem(), e);
        } catch (YAMLException e) {
            throw new GuildException("The YAML cannot be read: " + e.getMessage(), e);
        }
    }

    private static String place(@Nullable Mark mark) {
        return mark == null ? "" : " at line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }

    private @Nullable Object document() {
        parser.getEvent();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            if (directive) {
                throw rejected("there is no document after the directive", parser.peekEvent());
            }
            return null;
        }
        parser.getEvent();
        Object value = node(0);
        parser.getEvent();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw rejected("there is a second document, but only one is expected", parser.peekEvent());
        }
        return value;
    }

    private @Nullable Object node(int depth) {
        Event event = parser.getEvent();
        if (depth > MAX_DEPTH) {
            throw rejected("it is nested more than " + MAX_DEPTH + " levels deep", event);
        }
        if (event instanceof AliasEvent alias) {
            return target(alias);
        }
        long before = expanded;
        count(1, event);
        Object value = value(event, depth);
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) {
            anchors.put(anchor, new Anchor(value, expanded - before));
        }
        return value;
    }

    private @Nullable Object value(Event event, int depth) {
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        boolean list = event.is(Event.ID.SequenceStart);
        String expected = STANDARD + (list ? "seq" : "map");
        if (start.getTag() != null
                && !start.getTag().equals("!")
                && !start.getTag().equals(expected)) {
            throw rejected("values of type " + start.getTag() + " are not supported", event);
        }
        return list ? list(depth) : map(depth);
    }

    private @Nullable Object target(AliasEvent alias) {
        // the target of an alias must be complete, so that no value contains itself
        if (!anchors.containsKey(alias.getAnchor())) {
            throw rejected("there is no complete value with the anchor &" + alias.getAnchor(), alias);
        }
        if (++aliases > MAX_ALIASES) {
            throw rejected("there are more than " + MAX_ALIASES + " aliases", alias);
        }
        Anchor anchor = anchors.get(alias.getAnchor());
        count(anchor.size, alias);
        return anchor.value;
    }

    private void count(long values, Event at) {
        expanded += values;
        if (expanded > MAX_EXPANDED) {
            throw rejected("it has more than " + MAX_EXPANDED + " values", at);
        }
    }

    private List<Object> list(int depth) {
        List<Object> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        parser.getEvent();
        return Collections.unmodifiableList(items);
    }

    private Map<Object, Object> map(int depth) {
        Map<Object, Object> merged = new LinkedHashMap<>();
        Map<Object, Object> own = new LinkedHashMap<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Event at = parser.peekEvent();
            boolean merge = at instanceof ScalarEvent scalar
                    && scalar.getImplicit().canOmitTagInPlainScalar()
                    && scalar.getValue().equals("<<");
            Object key = node(depth + 1);
            Object value = node(depth + 1);
            if (merge) {
                merge(value, merged, at);
            } else if (key instanceof List || key instanceof Map) {
                throw rejected("a list or a map cannot be a key", at);
            } else {
                own.put(key, value);
            }
        }
        parser.getEvent();
        merged.putAll(own);
        return Collections.unmodifiableMap(merged);
    }

    /** If two merged maps have the same key, the first one is used. */
    private static void merge(@Nullable Object value, Map<Object, Object> into, Event at) {
        if (value instanceof Map<?, ?> map) {
            map.forEach(into::putIfAbsent);
        } else if (value instanceof List<?> maps) {
            for (Object map : maps) {
                merge(map, into, at);
            }
        } else {
            throw rejected("only maps can be merged with <<", at);
        }
    }

    private @Nullable Object scalar(ScalarEvent event) {
        String tag = event.getTag();
        String text = event.getValue();
        if (tag == null || tag.equals("!")) {
            return event.getImplicit().canOmitTagInPlainScalar() ? PlainScalar.value(text, lenient) : text;
        }
        String type = tag.startsWith(STANDARD) ? tag.substring(STANDARD.length()) : "";
        Object value = PlainScalar.value(text, true);
        boolean fits =
                switch (type) {
                    case "str", "timestamp" -> true;
                    case "null" -> value == null;
                    case "bool" -> value instanceof Boolean;
                    case "int" -> value instanceof Number && !(value instanceof Double);
                    case "float" -> value instanceof Number;
                    default -> throw rejected("values of type " + tag + " are not supported", event);
                };
        if (!fits) {
            throw rejected("'" + text + "' is not of type " + type, event);
        }
        return switch (type) {
            case "str", "timestamp" -> text;
            case "float" -> ((Number) Objects.requireNonNull(value)).doubleValue();
            default -> value;
        };
    }

    private static GuildException rejected(String problem, Event at) {
        return new GuildException("The YAML cannot be read" + place(at.getStartMark()) + ": " + problem);
    }
}
