package dev.integrationhub.platform.json;

import java.math.BigDecimal;

/** A decimal that is written as it was read: {@code 1e400} or {@code -0.0}, which no plain decimal would be. */
final class SpelledDecimal extends BigDecimal {
    private static final long serialVersionUID = 1L;

    private final String spelling;

    private SpelledDecimal(String spelling) {
        super(spelling);
        this.spelling = spelling;
    }

    /** A plain decimal where that is spelled the same anyway. */
    static BigDecimal of(String spelling) {
        BigDecimal plain = new BigDecimal(spelling);
        return plain.toString().equals(spelling) ? plain : new SpelledDecimal(spelling);
    }

    @Override
    public String toString() {
        return spelling;
    }
}
