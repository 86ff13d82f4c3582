package dev.integrationhub.ingress.store;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.platform.outbound.Header;
import dev.integrationhub.platform.outbound.Headers;

/** Header fields as JSON, {@code [[name, value], ...]}, in the order they were sent. */
final class HeaderBytes {
    private static final JsonMapper JSON = JsonMapper.shared();

    private HeaderBytes() {}

    static byte[] of(Headers headers) {
        List<List<String>> fields = new ArrayList<>();
        headers.all().forEach(field -> fields.add(List.of(field.name(), field.value())));
        return JSON.writeValueAsBytes(fields);
    }

    static Headers read(byte[] bytes) {
        List<Header> fields = new ArrayList<>();
        for (JsonNode field : JSON.readTree(bytes)) {
            fields.add(new Header(field.get(0).asString(), field.get(1).asString()));
        }
        return new Headers(fields);
    }
}
