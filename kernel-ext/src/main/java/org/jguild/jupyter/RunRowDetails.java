package org.jguild.jupyter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jguild.command.BestFlags;
import org.jguild.compare.RunTable;
import org.jguild.error.GuildException;
import org.jguild.experiment.RunDetails;
import org.jguild.flag.FlagEncoder;
import org.jguild.flag.LabelTemplate;
import org.jguild.run.Objective;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.text.BriefNumber;
import org.jguild.text.Ellipsis;
import org.jguild.text.TimeText;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table open to, as JSON in the attributes of the rows. To keep notebooks small, only {@value #MAX_RUNS} runs have
 * all of it: the best ones, those that failed and the first ones; a script builds the rest from the cells.
 */
final class RunRowDetails {

    private static final int MAX_RUNS = 40;

    /** Total length of the details, in characters. */
    private static final int MAX_LENGTH = 60_000;

    private static final int MAX_LINE = 160;

    private final Map<Integer, String> byRow = new HashMap<>();
    private final List<Integer> numbers;

    private RunRowDetails(List<Integer> numbers) {
        this.numbers = numbers;
    }

    /**
     * Reads the details of the rows.
     *
     * @param table the table; rows that are not runs have none
     * @param objective the objective whose curve is shown
     */
    static RunRowDetails of(RunTable table, Objective objective, NotebookOperations operations, RunLocation location) {
        RunRowDetails details = new RunRowDetails(table.comparison().numbers());
        List<RunSnapshot> runs = table.comparison().runs();
        int left = MAX_LENGTH;
        for (int row : order(table, runs)) {
            String json;
            try {
                json = json(runs.get(row), objective, operations, location);
            } catch (GuildException e) {
                continue; // A run that was deleted or damaged in the meantime still has its row.
            }
            left -= json.length();
            if (left < 0) {
                break;
            }
            details.byRow.put(row, json);
        }
        return details;
    }

    private static int[] order(RunTable table, List<RunSnapshot> runs) {
        IntStream failed =
                IntStream.range(0, runs.size()).filter(row -> runs.get(row).status() == RunStatus.ERROR);
        return Stream.of(
                        table.best().stream()
                                .filter(row -> row < runs.size())
                                .mapToInt(Integer::intValue)
                                .limit(MAX_RUNS / 4),
                        failed.limit(MAX_RUNS / 4),
                        IntStream.range(0, runs.size()))
                .flatMapToInt(rows -> rows)
                .distinct()
                .limit(MAX_RUNS)
                .toArray();
    }

    /** The attributes of a row: the number of its trial, and its details. */
    String attributes(int row) {
        String trial = row < numbers.size() ? " data-trial=\"" + numbers.get(row) + "\"" : "";
        @Nullable String json = byRow.get(row);
        return json == null ? trial : trial + " data-run=\"" + Html.escape(json) + "\"";
    }

    private static String json(
            RunSnapshot run, Objective objective, NotebookOperations operations, RunLocation location) {
        RunDetails details = RunDetails.of(run, objective);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("run", run.id().value());
        facts.put("operation", run.operation());
        facts.put("started", run.started().map(TimeText::seconds).orElse(""));
        facts.put("status", run.status().text());
        facts.put("label", run.label().equals(LabelTemplate.defaultLabel(run.flags())) ? "" : run.label());
        facts.put("directory", location.text(run.dir()));
        pairs(json.putArray("facts"), facts);
        Map<String, String> flags = new LinkedHashMap<>();
        run.flags().values().forEach((name, value) -> flags.put(name, FlagEncoder.encode(value)));
        pairs(json.putArray("flags"), flags);
        Map<String, String> scalars = new LinkedHashMap<>();
        run.scalars()
                .forEach((name, scalar) -> scalars.put(
                        name,
                        BriefNumber.format(scalar.last())
                                + (scalar.lastStep() == 0 ? "" : " (step " + scalar.lastStep() + ")")));
        pairs(json.putArray("scalars"), scalars);
        details(json, details, location.link(run.dir()));
        BestFlags flagForms = BestFlags.of(run, List.of());
        pairs(json.putArray("repeat"), operations.snippets(flagForms));
        return json.toString();
    }

    private static void details(ObjectNode json, RunDetails details, @Nullable String link) {
        if (!details.curve().isEmpty()) {
            ArrayNode curve = json.putArray("curve");
            details.curve().forEach(value -> {
                if (Double.isFinite(value)) {
                    curve.add(Double.parseDouble(BriefNumber.format(value)));
                } else {
                    curve.addNull();
                }
            });
        }
        if (!details.failure().isEmpty()) {
            json.put("failure", details.failure());
        }
        ArrayNode output = json.putArray("output");
        details.output().forEach(line -> output.add(Ellipsis.truncate(line, MAX_LINE)));
        ArrayNode files = json.putArray("files");
        details.files().forEach(files::add);
        if (details.moreFiles() > 0) {
            json.put("moreFiles", details.moreFiles());
        }
        if (link != null) {
            json.put("link", link);
        }
    }

    private static void pairs(ArrayNode array, Map<String, String> pairs) {
        pairs.forEach((name, value) -> {
            if (!value.isEmpty()) {
                array.addArray().add(name).add(Ellipsis.truncate(value, 2 * MAX_LINE));
            }
        });
    }
}
