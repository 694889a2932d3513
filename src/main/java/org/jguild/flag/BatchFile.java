package org.jguild.flag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jguild.error.GuildException;
import org.jguild.text.CsvText;
import org.jguild.text.Yaml;
import org.jspecify.annotations.Nullable;

/** Files of trials: {@code .csv} or no extension, {@code .json}, {@code .yml}, {@code .yaml}. */
public final class BatchFile {

    private BatchFile() {}

    /**
     * Reads the trials of a file.
     *
     * @param file a CSV file with a header of flag names and cells written like flags, or a JSON or YAML file with a list
     *     of maps or one map
     * @return for each trial, the flags that the file sets; a cell may contain a list or a range
     * @throws org.jguild.error.GuildException if the file does not exist or contains no trials
     */
    public static List<SearchSpace> read(Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            String problem = Files.exists(file) ? "cannot be read" : "does not exist";
            throw new GuildException("The batch file " + file + " " + problem + ".", e);
        }
        return switch (extension(file)) {
            case "", "csv" -> csv(file, text);
            case "json" -> maps(file, json(file, text));
            case "yml", "yaml" -> maps(file, yaml(file, text));
            default ->
                throw new GuildException("The batch file " + file
                        + " has an unknown extension (known: csv, json, yml, yaml, or none for CSV).");
        };
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static List<SearchSpace> csv(Path file, String text) {
        List<List<String>> rows = CsvText.rows(text);
        List<SearchSpace> trials = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            trials.add(row(file, i, rows.get(0), rows.get(i)));
        }
        return List.copyOf(trials);
    }

    private static SearchSpace row(Path file, int number, List<String> names, List<String> cells) {
        if (cells.size() > names.size()) {
            throw new GuildException("Trial " + number + " of " + file + " has " + cells.size()
                    + " values, but there are " + names.size() + " flag names.");
        }
        SortedMap<String, Domain> domains = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = names.get(i).strip();
            domains.put(name, FlagParser.parse(FlagDefinition.of(name, FlagType.ANY, null), cells.get(i)));
        }
        return new SearchSpace(domains);
    }

    private static @Nullable Object json(Path file, String text) {
        try {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_LONG_FOR_INTS)
                    .build()
                    .readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new GuildException("The batch file " + file + " is not JSON: " + e.getOriginalMessage() + ".", e);
        }
    }

    private static @Nullable Object yaml(Path file, String text) {
        try {
            return Yaml.read(text);
        } catch (GuildException e) {
            throw new GuildException(file + ": " + e.getMessage(), e);
        }
    }

    private static List<SearchSpace> maps(Path file, @Nullable Object content) {
        if (!(content instanceof List) && !(content instanceof Map)) {
            throw new GuildException("The batch file " + file + " must contain a list of maps or one map, not "
                    + FlagEncoder.encode(content) + ".");
        }
        List<SearchSpace> trials = new ArrayList<>();
        for (Object trial : content instanceof List<?> list ? list : List.of(content)) {
            if (!(trial instanceof Map<?, ?> map)) {
                throw new GuildException("Trial " + (trials.size() + 1) + " of " + file + " must be a map, not "
                        + FlagEncoder.encode(trial) + ".");
            }
            trials.add(trial(map));
        }
        return List.copyOf(trials);
    }

    /**
     * Reads one trial of a JSON or YAML file.
     *
     * @param values flag name to value; a list stands for several trials; text such as {@code [0:1]} is a range, unless it
     *     contains quotes of its own, as in {@code '[0:1]'}
     * @return the flags that it sets
     */
    public static SearchSpace trial(Map<?, ?> values) {
        SortedMap<String, Domain> domains = new TreeMap<>();
        values.forEach((name, value) -> domains.put(String.valueOf(name), domain(String.valueOf(name), value)));
        return new SearchSpace(domains);
    }

    private static Domain domain(String name, @Nullable Object value) {
        if (value instanceof String text && RangeText.isRangeOrQuoted(text)) {
            Object decoded = FlagDecoder.decode(text);
            return decoded instanceof FlagFunction function ? Ranges.domain(name, function) : new Fixed(decoded);
        }
        return value instanceof List<?> list ? new Choices(list) : new Fixed(value);
    }

    /**
     * Writes trials as a CSV table that {@link #read} can read.
     *
     * @param trials the flags of each trial
     * @return a header with all flag names, sorted, and one line per trial
     */
    public static String csv(List<FlagValues> trials) {
        SortedSet<String> names = new TreeSet<>();
        trials.forEach(trial -> names.addAll(trial.values().keySet()));
        StringBuilder table = new StringBuilder(CsvText.row(List.copyOf(names))).append('\n');
        for (FlagValues trial : trials) {
            List<String> cells = names.stream()
                    .map(name -> trial.values().containsKey(name) ? FlagEncoder.encode(trial.get(name)) : "")
                    .toList();
            table.append(CsvText.row(cells)).append('\n');
        }
        return table.toString();
    }
}
