package dev.integrationhub.command.dotenv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.integrationhub.api.integration.ImportedSecret;
import dev.integrationhub.api.integration.resource.SecretImportLine;
import dev.integrationhub.api.integration.resource.SecretImportResource;
import dev.integrationhub.command.dotenv.DotEnv.Entry;
import dev.integrationhub.command.dotenv.DotEnv.Fault;
import dev.integrationhub.command.integration.Secret;
import dev.integrationhub.command.sealing.Sealing;
import dev.integrationhub.platform.id.Uuid7;

/** What a file would do to the secrets that there are. */
final class ImportPlan {
    private static final String ADDED = "added";
    private static final String CHANGED = "changed";
    private static final String UNCHANGED = "unchanged";
    private static final String INVALID = "invalid";

    private final UUID integrationId;
    private final Sealing sealing;
    private final Map<String, Secret> present;
    private final List<SecretImportLine> lines = new ArrayList<>();
    private final List<Entry> toWrite = new ArrayList<>();

    ImportPlan(UUID integrationId, DotEnv file, List<Secret> present, Sealing sealing) {
        this.integrationId = integrationId;
        this.sealing = sealing;
        this.present = present.stream().collect(Collectors.toMap(Secret::key, Function.identity()));
        file.entries().forEach(this::plan);
        for (Fault fault : file.faults()) {
            lines.add(new SecretImportLine(fault.line(), fault.key(), INVALID, fault.code(), fault.detail()));
        }
        lines.sort(Comparator.comparingInt(SecretImportLine::line));
    }

    private void plan(Entry entry) {
        Secret secret = present.get(entry.key());
        String outcome =
                secret == null ? ADDED : sealing.isValueOf(integrationId, secret, entry.value()) ? UNCHANGED : CHANGED;
        lines.add(new SecretImportLine(entry.line(), entry.key(), outcome, null, null));
        if (!outcome.equals(UNCHANGED)) {
            toWrite.add(entry);
        }
    }

    /** Seals what has to be written. */
    List<ImportedSecret> seal() {
        return toWrite.stream().map(this::seal).toList();
    }

    private ImportedSecret seal(Entry entry) {
        Secret secret = present.get(entry.key());
        UUID id = secret == null ? Uuid7.next() : secret.id();
        long version = secret == null ? 1 : secret.version() + 1;
        boolean hint = secret != null && secret.current().hint() != null;
        return new ImportedSecret(
                id, entry.key(), sealing.secret(integrationId, id, version, entry.value(), hint), version);
    }

    SecretImportResource toResource(boolean dryRun) {
        return new SecretImportResource(
                dryRun, count(ADDED), count(CHANGED), count(UNCHANGED), count(INVALID), List.copyOf(lines));
    }

    private int count(String outcome) {
        return (int)
                lines.stream().filter(line -> line.outcome().equals(outcome)).count();
    }
}
