package dev.integrationhub.api.login.event;

/** Something that happened to a login; each is an event stream of its own. */
public sealed interface LoginEvent permits AccessLoggedIn, AccessLoginFailed, AccessLoggedOut {}
