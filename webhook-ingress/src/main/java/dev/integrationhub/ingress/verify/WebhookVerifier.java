package dev.integrationhub.ingress.verify;

import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.integrationhub.api.delivery.event.VerificationResult;
import dev.integrationhub.api.webhook.Verification;
import dev.integrationhub.api.webhook.VerificationScheme;
import dev.integrationhub.ingress.request.InboundRequest;
import dev.integrationhub.ingress.route.Route;
import dev.integrationhub.ingress.secret.HandlerSecret;
import dev.integrationhub.ingress.secret.HandlerSecrets;
import dev.integrationhub.platform.outbound.OutboundHttp;

/** Verifies requests by what their handler asks for: looks at the address first, which costs nothing, and then has the scheme of the handler look at the rest. */
@Component
public class WebhookVerifier {
    private static final Set<VerificationScheme> SIGNING = EnumSet.of(
            VerificationScheme.STANDARD_WEBHOOKS,
            VerificationScheme.SVIX,
            VerificationScheme.STRIPE,
            VerificationScheme.GITHUB,
            VerificationScheme.SLACK,
            VerificationScheme.SHOPIFY,
            VerificationScheme.ELEVENLABS,
            VerificationScheme.HMAC);
    private static final Set<VerificationScheme> WITHOUT_SECRET =
            EnumSet.of(VerificationScheme.NONE, VerificationScheme.IP_ALLOWLIST, VerificationScheme.JWT);

    private final HandlerSecrets secrets;
    private final Clock clock;
    private final Map<VerificationScheme, Scheme> schemes = new EnumMap<>(VerificationScheme.class);

    WebhookVerifier(HandlerSecrets secrets, OutboundHttp http, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
        schemes.put(VerificationScheme.NONE, check -> null);
        schemes.put(VerificationScheme.IP_ALLOWLIST, WebhookVerifier::requireAllowlist);
        schemes.put(VerificationScheme.STANDARD_WEBHOOKS, StandardWebhooks.STANDARD);
        schemes.put(VerificationScheme.SVIX, StandardWebhooks.SVIX);
        schemes.put(VerificationScheme.STRIPE, TimeAndSignature.STRIPE);
        schemes.put(VerificationScheme.GITHUB, new GitHub());
        schemes.put(VerificationScheme.SLACK, new Slack());
        schemes.put(VerificationScheme.SHOPIFY, new Shopify());
        schemes.put(VerificationScheme.TELEGRAM, new Telegram());
        schemes.put(VerificationScheme.ELEVENLABS, TimeAndSignature.ELEVENLABS);
        schemes.put(VerificationScheme.HMAC, new DescribedHmac());
        schemes.put(VerificationScheme.BASIC, new Basic());
        schemes.put(VerificationScheme.API_KEY, new ApiKey());
        schemes.put(VerificationScheme.JWT, new JwtBearer(new KeySets(http, clock)));
    }

    /**
     * Whether the request comes from whom it should.
     *
     * @throws dev.integrationhub.api.problem.ProblemException {@code UNAVAILABLE} if that cannot be found out now
     */
    public Verdict verify(Route route, InboundRequest request) {
        Verification settings = Objects.requireNonNullElse(route.webhook().verification(), Verification.NONE);
        if (!AllowedAddresses.hold(settings.allowedAddresses(), request.address())) {
            return new Verdict.Refused(Refusal.ADDRESS_NOT_ALLOWED);
        }
        VerificationScheme scheme = settings.scheme();
        if (SIGNING.contains(scheme) && CrcToken.couldSign(settings, request.body())) {
            return new Verdict.Refused(Refusal.SIGNATURE_MISMATCH);
        }
        try {
            Check check = new Check(settings, request, secrets(route, settings), Math.floorDiv(clock.millis(), 1000L));
            HandlerSecret secret = scheme(scheme).verify(check);
            Long version = secret == null ? null : Long.valueOf(secret.version());
            return new Verdict.Genuine(new VerificationResult(scheme, scheme != VerificationScheme.NONE, version));
        } catch (RefusedException e) {
            return new Verdict.Refused(e.why());
        }
    }

    private Scheme scheme(VerificationScheme scheme) {
        return Objects.requireNonNull(schemes.get(scheme));
    }

    private List<HandlerSecret> secrets(Route route, Verification settings) {
        if (WITHOUT_SECRET.contains(settings.scheme())) {
            return List.of();
        }
        String key = settings.secretKey();
        List<HandlerSecret> usable = key == null ? List.of() : secrets.find(route.integrationId(), key);
        if (usable.isEmpty()) {
            throw new RefusedException(Refusal.SECRET_MISSING);
        }
        return usable;
    }

    /** The addresses have been looked at; without a list of them there would be nothing to look at. */
    private static @Nullable HandlerSecret requireAllowlist(Check check) {
        if (check.settings().allowedAddresses() == null) {
            throw new RefusedException(Refusal.ADDRESS_NOT_ALLOWED);
        }
        return null;
    }
}
