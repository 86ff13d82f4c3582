package dev.integrationhub.server.demo;

import org.springframework.jdbc.core.simple.JdbcClient;

import dev.integrationhub.api.event.StreamId;

/** Whose data is in the database. That it is a demo's is an event, so that a backup of it does not forget it either. */
class DemoData {
    private final JdbcClient jdbc;

    DemoData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws DemoRefused if there is anything that no demo made */
    void refuseOthers() {
        if (!isOfADemo() && has("true")) {
            throw new DemoRefused(
                    "HUB_DEMO is set, and there is data of a hub that is no demo: everybody knows how to sign in to a demo.",
                    "Take HUB_DEMO away, or give the demo a HUB_DATA_DIR, or HUB_DATABASE_URL, of its own.");
        }
    }

    /** @throws DemoRefused if a demo made the data */
    void refuseDemos() {
        if (isOfADemo()) {
            throw new DemoRefused(
                    "This is the data of a demo, to which everybody knows how to sign in, and HUB_DEMO is not set.",
                    "Set HUB_DEMO=true to go on with the demo, or begin with a HUB_DATA_DIR, or HUB_DATABASE_URL, that is empty.");
        }
    }

    boolean isOfADemo() {
        return has("aggregate_identifier = '" + StreamId.DEMO + "'");
    }

    boolean hasIntegrations() {
        return has("type = '" + StreamId.INTEGRATION + "'");
    }

    private boolean has(String condition) {
        return jdbc.sql("select exists (select from event_store.domain_event where " + condition + ")")
                .query(Boolean.class)
                .single();
    }
}
