package dev.integrationhub.platform.keyring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in the log which master key is missing, instead of where in the hub that was noticed. */
class MasterKeyRefusal extends AbstractFailureAnalyzer<MasterKeyException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MasterKeyException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".", "docs/keys.md and docs/backup.md say where master keys are kept.", cause);
    }
}
