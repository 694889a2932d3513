package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.kernel.ReplacementOptions;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import org.jguild.text.MagicWords;
import org.jspecify.annotations.Nullable;

/** Assistance while a cell is typed: completion, documentation, and whether the cell is complete. */
record CodeAssist(SourceCodeAnalysis analysis, MagicTable magics) {

    private static final Pattern MAGIC_NAME = Pattern.compile("(?:^|\\n|=)[ \\t]*(%{1,2})(\\w*)\\z");
    private static final Pattern IMPORT = Pattern.compile("(?m)^[ \\t]*import\\s[^;\\n]*;");
    private static final String INDENT = "    ";

    /** What the word at a position may become; null if nothing is known. */
    @Nullable
    ReplacementOptions complete(String code, int at) {
        String typed = code.substring(0, at);
        Matcher magic = MAGIC_NAME.matcher(typed);
        if (magic.find()) {
            List<String> names = (magic.group(1).length() == 1 ? magics.lineNames() : magics.cellNames())
                    .stream().filter(name -> name.startsWith(magic.group(2))).toList();
            return new ReplacementOptions(names, magic.start(2), at);
        }
        Optional<TypedMagic> arguments = MagicSource.typed(typed, magics.lineNames());
        if (arguments.isPresent()) {
            return arguments(arguments.get(), at);
        }
        if (MagicSource.endsInComment(typed, magics.lineNames())) {
            return null;
        }
        String java = withoutImports(MagicSource.blanked(typed, magics.lineNames()));
        ReplacementOptions whole = suggest(java, 0);
        return whole == null ? suggest(java, lastStatement(java)) : whole;
    }

    private @Nullable ReplacementOptions arguments(TypedMagic magic, int at) {
        String word = magic.word();
        if (!magic.arguments().endsWith(word)) {
            return null; // A quoted word cannot be replaced.
        }
        List<String> words = magics.assistant(magic.name()).complete(magic.before(), word);
        return words.isEmpty() ? null : new ReplacementOptions(words, at - word.length(), at);
    }

    private @Nullable ReplacementOptions suggest(String java, int from) {
        int[] anchor = {0};
        String statement = java.substring(from);
        List<Suggestion> suggestions = analysis.completionSuggestions(statement, statement.length(), anchor);
        List<String> texts = suggestions.stream()
                .sorted(Comparator.comparing(Suggestion::matchesType).reversed())
                .map(Suggestion::continuation)
                .distinct()
                .toList();
        return texts.isEmpty() ? null : new ReplacementOptions(texts, from + anchor[0], java.length());
    }

    /** JShell reads a text that begins with an import as nothing but imports. */
    private static String withoutImports(String java) {
        return IMPORT.matcher(java).replaceAll(found -> " ".repeat(found.group().length()));
    }

    /** Where the statement begins that the text ends in. */
    private int lastStatement(String java) {
        String rest = java;
        while (true) {
            CompletionInfo info = analysis.analyzeCompletion(rest);
            String remaining = info.remaining();
            if (!info.completeness().isComplete() || remaining.isBlank() || remaining.length() >= rest.length()) {
                return java.length() - rest.length();
            }
            rest = remaining;
        }
    }

    /** What the word at a position means; null if nothing is known. */
    @Nullable
    DisplayData inspect(String code, int at) {
        Optional<TypedMagic> magic = magicAt(code, at);
        if (magic.isPresent()) {
            String help = magics.assistant(magic.get().name())
                    .help(MagicWords.split(magic.get().arguments()));
            return help.isEmpty() ? null : new DisplayData(help);
        }
        int end = Math.min(at, code.length());
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        if (end < code.length() && code.charAt(end) == '(') {
            end++;
        }
        String java = withoutImports(MagicSource.blanked(code.substring(0, end), magics.lineNames()));
        List<Documentation> found = documentation(java);
        if (found.isEmpty() && !java.endsWith("(")) {
            found = documentation(java + "(");
        }
        if (found.isEmpty()) {
            return null;
        }
        return new DisplayData(found.stream().map(CodeAssist::text).collect(Collectors.joining("\n\n")));
    }

    /** The magic that the cursor is in, up to the end of the word at the cursor. */
    private Optional<TypedMagic> magicAt(String code, int at) {
        int end = Math.min(at, code.length());
        while (end < code.length() && !Character.isWhitespace(code.charAt(end))) {
            end++;
        }
        return MagicSource.typed(code.substring(0, end), magics.lineNames());
    }

    private List<Documentation> documentation(String java) {
        List<Documentation> whole = analysis.documentation(java, java.length(), true);
        if (!whole.isEmpty()) {
            return whole;
        }
        String last = java.substring(lastStatement(java));
        return analysis.documentation(last, last.length(), true);
    }

    private static String text(Documentation documentation) {
        String javadoc = documentation.javadoc();
        return javadoc == null ? documentation.signature() : documentation.signature() + "\n" + plain(javadoc);
    }

    /** Javadoc is HTML with tags of its own; a tooltip shows text. */
    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@\\w+\\s+([^}]*)}", "$1")
                .replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** The status in Jupyter's protocol; for an incomplete cell, with the indentation of the next line. */
    String isComplete(String code) {
        if (MagicSource.isCell(code)) {
            return "complete";
        }
        String rest = MagicSource.blanked(code, magics.lineNames());
        if (code.endsWith("\\") && rest.endsWith(" ")) {
            return INDENT; // A magic continues on the next line.
        }
        CompletionInfo info = analysis.analyzeCompletion(rest);
        while (info.completeness().isComplete() && !info.remaining().isBlank()) {
            info = analysis.analyzeCompletion(info.remaining());
        }
        if (info.completeness() == Completeness.DEFINITELY_INCOMPLETE) {
            return INDENT;
        }
        return info.completeness() == Completeness.UNKNOWN ? "invalid" : "complete";
    }
}
