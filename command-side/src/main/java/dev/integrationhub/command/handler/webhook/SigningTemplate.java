package dev.integrationhub.command.handler.webhook;

import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.webhook.ChallengeType;

/** What the text that a sender signs must and may name. */
final class SigningTemplate {
    private static final int LONGEST = 1_000;
    private static final Pattern KNOWN = Pattern.compile("\\{(?:body|body\\.sha256|timestamp|method|path)}");
    private static final Pattern BODY = Pattern.compile("\\{body(?:\\.sha256)?}");
    private static final Pattern BRACE = Pattern.compile("[{}]");
    private static final String TIMESTAMP = "{timestamp}";

    private SigningTemplate() {}

    static void check(VerificationBody body, Place place) {
        if (body.template() != null) {
            checkText(body.template(), body.timestampHeader(), answersAnybody(body), place);
        }
        place.wrongIf(
                "hmac".equals(body.scheme()) && body.toleranceSeconds() != null && body.timestampHeader() == null,
                "toleranceSeconds",
                "not-allowed",
                "Without a 'timestampHeader' there is no time to compare.");
    }

    /** X has its questions answered with an HMAC, so that whoever asks gets one. */
    private static boolean answersAnybody(VerificationBody body) {
        ChallengeBody challenge = body.challenge();
        return challenge != null
                && ChallengeType.X.value().equals(challenge.type())
                && Objects.equals(challenge.secretKey(), body.secretKey());
    }

    private static void checkText(
            String template, @Nullable String timestampHeader, boolean answersAnybody, Place place) {
        boolean timed = template.contains(TIMESTAMP);
        place.wrongIf(
                template.length() > LONGEST,
                "template",
                "length",
                "A template has " + LONGEST + " characters at the most.");
        place.wrongIf(
                template.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE),
                "template",
                "not-text",
                "This has a character that is no text.");
        place.wrongIf(
                !BODY.matcher(template).find(),
                "template",
                "body-missing",
                "A template names {body} or {body.sha256}: what is not signed is not verified.");
        place.wrongIf(
                BRACE.matcher(KNOWN.matcher(template).replaceAll("")).find(),
                "template",
                "unknown-placeholder",
                "A template has braces only in {body}, {body.sha256}, {timestamp}, {method} and {path}.");
        place.wrongIf(
                answersAnybody && !template.contains("{body}"),
                "template",
                "body-missing",
                "With a challenge of X under the same secret a template names {body}: the hub signs short texts for anybody.");
        place.wrongIf(
                timed && timestampHeader == null,
                "timestampHeader",
                "required",
                "The template has {timestamp}, so the header that it is in is needed.");
        place.wrongIf(
                !timed && timestampHeader != null,
                "template",
                "timestamp-missing",
                "The template has no {timestamp}, so that anybody could change the time in the header.");
    }
}
