package dev.integrationhub.api.problem;

import java.util.Locale;

/**
 * Every error the hub answers with. The code, in kebab-case, is a promise: clients branch on it. RFC 9457 names the members of
 * the document; RFC 9110 the status codes.
 */
public enum ProblemCode {
    MALFORMED_REQUEST(400, "The request cannot be read"),
    INVALID_PARAMETER(400, "A parameter of the request is not valid"),
    UNAUTHENTICATED(401, "This needs a login or an access token"),
    INVALID_ACCESS_TOKEN(401, "The access token is not valid"),
    LOGIN_FAILED(401, "The name or the password is wrong, or the account cannot be used now"),
    WEBHOOK_NOT_VERIFIED(401, "The webhook is not verified"),
    ACCESS_DENIED(403, "The caller may not do this"),
    OIDC_LOGIN_REFUSED(403, "The login with the identity provider is refused"),
    CROSS_SITE_REQUEST(403, "A page of another site may not do this"),
    REVEAL_REFUSED(403, "Secrets are not revealed this way"),
    CSRF_TOKEN_INVALID(403, "The token against forged requests is missing or not that of the session"),
    PASSWORD_CHANGE_REQUIRED(403, "The password has to be changed first"),
    PATH_NOT_FOUND(404, "There is nothing at this path"),
    INTEGRATION_NOT_FOUND(404, "There is no such integration"),
    INTEGRATION_VERSION_NOT_FOUND(404, "The integration has no such version"),
    CREDENTIAL_NOT_FOUND(404, "There is no such credential"),
    SECRET_NOT_FOUND(404, "There is no such secret"),
    SECRET_VERSION_NOT_FOUND(404, "The secret has no such version"),
    HANDLER_NOT_FOUND(404, "There is no such handler"),
    USER_NOT_FOUND(404, "There is no such user"),
    TOKEN_NOT_FOUND(404, "There is no such access token"),
    CONTRACT_NOT_FOUND(404, "The handler has no contract"),
    DELIVERY_NOT_FOUND(404, "There is no such delivery"),
    REPLAY_NOT_FOUND(404, "There is no such replay"),
    METHOD_NOT_ALLOWED(405, "This path does not know the method"),
    NOT_ACCEPTABLE(406, "The hub cannot answer in a form the request accepts"),
    REQUEST_TIMED_OUT(408, "The request did not arrive in time"),
    INTEGRATION_NAME_TAKEN(409, "Another integration has this name"),
    HANDLER_NAME_TAKEN(409, "Another handler of the hub has this name"),
    CREDENTIAL_KEY_TAKEN(409, "The integration already has a credential with this key"),
    SECRET_KEY_TAKEN(409, "The integration already has a secret with this key"),
    CREDENTIAL_NOT_REMOVED(409, "The credential is not removed"),
    SECRET_NOT_REMOVED(409, "The secret is not removed"),
    SECRET_VERSION_CURRENT(409, "This is the current version of the secret"),
    USERNAME_TAKEN(409, "Another user has this name"),
    TOO_MANY_TOKENS(409, "The user has as many access tokens as one may have"),
    LAST_OWNER(409, "The hub would have no owner left who can sign in"),
    MASTER_KEY_UNCHANGED(409, "There is no other master key to go over to"),
    MASTER_KEY_IN_USE(409, "A former master key still wraps keys"),
    MASTER_KEYSET_NOT_OWN(409, "The operator keeps the master keyset"),
    INTEGRATION_NOT_DELETED(409, "The integration is not deleted"),
    DELIVERY_ENDED(409, "The delivery has ended"),
    REPLAY_RUNNING(409, "Another replay of the integration's deliveries is running"),
    REBUILD_RUNNING(409, "A rebuild is running"),
    CONCURRENT_CHANGE(409, "Somebody else changed the same thing at the same moment"),
    REQUEST_IN_PROGRESS(409, "A request with this Idempotency-Key is still being worked on"),
    HANDLER_RENAMED(410, "The handler has another name now"),
    INTEGRATION_DELETED(410, "The integration was deleted"),
    CREDENTIAL_ERASED(410, "The credential was erased"),
    SECRET_ERASED(410, "The secret was erased"),
    SECRET_VERSION_DESTROYED(410, "This version of the secret was destroyed"),
    PAYLOAD_GONE(410, "What the webhook was sent with is not kept any more"),
    PRECONDITION_FAILED(412, "The resource was changed since it was read"),
    BODY_TOO_LARGE(413, "The body of the request is too large"),
    URI_TOO_LONG(414, "The URL of the request is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The hub cannot read a body of this type here"),
    EXPECTATION_FAILED(417, "The hub does not do what the request expects"),
    HOST_NOT_ALLOWED(421, "The hub does not answer to this name"),
    VALIDATION_FAILED(422, "The request says something that is not allowed"),
    WEAK_PASSWORD(422, "The password could be guessed"),
    SEALED_VALUE_SENT(422, "The value is a sealed envelope, not a value"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used with another request"),
    SPEC_REJECTED(422, "The OpenAPI document cannot be used"),
    EGRESS_REFUSED(422, "The hub does not call this address"),
    TARGET_SECRET_MISSING(422, "The secret that the target asks for is not there"),
    TARGET_SECRET_UNUSABLE(422, "The secret that the target asks for cannot be sent"),
    INTEG_CORE_NOT_CONFIGURED(422, "The hub does not know where integ-core is"),
    HEADERS_TOO_LARGE(431, "The headers of the request are too large"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "The hub failed"),
    SEAL_BROKEN(500, "A sealed value does not open"),
    HISTORY_UNREADABLE(500, "The history has an event that this version of the hub cannot read"),
    NOT_IMPLEMENTED(501, "The hub does not speak this part of HTTP"),
    SPEC_UNREACHABLE(502, "The OpenAPI document cannot be fetched"),
    TARGET_UNREACHABLE(502, "The target cannot be reached"),
    TARGET_ANSWER_TOO_LARGE(502, "The target's answer is too large"),
    UNAVAILABLE(503, "The hub cannot answer now"),
    KEYRING_UNAVAILABLE(503, "The hub cannot use its keyring now"),
    SPEC_TIMED_OUT(504, "The OpenAPI document did not arrive in time"),
    TARGET_TIMED_OUT(504, "The target did not answer in time"),
    HTTP_VERSION_NOT_SUPPORTED(505, "The hub does not speak this version of HTTP");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status code that goes with it. */
    public int status() {
        return status;
    }

    /** The same sentence for every occurrence. */
    public String title() {
        return title;
    }

    /** The code as clients see it, such as {@code handler-name-taken}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
