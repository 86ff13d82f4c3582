package dev.integrationhub.query.integration;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text in the form in which it is searched: what differs only in case, in the way its accents are written or in its width is the
 * same (Unicode's NFKC and a full case folding by the rules of no language). {@code ß} is {@code ss}, both small sigmas are one, and so
 * are {@code i} with and without its dot.
 */
public final class SearchText {
    private SearchText() {}

    public static String of(String text) {
        // There and back, since upper case joins letters that lower case keeps apart, and the other way round.
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('ς', 'σ')
                .replace("i\u0307", "i");
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }
}
