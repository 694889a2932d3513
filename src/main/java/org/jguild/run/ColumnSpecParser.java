package org.jguild.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;
import org.jguild.run.ColumnSpec.Qualifier;
import org.jguild.run.ColumnSpec.Source;

/** Reads column specs. */
final class ColumnSpecParser {

    /** A word, and whether it was quoted, in which case it is never one of the grammar's own. */
    private record Word(String text, boolean quoted) {

        boolean is(String own) {
            return !quoted && text.equals(own);
        }
    }

    private final String specs;
    private final List<List<Word>> columns = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private List<Word> column = new ArrayList<>();
    private char quote;
    private boolean quoted;
    private boolean open;

    ColumnSpecParser(String specs) {
        this.specs = specs;
    }

    List<ColumnSpec> parse() {
        for (int i = 0; i < specs.length(); i++) {
            take(specs.charAt(i));
        }
        if (quote != 0) {
            throw new GuildException("A quote is not closed in columns '" + specs + "'.");
        }
        endColumn();
        return columns.stream().map(this::column).toList();
    }

    private void take(char c) {
        if (c == quote) {
            quote = 0;
        } else if (quote != 0) {
            word.append(c);
        } else if (c == '\'' || c == '"') {
            quote = c;
            quoted |= word.length() == 0;
            open = true;
        } else if (c == ',') {
            endColumn();
        } else if (Character.isWhitespace(c)) {
            endWord();
        } else {
            word.append(c);
            open = true;
        }
    }

    private void endWord() {
        if (open) {
            column.add(new Word(word.toString(), quoted));
        }
        word.setLength(0);
        quoted = false;
        open = false;
    }

    private void endColumn() {
        endWord();
        if (column.isEmpty()) {
            throw new GuildException(
                    "A column is missing in '" + specs + "'; expected as in 'loss, min loss as best'.");
        }
        columns.add(column);
        column = new ArrayList<>();
    }

    private ColumnSpec column(List<Word> words) {
        int at = 0;
        Optional<Qualifier> qualifier = qualifier(words);
        if (qualifier.isPresent()) {
            at++;
        }
        Word key = words.get(at++);
        boolean step = at < words.size() && words.get(at).is("step");
        at += step ? 1 : 0;
        String name = "";
        if (at + 1 < words.size() && words.get(at).is("as")) {
            name = words.subList(at + 1, words.size()).stream().map(Word::text).collect(Collectors.joining(" "));
            at = words.size();
        }
        if (at < words.size()) {
            throw new GuildException("Column '" + text(words) + "' is not understood at '"
                    + words.get(at).text() + "'; expected [" + qualifiers() + "] NAME [step] [as HEADING].");
        }
        Source source = source(key);
        check(words, source, qualifier.orElse(null), step);
        return new ColumnSpec(source, qualifier.orElse(Qualifier.LAST), key(key, source), step, name);
    }

    private static void check(List<Word> words, Source source, Qualifier qualifier, boolean step) {
        boolean scalar = source == Source.SCALAR;
        if (qualifier != null && !scalar) {
            throw new GuildException("Column '" + text(words) + "' asks for the " + qualifier.text() + " of "
                    + (source == Source.FLAG ? "a flag" : "an attribute") + "; only scalars have one.");
        }
        boolean stepless = qualifier == Qualifier.AVG || qualifier == Qualifier.TOTAL || qualifier == Qualifier.COUNT;
        if (step && (stepless || !scalar)) {
            throw new GuildException(
                    "Column '" + text(words) + "' has no step; only min, max, first and last of a scalar have one.");
        }
    }

    /** The first word is a qualifier if a key follows it. */
    private static Optional<Qualifier> qualifier(List<Word> words) {
        boolean stepOfKey = words.size() == 2 && words.get(1).is("step");
        boolean followed = words.size() > 1 && !words.get(1).is("as") && !stepOfKey;
        return Arrays.stream(Qualifier.values())
                .filter(known -> followed && words.get(0).is(known.text()))
                .findFirst();
    }

    private static Source source(Word key) {
        String text = key.text();
        if (key.quoted()) {
            return Source.SCALAR;
        }
        if (text.startsWith("=") || text.startsWith("flag:")) {
            return Source.FLAG;
        }
        boolean dotted = text.startsWith(".") && !text.startsWith(".guild#");
        return dotted || text.startsWith("attr:") ? Source.ATTRIBUTE : Source.SCALAR;
    }

    private static String key(Word key, Source source) {
        String text = key.text();
        if (key.quoted()) {
            return text;
        }
        for (String prefix : List.of("=", "flag:", "attr:", "scalar:", ".guild#", "#")) {
            if (text.startsWith(prefix)) {
                return text.substring(prefix.length());
            }
        }
        return source == Source.ATTRIBUTE ? text.substring(1) : text;
    }

    private static String qualifiers() {
        return Arrays.stream(Qualifier.values())
                .map(known -> known.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("|"));
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
