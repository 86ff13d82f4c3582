package dev.integrationhub.ingress.operate.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.api.delivery.resource.HeaderResource;

/** Header fields out of the JSON that they are stored as, {@code [[name, value], ...]}. */
final class ShownHeaders {
    private ShownHeaders() {}

    static List<HeaderResource> read(byte[] bytes) {
        List<HeaderResource> headers = new ArrayList<>();
        for (JsonNode field : JsonMapper.shared().readTree(bytes)) {
            headers.add(new HeaderResource(field.get(0).asString(), field.get(1).asString()));
        }
        return headers;
    }

    static Optional<String> first(List<HeaderResource> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .findFirst()
                .map(HeaderResource::value);
    }
}
