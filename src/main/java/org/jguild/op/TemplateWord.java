package org.jguild.op;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jguild.flag.FlagValues;

/**
 * A word in the template of a command line.
 *
 * @param parts its parts, joined without separators; none for an empty word
 */
record TemplateWord(List<TemplatePart> parts) {

    TemplateWord {
        parts = List.copyOf(parts);
    }

    /** Returns the word with the values of flags; the words of a switch, or none, if it is nothing but a switch. */
    Stream<String> fill(FlagValues values) {
        if (parts.size() == 1 && parts.get(0) instanceof TemplatePart.Switch only) {
            return only.words(values).stream();
        }
        return Stream.of(parts.stream().map(part -> part.text(values)).collect(Collectors.joining()));
    }
}
