package org.jguild.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The index of a store: a cache of its runs in an SQLite file below {@code cache}, which may be deleted at any time.
 * Others cannot guess its name, so that a file that came with an untrusted store is never opened.
 */
final class IndexFile {

    private static final String PREFIX = "index-";
    private static final String SUFFIX = ".sqlite";

    /** Another writer normally finishes within this time; otherwise this process does not update the index. */
    private static final int BUSY_MILLIS = 1000;

    private final Path home;
    private final Path file;

    private IndexFile(Path home, Path file) {
        this.home = home;
        this.file = file;
    }

    /** Returns the index file of a store; empty on a machine on which its name could be guessed. */
    static Optional<IndexFile> of(Path home) {
        try {
            return TrustMarker.token(home.resolve("runs"), "index " + SnapshotCodec.VERSION)
                    .map(name -> new IndexFile(home, folder(home).resolve(PREFIX + name + SUFFIX)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path folder(Path home) {
        return home.resolve("cache/jguild");
    }

    /** Reads all rows: run id and bytes. A file that cannot be read is treated as empty. */
    void read(BiConsumer<String, byte[]> rows) {
        if (!isOwn() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Connection index = open(true);
                Statement statement = index.createStatement();
                ResultSet found = statement.executeQuery("SELECT id, record FROM runs")) {
            while (found.next()) {
                rows.accept(found.getString(1), found.getBytes(2));
            }
        } catch (SQLException e) {
            // It is damaged, or of another version: it will be rewritten.
            return;
        }
    }

    /**
     * Writes rows.
     *
     * @param changed the rows to add or replace, by run id
     * @param removed the ids whose rows are removed
     * @throws SQLException if the file cannot be written
     * @throws IOException if its directory cannot be created
     */
    void write(Map<String, byte[]> changed, Collection<String> removed) throws SQLException, IOException {
        prepare();
        try {
            writeRows(changed, removed);
        } catch (SQLException e) {
            if (!isDamage(e)) {
                throw e;
            }
            Files.deleteIfExists(file);
            writeRows(changed, removed);
        }
    }

    /** Result codes of SQLite: SQLITE_ERROR (a table has other columns), SQLITE_CORRUPT, SQLITE_NOTADB. */
    private static boolean isDamage(SQLException e) {
        return List.of(1, 11, 26).contains(e.getErrorCode() & 0xff);
    }

    private void writeRows(Map<String, byte[]> changed, Collection<String> removed) throws SQLException {
        try (Connection index = open(false);
                Statement statement = index.createStatement()) {
            index.setAutoCommit(false);
            statement.executeUpdate("CREATE TABLE IF NOT EXISTS runs (id TEXT PRIMARY KEY, record BLOB NOT NULL)");
            try (PreparedStatement put = index.prepareStatement("INSERT OR REPLACE INTO runs VALUES (?, ?)");
                    PreparedStatement remove = index.prepareStatement("DELETE FROM runs WHERE id = ?")) {
                for (Map.Entry<String, byte[]> row : changed.entrySet()) {
                    put.setString(1, row.getKey());
                    put.setBytes(2, row.getValue());
                    put.addBatch();
                }
                put.executeBatch();
                for (String id : removed) {
                    remove.setString(1, id);
                    remove.addBatch();
                }
                remove.executeBatch();
            }
            index.commit();
        }
    }

    private Connection open(boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly && !Files.exists(Path.of(file + "-journal"), LinkOption.NOFOLLOW_LINKS));
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setBusyTimeout(BUSY_MILLIS);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /** Whether the directories are real directories of this home and not links. */
    private boolean isOwn() {
        return RecordFile.isDirectory(home.resolve("cache")) && RecordFile.isDirectory(folder(home));
    }

    private void prepare() throws IOException {
        for (Path dir : List.of(home.resolve("cache"), folder(home))) {
            if (RecordFile.createDirectory(dir)) {
                removeOthers();
            }
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("it is not a regular file");
        }
    }

    /** Removes index files of other versions, and those that came with a copied home. */
    private void removeOthers() throws IOException {
        if (!RecordFile.isDirectory(folder(home))) {
            return;
        }
        for (String other : DirectoryNames.in(folder(home), name -> name.startsWith(PREFIX))) {
            Files.deleteIfExists(file.resolveSibling(other));
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
