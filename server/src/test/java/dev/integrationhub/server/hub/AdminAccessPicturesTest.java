package dev.integrationhub.server.hub;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Who gets in, at a desk and on a phone: signing in beside an identity provider, access tokens, users. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdminAccessPicturesTest {
    private static final String PASSWORD = "a tall ship, a star";

    private final Issuer issuer = new Issuer();
    private Chromium chromium;
    private Hub hub;
    private Person admin;
    private String anna;
    private String deploy;
    private String shop;

    @BeforeAll
    void start(@TempDir Path data) {
        chromium = Chromium.start();
        hub = Hub.start(
                data,
                Map.of(
                        "hub.admin-password",
                        PASSWORD,
                        "hub.secrets.reveal-in-browser",
                        "true",
                        "hub.oidc.issuer",
                        issuer.url(),
                        "hub.oidc.client-id",
                        Issuer.CLIENT,
                        "hub.oidc.client-secret",
                        Issuer.SECRET,
                        "hub.oidc.role-mapping",
                        "hub-builders=editor"));
        shop = hub.post("/integrations", "{\"name\":\"Shopify orders\"}")
                .expect(201)
                .id();
        hub.post("/integrations/" + shop + "/secrets", "{\"key\":\"WEBHOOK_SECRET\",\"value\":\"0123456789abcdef\"}")
                .expect(201);
        anna = user("anna", "\"displayName\":\"Anna Keller\",\"email\":\"anna@example.org\"", """
                {"role":"editor","integrationId":"%s"},{"role":"viewer"}""".formatted(shop));
        user("boris", "\"displayName\":\"Boris Lang\"", "{\"role\":\"operator\"}");
        user("vera", "\"displayName\":\"Vera Maier\"", "{\"role\":\"auditor\"}");
        for (int i = 0; i < 5; i++) {
            Browser.of(hub).login("vera", "a wrong one").expectProblem(401, "login-failed");
        }
        user("ada", "\"displayName\":\"Ada Sommer\",\"password\":\"" + PASSWORD + "\"", "{\"role\":\"admin\"}");
        admin = new Person(hub, "", "ada", PASSWORD);
        Browser browser = admin.signedIn();
        deploy = browser.post("/access-tokens", """
                        {"name":"deploy","scopes":["handlers:*","deliveries:read"],"integrationIds":["%s"],
                         "cidrs":["192.0.2.0/24"]}""".formatted(shop)).expect(201).id();
        browser.post("/access-tokens/" + deploy + "/rotate", "{}").expect(200);
        browser.post("/access-tokens", "{\"name\":\"backup\",\"scopes\":[\"audit:export\"]}")
                .expect(201);
    }

    private String user(String username, String more, String grants) {
        return hub.post("/users", "{\"username\":\"" + username + "\"," + more + ",\"grants\":[" + grants + "]}")
                .expect(201)
                .id();
    }

    @AfterAll
    void stop() {
        if (hub != null) {
            hub.close();
        }
        if (chromium != null) {
            chromium.close();
        }
        issuer.close();
    }

    @ParameterizedTest
    @EnumSource
    void looksAsItShould(Window window) {
        try (Pages pages = new Pages(chromium, hub, window)) {
            pages.open("/admin/sign-in?refused=oidc-login-refused");
            assertThat(pages.link("Sign in with 127.0.0.1")).isVisible();
            pages.look("sign-in-provider");

            pages.open("/admin/users").signIn(admin);
            assertThat(pages.link("anna")).isVisible();
            pages.look("users");
            pages.button("New user").click();
            pages.button("Create user").click();
            assertThat(pages.text("This is needed.")).isVisible();
            pages.look("user-new");
            pages.open("/admin/users?user=" + anna);
            assertThat(pages.dialog()).containsText("Editor in Shopify orders");
            pages.look("user");

            pages.open("/admin/access-tokens");
            assertThat(pages.rows()).hasCount(2);
            pages.look("access-tokens");
            pages.button("New access token").click();
            assertThat(pages.field("Name")).isFocused();
            pages.look("access-token-new");
            pages.open("/admin/access-tokens?token=" + deploy);
            assertThat(pages.dialog()).containsText("Shopify orders");
            pages.look("access-token");
            pages.button("Rotate").click();
            assertThat(pages.text("Another text for deploy?")).isVisible();
            pages.look("access-token-rotate");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSecretThatIsRevealed(Window window) {
        try (Pages pages = new Pages(chromium, hub, window)) {
            pages.open("/admin/integrations/" + shop + "/secrets").signIn(admin);
            pages.button("Export .env").click();
            assertThat(pages.text("Export all values?")).isVisible();
            pages.look("secrets-export");
            pages.button("Cancel").click();

            pages.button("Reveal WEBHOOK_SECRET").click();
            pages.field("Reason").fill("set up the shop");
            pages.button("Reveal").last().click();
            assertThat(pages.dialog()).containsText("0123456789abcdef");
            pages.look("secret-revealed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSessionThatHasEndedAndAPasswordThatHasToBeChosen(Window window) {
        String username = RunningHub.unique("newcomer");
        String password = hub.post("/users", "{\"username\":\"" + username + "\",\"grants\":[]}")
                .expect(201)
                .text("password");
        try (Pages pages = new Pages(chromium, hub, window)) {
            pages.open("/admin/sign-in").signIn(new Person(hub, "", username, password));
            assertThat(pages.dialog()).containsText("good for one thing");
            pages.look("password-required");
            pages.button("Sign out").click();

            pages.signIn(admin).awaitPath("/admin/integrations");
            assertThat(pages.link("Shopify orders")).isVisible();
            pages.loseSession();
            pages.link("Tokens").click();
            assertThat(pages.dialog()).containsText("Your session has ended");
            pages.look("session-ended");
        }
    }

    @Test
    void whatOneMayNotSeeHasNoFaultEither() {
        Person viewer = Person.with(hub, "viewer");
        try (Pages pages = Pages.of(chromium, hub)) {
            pages.open("/admin/users").signIn(viewer).awaitPath("/admin/users");
            for (String path : List.of("/admin/users", "/admin/access-tokens")) {
                pages.open(path);
                assertThat(pages.text("You may not see this")).isVisible();
                pages.look("denied" + path.replace("/admin/", "-"));
            }
        }
    }
}
