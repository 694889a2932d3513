package org.jguild.jupyter.kernel;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;

/**
 * Where the lines of a statement are in the class that JShell writes around it.
 *
 * @param place the position of the statement in the notebook
 * @param lines the line of the statement, from 0, by line of the class
 */
record StatementLines(SnippetPlace place, NavigableMap<Integer, Integer> lines) {

    /** Of a longer statement only the beginnings of lines are located. */
    private static final int MAX_LENGTH = 20_000;

    private static final int VALUE_LINES = 3;

    /** Locates the lines of a statement that is about to be evaluated. */
    static StatementLines of(SourceCodeAnalysis analysis, String source, SnippetPlace place) {
        NavigableMap<Integer, Integer> lines = new TreeMap<>();
        if (source.strip().indexOf('\n') < 0) {
            return new StatementLines(place, lines); // All lines of the class are the one of the statement.
        }
        if (isValue(analysis, source)) {
            locateValue(source, analysis.wrappers("{}").get(0), lines);
            return new StatementLines(place, lines);
        }
        List<SnippetWrapper> wrappers = analysis.wrappers(source);
        if (wrappers.size() == 1 && source.length() < MAX_LENGTH) {
            locate(source, wrappers.get(0), lines);
        }
        return new StatementLines(place, lines);
    }

    /** Whether JShell keeps the value of the statement in a variable, such as {@code $1}; asking for its class would count one more. */
    private static boolean isValue(SourceCodeAnalysis analysis, String source) {
        List<Snippet> snippets = analysis.sourceToSnippets(source);
        return snippets.size() == 1 && snippets.get(0).subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }

    /** The class of a value differs from that of a statement by three lines above it. */
    private static void locateValue(String source, SnippetWrapper statement, NavigableMap<Integer, Integer> lines) {
        int first = lineNumbers(statement.wrapped())[statement.sourceToWrappedPosition(0)] + VALUE_LINES;
        for (int line = 0; line <= source.chars().filter(c -> c == '\n').count(); line++) {
            lines.put(first + line, line);
        }
    }

    private static void locate(String source, SnippetWrapper wrapper, NavigableMap<Integer, Integer> lines) {
        int[] wrapped = lineNumbers(wrapper.wrapped());
        int line = 0;
        for (int i = 0; i < source.length(); i++) {
            int position = wrapper.sourceToWrappedPosition(i);
            if (position >= 0 && position < wrapped.length) {
                lines.merge(wrapped[position], line, Math::min);
            }
            line += source.charAt(i) == '\n' ? 1 : 0;
        }
    }

    /** The line of each character, from 1. */
    private static int[] lineNumbers(String text) {
        int[] numbers = new int[text.length()];
        int line = 1;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = line;
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        return numbers;
    }

    /** The line of the cell for a line of the class. */
    int cellLine(int classLine) {
        Map.Entry<Integer, Integer> nearest = lines.floorEntry(classLine);
        return place.line() + (nearest == null ? 0 : nearest.getValue());
    }
}
