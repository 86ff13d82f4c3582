package dev.integrationhub.command.handler.webhook;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import dev.integrationhub.api.webhook.VerificationScheme;

import static dev.integrationhub.command.handler.webhook.VerificationMember.ALGORITHM;
import static dev.integrationhub.command.handler.webhook.VerificationMember.ALLOWED_ADDRESSES;
import static dev.integrationhub.command.handler.webhook.VerificationMember.AUDIENCE;
import static dev.integrationhub.command.handler.webhook.VerificationMember.ENCODING;
import static dev.integrationhub.command.handler.webhook.VerificationMember.HEADER;
import static dev.integrationhub.command.handler.webhook.VerificationMember.ISSUER;
import static dev.integrationhub.command.handler.webhook.VerificationMember.JWKS_URL;
import static dev.integrationhub.command.handler.webhook.VerificationMember.PREFIX;
import static dev.integrationhub.command.handler.webhook.VerificationMember.QUERY_PARAMETER;
import static dev.integrationhub.command.handler.webhook.VerificationMember.SECRET_KEY;
import static dev.integrationhub.command.handler.webhook.VerificationMember.TEMPLATE;
import static dev.integrationhub.command.handler.webhook.VerificationMember.TIMESTAMP_HEADER;
import static dev.integrationhub.command.handler.webhook.VerificationMember.TOLERANCE_SECONDS;
import static dev.integrationhub.command.handler.webhook.VerificationMember.USERNAME;

/**
 * The members that a scheme needs, and those that it takes besides. {@code allowedAddresses} and {@code challenge} go with any.
 */
record SchemeMembers(Set<VerificationMember> needed, Set<VerificationMember> optional) {
    private static final Map<VerificationScheme, SchemeMembers> TABLE = new EnumMap<>(VerificationScheme.class);

    static {
        put(VerificationScheme.NONE, Set.of(), Set.of());
        for (VerificationScheme timed : EnumSet.of(
                VerificationScheme.STANDARD_WEBHOOKS,
                VerificationScheme.SVIX,
                VerificationScheme.STRIPE,
                VerificationScheme.SLACK,
                VerificationScheme.ELEVENLABS)) {
            put(timed, Set.of(SECRET_KEY), Set.of(TOLERANCE_SECONDS));
        }
        for (VerificationScheme untimed :
                EnumSet.of(VerificationScheme.GITHUB, VerificationScheme.SHOPIFY, VerificationScheme.TELEGRAM)) {
            put(untimed, Set.of(SECRET_KEY), Set.of());
        }
        put(
                VerificationScheme.HMAC,
                Set.of(SECRET_KEY, HEADER, ALGORITHM, ENCODING),
                Set.of(PREFIX, TIMESTAMP_HEADER, TEMPLATE, TOLERANCE_SECONDS));
        put(VerificationScheme.BASIC, Set.of(SECRET_KEY, USERNAME), Set.of());
        put(VerificationScheme.API_KEY, Set.of(SECRET_KEY), Set.of(HEADER, QUERY_PARAMETER, PREFIX));
        put(VerificationScheme.JWT, Set.of(JWKS_URL), Set.of(HEADER, ISSUER, AUDIENCE, TOLERANCE_SECONDS));
        put(VerificationScheme.IP_ALLOWLIST, Set.of(ALLOWED_ADDRESSES), Set.of());
    }

    private static void put(
            VerificationScheme scheme, Set<VerificationMember> needed, Set<VerificationMember> optional) {
        Set<VerificationMember> all = EnumSet.of(ALLOWED_ADDRESSES);
        all.addAll(optional);
        TABLE.put(scheme, new SchemeMembers(needed, all));
    }

    static SchemeMembers of(VerificationScheme scheme) {
        SchemeMembers members = TABLE.get(scheme);
        if (members == null) {
            throw new IllegalStateException("The members of " + scheme + " are not known");
        }
        return members;
    }

    /** Notes what is missing, and what would have no effect. */
    static void check(VerificationScheme scheme, VerificationBody body, Place place) {
        SchemeMembers members = of(scheme);
        for (VerificationMember member : VerificationMember.values()) {
            boolean there = member.of(body) != null;
            place.wrongIf(
                    !there && members.needed.contains(member),
                    member.wireName(),
                    "required",
                    "The scheme " + scheme.value() + " needs '" + member.wireName() + "'.");
            place.wrongIf(
                    there && !members.needed.contains(member) && !members.optional.contains(member),
                    member.wireName(),
                    "not-allowed",
                    "The scheme " + scheme.value() + " has no '" + member.wireName() + "'.");
        }
    }
}
