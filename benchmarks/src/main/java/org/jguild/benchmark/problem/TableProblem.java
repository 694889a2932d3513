package org.jguild.benchmark.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jguild.error.GuildException;
import org.jguild.flag.Choices;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * A table of real trainings: for each combination of the flags' values what a few trainings with different seeds reached. A trial
 * sees one of them, drawn at random; the value of a point is the mean, scaled so that 0 is the best point and 1 the median one.
 * The losses of the suite HPOLib, which span decades, are taken as their decimal logarithms.
 *
 * <p>A folder has {@code NAME.json} (the suite, the direction, the number of seeds, the flags with their values) and
 * {@code NAME.f32.gz} (little-endian floats, the points in the order of the flags' digits, the seeds of each together, NaN where
 * there are fewer).
 */
public final class TableProblem implements Problem {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final int seeds;
    private final TreeMap<String, Domain> domains = new TreeMap<>();
    /** The flags in the order of the digits. */
    private final List<String> flags = new ArrayList<>();

    /** What the trainings reached, to be made small. */
    private final float[] values;

    private final double[] regrets;

    private TableProblem(JsonNode table, float[] values) {
        this.name = table.path("name").asText();
        this.seeds = table.path("seeds").asInt();
        table.path("flags").properties().forEach(flag -> {
            flags.add(flag.getKey());
            domains.put(flag.getKey(), new Choices(values(flag.getValue())));
        });
        this.values = values;
        boolean maximize = table.path("direction").asText().equals("maximize");
        boolean decades = table.path("suite").asText().equals("hpolib");
        for (int i = 0; i < values.length; i++) {
            values[i] = maximize ? -values[i] : values[i];
        }
        double[] means = new double[values.length / seeds];
        for (int point = 0; point < means.length; point++) {
            means[point] = scale(mean(point), decades);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) scale(values[i], decades);
        }
        this.regrets = regrets(means);
    }

    private static List<Object> values(JsonNode list) {
        List<Object> values = new ArrayList<>();
        for (JsonNode value : list) {
            values.add(
                    value.isIntegralNumber() ? value.asLong() : value.isNumber() ? value.asDouble() : value.asText());
        }
        return values;
    }

    private static double scale(double value, boolean decades) {
        return decades ? StrictMath.log10(value) : value;
    }

    private double mean(int point) {
        double sum = 0;
        int count = 0;
        for (int seed = 0; seed < seeds; seed++) {
            float value = values[point * seeds + seed];
            if (!Float.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / count;
    }

    private static double[] regrets(double[] means) {
        double[] sorted = means.clone();
        Arrays.sort(sorted);
        double best = sorted[0];
        double median = sorted[sorted.length / 2];
        return Arrays.stream(means).map(mean -> (mean - best) / (median - best)).toArray();
    }

    /**
     * Reads all tables of a folder.
     *
     * @param folder the folder
     * @return the tables, sorted by name
     */
    public static List<TableProblem> all(Path folder) {
        try (var files = Files.list(folder)) {
            List<Path> descriptions = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            List<TableProblem> tables = new ArrayList<>();
            for (Path description : descriptions) {
                tables.add(read(description));
            }
            return tables;
        } catch (IOException e) {
            throw new GuildException("Cannot read the tables in " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static TableProblem read(Path description) throws IOException {
        JsonNode table = JSON.readTree(Files.readString(description));
        Path data = Path.of(description.toString().replaceFirst("\\.json$", ".f32.gz"));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(data))) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            float[] values = new float[bytes.remaining() / Float.BYTES];
            bytes.asFloatBuffer().get(values);
            return new TableProblem(table, values);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SearchSpace space() {
        return new SearchSpace(domains);
    }

    @Override
    public double value(FlagValues point) {
        return regrets[index(point)];
    }

    @Override
    public double observe(FlagValues point, Random random) {
        int first = index(point) * seeds;
        float seen = Float.NaN;
        while (Float.isNaN(seen)) {
            seen = values[first + random.nextInt(seeds)];
        }
        return seen;
    }

    private int index(FlagValues point) {
        int index = 0;
        for (String flag : flags) {
            Choices domain = (Choices) domains.get(flag);
            index = index * domain.values().size() + domain.values().indexOf(point.get(flag));
        }
        return index;
    }

    @Override
    public double minimum() {
        return 0;
    }
}
