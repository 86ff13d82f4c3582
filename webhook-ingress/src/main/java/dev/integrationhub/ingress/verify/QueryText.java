package dev.integrationhub.ingress.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/** The query of a URL, as it was sent. */
public final class QueryText {
    private QueryText() {}

    /** The values of a parameter, not decoded. */
    public static List<String> values(@Nullable String query, String parameter) {
        List<String> values = new ArrayList<>(1);
        forEach(query, (pair, name) -> {
            if (name.equals(parameter)) {
                int equals = pair.indexOf('=');
                values.add(equals < 0 ? "" : pair.substring(equals + 1));
            }
        });
        return values;
    }

    /** The decoded value of a parameter; null if it is not there, or more than once. */
    public static @Nullable String only(@Nullable String query, String parameter) {
        List<String> values = values(query, parameter);
        return values.size() == 1 ? new String(decode(values.get(0), true), StandardCharsets.UTF_8) : null;
    }

    /** The query less a parameter, the rest as it was sent; null if nothing is left. */
    static @Nullable String without(@Nullable String query, String parameter) {
        StringBuilder rest = new StringBuilder();
        forEach(query, (pair, name) -> {
            if (!name.equals(parameter)) {
                rest.append(rest.isEmpty() ? "" : "&").append(pair);
            }
        });
        return rest.isEmpty() ? null : rest.toString();
    }

    /**
     * The bytes of a percent-encoded text; a percent sign without two digits stands for itself.
     *
     * @param form whether a plus sign is a blank, as in forms
     */
    static byte[] decode(String text, boolean form) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            int high = encoded[i] == '%' && i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(encoded[i + 2], 16);
            if (low >= 0) {
                decoded.write(high << 4 | low);
                i += 2;
            } else {
                decoded.write(form && encoded[i] == '+' ? ' ' : encoded[i]);
            }
        }
        return decoded.toByteArray();
    }

    private static void forEach(@Nullable String query, BiConsumer<String, String> pairAndName) {
        if (query == null) {
            return;
        }
        int begin = 0;
        while (begin <= query.length()) {
            int and = query.indexOf('&', begin);
            int end = and < 0 ? query.length() : and;
            String pair = query.substring(begin, end);
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                pairAndName.accept(pair, new String(decode(name, true), StandardCharsets.UTF_8));
            }
            begin = end + 1;
        }
    }
}
