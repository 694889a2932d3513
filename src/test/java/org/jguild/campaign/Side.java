package org.jguild.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What trials noted outside the store.
 *
 * @param begun what began, in order
 * @param ended what ended, in order
 */
record Side(List<Note> begun, List<Note> ended) {

    private static final Pattern LINE = Pattern.compile("(begin|end) (\\S+) (\\d+)");

    /** The beginning or the end of a trial by its loss, and its process. */
    record Note(double loss, long pid) {}

    Side {
        begun = List.copyOf(begun);
        ended = List.copyOf(ended);
    }

    /** Returns the trials that began before the last one, which are over if one runs at a time. */
    Set<Double> beforeTheLast() {
        Set<Double> found = new HashSet<>();
        for (int i = 0; i + 1 < begun.size(); i++) {
            found.add(begun.get(i).loss());
        }
        return found;
    }

    /** Reads the file; a last line without an end does not count. */
    static Side read(Path file) throws IOException {
        List<Note> begun = new ArrayList<>();
        List<Note> ended = new ArrayList<>();
        String text = Files.exists(file) ? Files.readString(file) : "";
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            Matcher words = LINE.matcher(line);
            if (words.matches()) {
                Note note = new Note(Double.parseDouble(words.group(2)), Long.parseLong(words.group(3)));
                (words.group(1).equals("begin") ? begun : ended).add(note);
            }
        }
        return new Side(begun, ended);
    }
}
