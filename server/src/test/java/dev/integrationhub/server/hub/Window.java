package dev.integrationhub.server.hub;

import java.util.Locale;

import com.microsoft.playwright.options.ColorScheme;

/**
 * What somebody looks at the pages through: at a desk by day, on a phone by night. The other two would show no width and no colour
 * that these do not.
 */
enum Window {
    DESK_LIGHT(1440, ColorScheme.LIGHT),
    PHONE_DARK(360, ColorScheme.DARK);

    private final int width;
    private final ColorScheme colours;

    Window(int width, ColorScheme colours) {
        this.width = width;
        this.colours = colours;
    }

    /** In pixels. */
    int width() {
        return width;
    }

    ColorScheme colours() {
        return colours;
    }

    /** What the names of its pictures end with. */
    String suffix() {
        return "-" + width + "-" + colours.name().toLowerCase(Locale.ROOT);
    }
}
