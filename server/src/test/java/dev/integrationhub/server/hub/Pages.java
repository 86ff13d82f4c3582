package dev.integrationhub.server.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;

import static org.assertj.core.api.Assertions.assertThat;

/** One person before the hub's pages, in a browser of their own. */
final class Pages implements AutoCloseable {
    private static final Path AXE = Path.of("../admin-ui/node_modules/axe-core/axe.min.js");

    private static final Path PICTURES = Path.of("../docs/screenshots");

    private static final int LONGEST_WAIT_MS = 30_000;

    private static final String FIND_VIOLATIONS = """
            async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}))
              .violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html} ${n.failureSummary}`))""";

    private final Hub hub;
    private final Window window;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Pages(Chromium chromium, Hub hub, Window window) {
        this.hub = hub;
        this.window = window;
        this.context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(hub.base().toString())
                        .setLocale("en-GB")
                        .setViewportSize(window.width(), 900)
                        .setColorScheme(window.colours())
                        .setReducedMotion(ReducedMotion.REDUCE));
        this.page = context.newPage();
        page.setDefaultTimeout(LONGEST_WAIT_MS);
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MS);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(hub.base().toString()) && !url.startsWith("data:")) {
                complaints.add("A request to " + url);
            }
        });
    }

    static Pages of(Chromium chromium, Hub hub) {
        return new Pages(chromium, hub, Window.DESK_LIGHT);
    }

    Page page() {
        return page;
    }

    Hub hub() {
        return hub;
    }

    Pages open(String path) {
        page.navigate(path);
        return this;
    }

    /** Signs in by the form that is open, wherever it is. */
    Pages signIn(Person person) {
        field("User name").fill(person.username());
        field("Password").fill(person.password());
        button("Sign in").click();
        return this;
    }

    /** As when the session has ended: the browser has nothing that the hub knows. */
    void loseSession() {
        context.clearCookies();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    Locator rows() {
        return page.locator("tbody tr");
    }

    void awaitPath(String path) {
        page.waitForURL(Pattern.compile(".*" + Pattern.quote(path) + "(\\?.*)?$"));
    }

    /** Nothing that WCAG 2.2 AA forbids, nothing that the content policy refused, no error, no request to elsewhere. */
    private void expectNoFault() {
        try {
            page.evaluate(Files.readString(AXE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat((List<?>) page.evaluate(FIND_VIOLATIONS))
                .as("accessibility of " + page.url())
                .isEmpty();
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing is wider than the window: " + page.url())
                .isTrue();
        assertThat(complaints).isEmpty();
    }

    /**
     * Looks at the page that is open, which has a name: {@link #expectNoFault}. With {@code -Dhub.update-screenshots=true} it also takes
     * the picture of {@code docs/screenshots}.
     */
    void look(String name) {
        if (Boolean.getBoolean("hub.update-screenshots")) {
            page.evaluate("() => document.fonts.ready");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + window.suffix() + ".png"))
                    .setAnimations(ScreenshotAnimations.DISABLED));
        }
        expectNoFault();
    }

    @Override
    public void close() {
        context.close();
    }
}
