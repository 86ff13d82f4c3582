package dev.integrationhub.server.hub;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the hub answered. */
record Answer(HttpResponse<String> response) {
    int status() {
        return response.statusCode();
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(response.body());
    }

    String text(String member) {
        return json().path(member).asString();
    }

    String id() {
        return text("id");
    }

    List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    String etag() {
        return header("ETag").orElseThrow();
    }

    /** Fails with the whole answer unless it has this status. */
    Answer expect(int status) {
        assertThat(status()).as("%s", this).isEqualTo(status);
        return this;
    }

    /** Fails unless it is a problem document with this status and code. */
    Answer expectProblem(int status, String code) {
        expect(status);
        assertThat(header("Content-Type")).as("%s", this).contains("application/problem+json");
        assertThat(text("code")).as("%s", this).isEqualTo(code);
        assertThat(json().path("status").asInt()).isEqualTo(status);
        return this;
    }

    @Override
    public String toString() {
        return response + " " + response.body();
    }
}
