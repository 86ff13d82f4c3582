package dev.integrationhub.api.login.resource;

/**
 * A way to sign in.
 *
 * @param type {@code password}: send name and password to {@code path}; {@code oidc}: have the browser go there
 * @param name for people
 */
public record LoginProviderResource(String type, String name, String path) {}
