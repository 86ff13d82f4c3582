package dev.integrationhub.platform.outbound;

/**
 * How many bytes of an answer's body are read, after decoding, and what happens beyond them.
 *
 * @param cut true: the rest is left unread and the answer says so; false: the call fails with
 *     {@link OutboundException.AnswerTooLarge}
 */
public record AnswerLimit(int bytes, boolean cut) {
    public static AnswerLimit failBeyond(int bytes) {
        return new AnswerLimit(bytes, false);
    }

    public static AnswerLimit cutAt(int bytes) {
        return new AnswerLimit(bytes, true);
    }
}
