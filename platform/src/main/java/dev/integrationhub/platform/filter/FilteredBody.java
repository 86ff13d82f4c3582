package dev.integrationhub.platform.filter;

import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.integrationhub.platform.json.ExactJson;
import dev.integrationhub.platform.json.NumberOutOfRangeException;

/** Reads the bodies of strangers for filters. Of members with the same name the last one counts. */
final class FilteredBody {
    /** Values, names, and what begins and ends arrays and objects: 60 MB of memory at the most. */
    static final int MOST_TOKENS = 500_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(ExactJson.MAX_DEPTH)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(ExactJson.module())
            .build();

    private FilteredBody() {}

    /**
     * The document in a body; none if it is no JSON.
     *
     * @throws TooMuchException if it is more than filters read
     */
    static Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).filter(node -> !node.isMissingNode());
        } catch (StreamConstraintsException | NumberOutOfRangeException e) {
            throw new TooMuchException(e);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A document may be JSON and have so many values, levels or digits that it is not read. */
    static final class TooMuchException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuchException(JacksonException cause) {
            super("The body has more values, levels or digits than filters read", cause);
        }
    }
}
