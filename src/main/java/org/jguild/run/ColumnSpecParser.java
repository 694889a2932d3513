package org.jguild.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;
import org.jguild.run.ColumnSpec.Qualifier;
import org.jguild.run.ColumnSpec.Source;
import org.jguild.text.Named;
import org.jguild.text.Word;
import org.jspecify.annotations.Nullable;

/** Parses column specifications. */
final class ColumnSpecParser {

    private final String specs;

    ColumnSpecParser(String specs) {
        this.specs = specs;
    }

    List<ColumnSpec> parse() {
        List<List<Word>> columns = Word.lists(specs);
        if (columns.stream().anyMatch(List::isEmpty)) {
            throw new GuildException(
                    "A column is missing in '" + specs + "'; expected as in 'loss, min loss as best'.");
        }
        return columns.stream().map(ColumnSpecParser::column).toList();
    }

    /** Whether a word is the given keyword. */
    private static boolean is(Word word, String own) {
        return !word.quoted() && word.text().equals(own);
    }

    private static ColumnSpec column(List<Word> words) {
        int at = 0;
        Optional<Qualifier> qualifier = qualifier(words);
        if (qualifier.isPresent()) {
            at++;
        }
        Word key = words.get(at++);
        boolean step = at < words.size() && is(words.get(at), "step");
        at += step ? 1 : 0;
        String name = "";
        if (at + 1 < words.size() && is(words.get(at), "as")) {
            name = words.subList(at + 1, words.size()).stream().map(Word::text).collect(Collectors.joining(" "));
            at = words.size();
        }
        if (at < words.size()) {
            throw new GuildException("Column '" + text(words) + "' is not understood at '"
                    + words.get(at).text() + "'; expected [" + String.join("|", Named.names(Qualifier.values()))
                    + "] NAME [step] [as HEADING].");
        }
        Source source = source(key);
        check(words, source, qualifier.orElse(null), step);
        return new ColumnSpec(source, qualifier.orElse(Qualifier.LAST), key(key, source), step, name);
    }

    private static void check(List<Word> words, Source source, @Nullable Qualifier qualifier, boolean step) {
        boolean scalar = source == Source.SCALAR;
        if (qualifier != null && !scalar) {
            throw new GuildException("Column '" + text(words) + "' asks for the " + qualifier.shownAs() + " of "
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
        boolean stepOfKey = words.size() == 2 && is(words.get(1), "step");
        boolean followed = words.size() > 1 && !is(words.get(1), "as") && !stepOfKey;
        return followed && !words.get(0).quoted()
                ? Named.find(words.get(0).text(), Qualifier.values())
                : Optional.empty();
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

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
