package dev.integrationhub.api.login.resource;

/**
 * What a page sends with whatever changes something.
 *
 * @param headerName the header to send it in
 * @param token good for the present session only
 */
public record CsrfTokenResource(String headerName, String token) {
    @Override
    public String toString() {
        return "CsrfTokenResource[not shown]";
    }
}
