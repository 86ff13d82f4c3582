package dev.integrationhub.ingress.operate.show;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.delivery.resource.BodyResource;
import dev.integrationhub.api.delivery.resource.HeaderResource;
import dev.integrationhub.platform.target.RenderedBody;

/** A body for people to read. */
final class ShownBody {
    private static final int LONGEST_CHARACTER = 4;

    private ShownBody() {}

    /** @param cut whether the bytes are the beginning of more */
    static BodyResource of(@Nullable String contentType, List<HeaderResource> headers, byte[] body, boolean cut) {
        boolean encoded = ShownHeaders.first(headers, "Content-Encoding").isPresent();
        RenderedBody rendered = RenderedBody.of(contentType, encoded, cut ? wholeCharacters(body) : body);
        return new BodyResource(rendered.value(), rendered.encoding().word());
    }

    /** Less the beginning of a character at the end, as of UTF-8 (RFC 3629, 3): with it, text would be none. */
    static byte[] wholeCharacters(byte[] text) {
        for (int length = 1; length < LONGEST_CHARACTER && length <= text.length; length++) {
            int lead = text[text.length - length] & 0xff;
            if (lead >= 0xc0) {
                int whole = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
                return whole > length ? Arrays.copyOf(text, text.length - length) : text;
            } else if (lead < 0x80) {
                return text;
            }
        }
        return text;
    }
}
