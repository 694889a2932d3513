package org.jguild.command;

import java.util.List;

/**
 * Structured text: a title, and sections of terms with explanations.
 *
 * @param title its title
 * @param sections its parts, in order
 */
public record Page(String title, List<Section> sections) {

    /** Copies the sections. */
    public Page {
        sections = List.copyOf(sections);
    }

    /**
     * A part of a page.
     *
     * @param heading its heading; empty for none
     * @param entries its lines
     */
    public record Section(String heading, List<Entry> entries) {

        /** Copies the entries. */
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One line of a section.
     *
     * @param term the term, such as an option or the name of a flag; empty for plain text
     * @param text its explanation or value; may have several lines
     */
    public record Entry(String term, String text) {}
}
