package io.upswell.frontend.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/**
 * Lets a list that scrolls by offset read a source that pages by keyset: walks on as far as somebody looks, and keeps
 * what it has read. Belongs to one page of one user.
 */
public final class KeysetPages<T> {

    private final Function<ScrollPosition, Window<T>> source;
    private final List<T> read = new ArrayList<>();
    private ScrollPosition next = ScrollPosition.keyset();
    private boolean ended;

    public KeysetPages(Function<ScrollPosition, Window<T>> source) {
        this.source = source;
    }

    /** The items from {@code offset} on, at most {@code limit}; fewer at the end. */
    public List<T> slice(int offset, int limit) {
        while (!ended && read.size() < offset + limit) {
            Window<T> window = source.apply(next);
            read.addAll(window.getContent());
            ended = window.isEmpty() || !window.hasNext();
            if (!ended) {
                next = window.positionAt(window.size() - 1);
            }
        }
        return List.copyOf(read.subList(Math.min(offset, read.size()), Math.min(offset + limit, read.size())));
    }

    /** What has been read so far, in order. */
    public List<T> soFar() {
        return List.copyOf(read);
    }
}
