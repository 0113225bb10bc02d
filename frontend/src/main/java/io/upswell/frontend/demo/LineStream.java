package io.upswell.frontend.demo;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/** Lines as bytes, made one by one as they are read; holds no more than a line. */
public final class LineStream extends InputStream {

    private final Stream<String> source;
    private final Iterator<String> lines;
    private byte[] line = {};
    private int position;

    public LineStream(Stream<String> source) {
        this.source = source;
        this.lines = source.iterator();
    }

    @Override
    public int read() {
        return ready() ? line[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int done = 0;
        while (done < length && ready()) {
            int part = Math.min(length - done, line.length - position);
            System.arraycopy(line, position, target, offset + done, part);
            position += part;
            done += part;
        }
        return done == 0 ? -1 : done;
    }

    @Override
    public void close() {
        source.close();
    }

    private boolean ready() {
        if (position < line.length) {
            return true;
        }
        if (!lines.hasNext()) {
            return false;
        }
        line = (lines.next() + "\n").getBytes(StandardCharsets.UTF_8);
        position = 0;
        return true;
    }
}
