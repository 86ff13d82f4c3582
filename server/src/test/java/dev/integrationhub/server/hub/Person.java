package dev.integrationhub.server.hub;

/** A user that a test made for itself. */
record Person(Hub hub, String id, String username, String password) {
    private static final String PASSWORD = "tall sofa, blue door";

    /** Somebody with a role in the hub as a whole. */
    static Person with(Hub hub, String role) {
        String username = RunningHub.unique(role);
        Answer created =
                hub.post("/users", """
                {"username":"%s","password":"%s","grants":[{"role":"%s"}]}""".formatted(username, PASSWORD, role)).expect(201);
        return new Person(hub, created.id(), username, PASSWORD);
    }

    Answer login(Browser browser) {
        return browser.login(username, password);
    }

    /** A browser that they have signed in with. */
    Browser signedIn() {
        Browser browser = Browser.of(hub);
        login(browser).expect(200);
        return browser;
    }
}
