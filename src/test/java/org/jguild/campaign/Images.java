package org.jguild.campaign;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files that hold a file system. */
final class Images {

    private static final int BLOCK = 1 << 16;

    private Images() {}

    /** Creates an ext4 file system. */
    static void create(Path image, long bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(bytes);
        }
        Shell.must("mkfs.ext4", "-q", "-F", "-i", "4096", image.toString());
    }

    /**
     * Copies an image as it is at one moment, although the kernel may write to it: until a copy equals what is read after it.
     *
     * @return how many times it had to be read
     */
    static int copy(Path from, Path to) throws IOException {
        int readings = 0;
        try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel target = FileChannel.open(
                        to,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            target.truncate(0);
            boolean changed = true;
            while (changed) {
                changed = update(source, target);
                readings++;
            }
            if (target.size() < source.size()) {
                target.write(ByteBuffer.allocate(1), source.size() - 1);
            }
        }
        return readings;
    }

    /** Writes the blocks that differ; blocks of zeros after the end of the target count as equal. */
    private static boolean update(FileChannel source, FileChannel target) throws IOException {
        ByteBuffer wanted = ByteBuffer.allocateDirect(BLOCK);
        ByteBuffer present = ByteBuffer.allocateDirect(BLOCK);
        boolean changed = false;
        for (long position = 0; position < source.size(); position += BLOCK) {
            read(source, wanted, position);
            read(target, present, position);
            if (!wanted.equals(present)) {
                target.write(wanted, position);
                changed = true;
            }
        }
        return changed;
    }

    private static void read(FileChannel channel, ByteBuffer buffer, long position) throws IOException {
        buffer.clear();
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer, position + buffer.position());
        }
        while (buffer.hasRemaining()) {
            buffer.put((byte) 0);
        }
        buffer.flip();
    }
}
