package io.upswell.detection.application;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Splits a stream into lines in its own buffer; of a line that is too long it keeps nothing but its number. */
final class FactLines {

    static final int LONGEST = 4 << 20;
    private static final int FIRST_BUFFER = 1 << 16;

    private final InputStream in;
    private byte[] buffer = new byte[FIRST_BUFFER];
    private int next;
    private int filled;
    private int start;
    private int length;
    private boolean tooLong;
    private long number;

    FactLines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line, {@code false} at the end. */
    boolean advance() throws IOException {
        start = next;
        tooLong = false;
        int from = next;
        while (true) {
            for (int i = from; i < filled; i++) {
                if (buffer[i] == '\n') {
                    return line(i, i + 1);
                }
            }
            from = makeRoom();
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return (filled > start || tooLong) && line(filled, filled);
            }
            filled += read;
        }
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    /** In bytes, without the line break. */
    int length() {
        return length;
    }

    boolean tooLong() {
        return tooLong;
    }

    /** From 1. */
    long number() {
        return number;
    }

    boolean blank() {
        for (int i = start; i < start + length; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                return false;
            }
        }
        return !tooLong;
    }

    private boolean line(int end, int behind) {
        number++;
        next = behind;
        length = end - start;
        tooLong |= length > LONGEST;
        if (number == 1
                && length >= 3
                && buffer[start] == (byte) 0xEF
                && buffer[start + 1] == (byte) 0xBB
                && buffer[start + 2] == (byte) 0xBF) {
            // The byte order mark that some editors put in front.
            start += 3;
            length -= 3;
        }
        return true;
    }

    /** Answers where the bytes that have not been looked at will begin. */
    private int makeRoom() {
        int kept = filled - start;
        if (tooLong || kept > LONGEST) {
            tooLong = true;
            start = 0;
            filled = 0;
            return 0;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, kept);
            start = 0;
            filled = kept;
        } else if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        return filled;
    }
}
