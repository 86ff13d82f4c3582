package dev.integrationhub.command.handler.webhook;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.platform.outbound.Cidr;

/** Where webhooks may come from. */
final class AllowedAddresses {
    private static final String MEMBER = "allowedAddresses";
    private static final int MOST = 100;

    /** Digits of other scripts, a dot at the end and zeros in front are read by some and not by others. */
    private static final Pattern FORM = Pattern.compile("[0-9A-Fa-f:.]*[0-9A-Fa-f:](?:/(?:0|[1-9][0-9]{0,2}))?");

    private AllowedAddresses() {}

    static @Nullable List<String> read(@Nullable List<@Nullable String> entries, Place place) {
        if (entries == null) {
            return null;
        }
        place.wrongIf(
                entries.isEmpty() || entries.size() > MOST, MEMBER, "length", "There are 1 to " + MOST + " of these.");
        Place list = place.in(MEMBER);
        for (int at = 0; at < Math.min(entries.size(), MOST); at++) {
            String entry = entries.get(at);
            list.wrongIf(
                    entry == null || !isRange(entry),
                    Integer.toString(at),
                    "unknown",
                    "This is an address such as 192.0.2.1 or a network such as 192.0.2.0/24.");
        }
        return entries.stream().map(String::valueOf).toList();
    }

    private static boolean isRange(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        try {
            Cidr.parse(text.contains("/") ? text : text + (text.contains(":") ? "/128" : "/32"));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
