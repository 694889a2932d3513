package org.jguild.jupyter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing to show, in every form it has: the front end picks the richest it can draw.
 *
 * @param forms MIME type to content, richest first; text as String, JSON types as Map or List
 */
public record DisplayContent(Map<String, Object> forms) {

    /** Copies the forms. */
    public DisplayContent {
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
    }

    /**
     * Content that is plain text only.
     *
     * @param text what to show
     * @return the content
     */
    public static DisplayContent text(String text) {
        return new DisplayContent(Map.of("text/plain", text));
    }

    /**
     * Content as HTML, with plain text for front ends without HTML.
     *
     * @param html the markup, already escaped
     * @param text the same as text
     * @return the content
     */
    public static DisplayContent html(String html, String text) {
        Map<String, Object> forms = new LinkedHashMap<>();
        forms.put("text/html", html);
        forms.put("text/plain", text);
        return new DisplayContent(forms);
    }
}
