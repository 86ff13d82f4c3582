package dev.integrationhub.api.login.resource;

/**
 * How everybody signs in to a demo. There is such a bean in a demo alone.
 *
 * @param username of the first user
 * @param password that everybody may know
 */
public record DemoLogin(String username, String password) {}
