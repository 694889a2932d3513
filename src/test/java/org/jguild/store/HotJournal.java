package org.jguild.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The journal of an interrupted SQLite transaction (a hot journal). It contains the name of a super-journal, which
 * SQLite deletes after it has restored the database: its author can choose any file.
 *
 * <p>The format is section 3 of "Database File Format", https://www.sqlite.org/fileformat.html#the_rollback_journal.
 */
final class HotJournal {

    private static final byte[] MAGIC = HexFormat.of().parseHex("d9d505f920a163d7");
    private static final int SECTOR = 512;
    static final int PAGE = 4096;
    private static final int LOCK_PAGE = 0x40000000 / PAGE + 1;

    private HotJournal() {}

    static byte[] naming(Path victim) {
        byte[] name = victim.toString().getBytes(StandardCharsets.UTF_8);
        int checksum = 0;
        for (byte part : name) {
            checksum += part;
        }
        ByteBuffer journal = ByteBuffer.allocate(SECTOR + 4 + name.length + 8 + MAGIC.length);
        // No saved pages, a nonce of 0, and a database of one page before the transaction.
        journal.put(MAGIC).putInt(0).putInt(0).putInt(1).putInt(SECTOR).putInt(PAGE);
        journal.position(SECTOR)
                .putInt(LOCK_PAGE)
                .put(name)
                .putInt(name.length)
                .putInt(checksum)
                .put(MAGIC);
        return journal.array();
    }
}
