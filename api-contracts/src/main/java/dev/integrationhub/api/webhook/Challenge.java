package dev.integrationhub.api.webhook;

/**
 * A question that a provider asks with GET to find out whether the URL is its customer's.
 *
 * @param secretKey the key of the secret that the answer is made with, or that the question must name
 */
public record Challenge(ChallengeType type, String secretKey) {}
