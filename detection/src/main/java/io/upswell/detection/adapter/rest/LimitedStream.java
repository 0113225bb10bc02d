package io.upswell.detection.adapter.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes bytes on up to a limit and fails behind it; it counts what is unpacked, so that no small bomb gets through. */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long passed;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) throws TooLarge {
        passed += bytes;
        if (passed > limit) {
            throw new TooLarge(limit);
        }
    }

    /** The upload is larger than the configured size; what came before may be on record already. */
    static final class TooLarge extends IOException {
        TooLarge(long limit) {
            super(("The upload is larger than %d bytes (upswell.facts.max-bytes). The facts before that point may have"
                            + " been accepted; send the rest in parts, repeated facts change nothing.")
                    .formatted(limit));
        }
    }
}
