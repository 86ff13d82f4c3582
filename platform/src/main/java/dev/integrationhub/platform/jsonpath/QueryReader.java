package dev.integrationhub.platform.jsonpath;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads queries, by the grammar of RFC 9535 (appendix A). */
final class QueryReader {
    private final QueryText text;
    private final LiteralReader literals;

    QueryReader(QueryText text) {
        this.text = text;
        this.literals = new LiteralReader(text);
    }

    /** @throws IllegalArgumentException if the whole of it is no query */
    static Query read(String query) {
        QueryText text = new QueryText(query);
        if (text.peek() != '$') {
            throw text.wrong("it begins with '$'");
        }
        Query read = new QueryReader(text).query();
        if (text.peek() != QueryText.END) {
            throw text.wrong("'.', '[' or the end is expected");
        }
        return read;
    }

    /** A query that begins with {@code $} or {@code @}. */
    Query query() {
        text.enter();
        boolean absolute = text.read() == '$';
        List<Segment> segments = new ArrayList<>();
        int end = text.skipBlanks();
        while (text.peek() == '.' || text.peek() == '[') {
            segments.add(segment());
            end = text.skipBlanks();
        }
        text.goBackTo(end);
        text.leave();
        return new Query(absolute, List.copyOf(segments));
    }

    private Segment segment() {
        boolean descendant = text.take("..");
        if (text.peek() == '[') {
            return new Segment(descendant, bracketed());
        }
        if (!descendant) {
            text.expect(".");
        }
        return new Segment(descendant, List.of(text.take("*") ? new Selector.Wildcard() : shorthand()));
    }

    private Selector shorthand() {
        if (!QueryText.isNameBegin(text.peek())) {
            throw text.wrong("a name or '*' is expected");
        }
        StringBuilder name = new StringBuilder();
        while (QueryText.isNameBegin(text.peek()) || QueryText.isDigit(text.peek())) {
            name.append(text.read());
        }
        literals.requireWholeCharacters(name);
        return new Selector.Name(name.toString());
    }

    private List<Selector> bracketed() {
        text.expect("[");
        List<Selector> selectors = new ArrayList<>();
        do {
            text.skipBlanks();
            selectors.add(selector());
            text.skipBlanks();
        } while (text.take(","));
        text.expect("]");
        return List.copyOf(selectors);
    }

    private Selector selector() {
        if (literals.isTextNext()) {
            return new Selector.Name(literals.text());
        }
        if (text.take("*")) {
            return new Selector.Wildcard();
        }
        if (text.take("?")) {
            text.skipBlanks();
            return new Selector.Filter(new ConditionReader(text, this, literals).condition());
        }
        return indexOrSlice();
    }

    private Selector indexOrSlice() {
        Long first = optionalInteger();
        if (first != null) {
            int end = text.skipBlanks();
            if (text.peek() != ':') {
                text.goBackTo(end);
                return new Selector.Index(first);
            }
        }
        if (!text.take(":")) {
            throw text.wrong("a name in quotes, a number, '*', ':' or '?' is expected");
        }
        text.skipBlanks();
        Long end = optionalInteger();
        int behind = text.skipBlanks();
        Long step = null;
        if (text.take(":")) {
            behind = text.skipBlanks();
            step = optionalInteger();
            behind = step == null ? behind : text.skipBlanks();
        }
        text.goBackTo(behind);
        return new Selector.Slice(first, end, step == null ? 1 : step);
    }

    private @Nullable Long optionalInteger() {
        return literals.isNumberNext() ? literals.integer() : null;
    }
}
