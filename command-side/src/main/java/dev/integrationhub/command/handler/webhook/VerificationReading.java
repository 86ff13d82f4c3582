package dev.integrationhub.command.handler.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.integrationhub.api.webhook.Challenge;
import dev.integrationhub.api.webhook.HmacAlgorithm;
import dev.integrationhub.api.webhook.SignatureEncoding;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.HttpUrl;

/** Reads a verification: whether its scheme has these members, and whether each of them can be what it says. */
record VerificationReading(VerificationBody body, Place place) {
    private static final int LONGEST_TOLERANCE = 86_400;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 2_000;
    private static final Set<String> OF_EVERY_REQUEST = Set.of("host", "content-length");

    @Nullable
    Verification read() {
        VerificationScheme scheme =
                place.oneOf("scheme", body.scheme(), VerificationScheme.values(), VerificationScheme::value);
        place.require("scheme", body.scheme());
        if (scheme != null) {
            SchemeMembers.check(scheme, body, place);
            checkHeaderOrParameter(scheme);
        }
        checkValues();
        HmacAlgorithm algorithm =
                place.oneOf("algorithm", body.algorithm(), HmacAlgorithm.values(), HmacAlgorithm::value);
        SignatureEncoding encoding =
                place.oneOf("encoding", body.encoding(), SignatureEncoding.values(), SignatureEncoding::value);
        String secretKey = place.secretKey(body.secretKey());
        List<String> addresses = AllowedAddresses.read(body.allowedAddresses(), place);
        Challenge challenge = body.challenge() == null ? null : body.challenge().read(place.in("challenge"));
        if (scheme == null) {
            return null;
        }
        return new Verification(
                scheme,
                secretKey,
                addresses,
                body.toleranceSeconds(),
                body.header(),
                body.queryParameter(),
                algorithm,
                encoding,
                body.prefix(),
                body.timestampHeader(),
                body.template(),
                body.username(),
                body.jwksUrl(),
                body.issuer(),
                body.audience(),
                challenge);
    }

    private void checkValues() {
        place.between("toleranceSeconds", body.toleranceSeconds(), 1, LONGEST_TOLERANCE);
        checkHeader("header", body.header());
        checkHeader("timestampHeader", body.timestampHeader());
        place.wrongIf(
                body.timestampHeader() != null && body.timestampHeader().equalsIgnoreCase(body.header()),
                "timestampHeader",
                "repeated",
                "The time and the signature are in two headers.");
        place.line("queryParameter", body.queryParameter(), LONGEST_NAME);
        place.length("prefix", body.prefix(), LONGEST_NAME);
        place.wrongIf(
                body.prefix() != null && !Header.isLegal("Prefix", body.prefix()),
                "prefix",
                "not-text",
                "This has a character that no header has.");
        place.line("username", body.username(), LONGEST_NAME);
        place.wrongIf(
                body.username() != null && body.username().contains(":"),
                "username",
                "pattern",
                "A user name has no colon (RFC 7617).");
        place.line("issuer", body.issuer(), LONGEST_URL);
        place.line("audience", body.audience(), LONGEST_URL);
        place.line("jwksUrl", body.jwksUrl(), LONGEST_URL);
        checkUrl(body.jwksUrl());
        SigningTemplate.check(body, place);
    }

    private void checkHeader(String member, @Nullable String name) {
        place.headerName(member, name);
        place.wrongIf(
                name != null && OF_EVERY_REQUEST.contains(name.toLowerCase(Locale.ROOT)),
                member,
                "header-not-allowed",
                "This header is part of every request, and not for a sender to choose.");
    }

    private void checkHeaderOrParameter(VerificationScheme scheme) {
        if (scheme != VerificationScheme.API_KEY) {
            return;
        }
        place.wrongIf(
                body.header() == null && body.queryParameter() == null,
                "header",
                "required",
                "The scheme api-key needs 'header' or 'queryParameter'.");
        place.wrongIf(
                body.header() != null && body.queryParameter() != null,
                "queryParameter",
                "not-allowed",
                "A key is in a header or in a query parameter, not in both.");
        place.wrongIf(
                body.prefix() != null && body.queryParameter() != null,
                "prefix",
                "not-allowed",
                "A prefix goes with a header.");
    }

    private void checkUrl(@Nullable String url) {
        if (url == null) {
            return;
        }
        try {
            HttpUrl.requireCallable(new URI(url));
        } catch (URISyntaxException e) {
            place.wrong("jwksUrl", "invalid-url", "This is no URL (RFC 3986).");
        } catch (IllegalArgumentException e) {
            place.wrong("jwksUrl", "invalid-url", e.getMessage() + ".");
        }
    }
}
