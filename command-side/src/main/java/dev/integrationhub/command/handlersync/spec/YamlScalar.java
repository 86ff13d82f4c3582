package dev.integrationhub.command.handlersync.spec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Resolves a scalar by the core schema of YAML 1.2 (section 10.3.2), which OpenAPI prescribes: dates, {@code yes} and {@code on} are
 * strings. What JSON has no number for ({@code .inf}, {@code .nan}) stays a string as well.
 */
final class YamlScalar {
    /** The same bound as for numbers in JSON. */
    private static final int MAX_NUMBER_LENGTH = 1000;

    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private YamlScalar() {}

    static JsonNode toJson(ScalarEvent scalar) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        String text = scalar.getValue();
        String tag = scalar.getTag();
        if (!scalar.isPlain() || Tag.STR.getValue().equals(tag) || "!".equals(tag)) {
            return nodes.stringNode(text);
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> nodes.nullNode();
            case "true", "True", "TRUE" -> nodes.booleanNode(true);
            case "false", "False", "FALSE" -> nodes.booleanNode(false);
            default -> text.length() > MAX_NUMBER_LENGTH ? nodes.stringNode(text) : numberOrString(text);
        };
    }

    private static JsonNode numberOrString(String text) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (INTEGER.matcher(text).matches()) {
            return integer(new BigInteger(text));
        }
        if (OCTAL.matcher(text).matches()) {
            return integer(new BigInteger(text.substring(2), 8));
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            return integer(new BigInteger(text.substring(2), 16));
        }
        if (FLOAT.matcher(text).matches()) {
            try {
                return nodes.numberNode(new BigDecimal(text));
            } catch (NumberFormatException e) {
                return nodes.stringNode(text);
            }
        }
        return nodes.stringNode(text);
    }

    private static JsonNode integer(BigInteger value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value.bitLength() < Integer.SIZE) {
            return nodes.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? nodes.numberNode(value.longValue()) : nodes.numberNode(value);
    }
}
