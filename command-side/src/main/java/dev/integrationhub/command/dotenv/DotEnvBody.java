package dev.integrationhub.command.dotenv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.integrationhub.api.problem.ProblemCode;
import dev.integrationhub.api.problem.ProblemException;
import dev.integrationhub.api.problem.Violation;
import dev.integrationhub.api.problem.Violations;
import dev.integrationhub.command.dotenv.DotEnv.Entry;
import dev.integrationhub.command.dotenv.DotEnv.Fault;
import dev.integrationhub.command.sealing.EntryValue;

/** Reads the body of an import and holds its values to the rules for secrets. */
final class DotEnvBody {
    private static final int MOST_ENTRIES = 1_000;

    private DotEnvBody() {}

    /** @throws ProblemException if it is not UTF-8, or has too many keys */
    static DotEnv read(byte[] body) {
        DotEnv file = DotEnvReader.read(utf8(body));
        if (file.entries().size() > MOST_ENTRIES) {
            throw new ProblemException(
                    ProblemCode.VALIDATION_FAILED, "An import has " + MOST_ENTRIES + " keys at the most.");
        }
        List<Entry> valid = new ArrayList<>();
        List<Fault> faults = new ArrayList<>(file.faults());
        for (Entry entry : file.entries()) {
            try {
                Violations violations = new Violations();
                EntryValue.read(entry.value().reveal(), violations);
                violations.throwIfAny();
                valid.add(entry);
            } catch (ProblemException e) {
                Violation violation = e.violations().get(0);
                faults.add(new Fault(entry.line(), entry.key(), violation.code(), violation.detail()));
            }
        }
        return new DotEnv(valid, faults);
    }

    /** All that is wrong with a file, by its lines. */
    static ProblemException rejection(DotEnv file) {
        return new ProblemException(
                ProblemCode.VALIDATION_FAILED,
                "Some lines make no sense; nothing was imported.",
                file.faults().stream()
                        .map(fault -> new Violation("/lines/" + fault.line(), fault.code(), fault.detail()))
                        .toList());
    }

    @SuppressWarnings("UnusedException")
    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemCode.MALFORMED_REQUEST, "The body is not UTF-8.");
        }
    }
}
