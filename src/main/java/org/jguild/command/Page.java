package org.jguild.command;

import java.util.List;

/**
 * Text with its structure: a title and sections of terms and what they mean.
 *
 * @param title what it is about
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
     * @param term a word to look up, as an option or the name of a flag; empty for running text
     * @param text what it means, or its value; may have several lines
     */
    public record Entry(String term, String text) {}
}
