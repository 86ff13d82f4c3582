package dev.integrationhub.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A number whose exponent no decimal has. */
public final class NumberOutOfRangeException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    NumberOutOfRangeException(JsonParser parser) {
        super(parser, "The exponent of a number is out of range");
    }
}
