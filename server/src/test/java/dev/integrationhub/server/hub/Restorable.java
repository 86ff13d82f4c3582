package dev.integrationhub.server.hub;

import org.springframework.jdbc.core.simple.JdbcClient;

import static dev.integrationhub.server.hub.RunningHub.hub;
import static dev.integrationhub.server.hub.RunningHub.integration;
import static dev.integrationhub.server.hub.RunningHub.unique;

/** An integration whose states are brought back. In JSON, apostrophes stand for quotation marks. */
record Restorable(String name, String id) {
    static Restorable create() {
        String name = unique("restored");
        return new Restorable(name, integration(name));
    }

    static String json(String body) {
        return body.replace('\'', '"');
    }

    String path() {
        return "/integrations/" + id;
    }

    Answer restore(String body) {
        return hub().post(path() + "/restore", json(body));
    }

    /** Adds something to it, and tells its id. */
    String add(String what, String body) {
        return hub().post(path() + "/" + what, json(body)).expect(201).id();
    }

    /** The sequence number of its last event. */
    long version() {
        return hub().bean(JdbcClient.class)
                .sql("select max(sequence_number) from event_store.domain_event where aggregate_identifier = ?")
                .param("integration:" + id)
                .query(Long.class)
                .single();
    }
}
