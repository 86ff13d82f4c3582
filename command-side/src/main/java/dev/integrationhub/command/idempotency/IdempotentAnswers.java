package dev.integrationhub.command.idempotency;

import java.util.HashMap;
import java.util.Map;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Stores the answer to the present request if it came with an idempotency key. */
public class IdempotentAnswers {
    private final IdempotencyStore store;
    private final JsonMapper json;

    IdempotentAnswers(IdempotencyStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    /** To be called in the transaction of what is answered. */
    public void store(ResponseEntity<?> answer) {
        IdempotentRequest request = IdempotentRequest.current();
        if (request == null) {
            return;
        }
        Map<String, String> headers = new HashMap<>();
        answer.getHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        byte[] body = new byte[0];
        if (answer.getBody() != null) {
            headers.put("Content-Type", MediaType.APPLICATION_JSON_VALUE);
            body = json.writeValueAsBytes(answer.getBody());
        }
        store.answer(request, new StoredAnswer(answer.getStatusCode().value(), headers, body), ShownValue.in(answer));
    }
}
