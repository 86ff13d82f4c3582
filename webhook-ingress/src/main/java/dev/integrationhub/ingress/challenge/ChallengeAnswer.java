package dev.integrationhub.ingress.challenge;

/**
 * What a provider is told that asked whether the URL is its customer's. The body repeats what was sent, so it is to go with
 * {@code X-Content-Type-Options: nosniff}.
 *
 * @param body of ASCII characters
 */
public record ChallengeAnswer(int status, String contentType, String body) {}
