package org.jguild.experiment;

import java.util.List;
import org.jguild.run.Run;
import org.jguild.run.ScalarPattern;
import org.jspecify.annotations.Nullable;

/** The patterns of scalars, as runs and batches store them. */
final class StoredPatterns {

    /** The attribute with the patterns of the user. */
    static final String ATTRIBUTE = "output_scalars";

    private StoredPatterns() {}

    /**
     * Parses the patterns of a request; without any, those of the run that is restarted.
     *
     * @param earlier the run or the batch; null for a new run
     * @throws org.jguild.error.GuildException if one is not valid
     */
    static List<ScalarPattern> of(RunRequest request, @Nullable Run earlier) {
        if (!request.scalars().isEmpty() || earlier == null) {
            return parse(request.scalars());
        }
        BatchAttributes attributes = new BatchAttributes(earlier);
        return attributes.checked(ATTRIBUTE, RunOption.SCALAR.option(), () -> parse(attributes.list(ATTRIBUTE)));
    }

    /** Records the patterns of a restart, in place of the earlier ones. */
    static void record(Run operation, RunRequest request) {
        if (!request.scalars().isEmpty()) {
            operation.writeAttribute(ATTRIBUTE, request.scalars());
        }
    }

    private static List<ScalarPattern> parse(List<?> texts) {
        return texts.stream()
                .map(text -> ScalarPattern.parse(String.valueOf(text)))
                .toList();
    }
}
