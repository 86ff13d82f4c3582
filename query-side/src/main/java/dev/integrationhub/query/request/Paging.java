package dev.integrationhub.query.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.web.InvalidParameter;
import dev.integrationhub.platform.web.QueryLink;

/**
 * One page of a list.
 *
 * @param page counted from 0
 * @param size how many entries a page has
 */
public record Paging(int page, int size) {
    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 1000;

    /** The page that the parameters {@code page} and {@code size} ask for, or null if neither was sent. */
    public static @Nullable Paging parse(@Nullable Integer page, @Nullable Integer size) {
        if (page == null && size == null) {
            return null;
        }
        Paging paging = new Paging(page == null ? 0 : page, size == null ? DEFAULT_SIZE : size);
        if (paging.page < 0) {
            throw new InvalidParameter("page", "Pages are counted from 0.");
        }
        if (paging.size < 1 || paging.size > MAX_SIZE) {
            throw new InvalidParameter("size", "A page has 1 to " + MAX_SIZE + " entries.");
        }
        return paging;
    }

    /** How many entries are before the page. */
    public long offset() {
        return (long) page * size;
    }

    /** The {@code Link} header (RFC 8288) with the pages around this one; the targets are relative to the hub's own address. */
    public String links(HttpServletRequest request, long total) {
        long last = total == 0 ? 0 : (total - 1) / size;
        List<String> links = new ArrayList<>();
        links.add(link(request, 0, "first"));
        if (page > 0) {
            links.add(link(request, Math.min(page - 1L, last), "prev"));
        }
        if (page < last) {
            links.add(link(request, page + 1L, "next"));
        }
        links.add(link(request, last, "last"));
        return String.join(", ", links);
    }

    private String link(HttpServletRequest request, long target, String relation) {
        return QueryLink.to(request, Map.of("page", Long.toString(target), "size", Integer.toString(size)), relation);
    }
}
